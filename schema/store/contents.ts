import type { Queryable } from "../connect.ts";
import type { ContactKind } from "../vocabulary/coded-value.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../vocabulary/site-definition.ts";

/** What captures say: contents, their contact tokens and sketches, and which capture says which content. */

export interface SiteRule {
  readonly siteId: string;
  readonly definition: SiteDefinition;
  readonly definitionHash: string;
  /** Mended after a change of template: it reads this date and those after it, up to the next one. */
  readonly from: Day | null;
}

export interface CaptureToExtract {
  readonly captureId: number;
  readonly siteId: string;
  readonly date: Day;
  /** Taken for another template at the crawl: a listing only if the mended definition's marks stand on it. */
  readonly lacksMarks: boolean;
  readonly bodyMac: Buffer;
  /** Size of the body when opened. */
  readonly bytes: number;
}

export interface NewContent {
  readonly textMac: Buffer;
  readonly copyMac: Buffer;
  readonly sellerMac: Buffer;
  readonly sharedWords: number;
  readonly sealedText: Buffer;
}

export interface NewContactToken {
  readonly contentId: number;
  readonly kind: ContactKind;
  readonly token: Buffer;
}

export interface NewSketch {
  readonly contentId: number;
  readonly words: number;
  readonly sealed: Buffer;
}

export const EXTRACTION_OUTCOMES = ["extracted", "empty", "failed"] as const;
export type ExtractionOutcome = (typeof EXTRACTION_OUTCOMES)[number];

export interface NewExtraction {
  readonly captureId: number;
  readonly outcome: ExtractionOutcome;
  /** Null unless the outcome is `extracted`. */
  readonly contentId: number | null;
  readonly rules: string;
}

/** The definitions stored with the round, and those mended since: per site, the latest last. */
export async function readSiteRules(database: Queryable, roundId: string): Promise<SiteRule[]> {
  const found = await database.query<SiteRule>(
    `select site_id as "siteId", definition, definition_hash as "definitionHash", null as "from"
     from round_site where round_id = $1
     union all
     select site_id, definition, definition_hash, from_date::text from mended_definition where round_id = $1
     order by 1, 4 nulls first`,
    [roundId],
  );
  return found.rows;
}

/**
 * What can be read of a listing page: good captures, and those of a template that a mended definition knows. A page
 * of a changed template has an extraction only then, so that later stages need not ask again.
 */
const READABLE = `(capture.outcome = 'good' or capture.outcome = 'templateChanged' and exists (
  select from mended_definition m where m.round_id = capture.round_id and m.site_id = capture.site_id
    and m.from_date <= capture.date))`;

/** Readable captures of listings that no extraction has read, oldest first. From this a lost queue is rebuilt. */
export async function readPendingCaptures(database: Queryable, roundId: string, limit: number): Promise<number[]> {
  const found = await database.query<{ id: number }>(
    `select capture.capture_id as id from capture
     where capture.round_id = $1 and page_type = 'listing' and ${READABLE}
       and not exists (select from extraction where extraction.capture_id = capture.capture_id)
     order by capture.capture_id limit $2`,
    [roundId, limit],
  );
  return found.rows.map((row) => row.id);
}

/** Of the captures named, those still to be extracted. */
export async function readCapturesToExtract(
  database: Queryable,
  roundId: string,
  captureIds: readonly (number | string)[],
): Promise<CaptureToExtract[]> {
  const found = await database.query<CaptureToExtract>(
    `select capture.capture_id as "captureId", site_id as "siteId", capture.date,
       outcome <> 'good' as "lacksMarks", body_mac as "bodyMac", body_bytes as bytes
     from capture
     where capture.round_id = $1 and capture.capture_id = any($2::bigint[])
       and page_type = 'listing' and ${READABLE}
       and not exists (select from extraction where extraction.capture_id = capture.capture_id)
     order by capture.capture_id`,
    [roundId, captureIds],
  );
  return found.rows;
}

/** Sealed bodies by their HMAC. */
export async function readSealedBodies(
  database: Queryable,
  roundId: string,
  bodyMacs: readonly Buffer[],
): Promise<{ readonly bodyMac: Buffer; readonly sealedBody: Buffer }[]> {
  const found = await database.query<{ bodyMac: Buffer; sealedBody: Buffer }>(
    `select body_mac as "bodyMac", sealed_body as "sealedBody"
     from capture_body where round_id = $1 and body_mac = any($2::bytea[])`,
    [roundId, bodyMacs],
  );
  return found.rows;
}

/** The ids of the contents that are stored already, by the hexadecimal form of their HMAC. */
export async function readContentIds(
  database: Queryable,
  roundId: string,
  textMacs: readonly Buffer[],
): Promise<Map<string, number>> {
  const found = await database.query<{ id: number; mac: Buffer }>(
    "select content_id as id, text_mac as mac from content where round_id = $1 and text_mac = any($2::bytea[])",
    [roundId, textMacs],
  );
  return new Map(found.rows.map((row) => [row.mac.toString("hex"), row.id]));
}

/** Stores contents that are new; those that another worker stored meanwhile are left as they are. */
export async function insertContents(
  client: Queryable,
  roundId: string,
  contents: readonly NewContent[],
): Promise<void> {
  if (contents.length === 0) return;
  // In the order of the unique key, so that two workers with the same contents wait for, and never on, each other.
  await client.query(
    `insert into content (round_id, text_mac, copy_mac, seller_mac, shared_words, sealed_text)
     select $1, text_mac, copy_mac, seller_mac, shared_words, sealed_text
     from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::integer[], $6::bytea[])
       as given (text_mac, copy_mac, seller_mac, shared_words, sealed_text)
     order by text_mac on conflict do nothing`,
    [
      roundId,
      contents.map((content) => content.textMac),
      contents.map((content) => content.copyMac),
      contents.map((content) => content.sellerMac),
      contents.map((content) => content.sharedWords),
      contents.map((content) => content.sealedText),
    ],
  );
}

export async function insertContactTokens(
  client: Queryable,
  roundId: string,
  tokens: readonly NewContactToken[],
): Promise<void> {
  if (tokens.length === 0) return;
  await client.query(
    `insert into contact_token (content_id, round_id, kind, token)
     select content_id, $1, kind, token from unnest($2::bigint[], $3::text[], $4::bytea[]) as given (content_id, kind, token)
     order by content_id, kind, token on conflict do nothing`,
    [roundId, tokens.map((row) => row.contentId), tokens.map((row) => row.kind), tokens.map((row) => row.token)],
  );
}

export async function insertSketches(
  client: Queryable,
  roundId: string,
  sketches: readonly NewSketch[],
): Promise<void> {
  if (sketches.length === 0) return;
  await client.query(
    `insert into content_sketch (content_id, round_id, words, sealed_words)
     select content_id, $1, words, sealed
     from unnest($2::bigint[], $3::integer[], $4::bytea[]) as given (content_id, words, sealed)
     order by content_id on conflict do nothing`,
    [
      roundId,
      sketches.map((row) => row.contentId),
      sketches.map((row) => row.words),
      sketches.map((row) => row.sealed),
    ],
  );
}

/**
 * Reads captures whose body the same site gave before, under the same rules, by what was read then. A body's HMAC
 * tells: no body is opened. Returns the contents met.
 */
export async function repeatExtractions(
  client: Queryable,
  roundId: string,
  captureIds: readonly (number | string)[],
  rules: readonly { readonly siteId: string; readonly from: Day | null; readonly rules: string }[],
): Promise<{ readonly captures: number; readonly contentIds: readonly number[] }> {
  const found = await client.query<{ id: number | null }>(
    `insert into extraction (capture_id, round_id, outcome, content_id, rules)
     select capture.capture_id, $1, earlier.outcome, earlier.content_id, earlier.rules
     from capture
       cross join lateral (
         select given.rules from unnest($3::text[], $4::date[], $5::text[]) as given (site_id, from_date, rules)
         where given.site_id = capture.site_id and (given.from_date is null or given.from_date <= capture.date)
         order by given.from_date desc nulls last limit 1) rule
       cross join lateral (
         select extraction.* from capture same join extraction using (capture_id)
         where same.round_id = $1 and same.body_mac = capture.body_mac and same.page_type = 'listing'
           and same.site_id = capture.site_id and extraction.rules = rule.rules
         limit 1) earlier
     where capture.round_id = $1 and capture.capture_id = any($2::bigint[]) and page_type = 'listing'
       and capture.outcome = 'good'
     order by capture.capture_id on conflict do nothing returning content_id as id`,
    [
      roundId,
      captureIds,
      rules.map((rule) => rule.siteId),
      rules.map((rule) => rule.from),
      rules.map((rule) => rule.rules),
    ],
  );
  const contentIds = new Set(found.rows.flatMap((row) => (row.id === null ? [] : [row.id])));
  return { captures: found.rows.length, contentIds: [...contentIds] };
}

export async function insertExtractions(
  client: Queryable,
  roundId: string,
  extractions: readonly NewExtraction[],
): Promise<void> {
  if (extractions.length === 0) return;
  await client.query(
    `insert into extraction (capture_id, round_id, outcome, content_id, rules)
     select capture_id, $1, outcome, content_id, rules
     from unnest($2::bigint[], $3::text[], $4::bigint[], $5::text[]) as given (capture_id, outcome, content_id, rules)
     order by capture_id on conflict do nothing`,
    [
      roundId,
      extractions.map((row) => row.captureId),
      extractions.map((row) => row.outcome),
      extractions.map((row) => row.contentId),
      extractions.map((row) => row.rules),
    ],
  );
}
