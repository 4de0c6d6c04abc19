import { expect, test } from "vitest";
import { createPublishedCounts } from "../../dashboards/published-counts.ts";
import { createPublishedTable } from "../../schema/disclosure/published-table.ts";
import { cellDims } from "../../schema/vocabulary/statistic-cell.ts";
import { fixtureStore } from "./support/fixture-store.ts";

test("absent cells are read as they were published: zero where the group is large enough, else withheld", async () => {
  const cells = await fixtureStore().readPublishedCells("2026");
  const [shown, published] = [createPublishedCounts(cells), createPublishedTable(cells)];
  const places = [...new Set(cells.map(({ dims }) => dims.geography)), "2121"];
  const variables = [
    { variable: null, category: null },
    { variable: "gender", category: "trans" },
    { variable: "nationality", category: "NO" },
    { variable: "language", category: "stated" },
  ];
  const sites = [null, "anslagstavlan", "grinden"];
  let asked = 0;
  for (const series of ["reconstructed", "linked"] as const) {
    for (const geography of places) {
      for (const named of variables) {
        for (const kind of [null, "ads", "profiles"] as const) {
          for (const siteId of sites) {
            const dims = cellDims({ series, geography, kind, siteId, ...named });
            expect([dims, shown.count(dims)]).toEqual([dims, published.count(dims)]);
            asked += 1;
          }
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(2000);
});

test("a series that has not been published has no zeros", () => {
  expect(createPublishedCounts([]).count({})).toBeNull();
});
