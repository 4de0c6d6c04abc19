import { expect, test } from "vitest";
import { createPublishedTable } from "../../../schema/disclosure/published-table.ts";
import { type CellDims, cellDims, cellKey, type ExactCell } from "../../../schema/vocabulary/statistic-cell.ts";
import { deriveShares } from "../../../workers/statistics/derive-shares.ts";
import { foldMunicipalities } from "../../../workers/statistics/fold-municipalities.ts";
import { publishCells } from "../../../workers/statistics/publish-cells.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import { createTabulation } from "../../../workers/statistics/tabulate.ts";
import type { UniqueListingRow } from "../../../workers/statistics/unique-listing-row.ts";
import { DATES, inventRows, inventSecret, rowOf, VARIABLES } from "./invent-rows.ts";

function tabulate(rows: readonly UniqueListingRow[]): ExactCell[] {
  const tabulation = createTabulation({ series: "reconstructed", dates: DATES, variables: VARIABLES });
  for (const row of rows) tabulation.add(row);
  return tabulation.cells();
}

function exactCell(named: Partial<CellDims>, count: number, keySum = 2 ** 31): ExactCell {
  return { dims: cellDims(named), count, keySum };
}

const total = (geography: string, count: number) => exactCell({ geography }, count);

test("a municipality of fewer than 10 is part of the county's other municipalities", () => {
  const folded = foldMunicipalities([total("0180", 40), total("0184", 9), total("0127", 3), total("1480", 12)]);
  expect(folded.map(({ dims, count }) => [dims.geography, count])).toEqual([
    ["0180", 40],
    ["otherMunicipalities:01", 12],
    ["1480", 12],
  ]);
});

test("other municipalities are never a single one under another name", () => {
  const folded = foldMunicipalities([total("0180", 40), total("0184", 20), total("0127", 9)]);
  expect(folded.map(({ dims, count }) => [dims.geography, count])).toEqual([
    ["0180", 40],
    ["otherMunicipalities:01", 29],
  ]);
});

test("a folded municipality disappears from every table", () => {
  const cells = [
    total("0180", 40),
    total("0184", 4),
    total("0127", 4),
    exactCell({ geography: "0184", date: DATES[0] ?? null }, 4),
    exactCell({ geography: "0127", date: DATES[0] ?? null }, 4),
  ];
  const byDate = foldMunicipalities(cells).filter((cell) => cell.dims.date !== null);
  expect(byDate.map(({ dims, count }) => [dims.geography, count])).toEqual([["otherMunicipalities:01", 8]]);
});

test("a filter whose population is under 10 gives its total only", () => {
  const woman = { variable: "gender", category: "woman" };
  const cells = [
    total("00", 100),
    exactCell(woman, 60),
    ...[9, 10, 16, 30].flatMap((count, index) => [
      total(`0${index + 3}`, count),
      exactCell({ geography: `0${index + 3}`, ...woman }, count - 3),
    ]),
  ];
  const table = createPublishedTable(publishCells(cells));
  const shown = (geography: string) => table.count(cellDims({ geography })) !== null;
  const brokenDown = (geography: string) => table.count(cellDims({ geography, ...woman })) !== null;
  expect(["03", "04", "05", "06"].map(shown)).toEqual([true, true, true, true]);
  expect(["03", "04", "05", "06"].map(brokenDown)).toEqual([false, false, true, true]);
});

test("no breakdown of a true population under 10 is published, whatever the noise", () => {
  for (let seed = 1; seed <= 3; seed += 1) {
    const exact = foldMunicipalities(tabulate(inventRows(400, seed)));
    const counts = new Map(exact.map((cell) => [cellKey(cell.dims), cell.count]));
    for (const { dims } of publishCells(exact)) {
      if (dims.variable2 !== null) {
        for (const [variable, category] of [
          [dims.variable, dims.category],
          [dims.variable2, dims.category2],
        ]) {
          const population = cellDims({
            ...dims,
            variable: variable ?? null,
            category: category ?? null,
            variable2: null,
            category2: null,
          });
          expect(counts.get(cellKey(population)) ?? 0).toBeGreaterThanOrEqual(10);
        }
      }
      if (/^\d{4}$/.test(dims.geography)) {
        expect(counts.get(cellKey(cellDims({ geography: dims.geography })))).toBeGreaterThanOrEqual(10);
      }
    }
  }
});

test("a cell that publishes 0 leaves no trace", () => {
  const published = publishCells(tabulate(inventRows(800, 4)));
  expect(published.every((cell) => cell.count >= 3)).toBe(true);
});

test("the same contributors, reached by any route, publish the same value", () => {
  // Everyone on site b is a profile in Gotland and the only ones there: four routes to one population.
  const rows = inventRows(400, 8).filter((row) => row.county !== "09" && row.kind === "ads");
  const islanders = Array.from({ length: 37 }, (_, index) =>
    rowOf({
      listingId: `islander-${index}`,
      recordKey: recordKey(inventSecret(8), "2026", `islander-${index}`),
      kind: "profiles",
      siteId: "b",
      municipality: "0980",
      county: "09",
      aimedPlaces: ["0980"],
      values: { ethnicity: ["of the island"] },
    }),
  );
  const aimedElsewhere = rows.map((row) => ({ ...row, aimedPlaces: ["0180"] }));
  const table = createPublishedTable(publishCells(tabulate([...aimedElsewhere, ...islanders])));
  const routes: Partial<CellDims>[] = [
    { geography: "09" },
    { geography: "0980" },
    { siteId: "b" },
    { kind: "profiles" },
    { geography: "09", kind: "profiles" },
    { geography: "09", siteId: "b" },
    { geography: "09", measure: "aimed" },
    { variable: "ethnicity", category: "of the island" },
    { siteId: "b", variable: "ethnicity", category: "of the island" },
    { siteId: "b", date: DATES[0] ?? null },
    { kind: "profiles", variable: "gender", category: "missing" },
  ];
  const values = routes.map((route) => table.count(cellDims(route)));
  expect(new Set(values).size).toBe(1);
  expect(values[0]).toBeGreaterThanOrEqual(32);
});

test("a cell outside the lattice is refused", () => {
  const outside: Partial<CellDims>[] = [
    { geography: "0180", variable: "orientation", category: "bisexual" },
    { geography: "0180", variable: "gender", category: "trans" },
    { geography: "otherMunicipalities:01", variable: "nationality", category: "SE" },
    { geography: "0180", siteId: "a", variable: "language", category: "en" },
    { variable: "place", category: "0180" },
    { siteId: "a", variable: "age", category: "30", variable2: "gender", category2: "man" },
    { kind: "ads", variable: "ageGroup", category: "25-29", variable2: "gender", category2: "man" },
    { measure: "aimed", geography: "0180" },
  ];
  for (const named of outside) {
    const dims = cellDims(named);
    const cell = { dims, count: 50, keySum: 0 };
    expect(() => publishCells([total("0180", 60), total("0184", 60), cell])).toThrow("lattice");
  }
});

test("every share stands with its n and missing", () => {
  const table = createPublishedTable(publishCells(tabulate(inventRows(2000, 2))));
  const shares = deriveShares(table);
  expect(shares.length).toBeGreaterThan(200);
  for (const row of shares) {
    expect(row.n).toBe(table.count({ ...row.dims, category: "stated" }));
    expect(row.missing).toBe(table.count({ ...row.dims, category: "missing" }));
    expect(row.count === 1 || row.count === 2).toBe(false);
    if (row.share !== null) expect(row.share).toBeLessThanOrEqual(1);
  }
});
