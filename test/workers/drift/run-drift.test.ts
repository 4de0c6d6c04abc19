import { afterAll, beforeAll, expect, test } from "vitest";
import { decideAlarms, readDriftAlarms } from "../../../schema/store/drift-alarms.ts";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { measureAgain } from "../../../workers/drift/run-drift.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { insertRoundRows } from "../../support/round-rows.ts";
import { defineSite } from "../extract/define-site.ts";
import { dayOf, exactCounts, openWatchedRound, type WatchedRound } from "./watched-round.ts";

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const site = defineSite({ title: "h1", text: ["article p"], pairs: [{ rows: "dl" }], marks: ["article"] });
const WORDS = ["lugn", "glad", "ljus", "varm", "stilla", "nyfiken", "kvick", "rund", "rask", "mild"];

/** A listing's page; `dl` is what its labelled facts stand in. */
function page(n: number, { dl = "dl", age = 20 + (n % 25) }: { dl?: string; age?: number } = {}) {
  const words = [n, n * 7 + 3, n * 3 + 1].map((place) => WORDS[place % 10]).join(" ");
  const text = `Möt mig en ${words} kväll i huset nummer ${n} vid den gamla kvarnen bortom bron.`;
  const facts = `<dt>Kön</dt><dd>Kvinna</dd><dt>Ålder</dt><dd>${age} år</dd>`;
  return {
    address: `/annons/${n}`,
    body: `<article><h1>Rubrik ${n}</h1><p>${text}</p><${dl}>${facts}</${dl}></article>`,
  };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const visit = (from: number, to: number, options?: Parameters<typeof page>[1]) => [
  { site, pages: range(from, to).map((n) => page(n, options)) },
];
const changed = { dl: "section" };

async function count(round: WatchedRound, variable: string, category: string, date = ""): Promise<number> {
  const cells = await exactCounts(temporary.database, round.roundId);
  const found = cells.find(
    (cell) => cell.date === date && cell.siteId === "" && cell.variable === variable && cell.category === category,
  );
  return found?.count ?? 0;
}

test("listings met at a good date keep what they said there; of the others nobody knows", async () => {
  const round = await openWatchedRound(temporary.database, "quarantine", [site]);
  expect(await round.collect(0, visit(0, 30))).toEqual([]);
  const alarms = await round.collect(1, visit(10, 40, changed));
  expect(
    alarms.map(({ date, field, quarantines }) => ({ date, field, doubtsAge: quarantines.includes("age") })),
  ).toEqual(expect.arrayContaining([{ date: dayOf(1), field: "age", doubtsAge: true }]));
  expect(await count(round, "", "")).toBe(40);
  expect(await count(round, "", "", dayOf(1))).toBe(30);
  expect(await count(round, "age", "stated", dayOf(1))).toBe(20);
  expect(await count(round, "age", "notStated")).toBe(0);
  expect(await count(round, "age", "quarantined")).toBe(10);
  expect(await count(round, "age", "missing")).toBe(10);
});

test("the date after, back in the old template, is held against the good one and is believed", async () => {
  const round = await openWatchedRound(temporary.database, "back", [site]);
  await round.collect(0, visit(0, 30));
  await round.collect(1, visit(10, 40, changed));
  const alarms = await round.collect(2, visit(20, 50));
  expect(alarms.filter((alarm) => alarm.date === dayOf(2))).toEqual([]);
  // What was met for the first time under the changed template, and stands there still, is known by now.
  expect(await count(round, "age", "quarantined")).toBe(0);
  expect(await count(round, "", "")).toBe(50);
});

test("a change that was accepted counts, and later dates are held against it", async () => {
  const round = await openWatchedRound(temporary.database, "accepted", [site]);
  await round.collect(0, visit(0, 30));
  await round.collect(1, visit(5, 35, changed));
  const at = { date: dayOf(1), siteId: site.id, field: null };
  const decided = await decideAlarms(temporary.database, round.roundId, at, "accepted", "sajten frågar inte längre");
  expect(decided).toContain("age");
  await measureAgain(temporary.database, round.roundId, site.id, dayOf(1));
  expect(await round.complete()).toEqual([]);
  expect(await count(round, "age", "quarantined")).toBe(0);
  expect(await count(round, "age", "notStated")).toBeGreaterThan(0);
  expect(await round.collect(2, visit(10, 40, changed))).toEqual([]);
  const kept = await readDriftAlarms(temporary.database, round.roundId);
  expect(new Set(kept.map((alarm) => alarm.reason))).toEqual(new Set(["sajten frågar inte längre"]));
});

test("lists that lost most of their links leave the site's date out of volume and comparison", async () => {
  const round = await openWatchedRound(temporary.database, "lists", [site]);
  await round.collect(0, visit(0, 60));
  const alarms = await round.collect(1, visit(0, 8));
  expect(alarms.map(({ field, signal }) => [field, signal])).toEqual([["pages", "listings"]]);
  expect(await comparable(round, dayOf(1))).toBe("drift");
  expect(await count(round, "", "", dayOf(1))).toBe(0);
  expect(await count(round, "", "")).toBe(60);
  // The lists are mended and the date is collected on: the mark goes with its ground.
  expect(await round.collect(1, visit(8, 55))).toEqual([]);
  expect(await comparable(round, dayOf(1))).toBeNull();
  expect(await count(round, "", "", dayOf(1))).toBe(55);
});

async function comparable(round: WatchedRound, date: Day): Promise<string | null | undefined> {
  const { rows } = await temporary.database.query<{ mark: string | null }>(
    "select not_comparable as mark from site_date where round_id = $1 and date = $2",
    [round.roundId, date],
  );
  return rows[0]?.mark;
}

test("a page of a changed template that states an age under 18 leaves every table all the same", async () => {
  const round = await openWatchedRound(temporary.database, "minor", [site]);
  await round.collect(0, visit(0, 30));
  const minor = page(3, { dl: "section" });
  const pages = range(0, 30).map((n) =>
    n === 3 ? { ...minor, body: minor.body.replace("<p>", "<p>Jag är 17 år gammal. ") } : page(n, changed),
  );
  const alarms = await round.collect(1, [{ site, pages }]);
  expect(alarms.length).toBeGreaterThan(0);
  const met = await temporary.database.query(
    `select from safeguarding_referral r join capture k using (capture_id) where k.round_id = $1 and k.date = $2`,
    [round.roundId, dayOf(1)],
  );
  expect(met.rowCount).toBe(1);
  expect(await count(round, "", "", dayOf(1))).toBe(29);
});

test("a round's first date is held against the round before it, for fields that all but vanished", async () => {
  const former = {
    roundId: "former",
    dates: ["2025-08-15"],
    sites: [{ id: site.id, kind: site.kind }],
    codebookHash: "x",
  };
  await insertRoundRows(temporary.database, former);
  await temporary.database.query(
    `insert into fill_rate (round_id, date, site_id, field, signal, filled, n)
     values ('former', '2025-08-15', $1, 'age', 'stated', 48, 50), ('former', '2025-08-15', $1, 'gender', 'stated', 50, 50)`,
    [site.id],
  );
  const round = await openWatchedRound(temporary.database, "first", [site]);
  const pages = range(0, 40).map((n) => ({
    ...page(n),
    body: page(n).body.replace(/\d/g, (digit) => WORDS[Number(digit)] ?? ""),
  }));
  const alarms = await round.collect(0, [{ site, pages }]);
  expect(alarms.map(({ field, signal }) => [field, signal])).toEqual([["age", "stated"]]);
});

test("looking again finds the same and writes the same", async () => {
  const round = await openWatchedRound(temporary.database, "again", [site]);
  await round.collect(0, visit(0, 30));
  const first = await round.collect(1, visit(10, 40, changed));
  const rows = () =>
    temporary.database.query("select * from quarantined_value where round_id = $1 order by content_id, variable", [
      round.roundId,
    ]);
  const before = (await rows()).rows;
  expect(await round.complete()).toEqual(first);
  expect((await rows()).rows).toEqual(before);
});
