import { expect, test } from "vitest";
import type { PublishedFigure } from "../../../schema/reference/published-figure.ts";
import { PUBLISHED_ROUNDS } from "../../../schema/reference/published-rounds.ts";

function figure(roundId: string, table: string, variable: string | null, category: string): PublishedFigure {
  const found = PUBLISHED_ROUNDS.find(
    (one) => one.roundId === roundId && one.table === table && one.variable === variable && one.category === category,
  );
  if (found === undefined) throw new Error(`no figure ${roundId} ${table} ${variable} ${category}`);
  return found;
}

test("a figure has a value or a reason in both languages, never both and never neither", () => {
  for (const one of PUBLISHED_ROUNDS) {
    expect(one.value === null).toBe(one.reason !== null);
    expect(one.source).not.toBe("");
    for (const text of [one.reason, one.note]) {
      if (text !== null) expect(Math.min(text.sv.length, text.en.length)).toBeGreaterThan(10);
    }
  }
});

test("no figure stands twice", () => {
  const keys = PUBLISHED_ROUNDS.map((one) => [one.roundId, one.table, one.variable, one.category].join("|"));
  expect(new Set(keys).size).toBe(keys.length);
});

test("the ads and profiles of 2020 add to its unique listings, and its sites to 32", () => {
  const volume = (category: string) => figure("2020", "volume", null, category).value ?? Number.NaN;
  expect(volume("ads") + volume("profiles")).toBe(volume("unique"));
  const sites = (category: string) => figure("2020", "sites", null, category).value ?? Number.NaN;
  expect(sites("adSites") + sites("profileSites")).toBe(sites("sites"));
});

test("missing ran from 40 to 78 % in 2020", () => {
  const parts = PUBLISHED_ROUNDS.filter((one) => one.n !== null && one.missing !== null).map((one) => {
    expect((one.n ?? 0) + (one.missing ?? 0)).toBe(12_474);
    return (one.missing ?? 0) / 12_474;
  });
  expect(Math.min(...parts)).toBeCloseTo(0.398, 3);
  expect(Math.max(...parts)).toBeCloseTo(0.781, 3);
});

test("single-valued shares of 2020 add to 100 %, those of language to more", () => {
  const sum = (variable: string) =>
    PUBLISHED_ROUNDS.filter(
      (one) => one.roundId === "2020" && one.table === "shares" && one.variable === variable,
    ).reduce((total, one) => total + (one.value ?? 0), 0);
  expect(sum("gender")).toBeCloseTo(100, 6);
  expect(sum("orientation")).toBeCloseTo(100, 6);
  expect(sum("language")).toBeGreaterThan(100);
});

test("2014 has no unique count, no n, no missing and nothing per site", () => {
  expect(figure("2014", "volume", null, "unique").value).toBeNull();
  for (const one of PUBLISHED_ROUNDS.filter(({ roundId }) => roundId === "2014")) {
    expect(one.n).toBeNull();
    expect(one.missing).toBeNull();
  }
  expect(figure("2014", "sites", null, "largestAdSite").reason?.sv).toContain("per webbplats");
});

test("the breaks and the report's own inconsistencies are noted where they bear on a figure", () => {
  expect(figure("2020", "shares", "gender", "man").note?.sv).toContain("1 411");
  expect(figure("2020", "shares", "gender", "trans").note?.en).toContain("11 wordings");
  expect(figure("2014", "shares", "gender", "trans").note?.en).toContain("2 wordings");
  expect(figure("2014", "distinct", "nationality", "values").note?.en).toContain("48 countries");
  expect(figure("2020", "places", "place", "0180").note?.en).toContain("advertising area");
});
