import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseCodeRows } from "../../cli/parse-code-rows.ts";
import { exportCodes, importCodes } from "../../cli/validate-files.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { readAudit } from "../../schema/store/audit.ts";
import { readMachineAnswers } from "../../schema/store/validation-codings.ts";
import { drawValidation, scoreValidation } from "../../workers/statistics/agreement/run-validation.ts";
import { type CodedRound, codedRound } from "../support/coded-round.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { inventStatements } from "../support/invent-statements.ts";

let temporary: TemporaryDatabase;
let round: CodedRound;
const folder = mkdtempSync(join(tmpdir(), "ogonblick-codes-"));
beforeAll(async () => {
  temporary = await temporaryDatabase();
  const texts = inventStatements(24, 5).map(({ text }) => text);
  round = await codedRound(temporary.database, "real", texts, { invented: false });
});
afterAll(() => temporary.close());

const HEAD = "sample;listing;coder;variable;state;codes";
const place = () => ({ database: temporary.database, masterKey: async () => round.master, actor: "ledaren" });
const draw = () =>
  drawValidation(temporary.database, {
    roundId: "real",
    size: 24,
    stratifiedBy: "variable",
    seed: "1",
    actor: "ledaren",
  });

/** A coder's file that says what the machine said. */
async function machineFile(coder: string): Promise<string> {
  const items = await readMachineAnswers(temporary.database, "real", 1);
  const rows = items.flatMap(({ listingId, answers }) =>
    Object.entries(answers).map(([variable, { state, codes }]) =>
      ["1", listingId, coder, variable, state, codes.length === 0 ? "" : `"${codes.join("|")}"`].join(";"),
    ),
  );
  const file = join(folder, `${coder}.csv`);
  writeFileSync(file, `\ufeff${[HEAD, ...rows].join("\r\n")}\r\n`);
  return file;
}

test("nobody's sample cannot be scored, and a round without listings cannot be drawn from", async () => {
  await expect(scoreValidation(temporary.database, "real")).rejects.toThrow(/has no such sample.*validate draw/);
  await draw();
  await expect(scoreValidation(temporary.database, "real")).rejects.toThrow(/Nobody has coded sample 1.*validate link/);
  await expect(
    drawValidation(temporary.database, { roundId: "none", size: 5, stratifiedBy: "none", seed: "1", actor: "x" }),
  ).rejects.toThrow(/There is no round none/);
});

test("codes leave and come back by file: ids and codes only, both logged", async () => {
  await importCodes(place(), await machineFile("Kodare A"), { round: "real" });
  const out = join(folder, "out.csv");
  await exportCodes(place(), { round: "real", out });
  const written = readFileSync(out, "utf8");
  expect(written.startsWith(`\ufeff${HEAD}\r\n`)).toBe(true);
  // Ids are random hexadecimal digits, and may hold any number.
  expect(written.replaceAll(/\b[0-9a-f]{32}\b/g, "id")).not.toMatch(/Zofka|kvinna|070/i);
  await importCodes(place(), out, { round: "real", coder: "Kodare A" });
  await exportCodes(place(), { round: "real", out });
  expect(readFileSync(out, "utf8")).toBe(written);
  const actions = (await readAudit(temporary.database)).map((entry) => entry.action);
  expect(actions.filter((action) => action === "export")).toHaveLength(2);
  expect(actions.filter((action) => action === "validationImport")).toHaveLength(2);
});

test("in a real round a score on fewer than 10 listings is withheld", async () => {
  const { scores } = await scoreValidation(temporary.database, "real");
  const of = (variable: string, statistic: string) =>
    scores.find((row) => row.variable === variable && row.category === "" && row.statistic === statistic);
  expect(of("gender", "f1")).toMatchObject({ value: 1, withheld: false });
  // Nobody states an ethnicity here, and everybody agrees on that.
  expect(of("ethnicity", "f1")).toMatchObject({ value: null, lowerBound: null, withheld: true });
  expect(of("ethnicity", "agreement")).toMatchObject({ value: 1, withheld: false });
  const shares = scores.filter((row) => row.statistic === "correctedShare");
  expect(shares.some((row) => row.withheld)).toBe(true);
  for (const row of shares) expect(row.withheld ? row.value : 0).toBe(row.withheld ? null : 0);
});

const ID = "ab".repeat(16);
const rules = { file: "koder.csv", variables: loadCodebook().variables, positions: new Map([[ID, 3]]) };
test.each([
  ["listing;coder", /koder\.csv, line 1, begins with/],
  [`${HEAD}\n1;ffff;A;gender;coded;"woman"`, /line 2, names a listing that is not in the sample/],
  [`${HEAD}\n\n1;${ID};=A1;gender;coded;"woman"`, /line 3, has no coder that can be named/],
  [`${HEAD}\n1;${ID};A;mood;coded;"glad"`, /line 2, names the variable "mood"/],
  [`${HEAD}\n1;${ID};A;gender;coded;"lady"`, /line 2, has the code "lady" for gender/],
  [`${HEAD}\n1;${ID};A;gender;coded;`, /says "coded" with 0 codes/],
  [`${HEAD}\n1;${ID};A;gender;maybe;"woman"`, /says "maybe"/],
  [`${HEAD}\n1;${ID};A;gender;coded;"woman|man"`, /has 2 codes for gender/],
  [`${HEAD}\n1;${ID};A;age;coded;"17"`, /states an age under 18.*so that it is referred/],
])("a file of codes that reads %j is refused by line", (content, message) => {
  expect(() => parseCodeRows(content, rules)).toThrow(message);
});

test("a file of codes gives a coding per coder and listing", () => {
  const rows = [`1;${ID};A;gender;coded;"woman"`, `1;${ID};A;language;coded;"sv|en"`, `1;${ID};B;gender;notStated;`];
  expect(parseCodeRows([HEAD, ...rows].join("\r\n"), rules)).toEqual([
    {
      coder: "A",
      position: 3,
      answers: { gender: { state: "coded", codes: ["woman"] }, language: { state: "coded", codes: ["sv", "en"] } },
    },
    { coder: "B", position: 3, answers: { gender: { state: "notStated", codes: [] } } },
  ]);
});
