import { createPublishedTable } from "../schema/disclosure/published-table.ts";
import { type CellDims, cellDims, type PublishedCell } from "../schema/vocabulary/statistic-cell.ts";

export interface PublishedCounts {
  readonly cells: readonly PublishedCell[];
  /** The published count of a cell; null when it is withheld or nothing of its series has been published. */
  count(named: Partial<CellDims>): number | null;
}

/** Published cells as the pages ask for them: by what they name, the rest being the whole. */
export function createPublishedCounts(cells: readonly PublishedCell[]): PublishedCounts {
  const table = createPublishedTable(cells);
  const series = new Set(cells.map((cell) => `${cell.dims.series} ${cell.dims.coding}`));
  return {
    cells,
    count(named) {
      const dims = cellDims(named);
      return series.has(`${dims.series} ${dims.coding}`) ? table.count(dims) : null;
    },
  };
}
