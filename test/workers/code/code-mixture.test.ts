import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Ethnicity: White / European", "european-white"],
  ["Age: 25 / Ethnicity: European, white / Height: 170", "european-white"],
  ["ETHNICITY: CAUCASIAN / WHITE", "caucasian-white"],
  ["European – White, 25, Lund", "european-white"],
  ["Ethnicity European (white)", "european-white"],
  ["Mixed - Asian & European.", "mixed"],
  ["Girl, 25, blandad (asiatisk/europeisk), 170 cm", "mixed"],
  ["African-European mix", "mixed"],
  ["F25 Asian Malmö", "asian"],
  ["Woman 33 white Lund", "white"],
])("two words for a people are one wording in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  ["Ras/etnicitet", "White/European", "european-white"],
  ["Etnicitet/ursprung", "Caucasian/White", "caucasian-white"],
  ["Ethnicity", "Caucasian – White", "caucasian-white"],
  ["Ethnicity", "Latin (South American)", "latin"],
  ["Ethnicity", "Thai / Asian", "thai"],
  ["Ethnicity", "Swedish/Nordic", "nordic"],
  ["Etnicitet", "Hälften asiat, hälften europé", "mixed"],
  ["Background", "Latina / Hispanic", "latin"],
  ["What is your ethnicity?", "Asian", "asian"],
  ["Utseende", "Svart hår, blå ögon", "?"],
  ["Appearance", "black curly hair", "?"],
])("the field %s with %s", (label, value, code) => {
  expect(codes(listingOf("", { [label]: value }), "ethnicity")).toBe(code);
});
