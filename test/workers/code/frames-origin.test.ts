import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";
import {
  ENGLISH_ADJECTIVES,
  ENGLISH_LOOKS,
  ENGLISH_MORE,
  ENGLISH_ORIGINS,
  ENGLISH_OTHERS,
  SWEDISH_ADJECTIVES,
  SWEDISH_LOOKS,
  SWEDISH_MORE,
  SWEDISH_ORIGINS,
  SWEDISH_OTHERS,
} from "./frames/origin.ts";
import { type Filler, type Framed, sampleFrames } from "./frames/sample-frames.ts";

const DEMONYMS: readonly Filler[] = [
  ["svensk", "SE"],
  ["polsk", "PL"],
  ["thailändsk", "TH"],
  ["rumänsk", "RO"],
  ["brasiliansk", "BR"],
  ["nigeriansk", "NG"],
];
const DEMONYMS_EN: readonly Filler[] = [
  ["Swedish", "SE"],
  ["Polish", "PL"],
  ["Thai", "TH"],
  ["Romanian", "RO"],
  ["Brazilian", "BR"],
  ["Nigerian", "NG"],
];
const LANDS: readonly Filler[] = [
  ["Polen", "PL"],
  ["Thailand", "TH"],
  ["Spanien", "ES"],
  ["Brasilien", "BR"],
  ["Asien", "region:asia"],
  ["Latinamerika", "region:latin-america"],
];
const LANDS_EN: readonly Filler[] = [
  ["Poland", "PL"],
  ["Thailand", "TH"],
  ["Spain", "ES"],
  ["Brazil", "BR"],
  ["Asia", "region:asia"],
  ["Latin America", "region:latin-america"],
];
const PEOPLES: readonly Filler[] = [
  ["asiatisk", "asian"],
  ["slavisk", "slavic"],
  ["afrikansk", "african"],
  ["latinsk", "latin"],
  ["nordisk", "nordic"],
  ["arabisk", "arab"],
  ["östeuropeisk", "east-european"],
  ["sydamerikansk", "south-american"],
];
const PEOPLES_EN: readonly Filler[] = [
  ["Asian", "asian"],
  ["Slavic", "slavic"],
  ["African", "african"],
  ["Latin", "latin"],
  ["Nordic", "nordic"],
  ["Arab", "arab"],
  ["East European", "east-european"],
  ["South American", "south-american"],
];
const COLOURS: readonly Filler[] = [
  ["svart", "black"],
  ["vit", "white"],
];
const COLOURS_EN: readonly Filler[] = [
  ["black", "black"],
  ["white", "white"],
];
const OPENINGS = ["", "Hej! ", "34 år. ", "Kvinna 34 i Lund. ", "Massage och bastu. "];
const OPENINGS_EN = ["", "Hi! ", "34 years old. ", "Woman, 34, Lund. ", "Massage and sauna. "];
const SIZE = 400;

/** The texts that came to something else, with what they came to; an empty list is what is asked for. */
function misread(framed: readonly Framed[], variable: string): string[] {
  return framed
    .map(({ text, code }) => ({ text, code, got: codes(listingOf(text), variable) }))
    .filter(({ code, got }) => got !== code)
    .map(({ text, got }) => `${got || "nothing"}: ${text}`);
}

test.each([
  ["nationality", SWEDISH_ADJECTIVES, DEMONYMS, SWEDISH_MORE, OPENINGS],
  ["nationality", ENGLISH_ADJECTIVES, DEMONYMS_EN, ENGLISH_MORE, OPENINGS_EN],
  ["nationality", SWEDISH_ORIGINS, LANDS, SWEDISH_MORE, OPENINGS],
  ["nationality", ENGLISH_ORIGINS, LANDS_EN, ENGLISH_MORE, OPENINGS_EN],
  ["ethnicity", SWEDISH_ADJECTIVES, PEOPLES, SWEDISH_MORE, OPENINGS],
  ["ethnicity", ENGLISH_ADJECTIVES, PEOPLES_EN, ENGLISH_MORE, OPENINGS_EN],
  ["ethnicity", SWEDISH_LOOKS, PEOPLES, SWEDISH_MORE, OPENINGS],
  ["ethnicity", ENGLISH_LOOKS, PEOPLES_EN, ENGLISH_MORE, OPENINGS_EN],
] as const)(
  "the %s that a seller states is read however the sentence goes on",
  (variable, frames, fillers, more, openings) => {
    expect(misread(sampleFrames(frames, fillers, more, openings, SIZE), variable)).toEqual([]);
  },
);

test("a colour said of the seller is an ethnicity", () => {
  const swedish = SWEDISH_ADJECTIVES.filter((frame) => !/^(?:\{x\}|Varm)/.test(frame));
  const framed = [
    ...sampleFrames(swedish, COLOURS, SWEDISH_MORE, OPENINGS, SIZE),
    ...sampleFrames(ENGLISH_ADJECTIVES, COLOURS_EN, ENGLISH_MORE, OPENINGS_EN, SIZE),
  ];
  expect(misread(framed, "ethnicity")).toEqual([]);
});

test.each(["nationality", "ethnicity"])(
  "goods, languages, guests and friends state no %s of the seller",
  (variable) => {
    const nothing = (fillers: readonly Filler[]) => fillers.map(([wording]): Filler => [wording, ""]);
    const framed = [
      ...sampleFrames(SWEDISH_OTHERS, nothing(DEMONYMS), [""], OPENINGS, SIZE),
      ...sampleFrames(ENGLISH_OTHERS, nothing(DEMONYMS_EN), [""], OPENINGS_EN, SIZE),
    ];
    expect(misread(framed, variable)).toEqual([]);
  },
);
