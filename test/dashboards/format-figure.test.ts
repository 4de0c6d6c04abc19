import { expect, test } from "vitest";
import {
  writeNumber,
  writePercent,
  writeRange,
  writeSigned,
  writeSignedPercent,
} from "../../dashboards/format-figure.ts";
import { compareNames } from "../../dashboards/language.ts";
import { dealSiteLetters } from "../../dashboards/site-letters.ts";

test.each<[string, string, string]>([
  ["zero is a dash", writeNumber(0, "sv"), "–"],
  ["less than half a unit is 0", writeNumber(0.3, "sv"), "0"],
  ["half a unit is no longer 0", writeNumber(0.5, "sv"), "1"],
  ["thousands are parted in Swedish", writeNumber(12474, "sv"), "12\u00a0474"],
  ["and in English", writeNumber(12474, "en"), "12,474"],
  ["a share has one decimal", writePercent(0.798, "sv"), "79,8\u00a0%"],
  ["a share below half of a tenth is 0", writePercent(0.0004, "sv"), "0"],
  ["no share at all is a dash", writePercent(0, "en"), "–"],
  ["English sets the sign close", writePercent(0.798, "en"), "79.8%"],
  ["a rise has its sign", writeSigned(131, "sv"), "+131"],
  ["a fall has a minus", writeSigned(-48, "sv"), "\u221248"],
  ["a relative fall too", writeSignedPercent(-0.12, "en"), "\u221212.0%"],
  ["a range keeps its zero", writeRange({ as: "range", of: "share", lower: 0, upper: 0.1611 }, "sv"), "0,0–16,1"],
])("%s", (_claim, written, expected) => {
  expect(written).toBe(expected);
});

test("å, ä and ö come last, in that order", () => {
  expect(["Öland", "Åre", "Ängelholm", "Zinkgruvan", "Alvesta"].sort(compareNames("sv"))).toEqual([
    "Alvesta",
    "Zinkgruvan",
    "Åre",
    "Ängelholm",
    "Öland",
  ]);
});

test("a site keeps its letter when others leave, and newcomers get the next one", () => {
  const site = (siteId: string) => ({ siteId, name: siteId, kind: "ads" as const });
  const letters = dealSiteLetters([
    [site("one"), site("two")],
    [site("two"), site("three")],
  ]);
  expect([...letters]).toEqual([
    ["one", "A"],
    ["two", "B"],
    ["three", "C"],
  ]);
  const many = dealSiteLetters([Array.from({ length: 28 }, (_, index) => site(String(index)))]);
  expect([...many.values()].slice(25)).toEqual(["Z", "AA", "AB"]);
});
