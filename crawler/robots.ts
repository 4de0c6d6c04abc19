import { createRequire } from "node:module";

interface ParsedRobots {
  isAllowed(address: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package exports its function the old way and declares it the new way: only `require` gives what it is.
const parseRobots: (address: string, text: string) => ParsedRobots = createRequire(import.meta.url)("robots-parser");

/** What a site's robots.txt says to us on one date. */
export type RobotsRules =
  | { readonly kind: "rules"; readonly crawlDelaySeconds: number | null; allows(address: string): boolean }
  | { readonly kind: "unreachable" };

/** How the request for robots.txt went. */
export interface RobotsAnswer {
  /** Null when no answer came. */
  readonly status: number | null;
  readonly body: string | null;
}

/** RFC 9309 asks to read at least 500 kibibytes; what comes after is not read. */
export const ROBOTS_BYTES = 512_000;

const ALLOW_ALL: RobotsRules = { kind: "rules", crawlDelaySeconds: null, allows: () => true };

/**
 * The rules in an answer, after RFC 9309: 4xx means there are none; a server error or no answer at all means that
 * everything is refused, and the site is left alone on that date. `productToken` is the name in our user agent.
 */
export function readRobots(origin: string, answer: RobotsAnswer, productToken: string): RobotsRules {
  const { status, body } = answer;
  if (status === null || status >= 500) return { kind: "unreachable" };
  // 429 is a server that asks for rest, not a site without rules.
  if (status === 429) return { kind: "unreachable" };
  if (status < 200 || status >= 300 || body === null) return ALLOW_ALL;
  // A page of HTML under this name is a soft 404, not rules.
  if (/^\s*<(!doctype|html)/i.test(body)) return ALLOW_ALL;
  const rules = parseRobots(new URL("/robots.txt", origin).href, body.slice(0, ROBOTS_BYTES));
  const delay = rules.getCrawlDelay(productToken);
  return {
    kind: "rules",
    crawlDelaySeconds: typeof delay === "number" && Number.isFinite(delay) && delay > 0 ? delay : null,
    // Undefined means an address of another host, which the scope refuses anyway.
    allows: (address) => rules.isAllowed(address, productToken) !== false,
  };
}

/** Rules that allow everything: for definitions that name the legal ground for not following robots.txt. */
export function overriddenRobots(): RobotsRules {
  return ALLOW_ALL;
}

/** The name by which robots.txt addresses us: what stands before the slash in the user agent. */
export function productTokenOf(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent)?.[0] ?? userAgent;
}
