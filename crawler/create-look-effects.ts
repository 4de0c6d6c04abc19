import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { createBrowserPool } from "./browser-pool.ts";
import type { CrawlEffects, CrawlStore } from "./crawl-effects.ts";
import { createEgressRule } from "./egress-rule.ts";
import { openDirectWay } from "./egress-way.ts";
import { createHttpFetcher } from "./fetch-http.ts";
import { createPaceKeeper } from "./keep-pace.ts";
import { paceLimits } from "./pace.ts";
import { type EgressServiceAddress, openServedWay } from "./served-egress-way.ts";
import { sleep } from "./sleep.ts";

export interface LookEffectsOptions {
  /** Null where no browser was found. */
  readonly chromiumPath: string | null;
  readonly memoryMegabytes: number;
  readonly userAgent: string;
  /** host:port of the study's own services, which no definition may open. */
  readonly forbiddenAddresses: readonly string[];
  /** The egress service that every connection goes through; null when this machine has a way out of its own. */
  readonly egressService: EgressServiceAddress | null;
  readonly extract: (site: SiteDefinition, body: string) => ListingText | null;
  readonly notice: (text: string) => void;
}

/** What a look at one site needs of the world: sockets and a browser under the same rules as a date's, and no store. */
export function createLookEffects(options: LookEffectsOptions): CrawlEffects & { close(): Promise<void> } {
  const way =
    options.egressService === null
      ? openDirectWay(createEgressRule(options.forbiddenAddresses))
      : openServedWay(options.egressService);
  const http = createHttpFetcher(way);
  const browser =
    options.chromiumPath === null ? null : createBrowserPool({ ...options, chromiumPath: options.chromiumPath, way });
  return {
    now: () => new Date(),
    clock: () => performance.now(),
    chance: () => Math.random(),
    sleep,
    fetchHttp: (request) => http.fetch(request),
    browser,
    paceOf: (site) => createPaceKeeper(paceLimits(site.pace, null)),
    store: STORES_NOTHING,
    extract: options.extract,
    announceCaptures: refuse,
    notice: options.notice,
    async close() {
      await browser?.close();
      await http.close();
    },
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new Error("a look at a site stores nothing"));
}

const STORES_NOTHING: CrawlStore = {
  planSites: refuse,
  readSites: refuse,
  lockSite: refuse,
  unlockSite: refuse,
  startSite: refuse,
  addLists: refuse,
  addPages: refuse,
  claimPages: refuse,
  untilNextRetry: refuse,
  storePages: refuse,
  giveUpWaiting: refuse,
  countPages: refuse,
  readFindings: refuse,
  endSite: refuse,
  readChoices: refuse,
  storeChoice: refuse,
};
