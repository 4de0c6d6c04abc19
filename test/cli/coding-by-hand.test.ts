import type { FastifyInstance } from "fastify";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCodingDesk } from "../../cli/coding-desk.ts";
import { createApp } from "../../dashboards/app.ts";
import { databaseReadStore } from "../../dashboards/read-store.ts";
import { connect } from "../../schema/connect.ts";
import { issueCoderLink } from "../../schema/round/coder-link.ts";
import { readAudit, verifyAudit } from "../../schema/store/audit.ts";
import type { ReaderName, ScoreStatistic, ValidationScore } from "../../schema/vocabulary/validation.ts";
import { drawValidation, scoreValidation } from "../../workers/statistics/agreement/run-validation.ts";
import { type CodedRound, codedRound } from "../support/coded-round.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { inventStatements, type Stated } from "../support/invent-statements.ts";

const SECRET = "a secret for tests, long enough to sign";
const ORIGIN = "http://127.0.0.1:4020";
const CANARY = "kanariefågeln sjöng";
const statements = inventStatements(40);
const SIZE = 30;

let temporary: TemporaryDatabase;
let round: CodedRound;
let app: FastifyInstance;
let narrow: ReturnType<typeof connect>;
let reader = "";
const requested: string[] = [];

beforeAll(async () => {
  temporary = await temporaryDatabase();
  round = await codedRound(
    temporary.database,
    "hand",
    statements.map(({ text }) => text),
  );
  narrow = connect(temporary.address, { role: "dashboard", max: 2 });
  app = createApp({
    readStore: databaseReadStore(narrow),
    sessionSecret: SECRET,
    codingDesk: createCodingDesk({ database: temporary.database, masterKey: async () => round.master }),
    onError: (error) => {
      throw error;
    },
  });
  await app.ready();
  const link = new URL(app.oneTimeLink(ORIGIN));
  reader = cookieOf(await app.inject(link.pathname + link.search));
  await draw("7");
});
afterAll(async () => {
  await app.close();
  await narrow.end();
  await temporary.close();
});

const draw = (seed: string) =>
  drawValidation(temporary.database, {
    roundId: "hand",
    size: SIZE,
    stratifiedBy: "kind",
    seed,
    actor: "ledaren",
  });

function cookieOf(answer: { cookies: readonly { name: string; value: string }[] }): string {
  const cookie = answer.cookies[0];
  return cookie === undefined ? "" : `${cookie.name}=${cookie.value}`;
}

async function seatAt(coder: string, sample = 1): Promise<string> {
  const token = await issueCoderLink(temporary.database, { roundId: "hand", sample, coder }, "ledaren", new Date());
  return cookieOf(await app.inject(`/koda/in?token=${token}`));
}

async function get(url: string, cookie: string) {
  requested.push(url);
  const answer = await app.inject({ url, headers: { cookie, host: "127.0.0.1:4020" } });
  if (answer.headers.location !== undefined) requested.push(answer.headers.location);
  return answer;
}

function post(
  url: string,
  cookie: string,
  form: Record<string, string>,
  headers: Record<string, string> = { origin: ORIGIN },
) {
  requested.push(url);
  return app.inject({
    method: "POST",
    url,
    headers: { cookie, host: "127.0.0.1:4020", "content-type": "application/x-www-form-urlencoded", ...headers },
    payload: new URLSearchParams(form).toString(),
  });
}

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
    const desk = await get("/koda", cookie);
    expect(desk.statusCode).toBe(303);
    const address = String(desk.headers.location);
    const shown = await get(address, cookie);
    const stated = statementOf(shown.body);
    const done = await post(address, cookie, answersTo(stated, coded < slips ? "gender" : "none"));
    expect(done.statusCode).toBe(303);
    expect(done.headers.location).toBe("/koda");
  }
  expect((await get("/koda", cookie)).body).toContain("Allt är kodat");
}

test("only a coder's own link opens the coding page, and it opens nothing else", async () => {
  const coder = await seatAt("Kodare A");
  expect((await get("/koda", "")).statusCode).toBe(401);
  for (const path of ["/koda", "/koda/1", "/en/code", "/en/code/1"]) {
    const refused = await get(path, reader);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).not.toMatch(/nummer \p{L}+\d+/u);
  }
  expect((await post("/koda/1", reader, {})).statusCode).toBe(403);
  expect((await get("/koda/1", coder)).statusCode).toBe(200);
  for (const path of ["/", "/variabler", "/kvalitet", "/testa-kodningen"])
    expect((await get(path, coder)).statusCode).toBe(401);
  // A cookie of one kind under the other's name is neither.
  expect((await get("/koda", reader.replace("ogonblick_session", "ogonblick_coder"))).statusCode).toBe(401);
  expect((await get("/", coder.replace("ogonblick_coder", "ogonblick_session"))).statusCode).toBe(401);
});

test("a coder's link is good once and only its hash is stored", async () => {
  const seat = { roundId: "hand", sample: 1, coder: "Kodare A" };
  const token = await issueCoderLink(temporary.database, seat, "ledaren", new Date());
  expect((await app.inject(`/koda/in?token=${token}`)).statusCode).toBe(200);
  expect((await app.inject(`/koda/in?token=${token}`)).statusCode).toBe(401);
  expect((await app.inject("/koda/in?token=nonsense")).statusCode).toBe(401);
  const old = await issueCoderLink(temporary.database, seat, "ledaren", new Date(Date.now() - 25 * 3_600_000));
  expect((await app.inject(`/koda/in?token=${old}`)).statusCode).toBe(401);
  expect(await dump()).not.toContain(token);
});

test("a coder sees the text with contacts and names hidden, and nothing of the machine's codes", async () => {
  const shown = await get("/koda/1", await seatAt("Kodare A"));
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
  const cookie = await seatAt("Kodare A");
  const before = (await readAudit(temporary.database)).length;
  await get("/koda/2", cookie);
  const entries = (await readAudit(temporary.database)).slice(before);
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({
    actor: "Kodare A",
    action: "validationView",
    detail: { round: "hand", sample: 1, coder: "Kodare A", listing: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect(await verifyAudit(temporary.database)).toEqual([]);
});

test.each([
  ["no origin at all", {}],
  ["another site", { origin: "http://evil.example" }],
  ["an origin withheld", { origin: "null" }],
  ["another port of this machine", { origin: "http://127.0.0.1:4999" }],
  ["a frame of another site", { origin: ORIGIN, "sec-fetch-site": "cross-site" }],
] as [string, Record<string, string>][])("answers sent from %s are refused", async (_, headers) => {
  expect((await post("/koda/1", await seatAt("Kodare A"), { "s.gender": "notStated" }, headers)).statusCode).toBe(403);
});

test("answers that fit no code come back with what is wrong and what was written", async () => {
  const cookie = await seatAt("Kodare A");
  const sent = {
    "v.language": "klingonska",
    "v.age": "25 år",
    "v.place": "S",
    "v.nationality": "sve",
    "s.orientation": "notStated",
    "v.ethnicity": "vit, svart",
  };
  const answer = await post("/koda/3", cookie, sent);
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
  await codeAll(await seatAt("Kodare A"), 0);
  await codeAll(await seatAt("Kodare B"), 3);
  const report = await scoreValidation(temporary.database, "hand");
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

  const quality = await get("/kvalitet", reader);
  expect(quality.statusCode).toBe(200);
  expect(quality.body).toContain("Maskinen mot kodare 1");
  expect(quality.body).toContain("Kodare 1 mot kodare 2");
  expect(quality.body).not.toMatch(/Kodare [AB]/);
  const file = /href="(\/fil\/[^"]*overensstammelse-machine-coder1[^"]*)"/.exec(quality.body)?.[1] ?? "";
  expect((await get(file.replaceAll("&amp;", "&"), reader)).body).toContain("Kön");
});

test("a coder finds their own answers and comment again, and not another's", async () => {
  const own = await get("/koda/1", await seatAt("Kodare A"));
  expect(own.body).toContain(CANARY);
  const other = await get("/koda/1", await seatAt("Kodare C"));
  expect(other.body).not.toContain(CANARY);
  expect(new JSDOM(other.body).window.document.querySelectorAll("input[checked]")).toHaveLength(0);
});

test("nothing of a text or comment is in the database in clear, nor in any address", async () => {
  const everything = await dump();
  for (const secret of [CANARY, "Zofka", "Om rummet", "070-174", "0701740605", "+46701740605"]) {
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(Buffer.from(secret).toString("hex"));
  }
  // Addresses hold the page, a position, and the round's id; nothing else.
  const known =
    /^\/(?:koda|en\/code)?(?:\/\d+)?$|^\/(?:variabler|kvalitet|testa-kodningen)$|^\/fil\/kvalitet\/[\w-]+\.csv\?round=hand$/;
  for (const address of requested) expect(address).toMatch(known);
});

test("the dashboard's own role reads scores and nothing else of validation", async () => {
  expect((await narrow.query("select count(*) as n from validation_score")).rows[0]).not.toEqual({ n: 0 });
  for (const table of [
    "validation_item",
    "validation_code",
    "validation_coding",
    "validation_link",
    "validation_coder",
  ])
    await expect(narrow.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  await expect(narrow.query("select seed from validation_sample")).rejects.toThrow(/permission denied/);
});

test("an age under 18 is asked about once more, then the listing is referred and leaves sample and tables", async () => {
  await draw("8");
  const cookie = await seatAt("Kodare A", 2);
  const first = await post("/koda/1", cookie, { "v.age": "17" });
  expect(first.statusCode).toBe(422);
  expect(first.body).toContain("confirmUnderAge");
  expect(await referrals()).toBe(0);
  const confirmed = await post("/koda/1", cookie, { "v.age": "17", confirmUnderAge: "1" });
  expect(confirmed.body).toContain("Annonsen är hänvisad");
  expect(await referrals()).toBe(1);
  expect((await get("/koda/1", cookie)).statusCode).toBe(404);
  const before = await countListings();
  await round.compute();
  expect(await countListings()).toBe(before - 1);
  expect((await readAudit(temporary.database)).some((entry) => entry.action === "referral")).toBe(true);
});

async function referrals(): Promise<number> {
  return (await temporary.database.query("select from safeguarding_referral where round_id = 'hand'")).rowCount ?? 0;
}

async function countListings(): Promise<number> {
  return (await temporary.database.query("select from listing where round_id = 'hand'")).rowCount ?? 0;
}

/** Every row of every table as text; bytes in hexadecimal. */
async function dump(): Promise<string> {
  const tables = await temporary.database.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'",
  );
  const rows: string[] = [];
  for (const { name } of tables.rows) {
    // The codebook is the one table with words: names of categories and their wordings.
    if (name.endsWith(".codebook")) continue;
    const found = await temporary.database.query<{ row: string }>(`select t::text as row from ${name} t`);
    rows.push(...found.rows.map(({ row }) => row));
  }
  return rows.join("\n");
}
