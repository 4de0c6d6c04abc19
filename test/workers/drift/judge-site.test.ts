import { expect, test } from "vitest";
import type { DriftSignal, FillRate } from "../../../schema/vocabulary/drift.ts";
import { judgeSite, testLevel } from "../../../workers/drift/judge-site.ts";

const VARIABLES = ["gender", "age"];
const LEVEL = testLevel(32, 7);
const NONE = { dates: [], formerRound: [] };

function rates(given: Readonly<Record<string, readonly [filled: number, of: number]>>): FillRate[] {
  return Object.entries(given).map(([name, [filled, of]]) => {
    const [field = "", signal = ""] = name.split(".");
    return { field, signal: signal as DriftSignal, filled, of };
  });
}

function judge(today: FillRate[], ...dates: FillRate[][]) {
  return judgeSite(today, { dates, formerRound: [] }, VARIABLES, LEVEL);
}

test("a site without a history has nothing to be held against", () => {
  expect(judgeSite(rates({ "age.stated": [0, 200], "pages.listings": [3, 3] }), NONE, VARIABLES, LEVEL)).toEqual([]);
});

test("a field that nobody states any more is found, with what was expected", () => {
  const found = judge(rates({ "age.stated": [0, 40] }), rates({ "age.stated": [30, 50] }));
  expect(found).toMatchObject([{ field: "age", signal: "stated", seen: 0, expected: 0.6, of: 40 }]);
});

test("a fall that harms no table is none, however certain", () => {
  expect(judge(rates({ "age.stated": [5_000, 10_000] }), rates({ "age.stated": [5_900, 10_000] }))).toEqual([]);
});

test("a fall that chance can bring is none, however large", () => {
  expect(judge(rates({ "age.stated": [1, 6] }), rates({ "age.stated": [5, 7] }))).toEqual([]);
});

test("earlier dates are pooled: two small ones say what neither does alone", () => {
  const [today, earlier] = [rates({ "age.stated": [0, 12] }), rates({ "age.stated": [9, 10] })];
  expect(judge(today, earlier)).toEqual([]);
  expect(judge(today, earlier, earlier, earlier)).toHaveLength(1);
});

test("known listings that lose what they stated are found at the second date, on a small site too", () => {
  expect(judge(rates({ "age.kept": [0, 7] }), rates({ "age.stated": [7, 9] }))).toHaveLength(1);
});

test("a site where listings have always been edited much is held against itself", () => {
  const edited = rates({ "content.same": [60, 100] });
  expect(judge(edited, rates({ "content.same": [70, 100] }))).toEqual([]);
  expect(judge(rates({ "content.same": [2, 100] }), edited)).toMatchObject([{ field: "content", signal: "same" }]);
});

test("a statement that everybody makes from one day to the next is no statement", () => {
  const found = judge(rates({ "gender.stated": [60, 60] }), rates({ "gender.stated": [20, 60] }));
  expect(found).toMatchObject([{ field: "gender", seen: 1 }]);
});

test("beside an alarm, a variable is believed that known listings vouch for, and no other", () => {
  const today = rates({
    "age.kept": [0, 20],
    "gender.kept": [20, 20],
    "gender.same": [20, 20],
    "gender.silent": [9, 9],
  });
  expect(judge(today, rates({ "age.stated": [1, 2] }))).toMatchObject([{ field: "age", quarantines: ["age"] }]);
  const few = rates({ "age.kept": [0, 20], "gender.kept": [2, 2], "gender.same": [2, 2] });
  expect(judge(few, rates({ "age.stated": [1, 2] }))).toMatchObject([{ quarantines: ["gender", "age"] }]);
});

test("lists that name a fifth of what they did are found; those that lost a third are not", () => {
  const earlier = rates({ "pages.listings": [60, 60] });
  expect(judge(rates({ "pages.listings": [12, 12] }), earlier)).toMatchObject([
    { field: "pages", seen: 12, expected: 60 },
  ]);
  expect(judge(rates({ "pages.listings": [40, 40] }), earlier)).toEqual([]);
});

test("between rounds statements may change; a field that all but vanished is found all the same", () => {
  const across = (filled: number) =>
    judgeSite(
      rates({ "age.stated": [filled, 100] }),
      { dates: [], formerRound: [rates({ "age.stated": [80, 100] })] },
      VARIABLES,
      LEVEL,
    );
  expect(across(50)).toEqual([]);
  expect(across(5)).toMatchObject([{ field: "age", signal: "stated" }]);
});
