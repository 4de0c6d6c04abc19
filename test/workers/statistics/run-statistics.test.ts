import { afterAll, beforeAll, expect, test } from "vitest";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import { computeStatistics } from "../../../workers/statistics/run-statistics.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { insertListingRows, insertRoundRows, type ListingSeed, type RoundRows } from "../../support/round-rows.ts";

const DATES = ["2026-08-15", "2026-09-15", "2026-10-15"];
const secret = Buffer.alloc(32, 7);
const round = (roundId: string, year: number): RoundRows => ({
  roundId,
  dates: DATES.map((date) => date.replace("2026", String(year))),
  sites: [
    { id: "tavla", kind: "ads" },
    { id: "katalog", kind: "profiles" },
  ],
  codebookHash: "c".repeat(64),
});
const earlier = round("2025", 2025);
const later = round("2026", 2026);

function listings(rows: RoundRows, count: number): ListingSeed[] {
  return Array.from({ length: count }, (_, id) => ({
    id,
    site: id % 3 === 0 ? "tavla" : "katalog",
    kind: id % 3 === 0 ? ("ads" as const) : ("profiles" as const),
    presence: rows.dates.slice(id % 2, 2 + (id % 2)),
    municipality: id % 5 === 0 ? null : id % 2 === 0 ? "0180" : "1480",
    codes: {
      ...(id % 4 === 0 ? {} : { gender: [id % 7 === 0 ? "man" : "woman"] }),
      ...(id % 3 === 0 ? {} : { age: [String(20 + (id % 12))] }),
      ...(id % 2 === 0 ? { language: id % 4 === 0 ? ["en", "sv"] : ["en"] } : {}),
    },
  }));
}

const scope = (rows: RoundRows) => ({
  roundId: rows.roundId,
  codebookHash: rows.codebookHash,
  variables: ["gender", "age", "language"],
  dates: rows.dates as Day[],
});

let store: TemporaryDatabase;
const hashes: string[] = [];
beforeAll(async () => {
  store = await temporaryDatabase();
  for (const [rows, count] of [
    [earlier, 240],
    [later, 300],
  ] as const) {
    await insertRoundRows(store.database, rows);
    await insertListingRows(store.database, rows, listings(rows, count), (id) => recordKey(secret, rows.roundId, id));
    hashes.push(await computeStatistics(store.database, scope(rows)));
  }
});
afterAll(() => store.close());

const count = async (sql: string) => Number((await store.database.query<{ n: string }>(sql)).rows[0]?.n);

test("the exact cells add up: unique = new + seen again at every date", async () => {
  const { rows } = await store.database.query<{ date: string; unique: number; parts: number }>(
    `select date, sum(count) filter (where measure = 'unique') as unique,
            sum(count) filter (where measure in ('new', 'seenAgain')) as parts
     from exact_cell where round_id = '2026' and series = 'reconstructed' and geography = '00' and date <> ''
       and site_id = '' and kind = '' and variable = '' group by date`,
  );
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.parts).toBe(row.unique);
});

test("no published cell is 1 or 2, and a computation repeated publishes the same", async () => {
  expect(await count("select count(*) as n from published_cell where count in (1, 2)")).toBe(0);
  expect(await computeStatistics(store.database, scope(later))).toBe(hashes[1]);
});

test("every share stands beside its n and missing, computed from published cells", async () => {
  const { rows } = await store.database.query<{ value: number; n: number; k: number }>(
    `select s.value, s.n, c.count as k from round_statistic s
     join published_cell c on c.round_id = s.round_id and c.series = s.series and c.coding = 'all' and c.measure = 'unique'
       and c.geography = s.geography and c.date = s.date and c.site_id = s.site_id and c.kind = s.kind
       and c.variable = s.variable and c.category = s.category and c.variable2 = ''
     where s.round_id = '2026' and s.statistic = 'share' and s.value is not null`,
  );
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) expect(row.value).toBeCloseTo(Math.min(row.k, row.n) / row.n, 12);
  expect(
    await count(
      "select count(*) as n from round_statistic where statistic = 'share' and (n is null or missing is null)",
    ),
  ).toBe(0);
});

test("a later round is compared with the earlier one, and not the other way round", async () => {
  expect(
    await count("select count(*) as n from round_statistic where round_id = '2026' and compared_round_id = '2025'"),
  ).toBeGreaterThan(10);
  expect(
    await count("select count(*) as n from round_statistic where round_id = '2025' and compared_round_id <> ''"),
  ).toBe(0);
});

test("the two parts of a changed share add to the change that is shown", async () => {
  const { rows } = await store.database.query<{ change: number; parts: number }>(
    `select c.value as change, sum(p.value) as parts from round_statistic c
     join round_statistic p on p.round_id = c.round_id and p.compared_round_id = c.compared_round_id
       and p.series = c.series and p.variable = c.variable and p.category = c.category
       and p.statistic in ('shareComposition', 'shareRate')
     where c.statistic = 'shareChange' group by c.series, c.variable, c.category, c.value`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.parts).toBeCloseTo(row.change, 10);
});

test("a site that was not comparable stands outside the comparison, by name", async () => {
  await store.database.query(
    "update site_date set state = 'failed' where round_id = '2026' and site_id = 'tavla' and date = '2026-10-15'",
  );
  await computeStatistics(store.database, scope(later));
  const { rows } = await store.database.query(
    "select verdict from round_statistic where round_id = '2026' and statistic = 'siteChange' and site_id = 'tavla' and series = 'reconstructed'",
  );
  expect(rows).toEqual([{ verdict: "notComparable" }]);
});
