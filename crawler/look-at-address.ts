import type { FetchWay } from "../schema/vocabulary/capture.ts";
import { type GateRule, type SiteDefinition, siteDefinitionSchema } from "../schema/vocabulary/site-definition.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import type { LoadedRobots } from "./load-robots.ts";
import { loadRobots } from "./load-robots.ts";
import { runOfLook } from "./look-at-page.ts";
import { type OpenedPage, openPage } from "./open-page.ts";
import { paceLimits } from "./pace.ts";
import { isOnSite } from "./scope.ts";
import { jarOf } from "./site-run.ts";

/** A site that has no definition yet, looked at page by page under the same rules as any other. */
export interface AddressLook {
  readonly robots: LoadedRobots;
  readonly crawlDelaySeconds: number | null;
  allows(address: string): boolean;
  /** The page, or null when it did not come: refused, failed, or answered with an error. */
  open(address: string, way: FetchWay): Promise<OpenedPage | null>;
  /** From now on pages are opened through this gate. */
  through(gate: GateRule): void;
}

export interface Asking {
  readonly userAgent: string;
  readonly signal: AbortSignal;
}

/** What no page has: a browser then waits until the page is at rest. */
const NEVER = "#ogonblick-never";
const ATTEMPTS = 3;

/**
 * Loads robots.txt and prepares to open pages. `allowPrivate` is the host:port that the person typed, when it is
 * private; nothing else inside may be reached.
 */
export async function lookAtAddress(
  origin: string,
  allowPrivate: readonly string[],
  effects: CrawlEffects,
  asking: Asking,
): Promise<AddressLook> {
  const plain = provisional(origin, allowPrivate, null);
  const pace = effects.paceOf(plain);
  const robots = await loadRobots(plain, effects, pace, jarOf(plain), asking.userAgent, asking.signal);
  const rules = robots.rules ?? ({ kind: "unreachable" } as const);
  const crawlDelaySeconds = robots.rules?.crawlDelaySeconds ?? null;
  pace.limit(paceLimits(plain.pace, crawlDelaySeconds));
  let run = runOfLook(plain, effects, rules, pace, asking.userAgent, asking.signal);
  const allows = (address: string) =>
    isOnSite(plain, address) && run.robots.kind === "rules" && run.robots.allows(address);
  return {
    robots,
    crawlDelaySeconds,
    allows,
    async open(address, way) {
      if (!allows(address)) return null;
      for (let attempt = 1; ; attempt += 1) {
        const opened = await openPage(run, { address, pageType: "listing", isIndex: false, validators: null }, way);
        const { failure, status } = opened.answer;
        if (failure === null && status !== null && status < 400 && opened.body !== null) return opened;
        const mayPass = failure === "networkError" || failure === "timedOut" || (status ?? 0) >= 500 || status === 429;
        if (!mayPass || attempt >= ATTEMPTS) return null;
        const asked = Math.min(20, opened.answer.retryAfterSeconds ?? 0) * 1000;
        await effects.sleep(Math.max(asked, 400 * attempt), asking.signal);
      }
    },
    through(gate) {
      run = runOfLook(provisional(origin, allowPrivate, gate), effects, rules, pace, asking.userAgent, asking.signal);
    },
  };
}

function provisional(origin: string, allowPrivate: readonly string[], gate: GateRule | null): SiteDefinition {
  return siteDefinitionSchema.parse({
    id: "look",
    name: origin,
    kind: "ads",
    origin,
    allowPrivate,
    // One's own machine bears more than a site in the world.
    ...(allowPrivate.length > 0 ? { pace: { perSecond: 50, concurrency: 4 } } : {}),
    ...(gate === null ? {} : { gate }),
    lists: [{ address: "/" }],
    listing: { link: NEVER },
    page: { marks: [NEVER] },
  });
}
