import type { Queryable } from "../connect.ts";
import type { Stratum, ValidationScore } from "../vocabulary/validation.ts";

/** Agreement with human coders, aggregated: what the quality page reads. */

/** A sample that has been scored, with its scores. */
export interface ScoredSample {
  readonly sample: number;
  readonly size: number;
  readonly stratifiedBy: Stratum;
  readonly drawnAt: Date;
  readonly scoredAt: Date;
  readonly scores: readonly ValidationScore[];
}

/** Stores a sample's scores in the place of earlier ones. Call it in a transaction. */
export async function replaceScores(
  client: Queryable,
  roundId: string,
  sample: number,
  scores: readonly ValidationScore[],
): Promise<void> {
  await client.query("delete from validation_score where round_id = $1 and sample = $2", [roundId, sample]);
  await client.query(
    `insert into validation_score (round_id, sample, reader, reference, variable, category, statistic, value,
                                   lower_bound, upper_bound, n, withheld)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[],
                                  $9::float8[], $10::float8[], $11::int[], $12::bool[])`,
    [
      roundId,
      sample,
      scores.map((row) => row.reader),
      scores.map((row) => row.reference),
      scores.map((row) => row.variable),
      scores.map((row) => row.category),
      scores.map((row) => row.statistic),
      scores.map((row) => row.value),
      scores.map((row) => row.lowerBound),
      scores.map((row) => row.upperBound),
      scores.map((row) => row.n),
      scores.map((row) => row.withheld),
    ],
  );
  await client.query("update validation_sample set scored_at = now() where round_id = $1 and sample = $2", [
    roundId,
    sample,
  ]);
}

/** The round's latest scored sample, or null. */
export async function readScoredSample(database: Queryable, roundId: string): Promise<ScoredSample | null> {
  const samples = await database.query<Omit<ScoredSample, "scores">>(
    `select sample, size, stratified_by as "stratifiedBy", drawn_at as "drawnAt", scored_at as "scoredAt"
     from validation_sample where round_id = $1 and scored_at is not null order by sample desc limit 1`,
    [roundId],
  );
  const sample = samples.rows[0];
  if (sample === undefined) return null;
  const scores = await database.query<ValidationScore>(
    `select reader, reference, variable, category, statistic, value, lower_bound as "lowerBound",
            upper_bound as "upperBound", n, withheld
     from validation_score where round_id = $1 and sample = $2 order by reader, reference, variable, category, statistic`,
    [roundId, sample.sample],
  );
  return { ...sample, scores: scores.rows };
}
