import { expect, test } from "vitest";
import { measure as measureCopies } from "../copies.ts";
import { measure as measureGrowth } from "../copies-growth.ts";
import { measure as measureOrder } from "../copies-order.ts";
import { advertCorpus, PUBLISHED_SHAPE, scaled } from "./advert-corpus.ts";
import { evaluateGroups } from "./evaluate-groups.ts";

test.each([
  ["copies", measureCopies],
  ["copies-growth", measureGrowth],
  ["copies-order", measureOrder],
])("the figures of %s reach their goals in small", { timeout: 180_000 }, async (_, measure) => {
  const figures = await measure({ scale: "small" });
  expect(figures.filter((figure) => !figure.pass)).toEqual([]);
});

test("agreement of groups is that of a case worked out by hand", () => {
  // Truth {a b c} {d e}; found {a b} {c d e}. Pairs: found 1 + 3, true 3 + 1, right 1 (ab) + 1 (de).
  const agreement = evaluateGroups([0, 0, 0, 1, 1], [0, 0, 1, 1, 1]);
  expect(agreement).toMatchObject({ pairPrecision: 0.5, pairRecall: 0.5, groups: 2, originals: 2, countError: 0 });
  // B³ precision (1 + 1 + 1/3 + 2/3 + 2/3) / 5, recall (2/3 + 2/3 + 1/3 + 1 + 1) / 5.
  expect(agreement.bCubedF1).toBeCloseTo(11 / 15, 10);
});

test("the corpus is the same every time, holds every original, and about seven in ten ads are exact copies", () => {
  const shape = scaled(PUBLISHED_SHAPE, 0.02);
  const ads = [...advertCorpus(shape)];
  expect([...advertCorpus(shape)]).toEqual(ads);
  expect(new Set(ads.map((ad) => ad.original)).size).toBe(shape.originals);
  const words = (text: string) =>
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(" ");
  const exact = 1 - new Set(ads.map((ad) => words(ad.text))).size / ads.length;
  expect(exact).toBeGreaterThan(0.66);
  expect(exact).toBeLessThan(0.74);
});
