import { expect, test } from "vitest";
import { type ListingText, partText } from "../../schema/vocabulary/listing-text.ts";
import { buildPart, PARTS } from "./compose-part.ts";
import { findContradiction, type LabelledListing } from "./label-listing.ts";
import { readMunicipalityNames } from "./name-municipality.ts";
import { LABELLED_VARIABLES, type LabelledVariable } from "./parse-annotations.ts";
import { readCorpus } from "./read-corpus.ts";

const setApart = readCorpus("set-apart");
const tuning = readCorpus("tuning");
const all = [...setApart, ...tuning];
const municipalities = readMunicipalityNames();
const COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split(" ");

const isKnownCode: Readonly<Record<LabelledVariable, (code: string) => boolean>> = {
  gender: (code) => ["woman", "man", "trans", "other"].includes(code),
  age: (code) => /^[1-9]\d$/.test(code),
  orientation: (code) => ["heterosexual", "bisexual", "homosexual"].includes(code),
  nationality: (code) => /^([A-Z]{2}|region:[a-z-]+)$/.test(code),
  language: (code) => /^[a-z]{2}$/.test(code),
  ethnicity: (code) => /^[a-z]+(-[a-z]+)*$/.test(code),
  place: (code) =>
    municipalities.has(code) ||
    COUNTIES.some((county) => code === `county:${county}`) ||
    ["nation:SE", "foreign", "unresolved"].includes(code),
  contact: (code) =>
    isFictitiousPhone(code) || /^[^@\s]+@[a-z-]+\.example$/.test(code) || /^[a-z]+:[a-z0-9_.]+$/.test(code),
};

/** The ranges set aside for fiction: the last two digits are free, 00 to 04 of the mobile series excepted. */
function isFictitiousPhone(code: string): boolean {
  return /^\+46(7017406(0[5-9]|[1-9]\d)|8465004\d\d|3139006\d\d|4062804\d\d|9803192\d\d)$/.test(code);
}

function everyPart(listing: ListingText): string[] {
  return [listing.title, listing.text, ...listing.fields.map((field) => field.value)];
}

function offenders(lines: readonly LabelledListing[], offends: (line: LabelledListing) => boolean): string[] {
  return lines.filter(offends).map((line) => line.id);
}

test("the corpus is large enough, and the part set apart too", () => {
  expect(setApart.length).toBeGreaterThanOrEqual(500);
  expect(all.length).toBeGreaterThanOrEqual(1500);
  expect(setApart.filter((line) => line.origin === "written").length).toBeGreaterThanOrEqual(250);
});

test("the lines are what their source gives", () => {
  const built = PARTS.map((part) => buildPart(part, municipalities));
  expect(JSON.parse(JSON.stringify(built))).toEqual([setApart, tuning]);
});

test("every listing has an id of its own", () => {
  expect(new Set(all.map((line) => line.id)).size).toBe(all.length);
});

test("no listing stands twice, and none in both parts", () => {
  expect(new Set(all.map((line) => JSON.stringify(line.listing))).size).toBe(all.length);
});

test("no free text stands in both parts", () => {
  const texts = new Set(setApart.map((line) => line.listing.text).filter((text) => text !== ""));
  expect(offenders(tuning, (line) => texts.has(line.listing.text))).toEqual([]);
});

test("every span lies inside its part and is not blank", () => {
  const spans = (line: LabelledListing) => [...Object.values(line.evidence), ...Object.values(line.traps ?? {})].flat();
  expect(
    offenders(all, (line) =>
      spans(line).some(({ part, start, end }) => {
        const text = partText(line.listing, part);
        return !(start >= 0 && end > start && end <= text.length) || text.slice(start, end).trim() === "";
      }),
    ),
  ).toEqual([]);
});

test("every code has a known form and evidence, and every piece of evidence its code", () => {
  const agrees = (line: LabelledListing, name: LabelledVariable) => {
    const codes = (line.evidence[name] ?? []).flatMap(({ code }) => (code === null ? [] : [code]));
    return line.labels[name].every(isKnownCode[name]) && new Set(codes).size === line.labels[name].length;
  };
  expect(offenders(all, (line) => !LABELLED_VARIABLES.every((name) => agrees(line, name)))).toEqual([]);
});

test("no line contradicts the instructions to the coder", () => {
  expect(all.flatMap((line) => findContradiction(line) ?? [])).toEqual([]);
});

test("every contact in the texts is invented: addresses under .example, phones from the ranges for fiction", () => {
  const addresses = (text: string) => [...text.matchAll(/[\w.+-]+@[\w.-]+/g)].map((match) => match[0]);
  const isInvented = (address: string) => address.includes(".") && !/\.example\.?$/i.test(address);
  expect(offenders(all, (line) => everyPart(line.listing).flatMap(addresses).some(isInvented))).toEqual([]);
  const phones = (text: string) =>
    [...text.matchAll(/(?:(?:\+46|0046)[ -]?(?:\(0\))?|\b0)(?:[ ./~–-]*\d){7,9}/g)].map((match) => match[0]);
  const national = (phone: string) =>
    `+46${phone
      .replace("(0)", "")
      .replace(/\D/g, "")
      .replace(/^(0046|46|0)/, "")}`;
  expect(
    all
      .flatMap((line) => everyPart(line.listing))
      .flatMap(phones)
      .map(national)
      .filter((code) => !isFictitiousPhone(code)),
  ).toEqual([]);
});

test("at least a third of the listings hold something that looks like a statement and is not", () => {
  expect(all.filter((line) => line.traps !== undefined).length).toBeGreaterThanOrEqual(all.length / 3);
});

test("a listing that states an age under 18 says nothing else", () => {
  const under = all.filter((line) => line.labels.age.some((age) => Number(age) < 18));
  expect(under.length).toBeGreaterThanOrEqual(6);
  expect(
    offenders(under, ({ listing }) => listing.title !== "" || listing.text !== "" || listing.fields.length !== 1),
  ).toEqual([]);
});
