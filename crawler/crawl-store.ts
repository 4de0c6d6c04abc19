import type pg from "pg";
import { type Database, inTransaction, type Queryable } from "../schema/connect.ts";
import { storeFinishedPages } from "../schema/store/captures.ts";
import {
  addToFrontier,
  claimPages,
  countFrontier,
  giveUpWaiting,
  listEndings,
  releaseLeases,
  type SiteDate,
  untilNextRetry,
} from "../schema/store/frontier.ts";
import { countHits, insertLists } from "../schema/store/hits.ts";
import {
  countOutcomes,
  earlierHits,
  endSiteDate,
  lockSiteDate,
  planSiteDates,
  readFetchChoices,
  readSiteDates,
  startSiteDate,
  storeFetchChoice,
  unlockSiteDate,
} from "../schema/store/site-dates.ts";
import type { CrawlStore } from "./crawl-effects.ts";

/** A page in hand longer than this is handed out again. Longer than any page may take. */
const LEASE_SECONDS = 1_800;
/** How long a database that does not answer is waited for. */
const PATIENCE_MILLISECONDS = 120_000;

export interface ClosingCrawlStore extends CrawlStore {
  close(): Promise<void>;
}

/**
 * The crawler's part of the database. Every operation leaves the same when it is done twice, so a lost connection is
 * answered by doing it again; one connection of its own holds the locks on the sites' dates.
 */
export function createCrawlStore(database: Database): ClosingCrawlStore {
  let lockHolder: Promise<pg.PoolClient> | null = null;
  const locked = new Map<string, SiteDate>();
  const nameOf = (site: SiteDate) => `${site.roundId} ${site.date} ${site.siteId}`;

  /** The connection that holds the locks; when it broke, a new one that has taken them all again. */
  const holder = async (): Promise<pg.PoolClient> => {
    if (lockHolder === null) {
      const opening = database.connect().then(async (client) => {
        client.on("error", () => {
          if (lockHolder === opening) lockHolder = null;
          client.release(true);
        });
        for (const site of locked.values()) await lockSiteDate(client, site);
        return client;
      });
      lockHolder = opening;
      opening.catch(() => {
        if (lockHolder === opening) lockHolder = null;
      });
    }
    return lockHolder;
  };
  // Locks go over one connection, one at a time.
  let lockQueue: Promise<unknown> = Promise.resolve();
  const withHolder = <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const mine = lockQueue.then(() => patiently(async () => work(await holder())));
    lockQueue = mine.catch(() => undefined);
    return mine;
  };

  return {
    planSites: (roundId, date, siteIds) => patiently(() => planSiteDates(database, roundId, date, siteIds)),
    readSites: (roundId, date) => patiently(() => readSiteDates(database, roundId, date)),
    lockSite: (site) =>
      withHolder(async (client) => {
        const got = await lockSiteDate(client, site);
        if (got) locked.set(nameOf(site), site);
        return got;
      }),
    unlockSite: (site) =>
      withHolder(async (client) => {
        locked.delete(nameOf(site));
        await unlockSiteDate(client, site);
      }),
    startSite: (site, at) =>
      patiently(() =>
        inTransaction(database, async (client) => {
          await startSiteDate(client, site, at);
          await releaseLeases(client, site);
        }),
      ),
    addLists: (lists) => patiently(() => insertLists(database, lists)),
    addPages: (site, found) => patiently(() => addToFrontier(database, site, found)),
    claimPages: (site, limit) => patiently(() => claimPages(database, site, limit, LEASE_SECONDS)),
    untilNextRetry: (site) => patiently(() => untilNextRetry(database, site)),
    storePages: (pages) => patiently(() => inTransaction(database, (client) => storeFinishedPages(client, pages))),
    giveUpWaiting: (site, state, reason) => patiently(() => giveUpWaiting(database, site, state, reason)),
    countPages: (site) => patiently(() => countFrontier(database, site)),
    readFindings: (site) => patiently(() => readFindings(database, site)),
    endSite: (site, ending) => patiently(() => endSiteDate(database, site, ending)),
    readChoices: (site) => patiently(() => readFetchChoices(database, site)),
    storeChoice: (site, choice, at) => patiently(() => storeFetchChoice(database, site, choice, at)),
    async close() {
      await lockQueue;
      const client = await lockHolder?.catch(() => null);
      lockHolder = null;
      // Ended rather than given back: the locks of the session must not outlive us in the pool.
      client?.release(true);
    },
  };
}

async function readFindings(database: Queryable, site: SiteDate) {
  return {
    counts: await countFrontier(database, site),
    outcomes: await countOutcomes(database, site),
    listEndings: await listEndings(database, site),
    hits: (await countHits(database, site)).hits,
    earlierHits: await earlierHits(database, site),
  };
}

/** Does it again while the database is away or restarting; every other error is the caller's. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MILLISECONDS;
  for (let wait = 50; ; wait = Math.min(2_000, wait * 2)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Connection lost, server starting or stopping, or two transactions that waited for each other. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (/^(08|57P0|40001|40P01|53300)/.test(code)) return true;
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT)$/.test(code)) return true;
  return /Connection terminated|connection error|not queryable/i.test(error.message);
}
