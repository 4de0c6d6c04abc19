import { afterAll, beforeAll, expect, test } from "vitest";
import { issueCoderLink } from "../../schema/round/coder-link.ts";
import { inventStatements } from "../support/invent-statements.ts";
import { type CodingBench, dumpDatabase, ORIGIN, openCodingBench } from "./coding-bench.ts";

const statements = inventStatements(20);
const SIZE = 10;

let bench: CodingBench;
beforeAll(async () => {
  bench = await openCodingBench(
    statements.map(({ text }) => text),
    SIZE,
  );
});
afterAll(() => bench.close());

test("only a coder's own link opens the coding page, and it opens nothing else", async () => {
  const coder = await bench.seatAt("Kodare A");
  expect((await bench.get("/koda", "")).statusCode).toBe(401);
  for (const path of ["/koda", "/koda/1", "/en/code", "/en/code/1"]) {
    const refused = await bench.get(path, bench.reader);
    expect(refused.statusCode).toBe(403);
    expect(refused.body).not.toMatch(/nummer \p{L}+\d+/u);
  }
  expect((await bench.post("/koda/1", bench.reader, {})).statusCode).toBe(403);
  expect((await bench.get("/koda/1", coder)).statusCode).toBe(200);
  for (const path of ["/", "/variabler", "/kvalitet", "/testa-kodningen"])
    expect((await bench.get(path, coder)).statusCode).toBe(401);
  // A cookie of one kind under the other's name is neither.
  expect((await bench.get("/koda", bench.reader.replace("ogonblick_session", "ogonblick_coder"))).statusCode).toBe(401);
  expect((await bench.get("/", coder.replace("ogonblick_coder", "ogonblick_session"))).statusCode).toBe(401);
});

test("a coder's link is good once and only its hash is stored", async () => {
  const seat = { roundId: "hand", sample: 1, coder: "Kodare A" };
  const token = await issueCoderLink(bench.database, seat, "ledaren", new Date());
  expect((await bench.app.inject(`/koda/in?token=${token}`)).statusCode).toBe(200);
  expect((await bench.app.inject(`/koda/in?token=${token}`)).statusCode).toBe(401);
  expect((await bench.app.inject("/koda/in?token=nonsense")).statusCode).toBe(401);
  const old = await issueCoderLink(bench.database, seat, "ledaren", new Date(Date.now() - 25 * 3_600_000));
  expect((await bench.app.inject(`/koda/in?token=${old}`)).statusCode).toBe(401);
  expect(await dumpDatabase(bench.database)).not.toContain(token);
});

test.each([
  ["no origin at all", {}],
  ["another site", { origin: "http://evil.example" }],
  ["an origin withheld", { origin: "null" }],
  ["another port of this machine", { origin: "http://127.0.0.1:4999" }],
  ["a frame of another site", { origin: ORIGIN, "sec-fetch-site": "cross-site" }],
] as [string, Record<string, string>][])("answers sent from %s are refused", async (_, headers) => {
  expect(
    (await bench.post("/koda/1", await bench.seatAt("Kodare A"), { "s.gender": "notStated" }, headers)).statusCode,
  ).toBe(403);
});

test("the dashboard's own role reads scores and nothing else of validation", async () => {
  expect((await bench.narrow.query("select value, n from validation_score")).rows).toEqual([]);
  for (const table of [
    "validation_item",
    "validation_code",
    "validation_coding",
    "validation_link",
    "validation_coder",
  ])
    await expect(bench.narrow.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  await expect(bench.narrow.query("select seed from validation_sample")).rejects.toThrow(/permission denied/);
});
