import { expect, test } from "vitest";
import { codes, listingOf, valuesOf } from "./coder.ts";

test.each([
  ["Jag är en svensk tjej", "woman"],
  ["Mogen dam tar emot", "woman"],
  ["She will welcome you", "woman"],
  ["Stilig kille söker killar", "man"],
  ["Trygg man här", "man"],
  ["Man 45 söker", "man"],
  ["I am a handsome guy", "man"],
  ["TS-tjej på besök", "trans"],
  ["Transsexual (pre-op)", "trans"],
  ["TV, 41 år", "trans"],
  ["Crossdresser", "trans"],
  ["Vi är ett par", "other"],
  ["Couple here", "other"],
  ["Tjej och kille tillsammans", "other"],
  ["Två tjejer", "woman"],
  ["Söker du en riktig kvinna?", "woman"],
])("%s states %s", (text, gender) => {
  expect(codes(listingOf(text), "gender")).toBe(gender);
});

test.each([
  "För dig som man",
  "Endast herrar",
  "Only gentlemen",
  "Par välkomna",
  "Women are welcome too",
  "Tar emot män, kvinnor och par",
  "Söker tjej",
  "Svenska",
  "Lesbisk",
  "Man kan ringa när man vill",
  "ett par timmar",
  "a couple of hours",
  "Det finns TV och balkong",
  "Hi guys",
  "bor här men reser mycket",
  "Massör",
  "flickvän",
])("%s states no gender of the seller", (text) => {
  expect(codes(listingOf(text), "gender")).toBe("");
});

test.each([
  ["K", "woman"],
  ["Kvinna", "woman"],
  ["female", "woman"],
  ["M", "man"],
  ["TS/TV", "trans"],
  ["Par", "other"],
  ["ej angivet", ""],
  ["asdf", "?"],
])("the field Kön with %s", (value, gender) => {
  expect(codes(listingOf("", { Kön: value }), "gender")).toBe(gender);
});

test("the wording of a trans person is kept as a subcode", () => {
  expect(valuesOf(listingOf("", { Gender: "Transsexual (pre-op)" }), "gender")).toEqual([
    expect.objectContaining({ code: "trans", subcode: "pre-op" }),
  ]);
});
