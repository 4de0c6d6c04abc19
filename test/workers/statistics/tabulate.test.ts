import fc from "fast-check";
import { expect, test } from "vitest";
import { populationsOf } from "../../../schema/disclosure/population-rule.ts";
import { type CellDims, cellDims, cellKey, type ExactCell } from "../../../schema/vocabulary/statistic-cell.ts";
import { latticeViolation } from "../../../workers/statistics/lattice.ts";
import { createTabulation } from "../../../workers/statistics/tabulate.ts";
import type { UniqueListingRow } from "../../../workers/statistics/unique-listing-row.ts";
import { DATES, inventRows, rowOf, VARIABLES } from "./invent-rows.ts";

function tabulate(rows: readonly UniqueListingRow[]): ExactCell[] {
  const tabulation = createTabulation({ series: "reconstructed", dates: DATES, variables: VARIABLES });
  for (const row of rows) tabulation.add(row);
  return tabulation.cells();
}

function countIn(cells: readonly ExactCell[], named: Partial<CellDims>): number {
  const key = cellKey(cellDims(named));
  return cells.find((cell) => cellKey(cell.dims) === key)?.count ?? 0;
}

const [first, second, third] = DATES;

test("new, seen again and gone follow from presence, and unique is new plus seen again", () => {
  const cells = tabulate([
    rowOf({ listingId: "stays", presence: DATES }),
    rowOf({ listingId: "leaves", presence: DATES.slice(0, 1) }),
    rowOf({ listingId: "returns", presence: DATES.filter((_, index) => index !== 1) }),
    rowOf({ listingId: "comes", presence: DATES.slice(1, 2) }),
  ]);
  const at = (date: CellDims["date"] | undefined) =>
    (["unique", "new", "seenAgain", "gone"] as const).map((measure) => countIn(cells, { measure, date: date ?? null }));
  expect(at(first)).toEqual([3, 3, 0, 0]);
  expect(at(second)).toEqual([2, 1, 1, 2]);
  expect(at(third)).toEqual([2, 0, 2, 1]);
  expect(countIn(cells, {})).toBe(4);
  const presence = (category: string) => countIn(cells, { measure: "presence", variable: "presence", category });
  expect(["111", "100", "101", "010", "001"].map(presence)).toEqual([1, 1, 1, 1, 0]);
});

test("a listing is placed once, and aimed once at each county however many of its towns it names", () => {
  const cells = tabulate([
    rowOf({
      listingId: "tour",
      municipality: "1480",
      county: "14",
      aimedPlaces: ["1480", "0180", "0184", "county:01"],
    }),
    rowOf({ listingId: "county only", municipality: null, county: "14", aimedPlaces: ["county:14"] }),
    rowOf({ listingId: "nowhere", municipality: null, county: null, aimedPlaces: ["nation:SE"] }),
  ]);
  const placed = (geography: string) => countIn(cells, { geography });
  expect(["00", "14", "01", "1480", "0180"].map(placed)).toEqual([3, 2, 0, 1, 0]);
  expect(placed("municipalityNotStated:14")).toBe(1);
  expect(placed("countyUnknown")).toBe(1);
  expect(placed("region:vast")).toBe(2);
  const aimed = (geography: string) => countIn(cells, { measure: "aimed", geography });
  expect(["00", "14", "01", "region:vast", "region:stockholm", "countyUnknown"].map(aimed)).toEqual([3, 2, 1, 2, 1, 1]);
});

test("stated and missing add to the listings, and one listing may state several languages", () => {
  const cells = tabulate([
    rowOf({ listingId: "two", values: { language: ["sv", "en"] } }),
    rowOf({ listingId: "one", values: { language: ["en"] } }),
    rowOf({ listingId: "silent", values: { language: "notStated" } }),
    rowOf({ listingId: "gibberish", values: { language: "uncodable" } }),
    rowOf({ listingId: "not coded" }),
  ]);
  const language = (category: string) => countIn(cells, { variable: "language", category });
  expect(["en", "sv", "stated", "missing", "notStated", "uncodable"].map(language)).toEqual([2, 1, 2, 3, 2, 1]);
});

test("ages are counted by year and by group, and crosses take the groups", () => {
  const cells = tabulate([
    rowOf({ listingId: "a", values: { age: ["24"], gender: ["woman"] } }),
    rowOf({ listingId: "b", values: { age: ["22"], gender: ["woman"] } }),
  ]);
  expect(countIn(cells, { variable: "age", category: "24" })).toBe(1);
  expect(countIn(cells, { variable: "ageGroup", category: "21-24" })).toBe(2);
  const woman = { variable2: "gender", category2: "woman" };
  expect(countIn(cells, { variable: "ageGroup", category: "21-24", ...woman })).toBe(2);
  expect(countIn(cells, { variable: "ageGroup", category: "stated", ...woman })).toBe(2);
  expect(cells.some((cell) => cell.dims.variable === "age" && cell.dims.variable2 !== null)).toBe(false);
});

test("labelled fields alone are a coding of their own", () => {
  const cells = tabulate([
    rowOf({ listingId: "a", values: { gender: ["woman"] }, fieldValues: { gender: "notStated" } }),
  ]);
  expect(countIn(cells, { coding: "fieldsOnly", variable: "gender", category: "woman" })).toBe(0);
  expect(countIn(cells, { coding: "fieldsOnly", variable: "gender", category: "missing" })).toBe(1);
});

test("a listing met at none of the round's dates is refused", () => {
  expect(() => tabulate([rowOf({ listingId: "x", presence: [] })])).toThrow("none of the round's dates");
});

test("cells do not depend on the order of the rows", () => {
  const rows = inventRows(60, 5);
  const expected = tabulate(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(tabulate(shuffled)).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test("every tabulated cell lies in the lattice, and every population it breaks down is tabulated", () => {
  const cells = tabulate(inventRows(1500, 3));
  const keys = new Set(cells.map((cell) => cellKey(cell.dims)));
  for (const { dims } of cells) {
    expect(latticeViolation(dims)).toBeNull();
    for (const wider of populationsOf(dims)) {
      if (!keys.has(cellKey(wider))) throw new Error(`${cellKey(wider)} is missing below ${cellKey(dims)}`);
    }
  }
});

test("no two cubes count the same cell", () => {
  const everything = Object.fromEntries(VARIABLES.map((variable) => [variable, ["30"]]));
  const row = rowOf({ listingId: "one", presence: DATES, values: everything, fieldValues: everything });
  expect(tabulate([row]).filter((cell) => cell.count !== 1)).toEqual([]);
});

test("nothing sensitive is tabulated below county", () => {
  const cells = tabulate(inventRows(1500, 3)).filter((cell) => /^\d{4}$|:\d\d$/.test(cell.dims.geography));
  expect(new Set(cells.flatMap(({ dims }) => [dims.variable, dims.variable2]))).toEqual(
    new Set([null, "ageGroup", "language"]),
  );
});

test("a whole year's round of 15 000 listings is tabulated within seconds of processor time", () => {
  const rows = inventRows(15_000, 9);
  const before = process.cpuUsage();
  tabulate(rows);
  const { user, system } = process.cpuUsage(before);
  // About 1.3 s alone on the machine. Processor time, and a margin, because tests share it with others.
  expect((user + system) / 1_000_000).toBeLessThan(8);
}, 60_000);
