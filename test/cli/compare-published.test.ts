import { expect, test } from "vitest";
import { comparePublished, isWithin } from "../../cli/reproduce/compare-published.ts";
import { figureOf } from "../../cli/reproduce/figure-of.ts";
import type { RoundSums } from "../../cli/reproduce/round-sums.ts";
import { PUBLISHED_ROUNDS } from "../../schema/reference/published-rounds.ts";

const sums: RoundSums = {
  volume: { hits: 40, unique: 10, ads: 6, profiles: 4, captures: 30, new: 10, seenAgain: 5 },
  sites: [
    { kind: "ads", unique: 6 },
    { kind: "profiles", unique: 3 },
    { kind: "profiles", unique: 1 },
  ],
  variables: {
    age: { n: 4, values: { "9": 0, "22": 1, "25": 2, "28": 1 } },
    gender: { n: 8, values: { woman: 6, man: 2 } },
  },
  places: { "0180": 5, "1480": 5 },
  wordings: { gender: 2 },
};
const figure = (table: "sites" | "shares" | "ages" | "distinct" | "commonest", variable: string, category: string) =>
  figureOf({ table, variable, category, unit: variable === "age" ? "years" : "percent" }, sums);

test.each([
  ["sites", "", "largestProfileSite", 3],
  ["sites", "", "otherAdSites", null],
  ["shares", "gender", "woman", 75],
  ["shares", "gender", "trans", 0],
  ["ages", "age", "mean", 25],
  ["ages", "age", "median", 25],
  ["ages", "age", "distribution", null],
  ["distinct", "place", "values", 2],
  ["distinct", "gender", "transWordings", 2],
  ["commonest", "age", "25", 25],
  ["commonest", "gender", "woman", 75],
  ["commonest", "place", "0180", 5],
] as const)("the figure %s %s %s of a round is %s", (table, variable, category, expected) => {
  expect(figure(table, variable, category)).toBe(expected);
});

test.each([
  [12_474, 12_475, { kind: "exact" }, false],
  [27, 27.3, { kind: "exact" }, true],
  [7_512, 7_540, { kind: "percent", most: 0.5 }, true],
  [7_512, 7_560, { kind: "percent", most: 0.5 }, false],
  [79.8, 80.05, { kind: "points", most: 0.3 }, true],
  [79.8, 80.2, { kind: "points", most: 0.3 }, false],
  [200, 198, { kind: "between", least: 190, most: 200 }, true],
] as const)("%s published and %s obtained, %o: %s", (published, obtained, allowed, within) => {
  expect(isWithin(published, obtained, allowed)).toBe(within);
});

test("every figure published of 2020 has a row, with n before the shares, and what differs has a cause", () => {
  const published = PUBLISHED_ROUNDS.filter((one) => one.roundId === "2020");
  const rows = comparePublished(published, sums, sums);
  expect(rows.filter((row) => row.what.endsWith(", n"))).toHaveLength(6);
  for (const one of published.filter((one) => one.value !== null)) {
    expect(rows.some((row) => row.published === one.value)).toBe(true);
  }
  for (const row of rows) {
    if (row.published !== null && row.obtained !== null)
      expect(row.cause === null).toBe(row.published === row.obtained);
  }
});

test("a figure that is not the demo web's own is laid to the pipeline", () => {
  const published = PUBLISHED_ROUNDS.filter((one) => one.category === "unique" && one.roundId === "2020");
  const [row] = comparePublished(published, { ...sums, volume: { ...sums.volume, unique: 9 } }, sums);
  expect(row?.cause).toMatch(/pipeline.*10/);
});
