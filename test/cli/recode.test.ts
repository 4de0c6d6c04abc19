import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "../../schema/connect.ts";
import { referByCoder } from "../../schema/store/validation-codings.ts";
import type { RecodeReport } from "../../workers/code/recode-round.ts";
import { type CodedRound, codedRound } from "../support/coded-round.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { commandEnvironment, runCommand } from "../support/run-command.ts";

// A round coded again by a codebook that knows one word and one variable more.

const TEXTS = [
  "Kvinna, 25 år, tar emot i Uppsala. Pris per timme: 1500",
  "En snäll dulcinea, 31 år, tar emot i Malmö",
  "En glad dulcinea, 28 år, tar emot i Örebro",
  "Kille, 40 år, tar emot i Göteborg",
];

let store: TemporaryDatabase;
let round: CodedRound;

beforeAll(async () => {
  store = await temporaryDatabase();
  round = await codedRound(store.database, "2026", TEXTS);
});
afterAll(() => store.close());

function recode(...more: string[]) {
  const environment = commandEnvironment(store.address, {
    OGONBLICK_KEYS: round.keysFolder,
    OGONBLICK_STUDY: round.studyFolder,
  });
  return runCommand(["recode", "--round", "2026", ...more], { environment });
}

function writeOverlay(): void {
  const write = (name: string, text: string) => {
    mkdirSync(join(round.studyFolder, "codebook", name, ".."), { recursive: true });
    writeFileSync(join(round.studyFolder, "codebook", name), text);
  };
  write("gender/variable.yaml", "{}");
  write("gender/sv.yaml", "synonyms:\n  woman: [dulcinea]\n");
  write("price-per-hour/variable.yaml", "active: true\n");
}

async function stored(table: string, where = "true") {
  const { rows } = await store.database.query<{ rows: string }>(
    `select coalesce(string_agg(t::text, '|' order by t::text), '') as rows from ${table} t where ${where}`,
  );
  return rows[0]?.rows;
}

test("a round coded again by the same codebook changes nothing", async () => {
  const { code, stdout, stderr } = await recode("--json");
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const report = JSON.parse(stdout) as RecodeReport;
  expect(report.toHash).toBe(report.fromHash);
  expect(report.variables.filter((variable) => variable.changed > 0)).toEqual([]);
});

test("with another codebook it tells per variable how many contents change, from what to what; captures and old codes stay", async () => {
  writeOverlay();
  const before = [
    await stored("capture"),
    await stored("capture_body"),
    await stored("coded_value"),
    await stored("coding"),
  ];
  const old = round.codebook.hash;
  const first = await recode("--json");
  expect(first.code).toBe(0);
  const report = JSON.parse(first.stdout) as RecodeReport;
  expect(report.contents).toBe(TEXTS.length);
  const gender = report.variables.find((variable) => variable.variable === "gender");
  expect(gender).toMatchObject({ changed: 2, changes: [{ from: "notStated", to: "woman", contents: 2 }] });
  const price = report.variables.find((variable) => variable.variable === "price-per-hour");
  expect(price?.changes).toContainEqual({ variable: "price-per-hour", from: "uncoded", to: "1500", contents: 1 });
  expect(report.variables.find((variable) => variable.variable === "age")?.changed).toBe(0);
  expect([
    await stored("capture"),
    await stored("capture_body"),
    await stored("coded_value", `codebook_hash = '${old}'`),
    await stored("coding", `codebook_hash = '${old}'`),
  ]).toEqual(before);
});

test("recoding again gives the same report and the same rows", async () => {
  const rows = [await stored("coded_value"), await stored("coding")];
  const [once, again] = [await recode(), await recode()];
  expect(once.stdout).toMatch(/gender\s+2/);
  expect(once.stdout).toMatch(/notStated\s+woman\s+2/);
  expect(again.stdout).toBe(once.stdout);
  expect([await stored("coded_value"), await stored("coding")]).toEqual(rows);
});

test("an unknown round is refused with a remedy", async () => {
  const { code, stderr } = await recode("--round", "1999");
  expect(code).toBe(2);
  expect(stderr).toMatch(/no round 1999.*status/);
});

test("what a person found to state an age under 18 stays found when its content is coded again", async () => {
  const found = await store.database.query<{ id: number }>(
    "select kept_content_id as id from listing order by kept_content_id limit 1",
  );
  const contentId = found.rows[0]?.id ?? 0;
  await inTransaction(store.database, (client) => referByCoder(client, "2026", contentId, Buffer.from("0")));
  writeFileSync(join(round.studyFolder, "codebook", "gender", "sv.yaml"), "synonyms:\n  woman: [dulcinea, signora]\n");
  expect((await recode()).code).toBe(0);
  const codings = await store.database.query<{ under: boolean }>(
    "select states_under_age as under from coding where content_id = $1",
    [contentId],
  );
  expect(codings.rows).toHaveLength(3);
  expect(codings.rows.every((coding) => coding.under)).toBe(true);
  const others = await store.database.query("select 1 from coded_value where content_id = $1 and variable <> 'age'", [
    contentId,
  ]);
  expect(others.rows).toEqual([]);
});
