import { expect, test } from "vitest";
import { chao, chapman, petersen, schnabel } from "../../../workers/statistics/capture-recapture.ts";
import { compositionRate } from "../../../workers/statistics/composition-rate.ts";
import { estimateRange } from "../../../workers/statistics/estimate-range.ts";
import { measureSpread } from "../../../workers/statistics/herfindahl.ts";
import { imbensManski } from "../../../workers/statistics/imbens-manski.ts";
import { jollySeber } from "../../../workers/statistics/jolly-seber.ts";
import { type Interaction, logLinear } from "../../../workers/statistics/log-linear.ts";
import { newcombeDifference } from "../../../workers/statistics/newcombe-difference.ts";
import { normalCumulative } from "../../../workers/statistics/normal-distribution.ts";
import { metTimes, threeDateCounts } from "../../../workers/statistics/presence-counts.ts";
import { studentQuantile975 } from "../../../workers/statistics/student-quantile.ts";
import { wilsonInterval } from "../../../workers/statistics/wilson-interval.ts";

test("Kitagawa's split gives the published composition and rate of headship 1970–1985", () => {
  // R package DasGuptR, example 5.1 (Das Gupta 1993, table 5.1).
  const w1970 = [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9];
  const w1985 = [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5];
  const r1970 = [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8];
  const r1985 = [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2];
  const groups = w1970.map((earlierWeight, index) => ({
    earlierWeight,
    laterWeight: w1985[index] ?? 0,
    earlierRate: r1970[index] ?? 0,
    laterRate: r1985[index] ?? 0,
  }));
  const split = compositionRate(groups);
  expect(split.earlier).toBeCloseTo(44.7268, 4);
  expect(split.later).toBeCloseTo(47.694, 4);
  expect(split.composition).toBeCloseTo(1.2269, 4);
  expect(split.rate).toBeCloseTo(1.7403, 4);
  expect(split.composition + split.rate).toBeCloseTo(split.later - split.earlier, 10);
});

test.each([
  // Newcombe 1998 (Statistics in Medicine 17:857), table I, score method
  [81, 263, 0.2553, 0.3662],
  [0, 20, 0, 0.1611],
])("Wilson's interval of %i of %i is %f–%f", (count, n, lower, upper) => {
  const interval = wilsonInterval(count, n);
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

test("a share of nobody has no interval", () => {
  expect(wilsonInterval(0, 0)).toBeNull();
  expect(newcombeDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toBeNull();
  expect(imbensManski(0, 0, 0)).toBeNull();
});

test("Newcombe's difference of 56/70 and 48/80 is .0524–.3339", () => {
  // Newcombe 1998 (Statistics in Medicine 17:873), table II, method 10
  const difference = newcombeDifference({ count: 56, n: 70 }, { count: 48, n: 80 });
  expect(difference?.difference).toBeCloseTo(0.2, 10);
  expect(difference?.lower).toBeCloseTo(0.0524, 4);
  expect(difference?.upper).toBeCloseTo(0.3339, 4);
});

test.each([
  // computed from the formula of Imbens & Manski 2004 by hand; no published table
  [1200, 7484, 12474, 1.6449, 0.0919, 0.7029],
  [30, 5, 100, 1.6768, 0.2232, 0.43],
  [30, 0, 100, 1.96, 0.2102, 0.3898],
])("Imbens and Manski's interval of %i stated and %i missing of %i", (count, missing, n, critical, lower, upper) => {
  const result = imbensManski(count, missing, n);
  expect(result?.critical).toBeCloseTo(critical, 4);
  expect(result?.interval.lower).toBeCloseTo(lower, 4);
  expect(result?.interval.upper).toBeCloseTo(upper, 4);
});

test("the bounds of 1 200 stated and 7 484 missing of 12 474 are .0962–.6962", () => {
  const bounds = imbensManski(1200, 7484, 12474)?.bounds;
  expect(bounds?.lower).toBeCloseTo(0.0962, 4);
  expect(bounds?.upper).toBeCloseTo(0.6962, 4);
});

test("Chapman's estimates agree with the literature", () => {
  const one = chapman(346, 184, 49);
  expect(Math.round(one.estimate)).toBe(1283);
  expect(one.standardError).toBeCloseTo(142.1, 1);
  // Krebs 1989, box 2.1, as R's FSA package has it
  expect(Math.round(chapman(948, 421, 167).estimate)).toBe(2383);
  expect(Math.round(petersen(948, 421, 167) ?? 0)).toBe(2390);
});

test("Schnabel's estimate of the northern pike of Buckhorn Marsh is 87, 71–113", () => {
  // R package FSA, data PikeNY: 21 samples, Σ nM 7 154, Σ m 81
  const pike = schnabel({ caughtTimesMarked: 7154, seenAgain: 81, dates: 21 });
  expect(Math.round(pike?.estimate ?? 0)).toBe(87);
  expect(Math.round(pike?.interval?.lower ?? 0)).toBe(71);
  expect(Math.round(pike?.interval?.upper ?? 0)).toBe(113);
});

// Hepatitis A in northern Taiwan, three lists (Chao et al. 2001), as R's Rcapture has it.
const HEPATITIS = Object.entries({ "111": 28, "110": 21, "101": 17, "100": 69, "011": 18, "010": 55, "001": 63 }).map(
  ([pattern, count]) => ({ pattern, count }),
);

test("Chao's lower bound is 479.1 (SE 43.7) for the hepatitis lists and 79.8 for the hares", () => {
  const hepatitis = chao(271, metTimes(HEPATITIS, 1), metTimes(HEPATITIS, 2), 3);
  expect(hepatitis?.estimate).toBeCloseTo(479.1, 1);
  expect(hepatitis?.standardError).toBeCloseTo(43.7, 1);
  // Snowshoe hares (Cormack 1989), Rcapture data hare: 6 occasions
  expect(chao(68, 25, 22, 6)?.estimate).toBeCloseTo(79.8, 1);
  expect(chao(68, 25, 0, 6)).toBeNull();
});

test.each<[string, Interaction[], number, number]>([
  // R package Rcapture 1.4-4, closedpCI.t
  ["Mt", [], 388.5, 21.6],
  ["[12,3]", [[0, 1]], 416.0, 30.9],
  [
    "[12,23]",
    [
      [0, 1],
      [1, 2],
    ],
    526.7,
    78.0,
  ],
  [
    "saturated",
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
    1312.8,
    518.0,
  ],
])("the log-linear model %s of the hepatitis lists agrees with Rcapture", (_, interactions, estimate, error) => {
  const model = logLinear(HEPATITIS, 3, interactions);
  expect(model?.estimate).toBeCloseTo(estimate, 1);
  expect(model?.standardError).toBeCloseTo(error, 1);
});

test("deviance, degrees of freedom, AIC and profile interval agree with Rcapture", () => {
  const independent = logLinear(HEPATITIS, 3);
  expect(independent?.deviance).toBeCloseTo(24.357, 3);
  expect(independent?.degreesOfFreedom).toBe(3);
  expect(independent?.aic).toBeCloseTo(69.748, 3);
  expect(independent?.interval?.lower).toBeCloseTo(350.3, 1);
  expect(independent?.interval?.upper).toBeCloseTo(435.4, 1);
  expect(
    logLinear(HEPATITIS, 3, [
      [0, 1],
      [1, 2],
    ])?.deviance,
  ).toBeCloseTo(13.203, 3);
});

test("Jolly–Seber of the hepatitis lists read as three dates", () => {
  const counts = threeDateCounts(HEPATITIS);
  expect(counts).toEqual({ n1: 135, n2: 122, m2: 49, z2: 17, r2: 46 });
  const result = jollySeber(counts);
  expect(result?.survival1).toBeCloseTo(0.6969, 4);
  expect(result?.detection2).toBeCloseTo(0.5208, 4);
  expect(result?.population2).toBeCloseTo(234.3, 1);
  expect(result?.survival2).toBeNull();
  expect(jollySeber({ ...counts, r2: 0 })).toBeNull();
});

test("population estimates come as a range over models", () => {
  const models = estimateRange(HEPATITIS, 3);
  expect(models.map(({ model }) => model)).toEqual([
    "chapman 1-2",
    "chapman 1-3",
    "chapman 2-3",
    "schnabel",
    "chao",
    "Mt",
    "Mt + 1:2",
    "Mt + 1:3",
    "Mt + 2:3",
  ]);
  expect(estimateRange([], 3).every(({ estimate }) => Number.isFinite(estimate))).toBe(true);
});

test("the Herfindahl index is 1 in one place and 1/places when evenly spread", () => {
  expect(measureSpread([7])?.herfindahl).toBe(1);
  expect(measureSpread([5, 5, 5, 5])).toEqual({ places: 4, largestThree: 0.75, herfindahl: 0.25 });
  expect(measureSpread([0, 0])).toBeNull();
});

test("the distribution functions agree with printed tables", () => {
  expect(normalCumulative(1.959963984540054)).toBeCloseTo(0.975, 12);
  expect(normalCumulative(-1.6448536269514722)).toBeCloseTo(0.05, 12);
  expect(normalCumulative(6)).toBeCloseTo(1 - 9.865876e-10, 15);
  // Student's t, .975: any textbook
  expect([1, 2, 20].map((degrees) => Number(studentQuantile975(degrees).toFixed(3)))).toEqual([12.706, 4.303, 2.086]);
});
