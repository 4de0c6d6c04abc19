import { expect, test } from "vitest";
import { seededRandom } from "../../bench/copies/seeded-random.ts";
import { codes, listingOf } from "./coder.ts";
import { ENGLISH, type Frames, ONLY_TONGUES, SWEDISH } from "./frames/language.ts";

/** How many texts each claim is tried on. */
const TEXTS = 700;

interface Text {
  readonly text: string;
  readonly languages: string;
}

/** A sentence with its slots filled, what stands before it and how it goes on. */
function fill(frames: Frames, sentence: string, next: () => number): Text {
  const pick = <Entry>(entries: readonly Entry[]): Entry => {
    const entry = entries[Math.floor(next() * entries.length)];
    if (entry === undefined) throw new Error("an empty table");
    return entry;
  };
  const spoken = new Set(
    /engelska|english/i.test(sentence) ? ["en"] : /^(?:svenska|swedish)/i.test(sentence) ? ["sv"] : [],
  );
  const used = new Set(spoken);
  const filled = sentence.replace(/(?<!\p{L})[XYZDENW](?!\p{L})/gu, (slot) => {
    const table = slot === "N" ? frames.peoples : slot === "W" ? frames.women : frames.languages;
    const entries = Object.entries(table).filter(
      ([, code]) => !used.has(code.toLowerCase()) && (slot !== "E" || !ONLY_TONGUES.has(code)),
    );
    const [name, code] = pick(entries);
    used.add(code.toLowerCase());
    if ("XYZ".includes(slot)) spoken.add(code);
    return name;
  });
  // "Svenska- och engelska-talande" is written "svensk- och engelsktalande".
  const joined = filled.replace(/ska(?=- och \p{L}+-talande|-talande)/gu, "sk").replace(/-talande/gu, "talande");
  const goesOn = pick(frames.goesOn);
  const text = joined.slice(0, 1).toUpperCase() + joined.slice(1).replace("{c}", goesOn);
  return { text: pick(frames.before) + text, languages: [...spoken].sort().join(" ") };
}

/** The texts whose languages are read otherwise than they are said. */
function misread(frames: Frames, sentences: readonly string[], seed: number): string[] {
  const next = seededRandom(seed);
  return Array.from({ length: TEXTS }, (_, index) => {
    const sentence = sentences[index % sentences.length] ?? "";
    const { text, languages } = fill(frames, sentence, next);
    const read = codes(listingOf(text), "language").split(" ").sort().join(" ");
    return read === languages ? "" : `${text} → ${read || "no language"}, not ${languages || "none"}`;
  }).filter((failure) => failure !== "");
}

test.each([
  ["Swedish", SWEDISH],
  ["English", ENGLISH],
])("what is said to be spoken is read in whatever %s sentence it stands", (_, frames) => {
  expect(misread(frames, frames.spoken, 1)).toEqual([]);
});

test.each([
  ["Swedish", SWEDISH],
  ["English", ENGLISH],
])("what the seller is, likes, studies or denies is no language of hers in whatever %s sentence", (_, frames) => {
  expect(misread(frames, frames.notSpoken, 2)).toEqual([]);
});
