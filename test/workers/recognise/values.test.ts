import { expect, test } from "vitest";
import { loadGazetteer } from "../../../schema/geography/gazetteer.ts";
import { findPlaces, PlaceFinder } from "../../../workers/recognise/find-places.ts";
import { findPrices } from "../../../workers/recognise/find-prices.ts";
import {
  findClocks,
  findCounters,
  findDates,
  findDurations,
  findRelativeTimes,
} from "../../../workers/recognise/find-times.ts";
import { addFoldedSpellings } from "../../../workers/recognise/fold-spellings.ts";
import { Lexicon } from "../../../workers/recognise/lexicon.ts";
import { numberWords } from "../../../workers/recognise/number-words.ts";
import { PhraseMatcher } from "../../../workers/recognise/phrase-matcher.ts";
import { Tokeniser } from "../../../workers/recognise/tokenise.ts";

test.each([
  ["1500 kr", ["1500 SEK"]],
  ["1 500 kronor", ["1500 SEK"]],
  ["2.000:-", ["2000 SEK"]],
  ["SEK 900", ["900 SEK"]],
  ["2k", ["2000 SEK"]],
  ["100€", ["100 EUR"]],
  ["$ 200", ["200 USD"]],
  ["30 min 500 kr, 60 min 900 kr", ["500 SEK", "900 SEK"]],
  ["25 år", []],
  ["165 cm", []],
])("prices in %s", (text, values) => {
  expect(findPrices(text).map((price) => price.value)).toEqual(values);
});

test.each([
  [findDates, "Kommer 15 augusti och 2026-09-15, sedan 15/10", ["15 augusti", "2026-09-15", "15/10"]],
  [findClocks, "Öppet 10-22, ring före 21.00 eller kl 9", ["öppet 10-22", "21.00", "kl 9"]],
  [findDurations, "30 min eller 1,5 timme", ["30 min", "1,5 timme"]],
  [
    findRelativeTimes,
    "Förnyad för 3 timmar sedan, 2 hours ago, idag 14:30",
    ["för 3 timmar sedan", "2 hours ago", "idag 14:30"],
  ],
  [findCounters, "Visningar: 1 234 och 56 besök", ["visningar: 1 234", "56 besök"]],
])("times and counters: %o", (find, text, values) => {
  expect(find(text).map((span) => span.value)).toEqual(values);
});

test("number words of both languages", () => {
  const words = numberWords();
  expect([
    words.get("tjugofem"),
    words.get("nittionio"),
    words.get("seven"),
    words.get("fortytwo"),
    words.get("noll"),
  ]).toEqual([25, 99, 7, 42, 0]);
});

function matcherOf(phrases: Readonly<Record<string, string>>) {
  const tokeniser = new Tokeniser(new Lexicon());
  const matcher = new PhraseMatcher<string>(tokeniser);
  const channel = matcher.newChannel();
  for (const [phrase, meaning] of Object.entries(phrases)) matcher.add(channel, phrase, meaning);
  addFoldedSpellings(tokeniser.lexicon);
  return (text: string) => (matcher.match(tokeniser.tokenise(text))[0] ?? []).map((match) => match.meaning);
}

test("the longest phrase wins, so that what stands inside it is not read", () => {
  const match = matcherOf({ svensk: "SE", "svensk massage": "-" });
  expect(match("Svensk massage av svensk tjej")).toEqual(["-", "SE"]);
});

test.each([
  ["GÖTEBORG"],
  ["Goteborg"],
  ["Goeteborg"],
  ["Go\u0308teborg"],
  ["Göte\u200bborg"],
  ["𝐆öteborg"],
  ["G\u00adöteborg"],
])("%s is Göteborg, however it is written", (text) => {
  expect(matcherOf({ göteborg: "1480" })(text)).toEqual(["1480"]);
});

test("short words are not folded: för is not for, kön is not kon", () => {
  expect(matcherOf({ kön: "sex", för: "to" })("for kon")).toEqual([]);
});

test("a phrase does not reach over the end of a sentence", () => {
  expect(matcherOf({ "old town": "x" })("I am old. Town life")).toEqual([]);
});

test("offsets are those of the text as it stands, invisible characters and all", () => {
  const tokeniser = new Tokeniser(new Lexicon());
  const text = "\u202eA\u0000b 𝟐𝟓 år";
  const tokens = tokeniser.tokenise(text);
  expect(Array.from(tokens.starts, (start, at) => text.slice(start, tokens.ends[at]))).toEqual(["A", "b", "𝟐𝟓", "år"]);
  expect(tokens.numbers[2]).toBe(25);
});

test("places are spans with the gazetteer's name; words that only look like places are left", () => {
  const finder = new PlaceFinder(loadGazetteer(), new Tokeniser(new Lexicon()));
  const text = "Jag vill vara i sthlm, gbg eller Vara, bara ring";
  expect(findPlaces(text, finder).map((place) => [text.slice(place.start, place.end), place.name])).toEqual([
    ["sthlm", "sthlm"],
    ["gbg", "gbg"],
    ["Vara", "vara"],
  ]);
});
