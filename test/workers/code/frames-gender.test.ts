import { expect, test } from "vitest";
import { ENGLISH_STATEMENTS } from "./frames-gender/english-statements.ts";
import { ENGLISH_STRANGERS } from "./frames-gender/english-strangers.ts";
import { misreadIn } from "./frames-gender/read-frames.ts";
import { SWEDISH_STATEMENTS } from "./frames-gender/swedish-statements.ts";
import { SWEDISH_STRANGERS } from "./frames-gender/swedish-strangers.ts";

test("whoever calls herself or himself by a noun has its gender, whatever stands around it in Swedish", () => {
  expect(misreadIn("gender", SWEDISH_STATEMENTS)).toEqual([]);
});

test("whoever calls herself or himself by a noun has its gender, whatever stands around it in English", () => {
  expect(misreadIn("gender", ENGLISH_STATEMENTS)).toEqual([]);
});

test("readers, guests, friends and people in general give the seller no gender in Swedish", () => {
  expect(misreadIn("gender", SWEDISH_STRANGERS)).toEqual([]);
});

test("readers, guests, friends and people in general give the seller no gender in English", () => {
  expect(misreadIn("gender", ENGLISH_STRANGERS)).toEqual([]);
});
