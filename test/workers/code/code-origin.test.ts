import { expect, test } from "vitest";
import { codes, listingOf } from "./coder.ts";

test.each([
  ["Svensk tjej", "SE"],
  ["Jag är norsk men bor här", "NO"],
  ["I come from Spain", "ES"],
  ["född i Irak", "IQ"],
  ["Thai lady", "TH"],
  ["Rumänska 28 år", "RO"],
  ["från Latinamerika", "region:latin-america"],
  ["🇺🇦 Anna", "UA"],
  ["Grekisk man", "GR"],
])("nationality in %s", (text, code) => {
  expect(codes(listingOf(text), "nationality")).toBe(code);
});

test.each([
  "svensk massage",
  "thaimassage",
  "French kiss",
  "svenska kronor",
  "finsk bastu",
  "French and Spanish wine",
  "just back from Spain",
  "Swedish men only",
  "talar svenska",
  "kunder från Norge",
  "svenskt nummer",
  "Chinese, Thai and Indian menus",
  "🇸🇪🇬🇧🇩🇪",
])("%s states no nationality", (text) => {
  expect(codes(listingOf(text), "nationality")).toBe("");
});

test.each([
  ["Swedish", "SE"],
  ["SE", "SE"],
  ["SWE", "SE"],
  ["🇷🇴", "RO"],
  ["Latin", "region:latin-america"],
  ["Östeuropa", "region:eastern-europe"],
  ["jordbo", "?"],
  ["-", ""],
])("the field Nationalitet with %s", (value, code) => {
  expect(codes(listingOf("", { Nationalitet: value }), "nationality")).toBe(code);
});

test.each([
  ["Het latina", "latin"],
  ["asiatisk skönhet", "asian"],
  ["Black beauty", "black"],
  ["Svart och vacker.", "black"],
  ["half asian half european lady", "mixed"],
  ["Kaukasisk typ.", "caucasian"],
  ["Ebony 25", "black"],
  ["White European lady", "european-white"],
])("ethnicity in %s", (text, code) => {
  expect(codes(listingOf(text), "ethnicity")).toBe(code);
});

test.each([
  "svart hår",
  "black dress",
  "white wine",
  "asian massage",
  "afrikansk musik",
  "Black men welcome",
  "i vitt",
])("%s states no ethnicity", (text) => {
  expect(codes(listingOf(text), "ethnicity")).toBe("");
});

test.each([
  ["Jag är bisexuell", "bisexual"],
  ["straight guy", "heterosexual"],
  ["Lesbisk tjej", "homosexual"],
  ["Tjej, 24, bi", "bisexual"],
  ["Gay friendly", ""],
  ["straight hair", ""],
  ["straight to the point", ""],
  ["bi-odling", ""],
  ["Bisexuella gäster är välkomna", ""],
])("orientation in %s", (text, code) => {
  expect(codes(listingOf(text), "orientation")).toBe(code);
});

test.each([
  ["Talar svenska och engelska", "sv en"],
  ["I speak Spanish, English and a little Swedish", "es en sv"],
  ["Engelsktalande", "en"],
  ["sv/eng", "sv en"],
  ["Språk: rumänska, italienska", "ro it"],
  ["Text me in English", "en"],
  ["Engelska går bra", "en"],
  ["talar inte svenska, bara engelska", "en"],
  ["Spricht. Tyska. Ja", "de"],
  ["My English is OK", "en"],
  ["Talar: 🇬🇧🇩🇪", "en de"],
])("languages in %s", (text, code) => {
  expect(codes(listingOf(text), "language")).toBe(code);
});

test.each([
  "Svensk tjej",
  "svenska kronor",
  "No Swedish",
  "lär mig svenska",
  "fransk mat",
  "English breakfast",
  "English speaking clients only",
])("%s states no language", (text) => {
  expect(codes(listingOf(text), "language")).toBe("");
});

test.each([
  ["Svenska, engelska (lite)", "sv en"],
  ["SV/EN/ES", "sv en es"],
  ["English, Swedish (no)", "en"],
  ["Norwegian", "no"],
  ["Klingon", "?"],
  ["ej angivet", ""],
])("the field Språk with %s", (value, code) => {
  expect(codes(listingOf("", { Språk: value }), "language")).toBe(code);
});
