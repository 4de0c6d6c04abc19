import { type CellDims, PRESENCE_PATTERN, widerGeography } from "../vocabulary/statistic-cell.ts";

/** How far the noise of the Cell Key Method can move a count, at most. */
export const LARGEST_SHIFT = 5;

/** A filter with a smaller population gives its total only, and a municipality needs as many to be shown. */
export const SMALLEST_POPULATION = 10;

/**
 * The published population from which a breakdown is given. Judged on what is published, so that the rule itself
 * tells nothing: were it judged on true counts, "12 published, no breakdown" would say that there are at most 9.
 * With the largest shift added, a breakdown is never given for a true population under 10.
 */
export const PUBLISHED_POPULATION_FLOOR = SMALLEST_POPULATION + LARGEST_SHIFT;

/** A published count by its dimensions; 0 where no cell was published. */
export type CountOf = (dims: CellDims) => number;

/** Whether a cell may be shown: every population it breaks down is itself shown and large enough. */
export function isShown(dims: CellDims, countOf: CountOf): boolean {
  return (
    isMunicipalityShown(dims, countOf) &&
    populationsOf(dims).every((wider) => countOf(wider) >= PUBLISHED_POPULATION_FLOOR && isShown(wider, countOf))
  );
}

/** A municipality outside the table is empty or folded into its county's rest row; nobody can tell which. */
function isMunicipalityShown(dims: CellDims, countOf: CountOf): boolean {
  if (!/^\d{4}$/.test(dims.geography)) return true;
  return countOf(totalOf(dims)) > 0;
}

/** The total of a cell's geography over the whole round. */
function totalOf(dims: CellDims): CellDims {
  return { ...dims, ...WHOLE, measure: dims.measure === "aimed" ? "aimed" : "unique" };
}

const WHOLE = {
  coding: "all",
  date: null,
  siteId: null,
  kind: null,
  variable: null,
  category: null,
  variable2: null,
  category2: null,
} as const;
const NO_FIRST = { variable: null, category: null } as const;
const NO_SECOND = { variable2: null, category2: null } as const;

/**
 * The populations of which a cell is a part, one dimension taken away at a time. A total of one geography is a filter's
 * total, always given; below a municipality's county the county counts as its filter.
 */
export function populationsOf(dims: CellDims): CellDims[] {
  const wider: CellDims[] = [];
  if (dims.variable2 !== null) {
    wider.push({ ...dims, ...NO_SECOND });
    wider.push({ ...dims, variable: dims.variable2, category: dims.category2, ...NO_SECOND });
  } else if (dims.variable !== null) {
    wider.push({
      ...dims,
      ...NO_FIRST,
      coding: "all",
      measure: dims.variable === PRESENCE_PATTERN ? "unique" : dims.measure,
    });
  }
  if (dims.siteId !== null) wider.push({ ...dims, siteId: null });
  if (dims.kind !== null) wider.push({ ...dims, kind: null });
  if (dims.date !== null) {
    wider.push({ ...dims, date: null, measure: dims.measure === "aimed" ? "aimed" : "unique" });
  }
  const geography = widerGeography(dims.geography);
  // A geography's own total is the first thing a filter on it gives: only further dimensions make it a breakdown.
  if (geography !== null && wider.length > 0) wider.push({ ...dims, geography });
  return wider;
}
