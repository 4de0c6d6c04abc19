import { afterAll, beforeAll, expect, test } from "vitest";
import type { Codebook } from "../../../schema/vocabulary/codebook.ts";
import type { CodedListing, CodedValue, CodingContext } from "../../../schema/vocabulary/coded-value.ts";
import type { ListingText } from "../../../schema/vocabulary/listing-text.ts";
import { recodeRound } from "../../../workers/code/recode-round.ts";
import { type CodeEffects, codeContents, codeLists, pendingContents } from "../../../workers/code/run-code.ts";
import { type ExtractEffects, extractCaptures } from "../../../workers/extract/run-extract.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { defineSite } from "../extract/define-site.ts";
import { DATES, openTestRound, type RoundKeys, storePages, type TestPage } from "../extract/store-captures.ts";

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const none = () => [];
const extraction: ExtractEffects = {
  labels: new Map(),
  recognisers: { findFurniture: none, findPlaces: none, findContacts: none, findPrices: none, findDates: none },
  findContacts: none,
};
const [first, second] = DATES;
if (first === undefined || second === undefined) throw new Error("two dates");

const sites = [
  defineSite({ text: [".body"] }, { id: "one", county: "12", languages: ["en", "sv"] }),
  defineSite({ text: [".body"] }, { id: "two" }),
];

function codebook(hash: string): Codebook {
  const variable = (id: string, reader: "age" | "synonyms") => ({
    id,
    name: { sv: id, en: id },
    reader,
    multiple: false,
    active: true,
    labels: {},
    missing: [],
    categories: [],
    groups: {},
  });
  return { hash, variables: [variable("age", "age"), variable("mood", "synonyms")] };
}

/** A stand-in for the coder: ages as "25 år", and a mood that is the word before "tjej". */
function effectsOf(hash: string, contexts: CodingContext[] = []): CodeEffects {
  return {
    codebook: codebook(hash),
    codeListing(listing: ListingText, context: CodingContext): CodedListing {
      contexts.push(context);
      const read = (variable: string, pattern: RegExp): CodedValue => {
        const found = pattern.exec(listing.text);
        if (found?.[1] === undefined) return { variable, state: "notStated" };
        const code = hash === "upper" && variable === "mood" ? found[1].toUpperCase() : found[1];
        const evidence = { part: "text" as const, start: found.index, end: found.index + found[0].length };
        return {
          variable,
          state: "coded",
          ordinal: 0,
          code,
          subcode: null,
          rule: "test",
          source: "text",
          evidence,
          conflict: false,
        };
      };
      const age = read("age", /(\d\d) år/);
      const mood = read("mood", /(\p{L}+) tjej/u);
      return { values: [age, mood], contacts: [], statesUnderAge: age.state === "coded" && Number(age.code) < 18 };
    },
  };
}

function page(address: string, text: string, more: Partial<TestPage> = {}): TestPage {
  return { date: first, siteId: "one", address, body: `<div class=body>${text}</div>`, ...more } as TestPage;
}

async function storeContents(roundId: string, pages: readonly TestPage[], keys?: RoundKeys) {
  const own = keys ?? (await openTestRound(temporary.database, roundId, sites));
  const captureIds = await storePages(temporary.database, own, pages);
  const { contentIds } = await extractCaptures(temporary.database, own.worker, roundId, captureIds, extraction);
  return { keys: own, contentIds, captureIds };
}

async function readValues(roundId: string) {
  const found = await temporary.database.query(
    `select variable, ordinal, state, code, rule, source, part, span_start, span_end, codebook_hash as book
     from coded_value join content using (content_id) where round_id = $1 order by content_id, book, variable`,
    [roundId],
  );
  return found.rows;
}

test("codes stand in clear, the wordings they were read from are sealed", async () => {
  const { keys, contentIds } = await storeContents("codes", [page("/1", "En glad tjej på 25 år")]);
  const contexts: CodingContext[] = [];
  expect(
    await codeContents(temporary.database, keys.worker, "codes", contentIds, effectsOf("lower", contexts)),
  ).toEqual({ coded: 1, referred: 0 });
  expect(contexts).toEqual([{ date: first, siteCounty: "12", siteLanguages: ["en", "sv"] }]);
  expect(await readValues("codes")).toMatchObject([
    { variable: "age", state: "coded", code: "25", part: "text", span_start: 16, span_end: 21 },
    { variable: "mood", state: "coded", code: "glad", part: "text", span_start: 3, span_end: 12 },
  ]);
  const sealed = await temporary.database.query<{ wording: Buffer; mac: Buffer }>(
    "select sealed_wording as wording, text_mac as mac from coding join content using (content_id) where coding.round_id = 'codes'",
  );
  const wording = sealed.rows.map((row) => JSON.parse(keys.worker.openWording(row.wording, row.mac)));
  expect(wording).toEqual([
    [
      { variable: "age", ordinal: 0, text: "25 år" },
      { variable: "mood", ordinal: 0, text: "glad tjej" },
    ],
  ]);
});

test("coding twice, or in several workers at once, leaves the same rows", async () => {
  const pages = Array.from({ length: 60 }, (_, n) => page(`/${n}`, `Text ${n}, glad tjej på 25 år`));
  const { keys, contentIds } = await storeContents("workers", pages);
  const effects = effectsOf("lower");
  const orders = [contentIds, contentIds.toReversed(), [...contentIds.slice(30), ...contentIds.slice(0, 30)]];
  await Promise.all(orders.map((ids) => codeContents(temporary.database, keys.worker, "workers", ids, effects)));
  expect(await readValues("workers")).toHaveLength(120);
  expect(await pendingContents(temporary.database, "workers", "lower", 10)).toEqual([]);
  expect((await codeContents(temporary.database, keys.worker, "workers", contentIds, effects)).coded).toBe(0);
});

test("a content is read in the light of the first date, then the first site of the frame, whatever came in first", async () => {
  const { keys, contentIds } = await storeContents("context", [page("/1", "Text", { date: second, siteId: "one" })]);
  const contexts: CodingContext[] = [];
  const effects = effectsOf("lower", contexts);
  const code = () => codeContents(temporary.database, keys.worker, "context", contentIds, effects);
  await code();
  await storeContents("context", [page("/2", "Text", { date: first, siteId: "two" })], keys);
  expect(await pendingContents(temporary.database, "context", "lower", 10)).toEqual(contentIds);
  await code();
  await storeContents("context", [page("/3", "Text", { date: first, siteId: "one" })], keys);
  await code();
  await storeContents("context", [page("/4", "Text", { date: second, siteId: "two" })], keys);
  expect(await pendingContents(temporary.database, "context", "lower", 10)).toEqual([]);
  expect(contexts.map((context) => [context.date, context.siteCounty])).toEqual([
    [second, "12"],
    [first, null],
    [first, "12"],
  ]);
});

test("a stated age under 18 is referred for every capture of its content, and nothing but the age is kept", async () => {
  const { keys, contentIds, captureIds } = await storeContents("referral", [
    page("/1", "17 år"),
    page("/2", "17 år", { siteId: "two" }),
    page("/3", "18 år"),
  ]);
  const report = await codeContents(temporary.database, keys.worker, "referral", contentIds, effectsOf("lower"));
  expect(report).toEqual({ coded: 2, referred: 2 });
  const later = await storeContents("referral", [page("/1", "17 år", { date: second })], keys);
  const referred = await temporary.database.query<{ id: number }>(
    "select capture_id as id from safeguarding_referral where round_id = 'referral' order by 1",
  );
  expect(referred.rows.map((row) => row.id)).toEqual([...captureIds.slice(0, 2), ...later.captureIds]);
  const kept = await temporary.database.query<{ variable: string; under: boolean }>(
    `select variable, states_under_age as under from coded_value join coding using (content_id, codebook_hash)
     where round_id = 'referral' and states_under_age`,
  );
  expect(kept.rows).toEqual([{ variable: "age", under: true }]);
});

test("the places of lists are read once by each codebook", async () => {
  const keys = await openTestRound(temporary.database, "lists", sites);
  expect(keys.worker.roundId).toBe("lists");
  await temporary.database.query(
    `insert into site_list (round_id, site_id, list_key, place_label, category_label)
     values ('lists', 'one', 'a', 'Lund', null), ('lists', 'one', 'b', null, 'Nya'), ('lists', 'two', 'c', 'Skåne', null)`,
  );
  const asked: (string | null)[] = [];
  const effects = {
    codebook: codebook("lower"),
    resolvePlace(text: string, siteCounty: string | null) {
      asked.push(text, siteCounty);
      return text === "Lund"
        ? { level: "municipality" as const, municipality: "1281", county: "12" }
        : { level: "county" as const, municipality: null, county: "12" };
    },
  };
  expect([
    await codeLists(temporary.database, "lists", effects),
    await codeLists(temporary.database, "lists", effects),
  ]).toEqual([2, 0]);
  expect(asked).toEqual(["Lund", "12", "Skåne", null]);
  const places = await temporary.database.query(
    "select list_key as list, code from list_place where round_id = 'lists' order by 1",
  );
  expect(places.rows).toEqual([
    { list: "a", code: "1281" },
    { list: "c", code: "county:12" },
  ]);
});

test("recoding reports what changes per variable, keeps old codings and can be repeated", async () => {
  const pages = ["glad tjej på 25 år", "glad tjej på 31 år", "snäll tjej", "ingen alls"];
  const { keys, contentIds } = await storeContents(
    "recode",
    pages.map((text, n) => page(`/${n}`, text)),
  );
  await codeContents(temporary.database, keys.worker, "recode", contentIds, effectsOf("frozen"));
  const before = await temporary.database.query("select * from capture where round_id = 'recode' order by 1");
  const run = () => recodeRound(temporary.database, keys.worker, "recode", effectsOf("upper"));
  const report = await run();
  expect(report).toEqual({
    fromHash: "frozen",
    toHash: "upper",
    contents: 4,
    variables: [
      { variable: "age", changed: 0, changes: [] },
      {
        variable: "mood",
        changed: 3,
        changes: [
          { variable: "mood", from: "glad", to: "GLAD", contents: 2 },
          { variable: "mood", from: "snäll", to: "SNÄLL", contents: 1 },
        ],
      },
    ],
  });
  expect(await run()).toEqual(report);
  expect(await readValues("recode")).toHaveLength(16);
  const after = await temporary.database.query("select * from capture where round_id = 'recode' order by 1");
  expect(after.rows).toEqual(before.rows);
});
