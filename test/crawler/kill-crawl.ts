import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import type { CrawlBench } from "./crawl-bench.ts";
import { listingPage, listPage, sendHtml, startTestWeb, type TestWeb } from "./test-web.ts";

export interface KillOutcome {
  readonly kills: number;
  /** Addresses whose capture is missing, or is there more than once. */
  readonly lost: number;
  readonly twice: number;
  /** The most often that any page was asked for. */
  readonly mostFetches: number;
  readonly state: string;
}

/** A board of `pages` list pages with ten listings each, which answers after a moment. */
export async function slowBoard(pages: number, milliseconds: number): Promise<TestWeb> {
  return startTestWeb((_request, response, path) => {
    setTimeout(() => {
      if (path === "/robots.txt") return sendHtml(response, "", 404);
      const listing = /^\/annons\/(\d+)$/.exec(path)?.[1];
      if (listing !== undefined) return sendHtml(response, listingPage(listing));
      const page = Number(/sida=(\d+)/.exec(path)?.[1] ?? 1);
      const ids = Array.from({ length: 10 }, (_, place) => (page - 1) * 10 + place);
      sendHtml(response, listPage(ids, page < pages ? `/lista/solna?sida=${page + 1}` : null));
    }, milliseconds);
  });
}

/**
 * Collects a date in a process that is killed `kills` times at random points of its work (what: the collector, or only
 * its browser), starting it again each time, and then lets it end.
 */
export async function killRepeatedly(
  bench: CrawlBench,
  web: TestWeb,
  site: SiteDefinition,
  options: {
    readonly date: string;
    readonly kills: number;
    readonly pages: number;
    readonly what: "crawler" | "browser";
    readonly chromiumPath: string | null;
  },
): Promise<KillOutcome> {
  let kills = 0;
  for (let run = 0; run < options.kills + 5; run += 1) {
    const child = startCollector(bench, site, options);
    const ended = once(child, "exit");
    const asked = web.log.length;
    // Drawn over the work, not over the time a process takes to start, and past the pages that the last kill found in
    // hand: whoever is killed again and again over the same page must ask for it again and again.
    let point = asked + 10 + Math.floor(Math.random() * 14);
    for (let waited = 0; kills < options.kills && child.exitCode === null && waited < 20_000; waited += 5) {
      if (web.log.length >= point) {
        kills += 1;
        if (options.what === "crawler") {
          endGroup(child.pid);
          break;
        }
        // The collector lives on and starts another: the next point lies further on in the same run.
        endBrowserOf(child.pid);
        point = web.log.length + 10 + Math.floor(Math.random() * 14);
        waited = 0;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await ended;
    if (child.signalCode === null && kills >= options.kills) break;
  }
  const { rows } = await bench.database.query<{ captures: number; addresses: number; state: string }>(
    `select count(*) as captures, count(distinct address_mac) as addresses,
       (select state from site_date where date = $1 and site_id = $2) as state
     from capture where date = $1 and site_id = $2 and page_type = 'listing' and outcome = 'good'`,
    [options.date, site.id],
  );
  const fetches = new Map<string, number>();
  for (const path of web.paths()) if (path !== "/robots.txt") fetches.set(path, (fetches.get(path) ?? 0) + 1);
  const row = rows[0];
  return {
    kills,
    lost: options.pages * 10 - Number(row?.addresses ?? 0),
    twice: Number(row?.captures ?? 0) - Number(row?.addresses ?? 0),
    mostFetches: Math.max(0, ...fetches.values()),
    state: row?.state ?? "",
  };
}

function startCollector(
  bench: CrawlBench,
  site: SiteDefinition,
  options: { readonly date: string; readonly chromiumPath: string | null },
) {
  const order = {
    address: bench.address,
    secret: bench.secret,
    date: options.date,
    sites: [site],
    chromiumPath: options.chromiumPath,
  };
  return spawn(
    process.execPath,
    ["--import", "tsx", fileURLToPath(new URL("./collect-in-child.ts", import.meta.url))],
    {
      env: { ...process.env, CRAWL_ORDER: JSON.stringify(order) },
      stdio: ["ignore", "ignore", "inherit"],
      detached: true,
    },
  );
}

function endGroup(pid: number | undefined): void {
  if (pid !== undefined) process.kill(-pid, "SIGKILL");
}

/** Kills the browser that a collector has started: a child of it that is no renderer, but their parent. */
function endBrowserOf(pid: number | undefined): void {
  for (const entry of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      if (parent === pid && /headless|chrom/.test(readFileSync(`/proc/${entry}/cmdline`, "utf8"))) {
        process.kill(Number(entry), "SIGKILL");
      }
    } catch (error) {
      // Ended meanwhile.
      if (!(error instanceof Error && "code" in error && /ENOENT|ESRCH/.test(String(error.code)))) throw error;
    }
  }
}
