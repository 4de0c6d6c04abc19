import type { Queryable } from "../connect.ts";

/** The places that a site's own lists are for, by codebook. */

export interface ListToCode {
  readonly siteId: string;
  readonly listKey: string;
  readonly placeLabel: string;
  readonly siteCounty: string | null;
}

export interface ListPlace {
  readonly siteId: string;
  readonly listKey: string;
  readonly code: string;
}

/** Lists that are for a place and whose place a codebook has not read. */
export async function readListsToCode(
  database: Queryable,
  roundId: string,
  codebookHash: string,
): Promise<ListToCode[]> {
  const found = await database.query<ListToCode>(
    `select site_id as "siteId", list_key as "listKey", place_label as "placeLabel", definition ->> 'county' as "siteCounty"
     from site_list join round_site using (round_id, site_id)
     where round_id = $1 and place_label is not null and not exists (
       select from list_place
       where list_place.round_id = $1 and list_place.site_id = site_list.site_id
         and list_place.list_key = site_list.list_key and codebook_hash = $2)
     order by site_id, list_key`,
    [roundId, codebookHash],
  );
  return found.rows;
}

export async function insertListPlaces(
  client: Queryable,
  roundId: string,
  codebookHash: string,
  places: readonly ListPlace[],
): Promise<void> {
  if (places.length === 0) return;
  await client.query(
    `insert into list_place (round_id, site_id, list_key, codebook_hash, code)
     select $1, site_id, list_key, $2, code from unnest($3::text[], $4::text[], $5::text[]) as given (site_id, list_key, code)
     order by site_id, list_key on conflict do nothing`,
    [
      roundId,
      codebookHash,
      places.map((row) => row.siteId),
      places.map((row) => row.listKey),
      places.map((row) => row.code),
    ],
  );
}
