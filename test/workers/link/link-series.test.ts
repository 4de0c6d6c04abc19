import { afterAll, beforeAll, expect, test } from "vitest";
import { workerKeys } from "../../../schema/keys/round-keys.ts";
import { readChoiceEffects } from "../../../schema/store/choice-effects.ts";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { linkRound } from "../../../workers/link/run-link.ts";
import { createSketcher, openSketch } from "../../../workers/link/sketch-content.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../../support/database.ts";
import { CHOICES, CODEBOOK, type MetPage, secretOf, writeMetRound } from "./met-round.ts";

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
});
afterAll(() => temporary.close());

const [AUGUST, SEPTEMBER] = ["2026-08-15", "2026-09-15"] as const;
const TEXT = Array.from({ length: 60 }, (_, at) => `ord${at}`);
const textOf = (...changed: number[]) => TEXT.map((word, at) => (changed.includes(at) ? `nytt${at}` : word)).join(" ");
const otherText = (name: string) => TEXT.map((word) => `${word}${name}`).join(" ");

async function linkMet(roundId: string, pages: readonly MetPage[], upTos: readonly string[] = [SEPTEMBER]) {
  const secret = secretOf(roundId);
  await writeMetRound(temporary.database, secret, {
    roundId,
    dates: [AUGUST, SEPTEMBER],
    sites: [{ id: "board", kind: "ads" }],
    pages,
  });
  const runs = [];
  for (const upTo of upTos) {
    const scope = { codebookHash: CODEBOOK, upTo: upTo as Day };
    const summary = await linkRound(temporary.database, workerKeys(secret), roundId, CHOICES, scope, { recordKey });
    runs.push({ summary, groups: await groupsOf(roundId) });
  }
  return runs;
}

interface Group {
  id: string;
  texts: string[];
}

/** Groups by their listings' texts, numbered as they were written. */
async function groupsOf(roundId: string): Promise<Group[]> {
  const found = await temporary.database.query<{ id: string; members: number[] }>(
    `select encode(group_id, 'hex') as id, array_agg(kept_content_id::int order by kept_content_id) as members
     from linked_group_member join listing using (round_id, listing_id)
     where round_id = $1 group by group_id`,
    [roundId],
  );
  const contents = await temporary.database.query<{ id: number }>(
    "select content_id as id from content where round_id = $1 order by 1",
    [roundId],
  );
  const names = new Map(contents.rows.map((row, at) => [row.id, `text ${at + 1}`]));
  return found.rows
    .map((row) => ({ id: row.id, texts: row.members.map((member) => names.get(member) ?? "") }))
    .sort((a, b) => (a.texts.join() < b.texts.join() ? -1 : 1));
}

const page = (date: string, address: string, text: string, contacts: string[] = []): MetPage => ({
  date,
  site: "board",
  address,
  text,
  contacts,
});

test("near copies, shared contacts and edits under one address are one linked group, beside their unique listings", async () => {
  const [run] = await linkMet("joined", [
    page(AUGUST, "/1", textOf()),
    page(AUGUST, "/2", textOf(5, 30)),
    page(AUGUST, "/3", otherText("b"), ["+46701740605"]),
    page(AUGUST, "/4", otherText("c"), ["+46701740605"]),
    page(SEPTEMBER, "/4", otherText("d")),
    page(SEPTEMBER, "/5", otherText("e"), ["+46701740606"]),
  ]);
  expect(run?.groups.map((group) => group.texts)).toEqual([
    ["text 1", "text 2"],
    ["text 3", "text 4", "text 5"],
    ["text 6"],
  ]);
  const effects = await readChoiceEffects(temporary.database, "joined");
  expect(effects.find((effect) => effect.alternative === "linked")?.count).toBe(3);
  expect(effects.find((effect) => effect.alternative === "maskedContent")?.count).toBe(6);
});

test("a group keeps its name from date to date, and a merge is logged", async () => {
  const [first, second, again] = await linkMet(
    "merge",
    [
      page(AUGUST, "/1", otherText("a"), ["one"]),
      page(AUGUST, "/2", otherText("b"), ["two"]),
      page(AUGUST, "/3", otherText("c")),
      page(SEPTEMBER, "/4", otherText("d"), ["one", "two"]),
      page(SEPTEMBER, "/5", otherText("e")),
    ],
    [AUGUST, SEPTEMBER, SEPTEMBER],
  );
  const before = new Set(first?.groups.map((group) => group.id));
  const grown = second?.groups.find((group) => group.texts.includes("text 4"));
  expect(grown?.texts).toEqual(["text 1", "text 2", "text 4"]);
  expect(before).toContain(grown?.id);
  expect(second?.summary.drift).toEqual({ merged: 1, split: 0 });
  expect(again?.summary.drift).toEqual({ merged: 0, split: 0 });
  expect(again?.groups).toEqual(second?.groups);
  const log = await temporary.database.query<{ kind: string; later: string }>(
    "select kind, encode(later_group, 'hex') as later from linked_group_change where round_id = 'merge'",
  );
  expect(log.rows).toEqual([{ kind: "merged", later: grown?.id }]);
});

test("a sketch opens for its own content and no other, and says nothing of its words", () => {
  const keys = workerKeys(secretOf("sketch"));
  const [own, other] = [keys.textMac("ett"), keys.textMac("två")];
  const sketch = createSketcher(keys)("hej på <place>  hej", own);
  const opened = openSketch(keys, sketch.sealed, own);
  expect(sketch.words).toBe(4);
  expect(opened[0]).toBe(opened[3]);
  expect(() => openSketch(keys, sketch.sealed, other)).toThrow();
  expect(() => openSketch(workerKeys(secretOf("sketch")), sketch.sealed, own)).toThrow();
});
