import type { Queryable } from "../connect.ts";
import type { Answers } from "../vocabulary/validation.ts";
import type { CoderSeat } from "./validation-samples.ts";

/** What human coders read, and what the machine read of the same listings. */

/** One drawn listing with what opening it takes. */
export interface ItemToCode {
  readonly position: number;
  readonly listingId: string;
  readonly contentId: number;
  readonly kind: "ads" | "profiles";
  /** The day in whose light the machine read it. */
  readonly date: string;
  readonly textMac: Buffer;
  readonly sealedText: Buffer;
  readonly sealedComment: Buffer | null;
  readonly coded: boolean;
}

/** A listing's position and what one reader says of it. Ids are hexadecimal. */
export interface ReadItem {
  readonly position: number;
  readonly listingId: string;
  readonly answers: Answers;
}

// Of listings that have left the round since the sample was drawn, nothing is shown or counted.
const STILL_THERE = `exists (select from listing l where l.round_id = i.round_id and l.listing_id = i.listing_id)
  and not exists (select from coding k where k.content_id = i.content_id and k.states_under_age)`;

/** Positions of a sample that are still in the round, in order, and whether the coder has coded them. */
export async function readPositions(
  database: Queryable,
  seat: CoderSeat,
): Promise<{ readonly position: number; readonly coded: boolean }[]> {
  const found = await database.query<{ position: number; coded: boolean }>(
    `select i.position, c.coder is not null as coded
     from validation_item i
       left join validation_coding c on c.round_id = i.round_id and c.sample = i.sample and c.position = i.position and c.coder = $3
     where i.round_id = $1 and i.sample = $2 and ${STILL_THERE} order by i.position`,
    [seat.roundId, seat.sample, seat.coder],
  );
  return found.rows;
}

/** One drawn listing, sealed; null when the sample has no such position, or its listing has left the round. */
export async function readItem(database: Queryable, seat: CoderSeat, position: number): Promise<ItemToCode | null> {
  const found = await database.query<ItemToCode>(
    `select i.position, encode(i.listing_id, 'hex') as "listingId", i.content_id as "contentId", s.kind,
            k.context_date as date, t.text_mac as "textMac", t.sealed_text as "sealedText",
            c.sealed_comment as "sealedComment", c.coder is not null as coded
     from validation_item i
       join validation_sample v on v.round_id = i.round_id and v.sample = i.sample
       join content t on t.content_id = i.content_id
       join coding k on k.content_id = i.content_id and k.codebook_hash = v.codebook_hash
       join round_site s on s.round_id = i.round_id and s.site_id = k.context_site_id
       left join validation_coding c on c.round_id = i.round_id and c.sample = i.sample and c.position = i.position and c.coder = $3
     where i.round_id = $1 and i.sample = $2 and i.position = $4 and ${STILL_THERE}`,
    [seat.roundId, seat.sample, seat.coder, position],
  );
  return found.rows[0] ?? null;
}

/** Stores a coder's answers on one listing in the place of earlier ones. Call it in a transaction. */
export async function replaceAnswers(
  client: Queryable,
  seat: CoderSeat,
  position: number,
  answers: Answers,
  sealedComment: Buffer | null,
): Promise<void> {
  const key = [seat.roundId, seat.sample, position, seat.coder];
  await client.query(
    "delete from validation_coding where round_id = $1 and sample = $2 and position = $3 and coder = $4",
    key,
  );
  await client.query(
    "insert into validation_coding (round_id, sample, position, coder, sealed_comment) values ($1, $2, $3, $4, $5)",
    [...key, sealedComment],
  );
  const rows = Object.entries(answers).flatMap(([variable, { state, codes }]) =>
    (state === "coded" ? codes : [null]).map((code, ordinal) => ({ variable, ordinal, state, code })),
  );
  await client.query(
    `insert into validation_code (round_id, sample, position, coder, variable, ordinal, state, code)
     select $1, $2, $3, $4, variable, ordinal, state, code
     from unnest($5::text[], $6::smallint[], $7::text[], $8::text[]) as t (variable, ordinal, state, code)`,
    [
      ...key,
      rows.map((row) => row.variable),
      rows.map((row) => row.ordinal),
      rows.map((row) => row.state),
      rows.map((row) => row.code),
    ],
  );
}

/** What one coder says of every listing of the sample that they have coded. */
export async function readCoderAnswers(database: Queryable, seat: CoderSeat): Promise<ReadItem[]> {
  const found = await database.query<AnswerRow>(
    `select i.position, encode(i.listing_id, 'hex') as "listingId", a.variable, a.state, a.code
     from validation_item i join validation_code a using (round_id, sample, position)
     where i.round_id = $1 and i.sample = $2 and a.coder = $3 and ${STILL_THERE}
     order by i.position, a.variable, a.ordinal`,
    [seat.roundId, seat.sample, seat.coder],
  );
  return gather(found.rows);
}

/**
 * What the machine says of every listing of the sample, by the codebook it was drawn under. Only what it read on the
 * page: a place borrowed from the site's own list is nothing that the coder could have seen.
 */
export async function readMachineAnswers(database: Queryable, roundId: string, sample: number): Promise<ReadItem[]> {
  const found = await database.query<AnswerRow>(
    `select i.position, encode(i.listing_id, 'hex') as "listingId", a.variable,
            case when a.source = 'site' then 'notStated' else a.state end as state,
            case when a.source = 'site' then null else a.code end as code
     from validation_item i join validation_sample v using (round_id, sample)
       join coded_value a on a.content_id = i.content_id and a.codebook_hash = v.codebook_hash
     where i.round_id = $1 and i.sample = $2 and ${STILL_THERE}
     order by i.position, a.variable, a.ordinal`,
    [roundId, sample],
  );
  return gather(found.rows);
}

/**
 * A coder has met a stated age under 18 that the machine missed: the content is marked so for every codebook, and of
 * its codes, wordings and human answers nothing is kept but the age. `noWording`: an empty list, sealed. The listing
 * leaves the tables at the next computation; `referUnderAge` refers its captures.
 */
export async function referByCoder(
  client: Queryable,
  roundId: string,
  contentId: number,
  noWording: Buffer,
): Promise<void> {
  // Whoever codes it at this moment is waited for, or waits.
  await client.query("select from content where content_id = $1 for no key update", [contentId]);
  await client.query(
    "update coding set states_under_age = true, sealed_wording = $3 where content_id = $1 and round_id = $2",
    [contentId, roundId, noWording],
  );
  await client.query("delete from coded_value where content_id = $1 and variable <> 'age'", [contentId]);
  await client.query(
    `delete from validation_coding c using validation_item i
     where i.content_id = $1 and c.round_id = i.round_id and c.sample = i.sample and c.position = i.position`,
    [contentId],
  );
}

interface AnswerRow {
  readonly position: number;
  readonly listingId: string;
  readonly variable: string;
  readonly state: "coded" | "notStated" | "uncodable";
  readonly code: string | null;
}

function gather(rows: readonly AnswerRow[]): ReadItem[] {
  const items = new Map<number, { position: number; listingId: string; answers: Record<string, MutableAnswer> }>();
  for (const { position, listingId, variable, state, code } of rows) {
    const item = items.get(position) ?? { position, listingId, answers: {} };
    items.set(position, item);
    const answer = item.answers[variable] ?? { state, codes: [] };
    item.answers[variable] = answer;
    if (code === null) continue;
    answer.state = "coded";
    answer.codes.push(code);
  }
  return [...items.values()];
}

interface MutableAnswer {
  state: AnswerRow["state"];
  codes: string[];
}
