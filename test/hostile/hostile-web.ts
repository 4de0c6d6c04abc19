import type { CaptureOutcome } from "../../schema/vocabulary/capture.ts";
import { type CrawlBench, DATES, openCrawlBench, readCaptures } from "../crawler/crawl-bench.ts";
import { sendHtml, startTestWeb, type TestWeb, testSite } from "../crawler/test-web.ts";
import type { TemporaryDatabase } from "../support/database.ts";
import { BEHAVIOURS } from "./behaviours.ts";
import { makeBombs } from "./bombs.ts";

export interface HostileResult {
  readonly name: string;
  readonly way: "http" | "browser";
  readonly outcome: string;
  readonly expected: readonly CaptureOutcome[];
  /** A capture called good that does not hold what the page said. */
  readonly wronglyGood: boolean;
}

export interface HostileRun {
  readonly results: readonly HostileResult[];
  readonly states: readonly string[];
  /** Requests that reached the server which must never be reached. */
  readonly victimReached: number;
  readonly mostMegabytes: number;
  /** The page that was asked for most often, and how often. */
  readonly mostAsked: { readonly name: string; readonly times: number };
}

/** Collects a site made of nothing but misbehaving pages, over HTTP and in a browser. */
export async function collectHostileWeb(options: {
  readonly chromiumPath: string | null;
  readonly bombMegabytes: number;
  readonly openDatabase?: () => Promise<TemporaryDatabase>;
  readonly ways?: readonly ("http" | "browser")[];
}): Promise<HostileRun> {
  const bombs = makeBombs(options.bombMegabytes);
  const victim = await startTestWeb((_request, response) => sendHtml(response, '<h1 class="rubrik">hemligt</h1>'));
  let mostAsked = { name: "", times: 0 };
  const webs = [await hostileWeb(), await hostileWeb()] as const;
  async function hostileWeb(): Promise<TestWeb> {
    const asked = new Map<string, number>();
    const web: TestWeb = await startTestWeb((_request, response, path) => {
      if (path === "/robots.txt") return sendHtml(response, "", 404);
      const name = decodeURIComponent(path.slice("/annons/".length));
      const behaviour = BEHAVIOURS.find((one) => path.startsWith("/annons/") && one.name === name);
      if (behaviour === undefined) {
        const links = BEHAVIOURS.map(
          (one) => `<a class="traff" href="/annons/${encodeURIComponent(one.name)}">${one.name}</a>`,
        );
        return sendHtml(
          response,
          path === "/lista"
            ? links.join("<br>")
            : "<title>Start</title><nav><a href='/lista'>Lista</a> Välkommen till startsidan, här finns allt</nav>",
        );
      }
      const times = (asked.get(name) ?? 0) + 1;
      asked.set(name, times);
      if (times > mostAsked.times) mostAsked = { name, times };
      behaviour.answer(response, { origin: web.origin, victim: victim.host, bombs, asked: times });
    });
    return web;
  }
  const sites = (options.ways ?? (["http", "browser"] as const)).map((fetch, place) =>
    testSite(webs[place] ?? webs[0], {
      id: fetch,
      fetch,
      lists: [{ address: "/lista" }],
      paging: { kind: "none" },
      pace: { perSecond: 200, concurrency: fetch === "http" ? 8 : 3 },
      budget: { pageSeconds: fetch === "http" ? 3 : 5, pageBytes: 3_000_000 },
    }),
  );
  const bench: CrawlBench = await openCrawlBench(sites, options.openDatabase);
  let mostMegabytes = 0;
  const watch = setInterval(() => {
    mostMegabytes = Math.max(mostMegabytes, process.memoryUsage().rss / 1_048_576);
  }, 20);
  const before = process.memoryUsage().rss / 1_048_576;
  try {
    const date = DATES[0] ?? ("2026-08-15" as never);
    const summary = await bench.collect(date, {
      chromiumPath: options.chromiumPath,
      memoryMegabytes: 900,
      resolve: (host) => Promise.resolve(host === "intern.example" ? ["127.0.0.1"] : ["93.184.216.34"]),
    });
    const results: HostileResult[] = [];
    for (const site of sites) {
      const captures = await readCaptures(bench, site, date);
      for (const behaviour of BEHAVIOURS) {
        const way = site.id === "http" ? "http" : "browser";
        const found = captures.find((row) => row.path === `/annons/${encodeURIComponent(behaviour.name)}`);
        const isWrong =
          found?.outcome === "good" && behaviour.holds !== undefined && found.body?.includes(behaviour.holds) !== true;
        results.push({
          name: behaviour.name,
          way,
          outcome: found?.outcome ?? "missing",
          expected: behaviour[way],
          wronglyGood: isWrong || (found?.outcome === "good" && !behaviour[way].includes("good")),
        });
      }
    }
    return {
      results,
      states: summary.sites.map((site) =>
        `${site.siteId} ${site.state} ${site.reason ?? ""} ${site.error ?? ""}`.trim(),
      ),
      victimReached: victim.log.length,
      mostMegabytes: mostMegabytes - before,
      mostAsked,
    };
  } finally {
    clearInterval(watch);
    await bench.close();
    await victim.close();
    for (const web of webs) await web.close();
  }
}
