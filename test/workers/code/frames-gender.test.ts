import { expect, test } from "vitest";
import { ENGLISH_PAIRS, SWEDISH_PAIRS } from "./frames/gender/couples.ts";
import { ENGLISH_STATEMENTS } from "./frames/gender/english-statements.ts";
import { ENGLISH_STRANGERS } from "./frames/gender/english-strangers.ts";
import { misreadIn } from "./frames/gender/read-frames.ts";
import { SWEDISH_STATEMENTS } from "./frames/gender/swedish-statements.ts";
import { SWEDISH_STRANGERS } from "./frames/gender/swedish-strangers.ts";
import { ENGLISH_TURNS, SWEDISH_TURNS } from "./frames/gender/turns-of-phrase.ts";

test("whoever calls herself or himself by a noun has its gender, whatever stands around it in Swedish", () => {
  expect(misreadIn("gender", SWEDISH_STATEMENTS)).toEqual([]);
  expect(misreadIn("gender", SWEDISH_TURNS)).toEqual([]);
});

test("whoever calls herself or himself by a noun has its gender, whatever stands around it in English", () => {
  expect(misreadIn("gender", ENGLISH_STATEMENTS)).toEqual([]);
  expect(misreadIn("gender", ENGLISH_TURNS)).toEqual([]);
});

test("readers, guests, friends and people in general give the seller no gender in Swedish", () => {
  expect(misreadIn("gender", SWEDISH_STRANGERS)).toEqual([]);
});

test("readers, guests, friends and people in general give the seller no gender in English", () => {
  expect(misreadIn("gender", ENGLISH_STRANGERS)).toEqual([]);
});

test("a couple is of both sexes, two of one sex are of that, and pronouns and letters beside an age are the seller's", () => {
  expect(misreadIn("gender", SWEDISH_PAIRS)).toEqual([]);
  expect(misreadIn("gender", ENGLISH_PAIRS)).toEqual([]);
});

test("no sentence on somebody's gender states an orientation", () => {
  for (const table of [SWEDISH_TURNS, ENGLISH_TURNS])
    expect(misreadIn("orientation", { ...table, fillers: { "": Object.values(table.fillers).flat() } }, 3)).toEqual([]);
});
