import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createCodingDesk } from "../../cli/coding-desk.ts";
import { tryCodingWith } from "../../cli/try-coding.ts";
import { createApp } from "../../dashboards/app.ts";
import { databaseReadStore } from "../../dashboards/read-store.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { inTransaction } from "../../schema/connect.ts";
import { issueCoderLink } from "../../schema/round/coder-link.ts";
import { readMachineAnswers, replaceAnswers } from "../../schema/store/validation-codings.ts";
import { drawValidation, scoreValidation } from "../../workers/statistics/agreement/run-validation.ts";
import { codedRound } from "../support/coded-round.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { inventStatements } from "../support/invent-statements.ts";

const chromiumPath =
  inject("chromiumPath") ||
  ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"].find((path) => existsSync(path)) ||
  chromium.executablePath();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let temporary: TemporaryDatabase;
let app: FastifyInstance;
let browser: Browser;
let origin = "";

beforeAll(async () => {
  temporary = await temporaryDatabase();
  const { database } = temporary;
  const texts = inventStatements(40, 9).map(({ text }) => text);
  const round = await codedRound(database, "hand", texts);
  await drawValidation(database, { roundId: "hand", size: 12, stratifiedBy: "none", seed: "1", actor: "ledaren" });
  app = createApp({
    readStore: databaseReadStore(database),
    sessionSecret: "a secret for tests, long enough to sign",
    tryCoding: tryCodingWith(() => loadCodebook()),
    codingDesk: createCodingDesk({ database, masterKey: async () => round.master }),
  });
  origin = await app.listen({ host: "127.0.0.1", port: 0 });
  browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await temporary.close();
});

const linkOf = async (coder: string) => {
  const seat = { roundId: "hand", sample: 1, coder };
  return `${origin}/koda/in?token=${await issueCoderLink(temporary.database, seat, "ledaren", new Date())}`;
};

test("a listing is coded from link to next listing by keyboard alone", async () => {
  const page = await browser.newPage();
  await page.goto(await linkOf("Kodare A"));
  await page.waitForURL(/\/koda\/1$/);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  // The browser gives the first question its focus with the first picture, which on a busy machine comes late.
  await page.locator("[autofocus]:focus").waitFor();
  await press("Space", "Tab");
  await page.keyboard.type("25");
  await press("Tab", "Tab", "Space", "ArrowDown", "Tab");
  await page.keyboard.type("sve");
  await press("Tab", "Tab");
  await page.keyboard.type("engelska, svenska");
  await press("Tab", "Tab", "Tab", "Tab");
  await page.keyboard.type("-");
  await press("Tab", "Tab");
  await page.keyboard.type("?");
  await press("Enter");
  await page.waitForURL(/\/koda\/2$/);
  const stored = await temporary.database.query<{ variable: string; said: string }>(
    `select variable, string_agg(coalesce(code, state), '+' order by ordinal) as said from validation_code
     where coder = 'Kodare A' and position = 1 group by 1`,
  );
  expect(Object.fromEntries(stored.rows.map(({ variable, said }) => [variable, said]))).toEqual({
    gender: "woman",
    age: "25",
    orientation: "bisexual",
    nationality: "SE",
    language: "en+sv",
    ethnicity: "notStated",
    place: "uncodable",
  });
  await page.close();
});

test.each([
  ["wide", 1440, "light"],
  ["narrow", 390, "light"],
  ["dark", 1440, "dark"],
] as const)("the pages of coding and quality pass axe and stay within the window: %s", async (name, width, scheme) => {
  await scoreInvented(`Kodare ${name}`);
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/422/.test(message.text())) refused.push(`${page.url()} ${message.text()}`);
  });
  await page.goto(app.oneTimeLink(origin));
  await page.waitForURL(`${origin}/`);
  for (const path of ["/kvalitet", "/en/quality"]) {
    await page.goto(origin + path);
    expect(await page.locator("table").count()).toBeGreaterThan(1);
    await expectSound(page);
  }
  for (const path of ["/testa-kodningen", "/en/try-the-coding"]) {
    await page.goto(origin + path);
    await page.fill("textarea", `Svensk tjej, 25 år. Ring 070-174 06 05. ${"långtord".repeat(30)}`);
    await page.click(".main-button");
    await page.waitForSelector(".findings");
    await expectSound(page);
  }
  await page.goto(await linkOf(`Läsare ${name}`));
  await page.waitForURL(/\/koda\/\d+$/);
  await expectSound(page);
  await page.keyboard.press("Enter");
  await page.waitForSelector(".fault");
  await expectSound(page);
  await page.goto(page.url().replace("/koda/", "/en/code/"));
  await page.fill("[name='v.age']", "17");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[name=confirmUnderAge]");
  await expectSound(page);
  expect(refused).toEqual([]);
  await context.close();
});

/** A coder who says what the machine says, and the scores of that. */
async function scoreInvented(coder: string): Promise<void> {
  const { database } = temporary;
  await issueCoderLink(database, { roundId: "hand", sample: 1, coder }, "ledaren", new Date());
  const items = await readMachineAnswers(database, "hand", 1);
  await inTransaction(database, async (client) => {
    for (const { position, answers } of items)
      await replaceAnswers(client, { roundId: "hand", sample: 1, coder }, position, answers, null);
  });
  await scoreValidation(database, "hand");
}

/** No violation of WCAG 2.1 A and AA nor of axe's best practice, and nothing wider than the window. */
async function expectSound(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>("axe.run()");
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  expect([page.url(), found]).toEqual([page.url(), []]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}
