import type { Queryable } from "../connect.ts";
import type { PageType } from "../vocabulary/capture.ts";
import type { Day } from "../vocabulary/sampling-date.ts";

/** One site's collection on one sampling date: whose frontier it is. */
export interface SiteDate {
  readonly roundId: string;
  readonly date: Day;
  readonly siteId: string;
}

/** A page handed out to be fetched. Whoever finishes it shows the fence. */
export interface ClaimedPage {
  readonly frontierId: number;
  readonly fence: number;
  readonly pageType: PageType;
  readonly addressMac: Buffer;
  readonly sealedAddress: Buffer;
  /** Null for listings and index pages. */
  readonly listKey: string | null;
  readonly depth: number;
  readonly barren: number;
  /** Fetches that failed before this one. */
  readonly attempts: number;
  /** Of the round's earlier date, when the page then came with any. */
  readonly sealedValidators: Buffer | null;
  readonly earlierBodyMac: Buffer | null;
}

/** An address found, on its way into the frontier. */
export interface FoundPage {
  readonly pageType: PageType;
  readonly addressMac: Buffer;
  readonly sealedAddress: Buffer;
  readonly listKey: string | null;
  readonly depth: number;
  readonly barren: number;
  /** Why it will not be visited; null when it will. */
  readonly refused: string | null;
}

export interface FrontierCounts {
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly lost: number;
  readonly listPages: number;
}

/** Writes down addresses; those already known stay as they are. Returns how many were new. */
export async function addToFrontier(database: Queryable, site: SiteDate, found: readonly FoundPage[]): Promise<number> {
  if (found.length === 0) return 0;
  return (
    await insertFound(
      database,
      found.map((page) => ({ site, page })),
    )
  ).length;
}

/** As `addToFrontier`, for pages of several sites at once. Returns the site of every new address. */
export async function insertFound(
  database: Queryable,
  found: readonly { readonly site: SiteDate; readonly page: FoundPage }[],
): Promise<string[]> {
  if (found.length === 0) return [];
  const { rows } = await database.query<{ site_id: string }>(
    `insert into frontier
       (round_id, date, site_id, page_type, address_mac, sealed_address, list_key, depth, barren, state, reason)
     select r, d, s, t, m, a, l, p, b, case when x is null then 'waiting' else 'refused' end, x
     from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::bytea[], $6::bytea[], $7::text[],
                 $8::smallint[], $9::smallint[], $10::text[]) with ordinality as u(r, d, s, t, m, a, l, p, b, x, o)
     order by o
     on conflict (round_id, date, site_id, address_mac) do nothing
     returning site_id`,
    [
      found.map(({ site }) => site.roundId),
      found.map(({ site }) => site.date),
      found.map(({ site }) => site.siteId),
      found.map(({ page }) => page.pageType),
      found.map(({ page }) => page.addressMac),
      found.map(({ page }) => page.sealedAddress),
      found.map(({ page }) => page.listKey),
      found.map(({ page }) => page.depth),
      found.map(({ page }) => page.barren),
      found.map(({ page }) => page.refused),
    ],
  );
  return rows.map((row) => row.site_id);
}

/**
 * Takes back what a collector that is gone had in hand. Only for whoever holds the site's date alone. Attempts count
 * from the start of a run: what failed while a machine was going down says nothing of the page, and must not lose it.
 */
export async function releaseLeases(database: Queryable, site: SiteDate): Promise<number> {
  const { rowCount } = await database.query(
    `update frontier set state = 'waiting', lease_until = null, attempts = 0
     where round_id = $1 and date = $2 and site_id = $3 and (state = 'leased' or state = 'waiting' and attempts > 0)`,
    keyOf(site),
  );
  return rowCount ?? 0;
}

/**
 * Hands out up to `limit` pages: what was in hand when a collector stopped first of all, so that a second stop does not
 * find it in hand again; then lists before listings, so that the lists are read close together in time. A lease that has run out is handed out again under a new fence.
 */
export async function claimPages(
  database: Queryable,
  site: SiteDate,
  limit: number,
  leaseSeconds: number,
): Promise<ClaimedPage[]> {
  const { rows } = await database.query<ClaimRow>(
    `with free as (
       select frontier_id from frontier
       where round_id = $1 and date = $2 and site_id = $3 and state in ('waiting', 'leased')
         and (state = 'waiting' or lease_until < now()) and (retry_at is null or retry_at <= now())
       order by (fence > 0) desc, page_type, frontier_id
       limit $4 for update skip locked),
     taken as (
       update frontier f
       set state = 'leased', fence = f.fence + 1, lease_until = now() + $5 * interval '1 second'
       from free where f.frontier_id = free.frontier_id
       returning f.*)
     select t.frontier_id, t.fence, t.page_type, t.address_mac, t.sealed_address, t.list_key, t.depth, t.barren,
       t.attempts, v.sealed_validators, v.body_mac as earlier_body_mac
     from taken t
     left join page_validator v
       on t.page_type = 'listing' and v.round_id = t.round_id and v.site_id = t.site_id and v.address_mac = t.address_mac
     order by (t.fence > 1) desc, t.page_type, t.frontier_id`,
    [...keyOf(site), limit, leaseSeconds],
  );
  return rows.map((row) => ({
    frontierId: row.frontier_id,
    fence: row.fence,
    pageType: row.page_type,
    addressMac: row.address_mac,
    sealedAddress: row.sealed_address,
    listKey: row.list_key,
    depth: row.depth,
    barren: row.barren,
    attempts: row.attempts,
    sealedValidators: row.sealed_validators,
    earlierBodyMac: row.earlier_body_mac,
  }));
}

interface ClaimRow {
  frontier_id: number;
  fence: number;
  page_type: PageType;
  address_mac: Buffer;
  sealed_address: Buffer;
  list_key: string | null;
  depth: number;
  barren: number;
  attempts: number;
  sealed_validators: Buffer | null;
  earlier_body_mac: Buffer | null;
}

/** Milliseconds until a page that failed may be tried again; null when nothing waits. */
export async function untilNextRetry(database: Queryable, site: SiteDate): Promise<number | null> {
  const { rows } = await database.query<{ wait: number | null }>(
    `select extract(epoch from min(coalesce(retry_at, now())) - now()) * 1000 as wait from frontier
     where round_id = $1 and date = $2 and site_id = $3 and state = 'waiting'`,
    keyOf(site),
  );
  const wait = rows[0]?.wait ?? null;
  return wait === null ? null : Math.max(0, Number(wait));
}

/** Gives up everything that still waits, as `state` and for one reason. Returns how many pages that were. */
export async function giveUpWaiting(
  database: Queryable,
  site: SiteDate,
  state: "refused" | "lost",
  reason: string,
): Promise<number> {
  const { rowCount } = await database.query(
    `update frontier set state = $4, reason = $5, lease_until = null
     where round_id = $1 and date = $2 and site_id = $3 and state in ('waiting', 'leased')`,
    [...keyOf(site), state, reason],
  );
  return rowCount ?? 0;
}

/** How many pages stand where; leased ones count as waiting. */
export async function countFrontier(database: Queryable, site: SiteDate): Promise<FrontierCounts> {
  const { rows } = await database.query<{ [key in keyof FrontierCounts | "list_pages"]: number }>(
    `select count(*) filter (where state in ('waiting', 'leased')) as waiting,
       count(*) filter (where state = 'done') as done, count(*) filter (where state = 'refused') as refused,
       count(*) filter (where state = 'lost') as lost, count(*) filter (where page_type = 'list') as list_pages
     from frontier where round_id = $1 and date = $2 and site_id = $3`,
    keyOf(site),
  );
  const row = rows[0];
  return {
    waiting: Number(row?.waiting ?? 0),
    done: Number(row?.done ?? 0),
    refused: Number(row?.refused ?? 0),
    lost: Number(row?.lost ?? 0),
    listPages: Number(row?.list_pages ?? 0),
  };
}

/** Reasons written on finished list pages (a loop, a budget), each once: why a list ended before its end. */
export async function listEndings(database: Queryable, site: SiteDate): Promise<string[]> {
  const { rows } = await database.query<{ reason: string }>(
    `select distinct reason from frontier
     where round_id = $1 and date = $2 and site_id = $3 and page_type = 'list' and state = 'done' and reason is not null`,
    keyOf(site),
  );
  return rows.map((row) => row.reason);
}

function keyOf(site: SiteDate): [string, string, string] {
  return [site.roundId, site.date, site.siteId];
}
