import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type MasterKey, openMasterKey } from "../../../schema/keys/master-key.ts";
import { openRoundSecret } from "../../../schema/keys/round-key.ts";
import { readExactFigures } from "../../../schema/round/exact-figures.ts";
import { openRound, roundSecret } from "../../../schema/round/open-round.ts";
import { purgeRound } from "../../../schema/round/purge-round.ts";
import { readAudit, recordAudit, verifyAudit } from "../../../schema/store/audit.ts";
import { findRound, loadStudy } from "../../../schema/study/load-study.ts";
import type { Codebook } from "../../../schema/vocabulary/codebook.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { REFERENCES, writeStudyFolder } from "../../support/study-folder.ts";

const codebook: Codebook = { hash: "a".repeat(64), variables: [] };
let store: TemporaryDatabase;
let master: MasterKey;
beforeAll(async () => {
  store = await temporaryDatabase();
});
afterAll(() => store.close());
beforeEach(() => {
  master = openMasterKey(mkdtempSync(join(tmpdir(), "ogonblick-keys-")), true);
});

async function open(id: string, changes: Record<string, unknown> = {}, study: Record<string, unknown> = {}) {
  const loaded = loadStudy(writeStudyFolder({ round: { id, ...changes }, study }));
  return openRound(store.database, master, loaded, findRound(loaded, id), codebook, "provare");
}

test("opening a round freezes it and writes the gate's references into the audit log", async () => {
  const round = await open("r1");
  expect(round.dates.map((date) => date.date)).toEqual(["2026-08-15", "2026-09-15"]);
  const entry = (await readAudit(store.database)).find((one) => one.detail.round === "r1");
  expect(entry).toMatchObject({
    action: "roundOpened",
    actor: "provare",
    detail: { references: REFERENCES, planHash: round.planHash },
  });
  expect(await open("r1")).toEqual(round);
});

test("a study that has drifted from its open round is refused", async () => {
  await open("r2");
  await expect(open("r2", { windowHours: 48 })).rejects.toThrow(
    /was opened with other dates, sites, references or choices/,
  );
});

test.each(["tbd", "-", "???", "N/A"])("a reference that says %s does not open a round", async (text) => {
  await expect(
    open(`r3-${text.length}`, { references: { ...REFERENCES, dpia: text.padEnd(3, text.at(-1)) } }),
  ).rejects.toThrow(/cannot start: dpia is/);
});

test("a round whose key is gone or another's is refused with the remedy", async () => {
  const round = await open("r4");
  const elsewhere = openMasterKey(mkdtempSync(join(tmpdir(), "ogonblick-keys-")), true);
  expect(() => roundSecret(elsewhere, round)).toThrow(/key of round r4 is not in .*OGONBLICK_KEYS/);
});

test("a purge needs its decision, destroys the key, can be repeated, and ends the round", async () => {
  const round = await open("r5");
  await expect(purgeRound(store.database, master, "r5", " ", "provare")).rejects.toThrow(/needs the disposal decision/);
  await purgeRound(store.database, master, "r5", "dnr 2027-0001", "provare");
  await purgeRound(store.database, master, "r5", "dnr 2027-0001", "provare");
  expect(openRoundSecret(master, "r5")).toBeNull();
  expect(() => roundSecret(master, { ...round, purgedAt: new Date() })).toThrow(/was purged/);
  await expect(open("r5")).rejects.toThrow(/was purged/);
  const purges = (await readAudit(store.database)).filter(
    (entry) => entry.action === "roundPurged" && entry.detail.round === "r5",
  );
  expect(purges).toHaveLength(1);
});

test("exact figures of a real round are refused, and given and logged to the exact role", async () => {
  await open("r6", {}, { invented: false });
  const reader = { actor: "läsare", hasExactRole: false, purpose: "prov" };
  await expect(readExactFigures(store.database, "r6", reader)).rejects.toThrow(/real one/);
  await readExactFigures(store.database, "r6", { ...reader, hasExactRole: true });
  const entries = (await readAudit(store.database)).filter((entry) => entry.action === "exactFigures");
  expect(entries).toHaveLength(1);
});

test("twenty entries at once make one whole chain, and any change of it is found", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => recordAudit(store.database, "provare", "export", { n })));
  expect(await verifyAudit(store.database)).toEqual([]);
  await store.database.query("alter table audit_entry disable trigger all");
  await store.database.query("update audit_entry set actor = 'någon annan' where sequence = 3");
  expect(await verifyAudit(store.database)).toContain(3);
  await store.database.query("delete from audit_entry where sequence = 5");
  expect(await verifyAudit(store.database)).toContain(6);
  await store.database.query("alter table audit_entry enable trigger all");
});
