import { createHmac, timingSafeEqual } from "node:crypto";
import type { CoderSeat } from "../schema/store/validation-samples.ts";

export const CODER_COOKIE = "ogonblick_coder";
export const CODER_HOURS = 12;

/** Sessions of human coders: another cookie and another signature than those of the pages, so that neither opens the other. */
export interface CoderSessions {
  /** The cookie's value for a seat. */
  open(seat: CoderSeat): string;
  /** The seat of a cookie that we signed and that has not run out; null for any other. */
  seatOf(cookie: string | undefined): CoderSeat | null;
}

export function createCoderSessions(sessionSecret: string, now: () => Date = () => new Date()): CoderSessions {
  const key = createHmac("sha256", sessionSecret).update("coder session").digest();
  const sign = (content: string) => createHmac("sha256", key).update(content).digest("base64url");
  return {
    open({ roundId, sample, coder }) {
      const end = now().getTime() + CODER_HOURS * 3_600_000;
      const content = Buffer.from(JSON.stringify([roundId, sample, coder, end])).toString("base64url");
      return `${content}.${sign(content)}`;
    },
    seatOf(cookie) {
      const [content = "", signature = ""] = (cookie ?? "").split(".");
      const [expected, given] = [Buffer.from(sign(content)), Buffer.from(signature)];
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      return parseSeat(Buffer.from(content, "base64url").toString("utf8"), now().getTime());
    },
  };
}

/** Only called on what we have signed ourselves. */
function parseSeat(content: string, time: number): CoderSeat | null {
  const [roundId, sample, coder, end] = JSON.parse(content) as [string, number, string, number];
  return end > time ? { roundId, sample, coder } : null;
}
