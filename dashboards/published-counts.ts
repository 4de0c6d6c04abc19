import {
  type CellDims,
  cellDims,
  cellKey,
  type PublishedCell,
  widerGeography,
} from "../schema/vocabulary/statistic-cell.ts";

/**
 * A breakdown is published from this size of what it breaks down, so an absent cell of a larger population is a
 * published zero and one of a smaller population is withheld. Ten listings, with the largest shift of the noise added.
 */
const PUBLISHED_POPULATION_FLOOR = 15;

export interface PublishedCounts {
  readonly cells: readonly PublishedCell[];
  /** The published count of a cell; null when it is withheld or nothing has been published. */
  count(named: Partial<CellDims>): number | null;
}

/** Reads published cells the way they were published: empty and perturbed-to-zero cells are both absent. */
export function createPublishedCounts(cells: readonly PublishedCell[]): PublishedCounts {
  const counts = new Map<string, number>(cells.map((cell) => [cellKey(cell.dims), cell.count]));
  const series = new Set(cells.map((cell) => `${cell.dims.series} ${cell.dims.coding}`));
  return {
    cells,
    count(named) {
      const dims = cellDims(named);
      const published = counts.get(cellKey(dims));
      if (published !== undefined) return published;
      if (!series.has(`${dims.series} ${dims.coding}`)) return null;
      // An absent municipality is empty or part of its county's rest row; nobody can tell which.
      const total = cellDims({ series: dims.series, geography: dims.geography, measure: wholeMeasure(dims) });
      if (/^\d{4}$/.test(dims.geography) && !counts.has(cellKey(total))) return null;
      return widerPopulations(dims).every((wider) => (counts.get(cellKey(wider)) ?? 0) >= PUBLISHED_POPULATION_FLOOR)
        ? 0
        : null;
    },
  };
}

/** The populations that a cell is a part of, one dimension taken away at a time. */
function widerPopulations(dims: CellDims): CellDims[] {
  const wider: CellDims[] = [];
  if (dims.variable !== null) {
    const measure = dims.measure === "presence" ? "unique" : dims.measure;
    wider.push({ ...dims, variable: null, category: null, coding: "all", measure });
  }
  if (dims.siteId !== null) wider.push({ ...dims, siteId: null });
  if (dims.kind !== null) wider.push({ ...dims, kind: null });
  if (dims.date !== null) wider.push({ ...dims, date: null, measure: wholeMeasure(dims) });
  const geography = widerGeography(dims.geography);
  // A geography's own total is the first thing a filter on it gives: only further dimensions make it a breakdown.
  if (geography !== null && wider.length > 0) wider.push({ ...dims, geography });
  return wider;
}

/** What a breakdown's whole is counted by: everything but `aimed` is a part of what is unique. */
function wholeMeasure(dims: CellDims): "aimed" | "unique" {
  return dims.measure === "aimed" ? "aimed" : "unique";
}
