import type { StopReason } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { pageBudget } from "./budgets.ts";
import type { CookieJar } from "./cookie-jar.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import type { PaceKeeper } from "./keep-pace.ts";
import type { PageAnswer } from "./page-answer.ts";
import { overriddenRobots, productTokenOf, ROBOTS_BYTES, type RobotsRules, readRobots } from "./robots.ts";
import { egressScope } from "./scope.ts";

export type LoadedRobots =
  | { readonly rules: RobotsRules & { readonly kind: "rules" }; readonly refused: null }
  | { readonly rules: null; readonly refused: StopReason };

const ATTEMPTS = 3;
const FIRST_WAIT = 500;

/** Fetches and reads a site's robots.txt; a failure that may pass is tried again before the site is left alone. */
export async function loadRobots(
  site: SiteDefinition,
  effects: CrawlEffects,
  pace: PaceKeeper,
  cookies: CookieJar,
  userAgent: string,
  signal: AbortSignal,
): Promise<LoadedRobots> {
  if (site.robots !== "obey") {
    const rules = overriddenRobots();
    if (rules.kind === "rules") return { rules, refused: null };
  }
  for (let attempt = 1; ; attempt += 1) {
    await pace.turn(signal);
    const answer = await effects.fetchHttp({
      address: new URL("/robots.txt", site.origin).href,
      scope: egressScope(site),
      budget: { ...pageBudget(site), bytes: ROBOTS_BYTES * 2 },
      userAgent,
      languages: site.languages,
      cookies,
      charset: undefined,
      signal,
    });
    pace.answered(answer);
    const rules = readRobots(site.origin, asRobotsAnswer(answer), productTokenOf(userAgent));
    if (rules.kind === "rules") return { rules, refused: null };
    if (answer.failure === "blockedAddress") return { rules: null, refused: "robotsUnreachable" };
    if (attempt >= ATTEMPTS) {
      const isDown = answer.failure === "networkError" || answer.failure === "timedOut";
      return { rules: null, refused: isDown ? "siteUnreachable" : "robotsUnreachable" };
    }
    const asked = Math.min(60, answer.retryAfterSeconds ?? 0) * 1000;
    await effects.sleep(Math.max(asked, FIRST_WAIT * 3 ** (attempt - 1)), signal);
  }
}

/** A robots.txt that leads off the site, in circles, or is a picture is none, as for RFC 9309's "unavailable". */
function asRobotsAnswer(answer: PageAnswer): { status: number | null; body: string | null } {
  const { failure } = answer;
  if (failure === "redirectedOffSite" || failure === "tooManyRedirects" || failure === "wrongContentType") {
    return { status: 404, body: null };
  }
  return failure === null ? { status: answer.status, body: answer.text } : { status: null, body: null };
}
