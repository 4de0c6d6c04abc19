import { expect, test } from "vitest";
import { ENGLISH_LIKINGS, ENGLISH_LIKINGS_OF_OTHERS } from "./frames/gender/likings-english.ts";
import { SWEDISH_LIKINGS, SWEDISH_LIKINGS_OF_OTHERS } from "./frames/gender/likings-swedish.ts";
import { misreadIn } from "./frames/gender/read-frames.ts";

test("what sellers say they are is their orientation, whatever stands around it", () => {
  expect(misreadIn("orientation", SWEDISH_LIKINGS)).toEqual([]);
  expect(misreadIn("orientation", ENGLISH_LIKINGS)).toEqual([]);
});

test("the orientation of readers, friends and clubs, and hair that is straight, are not the seller's", () => {
  expect(misreadIn("orientation", SWEDISH_LIKINGS_OF_OTHERS)).toEqual([]);
  expect(misreadIn("orientation", ENGLISH_LIKINGS_OF_OTHERS)).toEqual([]);
});
