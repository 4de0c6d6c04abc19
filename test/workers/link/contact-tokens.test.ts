import { createHash, createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workerKeys } from "../../../schema/keys/round-keys.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { secretOf, writeMetRound } from "./met-round.ts";

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const NUMBERS = Array.from({ length: 95 }, (_, at) => `+4670174${String(605 + at).padStart(4, "0")}`);

/**
 * All Swedish mobile numbers begin with one of these; seven digits follow. The dictionary tried holds every number that
 * is there to be found, and two thousand of each prefix that are not: the rest of fifty million could find no more.
 */
const PREFIXES = ["+4670", "+4672", "+4673", "+4676", "+4679"];
function* dictionary(): Generator<string> {
  for (const number of NUMBERS) yield number;
  for (const prefix of PREFIXES) {
    for (let at = 0; at < 2_000; at += 1) yield `${prefix}${String((at * 4_999) % 10_000_000).padStart(7, "0")}`;
  }
}

/** What a finder of a dump could try without the key: hashes, plain and keyed by whatever the dump itself holds. */
function guesses(number: string, found: readonly Buffer[]): string[] {
  const spellings = [number, `phone:${number}`, number.replace("+46", "0"), `phone:${number.replace("+46", "0")}`];
  return spellings.flatMap((spelling) =>
    [
      createHash("sha256").update(spelling).digest(),
      createHash("sha1").update(spelling).digest(),
      createHash("md5").update(spelling).digest(),
      ...found.map((key) => createHmac("sha256", key).update(spelling).digest()),
    ].map((digest) => digest.subarray(0, 16).toString("hex")),
  );
}

test("a dump without the key and a dictionary of mobile numbers give no number back", async () => {
  const secret = secretOf("contacts");
  await writeMetRound(temporary.database, secret, {
    roundId: "contacts",
    dates: ["2026-08-15"],
    sites: [{ id: "board", kind: "ads" }],
    pages: NUMBERS.map((number, at) => ({
      date: "2026-08-15",
      site: "board",
      address: `/${at}`,
      text: `Ring mig på ${number} så bokar vi`,
      contacts: [number],
    })),
  });
  const dump = await dumpOf(temporary);
  for (const number of NUMBERS) expect(dump.text).not.toContain(number.slice(3));
  const tokens = new Set(dump.tokens.map((token) => token.toString("hex")));
  expect(tokens.size).toBe(NUMBERS.length);
  const keysInTheDump = [Buffer.from("contacts"), Buffer.from("check"), Buffer.alloc(32)];
  let recovered = 0;
  for (const number of dictionary()) {
    if (guesses(number, keysInTheDump).some((guess) => tokens.has(guess))) recovered += 1;
  }
  expect(recovered).toBe(0);
  // The attack itself works: with the round's key every number is found.
  const keys = workerKeys(secret);
  expect(NUMBERS.every((number) => tokens.has(keys.contactToken("phone", number).toString("hex")))).toBe(true);
});

test("one number has another token in another round", () => {
  const [one, other] = [workerKeys(secretOf("2025")), workerKeys(secretOf("2026"))];
  expect(one.contactToken("phone", NUMBERS[0] ?? "")).not.toEqual(other.contactToken("phone", NUMBERS[0] ?? ""));
});

/** Every row of every table as text, and the tokens among them. */
async function dumpOf({ database }: TemporaryDatabase): Promise<{ text: string; tokens: Buffer[] }> {
  const tables = await database.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await database.query<{ row: string }>(`select t::text as row from "${name}" t`);
    parts.push(...rows.rows.map(({ row }) => row));
  }
  const tokens = await database.query<{ token: Buffer }>("select token from contact_token");
  return { text: parts.join("\n"), tokens: tokens.rows.map(({ token }) => token) };
}
