import { type CellDims, cellKey, type PublishedCell } from "../vocabulary/statistic-cell.ts";
import { isShown } from "./population-rule.ts";

/** Published cells as one reads them. */
export interface PublishedTable {
  readonly cells: readonly PublishedCell[];
  /**
   * The published count; null ("..") when the population rule withholds it or its municipality is part of a rest row.
   * A cell that was not published but may be shown is 0: a row that stands in the table only because its true count
   * is not 0 would give the noise away.
   */
  count(dims: CellDims): number | null;
}

export function createPublishedTable(cells: readonly PublishedCell[]): PublishedTable {
  const counts = new Map<string, number>(cells.map((cell) => [cellKey(cell.dims), cell.count]));
  const countOf = (dims: CellDims): number => counts.get(cellKey(dims)) ?? 0;
  return { cells, count: (dims) => (isShown(dims, countOf) ? countOf(dims) : null) };
}
