import { DATES, openCrawlBench } from "../crawler/crawl-bench.ts";
import { type KillOutcome, killRepeatedly, slowBoard } from "../crawler/kill-crawl.ts";
import { testSite } from "../crawler/test-web.ts";
import { openBenchDatabase } from "./crawl/bench-postgres.ts";
import { findChromium } from "./crawl/find-chromium.ts";
import type { Figure, FigureOptions } from "./figure.ts";

/** Hard kills at random points of dates: half of the crawler over HTTP, the rest of crawler and browser in a browser. */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const share = scale === "full" ? [25, 15, 10] : [3, 1, 1];
  const plans = [
    { what: "crawler", fetch: "http", kills: share[0] ?? 1 },
    { what: "crawler", fetch: "browser", kills: share[1] ?? 1 },
    { what: "browser", fetch: "browser", kills: share[2] ?? 1 },
  ] as const;
  const outcomes: KillOutcome[] = [];
  for (const { what, fetch, kills } of plans) {
    const pages = Math.ceil(kills * 2.4) + 2;
    const web = await slowBoard(pages, 15);
    const site = testSite(web, { fetch, pace: { perSecond: 200, concurrency: 4 } });
    const bench = await openCrawlBench([site], openBenchDatabase);
    try {
      const date = DATES[0] ?? "";
      outcomes.push(await killRepeatedly(bench, web, site, { date, kills, pages, what, chromiumPath: findChromium() }));
    } finally {
      await bench.close();
      await web.close();
    }
  }
  const sum = (of: (outcome: KillOutcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const goal = share.reduce((total, kills) => total + kills, 0);
  const kills = sum((outcome) => outcome.kills);
  const most = Math.max(...outcomes.map((outcome) => outcome.mostFetches));
  return [
    { what: "kills at random points", seen: kills, goal: String(goal), pass: kills === goal },
    { what: "captures lost", seen: sum((one) => one.lost), goal: "0", pass: sum((one) => one.lost) === 0 },
    { what: "captures there twice", seen: sum((one) => one.twice), goal: "0", pass: sum((one) => one.twice) === 0 },
    { what: "the most often that a page was asked for", seen: most, goal: "at most 2", pass: most <= 2 },
    {
      what: "dates complete in the end",
      seen: outcomes.filter((one) => one.state === "complete").length,
      goal: String(plans.length),
      pass: outcomes.every((one) => one.state === "complete"),
    },
  ];
}
