import { afterAll, expect, test } from "vitest";
import { DATES, openCrawlBench, readCaptures } from "./crawl-bench.ts";
import { listingPage, listPage, sendHtml, startTestWeb, testSite } from "./test-web.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

const [FIRST, SECOND] = DATES as [(typeof DATES)[number], (typeof DATES)[number]];

async function boardWeb(pages: number, perPage: number) {
  const web = await startTestWeb((_request, response, path) => {
    if (path === "/robots.txt") return sendHtml(response, "", 404);
    const listing = /^\/annons\/(\d+)$/.exec(path)?.[1];
    if (listing !== undefined) return sendHtml(response, listingPage(listing));
    const page = Number(/sida=(\d+)/.exec(path)?.[1] ?? 1);
    if (!path.startsWith("/lista/") || page > pages) return sendHtml(response, "borta", 404);
    const ids = Array.from({ length: perPage }, (_, place) => (page - 1) * perPage + place);
    return sendHtml(response, listPage(ids, page < pages ? `/lista/solna?sida=${page + 1}` : null));
  });
  closing.push(() => web.close());
  return web;
}

test("every listing of every page of a list is captured once, and a second run fetches nothing", async () => {
  const web = await boardWeb(3, 10);
  const site = testSite(web);
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const summary = await bench.collect(FIRST);
  expect(summary.sites[0]).toMatchObject({ state: "complete", planned: 33, reached: 33, lost: 0, error: null });
  const captures = await readCaptures(bench, site, FIRST);
  expect(captures.filter((row) => row.pageType === "listing" && row.outcome === "good")).toHaveLength(30);
  expect(captures.find((row) => row.path === "/annons/7")?.body).toBe(listingPage(7));
  expect(web.paths().length).toBe(34);
  expect(new Set(web.paths()).size).toBe(34);
  const again = await bench.collect(FIRST);
  expect(again.nothingToDo).toBe(true);
  expect(web.paths().length).toBe(34);
  await bench.collect(SECOND);
  expect(web.paths().length).toBe(68);
});
