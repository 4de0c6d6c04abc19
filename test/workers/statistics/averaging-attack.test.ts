import { expect, test } from "vitest";
import { populationsOf } from "../../../schema/disclosure/population-rule.ts";
import { type CellDims, cellKey, RESERVED_CATEGORIES } from "../../../schema/vocabulary/statistic-cell.ts";
import { categoriesOf, inventReleases, isSmall, likelihood, type Release } from "./invent-release.ts";

const SINGLE_VALUED = ["gender", "ageGroup", "orientation", "nationality", "ethnicity"];

/** The published cell, and everything that adds up to it or to which it adds: (estimate, number of cells used). */
function routesTo(dims: CellDims, { table, exact }: Release, categories: ReadonlyMap<string, readonly string[]>) {
  const routes: { estimate: number; cells: number }[] = [];
  const sum = (parts: readonly CellDims[]): { estimate: number; cells: number } | null => {
    const counts = parts.map((part) => table.count(part));
    return counts.some((count) => count === null)
      ? null
      : { estimate: counts.reduce<number>((total, count) => total + (count ?? 0), 0), cells: parts.length };
  };
  const along = (variable: string) => [...(categories.get(variable) ?? []), "missing"];
  for (const variable of SINGLE_VALUED) {
    if (variable === dims.variable || variable === dims.variable2) continue;
    const parts = along(variable).map((category) => crossed(dims, variable, category));
    const split = parts.includes(null) ? null : sum(parts.filter((part) => part !== null));
    if (split !== null) routes.push(split);
  }
  for (const side of ["variable", "variable2"] as const) {
    const variable = dims[side];
    const own = side === "variable" ? dims.category : dims.category2;
    if (variable === null || own === null || !SINGLE_VALUED.includes(variable)) continue;
    const siblings = along(variable).filter((category) => category !== own);
    const others = sum(
      siblings.map((category) => ({ ...dims, [side === "variable" ? "category" : "category2"]: category })),
    );
    const [whole] = populationsOf(dims).filter((wider) => !cellKey(wider).includes(`\u001f${variable}\u001f`));
    const total = whole === undefined ? null : table.count(whole);
    if (others !== null && total !== null) routes.push({ estimate: total - others.estimate, cells: others.cells + 1 });
  }
  if (dims.variable2 === null) {
    const kinds = sum((["ads", "profiles"] as const).map((kind) => ({ ...dims, kind })));
    if (kinds !== null) routes.push(kinds);
    const counties = [...new Set(exact.map((cell) => cell.dims.geography))].filter((code) =>
      /^(?!00)\d\d$|^countyU/.test(code),
    );
    const regional = sum(counties.map((geography) => ({ ...dims, geography })));
    if (regional !== null) routes.push(regional);
  }
  return routes;
}

function crossed(dims: CellDims, variable: string, category: string): CellDims | null {
  if (dims.variable2 !== null) return null;
  if (dims.variable === null) return { ...dims, variable, category };
  return dims.variable < variable
    ? { ...dims, variable2: variable, category2: category }
    : { ...dims, variable, category, variable2: dims.variable, category2: dims.category };
}

test("averaging over every partition recovers at most 5 points more small cells than one published value", () => {
  let cells = 0;
  let single = 0;
  let averaged = 0;
  for (const one of inventReleases()) {
    const categories = new Map(
      SINGLE_VALUED.map((variable) => [
        variable,
        categoriesOf(one.exact, variable).filter((code) => !RESERVED_CATEGORIES.includes(code)),
      ]),
    );
    const targets = one.exact.filter(
      ({ dims }) =>
        dims.geography === "00" &&
        dims.measure === "unique" &&
        dims.coding === "all" &&
        dims.siteId === null &&
        dims.kind === null &&
        dims.date === null &&
        dims.variable !== null &&
        dims.variable !== "age" &&
        one.table.count(dims) !== null,
    );
    // The attacker is granted the distribution of true counts and that the cell is not empty.
    const prior = Array.from({ length: 16 }, (_, count) => targets.filter((cell) => cell.count === count).length);
    const guess = (score: (count: number) => number): number =>
      prior.reduce(
        (best, weight, count) => (weight * score(count) > (prior[best] ?? 0) * score(best) ? count : best),
        1,
      );
    for (const { dims, count } of targets.filter((cell) => isSmall(cell.count))) {
      const published = one.table.count(dims) ?? 0;
      const routes = routesTo(dims, one, categories);
      const seen = (truth: number) => likelihood(published, truth);
      const combined = (truth: number) =>
        routes.reduce(
          (score, route) => score * Math.exp(-((route.estimate - truth) ** 2) / (6 * route.cells)),
          seen(truth),
        );
      cells += 1;
      if (guess(seen) === count) single += 1;
      if (guess(combined) === count) averaged += 1;
    }
  }
  expect(cells).toBeGreaterThan(500);
  expect(averaged / cells - single / cells).toBeLessThanOrEqual(0.05);
}, 60_000);
