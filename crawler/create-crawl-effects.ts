import pLimit from "p-limit";
import type { Database } from "../schema/connect.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { createBrowserPool } from "./browser-pool.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import { createCrawlStore } from "./crawl-store.ts";
import { createEgressRule, type Resolve } from "./egress-rule.ts";
import { openDirectWay } from "./egress-way.ts";
import { createHttpFetcher } from "./fetch-http.ts";
import { createPaceKeeper, type PaceKeeper } from "./keep-pace.ts";
import { paceLimits } from "./pace.ts";
import { hostAndPort } from "./public-address.ts";
import { type EgressServiceAddress, openServedWay } from "./served-egress-way.ts";
import { sleep } from "./sleep.ts";

export interface CrawlEffectsOptions {
  readonly database: Database;
  /** Null where no browser was found: sites that need one are refused. */
  readonly chromiumPath: string | null;
  /** What the browser may take, all its processes together. */
  readonly memoryMegabytes: number;
  readonly userAgent: string;
  /** host:port of the study's own services (database, queue, dashboard), which no definition may open. */
  readonly forbiddenAddresses: readonly string[];
  /** The egress service that every connection goes through; null when this machine has a way out of its own. */
  readonly egressService?: EgressServiceAddress | null;
  readonly httpConcurrency?: number;
  readonly now?: () => Date;
  readonly extract?: (site: SiteDefinition, body: string) => ListingText | null;
  readonly announceCaptures?: (captureIds: readonly string[]) => Promise<void>;
  readonly notice?: (text: string) => void;
  /** How names are resolved; the system's way without it. */
  readonly resolve?: Resolve;
}

const HTTP_CONCURRENCY = 64;

/** The real world: sockets, a browser, the database. Nothing is started before it is needed. */
export function createCrawlEffects(options: CrawlEffectsOptions): CrawlEffects & { close(): Promise<void> } {
  const way =
    options.egressService === null || options.egressService === undefined
      ? openDirectWay(createEgressRule(options.forbiddenAddresses, options.resolve))
      : openServedWay(options.egressService);
  const http = createHttpFetcher(way);
  const store = createCrawlStore(options.database);
  const notice = options.notice ?? (() => undefined);
  const limit = pLimit(options.httpConcurrency ?? HTTP_CONCURRENCY);
  const browser =
    options.chromiumPath === null
      ? null
      : createBrowserPool({
          chromiumPath: options.chromiumPath,
          memoryMegabytes: options.memoryMegabytes,
          userAgent: options.userAgent,
          way,
          notice,
        });
  const paces = new Map<string, PaceKeeper>();
  return {
    now: options.now ?? (() => new Date()),
    clock: () => performance.now(),
    chance: () => Math.random(),
    sleep,
    fetchHttp: (request) => limit(() => http.fetch(request)),
    browser,
    paceOf(site) {
      const host = hostAndPort(new URL(site.origin));
      let pace = paces.get(host);
      if (pace === undefined) {
        pace = createPaceKeeper(paceLimits(site.pace, null));
        paces.set(host, pace);
      } else pace.limit(paceLimits(site.pace, null));
      return pace;
    },
    store,
    extract: options.extract ?? null,
    announceCaptures: options.announceCaptures ?? (() => Promise.resolve()),
    notice,
    async close() {
      await browser?.close();
      await http.close();
      await store.close();
    },
  };
}
