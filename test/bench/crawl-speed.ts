import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runBareBrowser } from "./crawl/bare-browser.ts";
import { runBareHttp } from "./crawl/bare-http.ts";
import { watchBrowserMemory } from "./crawl/browser-peak.ts";
import { findChromium } from "./crawl/find-chromium.ts";
import { runOurs } from "./crawl/ours.ts";
import { SYNTHETIC_FIELDS } from "./crawl/synthetic-page.ts";
import { startSyntheticSite } from "./crawl/synthetic-site.ts";
import type { Figure, FigureOptions } from "./figure.ts";

const FOLDER = fileURLToPath(new URL("./crawl/", import.meta.url));

/**
 * Pages a second beside Crawlee and beside the bare loops, on the synthetic site. Everything runs in turn, three times
 * over, and the best of each is taken: what else the machine does then weighs least.
 */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  installCrawlee();
  const chromiumPath = findChromium();
  const [httpLists, browserLists, rounds] = scale === "full" ? [30, 6, 3] : [6, 2, 1];
  const seen = {
    http: 0,
    bareHttp: 0,
    crawleeHttp: 0,
    browser: 0,
    bareBrowser: 0,
    crawleeBrowser: 0,
    auto: 0,
    adaptive: 0,
  };
  const best = (name: keyof typeof seen, value: number) => {
    seen[name] = Math.max(seen[name], value);
  };
  let mispredicted = 0;
  let megabytes: number | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const big = await startSyntheticSite(httpLists);
    const port = big.ports[0] ?? 0;
    best("bareHttp", await runBareHttp(port, httpLists, 16));
    best("http", (await runOurs({ ports: [port], fetch: "http", parallel: 16, chromiumPath: null })).perSecond);
    best("crawleeHttp", runCrawlee("http", [port], 16, chromiumPath));
    big.close();
    const small = await startSyntheticSite(browserLists);
    const smallPort = small.ports[0] ?? 0;
    const pages = browserLists * 50;
    best("bareBrowser", await runBareBrowser(smallPort, pages, 8, chromiumPath, SYNTHETIC_FIELDS));
    const memory = watchBrowserMemory();
    best("browser", (await runOurs({ ports: [smallPort], fetch: "browser", parallel: 8, chromiumPath })).perSecond);
    const peak = memory.stop();
    if (peak !== null) megabytes = Math.max(megabytes ?? 0, peak);
    best("crawleeBrowser", runCrawlee("browser", [smallPort], 8, chromiumPath));
    small.close();
    const mixed = await startSyntheticSite(scale === "full" ? 3 : 1, 10, 2);
    const auto = await runOurs({ ports: mixed.ports, fetch: "auto", parallel: 4, chromiumPath });
    best("auto", auto.perSecond);
    // The last two sites are written by script: read over HTTP, their values would be missing.
    mispredicted += auto.ways
      .filter((row) => row.way !== (Number(row.site.slice(1)) >= 8 ? "browser" : "http"))
      .reduce((sum, row) => sum + row.count, 0);
    best("adaptive", runCrawlee("adaptive", mixed.ports, 8, chromiumPath));
    mixed.close();
  }
  const ratio = (what: string, ours: number, theirs: number, goal: number): Figure => ({
    what: `${what} (${ours.toFixed(1)} against ${theirs.toFixed(1)} pages/s)`,
    seen: ours / theirs,
    goal: `at least ${goal}`,
    pass: ours / theirs >= goal,
  });
  return [
    ratio("HTTP, times Crawlee CheerioCrawler tuned", seen.http, seen.crawleeHttp, 1.5),
    { ...ratio("HTTP, times the bare undici and cheerio loop", seen.http, seen.bareHttp, 0), goal: "printed" },
    ratio("browser, times Crawlee PlaywrightCrawler with blocking", seen.browser, seen.crawleeBrowser, 2.5),
    ratio("browser, times the bare pool of reused pages", seen.browser, seen.bareBrowser, 0.85),
    {
      what: "browser, megabytes of all its processes at the peak",
      seen: megabytes === null ? "this system does not tell" : Math.round(megabytes),
      goal: "at most 1300",
      pass: megabytes === null || megabytes <= 1300,
    },
    ratio("auto, times Crawlee AdaptivePlaywrightCrawler", seen.auto, seen.adaptive, 2.5),
    { what: "auto, listings read the wrong way", seen: mispredicted, goal: "0", pass: mispredicted === 0 },
  ];
}

function installCrawlee(): void {
  if (existsSync(`${FOLDER}node_modules/crawlee`)) return;
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: FOLDER, stdio: "ignore" });
}

function runCrawlee(kind: string, ports: readonly number[], parallel: number, chromiumPath: string): number {
  const line = execFileSync(
    process.execPath,
    ["crawlee-run.mjs", kind, ports.join(","), String(parallel), chromiumPath, SYNTHETIC_FIELDS.join(",")],
    { cwd: FOLDER, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 10_000_000 },
  );
  const result: unknown = JSON.parse(line.toString().trim().split("\n").at(-1) ?? "{}");
  if (typeof result !== "object" || result === null || !("perSecond" in result))
    throw new Error("Crawlee gave no figure");
  return Number(result.perSecond);
}
