import { SMALLEST_POPULATION } from "../../schema/disclosure/population-rule.ts";
import { type CellDims, cellKey, type ExactCell, otherMunicipalities } from "../../schema/vocabulary/statistic-cell.ts";
import { publishCount } from "./perturb-cell.ts";

interface MunicipalityTotal {
  readonly municipality: string;
  readonly published: number;
  readonly shown: boolean;
}

/**
 * Moves the municipalities of fewer than 10 listings into their county's row "övriga kommuner i länet", in every cell.
 * True and published count must both reach 10: the limit is about the true one, and a published 5 beside a limit of
 * 10 would give the true value away. A rest row of a single municipality would be that municipality under another
 * name, so it takes the smallest shown one with it.
 */
export function foldMunicipalities(cells: readonly ExactCell[]): ExactCell[] {
  const folded = findFolded(cells);
  const merged = new Map<string, ExactCell>();
  for (const cell of cells) {
    const isFolded = folded.has(`${cell.dims.series} ${cell.dims.geography}`);
    const dims = isFolded
      ? { ...cell.dims, geography: otherMunicipalities(cell.dims.geography.slice(0, 2)) }
      : cell.dims;
    const key = cellKey(dims);
    const sofar = merged.get(key);
    merged.set(
      key,
      sofar === undefined
        ? { ...cell, dims }
        : { dims, count: sofar.count + cell.count, keySum: (sofar.keySum + cell.keySum) >>> 0 },
    );
  }
  return [...merged.values()];
}

/** "series municipality" of every municipality that is not shown. */
function findFolded(cells: readonly ExactCell[]): Set<string> {
  const counties = new Map<string, MunicipalityTotal[]>();
  for (const { dims, count, keySum } of cells) {
    if (!isMunicipalityTotal(dims)) continue;
    const published = publishCount(count, keySum);
    const county = `${dims.series} ${dims.geography.slice(0, 2)}`;
    const totals = counties.get(county) ?? [];
    totals.push({
      municipality: dims.geography,
      published,
      shown: count >= SMALLEST_POPULATION && published >= SMALLEST_POPULATION,
    });
    counties.set(county, totals);
  }
  const folded = new Set<string>();
  for (const [county, totals] of counties) {
    const series = county.slice(0, county.indexOf(" "));
    for (const municipality of foldWithin(totals)) folded.add(`${series} ${municipality}`);
  }
  return folded;
}

function foldWithin(totals: readonly MunicipalityTotal[]): string[] {
  const folded = totals.filter((total) => !total.shown);
  const smallestShown = totals
    .filter((total) => total.shown)
    .sort((a, b) => a.published - b.published || (a.municipality < b.municipality ? -1 : 1))[0];
  if (folded.length === 1 && smallestShown !== undefined) folded.push(smallestShown);
  return folded.map((total) => total.municipality);
}

function isMunicipalityTotal(dims: CellDims): boolean {
  return (
    /^\d{4}$/.test(dims.geography) &&
    dims.measure === "unique" &&
    dims.coding === "all" &&
    [dims.date, dims.siteId, dims.kind, dims.variable].every((dimension) => dimension === null)
  );
}
