import { expect, test } from "vitest";
import type { Answer } from "../../../../schema/vocabulary/validation.ts";
import { cohenKappa, crossAnswers } from "../../../../workers/statistics/agreement/cohen-kappa.ts";
import { correctShare } from "../../../../workers/statistics/agreement/correct-share.ts";
import {
  type AnswerPair,
  f1Of,
  precisionOf,
  recallOf,
  tallyCodes,
} from "../../../../workers/statistics/agreement/precision-recall.ts";

const says = (...codes: string[]): Answer => ({ state: codes.length === 0 ? "notStated" : "coded", codes });
const pair = (reader: Answer, reference: Answer): AnswerPair => ({ reader, reference });
const times = (n: number, one: AnswerPair): AnswerPair[] => Array.from({ length: n }, () => one);

test.each([
  // Fleiss, Levin & Paik 2003, table 18.1 (psychosis, neurosis, organic): kappa .676, standard error .087–.088.
  [
    "Fleiss, Levin and Paik",
    [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ],
    0.6765,
    0.0877,
  ],
  // R package vcd, Kappa(SexualFun): 0.1293, ASE 0.06860.
  [
    "vcd's example of four categories",
    [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ],
    0.1293,
    0.0686,
  ],
  // SAS, quoted by statsmodels: 0.4842, ASE 0.1380, 0.2137–0.7547.
  [
    "the SAS example with an unused category",
    [
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ],
    0.4842,
    0.138,
  ],
])("Cohen's kappa and its standard error agree with %s", (_, table, kappa, error) => {
  const found = cohenKappa(table);
  expect(found?.kappa).toBeCloseTo(kappa, 4);
  expect(found?.standardError).toBeCloseTo(error, 4);
});

test("the interval of kappa is the one that SAS prints", () => {
  const interval = cohenKappa([
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ])?.interval;
  expect(interval?.lower).toBeCloseTo(0.2137, 4);
  expect(interval?.upper).toBeCloseTo(0.7547, 4);
});

test("kappa is 1 at perfect agreement and unknown when everybody answers alike", () => {
  expect(
    cohenKappa([
      [5, 0],
      [0, 5],
    ]),
  ).toMatchObject({ kappa: 1, interval: null });
  expect(cohenKappa([[10]])).toBeNull();
  expect(cohenKappa([])).toBeNull();
});

test("silence, gibberish and every set of codes are categories of kappa; the order of codes is not", () => {
  const table = crossAnswers([
    pair(says("sv", "en"), says("en", "sv")),
    pair(says("sv"), says("sv", "en")),
    pair(says(), { state: "uncodable", codes: [] }),
  ]);
  expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(table.map((row, at) => row[at]).reduce((sum = 0, count = 0) => sum + count, 0)).toBe(1);
});

test("F1 is the harmonic mean of precision and recall", () => {
  // Ages in CMU's 1 000 hand-checked Backpage ads: precision .980 and recall .731, published as F1 .838.
  const tally = { both: 731, readerOnly: 15, referenceOnly: 269 };
  expect(precisionOf(tally)?.value).toBeCloseTo(0.98, 3);
  expect(recallOf(tally)?.value).toBeCloseTo(0.731, 3);
  expect(f1Of(tally)?.value).toBeCloseTo(0.837, 3);
});

test("the interval of F1 is Wilson's of the shared codes, carried over", () => {
  // Wilson 81/263 → .2553–.3662 (Newcombe 1998), and 2s/(1 + s) of both.
  const found = f1Of({ both: 81, readerOnly: 100, referenceOnly: 82 });
  expect(found?.value).toBeCloseTo(162 / 344, 10);
  expect(found?.interval?.lower).toBeCloseTo((2 * 0.2553) / 1.2553, 3);
  expect(found?.interval?.upper).toBeCloseTo((2 * 0.3662) / 1.3662, 3);
});

test("an F1 of 1 on 20 listings is not certain", () => {
  const found = f1Of({ both: 20, readerOnly: 0, referenceOnly: 0 });
  expect(found?.value).toBe(1);
  expect(found?.interval?.lower).toBeCloseTo((2 * 0.8389) / 1.8389, 3);
  expect(found?.interval?.upper).toBe(1);
});

test("a wrong code is both one too many and one missed; silence met by silence counts nothing", () => {
  const pairs = [
    pair(says("a"), says("b")),
    pair(says("a", "b"), says("b")),
    pair(says(), says()),
    pair(says(), says("c")),
  ];
  expect(tallyCodes(pairs)).toEqual({ both: 1, readerOnly: 2, referenceOnly: 2 });
  expect(precisionOf(tallyCodes([pair(says(), says("a"))]))).toBeNull();
});

test("the corrected share is Rogan and Gladen's when the sample is as the population", () => {
  // epiR, epi.prev: 23 of 150 positive, sensitivity .96, specificity .89: true prevalence .051.
  const [sensitivity, specificity, apparent] = [0.96, 0.89, 23 / 150];
  const truth = (apparent + specificity - 1) / (sensitivity + specificity - 1);
  expect(truth).toBeCloseTo(0.051, 3);
  const size = 20_000;
  const ill = Math.round(size * truth);
  const found = Math.round(ill * sensitivity);
  const wrong = Math.round((size - ill) * (1 - specificity));
  const pairs = [
    ...times(found, pair(says("ill"), says("ill"))),
    ...times(ill - found, pair(says("well"), says("ill"))),
    ...times(wrong, pair(says("ill"), says("well"))),
    ...times(size - ill - wrong, pair(says("well"), says("well"))),
  ];
  const share = correctShare(pairs, "ill", { count: 2_300, n: 15_000, missing: 0 });
  expect(share?.published).toBeCloseTo(apparent, 10);
  expect(share?.corrected).toBeCloseTo(truth, 3);
});

test("statements that the machine missed move the share too", () => {
  // Of 100 the machine reads 50: 40 a and 10 b. Half of the silent ones state b.
  const pairs = [
    ...times(40, pair(says("a"), says("a"))),
    ...times(10, pair(says("b"), says("b"))),
    ...times(25, pair(says(), says("b"))),
    ...times(25, pair(says(), says())),
  ];
  const share = correctShare(pairs, "a", { count: 400, n: 500, missing: 500 });
  expect(share?.published).toBe(0.8);
  expect(share?.corrected).toBeCloseTo(40 / 75, 10);
  expect(share?.interval.lower).toBeGreaterThan(0.4);
  expect(share?.interval.upper).toBeLessThan(0.66);
});

test("a sample without an error still leaves the share uncertain", () => {
  const pairs = [...times(20, pair(says("a"), says("a"))), ...times(20, pair(says("b"), says("b")))];
  const share = correctShare(pairs, "a", { count: 500, n: 1_000, missing: 0 });
  expect(share?.corrected).toBe(0.5);
  expect(share?.interval.lower).toBeLessThan(0.45);
});

test("a share cannot be corrected for listings that the sample does not hold", () => {
  const pairs = times(20, pair(says("a"), says("a")));
  expect(correctShare(pairs, "a", { count: 10, n: 30, missing: 5 })).toBeNull();
  expect(correctShare(pairs, "a", { count: 0, n: 0, missing: 5 })).toBeNull();
});
