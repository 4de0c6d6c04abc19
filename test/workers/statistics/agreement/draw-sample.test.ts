import { expect, test } from "vitest";
import { drawSample } from "../../../../workers/statistics/agreement/draw-sample.ts";

const listings = Array.from({ length: 1_000 }, (_, n) => ({
  id: n.toString(16).padStart(32, "0"),
  stratum: n % 10 === 0 ? "rare" : "common",
}));

test("the same seed draws the same sample, whatever order the listings come in", () => {
  const sample = drawSample(listings, 200, "7");
  expect(new Set(sample).size).toBe(200);
  expect(drawSample(listings.toReversed(), 200, "7")).toEqual(sample);
  expect(drawSample(listings, 200, "8")).not.toEqual(sample);
});

test("strata are drawn in proportion to their size", () => {
  for (const seed of ["1", "2", "3", "4", "5"]) {
    const rare = drawSample(listings, 200, seed).filter((id) => Number.parseInt(id, 16) % 10 === 0);
    expect(rare).toHaveLength(20);
  }
});

test("the order shown does not follow the strata", () => {
  const rare = drawSample(listings, 200, "1").map((id) => Number.parseInt(id, 16) % 10 === 0);
  const places = rare.flatMap((is, at) => (is ? [at] : []));
  expect(Math.min(...places)).toBeLessThan(40);
  expect(Math.max(...places)).toBeGreaterThan(160);
});

test("a sample is never larger than the round, and of an empty round it is empty", () => {
  expect(drawSample(listings.slice(0, 3), 200, "1")).toHaveLength(3);
  expect(drawSample([], 200, "1")).toEqual([]);
});

test("every listing is drawn about as often as any other", () => {
  const few = listings.slice(0, 50);
  const drawn = new Map<string, number>();
  for (let seed = 0; seed < 2_000; seed += 1) {
    for (const id of drawSample(few, 10, String(seed))) drawn.set(id, (drawn.get(id) ?? 0) + 1);
  }
  // 400 expected of each, standard deviation 18.
  expect(Math.min(...drawn.values())).toBeGreaterThan(320);
  expect(Math.max(...drawn.values())).toBeLessThan(480);
});
