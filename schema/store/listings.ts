import type { Queryable } from "../connect.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { SiteKind } from "../vocabulary/site-definition.ts";
import type { OpenChoices } from "../vocabulary/study.ts";

/** Queries of the reconstructed series. All of them run inside the one transaction that rebuilds a round. */

/** One good capture of a coded listing page. MACs are hexadecimal. Rows of one `formMac` follow one another. */
export interface MeetingRow {
  /** What makes contents one seller's: the masked form's MAC, or the direct form's when too few words are left. */
  readonly formMac: string;
  readonly copyMac: string;
  readonly contentId: number;
  readonly date: Day;
  readonly siteId: string;
  readonly sitePosition: number;
  readonly kind: SiteKind;
  readonly addressMac: string;
  readonly pagePlaces: string[];
  readonly listPlaces: string[];
}

export interface ListingRow {
  readonly listingId: string;
  readonly recordKey: number;
  readonly keptContentId: number;
  readonly siteId: string;
  readonly kind: SiteKind;
  readonly firstDate: Day;
  readonly municipality: string | null;
  readonly county: string | null;
  readonly placeRule: string;
  readonly copies: number;
  readonly contentIds: readonly number[];
  readonly presence: readonly Day[];
  readonly aimed: readonly { readonly code: string; readonly firstDate: Day; readonly fromSiteList: boolean }[];
}

export interface PlacedRow {
  readonly listingId: string;
  readonly municipality: string | null;
  readonly county: string | null;
}

export interface MeetingScope {
  readonly roundId: string;
  readonly codebookHash: string;
  readonly upTo: Day;
  readonly choices: OpenChoices;
}

/**
 * Lets one rebuild of a round run at a time, and tells Postgres how. The tables have just been filled, so that the
 * planner's statistics are stale: nested loops over what it believes to be ten rows are ruled out.
 */
export async function beginRebuild(client: Queryable, roundId: string): Promise<void> {
  await client.query("select from round where round_id = $1 for no key update", [roundId]);
  await client.query("set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'");
}

/** Children first: the cascades would find them one by one. */
export async function deleteListings(client: Queryable, roundId: string): Promise<void> {
  for (const table of ["listing_link", "linked_group_member", "linked_group", "listing_place", "presence"]) {
    await client.query(`delete from ${table} where round_id = $1`, [roundId]);
  }
  await client.query("delete from listing_content where round_id = $1", [roundId]);
  await client.query("delete from listing where round_id = $1", [roundId]);
}

/**
 * Every meeting up to a date, read through a cursor in batches: good captures of listing pages, of site dates that
 * did not fail and are comparable, whose content is coded. Where a site's template had changed, the content that the
 * same address had at a good date stands for it, and a place read from the changed page is none. A content in which any codebook or coder has read an age under
 * 18 takes every content of the same form with it, whenever it was met. Places follow the order in which the page states them.
 */
export async function* streamMeetings(
  client: Queryable,
  scope: MeetingScope,
  batchSize: number,
): AsyncGenerator<MeetingRow[]> {
  await client.query(`declare link_meetings no scroll cursor for ${MEETINGS}`, [
    scope.roundId,
    scope.upTo,
    scope.codebookHash,
    scope.choices.minimumSharedWords,
    scope.choices.codingSource === "fieldsOnly" ? ["field"] : ["field", "text"],
  ]);
  for (;;) {
    const batch = await client.query<MeetingRow>(`fetch ${Math.trunc(batchSize)} from link_meetings`);
    if (batch.rows.length === 0) break;
    yield batch.rows;
  }
  await client.query("close link_meetings");
}

const MEETINGS = `
  with form as (
    select c.content_id, c.copy_mac,
           case when c.shared_words >= $4 then c.seller_mac else c.copy_mac end as form_mac
    from content c where c.round_id = $1
  ), under_age as (
    select distinct f.form_mac from form f join coding k on k.content_id = f.content_id and k.states_under_age
  ), page_place as (
    select v.content_id,
           array_agg(v.code order by v.ordinal) filter (where v.source = any($5)) as stated,
           array_agg(v.code order by v.ordinal) filter (where v.source = 'site') as of_site
    from coded_value v join content c using (content_id)
    where c.round_id = $1 and v.codebook_hash = $3 and v.variable = 'place' and v.state = 'coded'
      and v.code <> 'unresolved'
      and not exists (select from quarantined_value q where q.content_id = v.content_id and q.variable = 'place')
    group by v.content_id
  ), in_list as (
    select h.date, h.site_id, h.address_mac, array_agg(distinct p.code) as codes
    from hit h join list_place p using (round_id, site_id, list_key)
    where h.round_id = $1 and h.date <= $2 and p.codebook_hash = $3 and p.code <> 'unresolved'
    group by h.date, h.site_id, h.address_mac
  )
  select encode(f.form_mac, 'hex') as "formMac", encode(f.copy_mac, 'hex') as "copyMac",
         f.content_id as "contentId", k.date, k.site_id as "siteId", s.position as "sitePosition", s.kind,
         encode(k.address_mac, 'hex') as "addressMac", coalesce(p.stated, '{}') as "pagePlaces",
         coalesce(l.codes, p.of_site, '{}') as "listPlaces"
  from capture k
  join site_date d on d.round_id = k.round_id and d.date = k.date and d.site_id = k.site_id
  join round_site s on s.round_id = k.round_id and s.site_id = k.site_id
  join extraction e on e.capture_id = k.capture_id
  left join borrowed_content b on b.capture_id = k.capture_id
  join form f on f.content_id = coalesce(b.content_id, e.content_id)
  join coding g on g.content_id = f.content_id and g.codebook_hash = $3
  left join page_place p on p.content_id = f.content_id
  left join in_list l on l.date = k.date and l.site_id = k.site_id and l.address_mac = k.address_mac
  where k.round_id = $1 and k.date <= $2 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged')
    and d.state <> 'failed' and d.not_comparable is null
    and not exists (select from under_age u where u.form_mac = f.form_mac)
  order by f.form_mac, k.date, s.position, k.address_mac`;

/** How many contents met up to a date wait for this codebook: they are not counted until they are coded. */
export async function countUncoded(client: Queryable, roundId: string, codebookHash: string): Promise<number> {
  const found = await client.query<{ uncoded: number }>(
    `select count(*)::int as uncoded from content c where c.round_id = $1
     and not exists (select from coding k where k.content_id = c.content_id and k.codebook_hash = $2)`,
    [roundId, codebookHash],
  );
  return found.rows[0]?.uncoded ?? 0;
}

/** Writes a batch of unique listings with what belongs to them. */
export async function insertListings(client: Queryable, roundId: string, rows: readonly ListingRow[]): Promise<void> {
  if (rows.length === 0) return;
  const column = <T>(value: (row: ListingRow) => T): T[] => rows.map(value);
  await client.query(
    `insert into listing (round_id, listing_id, record_key, kept_content_id, site_id, kind, first_date, municipality,
                          county, place_rule, copies)
     select $1, decode(u.id, 'hex'), u.key, u.content, u.site, u.kind, u.first, u.municipality, u.county, u.rule, u.copies
     from unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::date[], $8::text[], $9::text[],
                 $10::text[], $11::int[])
       as u (id, key, content, site, kind, first, municipality, county, rule, copies)`,
    [
      roundId,
      column((row) => row.listingId),
      column((row) => row.recordKey),
      column((row) => row.keptContentId),
      column((row) => row.siteId),
      column((row) => row.kind),
      column((row) => row.firstDate),
      column((row) => row.municipality),
      column((row) => row.county),
      column((row) => row.placeRule),
      column((row) => row.copies),
    ],
  );
  const contents = rows.flatMap((row) => row.contentIds.map((content) => ({ id: row.listingId, content })));
  await client.query(
    `insert into listing_content (round_id, listing_id, content_id)
     select $1, decode(u.id, 'hex'), u.content from unnest($2::text[], $3::bigint[]) as u (id, content)`,
    [roundId, contents.map((entry) => entry.id), contents.map((entry) => entry.content)],
  );
  const presence = rows.flatMap((row) => row.presence.map((date) => ({ id: row.listingId, date })));
  await client.query(
    `insert into presence (round_id, listing_id, date)
     select $1, decode(u.id, 'hex'), u.date from unnest($2::text[], $3::date[]) as u (id, date)`,
    [roundId, presence.map((entry) => entry.id), presence.map((entry) => entry.date)],
  );
  const places = rows.flatMap((row) => row.aimed.map((place) => ({ id: row.listingId, ...place })));
  await client.query(
    `insert into listing_place (round_id, listing_id, code, first_date, from_site_list)
     select $1, decode(u.id, 'hex'), u.code, u.first, u.listed
     from unnest($2::text[], $3::text[], $4::date[], $5::bool[]) as u (id, code, first, listed)`,
    [
      roundId,
      places.map((place) => place.id),
      places.map((place) => place.code),
      places.map((place) => place.firstDate),
      places.map((place) => place.fromSiteList),
    ],
  );
}

/** Gives listings that were met in several places the one that was kept. */
export async function placeListings(client: Queryable, roundId: string, rows: readonly PlacedRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `update listing l set municipality = u.municipality, county = u.county
     from unnest($2::text[], $3::text[], $4::text[]) as u (id, municipality, county)
     where l.round_id = $1 and l.listing_id = decode(u.id, 'hex')`,
    [roundId, rows.map((row) => row.listingId), rows.map((row) => row.municipality), rows.map((row) => row.county)],
  );
}
