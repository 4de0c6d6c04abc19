import { createPublishedTable, type PublishedTable } from "../../../schema/disclosure/published-table.ts";
import { cellKey, type ExactCell } from "../../../schema/vocabulary/statistic-cell.ts";
import { LAST_ROW, PERTURBATION_TABLE } from "../../../workers/statistics/perturbation-table.ts";
import { publishCells } from "../../../workers/statistics/publish-cells.ts";
import { createTabulation } from "../../../workers/statistics/tabulate.ts";
import { DATES, inventRows, VARIABLES } from "./invent-rows.ts";

/** What the attacker sees, and the truth that only the test knows. */
export interface Release {
  readonly exact: readonly ExactCell[];
  readonly table: PublishedTable;
  readonly truth: ReadonlyMap<string, number>;
}

export function inventRelease(rows: number, seed: number): Release {
  const tabulation = createTabulation({ series: "reconstructed", dates: DATES, variables: VARIABLES });
  for (const row of inventRows(rows, seed)) tabulation.add(row);
  const exact = tabulation.cells();
  const truth = new Map(exact.map((cell) => [cellKey(cell.dims), cell.count]));
  return { exact, table: createPublishedTable(publishCells(exact)), truth };
}

export const isSmall = (count: number | undefined): count is number => count !== undefined && count >= 1 && count <= 4;

/** Three rounds that the attacks are run against. */
export function inventReleases(): Release[] {
  return [inventRelease(1200, 21), inventRelease(1200, 22), inventRelease(600, 23)];
}

export function categoriesOf(exact: readonly ExactCell[], variable: string): string[] {
  const cells = exact.filter(({ dims }) => dims.variable === variable && dims.variable2 === null);
  return [...new Set(cells.map((cell) => cell.dims.category ?? ""))].filter(
    (category) => category !== "stated" && category !== "missing",
  );
}

/** The chance of a published count, given a true one. */
export function likelihood(published: number, count: number): number {
  const row = Math.min(count, LAST_ROW);
  return (PERTURBATION_TABLE[row] ?? []).find(({ target }) => count + target - row === published)?.probability ?? 0;
}
