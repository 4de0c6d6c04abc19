import type { Queryable } from "../connect.ts";
import type { Day } from "../vocabulary/sampling-date.ts";

/** Queries of the linked series. Ids are hexadecimal. */

export interface SketchedListing {
  readonly listingId: string;
  readonly firstDate: Day;
  readonly textMac: Buffer | null;
  /** The kept content's words as sealed numbers; null when there are too few to tell a text by. */
  readonly sealedWords: Buffer | null;
}

export interface LinkRow {
  readonly earlierId: string;
  readonly laterId: string;
  readonly method: string;
  readonly score: number;
}

export interface LinkedGroupRow {
  readonly groupId: string;
  readonly recordKey: number;
  readonly firstDate: Day;
  readonly setAside: string | null;
  readonly members: readonly string[];
}

export interface GroupChangeRow {
  readonly earlierGroup: string;
  readonly laterGroup: string;
  readonly kind: string;
  readonly listings: number;
}

export interface LinkReportRow {
  readonly checkedPairs: number;
  readonly bucketsCutShort: number;
  readonly textsSetAside: number;
  readonly contactsPassedOver: number;
  readonly groupsSetAside: number;
}

/** A round's listings, oldest first, with the sketch of the content that was kept. */
export async function* streamSketchedListings(
  client: Queryable,
  roundId: string,
  minimumWords: number,
  batchSize: number,
): AsyncGenerator<SketchedListing[]> {
  await client.query(
    `declare sketched_listings no scroll cursor for
     select encode(l.listing_id, 'hex') as "listingId", l.first_date as "firstDate",
            c.text_mac as "textMac", s.sealed_words as "sealedWords"
     from listing l
     left join content c on c.content_id = l.kept_content_id and c.shared_words >= $2
     left join content_sketch s on s.content_id = c.content_id
     where l.round_id = $1 order by l.first_date, l.listing_id`,
    [roundId, minimumWords],
  );
  for (;;) {
    const batch = await client.query<SketchedListing>(`fetch ${Math.trunc(batchSize)} from sketched_listings`);
    if (batch.rows.length === 0) break;
    yield batch.rows;
  }
  await client.query("close sketched_listings");
}

/** Listings that carry one contact token: one entry per token that at least two carry. */
export async function readSharedContacts(client: Queryable, roundId: string): Promise<string[][]> {
  const found = await client.query<{ listings: string[] }>(
    `select array_agg(distinct encode(l.listing_id, 'hex')) as listings
     from contact_token t join listing_content l on l.round_id = t.round_id and l.content_id = t.content_id
     where t.round_id = $1
     group by t.kind, t.token having count(distinct l.listing_id) > 1 order by t.kind, t.token`,
    [roundId],
  );
  return found.rows.map((row) => row.listings);
}

/** Listings met at one address of one site, up to a date: one entry per address that showed at least two. */
export async function readSharedAddresses(client: Queryable, roundId: string, upTo: Day): Promise<string[][]> {
  const found = await client.query<{ listings: string[] }>(
    `select array_agg(distinct encode(l.listing_id, 'hex')) as listings
     from capture k join site_date d using (round_id, date, site_id)
     join extraction e on e.capture_id = k.capture_id
     join listing_content l on l.round_id = k.round_id and l.content_id = e.content_id
     where k.round_id = $1 and k.date <= $2 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged')
       and d.state <> 'failed' and d.not_comparable is null
     group by k.site_id, k.address_mac having count(distinct l.listing_id) > 1 order by k.site_id, k.address_mac`,
    [roundId, upTo],
  );
  return found.rows.map((row) => row.listings);
}

/** Which group each listing was in after the run before, and the latest date that run knew. */
export async function readMembership(
  client: Queryable,
  roundId: string,
): Promise<{ groups: Map<string, string>; upTo: Day | null }> {
  const found = await client.query<{ listing: string; group: string }>(
    `select encode(listing_id, 'hex') as listing, encode(group_id, 'hex') as group
     from linked_group_member where round_id = $1`,
    [roundId],
  );
  const report = await client.query<{ upTo: Day }>(`select up_to as "upTo" from link_report where round_id = $1`, [
    roundId,
  ]);
  return { groups: new Map(found.rows.map((row) => [row.listing, row.group])), upTo: report.rows[0]?.upTo ?? null };
}

export async function insertLinks(client: Queryable, roundId: string, rows: readonly LinkRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into listing_link (round_id, earlier_id, later_id, method, score)
     select $1, decode(u.earlier, 'hex'), decode(u.later, 'hex'), u.method, u.score
     from unnest($2::text[], $3::text[], $4::text[], $5::real[]) as u (earlier, later, method, score)
     on conflict do nothing`,
    [
      roundId,
      rows.map((row) => row.earlierId),
      rows.map((row) => row.laterId),
      rows.map((row) => row.method),
      rows.map((row) => row.score),
    ],
  );
}

export async function insertGroups(client: Queryable, roundId: string, rows: readonly LinkedGroupRow[]): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into linked_group (round_id, group_id, record_key, first_date, members, set_aside)
     select $1, decode(u.id, 'hex'), u.key, u.first, u.members, u.aside
     from unnest($2::text[], $3::bigint[], $4::date[], $5::int[], $6::text[]) as u (id, key, first, members, aside)`,
    [
      roundId,
      rows.map((row) => row.groupId),
      rows.map((row) => row.recordKey),
      rows.map((row) => row.firstDate),
      rows.map((row) => row.members.length),
      rows.map((row) => row.setAside),
    ],
  );
  const members = rows.flatMap((row) => row.members.map((listing) => ({ listing, group: row.groupId })));
  await client.query(
    `insert into linked_group_member (round_id, listing_id, group_id)
     select $1, decode(u.listing, 'hex'), decode(u.id, 'hex') from unnest($2::text[], $3::text[]) as u (listing, id)`,
    [roundId, members.map((member) => member.listing), members.map((member) => member.group)],
  );
}

/** Adds to the log of merges; a run repeated for one date leaves what is there. */
export async function logGroupChanges(
  client: Queryable,
  roundId: string,
  upTo: Day,
  rows: readonly GroupChangeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await client.query(
    `insert into linked_group_change (round_id, up_to, earlier_group, later_group, kind, listings)
     select $1, $2, decode(u.earlier, 'hex'), decode(u.later, 'hex'), u.kind, u.listings
     from unnest($3::text[], $4::text[], $5::text[], $6::int[]) as u (earlier, later, kind, listings)
     on conflict do nothing`,
    [
      roundId,
      upTo,
      rows.map((row) => row.earlierGroup),
      rows.map((row) => row.laterGroup),
      rows.map((row) => row.kind),
      rows.map((row) => row.listings),
    ],
  );
}

export async function replaceLinkReport(
  client: Queryable,
  roundId: string,
  upTo: Day,
  report: LinkReportRow,
): Promise<void> {
  await client.query("delete from link_report where round_id = $1", [roundId]);
  await client.query(
    `insert into link_report (round_id, up_to, checked_pairs, buckets_cut_short, texts_set_aside, contacts_passed_over,
                              groups_set_aside)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      roundId,
      upTo,
      report.checkedPairs,
      report.bucketsCutShort,
      report.textsSetAside,
      report.contactsPassedOver,
      report.groupsSetAside,
    ],
  );
}
