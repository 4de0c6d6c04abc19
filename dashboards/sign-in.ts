import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export const SESSION_COOKIE = "ogonblick_session";
const LINK_MINUTES = 15;
export const SESSION_HOURS = 12;

/** Who may see the pages: whoever was handed a one-time link by the person who runs the dashboard. */
export interface SignIn {
  /** A new token, good for one visit within a quarter of an hour. */
  issueToken(): string;
  /** The session cookie's value for a token, once; null for a token that is unknown, used or too old. */
  redeem(token: string): string | null;
  /** Whether a cookie's value is a session that we opened and that has not run out. */
  isOpen(cookie: string | undefined): boolean;
}

/** Sessions are signed with the secret and not stored: they survive a restart as long as the secret does. */
export function createSignIn(sessionSecret: string, now: () => Date = () => new Date()): SignIn {
  if (sessionSecret.length < 32) throw new RangeError("The session secret needs at least 32 characters.");
  /** Hash of a token → when it runs out. The token itself is kept nowhere. */
  const issued = new Map<string, number>();
  const hash = (token: string) => createHash("sha256").update(token).digest("hex");
  const sign = (session: string) => createHmac("sha256", sessionSecret).update(session).digest("base64url");

  return {
    issueToken() {
      const time = now().getTime();
      for (const [known, end] of issued) if (end < time) issued.delete(known);
      const token = randomBytes(32).toString("base64url");
      issued.set(hash(token), time + LINK_MINUTES * 60_000);
      return token;
    },
    redeem(token) {
      const end = issued.get(hash(token));
      issued.delete(hash(token));
      const time = now().getTime();
      if (end === undefined || end < time) return null;
      const session = `${randomBytes(16).toString("base64url")}.${time + SESSION_HOURS * 3_600_000}`;
      return `${session}.${sign(session)}`;
    },
    isOpen(cookie) {
      const [id, end, signature] = (cookie ?? "").split(".");
      if (id === undefined || end === undefined || signature === undefined || !/^\d+$/.test(end)) return false;
      const expected = Buffer.from(sign(`${id}.${end}`));
      const given = Buffer.from(signature);
      return given.length === expected.length && timingSafeEqual(given, expected) && Number(end) > now().getTime();
    },
  };
}
