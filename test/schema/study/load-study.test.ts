import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDate, findRound, loadStudy, sitesOfRound } from "../../../schema/study/load-study.ts";
import { siteData, writeStudyFolder } from "../../support/study-folder.ts";

test("a sound study folder is read whole, sites in the order of the frame", () => {
  const sites = { "b.yaml": siteData("b"), "a.yaml": siteData("a", { active: { to: "2026-01-01" } }) };
  const study = loadStudy(writeStudyFolder({ sites }));
  expect(study.sites.map((site) => site.id)).toEqual(["b", "a"]);
  const round = findRound(study, "2026");
  expect(sitesOfRound(study, round).map((site) => site.id)).toEqual(["b"]);
  expect(round.choices.copyScope).toBe("allSites");
});

test.each([
  ["a folder that is not there", () => "nowhere/at/all", /There is no study folder/],
  [
    "a sampling date that is no day",
    () => writeStudyFolder({ round: { dates: ["2026-02-30"] } }),
    /ogonblick\.yaml, line \d+: rounds\.0\.dates\.0 \("2026-02-30"\)/,
  ],
  [
    "sampling dates out of order",
    () => writeStudyFolder({ round: { dates: ["2026-09-15", "2026-08-15"] } }),
    /2026-08-15 does not come after 2026-09-15/,
  ],
  [
    "a missing reference of the gate",
    () => writeStudyFolder({ round: { references: { controller: "Myndigheten" } } }),
    /references\.dpia \(missing\)/,
  ],
  ["an unknown key", () => writeStudyFolder({ study: { colour: "blue" } }), /colour/],
  [
    "a round's site that is not in the frame",
    () => writeStudyFolder({ round: { sites: ["tre"] } }),
    /site "tre" is not in the frame.*ett/,
  ],
  ["one assessor only", () => writeStudyFolder({ frame: { assessors: ["A"] } }), /frame\.yaml, line \d+: assessors/],
  [
    "a bad selector",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { listing: { link: "a[[" } }) } }),
    /ett\.yaml: listing\.link: "a\[\[" is not a CSS selector/,
  ],
  [
    "a bad pattern",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { listing: { link: "a", pattern: "(" } }) } }),
    /listing\.pattern: "\(" is not a regular expression/,
  ],
  [
    "a file named otherwise than its site",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("tva") } }),
    /id is "tva"\. Name the file tva\.yaml/,
  ],
  [
    "a site with no list",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { lists: [] }) } }),
    /neither lists nor a listIndex/,
  ],
  [
    "scrolling without a browser",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { paging: { kind: "infiniteScroll" } }) } }),
    /needs a browser/,
  ],
  [
    "a real site under a simulated clock",
    () => writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { origin: "https://annonser.example" }) } }),
    /not on loopback.*simulated clock/,
  ],
  [
    "YAML that is none",
    () => writeStudyFolder({ sites: { "ett.yaml": "id: [ett\nkind: ads\n" } }),
    /ett\.yaml, line \d+, column \d+: not YAML/,
  ],
])("%s is refused in one clear sentence", (_, folder, message) => {
  expect(() => loadStudy(folder())).toThrow(message);
});

test("every fault of a study is told at once", () => {
  const sites = {
    "ett.yaml": siteData("ett", { kind: "videos", origin: "x" }),
    "tva.yaml": siteData("tva", { pace: { perSecond: -1 } }),
  };
  expect(() => loadStudy(writeStudyFolder({ sites }))).toThrow(
    /kind \("videos"\)[\s\S]*origin \("x"\)[\s\S]*pace\.perSecond \("-1"\)/,
  );
});

test("an included site without a definition, and a definition outside the frame, are both refused", () => {
  const folder = writeStudyFolder();
  writeFileSync(join(folder, "sites", "tva.yaml"), JSON.stringify(siteData("tva")));
  expect(() => loadStudy(folder)).toThrow(/sites\/tva\.yaml is not an included site of frame\.yaml/);
});

test("a date outside the round and an unknown round name those there are", () => {
  const study = loadStudy(writeStudyFolder());
  expect(() => findRound(study, "2027")).toThrow(/no round "2027".*2026/);
  expect(() => findDate(findRound(study, "2026"), "2026-10-15")).toThrow(
    /not a sampling date of round 2026.*2026-08-15, 2026-09-15/,
  );
  expect(() => findDate(findRound(study, "2026"), "15 augusti")).toThrow(/is not a day.*2026-08-15/);
});
