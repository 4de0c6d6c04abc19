import type { Queryable } from "../connect.ts";
import type { PublishedFigure } from "../reference/published-figure.ts";

/** Brings the figures of the rounds of 2014 and 2020 into the database, as this release knows them. Safe to repeat. */
export async function storePublishedRounds(database: Queryable, figures: readonly PublishedFigure[]): Promise<void> {
  await database.query(
    `insert into published_round_figure (published_round, table_id, variable, category, value, unit, n, missing,
                                         reason_sv, reason_en, source, note_sv, note_en)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::int[], $8::int[],
                          $9::text[], $10::text[], $11::text[], $12::text[], $13::text[])
     on conflict (published_round, table_id, variable, category) do update
       set value = excluded.value, unit = excluded.unit, n = excluded.n, missing = excluded.missing,
           reason_sv = excluded.reason_sv, reason_en = excluded.reason_en, source = excluded.source,
           note_sv = excluded.note_sv, note_en = excluded.note_en`,
    [
      figures.map((figure) => figure.roundId),
      figures.map((figure) => figure.table),
      figures.map((figure) => figure.variable ?? ""),
      figures.map((figure) => figure.category ?? ""),
      figures.map((figure) => figure.value),
      figures.map((figure) => figure.unit),
      figures.map((figure) => figure.n),
      figures.map((figure) => figure.missing),
      figures.map((figure) => figure.reason?.sv ?? null),
      figures.map((figure) => figure.reason?.en ?? null),
      figures.map((figure) => figure.source),
      figures.map((figure) => figure.note?.sv ?? null),
      figures.map((figure) => figure.note?.en ?? null),
    ],
  );
}
