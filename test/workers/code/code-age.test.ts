import { expect, test } from "vitest";
import { CONTEXT, coder, codes, listingOf } from "./coder.ts";

test.each([
  ["25 år", "25"],
  ["Jag är 25", "25"],
  ["tjej på 25", "25"],
  ["25yo", "25"],
  ["25 y.o.", "25"],
  ["I'm 25 years young", "25"],
  ["en 25-årig tjej", "25"],
  ["tjugofemåring", "25"],
  ["tjugofem år", "25"],
  ["twenty-five years old", "25"],
  ["woman of forty-six", "46"],
  ["född 1999", "27"],
  ["född -99", "27"],
  ["f. 1999", "27"],
  ["born in May 1994", "32"],
  // The day is not the year: read so, a grown woman would be taken for a child.
  ["born on 12 May 1999", "27"],
  ["F27", "27"],
  ["M/34", "34"],
  ["Anna, 31, Lund", "31"],
  ["Jag heter Emma, 23, och bor här", "23"],
  ["nyss fyllda 30", "30"],
  ["Ålder: 44", "44"],
  ["Hi guys, 33yo female", "33"],
  ["dam med stil, 62, Motala", "62"],
])("an age is read in %s", (text, age) => {
  expect(codes(listingOf(text), "age")).toBe(age);
});

test.each([
  "Jag är 170 cm",
  "väger 55 kg",
  "1500 kr",
  "30 min",
  "Ring gärna efter 18",
  "kl 22",
  "öppet 10-22",
  "18+",
  "20 % rabatt",
  "070-174 06 25",
  "Endast män över 30 år",
  "för dig mellan 30 och 60 år",
  "Men aged 35-65 only",
  "10 års erfarenhet",
  "15 years in the business",
  "för 20 år sedan",
  "Storgatan 25",
  "Rum 25",
  "Apartment 24, ring the bell",
  "känner mig som 20",
  "min syster är 30 år",
  "75C, strl 38",
  "24/7",
  "25 augusti",
  "30-årskrisen",
  "hundra procent",
  "24 timmar",
  "5'7\"",
  "1,75",
])("no age stands in %s", (text) => {
  expect(codes(listingOf(text), "age")).toBe("");
});

test.each(["25-30 år", "i trettioårsåldern", "in my thirties", "kvinna 45+", "par, 28 och 32 år", "she 25, he 29"])(
  "%s states an age that no whole year stands for",
  (text) => {
    expect(codes(listingOf(text), "age")).toBe("?");
  },
);

test.each([
  ["25", "25"],
  ["25 år", "25"],
  ["tjugofem", "25"],
  ["1999", "27"],
  ["-99", "27"],
  ["1999-05-02", "27"],
  ["25-30", "?"],
  ["25+", "?"],
  ["199", "?"],
  ["xx", "?"],
  ["hemligt", ""],
  ["-", ""],
  ["ask me", ""],
  ["Frågar du så svarar jag", ""],
  ["", ""],
])("the field Ålder with %s", (value, age) => {
  expect(codes(listingOf("", { Ålder: value }), "age")).toBe(age);
});

test.each([
  [listingOf("17 år")],
  [listingOf("", { Ålder: "17" })],
  [listingOf("", { Age: "seventeen" })],
  [listingOf("", { Född: "2010" })],
  [listingOf("17 år", { Ålder: "22" })],
  [listingOf("", { Ålder: "16-18" })],
])("a stated age under 18 is told apart, whatever else is stated: %j", (listing) => {
  expect(coder.codeListing(listing, CONTEXT).statesUnderAge).toBe(true);
});

test.each([
  [listingOf("18 år")],
  [listingOf("10 års erfarenhet")],
  [listingOf("öppet 10-17")],
  [listingOf("sedan 12 år tillbaka")],
])("no age under 18 in %j", (listing) => {
  expect(coder.codeListing(listing, CONTEXT).statesUnderAge).toBe(false);
});
