import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../dashboards/app.ts";
import { databaseReadStore } from "../../dashboards/read-store.ts";
import { connect, type Database } from "../../schema/connect.ts";
import { cellDims } from "../../schema/vocabulary/statistic-cell.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { SECRET, signIn } from "./support/open-app.ts";

let temporary: TemporaryDatabase;
let narrow: Database;

const REFERENCES = Object.fromEntries(
  "controller legalBasisArticle6 legalBasisArticle9 secrecyGround ethicsDecision dpia disposalDecision"
    .split(" ")
    .map((name) => [name, "Demo: inget ärende"]),
);
const FRAME = { searchWords: ["eskort"], searchedOn: ["2026-05-04"], assessors: ["ett", "två"], candidates: [] };
const CODEBOOK = {
  hash: "c0de",
  variables: [{ id: "gender", name: { sv: "Kön", en: "Gender" }, multiple: false, active: true, categories: [] }],
};

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const { database, address } = temporary;
  const insert = (text: string, values: unknown[] = []) => database.query(text, values);
  await insert("insert into codebook (codebook_hash, content) values ('c0de', $1)", [JSON.stringify(CODEBOOK)]);
  for (const year of [2025, 2026]) {
    await insert(
      `insert into round (round_id, title, study_name, invented, simulated_clock, window_hours, contact, choices,
         gate_references, frame, codebook_hash, plan_hash, key_check, opened_at)
       values ($1, 'Omgång ' || $1, 'Demo', true, true, 24, 'x@demo.example', '{}', $2, $3, 'c0de', 'plan', 'check', now())`,
      [String(year), JSON.stringify(REFERENCES), JSON.stringify(FRAME)],
    );
    await insert("insert into sampling_date (round_id, date, position) values ($1, $2, 0)", [year, `${year}-08-15`]);
  }
  await insert(
    `insert into round_site values ('2026', 'b', 1, 'Bee', 'profiles', '{}', ''), ('2026', 'a', 0, 'Ay', 'ads', '{}', '')`,
  );
  await insert(
    `insert into site_date (round_id, date, site_id, state, reason) values ('2026', '2026-08-15', 'a', 'truncated', 'pageBudget')`,
  );
  await insert(
    `insert into drift_alarm (round_id, date, site_id, field, signal, seen, expected, n, quarantines)
     values ('2026', '2026-08-15', 'a', 'gender', 'kept', 0, 0.9, 30, '{gender}')`,
  );
  await insert(
    `insert into date_count (round_id, date, hits, captures, list_pages) values ('2026', '2026-08-15', 40, 20, 3)`,
  );
  await insert(
    `insert into published_cell (round_id, series, coding, measure, geography, variable, category, variable2, category2, count) values
       ('2026', 'reconstructed', 'all', 'unique', '00', '', '', '', '', 20),
       ('2026', 'reconstructed', 'all', 'unique', '00', 'gender', 'woman', '', '', 12),
       ('2026', 'reconstructed', 'all', 'unique', '00', 'gender', 'woman', 'language', 'sv', 7)`,
  );
  await insert(
    `insert into round_statistic (round_id, series, statistic, geography, variable, category, value, lower_bound, upper_bound, n, missing)
     values ('2026', 'reconstructed', 'share', '00', 'gender', 'woman', 0.75, 0.5, 0.9, 16, 4)`,
  );
  await insert(`insert into release values ('2026', now(), 'c0de', '2026-08-15', 'abc123')`);
  await insert(
    `insert into published_round_figure (published_round, table_id, variable, category, value, unit, reason_sv, reason_en, source)
     values ('2014', 'volume', '', 'unique', null, 'count', 'Publicerades inte.', 'Was not published.', 'rapport')`,
  );
  narrow = connect(address, { role: "dashboard", max: 2 });
});
afterAll(async () => {
  await narrow.end();
  await temporary.close();
});

test("rounds come latest first, with their release or without", async () => {
  const rounds = await databaseReadStore(narrow).readRounds();
  expect(rounds.map((round) => [round.roundId, round.release?.releaseHash ?? null])).toEqual([
    ["2026", "abc123"],
    ["2025", null],
  ]);
  expect(rounds[0]?.choices.copyScope).toBe("allSites");
});

test("sites stand in the order of the frame, dates and states as they were collected", async () => {
  const store = databaseReadStore(narrow);
  expect((await store.readRoundSites("2026")).map((site) => site.siteId)).toEqual(["a", "b"]);
  expect(await store.readSamplingDates("2026")).toEqual([
    { date: "2026-08-15", offScheduleReason: null, collectedLate: false },
  ]);
  expect((await store.readSiteDates("2026"))[0]).toMatchObject({
    state: "truncated",
    reason: "pageBudget",
    changes: [{ field: "gender", decision: null, reason: null }],
  });
  // What was counted of a site's listings is not the dashboard's to read.
  await expect(narrow.query("select seen, n from drift_alarm")).rejects.toThrow(/permission denied/);
  await expect(narrow.query("select * from fill_rate")).rejects.toThrow(/permission denied/);
  expect(await store.readDateCounts("2026")).toEqual([{ date: "2026-08-15", hits: 40, captures: 20, listPages: 3 }]);
});

test("cells have null where a dimension is not used, and crosses stay in the database", async () => {
  const cells = await databaseReadStore(narrow).readPublishedCells("2026");
  expect(cells).toEqual([
    { dims: cellDims({}), count: 20 },
    { dims: cellDims({ variable: "gender", category: "woman" }), count: 12 },
  ]);
});

test("derived figures, codebook names and what was published before are read as stored", async () => {
  const store = databaseReadStore(narrow);
  expect((await store.readRoundStatistics("2026"))[0]).toMatchObject({
    statistic: "share",
    n: 16,
    missing: 4,
    comparedRoundId: "",
  });
  expect((await store.readCodebookNames("c0de"))?.variables[0]).toMatchObject({ id: "gender", name: { en: "Gender" } });
  expect(await store.readCodebookNames("none")).toBeNull();
  expect((await store.readPublishedRounds())[0]?.reason).toEqual({
    sv: "Publicerades inte.",
    en: "Was not published.",
  });
});

test.each(["exact_cell", "listing", "coded_value", "capture_body", "contact_token", "content"])(
  "the dashboard's role cannot read %s",
  async (table) => {
    await expect(narrow.query(`select 1 from ${table} limit 1`)).rejects.toThrow(/permission denied/);
  },
);

test("the dashboard's role can write nothing", async () => {
  await expect(narrow.query("update published_cell set count = 0")).rejects.toThrow(/permission denied/);
});

test("the pages stand over the database as they do over the fixture", async () => {
  const app = createApp({ readStore: databaseReadStore(narrow), sessionSecret: SECRET });
  await app.ready();
  const cookie = await signIn(app);
  for (const url of ["/", "/jamfor", "/geografi", "/webbplatser", "/variabler", "/metod"]) {
    expect([url, (await app.inject({ url, headers: { cookie } })).statusCode]).toEqual([url, 200]);
  }
});
