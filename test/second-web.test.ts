import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "./support/database.ts";
import { type CommandOptions, commandEnvironment, runCommand } from "./support/run-command.ts";
import { type SecondWeb, serveSecondWeb } from "./support/second-web.ts";

// A newcomer with nothing but the README: a study folder, two site definitions, a frame, one collection off schedule.

let web: SecondWeb;
let store: TemporaryDatabase;
let study = "";
let options: CommandOptions;

beforeAll(async () => {
  web = await serveSecondWeb();
  store = await temporaryDatabase();
  study = writeStudy(web);
  options = { environment: commandEnvironment(store.address, { OGONBLICK_STUDY: study }) };
});
afterAll(async () => {
  await web.close();
  await store.close();
});

test("a site check reports what is found of each field", async () => {
  const { code, stdout, stderr } = await runCommand(["site", "check", "torget", "--json"], options);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/Ålder|age/);
});

test("collecting on another day than the sampling date is refused without a reason", async () => {
  const { code, stderr } = await runCommand(["collect", "--round", "2031", "--date", "2031-05-20"], options);
  expect(stderr).toMatch(/2031-05-20.*--off-schedule/s);
  expect(code).toBe(4);
  expect(web.asked.filter((path) => path.includes("/inlagg/"))).not.toHaveLength(web.truth.length);
});

test("a study set up from the README meets the truth of its sites", async () => {
  const collected = await runCommand(
    ["collect", "--round", "2031", "--date", "2031-05-20", "--off-schedule", "Prov av tavlan"],
    options,
  );
  expect(collected.stderr).toBe("");
  expect(collected.code).toBe(0);
  const file = join(study, "captures.csv");
  const exported = await runCommand(
    ["export", "captures", "--round", "2031", "--with-addresses", "--out", file],
    options,
  );
  expect(exported.code).toBe(0);
  const rows = readCsv(file);
  const found = new Map(rows.map((row) => [`${row.site} ${new URL(row.address ?? "").pathname}`, row]));
  expect(found.size).toBe(web.truth.length);
  for (const truth of web.truth) {
    const row = found.get(`${truth.site} ${truth.path}`);
    expect(row, truth.path).toMatchObject({ gender: truth.gender, age: truth.age, municipality: truth.municipality });
    expect(row?.language?.split("|").sort()).toEqual([...truth.languages].sort());
  }
  expect(new Set(rows.map((row) => row.multi_place_group)).size).toBe(web.truth.length);
});

test("the reason of a date off schedule is stored and shown", async () => {
  const { stdout } = await runCommand(["status"], options);
  expect(stdout).toContain("2031-05-20 was collected off schedule: Prov av tavlan");
});

test("a page that robots.txt forbids is never asked for", () => {
  expect(web.asked.filter((path) => path.includes("/inlagg/dold"))).toEqual([]);
});

test("a second collection of the same date fetches nothing again", async () => {
  const before = web.asked.length;
  const again = await runCommand(
    ["collect", "--round", "2031", "--date", "2031-05-20", "--off-schedule", "Prov av tavlan"],
    options,
  );
  expect(again.code).toBe(0);
  expect(web.asked.length).toBe(before);
});

function writeStudy({ ports: [torget, katalogen] }: SecondWeb): string {
  const folder = mkdtempSync(join(tmpdir(), "ogonblick-second-"));
  mkdirSync(join(folder, "sites"));
  writeFileSync(
    join(folder, "ogonblick.yaml"),
    `name: Tavlan och katalogen
invented: true
contact: studien@tavlan.example
rounds:
  - id: "2031"
    dates: [2031-05-20]
    references:
      controller: Provmyndigheten
      legalBasisArticle6: artikel 6.1 e
      legalBasisArticle9: artikel 9.2 j
      secrecyGround: OSL 24 kap. 8 §
      ethicsDecision: dnr 2031-11
      dpia: dnr 2031-12
      disposalDecision: dnr 2031-13
`,
  );
  writeFileSync(
    join(folder, "frame.yaml"),
    `searchWords: ["tavla"]
assessors: [AB, CD]
candidates:
  - { site: torget, foundBy: tips, decision: included, reason: Öppen tavla, assessedBy: [AB, CD] }
  - { site: katalogen, foundBy: tips, decision: included, reason: Öppen katalog, assessedBy: [AB, CD] }
  - { site: sidan, foundBy: tips, decision: rejected, reason: Kräver inloggning, assessedBy: [AB, CD] }
`,
  );
  writeFileSync(
    join(folder, "sites", "torget.yaml"),
    `id: torget
name: Torget
kind: ads
origin: http://127.0.0.1:${torget}
allowPrivate: ["127.0.0.1:${torget}"]
fetch: http
pace: { perSecond: 200, concurrency: 4 }
lists:
  - { address: "/tavla?ort=umea", place: Umeå }
  - { address: "/tavla?ort=gavle", place: Gävle }
  - { address: "/tavla?ort=kalmar", place: Kalmar }
listing: { link: "section.lapp a" }
paging: { kind: nextLink, selector: "p.bladdra a" }
page:
  marks: ["div.hela-lappen"]
  title: "div.hela-lappen h3"
  text: ["div.hela-lappen blockquote"]
  pairs: [{ rows: "p.rad", label: "b", value: "span" }]
`,
  );
  writeFileSync(
    join(folder, "sites", "katalogen.yaml"),
    `id: katalogen
name: Katalogen
kind: profiles
origin: http://127.0.0.1:${katalogen}
allowPrivate: ["127.0.0.1:${katalogen}"]
fetch: http
languages: [en]
pace: { perSecond: 200, concurrency: 4 }
lists:
  - { address: /city/umea/1, place: Umeå }
  - { address: /city/gavle/1, place: Gävle }
  - { address: /city/kalmar/1, place: Kalmar }
listing: { link: "ol.people a.who" }
paging: { kind: pageNumber, path: "/{page}" }
page:
  marks: ["article#profile"]
  text: ["div.about p"]
  pairs: [{ rows: "article#profile tr", label: th, value: td }]
`,
  );
  return folder;
}

function readCsv(file: string): Record<string, string>[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").replace("\ufeff", "").trim().split("\r\n");
  const names = head.split(";");
  return lines.map((line) =>
    Object.fromEntries(line.split(";").map((field, at) => [names[at] ?? "", field.replace(/^"(.*)"$/, "$1")])),
  );
}
