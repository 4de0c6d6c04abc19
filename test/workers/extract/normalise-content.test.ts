import { expect, test } from "vitest";
import type { ListingText } from "../../../schema/vocabulary/listing-text.ts";
import {
  type ContentRecognisers,
  copyForm,
  type Span,
  sellerForm,
} from "../../../workers/extract/normalise-content.ts";

/** Stand-ins that find what these tests write, so that the forms are tested apart from the real recognisers. */
function spansOf(pattern: RegExp): (text: string) => Span[] {
  return (text) =>
    [...text.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}
const recognisers: ContentRecognisers = {
  findFurniture: spansOf(/visad [\d ]+ gånger|för \d+ (?:timmar|dagar) sedan|\b\d\d[:.]\d\d\b/gi),
  findPlaces: spansOf(/(?<!\p{L})(?:Stockholm|Malmö|Lund|Gotland|Umeå)s?(?!\p{L})/gu),
  findContacts: spansOf(/\b0[\d -]{7,12}\d|\S+@\S+\.example/g),
  findPrices: spansOf(/\b\d+ ?(?:kr|:-|sek)/gi),
  findDates: spansOf(/\b\d{1,2}(?:-\d{1,2})? (?:augusti|september)\b/gi),
};

function listing(title: string, text: string, fields: Record<string, string> = {}): ListingText {
  return {
    title,
    text,
    fields: Object.entries(fields).map(([label, value]) => ({
      label,
      value,
      variable: label.startsWith("_") ? null : label,
    })),
  };
}
const body = "Jag är en glad tjej på 25 år som tar emot hemma och pratar svenska";

test.each([
  ["case, punctuation, emoji and spacing", listing("HEJ!", "Ring  mig ❤️\nnu"), listing("hej", "ring mig nu")],
  ["compatibility forms", listing("ﬁn ① tjej", ""), listing("fin 1 tjej", "")],
  [
    "counters, clocks and relative times",
    listing("", "hej Visad 31 gånger 12:30"),
    listing("", "hej visad 1 200 gånger 07.15"),
  ],
  ["where heading and text part", listing("hej", "ring nu"), listing("", "hej\nring nu")],
  [
    "fields of no variable",
    listing("hej", "", { age: "25", _id: "1" }),
    listing("hej", "", { _visad: "2", age: "25" }),
  ],
  ["the order of fields", listing("", "x", { age: "25", gender: "K" }), listing("", "x", { gender: "k", age: "25" })],
])("two contents that differ in %s are direct copies", (_name, one, other) => {
  expect(copyForm(one, recognisers)).toBe(copyForm(other, recognisers));
});

test.each([
  ["a word", listing("", "hej du"), listing("", "hej ni")],
  ["an age", listing("", "25 år"), listing("", "26 år")],
  ["a labelled value", listing("", "hej", { age: "25" }), listing("", "hej", { age: "26" })],
  ["a town", listing("", "i Malmö"), listing("", "i Lund")],
  ["words run together", listing("", "tar emot"), listing("", "taremot")],
])("two contents that differ in %s are not direct copies", (_name, one, other) => {
  expect(copyForm(one, recognisers)).not.toBe(copyForm(other, recognisers));
});

test.each([
  ["place", "i Stockholm", "i Malmö"],
  ["number of places", "i Stockholm", "i Malmö och Lund, även Umeå"],
  ["preposition", "i Malmö", "på Gotland"],
  ["genitive", "Malmös bästa", "Stockholms bästa"],
  ["part of town", "i Stockholm city", "i Malmö"],
  ["contact", "ring 070-174 06 05", "ring 070-174 06 77 eller a@b.example"],
  ["price", "1500 kr timmen", "2000:- timmen"],
  ["date", "15-18 augusti", "2 september"],
  ["tour", "Malmö 15-18 augusti", "Lund 15-18 augusti, Umeå 2 september och Gotland 3 september"],
  ["order of place and date", "15 augusti i Malmö", "i Malmö 15 augusti"],
])("contents that differ in %s only are one seller's", (_name, one, other) => {
  const forms = [one, other].map((varied) => sellerForm(listing(varied, `${body} ${varied} välkommen`), recognisers));
  expect(forms[0]).toEqual(forms[1]);
});

test("labelled places, contacts and prices are left out of the seller's form, other fields are not", () => {
  const at = (place: string, age: string) =>
    sellerForm(listing("", body, { place, contact: `070-174 06 ${age}`, "price-per-hour": age, age }), recognisers)
      .text;
  const noPlace = sellerForm(listing("", body, { age: "25" }), recognisers).text;
  expect(at("Malmö", "25")).toBe(noPlace);
  expect(at("Malmö", "25")).not.toBe(at("Malmö", "26").replaceAll("26", "27"));
});

test("an age is no varied part of a seller's text", () => {
  expect(sellerForm(listing("", "25 år i Malmö"), recognisers).text).not.toBe(
    sellerForm(listing("", "26 år i Malmö"), recognisers).text,
  );
});

test("a slot is never equal to a written word", () => {
  const written = sellerForm(listing("", "place i dag"), recognisers).text;
  expect(written).not.toBe(sellerForm(listing("", "Malmö i dag"), recognisers).text);
});

test("shared words are those of heading and free text that masking leaves", () => {
  const form = sellerForm(listing("Tjej i Malmö", "Ring 070-174 06 05 nu", { gender: "kvinna" }), recognisers);
  expect(form.text).toBe("tjej <place> ring <contact> nu\ngender=kvinna");
  expect(form.sharedWords).toBe(3);
});
