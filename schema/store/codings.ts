import type { Queryable } from "../connect.ts";
import type { Day } from "../vocabulary/sampling-date.ts";

/** What contents state, by codebook. Codes, rules and offsets in clear; every wording sealed. */

/** A content with the date and site it was first met at: by date, then the order of the frame. */
export interface ContentToCode {
  readonly contentId: number;
  readonly textMac: Buffer;
  readonly sealedText: Buffer;
  readonly date: Day;
  readonly siteId: string;
  readonly siteCounty: string | null;
  readonly siteLanguages: readonly string[];
  /** A person, or any codebook, has found that it states an age under 18: no later coding takes that back. */
  readonly foundUnderAge: boolean;
}

export interface NewCoding {
  readonly contentId: number;
  readonly contextDate: Day;
  readonly contextSiteId: string;
  readonly statesUnderAge: boolean;
  readonly sealedWording: Buffer;
}

export interface NewCodedValue {
  readonly contentId: number;
  readonly variable: string;
  readonly ordinal: number;
  readonly state: "coded" | "notStated" | "uncodable";
  readonly code: string | null;
  readonly subcode: string | null;
  readonly rule: string | null;
  readonly source: string | null;
  readonly part: string | null;
  readonly spanStart: number | null;
  readonly spanEnd: number | null;
  readonly conflict: boolean;
}

/** How many contents state one thing by one codebook and another thing by another. */
export interface CodeChange {
  readonly variable: string;
  /** Codes in order, parted by "+"; "notStated" or "uncodable" where there is none, "uncoded" where never coded. */
  readonly from: string;
  readonly to: string;
  readonly contents: number;
}

// Where a content was first met. `$1` is the round; `which` narrows the contents.
const firstMet = (which: string) => `
  select distinct on (content_id) content_id, capture.date, capture.site_id, round_site.definition
  from extraction join capture using (capture_id)
    join round_site on round_site.round_id = capture.round_id and round_site.site_id = capture.site_id
  where extraction.round_id = $1 and content_id is not null ${which}
  order by content_id, capture.date, round_site.position`;

/**
 * Contents that a codebook has not coded, or has coded in the light of a date or site that turned out not to be the
 * first. In order of id, from after `after`.
 */
export async function readPendingContents(
  database: Queryable,
  roundId: string,
  codebookHash: string,
  limit: number,
  after = 0,
): Promise<number[]> {
  const found = await database.query<{ id: number }>(
    `select met.content_id as id from (${firstMet("and content_id > $4")}) met
     left join coding on coding.content_id = met.content_id and coding.codebook_hash = $2
     where coding.content_id is null or (context_date, context_site_id) <> (met.date, met.site_id)
     order by 1 limit $3`,
    [roundId, codebookHash, limit, after],
  );
  return found.rows.map((row) => row.id);
}

/** Of the contents named, those that a codebook has yet to code, or to code again (`readPendingContents`). */
export async function readContentsToCode(
  database: Queryable,
  roundId: string,
  codebookHash: string,
  contentIds: readonly (number | string)[],
): Promise<ContentToCode[]> {
  const found = await database.query<ContentToCode>(
    `select met.content_id as "contentId", text_mac as "textMac", sealed_text as "sealedText", met.date,
            met.site_id as "siteId", met.definition ->> 'county' as "siteCounty",
            coalesce(met.definition -> 'languages', '["sv"]') as "siteLanguages",
            exists (select from coding k where k.content_id = met.content_id and k.states_under_age) as "foundUnderAge"
     from (${firstMet("and content_id = any($3::bigint[])")}) met
       join content on content.content_id = met.content_id
       left join coding on coding.content_id = met.content_id and coding.codebook_hash = $2
     where coding.content_id is null or (context_date, context_site_id) <> (met.date, met.site_id)
     order by 1`,
    [roundId, codebookHash, contentIds],
  );
  return found.rows;
}

/** The ids of a round's contents after one, in order. */
export async function readContentIdsAfter(
  database: Queryable,
  roundId: string,
  after: number,
  limit: number,
): Promise<number[]> {
  const found = await database.query<{ id: number }>(
    "select content_id as id from content where round_id = $1 and content_id > $2 order by 1 limit $3",
    [roundId, after, limit],
  );
  return found.rows.map((row) => row.id);
}

/**
 * Stores codings whole, in the place of earlier ones by the same codebook. Call it in a transaction: the contents are
 * locked in order first, so that two workers with the same contents wait for, and never on, each other. A content that
 * was found to state an age under 18 since it was read is passed over; it is then still pending.
 */
export async function replaceCodings(
  client: Queryable,
  roundId: string,
  codebookHash: string,
  codings: readonly NewCoding[],
  values: readonly NewCodedValue[],
): Promise<void> {
  if (codings.length === 0) return;
  const read = codings.map((row) => row.contentId);
  await client.query("select from content where content_id = any($1::bigint[]) order by content_id for no key update", [
    read,
  ]);
  const found = await client.query<{ id: number }>(
    "select distinct content_id as id from coding where content_id = any($1::bigint[]) and states_under_age",
    [read],
  );
  const underAge = new Set(found.rows.map((row) => row.id));
  const rows = codings.filter((row) => row.statesUnderAge || !underAge.has(row.contentId));
  const ids = rows.map((row) => row.contentId);
  await client.query("delete from coding where content_id = any($1::bigint[]) and codebook_hash = $2", [
    ids,
    codebookHash,
  ]);
  await client.query(
    `insert into coding (content_id, codebook_hash, round_id, context_date, context_site_id, states_under_age, sealed_wording)
     select content_id, $1, $2, context_date, context_site_id, states_under_age, sealed_wording
     from unnest($3::bigint[], $4::date[], $5::text[], $6::boolean[], $7::bytea[])
       as given (content_id, context_date, context_site_id, states_under_age, sealed_wording)`,
    [
      codebookHash,
      roundId,
      ids,
      rows.map((row) => row.contextDate),
      rows.map((row) => row.contextSiteId),
      rows.map((row) => row.statesUnderAge),
      rows.map((row) => row.sealedWording),
    ],
  );
  const kept = new Set(ids);
  await insertCodedValues(
    client,
    codebookHash,
    values.filter((value) => kept.has(value.contentId)),
  );
}

async function insertCodedValues(
  client: Queryable,
  codebookHash: string,
  values: readonly NewCodedValue[],
): Promise<void> {
  await client.query(
    `insert into coded_value (content_id, codebook_hash, variable, ordinal, state, code, subcode, rule, source, part,
                              span_start, span_end, conflict)
     select content_id, $1, variable, ordinal, state, code, subcode, rule, source, part, span_start, span_end, conflict
     from unnest($2::bigint[], $3::text[], $4::smallint[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
                 $10::text[], $11::integer[], $12::integer[], $13::boolean[])
       as given (content_id, variable, ordinal, state, code, subcode, rule, source, part, span_start, span_end, conflict)`,
    [
      codebookHash,
      values.map((row) => row.contentId),
      values.map((row) => row.variable),
      values.map((row) => row.ordinal),
      values.map((row) => row.state),
      values.map((row) => row.code),
      values.map((row) => row.subcode),
      values.map((row) => row.rule),
      values.map((row) => row.source),
      values.map((row) => row.part),
      values.map((row) => row.spanStart),
      values.map((row) => row.spanEnd),
      values.map((row) => row.conflict),
    ],
  );
}

/**
 * Refers every capture whose content any codebook has read as stating an age under 18; with ids, only those contents.
 * Returns how many captures are newly referred. Extraction and coding both call it, since either may come last, and
 * whoever computes a round calls it once for the whole.
 */
export async function referUnderAge(
  database: Queryable,
  roundId: string,
  contentIds: readonly number[] | null = null,
): Promise<number> {
  const done = await database.query(
    `insert into safeguarding_referral (round_id, capture_id)
     select $1, capture_id from extraction
     where round_id = $1 and content_id in (
       select content_id from coding
       where round_id = $1 and states_under_age and ($2::bigint[] is null or content_id = any($2::bigint[])))
     order by capture_id on conflict do nothing`,
    [roundId, contentIds],
  );
  return done.rowCount ?? 0;
}

/** Per variable, what contents state by the first codebook and by the second, where the two differ. */
export async function compareCodings(
  database: Queryable,
  roundId: string,
  fromHash: string,
  toHash: string,
): Promise<CodeChange[]> {
  const stated = (hash: string) => `
    select content_id, variable, string_agg(coalesce(code, state), '+' order by coalesce(code, state) collate "C") as codes
    from coded_value where codebook_hash = ${hash} and content_id in (select content_id from content where round_id = $1)
    group by 1, 2`;
  const found = await database.query<CodeChange>(
    `select variable, coalesce(one.codes, 'uncoded') as "from", coalesce(other.codes, 'uncoded') as "to",
            count(*) as contents
     from (${stated("$2")}) one full join (${stated("$3")}) other using (content_id, variable)
     where one.codes is distinct from other.codes
     group by 1, 2, 3 order by 1, 4 desc, 2, 3`,
    [roundId, fromHash, toHash],
  );
  return found.rows;
}

/** How many contents of a round a codebook has coded. */
export async function countCodings(database: Queryable, roundId: string, codebookHash: string): Promise<number> {
  const found = await database.query<{ contents: number }>(
    "select count(*) as contents from coding where round_id = $1 and codebook_hash = $2",
    [roundId, codebookHash],
  );
  return found.rows[0]?.contents ?? 0;
}
