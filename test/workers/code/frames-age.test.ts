import { expect, test } from "vitest";
import { CONTEXT, coder } from "./coder.ts";
import { ENGLISH } from "./frames/age/english.ts";
import { type AgeFrames, drawTexts, type FramedText } from "./frames/age/frame.ts";
import { SWEDISH } from "./frames/age/swedish.ts";

/** Texts drawn of each kind and language. */
const DRAWN = 700;

test.each([
  ["Swedish", SWEDISH, "sv"],
  ["English", ENGLISH, "en"],
] as const)(
  "an age that is plainly stated in %s is read, whatever stands before and after it",
  (_, frames, language) => {
    expect(misread(frames, "statements", language)).toEqual([]);
  },
);

test.each([
  ["Swedish", SWEDISH, "sv"],
  ["English", ENGLISH, "en"],
] as const)("hours, sums, years of work, streets, things and other people have no age in %s", (_, frames, language) => {
  expect(misread(frames, "others", language)).toEqual([]);
});

/** The texts coded otherwise than their frames say, each with what it was coded to. */
function misread(frames: AgeFrames, kind: "statements" | "others", language: "sv" | "en"): string[] {
  return drawTexts(frames, kind, language, DRAWN).flatMap((framed) => {
    const coded = codedAge(framed);
    return coded === framed.age
      ? []
      : [`${framed.title}${framed.text} ⇒ "${coded}" for "${framed.age}" (${framed.frame})`];
  });
}

/** The age in years, "" for none, "?" for uncodable; "under 18" where a listing would be referred. */
function codedAge({ title, text }: FramedText): string {
  const coded = coder.codeListing({ title, text, fields: [] }, CONTEXT);
  if (coded.statesUnderAge) return "under 18";
  const age = coded.values.find((value) => value.variable === "age");
  if (age === undefined || age.state === "notStated") return "";
  return age.state === "coded" ? age.code : "?";
}
