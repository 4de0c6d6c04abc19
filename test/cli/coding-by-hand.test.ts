import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeRound } from "../../schema/round/purge-round.ts";
import { readAudit, verifyAudit } from "../../schema/store/audit.ts";
import type { ReaderName, ScoreStatistic, ValidationScore } from "../../schema/vocabulary/validation.ts";
import { scoreValidation } from "../../workers/statistics/agreement/run-validation.ts";
import { inventStatements, type Stated } from "../support/invent-statements.ts";
import { type CodingBench, dumpDatabase, openCodingBench } from "./coding-bench.ts";

const CANARY = "kanariefågeln sjöng";
const statements = inventStatements(40);
const SIZE = 30;

let bench: CodingBench;
beforeAll(async () => {
  bench = await openCodingBench(
    statements.map(({ text }) => text),
    SIZE,
  );
});
afterAll(() => bench.close());

/** The statement that a shown text is, told by the sentence that no other has. */
function statementOf(shown: string): Stated {
  const own = /nummer \p{L}+\d+/u.exec(shown)?.[0] ?? "";
  const found = statements.find(({ text }) => text.includes(`${own}.`));
  if (found === undefined) throw new Error("no such statement");
  return found;
}

/** What a careful coder answers; `slip` turns one answer wrong. */
function answersTo(stated: Stated, slip: "none" | "gender" = "none"): Record<string, string> {
  const gender =
    slip === "gender" ? (stated.gender === "Man" ? "woman" : "man") : stated.gender === "Man" ? "man" : "woman";
  return {
    "s.gender": stated.gender === null && slip === "none" ? "notStated" : `code:${gender}`,
    "v.age": stated.age === null ? "-" : String(stated.age),
    "s.orientation": "notStated",
    "v.nationality": "-",
    "v.language": stated.languages.length === 0 ? "-" : stated.languages.join(", "),
    "v.ethnicity": "-",
    "v.place": "-",
    comment: CANARY,
  };
}

async function codeAll(cookie: string, slips: number): Promise<void> {
  for (let coded = 0; coded < SIZE; coded += 1) {
    const desk = await bench.get("/koda", cookie);
    expect(desk.statusCode).toBe(303);
    const address = String(desk.headers.location);
    const shown = await bench.get(address, cookie);
    const stated = statementOf(shown.body);
    const done = await bench.post(address, cookie, answersTo(stated, coded < slips ? "gender" : "none"));
    expect(done.statusCode).toBe(303);
    expect(done.headers.location).toBe("/koda");
  }
  expect((await bench.get("/koda", cookie)).body).toContain("Allt är kodat");
}

test("a coder sees the text with contacts and names hidden, and nothing of the machine's codes", async () => {
  const shown = await bench.get("/koda/1", await bench.seatAt("Kodare A"));
  const { document } = new JSDOM(shown.body).window;
  const text = document.querySelector(".free-text")?.textContent ?? "";
  expect(text).toMatch(/nummer/);
  expect(text).toContain("kontaktväg dold");
  expect(text).toContain("Jag heter namn dolt");
  expect(shown.body).not.toMatch(/Zofka|174 06 05/);
  expect(document.querySelectorAll("input[checked], option[selected]")).toHaveLength(0);
  expect(shown.headers["cache-control"]).toBe("no-store");
});

test("every view is in the audit log before the text is shown, with listing and coder", async () => {
  const cookie = await bench.seatAt("Kodare A");
  const before = (await readAudit(bench.database)).length;
  await bench.get("/koda/2", cookie);
  const entries = (await readAudit(bench.database)).slice(before);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    actor: "Kodare A",
    action: "validationView",
    detail: { round: "hand", sample: 1, coder: "Kodare A", listing: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect(await verifyAudit(bench.database)).toEqual([]);
});

test("answers that fit no code come back with what is wrong and what was written", async () => {
  const cookie = await bench.seatAt("Kodare A");
  const sent = {
    "v.language": "klingonska",
    "v.age": "25 år",
    "v.place": "S",
    "v.nationality": "sve",
    "s.orientation": "notStated",
    "v.ethnicity": "vit, svart",
  };
  const answer = await bench.post("/koda/3", cookie, sent);
  expect(answer.statusCode).toBe(422);
  const { document } = new JSDOM(answer.body).window;
  const faults = Object.fromEntries(
    [...document.querySelectorAll(".question")].map((question) => [
      question.querySelector("legend")?.firstChild?.textContent,
      question.querySelector(".fault")?.textContent ?? null,
    ]),
  );
  expect(faults).toMatchObject({
    Kön: "Svar saknas.",
    Ålder: "Skriv åldern i hela år, 1–99.",
    Språk: "”klingonska” finns inte i kodlistan.",
    "Sexuell läggning": null,
    Nationalitet: null,
    Etnicitet: "Ange bara ett värde.",
  });
  expect(document.querySelector<HTMLInputElement>("[name='v.language']")?.value).toBe("klingonska");
  expect(document.querySelector("[name='s.orientation'][checked]")?.getAttribute("value")).toBe("notStated");
});

test("two coders code the sample; scores tell the machine's agreement with each and theirs with each other", async () => {
  await codeAll(await bench.seatAt("Kodare A"), 0);
  await codeAll(await bench.seatAt("Kodare B"), 3);
  const report = await scoreValidation(bench.database, "hand");
  expect(report.coded).toEqual([SIZE, SIZE]);
  const score = (reader: ReaderName, reference: ReaderName, variable: string, statistic: ScoreStatistic) =>
    report.scores.find(
      (row: ValidationScore) =>
        row.reader === reader &&
        row.reference === reference &&
        row.variable === variable &&
        row.statistic === statistic,
    );
  expect(score("machine", "coder1", "gender", "f1")?.value).toBe(1);
  expect(score("machine", "coder1", "age", "f1")?.value).toBe(1);
  expect(score("machine", "coder1", "language", "recall")).toMatchObject({ value: 1, n: SIZE });
  expect(score("machine", "coder2", "gender", "agreement")?.value).toBeCloseTo((SIZE - 3) / SIZE, 10);
  expect(score("coder1", "coder2", "gender", "kappa")?.value).toBeLessThan(1);
  expect(score("coder1", "coder2", "age", "kappa")?.value).toBe(1);
  expect(report.scores.filter((row) => row.statistic === "correctedShare").length).toBeGreaterThan(3);

  const quality = await bench.get("/kvalitet", bench.reader);
  expect(quality.statusCode).toBe(200);
  expect(quality.body).toContain("Maskinen mot kodare 1");
  expect(quality.body).toContain("Kodare 1 mot kodare 2");
  expect(quality.body).not.toMatch(/Kodare [AB]/);
  const file = /href="(\/fil\/[^"]*overensstammelse-machine-coder1[^"]*)"/.exec(quality.body)?.[1] ?? "";
  expect((await bench.get(file.replaceAll("&amp;", "&"), bench.reader)).body).toContain("Kön");
});

test("a coder finds their own answers and comment again, and not another's", async () => {
  const own = await bench.get("/koda/1", await bench.seatAt("Kodare A"));
  expect(own.body).toContain(CANARY);
  const other = await bench.get("/koda/1", await bench.seatAt("Kodare C"));
  expect(other.body).not.toContain(CANARY);
  expect(new JSDOM(other.body).window.document.querySelectorAll("input[checked]")).toHaveLength(0);
});

test("nothing of a text or comment is in the database in clear, nor in any address", async () => {
  const everything = await dumpDatabase(bench.database);
  for (const secret of [CANARY, "Zofka", "Om rummet", "070-174", "0701740605", "+46701740605"]) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString("hex"));
  }
  // Addresses hold the page, a position, and the round's id; nothing else.
  const known =
    /^\/(?:koda|en\/code)?(?:\/\d+)?$|^\/(?:variabler|kvalitet|testa-kodningen)$|^\/fil\/kvalitet\/[\w-]+\.csv\?round=hand$/;
  for (const address of bench.requested) expect(address).toMatch(known);
});

test("an age under 18 is asked about once more, then the listing is referred and leaves sample and tables", async () => {
  await bench.draw("8");
  const cookie = await bench.seatAt("Kodare A", 2);
  const first = await bench.post("/koda/1", cookie, { "v.age": "17" });
  expect(first.statusCode).toBe(422);
  expect(first.body).toContain("confirmUnderAge");
  expect(await referrals()).toBe(0);
  const confirmed = await bench.post("/koda/1", cookie, { "v.age": "17", confirmUnderAge: "1" });
  expect(confirmed.body).toContain("Annonsen är hänvisad");
  expect(await referrals()).toBe(1);
  expect((await bench.get("/koda/1", cookie)).statusCode).toBe(404);
  const before = await countListings();
  await bench.round.compute();
  expect(await countListings()).toBe(before - 1);
  expect((await readAudit(bench.database)).some((entry) => entry.action === "referral")).toBe(true);
});

async function referrals(): Promise<number> {
  return (await bench.database.query("select from safeguarding_referral where round_id = 'hand'")).rowCount ?? 0;
}

async function countListings(): Promise<number> {
  return (await bench.database.query("select from listing where round_id = 'hand'")).rowCount ?? 0;
}

test("a purged round shows no text any more", async () => {
  const cookie = await bench.seatAt("Kodare A");
  await purgeRound(bench.database, bench.round.master, "hand", "Prov: dnr 2026-0003", "ledaren");
  const shown = await bench.get("/koda/2", cookie);
  expect(shown.statusCode).toBe(404);
  expect(shown.body).not.toContain("Om rummet");
  expect((await bench.post("/koda/2", cookie, { "v.age": "17", confirmUnderAge: "1" })).statusCode).toBe(404);
});
