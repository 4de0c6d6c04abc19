import type { Queryable } from "../connect.ts";
import type { Stratum } from "../vocabulary/validation.ts";

/** Samples for human coders: drawn listings, coders, and their ways in. Ids only. */

export interface ValidationSample {
  readonly roundId: string;
  /** 1, 2 … within the round. */
  readonly sample: number;
  readonly seed: string;
  readonly size: number;
  readonly stratifiedBy: Stratum;
  readonly codebookHash: string;
  readonly drawnAt: Date;
}

/** A unique listing as sampling sees it. Ids are hexadecimal. */
export interface DrawableListing {
  readonly listingId: string;
  readonly contentId: number;
  readonly kind: string;
  readonly siteId: string;
  /** The variables that the machine read in its fields or text, parted by "+"; "" for none. */
  readonly stated: string;
}

/** Whose seat at the coding desk a link opens. */
export interface CoderSeat {
  readonly roundId: string;
  readonly sample: number;
  readonly coder: string;
}

/** Every unique listing of the round that a codebook has coded. */
export async function readDrawableListings(
  database: Queryable,
  roundId: string,
  codebookHash: string,
): Promise<DrawableListing[]> {
  const found = await database.query<DrawableListing>(
    `select encode(listing_id, 'hex') as "listingId", kept_content_id as "contentId", kind, site_id as "siteId",
            coalesce((select string_agg(distinct variable, '+' order by variable) from coded_value v
                      where v.content_id = kept_content_id and v.codebook_hash = $2 and v.state = 'coded'
                        and v.source in ('field', 'text')), '') as stated
     from listing where round_id = $1
       and exists (select from coding c where c.content_id = kept_content_id and c.codebook_hash = $2)
     order by listing_id`,
    [roundId, codebookHash],
  );
  return found.rows;
}

/** Writes a sample down under the round's next number, which it returns. Call it in a transaction. */
export async function insertSample(
  client: Queryable,
  sample: Omit<ValidationSample, "sample" | "drawnAt" | "size">,
  items: readonly { readonly listingId: string; readonly contentId: number }[],
): Promise<number> {
  await client.query("select from round where round_id = $1 for no key update", [sample.roundId]);
  const inserted = await client.query<{ sample: number }>(
    `insert into validation_sample (round_id, sample, seed, size, stratified_by, codebook_hash)
     select $1, coalesce(max(sample), 0) + 1, $2, $3, $4, $5 from validation_sample where round_id = $1
     returning sample`,
    [sample.roundId, sample.seed, items.length, sample.stratifiedBy, sample.codebookHash],
  );
  const number = inserted.rows[0]?.sample ?? 1;
  await client.query(
    `insert into validation_item (round_id, sample, position, listing_id, content_id)
     select $1, $2, n, decode(id, 'hex'), content from unnest($3::text[], $4::bigint[]) with ordinality as t (id, content, n)`,
    [sample.roundId, number, items.map((item) => item.listingId), items.map((item) => item.contentId)],
  );
  return number;
}

/** The round's sample of that number, or its latest; null when there is none. */
export async function readSample(
  database: Queryable,
  roundId: string,
  number: number | null = null,
): Promise<ValidationSample | null> {
  const found = await database.query<ValidationSample>(
    `select round_id as "roundId", sample, seed, size, stratified_by as "stratifiedBy",
            codebook_hash as "codebookHash", drawn_at as "drawnAt"
     from validation_sample where round_id = $1 and ($2::smallint is null or sample = $2) order by sample desc limit 1`,
    [roundId, number],
  );
  return found.rows[0] ?? null;
}

/** Coders of a sample in the order in which they were given a link. */
export async function readCoders(database: Queryable, roundId: string, sample: number): Promise<string[]> {
  const found = await database.query<{ coder: string }>(
    "select coder from validation_coder where round_id = $1 and sample = $2 order by ordinal",
    [roundId, sample],
  );
  return found.rows.map((row) => row.coder);
}

/** Adds a coder to a sample; one who is there already stays where they are. Call it in a transaction. */
export async function addCoder(client: Queryable, { roundId, sample, coder }: CoderSeat): Promise<void> {
  await client.query("select from validation_sample where round_id = $1 and sample = $2 for update", [roundId, sample]);
  await client.query(
    `insert into validation_coder (round_id, sample, coder, ordinal)
     select $1, $2, $3, coalesce(max(ordinal), 0) + 1 from validation_coder where round_id = $1 and sample = $2
     on conflict (round_id, sample, coder) do nothing`,
    [roundId, sample, coder],
  );
}

/** Stores the hash of a link's token. */
export async function insertLink(
  client: Queryable,
  seat: CoderSeat,
  tokenHash: Buffer,
  expiresAt: Date,
): Promise<void> {
  await client.query(
    "insert into validation_link (token_hash, round_id, sample, coder, expires_at) values ($1, $2, $3, $4, $5)",
    [tokenHash, seat.roundId, seat.sample, seat.coder, expiresAt],
  );
}

/** Uses a link up: its seat, or null when it is unknown, used or too old. Of two who come at once, one gets in. */
export async function redeemLink(database: Queryable, tokenHash: Buffer, at: Date): Promise<CoderSeat | null> {
  const found = await database.query<CoderSeat>(
    `update validation_link set redeemed_at = $2
     where token_hash = $1 and redeemed_at is null and expires_at > $2
     returning round_id as "roundId", sample, coder`,
    [tokenHash, at],
  );
  return found.rows[0] ?? null;
}
