import type { Queryable } from "../connect.ts";
import type { CellDims, ExactCell, PublishedCell } from "../vocabulary/statistic-cell.ts";
import { parsePublishedCount } from "../vocabulary/statistic-cell.ts";
import type { StatisticRow } from "./statistic-rows.ts";

const DIMS = [
  "series",
  "coding",
  "measure",
  "geography",
  "date",
  "siteId",
  "kind",
  "variable",
  "category",
  "variable2",
  "category2",
] as const;
const DIM_COLUMNS = "series, coding, measure, geography, date, site_id, kind, variable, category, variable2, category2";
const DIM_ARRAYS =
  "$2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[]";
const BATCH = 20_000;

/** Puts a round's exact cells in the place of those computed before. */
export async function replaceExactCells(
  client: Queryable,
  roundId: string,
  cells: readonly ExactCell[],
): Promise<void> {
  await client.query("delete from exact_cell where round_id = $1", [roundId]);
  for (let at = 0; at < cells.length; at += BATCH) {
    const batch = cells.slice(at, at + BATCH);
    await client.query(
      `insert into exact_cell (round_id, ${DIM_COLUMNS}, count, key_sum)
       select $1, * from unnest(${DIM_ARRAYS}, $13::int[], $14::bigint[])`,
      [roundId, ...dimArrays(batch), batch.map((cell) => cell.count), batch.map((cell) => cell.keySum)],
    );
  }
}

/** Puts a round's published cells in the place of those published before. */
export async function replacePublishedCells(
  client: Queryable,
  roundId: string,
  cells: readonly PublishedCell[],
): Promise<void> {
  await client.query("delete from published_cell where round_id = $1", [roundId]);
  for (let at = 0; at < cells.length; at += BATCH) {
    const batch = cells.slice(at, at + BATCH);
    await client.query(
      `insert into published_cell (round_id, ${DIM_COLUMNS}, count) select $1, * from unnest(${DIM_ARRAYS}, $13::int[])`,
      [roundId, ...dimArrays(batch), batch.map((cell) => cell.count)],
    );
  }
}

/** A round's published cells that break down at most one variable: what derived figures are computed from. */
export async function readCellsOfOneVariable(client: Queryable, roundId: string): Promise<PublishedCell[]> {
  const { rows } = await client.query(
    `select ${DIM_COLUMNS.replace("site_id", 'site_id as "siteId"')}, count from published_cell
     where round_id = $1 and variable2 = ''`,
    [roundId],
  );
  return rows.map(({ count, ...dims }) => ({ dims: parseDims(dims), count: parsePublishedCount(count) }));
}

/** Puts a round's derived figures, its comparisons with earlier rounds among them, in the place of the old ones. */
export async function replaceStatistics(
  client: Queryable,
  roundId: string,
  rows: readonly StatisticRow[],
): Promise<void> {
  await client.query("delete from round_statistic where round_id = $1", [roundId]);
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    const column = <Key extends keyof StatisticRow>(key: Key) => batch.map((row) => row[key]);
    await client.query(
      `insert into round_statistic (round_id, compared_round_id, series, statistic, geography, date, site_id, kind,
                                    variable, category, value, lower_bound, upper_bound, n, missing, verdict)
       select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::text[], $10::text[], $11::float8[], $12::float8[], $13::float8[], $14::int[], $15::int[], $16::text[])`,
      [
        roundId,
        column("comparedRoundId"),
        column("series"),
        column("statistic"),
        column("geography"),
        column("date"),
        column("siteId"),
        column("kind"),
        column("variable"),
        column("category"),
        column("value"),
        column("lowerBound"),
        column("upperBound"),
        column("n"),
        column("missing"),
        column("verdict"),
      ],
    );
  }
}

function dimArrays(cells: readonly { readonly dims: CellDims }[]): string[][] {
  return DIMS.map((dim) => cells.map((cell) => cell.dims[dim] ?? ""));
}

function parseDims(row: Record<string, unknown>): CellDims {
  const dims: Record<string, unknown> = { ...row };
  for (const dim of DIMS) if (dims[dim] === "") dims[dim] = null;
  return dims as Record<string, unknown> & CellDims;
}
