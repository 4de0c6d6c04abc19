import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { defineSite } from "../../demo/define-site.ts";
import { createDemo, type ServedDemo, serveDemo } from "../../demo/demo.ts";
import { DEMO_SITES } from "../../demo/sites.ts";
import { siteDay } from "../../demo/web/site-day.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { type CrawlBench, openCrawlBench } from "./crawl-bench.ts";

const chromiumPath =
  inject("chromiumPath") ||
  (["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path)) ?? null);
const demo = createDemo({ scale: 0.05 });
const round = demo.rounds.find((one) => one.id === "2026") ?? raise();
let served: ServedDemo;
let bench: CrawlBench;
let sites: SiteDefinition[];

function raise(): never {
  throw new Error("the demo has no round 2026");
}

beforeAll(async () => {
  served = await serveDemo(demo, { basePort: "ephemeral" });
  const origins = new Map(served.sites.map((site) => [site.id, site.origin]));
  sites = DEMO_SITES.filter((site) => round.sites.includes(site)).map((site) =>
    siteDefinitionSchema.parse(defineSite(site, origins.get(site.id) ?? "")),
  );
  bench = await openCrawlBench(sites);
});

afterAll(async () => {
  await bench.close();
  await served.close();
});

test("every reachable listing of the demo web is captured on every date, and nothing that is forbidden is asked for", async () => {
  for (const [index, date] of round.dates.entries()) {
    served.setMoment(round.id, date);
    served.accessLog.clear();
    const summary = await bench.collect(date as Day, { chromiumPath });
    for (const [place, site] of round.sites.entries()) {
      const day = siteDay(round, place, index);
      const known = [...day.lists.values()].reduce((sum, list) => sum + list.listings.length, 0);
      const row = summary.sites.find((one) => one.siteId === site.id);
      const { rows } = await bench.database.query<{ hits: number; good: number }>(
        `select (select count(*) from hit where date = $1 and site_id = $2) as hits,
           (select count(*) from capture where date = $1 and site_id = $2 and page_type = 'listing' and outcome = 'good') as good`,
        [date, site.id],
      );
      const changed = round.templateChanged.some((one) => one.site === site.id && one.date === index);
      expect
        .soft({ site: site.id, state: row?.state, reason: row?.reason, error: row?.error, lost: row?.lost, ...rows[0] })
        .toEqual({
          site: site.id,
          state: changed ? "truncated" : "complete",
          reason: changed ? "templateChanged" : null,
          error: null,
          lost: changed ? row?.lost : 0,
          hits: known,
          good: changed ? 0 : day.listings.size,
        });
    }
    const counts = served.accessLog.counts();
    expect.soft(counts.images).toBe(0);
    expect.soft(counts.traps).toBe(0);
  }
}, 300_000);

test("no site of the demo web is asked faster than its pace allows", () => {
  for (const site of sites) {
    const times = served.accessLog
      .entries()
      .filter((entry) => entry.site === site.id && entry.path !== "/robots.txt")
      .map((entry) => entry.at);
    const perSecond = site.pace.perSecond;
    for (let from = 0; from < times.length; from += 1) {
      const until = (times[from] ?? 0) + 1000;
      const within = times.filter((at, place) => place >= from && at < until).length;
      expect.soft(within, site.id).toBeLessThanOrEqual(perSecond + 1);
    }
  }
});
