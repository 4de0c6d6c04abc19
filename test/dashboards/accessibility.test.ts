import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { createApp } from "../../dashboards/app.ts";
import { fixtureStore } from "./support/fixture-store.ts";
import { PATHS, SECRET } from "./support/open-app.ts";

let app: FastifyInstance;
let browser: Browser;
let origin: string;
const chromiumPath =
  inject("chromiumPath") ||
  ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"].find((path) => existsSync(path)) ||
  chromium.executablePath();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  app = createApp({ readStore: fixtureStore(), sessionSecret: SECRET });
  origin = await app.listen({ host: "127.0.0.1", port: 0 });
  browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function openPage(width: number, colorScheme: "light" | "dark"): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(app.oneTimeLink(origin));
  await page.waitForURL(`${origin}/`);
  return page;
}

/** Violations of WCAG 2.1 A and AA and of axe's best practice, one line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate<AxeResult>("axe.run()");
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

test.each([
  ["wide, both languages", 1440, "light", PATHS],
  ["narrow", 390, "light", PATHS.slice(0, 6)],
  ["dark", 1440, "dark", PATHS.slice(0, 6)],
] as const)(
  "every page passes axe and stays within the window: %s",
  async (_name, width, scheme, paths) => {
    const page = await openPage(width, scheme);
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(`${page.url()} ${message.text()}`);
    });
    for (const path of paths) {
      await page.goto(origin + path);
      expect([path, await violations(page)]).toEqual([path, []]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    // The content security policy reports here what a page asked for and may not have.
    expect(refused).toEqual([]);
    await page.context().close();
  },
  240_000,
);

test("the keyboard reaches the content past the menu by the first stop", async () => {
  const page = await openPage(1440, "light");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#content");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  await page.context().close();
});

test("the page before signing in passes axe too", async () => {
  const page = await browser.newPage();
  await page.goto(origin);
  expect(await violations(page)).toEqual([]);
  await page.close();
});
