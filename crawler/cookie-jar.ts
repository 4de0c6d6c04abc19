/** Cookies of one site, in memory, for as long as the site's date is collected. */
export interface CookieJar {
  /** The Cookie header for an address; null when there is nothing to send. */
  headerFor(address: string): string | null;
  /** Takes over what Set-Cookie headers of an answer from an address say. */
  take(setCookies: readonly string[], address: string): void;
  set(name: string, value: string): void;
}

const MOST_COOKIES = 50;
const LONGEST_COOKIE = 4_096;

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** One jar serves one host and port, so domains need no matching; whoever holds the jar sends it nowhere else. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, Cookie>();
  return {
    headerFor(address) {
      const { pathname } = new URL(address);
      const sent = [...cookies]
        .filter(([, cookie]) => pathname === cookie.path || pathname.startsWith(cookie.path.replace(/\/?$/, "/")))
        .map(([name, cookie]) => `${name}=${cookie.value}`);
      return sent.length === 0 ? null : sent.join("; ");
    },
    take(setCookies, address) {
      for (const line of setCookies) {
        const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
        const sign = pair.indexOf("=");
        if (sign < 1 || pair.length > LONGEST_COOKIE) continue;
        const name = pair.slice(0, sign);
        const at = (key: string) =>
          attributes.find((part) => part.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
        const age = at("max-age");
        const expires = at("expires");
        const gone = age !== undefined ? Number(age) <= 0 : expires !== undefined && Date.parse(expires) <= Date.now();
        const path = at("path");
        if (gone) cookies.delete(name);
        else if (cookies.size < MOST_COOKIES || cookies.has(name)) {
          cookies.set(name, {
            value: pair.slice(sign + 1),
            path: path?.startsWith("/") === true ? path : defaultPath(address),
          });
        }
      }
    },
    set(name, value) {
      cookies.set(name, { value, path: "/" });
    },
  };
}

function defaultPath(address: string): string {
  const { pathname } = new URL(address);
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf("/")));
}
