import { describe, expect, test } from "vitest";
import { createDemo, expectedFetches, publishedComparison, truthOf } from "../../demo/demo.ts";
import { keptPlaces, roundRobinStart } from "../../demo/truth/keep-place.ts";

const demo = createDemo();
const truths = demo.rounds.map((round) => truthOf(demo, round.id));

describe("the demo's truth hangs together", () => {
  test.each(truths)("round $round: what is new adds up to what is unique, and so do ads and profiles", (truth) => {
    expect(truth.dates.reduce((sum, date) => sum + date.new, 0)).toBe(truth.unique);
    expect(truth.ads + truth.profiles).toBe(truth.unique);
    expect(Object.values(truth.bySite).reduce((sum, count) => sum + count, 0)).toBe(truth.unique);
    for (const date of truth.dates) {
      expect(date.new + date.seenAgain).toBe(date.unique);
      expect(date.ads + date.profiles).toBe(date.unique);
    }
  });

  test.each(truths)("round $round: places kept and places missing add up to the unique listings", (truth) => {
    const placed = Object.values(truth.places.placed).reduce((sum, count) => sum + count, 0);
    expect(placed + truth.places.missing).toBe(truth.unique);
  });

  test.each(truths)("round $round: stated and missing add up to the unique listings, for every variable", (truth) => {
    for (const [name, variable] of Object.entries(truth.variables)) {
      expect(variable.n + variable.missing).toBe(truth.unique);
      const values = Object.values(variable.values).reduce((sum, count) => sum + count, 0);
      if (name === "language") expect(values).toBeGreaterThan(variable.n);
      else expect(values).toBe(variable.n);
    }
  });

  test.each(truths)(
    "round $round: copies lie within one multi-place group, and those within one linked group",
    (truth) => {
      const within = (inner: "copyGroup" | "multiPlaceGroup", outer: "multiPlaceGroup" | "linkedGroup") => {
        const known = new Map<string, string>();
        for (const listing of truth.listings) {
          expect(known.get(listing[inner]) ?? listing[outer]).toBe(listing[outer]);
          known.set(listing[inner], listing[outer]);
        }
      };
      within("copyGroup", "multiPlaceGroup");
      within("multiPlaceGroup", "linkedGroup");
    },
  );

  test("listings that state an age under 18 are captured and counted nowhere", () => {
    for (const truth of truths) {
      const minors = truth.listings.filter((listing) => listing.underAge);
      expect(minors.length).toBeGreaterThan(0);
      expect(truth.variables.age.values["17"]).toBeUndefined();
      const groups = new Set(
        truth.listings.filter((one) => !one.underAge && !one.templateChanged).map((one) => one.multiPlaceGroup),
      );
      expect(groups.size).toBe(truth.unique);
    }
  });

  test("in 2025 one small site changes its template and another closes, both before the third date", () => {
    const [truth] = truths;
    expect(truth?.templateChanged).toEqual([{ site: "p15-skyltfonstret", date: "2025-10-15" }]);
    expect(truth?.closed).toEqual([{ site: "p28-sista-sidan", date: "2025-10-15" }]);
    expect(truth?.dates[2]?.changedCaptures).toBeGreaterThan(0);
    expect(truth?.dates[1]?.hitsBySite["p28-sista-sidan"]).toBeGreaterThan(0);
    expect(truth?.dates[2]?.hitsBySite["p28-sista-sidan"]).toBeUndefined();
  });

  test("the default scale gives at least 600 unique listings a round from 32 sites", () => {
    for (const truth of truths) {
      expect(truth.unique).toBeGreaterThanOrEqual(600);
      expect(truth.sites).toBe(32);
    }
  });

  test("at most a tenth of the fetches need a browser", () => {
    for (const round of demo.rounds) {
      const { total, browser } = expectedFetches(round);
      expect(browser / total).toBeLessThanOrEqual(0.1);
    }
  });
});

describe("one place is kept of several", () => {
  test("listings take the places of their set in turn from a seeded start", () => {
    const codes = ["0180", "1280", "1480"];
    const start = roundRobinStart(2020, "2026", "2026-08-15", codes);
    const inTurn = new Map<string, number>();
    for (let listing = 0; listing < 8; listing++) {
      const code = codes[(start + listing) % 3] ?? "";
      inTurn.set(code, (inTurn.get(code) ?? 0) + 1);
    }
    expect(keptPlaces(2020, "2026", "2026-08-15", codes, 8)).toEqual(inTurn);
  });

  test("a single place is kept by all", () => {
    expect(keptPlaces(2020, "2026", "2026-08-15", ["2480"], 5)).toEqual(new Map([["2480", 5]]));
  });
});

test("at scale 1 the true tables of 2026 equal the figures published for 2020", () => {
  const unequal = publishedComparison().filter((figure) => !figure.equal);
  expect(unequal).toEqual([]);
}, 60_000);
