import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { openMasterKey } from "../../schema/keys/master-key.ts";
import { crawlerKeys, workerKeys } from "../../schema/keys/round-keys.ts";
import { openRound, roundSecret } from "../../schema/round/open-round.ts";
import { findRound, loadStudy } from "../../schema/study/load-study.ts";
import { siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { extractListing } from "../../workers/extract/extract-listing.ts";
import { labelsOfCodebook } from "../../workers/extract/match-label.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { commandEnvironment, runCommand } from "../support/run-command.ts";
import { siteData, writeStudyFolder } from "../support/study-folder.ts";
import { DATES, storePages, type TestPage } from "../workers/extract/store-captures.ts";

// A site that puts its facts in another markup at the second date; every command as a researcher gives it.

let store: TemporaryDatabase;
let environment: Record<string, string>;
const SITES = ["tavlan", "andra", "tredje"];
const [first, second] = DATES.map(String);
const at = ["--round", "2026", "--date", "2026-09-15"];

function page(site: string, n: number, changed: boolean): Omit<TestPage, "date" | "siteId"> {
  const text = `Möt mig en lugn kväll i huset nummer ${n} vid den gamla kvarnen bortom bron på ${site}.`;
  const facts = [
    ["Kön", "Kvinna"],
    ["Ålder", `${20 + (n % 25)} år`],
    ["Ort", ["Lund", "Malmö", "Kalmar"][n % 3] ?? ""],
  ];
  const old = `<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join("")}</dl>`;
  const now = `<ul class="rutor">${facts.map(([label, value]) => `<li><i>${label}</i><b>${value}</b></li>`).join("")}</ul>`;
  // The third site drops the marks of a listing, too, and the crawler itself takes its pages for another template.
  const marks = changed && site === "tredje" ? "nyannons" : "annons";
  return {
    address: `/annons/${n}`,
    body: `<body><article class="${marks}"><h1>Rubrik ${n}</h1><p>${text}</p>${changed ? now : old}</article></body>`,
    ...(marks === "annons" ? {} : { outcome: "templateChanged" }),
  };
}

beforeAll(async () => {
  store = await temporaryDatabase();
  const keysFolder = mkdtempSync(join(tmpdir(), "ogonblick-keys-"));
  const master = openMasterKey(keysFolder, true);
  const reading = { marks: ["article.annons"], title: "h1", text: ["article p"], pairs: [{ rows: "article dl" }] };
  const studyFolder = writeStudyFolder({
    sites: Object.fromEntries(SITES.map((site) => [`${site}.yaml`, siteData(site, { page: reading })])),
  });
  environment = commandEnvironment(store.address, { OGONBLICK_KEYS: keysFolder, OGONBLICK_STUDY: studyFolder });
  const study = loadStudy(studyFolder);
  const round = await openRound(store.database, master, study, findRound(study, "2026"), loadCodebook(), "provare");
  const secret = roundSecret(master, round);
  const keys = { crawler: crawlerKeys(secret), worker: workerKeys(secret) };
  const pages = DATES.slice(0, 2).flatMap((date, place) =>
    SITES.flatMap((siteId) =>
      Array.from({ length: 30 }, (_, n) => ({ date, siteId, ...page(siteId, n + place * 8, place === 1) })),
    ),
  );
  await storePages(store.database, keys, pages);
  await store.database.query("update site_date set state = 'complete' where round_id = '2026'");
  await store.database.query(
    `update site_date set state = 'truncated', reason = 'templateChanged', not_comparable = 'templateChanged'
     where site_id = 'tredje' and date = '2026-09-15'`,
  );
}, 120_000);
afterAll(() => store.close());

/** Unique listings of a site, and how many of them state an age, nation wide in the round. */
async function counts(site: string): Promise<Record<string, number>> {
  const { rows } = await store.database.query<{ category: string; count: number }>(
    `select category, count from exact_cell where round_id = '2026' and series = 'reconstructed' and coding = 'all'
       and measure = 'unique' and geography = '00' and kind = '' and date = '' and site_id = $1 and variable2 = ''
       and (variable = '' or variable = 'age' and category in ('stated', 'quarantined', 'notStated'))`,
    [site],
  );
  return Object.fromEntries(rows.map((row) => [row.category || "all", row.count]));
}

const run = (...args: string[]) => runCommand(args, { environment });

test("whoever completes a date is told in one sentence what has changed, what follows and what to do", async () => {
  const { code, stdout, stderr } = await run("work", "--round", "2026");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /tavlan looks changed on 2026-09-15: age: 0 % state it in a labelled field \(expected 100 %, 30 listings\)/,
  );
  expect(stdout).toMatch(/not published.*site draft --stored tavlan --round 2026 --date 2026-09-15.*drift accept/);
  expect(first).toBe("2026-08-15");
  expect(stdout).not.toMatch(/changed on 2026-08-15/);
});

test("a first date has nothing before it, and drift show says so", async () => {
  const { stdout } = await run("drift", "show", "--round", "2026");
  expect(stdout).toMatch(/2026-08-15 is the first date of 3 sites: there was nothing to hold it against/);
  expect(stdout).not.toMatch(/2026-09-15 is the first date/);
});

test("status says it until it is decided", async () => {
  const { stdout } = await run("status");
  expect(stdout).toMatch(/tavlan looks changed on 2026-09-15/);
  expect(stdout).toMatch(/tredje on 2026-09-15: its pages lack the marks of a listing.*drift mend/);
});

test("from the stored pages of the date, new selectors that find again what is known", async () => {
  const { code, stdout, stderr } = await run("site", "draft", "--stored", "tavlan", ...at);
  expect(code).toBe(0);
  expect(stderr).toMatch(/age\s+100 %/);
  const definition = siteDefinitionSchema.parse(parse(stdout));
  const read = extractListing(definition, page("tavlan", 99, true).body, { labels: labelsOfCodebook(loadCodebook()) });
  expect(read?.fields.map(({ variable, value }) => [variable, value])).toEqual([
    ["gender", "Kvinna"],
    ["age", "44 år"],
    ["place", "Lund"],
  ]);
  expect(read?.text).toBe("Möt mig en lugn kväll i huset nummer 99 vid den gamla kvarnen bortom bron på tavlan.");
  // Nothing of what a listing says stands in what is printed.
  expect(stdout).not.toMatch(/kvarnen|Rubrik \d/);
});

test("a site or date that is not in the round is refused, and what there is, is named", async () => {
  const other = await run("site", "draft", "--stored", "annan", ...at);
  expect([other.code, other.stderr]).toEqual([2, expect.stringMatching(/no site annan.*tavlan/)]);
  const never = await run("site", "draft", "--stored", "tavlan", "--round", "2026", "--date", "2026-12-24");
  expect([never.code, never.stderr]).toEqual([2, expect.stringMatching(/no date 2026-12-24.*2026-09-15/)]);
  const half = await run("site", "draft", "--stored", "tavlan");
  expect([half.code, half.stderr]).toEqual([2, expect.stringMatching(/--round ID --date DAY/)]);
});

test("the date read again by the mended definition has its values, and the alarm is closed with the reason", async () => {
  expect(await counts("tavlan")).toEqual({ all: 38, stated: 30, quarantined: 8 });
  const file = join(mkdtempSync(join(tmpdir(), "ogonblick-mended-")), "tavlan.yaml");
  expect((await run("site", "draft", "--stored", "tavlan", ...at, "--out", file)).code).toBe(0);
  const mend = ["drift", "mend", "--site", "tavlan", ...at, "--reason", "ny mall i september", "--file"];
  const { code, stdout, stderr } = await run(...mend, file);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout).toMatch(/30 stored pages read by the mended definition/);
  expect(stdout).not.toMatch(/tavlan looks changed/);
  expect(await counts("tavlan")).toEqual({ all: 38, stated: 38 });
  const shown = await run("drift", "show", "--round", "2026");
  expect(shown.stdout).toMatch(/tavlan.*age.*mended: ny mall i september/);
  const pace = join(mkdtempSync(join(tmpdir(), "ogonblick-mended-")), "tavlan.yaml");
  writeFileSync(pace, `${readFileSync(file, "utf8")}\npace: { perSecond: 900 }\n`);
  const refused = await run(...mend, pace);
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringMatching(/pace is not as the round was opened/)]);
});

test("pages that the crawler itself took for another template are read, too, once the definition knows it", async () => {
  expect(await counts("tredje")).toEqual({ all: 30, stated: 30 });
  const file = join(mkdtempSync(join(tmpdir(), "ogonblick-mended-")), "tredje.yaml");
  expect((await run("site", "draft", "--stored", "tredje", ...at, "--out", file)).code).toBe(0);
  const { code, stdout } = await run("drift", "mend", "--site", "tredje", ...at, "--reason", "ny mall", "--file", file);
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/tredje looks changed/);
  expect(await counts("tredje")).toEqual({ all: 38, stated: 38 });
  const { rows } = await store.database.query(
    "select state, reason, not_comparable as mark from site_date where site_id = 'tredje' order by date",
  );
  expect(rows).toEqual([
    { state: "complete", reason: null, mark: null },
    { state: "complete", reason: null, mark: null },
  ]);
});

test("an accepted change counts, is logged with its reason, and is no alarm any longer", async () => {
  const accept = ["drift", "accept", "--site", "andra", ...at, "--reason"];
  const unknown = await run(...accept, "prov av fält", "--field", "language");
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/No open alarm.*drift show/)]);
  const { code, stdout } = await run(...accept, "sajten frågar inte längre");
  expect(code).toBe(0);
  expect(stdout).toMatch(/andra on 2026-09-15: age.*accepted/);
  expect(stdout).not.toMatch(/looks changed/);
  const shown = await run("drift", "show", "--round", "2026");
  expect(shown.stdout).toMatch(new RegExp(`${second}.*andra.*age.*accepted: sajten frågar inte längre`));
  const { rows } = await store.database.query("select detail from audit_entry where action = 'driftAccepted'");
  expect(rows).toMatchObject([{ detail: { siteId: "andra", date: second, reason: "sajten frågar inte längre" } }]);
  const doubted = await store.database.query("select from quarantined_value");
  expect(doubted.rowCount).toBe(0);
});
