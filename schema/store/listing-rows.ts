import type { Queryable } from "../connect.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { ListingKind } from "../vocabulary/statistic-cell.ts";

/** One unique listing or linked group with the codes of its kept content, as the tables need it. No text, no address. */
export interface CodedListingRow {
  readonly listingId: string;
  readonly recordKey: number;
  readonly kind: ListingKind;
  readonly siteId: string;
  readonly presence: readonly Day[];
  readonly municipality: string | null;
  readonly county: string | null;
  readonly aimedPlaces: readonly string[];
  readonly values: readonly CodedRow[];
}

/** A coded value: variable, state, code, source. `quarantined` stands in no store: it is what drift makes of the others. */
export type CodedRow = readonly [
  string,
  "coded" | "notStated" | "uncodable" | "quarantined",
  string | null,
  string | null,
];

const BATCH = 4_000;

const VALUES = `(select coalesce(jsonb_agg(case when q.variable is null
                     then jsonb_build_array(v.variable, v.state, v.code, v.source)
                     else jsonb_build_array(v.variable, 'quarantined', null, null) end
                   order by v.variable, v.ordinal), '[]')
                 from coded_value v
                 left join quarantined_value q on q.content_id = v.content_id and q.variable = v.variable
                 where v.content_id = l.kept_content_id and v.codebook_hash = $2)`;

/** The round's unique listings, a batch at a time, in order of id. */
export async function* streamListingRows(
  client: Queryable,
  roundId: string,
  codebookHash: string,
): AsyncGenerator<CodedListingRow> {
  let after = "\\x";
  for (;;) {
    const { rows } = await client.query<CodedListingRow>(
      `select encode(l.listing_id, 'hex') as "listingId", l.record_key as "recordKey", l.kind, l.site_id as "siteId",
              l.municipality, l.county,
              array(select date::text from presence p where p.round_id = $1 and p.listing_id = l.listing_id order by date) as presence,
              array(select code from listing_place p where p.round_id = $1 and p.listing_id = l.listing_id order by code) as "aimedPlaces",
              ${VALUES} as values
       from listing l where l.round_id = $1 and l.listing_id > $3::bytea order by l.listing_id limit ${BATCH}`,
      [roundId, codebookHash, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = `\\x${last.listingId}`;
  }
}

/**
 * The round's linked groups; a listing that nothing joins is a group of its own. What a group states is what its
 * earliest member states; it was met wherever any member was.
 */
export async function* streamGroupRows(
  client: Queryable,
  roundId: string,
  codebookHash: string,
): AsyncGenerator<CodedListingRow> {
  let after = "\\x";
  for (;;) {
    const { rows } = await client.query<CodedListingRow>(
      `with member as (
         select l.*, coalesce(m.group_id, l.listing_id) as group_id, coalesce(g.record_key, l.record_key) as group_key
         from listing l
         left join linked_group_member m using (round_id, listing_id)
         left join linked_group g using (round_id, group_id)
         where l.round_id = $1),
       page as (select distinct group_id from member where group_id > $3::bytea order by group_id limit ${BATCH}),
       first as (
         select distinct on (m.group_id) m.* from member m join page using (group_id)
         order by m.group_id, m.first_date, m.listing_id)
       select encode(l.group_id, 'hex') as "listingId", l.group_key as "recordKey", l.kind, l.site_id as "siteId",
              l.municipality, l.county,
              array(select distinct p.date::text from member m join presence p on p.round_id = $1 and p.listing_id = m.listing_id
                    where m.group_id = l.group_id order by 1) as presence,
              array(select distinct p.code from member m join listing_place p on p.round_id = $1 and p.listing_id = m.listing_id
                    where m.group_id = l.group_id order by 1) as "aimedPlaces",
              ${VALUES} as values
       from first l order by l.group_id`,
      [roundId, codebookHash, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = `\\x${last.listingId}`;
  }
}
