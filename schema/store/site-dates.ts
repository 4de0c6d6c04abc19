import type { Queryable } from "../connect.ts";
import type { FetchWay, PageType, SiteDateState } from "../vocabulary/capture.ts";
import type { SiteDate } from "./frontier.ts";

/** Where a site's date stands, as stored. */
export interface SiteDateRow {
  readonly siteId: string;
  readonly state: SiteDateState;
  readonly reason: string | null;
  readonly planned: number;
  readonly reached: number;
  readonly refused: number;
  readonly lost: number;
  readonly pagesHttp: number;
  readonly pagesBrowser: number;
  readonly notComparable: string | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

interface StoredRow {
  site_id: string;
  state: SiteDateState;
  reason: string | null;
  planned: number;
  reached: number;
  refused: number;
  lost: number;
  pages_http: number;
  pages_browser: number;
  not_comparable: string | null;
  started_at: Date | null;
  ended_at: Date | null;
}

/** Writes down that sites belong to a date; those already there stay as they are. */
export async function planSiteDates(
  database: Queryable,
  roundId: string,
  date: string,
  siteIds: readonly string[],
): Promise<void> {
  await database.query(
    `insert into site_date (round_id, date, site_id) select $1, $2::date, unnest($3::text[]) on conflict do nothing`,
    [roundId, date, siteIds],
  );
}

/** Every site's standing on a date, in the order of the frame. */
export async function readSiteDates(database: Queryable, roundId: string, date: string): Promise<SiteDateRow[]> {
  const { rows } = await database.query<StoredRow>(
    `select d.site_id, state, reason, planned, reached, refused, lost, pages_http, pages_browser, not_comparable,
       started_at, ended_at
     from site_date d join round_site s on s.round_id = d.round_id and s.site_id = d.site_id
     where d.round_id = $1 and d.date = $2 order by s.position`,
    [roundId, date],
  );
  return rows.map((row) => ({
    siteId: row.site_id,
    state: row.state,
    reason: row.reason,
    planned: row.planned,
    reached: row.reached,
    refused: row.refused,
    lost: row.lost,
    pagesHttp: row.pages_http,
    pagesBrowser: row.pages_browser,
    notComparable: row.not_comparable,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  }));
}

/** Marks a site's date as being collected, or opens one that failed again. */
export async function startSiteDate(database: Queryable, site: SiteDate, at: Date): Promise<void> {
  await database.query(
    `update site_date set state = 'collecting', reason = null, ended_at = null, started_at = coalesce(started_at, $4)
     where round_id = $1 and date = $2 and site_id = $3`,
    [site.roundId, site.date, site.siteId, at],
  );
}

/**
 * Writes what a site's date came to, counted from the frontier and the captures themselves. `planned` is every
 * address found; `reached` those that were answered, `refused` and `lost` the rest.
 */
export async function endSiteDate(
  database: Queryable,
  site: SiteDate,
  ending: {
    readonly state: SiteDateState;
    readonly reason: string | null;
    readonly notComparable: string | null;
    readonly at: Date | null;
  },
): Promise<void> {
  await database.query(
    `update site_date d set state = $4, reason = $5, not_comparable = coalesce(d.not_comparable, $6), ended_at = $7,
       planned = f.planned, reached = f.reached, refused = f.refused, lost = f.lost,
       pages_http = c.http, pages_browser = c.browser
     from (select count(*) as planned, count(*) filter (where state = 'done') as reached,
             count(*) filter (where state = 'refused') as refused, count(*) filter (where state = 'lost') as lost
           from frontier where round_id = $1 and date = $2 and site_id = $3) f,
          (select count(*) filter (where way = 'http') as http, count(*) filter (where way = 'browser') as browser
           from capture where round_id = $1 and date = $2 and site_id = $3) c
     where d.round_id = $1 and d.date = $2 and d.site_id = $3`,
    [site.roundId, site.date, site.siteId, ending.state, ending.reason, ending.notComparable, ending.at],
  );
}

/** Captures of a site's date by page type and outcome. */
export async function countOutcomes(
  database: Queryable,
  site: SiteDate,
): Promise<{ pageType: PageType; outcome: string; count: number }[]> {
  const { rows } = await database.query<{ page_type: PageType; outcome: string; count: number }>(
    `select page_type, outcome, count(*) as count from capture
     where round_id = $1 and date = $2 and site_id = $3 group by page_type, outcome`,
    [site.roundId, site.date, site.siteId],
  );
  return rows.map((row) => ({ pageType: row.page_type, outcome: row.outcome, count: Number(row.count) }));
}

/** Hits of a site at the round's dates before this one, the latest first. */
export async function earlierHits(database: Queryable, site: SiteDate): Promise<number[]> {
  const { rows } = await database.query<{ hits: number }>(
    `select count(*) as hits from hit where round_id = $1 and date < $2 and site_id = $3
     group by date order by date desc`,
    [site.roundId, site.date, site.siteId],
  );
  return rows.map((row) => Number(row.hits));
}

/** A learnt way of fetching, and how it was learnt. */
export interface FetchChoice {
  readonly pageType: PageType;
  readonly way: FetchWay;
  readonly compared: number;
  readonly equal: number;
}

export async function readFetchChoices(database: Queryable, site: SiteDate): Promise<FetchChoice[]> {
  const { rows } = await database.query<{ page_type: PageType; way: FetchWay; compared: number; equal: number }>(
    `select page_type, way, compared, equal from site_fetch_choice
     where round_id = $1 and date = $2 and site_id = $3`,
    [site.roundId, site.date, site.siteId],
  );
  return rows.map((row) => ({ pageType: row.page_type, way: row.way, compared: row.compared, equal: row.equal }));
}

export async function storeFetchChoice(
  database: Queryable,
  site: SiteDate,
  choice: FetchChoice,
  at: Date,
): Promise<void> {
  await database.query(
    `insert into site_fetch_choice (round_id, date, site_id, page_type, way, compared, equal, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (round_id, date, site_id, page_type)
     do update set way = excluded.way, compared = excluded.compared, equal = excluded.equal,
       decided_at = excluded.decided_at`,
    [site.roundId, site.date, site.siteId, choice.pageType, choice.way, choice.compared, choice.equal, at],
  );
}

/** Takes a site's date for this connection alone, until it is given back or the connection ends. */
export async function lockSiteDate(client: Queryable, site: SiteDate): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 4711)) as locked",
    [`${site.roundId} ${site.date} ${site.siteId}`],
  );
  return rows[0]?.locked === true;
}

export async function unlockSiteDate(client: Queryable, site: SiteDate): Promise<void> {
  await client.query("select pg_advisory_unlock(hashtextextended($1, 4711))", [
    `${site.roundId} ${site.date} ${site.siteId}`,
  ]);
}
