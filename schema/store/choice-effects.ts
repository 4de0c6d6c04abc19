import type { Queryable } from "../connect.ts";

/** A total under one alternative of an open choice. Exact: for the statistics stage, which protects it. */
export interface ChoiceEffectRow {
  readonly choice: string;
  readonly alternative: string;
  readonly geography: string;
  readonly count: number;
  readonly keySum: number;
}

/** Puts a round's effects in the place of those of its earlier rebuild. */
export async function replaceChoiceEffects(
  client: Queryable,
  roundId: string,
  rows: readonly ChoiceEffectRow[],
): Promise<void> {
  await client.query("delete from choice_effect where round_id = $1", [roundId]);
  await client.query(
    `insert into choice_effect (round_id, choice, alternative, geography, count, key_sum)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[])`,
    [
      roundId,
      rows.map((row) => row.choice),
      rows.map((row) => row.alternative),
      rows.map((row) => row.geography),
      rows.map((row) => row.count),
      rows.map((row) => row.keySum),
    ],
  );
}

/** A round's effects, in a fixed order. */
export async function readChoiceEffects(database: Queryable, roundId: string): Promise<ChoiceEffectRow[]> {
  const found = await database.query<ChoiceEffectRow>(
    `select choice, alternative, geography, count, key_sum as "keySum" from choice_effect
     where round_id = $1 order by choice, alternative, geography`,
    [roundId],
  );
  return found.rows;
}
