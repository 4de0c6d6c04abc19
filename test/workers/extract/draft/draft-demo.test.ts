import { expect, test } from "vitest";
import { draftDemoSites } from "./draft-demo-sites.ts";

test("drafted from their own pages, the demo's sites are reached and read", async () => {
  const drafted = await draftDemoSites(0.1);
  const sum = (of: "values" | "valuesRight") => drafted.reduce((total, site) => total + site[of], 0);
  expect(drafted.length).toBeGreaterThanOrEqual(28);
  expect(drafted.filter((site) => !site.linksRight).map((site) => site.id)).toEqual([]);
  expect(sum("valuesRight") / sum("values")).toBeGreaterThanOrEqual(0.95);
  // Where a list is short its page shows no paging, and none is drafted.
  expect(drafted.filter((site) => site.reached < 0.95).map((site) => site.id)).toEqual([]);
}, 120_000);
