import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";
import { labelsOfCodebook } from "../../../workers/extract/match-label.ts";
import { type ExtractEffects, extractCaptures, pendingCaptures } from "../../../workers/extract/run-extract.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { defineSite } from "./define-site.ts";
import { DATES, openTestRound, storePages, type TestPage } from "./store-captures.ts";

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const sketchOf = (maskedText: string, textMac: Buffer) =>
  createHash("sha256").update(textMac).update(maskedText).digest();
const effects: ExtractEffects = {
  labels: labelsOfCodebook({ variables: [] }),
  recognisers: {
    findFurniture: () => [],
    findPlaces: (text) =>
      [...text.matchAll(/Stockholm|Lund/g)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
    findContacts: () => [],
    findPrices: () => [],
    findDates: () => [],
  },
  findContacts: (listing) =>
    [...listing.text.matchAll(/\S+@\S+\.example/g)].map((found) => ({ kind: "email" as const, normalised: found[0] })),
  sketch: (maskedText, textMac) => {
    const words = maskedText.split(" ").length;
    return words < 3 ? null : { words, sealed: sketchOf(maskedText, textMac) };
  },
};

const sites: SiteDefinition[] = ["one", "two"].map((id) =>
  defineSite({ title: "h1", text: [".body"] }, { id, name: id, labels: { Ort: "place" } }),
);
const [first, second, third] = DATES;
if (first === undefined || second === undefined || third === undefined) throw new Error("three dates");

function page(text: string, more: Partial<TestPage> & { address: string }): TestPage {
  return {
    date: first ?? more.date,
    siteId: "one",
    body: `<h1>Hej</h1><div class=body>${text}</div>`,
    ...more,
  } as TestPage;
}

async function countRows(table: string, roundId: string): Promise<number> {
  const found = await temporary.database.query<{ n: number }>(
    `select count(*) as n from ${table} where round_id = $1`,
    [roundId],
  );
  return found.rows[0]?.n ?? -1;
}

test("captures become contents: equal texts one content, equal but for the place one seller's", async () => {
  const { database } = temporary;
  const keys = await openTestRound(database, "flow", sites);
  const ids = await storePages(database, keys, [
    page("Glad tjej i Stockholm a@b.example", { address: "/1" }),
    page("Glad tjej i Stockholm a@b.example", { address: "/2", siteId: "two" }),
    page("Glad tjej i Lund a@b.example", { address: "/3" }),
    page("", { address: "/4", body: "<p>Sidan finns inte" }),
    page("", { address: "/5", outcome: "softNotFound" }),
  ]);
  expect(await pendingCaptures(database, "flow", 100)).toEqual(ids.slice(0, 4));
  const report = await extractCaptures(database, keys.worker, "flow", ids, effects);
  expect(report).toMatchObject({ repeated: 0, extracted: 3, empty: 1, failed: [] });
  expect(report.contentIds).toHaveLength(2);
  expect(await pendingCaptures(database, "flow", 100)).toEqual([]);

  const contents = await database.query<{ copy: Buffer; seller: Buffer; sealed: Buffer; mac: Buffer; shared: number }>(
    `select copy_mac as copy, seller_mac as seller, sealed_text as sealed, text_mac as mac, shared_words as shared
     from content where round_id = 'flow' order by content_id`,
  );
  const [stockholm, lund] = contents.rows;
  expect(stockholm?.copy).not.toEqual(lund?.copy);
  expect(stockholm?.seller).toEqual(lund?.seller);
  const opened = contents.rows.map((row) => JSON.parse(keys.worker.openContent(row.sealed, row.mac)));
  expect(opened).toContainEqual({ title: "Hej", fields: [], text: "Glad tjej i Lund a@b.example" });

  const tokens = await database.query<{ token: Buffer }>(
    "select distinct token from contact_token where round_id = 'flow'",
  );
  expect(tokens.rows.map((row) => row.token)).toEqual([keys.worker.contactToken("email", "a@b.example")]);
  const sketches = await database.query<{ mac: Buffer; sealed: Buffer }>(
    "select text_mac as mac, sealed_words as sealed from content_sketch join content using (content_id) where content.round_id = 'flow'",
  );
  const masked = "hej glad tjej <place> a b example";
  expect(sketches.rows.map((row) => row.sealed)).toEqual(sketches.rows.map((row) => sketchOf(masked, row.mac)));
  expect(sketches.rows).toHaveLength(2);
});

test("extracting the same captures twice, or from several workers at once, leaves the same rows", async () => {
  const { database } = temporary;
  const keys = await openTestRound(database, "twice", sites);
  const pages = Array.from({ length: 120 }, (_, n) =>
    page(`Text nummer ${n % 40} x${n % 40}@b.example`, { address: `/${n}` }),
  );
  const ids = await storePages(database, keys, pages);
  const orders = [ids, ids.toReversed(), [...ids.slice(60), ...ids.slice(0, 60)], ids];
  await Promise.all(orders.map((order) => extractCaptures(database, keys.worker, "twice", order, effects)));
  const counts = await Promise.all(
    ["extraction", "content", "contact_token", "content_sketch"].map((table) => countRows(table, "twice")),
  );
  expect(counts).toEqual([120, 40, 40, 40]);
  const again = await extractCaptures(database, keys.worker, "twice", ids, effects);
  expect(again).toMatchObject({ repeated: 0, extracted: 0, empty: 0 });
});

test("a page met again unchanged at a later date is read as before, without opening its body", async () => {
  const { database } = temporary;
  const keys = await openTestRound(database, "again", sites);
  const [early] = await storePages(database, keys, [page("Samma text", { address: "/1" })]);
  const before = await extractCaptures(database, keys.worker, "again", [early ?? 0], effects);
  const later = await storePages(database, keys, [
    page("Samma text", { address: "/1", date: second }),
    page("Samma text", { address: "/1", date: third, siteId: "two" }),
  ]);
  let opened = 0;
  const counting = {
    ...keys.worker,
    openBody: (sealed: Buffer, mac: Buffer) => {
      opened += 1;
      return keys.worker.openBody(sealed, mac);
    },
  };
  const after = await extractCaptures(database, counting, "again", later, effects);
  // The other site's page is its own to read: its definition may take something else out of the same bytes.
  expect([after.repeated, after.extracted, opened]).toEqual([1, 1, 1]);
  expect(after.contentIds).toEqual(before.contentIds);
});

test("nothing of a listing's text stands in clear in the database", async () => {
  const { database } = temporary;
  const keys = await openTestRound(database, "sealed", sites);
  const ids = await storePages(database, keys, [page("kanariefågel kanarie@b.example", { address: "/1" })]);
  await extractCaptures(database, keys.worker, "sealed", ids, effects);
  for (const table of ["content", "contact_token", "content_sketch", "extraction", "capture", "capture_body"]) {
    const rows = await database.query<{ row: string }>(
      `select encode(convert_to(t::text, 'UTF8'), 'escape') as row from ${table} t where round_id = 'sealed'`,
    );
    expect(rows.rows.length).toBeGreaterThan(0);
    for (const { row } of rows.rows) {
      expect(row).not.toContain("kanarie");
      expect(row).not.toContain(Buffer.from("kanarie").toString("hex"));
    }
  }
});
