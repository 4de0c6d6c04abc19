import iconv from "iconv-lite";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import { createExtractor } from "../../workers/extract/extract-listing.ts";
import { DATES, openCrawlBench, readCaptures } from "../crawler/crawl-bench.ts";
import { listingPage, sendHtml, startTestWeb, testSite } from "../crawler/test-web.ts";
import type { TemporaryDatabase } from "../support/database.ts";

export interface MutatedResult {
  readonly pages: number;
  /** Pages without a capture in the end. */
  readonly uncaptured: number;
  readonly good: number;
  /** Good pages whose extraction threw. */
  readonly crashes: number;
  readonly slowestExtraction: number;
  readonly state: string;
}

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  "<",
  ">",
  '"',
  "'",
  "<!--",
  "-->",
  "<![CDATA[",
  "</",
  "<script>",
  "<style>",
  "<table>",
  "<svg>",
  "<template>",
  "&#0;",
  "&#xD800;",
  "&notit;",
  "\u0000",
  "\ud800",
  "\ufeff",
  "<div ".repeat(40),
  "<b>".repeat(300),
  "</p>".repeat(50),
  "=".repeat(200),
  "\u202e",
  "å".repeat(80),
  "</html>",
  "<base href='x:y'>",
  "<h1 class=rubrik",
];

/** A page with up to eight random injuries: bytes flipped, pieces put in, parts cut out, doubled, or encoded wrong. */
export function mutate(html: string, seed: number): Buffer {
  const random = numbers(seed);
  const at = (length: number) => Math.floor(random() * length);
  let text = html;
  const injuries = 1 + at(8);
  for (let n = 0; n < injuries; n += 1) {
    const [from, to] = [at(text.length), at(text.length)].sort((a, b) => a - b) as [number, number];
    const way = at(5);
    if (way === 0) text = text.slice(0, from) + (PIECES[at(PIECES.length)] ?? "") + text.slice(from);
    else if (way === 1) text = text.slice(0, from) + text.slice(Math.min(to, from + 200));
    else if (way === 2) text = text.slice(0, to) + text.slice(from);
    else if (way === 3) text = text.slice(0, from) + String.fromCharCode(at(0xffff)) + text.slice(from + 1);
    else text = text.replace(/class="(\w+)"/, (_whole, name: string) => `class="${name.toUpperCase()}"`);
  }
  const bytes = random() < 0.2 ? iconv.encode(text, random() < 0.5 ? "windows-1252" : "utf-16le") : Buffer.from(text);
  for (let n = at(4); n > 0; n -= 1) bytes[at(bytes.length)] = at(256);
  return random() < 0.1 ? bytes.subarray(0, at(bytes.length)) : bytes;
}

/** Collects a site whose every page is injured, through decoding, judging, storing and extraction. */
export async function collectMutatedWeb(
  pages: number,
  openDatabase?: () => Promise<TemporaryDatabase>,
): Promise<MutatedResult> {
  const types = ["text/html", "text/html; charset=utf-8", "text/html; charset=iso-8859-1"];
  const web = await startTestWeb((_request, response, path) => {
    const id = /^\/annons\/(\d+)$/.exec(path)?.[1];
    if (id === undefined) {
      if (path !== "/lista") return sendHtml(response, "", 404);
      return sendHtml(
        response,
        Array.from({ length: pages }, (_, n) => `<a class="traff" href="/annons/${n}">${n}</a>`).join(""),
      );
    }
    const type = types[Number(id) % 3] ?? "text/html";
    response.writeHead(200, { "content-type": type });
    response.end(mutate(listingPage(id), Number(id)));
  });
  const site: SiteDefinition = testSite(web, {
    lists: [{ address: "/lista" }],
    paging: { kind: "none" },
    pace: { perSecond: 1000, concurrency: 16 },
    page: { marks: ["h1.rubrik"], title: "h1.rubrik", text: [".brod"], pairs: [{ rows: "dl.fakta" }] },
  });
  const bench = await openCrawlBench([site], openDatabase);
  try {
    const date = DATES[0] ?? ("2026-08-15" as never);
    const summary = await bench.collect(date);
    const captures = (await readCaptures(bench, site, date)).filter((row) => row.pageType === "listing");
    const extract = createExtractor(site, { labels: new Map() });
    let crashes = 0;
    let slowestExtraction = 0;
    for (const { body } of captures) {
      if (body === null) continue;
      const started = performance.now();
      try {
        extract(body);
      } catch {
        crashes += 1;
      }
      slowestExtraction = Math.max(slowestExtraction, performance.now() - started);
    }
    return {
      pages,
      uncaptured: pages - captures.length,
      good: captures.filter((row) => row.outcome === "good").length,
      crashes: crashes + (summary.sites[0]?.error === null ? 0 : 1),
      slowestExtraction,
      state: summary.sites[0]?.state ?? "",
    };
  } finally {
    await bench.close();
    await web.close();
  }
}
