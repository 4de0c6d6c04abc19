import { afterAll, expect, test } from "vitest";
import { connect } from "../../schema/connect.ts";
import { DATES, openCrawlBench, readCaptures } from "./crawl-bench.ts";
import { slowBoard } from "./kill-crawl.ts";
import { testSite } from "./test-web.ts";

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

test("a crawl whose database connections are cut again and again loses nothing and stores nothing twice", async () => {
  const web = await slowBoard(8, 10);
  closing.push(() => web.close());
  const site = testSite(web, { pace: { perSecond: 100, concurrency: 4 } });
  const bench = await openCrawlBench([site]);
  closing.push(() => bench.close());
  const database = connect(bench.address, { role: "crawler", max: 6 });
  closing.push(() => database.end());
  let cuts = 0;
  const timer = setInterval(() => {
    bench.database
      .query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ogonblick crawler' and datname = current_database()",
      )
      .then((result) => {
        cuts += result.rowCount ?? 0;
      })
      .catch(() => undefined);
  }, 120);
  const date = DATES[0] ?? ("2026-08-15" as never);
  const summary = await bench.collect(date, { database });
  clearInterval(timer);
  expect(cuts).toBeGreaterThan(3);
  expect(summary.sites[0]).toMatchObject({ state: "complete", reached: 88, lost: 0, error: null });
  expect(await readCaptures(bench, site, date)).toHaveLength(88);
  expect(web.paths().length).toBe(89);
});
