import { expect, test } from "vitest";
import { binomialTail, fisherTail } from "../../../workers/drift/exact-tests.ts";

test.each([
  // Worked out by hand: Σ C(n, k) pᵏ (1 − p)ⁿ⁻ᵏ.
  [0, 3, 0.5, 1 / 8],
  [1, 3, 0.5, 4 / 8],
  [0, 5, 0.9, 1e-5],
  [2, 4, 0.25, 243 / 256],
  [4, 4, 0.25, 1],
])("at most %i of %i at %d is as likely as the sum of its terms", (k, n, p, expected) => {
  expect(binomialTail(k, n, p)).toBeCloseTo(expected, 12);
});

test("a binomial tail of thousands agrees with the normal one it comes near to", () => {
  // P(X ≤ 4 900), X binomial(10 000, ½): Φ(−1.99) with the correction for continuity.
  expect(binomialTail(4_900, 10_000, 0.5)).toBeCloseTo(0.02329, 4);
});

test.each([
  // The lady tasting tea: 4 + 4 cups. All right: 1/70; at least 3 of 4 right: 17/70.
  [0, 4, 4, 4, 1 / 70],
  [1, 4, 3, 4, 17 / 70],
  [4, 4, 0, 4, 1],
  [0, 10, 10, 10, 1 / 184_756],
])("Fisher's test of %i of %i against %i of %i", (filled, of, earlier, earlierOf, expected) => {
  expect(fisherTail(filled, of, earlier, earlierOf)).toBeCloseTo(expected, 12);
});

test("nothing found at either date is no difference", () => {
  expect(fisherTail(0, 20, 0, 30)).toBe(1);
});
