import { expect, test } from "vitest";
import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import { CutWordings } from "../../../workers/code/cut-wordings.ts";
import { derivedDemonyms } from "../../../workers/code/derive-demonyms.ts";
import { LabelMap } from "../../../workers/code/map-label.ts";
import { CONTEXT, coder, codes, listingOf, valuesOf } from "./coder.ts";

const codebook = loadCodebook();
const labels = new LabelMap(codebook);
const variableOf = (label: string) =>
  labels
    .meaningOf(label, null)
    ?.variables.map(({ id }) => id)
    .join("+") ?? null;

test.each([
  ["Hur gammal är du egentligen?", "age"],
  ["Jag har fyllt", "age"],
  ["Årg", "age"],
  ["Var kommer du ifrån?", "nationality"],
  ["Var kommer du ifrån från början?", "nationality"],
  ["Medb", "nationality"],
  ["Var är terapeuten född?", "nationality"],
  ["Where were you born?", "nationality"],
  ["När är du född?", "age"],
  ["Jag har hunnit bli", "age"],
  ["Kn", "gender"],
  ["Gndr", "gender"],
  ["Etnic.", "ethnicity"],
  ["Orient", "orientation"],
  ["Läggn.", "orientation"],
])("%j asks for %s", (label, variable) => {
  expect(variableOf(label)).toBe(variable);
});

test.each([
  "Vem är det jag pratar med?",
  "Tel",
  "Str",
  "Vikt",
  "L/V",
  "Rökn",
  "Kat tatuerad",
  "Hr",
  "Vad gör dig glad?",
])("%j asks for nothing but, at most, who is speaking", (label) => {
  expect([null, "gender"]).toContain(variableOf(label));
});

test("a nationality of two letters and a full stop is Swedish where it says sv., and no islands", () => {
  expect(codes(listingOf("", { Medb: "sv." }), "nationality")).toBe("SE");
});

test.each([
  ["isl.", "IS"],
  ["Somal.", "SO"],
  ["ukr.", "UA"],
  ["sv.", null],
  ["fr.", "FR"],
  ["xyz.", null],
  ["isl", null],
])("a nationality cut to %j is %s", (value, code) => {
  const nationality = codebook.variables.find(({ id }) => id === "nationality");
  expect(nationality && new CutWordings(nationality, derivedDemonyms).codeOf(value)).toBe(code);
});

test.each([
  ["Mina rötter finns i", "Ungern", "nationality", "HU"],
  ["My passport was issued by", "the Philippines", "nationality", "PH"],
  ["We can chat in", "English", "language", "en"],
  ["Jag tycker om att vakna i", "Paris", "nationality", ""],
])("a label that its value finishes is read with it: %j %j", (label, value, variable, code) => {
  expect(codes(listingOf("", { [label]: value }), variable)).toBe(code);
});

test("evidence under a label that was read along stands in the value", () => {
  const [nationality] = valuesOf(listingOf("", { "Mina rötter finns i": "södra Ungern" }), "nationality");
  expect(nationality).toMatchObject({ code: "HU", evidence: { part: "field:0", start: 6, end: 12 } });
});

test("a phone under a label that was read along is no age", () => {
  const listing = listingOf("", { "Du når mig säkrast på": "070-174 06 28" });
  expect(codes(listing, "age")).toBe("");
  expect(coder.codeListing(listing, CONTEXT).contacts.map(({ normalised }) => normalised)).toEqual(["+46701740628"]);
});

test("evidence of what gives no code stands where it was written, in a field of several facts too", () => {
  const [age] = valuesOf(listingOf("", { "Längd / ålder": "170 / 25-30" }), "age");
  expect(age).toMatchObject({ state: "uncodable", evidence: { part: "field:0", start: 6, end: 11 } });
});
