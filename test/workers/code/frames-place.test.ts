import { expect, test } from "vitest";
import { seededRandom } from "../../bench/copies/seeded-random.ts";
import { codes, listingOf } from "./coder.ts";
import { ENGLISH } from "./frames/place/english.ts";
import { type PlaceFrames, TOWNS } from "./frames/place/frame.ts";
import { SWEDISH } from "./frames/place/swedish.ts";

type Kind = "statements" | "headings" | "small" | "elsewhere";

/** How many texts each claim is tried on. */
const TEXTS: Readonly<Record<Kind, number>> = { statements: 500, headings: 150, small: 150, elsewhere: 400 };

/** The texts whose places are read otherwise than they are said. */
function misread(frames: PlaceFrames, kind: Kind): string[] {
  const random = seededRandom(frames[kind].length * 7919 + TOWNS.length);
  const pick = <Entry>(entries: readonly Entry[]): Entry => {
    const entry = entries[Math.floor(random() * entries.length)];
    if (entry === undefined) throw new Error("an empty table");
    return entry;
  };
  return Array.from({ length: TEXTS[kind] }, (_, index) => {
    const [sentence = "", others = ""] = (frames[kind][index % frames[kind].length] ?? "").split(" => ");
    const [name, code] = pick(TOWNS);
    const said = sentence.replaceAll("X", name).replace("{c}", pick(frames.goesOn));
    // A row or a heading of its own has nothing before it.
    const before = kind !== "headings" && sentence.includes("{c}") ? pick(frames.before) : "";
    const written = before + said.charAt(0).toUpperCase() + said.slice(1);
    const text = kind === "small" ? written.toLowerCase() : written;
    const expected = [...new Set([...others.split(" "), kind === "elsewhere" ? "" : code])].sort().join(" ").trim();
    const listing = kind === "headings" ? listingOf("", {}, text) : listingOf(text);
    const read = codes(listing, "place").split(" ").sort().join(" ");
    return read === expected ? "" : `${text} → ${read || "no place"}, not ${expected || "any"} (${sentence})`;
  }).filter((failure) => failure !== "");
}

const LANGUAGES: readonly (readonly [string, PlaceFrames])[] = [
  ["Swedish", SWEDISH],
  ["English", ENGLISH],
];

test.each(LANGUAGES)("where the seller is, is read in whatever %s sentence it stands", (_, frames) => {
  expect(misread(frames, "statements")).toEqual([]);
});

test.each(LANGUAGES)("a town in a %s heading is where the seller is", (_, frames) => {
  expect(misread(frames, "headings")).toEqual([]);
});

test.each(LANGUAGES)("a town in small letters is known by the %s words beside it", (_, frames) => {
  expect(misread(frames, "small")).toEqual([]);
});

test.each(LANGUAGES)(
  "where the seller was, comes from or longs to be is no place in whatever %s sentence",
  (_, frames) => {
    expect(misread(frames, "elsewhere")).toEqual([]);
  },
);

test.each([
  ["Sweet lady aged 34, Lund area.", "1281"],
  ["Jag bor i Handen", "0136"],
  ["Boden area", "2582"],
  ["Kvinna 34 år, Boden och talar tyska", "2582"],
  ["bor i boden", "2582"],
  ["varma händer, du får hålla mig i handen", ""],
  ["Boden på gården är min ateljé", ""],
  ["vin, öl, ale", ""],
])("%s: a name that is a noun too", (text, code) => {
  expect(codes(listingOf(text), "place")).toBe(code);
});
