import { mkdtempSync } from "node:fs";
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
const [first, second] = DATES.map(String);
const at = ["--round", "2026", "--date", "2026-09-15"];

function page(n: number, changed: boolean): Omit<TestPage, "date" | "siteId"> {
  const text = `Möt mig en lugn kväll i huset nummer ${n} vid den gamla kvarnen bortom bron.`;
  const facts = [
    ["Kön", "Kvinna"],
    ["Ålder", `${20 + (n % 25)} år`],
    ["Ort", ["Lund", "Malmö", "Kalmar"][n % 3] ?? ""],
  ];
  const old = `<dl>${facts.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join("")}</dl>`;
  const now = `<ul class="rutor">${facts.map(([label, value]) => `<li><i>${label}</i><b>${value}</b></li>`).join("")}</ul>`;
  return {
    address: `/annons/${n}`,
    body: `<body><article class="annons"><h1>Rubrik ${n}</h1><p>${text}</p>${changed ? now : old}</article></body>`,
  };
}

beforeAll(async () => {
  store = await temporaryDatabase();
  const keysFolder = mkdtempSync(join(tmpdir(), "ogonblick-keys-"));
  const master = openMasterKey(keysFolder, true);
  const studyFolder = writeStudyFolder({
    sites: {
      "tavlan.yaml": siteData("tavlan", {
        page: { marks: ["article.annons"], title: "h1", text: ["article p"], pairs: [{ rows: "article dl" }] },
      }),
    },
  });
  environment = commandEnvironment(store.address, { OGONBLICK_KEYS: keysFolder, OGONBLICK_STUDY: studyFolder });
  const study = loadStudy(studyFolder);
  const round = await openRound(store.database, master, study, findRound(study, "2026"), loadCodebook(), "provare");
  const secret = roundSecret(master, round);
  const keys = { crawler: crawlerKeys(secret), worker: workerKeys(secret) };
  const pages = DATES.slice(0, 2).flatMap((date, place) =>
    Array.from({ length: 30 }, (_, n) => ({ date, siteId: "tavlan", ...page(n + place * 8, place === 1) })),
  );
  await storePages(store.database, keys, pages);
  await store.database.query("update site_date set state = 'complete' where round_id = '2026'");
});
afterAll(() => store.close());

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

test("status says it until it is decided", async () => {
  const { stdout } = await run("status");
  expect(stdout).toMatch(/tavlan looks changed on 2026-09-15/);
});

test("from the stored pages of the date, new selectors that find again what is known", async () => {
  const { code, stdout, stderr } = await run("site", "draft", "--stored", "tavlan", ...at);
  expect(code).toBe(0);
  expect(stderr).toMatch(/age\s+100 %/);
  const definition = siteDefinitionSchema.parse(parse(stdout));
  const read = extractListing(definition, page(99, true).body, { labels: labelsOfCodebook(loadCodebook()) });
  expect(read?.fields.map(({ variable, value }) => [variable, value])).toEqual([
    ["gender", "Kvinna"],
    ["age", "44 år"],
    ["place", "Lund"],
  ]);
  expect(read?.text).toBe("Möt mig en lugn kväll i huset nummer 99 vid den gamla kvarnen bortom bron.");
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

test("an accepted change counts, is logged with its reason, and is no alarm any longer", async () => {
  const accept = ["drift", "accept", "--site", "tavlan", ...at, "--reason"];
  const unknown = await run(...accept, "prov av fält", "--field", "language");
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/No open alarm.*drift show/)]);
  const { code, stdout } = await run(...accept, "sajten frågar inte längre");
  expect(code).toBe(0);
  expect(stdout).toMatch(/tavlan on 2026-09-15: age.*accepted/);
  expect(stdout).not.toMatch(/looks changed/);
  const shown = await run("drift", "show", "--round", "2026");
  expect(shown.stdout).toMatch(new RegExp(`${second}.*age.*accepted: sajten frågar inte längre`));
  const { rows } = await store.database.query("select detail from audit_entry where action = 'driftAccepted'");
  expect(rows).toMatchObject([{ detail: { siteId: "tavlan", date: second, reason: "sajten frågar inte längre" } }]);
  const doubted = await store.database.query("select from quarantined_value");
  expect(doubted.rowCount).toBe(0);
});
