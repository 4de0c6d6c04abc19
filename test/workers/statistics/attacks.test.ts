import { beforeAll, expect, test } from "vitest";
import { populationsOf } from "../../../schema/disclosure/population-rule.ts";
import { type CellDims, cellDims, cellKey, RESERVED_CATEGORIES } from "../../../schema/vocabulary/statistic-cell.ts";
import { publishCount } from "../../../workers/statistics/perturb-cell.ts";
import { LAST_ROW, PERTURBATION_TABLE } from "../../../workers/statistics/perturbation-table.ts";
import { feasibleRanges, type KnownSum } from "./feasible-ranges.ts";
import { categoriesOf, inventReleases, isSmall, likelihood, type Release } from "./invent-release.ts";
import { seededRandom } from "./invent-rows.ts";

let releases: Release[] = [];
beforeAll(() => {
  releases = inventReleases();
});

/** County × variable × kind as base cells, and every published sum over them: two-way tables with all margins. */
function linkedTables({ exact, table, truth }: Release, variable: string, byKind: boolean) {
  const counties = [...new Set(exact.map(({ dims }) => dims.geography))].filter(
    (code) => /^\d\d$|^countyU/.test(code) && code !== "00",
  );
  const categories = categoriesOf(exact, variable);
  const kinds: readonly CellDims["kind"][] = byKind ? ["ads", "profiles"] : [null];
  const name = (county: string, category: string, kind: string | null) =>
    `x${counties.indexOf(county)}_${categories.indexOf(category)}_${kind ?? "all"}`;
  const known: KnownSum[] = [];
  const small: { cells: string[]; count: number }[] = [];
  const learn = (named: Partial<CellDims>) => {
    const at = cellDims(named);
    const among = (category: string) =>
      at.category === null ||
      at.category === category ||
      (at.category === "stated" && !RESERVED_CATEGORIES.includes(category)) ||
      (at.category === "missing" && RESERVED_CATEGORIES.includes(category));
    const cells = counties
      .filter((county) => at.geography === "00" || at.geography === county)
      .flatMap((county) =>
        categories
          .filter(among)
          .flatMap((category) =>
            kinds.filter((kind) => at.kind === null || at.kind === kind).map((kind) => name(county, category, kind)),
          ),
      );
    known.push({ cells, published: table.count(at) });
    const count = truth.get(cellKey(at));
    if (isSmall(count)) small.push({ cells, count });
  };
  for (const geography of ["00", ...counties]) {
    learn({ geography });
    for (const category of [...categories, "stated", "missing"]) learn({ geography, variable, category });
    if (byKind) for (const kind of kinds) learn({ geography, kind });
  }
  if (byKind) for (const kind of kinds) for (const category of categories) learn({ kind, variable, category });
  return { known, small };
}

test("no integer program over a table with its margins pins down a small cell", async () => {
  const [first] = releases;
  if (first === undefined) throw new Error("no release");
  const { known, small } = linkedTables(first, "gender", false);
  const ranges = await feasibleRanges(
    known,
    small.map(({ cells }) => cells),
  );
  expect(small.length).toBeGreaterThan(20);
  ranges.forEach((range, index) => {
    expect(range.lower).toBeLessThanOrEqual(small[index]?.count ?? 0);
    expect(range.upper).toBeGreaterThanOrEqual(small[index]?.count ?? 0);
  });
  expect(Math.min(...ranges.map(({ lower, upper }) => upper - lower))).toBeGreaterThan(0);
}, 120_000);

test("no integer program over linked tables pins down a small cell", async () => {
  const random = seededRandom(4);
  for (const [index, variable] of ["orientation", "gender"].entries()) {
    const chosen = releases[index + 1];
    if (chosen === undefined) throw new Error("no release");
    const { known, small } = linkedTables(chosen, variable, true);
    const drawn = small.filter(() => random() < 25 / small.length);
    const ranges = await feasibleRanges(
      known,
      drawn.map(({ cells }) => cells),
    );
    expect(drawn.length).toBeGreaterThan(5);
    expect(Math.min(...ranges.map(({ lower, upper }) => upper - lower))).toBeGreaterThan(0);
  }
}, 120_000);

test("differencing nested filters recovers no more small groups than one published value would", () => {
  // The chance of each published difference when the wider filter holds 8 or more, as both then shift by the last row.
  const shifts = (PERTURBATION_TABLE[LAST_ROW] ?? []).map(
    ({ target, probability }) => [target - LAST_ROW, probability] as const,
  );
  const differenceChance = (off: number): number =>
    shifts.reduce(
      (sum, [shift, chance]) => sum + chance * (shifts.find(([other]) => other === shift - off)?.[1] ?? 0),
      0,
    );
  const small = [1, 2, 3, 4];
  const best = (score: (count: number) => number) =>
    small.reduce((top, count) => (score(count) > score(top) ? count : top), 1);
  let pairs = 0;
  let byDifference = 0;
  let bySingle = 0;
  for (const { exact, table, truth } of releases) {
    for (const { dims, count, keySum } of exact) {
      if (count < LAST_ROW) continue;
      for (const wider of populationsOf(dims)) {
        const hidden = (truth.get(cellKey(wider)) ?? 0) - count;
        const [inner, outer] = [table.count(dims), table.count(wider)];
        if (!isSmall(hidden) || inner === null || outer === null) continue;
        pairs += 1;
        if (best((guess) => differenceChance(outer - inner - guess)) === hidden) byDifference += 1;
        const alone = publishCount(hidden, keySum);
        if (best((guess) => likelihood(alone, guess)) === hidden) bySingle += 1;
      }
    }
  }
  expect(pairs).toBeGreaterThan(50);
  expect(byDifference / pairs).toBeLessThanOrEqual(bySingle / pairs + 0.05);
});

test("1 and 2 are published nowhere", () => {
  for (const { table } of releases) {
    expect(table.cells.length).toBeGreaterThan(1000);
    expect(table.cells.filter(({ count }) => count < 3)).toEqual([]);
  }
});
