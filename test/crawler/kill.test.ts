import { existsSync } from "node:fs";
import { afterAll, expect, inject, test } from "vitest";
import { DATES, openCrawlBench } from "./crawl-bench.ts";
import { killRepeatedly, slowBoard } from "./kill-crawl.ts";
import { testSite } from "./test-web.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});
const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);

test.each([
  { what: "crawler", fetch: "http", kills: 4, pages: 12 },
  { what: "crawler", fetch: "browser", kills: 2, pages: 6 },
  { what: "browser", fetch: "browser", kills: 1, pages: 3 },
] as const)(
  "a date over $fetch whose $what is killed $kills times loses nothing, doubles nothing and asks for no page more than twice",
  async ({ what, fetch, kills, pages }) => {
    const web = await slowBoard(pages, 15);
    closing.push(() => web.close());
    const site = testSite(web, { fetch, pace: { perSecond: 200, concurrency: 4 } });
    const bench = await openCrawlBench([site]);
    closing.push(() => bench.close());
    const outcome = await killRepeatedly(bench, web, site, { date: DATES[0] ?? "", kills, pages, what, chromiumPath });
    expect(outcome).toMatchObject({ kills, lost: 0, twice: 0, state: "complete" });
    expect(outcome.mostFetches).toBeLessThanOrEqual(2);
  },
  120_000,
);
