import type { PublishedTable } from "../../schema/disclosure/published-table.ts";
import {
  type CellDims,
  MISSING,
  PRESENCE_PATTERN,
  RESERVED_CATEGORIES,
  STATED,
} from "../../schema/vocabulary/statistic-cell.ts";
import { type Share, shareOf } from "./share.ts";

export interface ShareRow extends Share {
  /** The category's cell; variable and category are set, variable2 is not. */
  readonly dims: CellDims;
}

/** The share of every category of every one-variable table, in the order of the published cells. */
export function deriveShares(table: PublishedTable): ShareRow[] {
  return table.cells.flatMap(({ dims, count }) => {
    if (!isCategoryCell(dims)) return [];
    const n = table.count({ ...dims, category: STATED });
    const missing = table.count({ ...dims, category: MISSING });
    return n === null || missing === null ? [] : [{ dims, ...shareOf(count, n, missing) }];
  });
}

function isCategoryCell(dims: CellDims): boolean {
  return (
    dims.variable !== null &&
    dims.variable2 === null &&
    dims.variable !== PRESENCE_PATTERN &&
    dims.category !== null &&
    !RESERVED_CATEGORIES.includes(dims.category)
  );
}
