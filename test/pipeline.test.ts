import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMasterKey } from "../schema/keys/master-key.ts";
import { openRoundSecret } from "../schema/keys/round-key.ts";
import { type TemporaryDatabase, temporaryDatabase } from "./support/database.ts";
import { demoCanaries, parseStartReport, type StartReport } from "./support/demo-run.ts";
import { type CommandOptions, type CommandResult, commandEnvironment, runCommand } from "./support/run-command.ts";
import { createSearch, searchStores } from "./support/search-stores.ts";

// A whole invented study, small: from the demo web to protected statistics, held against what the demo knows.

const SCALE = 0.02;
const PORT = "14100";
const START = ["start", "--exit", "--json", "--scale", String(SCALE), "--demo-port", PORT];

let store: TemporaryDatabase;
let options: CommandOptions;
let home = "";
let first: CommandResult;
let report: StartReport;

beforeAll(async () => {
  store = await temporaryDatabase();
  home = mkdtempSync(join(tmpdir(), "ogonblick-home-"));
  chmodSync(home, 0o755);
  options = {
    environment: commandEnvironment(store.address, {
      OGONBLICK_HOME: home,
      TMPDIR: mkdtempSync(join(tmpdir(), "ogonblick-tmp-")),
    }),
  };
  first = await runCommand(START, options);
  report = parseStartReport(first.stdout);
}, 240_000);
afterAll(() => store.close());

test("a whole study of two rounds and six dates ends with its truth met", () => {
  expect(report.truth.differences).toEqual([]);
  expect(first.code).toBe(0);
  expect(report.rounds.map((round) => [round.round, round.dates.length])).toEqual([
    ["2025", 3],
    ["2026", 3],
  ]);
});

test("the funnel narrows: hits, captures, unique = new + seen again, ads + profiles", () => {
  for (const round of report.rounds) {
    expect(round.ads + round.profiles).toBe(round.unique);
    expect(round.dates.reduce((sum, date) => sum + date.new, 0)).toBe(round.unique);
    for (const date of round.dates) {
      expect(date.hits).toBeGreaterThan(date.captures);
      expect(date.captures).toBeGreaterThan(date.unique);
      expect(date.new + date.seenAgain).toBe(date.unique);
    }
  }
});

test("no image was asked for", () => {
  expect(report.web.requests).toBeGreaterThan(1_000);
  expect(report.web.images).toBe(0);
});

test("the search that looks for contacts finds planted ones, in any spelling", () => {
  const look = createSearch({ emails: ["anna@brev.example"], phones: ["070-174 06 05"] });
  expect(look("x ANNA@brev.example y")).toHaveLength(1);
  expect(look("ring +46 70 174 06 05!")).toHaveLength(1);
  expect(look("0701740699")).toHaveLength(0);
});

test("no phone number and no e-mail of the demo stands in clear in database, queue, logs, temp or home folder", async () => {
  const canaries = demoCanaries(SCALE);
  expect(canaries.emails.length).toBeGreaterThan(200);
  const folders = [home, options.environment?.TMPDIR ?? ""];
  const { found, bytes } = await searchStores(store.database, folders, canaries);
  expect(bytes).toBeGreaterThan(5_000_000);
  expect(found).toEqual([]);
  expect(createSearch(canaries)(first.stdout + first.stderr)).toEqual([]);
});

test("no address stands in clear beside its seal", async () => {
  const { rows } = await store.database.query<{ sealed: Buffer }>(
    "select sealed_address as sealed from frontier order by random() limit 500",
  );
  expect(rows).toHaveLength(500);
  expect(rows.filter((row) => /127\.0\.0\.1|https?:/.test(row.sealed.toString("latin1")))).toEqual([]);
});

test("a second start fetches nothing again and says so", async () => {
  const again = await runCommand(START, options);
  expect(again.stderr).toContain("nothing is fetched again");
  const second = parseStartReport(again.stdout);
  expect(second.rounds).toEqual(report.rounds);
  expect(second.web.requests).toBe(0);
  expect(again.code).toBe(0);
});

test("another population in the same home folder is refused", async () => {
  const { code, stderr } = await runCommand(["start", "--exit", "--scale", "0.03", "--demo-port", PORT], options);
  expect(code).toBe(4);
  expect(stderr).toMatch(/holds the demo as .*0\.02.*set OGONBLICK_HOME/);
});

test("no capture was stored twice", async () => {
  const { rows } = await store.database.query(
    "select 1 from capture group by round_id, date, site_id, address_mac having count(*) > 1",
  );
  expect(rows).toEqual([]);
});

test("after a purge no body opens, no token can be made again, and the statistics are unchanged", async () => {
  const cells = () =>
    store.database.query(
      "select md5(string_agg(c::text, '|' order by c::text)) as hash from published_cell c where round_id = '2025'",
    );
  const before = (await cells()).rows;
  const refused = await runCommand(["purge", "--round", "2025"], options);
  expect(refused.code).toBe(4);
  const purged = await runCommand(["purge", "--round", "2025", "--decision", "Prov: dnr 2026-9"], options);
  expect(purged.code).toBe(0);
  expect(openRoundSecret(openMasterKey(join(home, "keys"), false), "2025")).toBeNull();
  expect((await cells()).rows).toEqual(before);
  const work = await runCommand(["work", "--round", "2025"], options);
  expect(work.code).toBe(6);
  expect(work.stderr).toMatch(/was purged/);
});

test("the audit log tells of rounds opened, exact figures and the purge, and is whole", async () => {
  const { stdout } = await runCommand(["status", "--json"], options);
  const status = JSON.parse(stdout) as { audit: { whole: boolean } };
  expect(status.audit.whole).toBe(true);
  const { rows } = await store.database.query<{ action: string }>("select distinct action from audit_entry order by 1");
  expect(rows.map((row) => row.action)).toEqual(["exactFigures", "export", "roundOpened", "roundPurged"]);
});
