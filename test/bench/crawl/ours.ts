import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";
import { createExtractor } from "../../../workers/extract/extract-listing.ts";
import { DATES, openCrawlBench } from "../../crawler/crawl-bench.ts";
import { testSite } from "../../crawler/test-web.ts";
import { openBenchDatabase } from "./bench-postgres.ts";
import { SYNTHETIC_FIELDS } from "./synthetic-page.ts";

export interface OurRun {
  readonly pages: number;
  readonly perSecond: number;
  readonly states: readonly string[];
  /** Listing captures per site and way. */
  readonly ways: readonly { readonly site: string; readonly way: string; readonly count: number }[];
}

/** Our crawler on the synthetic site, up to the stored, encrypted capture, through the egress rule. */
export async function runOurs(options: {
  readonly ports: readonly number[];
  readonly fetch: "http" | "browser" | "auto";
  readonly parallel: number;
  readonly chromiumPath: string | null;
}): Promise<OurRun> {
  const sites: SiteDefinition[] = options.ports.map((port, at) =>
    testSite(
      { origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` },
      {
        id: `s${at}`,
        fetch: options.fetch,
        lists: [{ address: "/lista?sida=0" }],
        pace: { perSecond: 1000, concurrency: options.parallel },
        page: {
          marks: ["h1.rubrik"],
          title: "h1.rubrik",
          fields: Object.fromEntries(SYNTHETIC_FIELDS.map((name) => [name, `.v-${name}`])),
        },
      },
    ),
  );
  const bench = await openCrawlBench(sites, openBenchDatabase);
  const extractors = new Map(sites.map((site) => [site.id, createExtractor(site, { labels: new Map() })]));
  try {
    const date = DATES[0] ?? ("2026-08-15" as never);
    const started = performance.now();
    const summary = await bench.collect(date, {
      chromiumPath: options.chromiumPath,
      memoryMegabytes: 1_300,
      extract: (site, body) => extractors.get(site.id)?.(body) ?? null,
    });
    const seconds = (performance.now() - started) / 1000;
    const pages = summary.sites.reduce((sum, site) => sum + site.reached, 0);
    const { rows } = await bench.database.query<{ site: string; way: string; count: number }>(
      `select site_id as site, way, count(*)::int as count from capture
       where page_type = 'listing' and outcome = 'good' group by 1, 2 order by 1, 2`,
    );
    return {
      pages,
      perSecond: pages / seconds,
      states: summary.sites.map((site) => `${site.state} ${site.error ?? ""}`.trim()),
      ways: rows,
    };
  } finally {
    await bench.close();
  }
}
