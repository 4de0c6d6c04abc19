import type { Queryable } from "../connect.ts";
import type { FillRate } from "../vocabulary/drift.ts";
import type { Day } from "../vocabulary/sampling-date.ts";

/** What the watch over templates reads and counts. Rows of captures hold sealed texts; rates hold counts only. */

/** A site's date that has ended, as far as the watch is concerned. */
export interface WatchedSiteDate {
  readonly date: Day;
  readonly siteId: string;
  /** Ended before its plan: how many listings its lists named says nothing. */
  readonly truncated: boolean;
  readonly notComparable: string | null;
  /** Listing pages that were read, and those of them counted at the last measurement (null: never measured). */
  readonly captures: number;
  readonly measured: number | null;
}

/** A listing page that was read; without content when nothing could be read on it. */
export interface WatchedCapture {
  readonly addressMac: string;
  readonly contentId: number | null;
  readonly copyMac: string | null;
  readonly textMac: Buffer | null;
  readonly sealedText: Buffer | null;
  readonly values: readonly StoredCode[];
}

/** A coded value as it is stored. */
export type StoredCode = readonly [
  variable: string,
  state: "coded" | "notStated" | "uncodable",
  code: string | null,
  source: string | null,
];

/**
 * Lets one look at a round's templates run at a time. A look is many small queries; compiling them takes longer than
 * they do.
 */
export async function beginWatch(client: Queryable, roundId: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtext('drift ' || $1))", [roundId]);
  await client.query("set local jit = off");
}

/** The round's ended site dates in order of date and frame. */
export async function readWatchedSiteDates(client: Queryable, roundId: string): Promise<WatchedSiteDate[]> {
  const { rows } = await client.query<WatchedSiteDate>(
    `select d.date, d.site_id as "siteId", d.state = 'truncated' as truncated, d.not_comparable as "notComparable",
       (select count(*) from capture k join extraction e using (capture_id)
        where k.round_id = d.round_id and k.date = d.date and k.site_id = d.site_id) as captures,
       (select n from fill_rate f where f.round_id = d.round_id and f.date = d.date and f.site_id = d.site_id
          and f.field = 'pages' and f.signal = 'fetched') as measured
     from site_date d join round_site s on s.round_id = d.round_id and s.site_id = d.site_id
     where d.round_id = $1 and d.state in ('complete', 'truncated') order by d.date, s.position`,
    [roundId],
  );
  return rows;
}

/** The listing pages of one site's date with what they were coded as. Contents under 18 are left out. */
export async function readWatchedCaptures(
  client: Queryable,
  roundId: string,
  codebookHash: string,
  at: { readonly date: Day; readonly siteId: string },
): Promise<WatchedCapture[]> {
  const { rows } = await client.query<WatchedCapture>(
    `select encode(k.address_mac, 'hex') as "addressMac", c.content_id as "contentId",
       encode(c.copy_mac, 'hex') as "copyMac", c.text_mac as "textMac", c.sealed_text as "sealedText",
       coalesce(v.codes, '[]') as values
     from capture k
     join extraction e on e.capture_id = k.capture_id
     left join content c on c.content_id = e.content_id
     left join coding g on g.content_id = c.content_id and g.codebook_hash = $2
     left join lateral (
       select jsonb_agg(jsonb_build_array(v.variable, v.state, v.code, v.source) order by v.variable, v.ordinal) as codes
       from coded_value v where v.content_id = c.content_id and v.codebook_hash = $2) v on true
     where k.round_id = $1 and k.date = $3 and k.site_id = $4 and k.page_type = 'listing'
       and (c.content_id is null or g.content_id is not null)
       and not exists (select from coding u where u.content_id = c.content_id and u.states_under_age)
     order by k.address_mac`,
    [roundId, codebookHash, at.date, at.siteId],
  );
  return rows;
}

/** How many addresses the lists of a site's date named. */
export async function countListed(
  client: Queryable,
  roundId: string,
  at: { readonly date: Day; readonly siteId: string },
): Promise<number> {
  const { rows } = await client.query<{ listed: number }>(
    "select count(distinct address_mac) as listed from hit where round_id = $1 and date = $2 and site_id = $3",
    [roundId, at.date, at.siteId],
  );
  return rows[0]?.listed ?? 0;
}

/** Writes a site's date anew. `captures` are the pages it rests on, so that a later look can tell whether more came. */
export async function replaceFillRates(
  client: Queryable,
  roundId: string,
  at: { readonly date: Day; readonly siteId: string; readonly captures: number },
  rates: readonly FillRate[],
): Promise<void> {
  await client.query("delete from fill_rate where round_id = $1 and date = $2 and site_id = $3", [
    roundId,
    at.date,
    at.siteId,
  ]);
  const rows = [...rates, { field: "pages", signal: "fetched", filled: at.captures, of: at.captures }];
  await client.query(
    `insert into fill_rate (round_id, date, site_id, field, signal, filled, n)
     select $1, $2, $3, u.* from unnest($4::text[], $5::text[], $6::int[], $7::int[]) as u (field, signal, filled, n)`,
    [
      roundId,
      at.date,
      at.siteId,
      rows.map((row) => row.field),
      rows.map((row) => row.signal),
      rows.map((row) => row.filled),
      rows.map((row) => row.of),
    ],
  );
}

/** Forgets the rates of a site from a date on: they are measured again at the next look. */
export async function forgetFillRates(client: Queryable, roundId: string, siteId: string, from: Day): Promise<void> {
  await client.query("delete from fill_rate where round_id = $1 and site_id = $2 and date >= $3", [
    roundId,
    siteId,
    from,
  ]);
}

export interface SiteDateRates {
  readonly date: Day;
  readonly siteId: string;
  readonly rates: readonly FillRate[];
}

/** Every rate of a round, by date and site in order. */
export async function readFillRates(client: Queryable, roundId: string): Promise<SiteDateRates[]> {
  const { rows } = await client.query<SiteDateRates>(
    `select date, site_id as "siteId",
       jsonb_agg(jsonb_build_object('field', field, 'signal', signal, 'filled', filled, 'of', n)
         order by field, signal) as rates
     from fill_rate where round_id = $1 and signal <> 'fetched' group by date, site_id order by date, site_id`,
    [roundId],
  );
  return rows;
}

/** The collected round whose dates lie next before this one's; null for the first. */
export async function readFormerRound(client: Queryable, roundId: string): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `with start as (select round_id, min(date) as first from sampling_date group by round_id)
     select s.round_id as id from start s join start own on own.round_id = $1
     where s.first < own.first and exists (select from fill_rate f where f.round_id = s.round_id)
     order by s.first desc, s.round_id limit 1`,
    [roundId],
  );
  return rows[0]?.id ?? null;
}
