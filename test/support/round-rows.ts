import type { Database } from "../../schema/connect.ts";

export interface RoundRows {
  readonly roundId: string;
  readonly dates: readonly string[];
  readonly sites: readonly { readonly id: string; readonly kind: "ads" | "profiles" }[];
  readonly codebookHash: string;
}

/** The bare rows of an opened round, for tests of the later stages. */
export async function insertRoundRows(database: Database, rows: RoundRows): Promise<void> {
  await database.query("insert into codebook (codebook_hash, content) values ($1, '{}') on conflict do nothing", [
    rows.codebookHash,
  ]);
  await database.query(
    `insert into round (round_id, title, study_name, invented, simulated_clock, window_hours, contact, choices,
                        gate_references, frame, codebook_hash, plan_hash, key_check, opened_at)
     values ($1, $1, 'Prov', true, true, 24, 'prov@studie.example', '{}', '{}', '{}', $2, 'p', 'k', now())`,
    [rows.roundId, rows.codebookHash],
  );
  for (const [position, date] of rows.dates.entries()) {
    await database.query("insert into sampling_date (round_id, date, position) values ($1, $2, $3)", [
      rows.roundId,
      date,
      position,
    ]);
  }
  for (const [position, site] of rows.sites.entries()) {
    await database.query("insert into round_site values ($1, $2, $3, $2, $4, '{}', 'h')", [
      rows.roundId,
      site.id,
      position,
      site.kind,
    ]);
    for (const date of rows.dates) {
      await database.query("insert into site_date (round_id, date, site_id, state) values ($1, $2, $3, 'complete')", [
        rows.roundId,
        date,
        site.id,
      ]);
    }
  }
}

export interface ListingSeed {
  readonly id: number;
  readonly site: string;
  readonly kind: "ads" | "profiles";
  readonly presence: readonly string[];
  readonly municipality: string | null;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** Unique listings as the link stage leaves them, with the codes of their kept contents. */
export async function insertListingRows(
  database: Database,
  round: RoundRows,
  listings: readonly ListingSeed[],
  recordKey: (id: string) => number,
): Promise<void> {
  for (const one of listings) {
    const id = `\\x${one.id.toString(16).padStart(32, "0")}`;
    const content = await database.query<{ id: number }>(
      `insert into content (round_id, text_mac, copy_mac, seller_mac, shared_words, sealed_text)
       values ($1, $2::bytea, $2::bytea, $2::bytea, 20, '') returning content_id as id`,
      [round.roundId, id],
    );
    const contentId = content.rows[0]?.id;
    await database.query(
      `insert into listing (round_id, listing_id, record_key, kept_content_id, site_id, kind, first_date, municipality, county, place_rule, copies)
       values ($1, $2::bytea, $3, $4, $5, $6, $7, $8, left($8, 2), 'onlyPlace', 1)`,
      [round.roundId, id, recordKey(id), contentId, one.site, one.kind, one.presence[0], one.municipality],
    );
    for (const date of one.presence)
      await database.query("insert into presence values ($1, $2::bytea, $3)", [round.roundId, id, date]);
    await database.query(
      "insert into coding (content_id, codebook_hash, round_id, states_under_age, sealed_wording, context_date, context_site_id) values ($1, $2, $3, false, '', $4, $5)",
      [contentId, round.codebookHash, round.roundId, one.presence[0], one.site],
    );
    for (const [variable, codes] of Object.entries(one.codes)) {
      for (const [ordinal, code] of codes.entries()) {
        await database.query(
          `insert into coded_value (content_id, codebook_hash, variable, ordinal, state, code, source)
           values ($1, $2, $3, $4, 'coded', $5, $6)`,
          [contentId, round.codebookHash, variable, ordinal, code, one.id % 2 === 0 ? "field" : "text"],
        );
      }
    }
  }
}
