import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseConfig } from "../../cli/config.ts";
import { openLook } from "../../cli/look-at-sites.ts";
import type { CrawlEffects } from "../../crawler/crawl-effects.ts";
import { lookAtAddress } from "../../crawler/look-at-address.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { readYaml } from "../../schema/study/read-yaml.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { draftSite } from "../../workers/extract/draft/draft-site.ts";
import type { FetchedPage } from "../../workers/extract/draft/draft-words.ts";
import { type LabelIndex, labelsOfCodebook } from "../../workers/extract/match-label.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { isWhole, judgeDefinition, type SiteResult } from "./judge-stored-pages.ts";
import { readStoredPages, type ServedPage, serveStoredPages } from "./stored-pages.ts";

const WEBSITES = 8;
/**
 * Serves stored pages of real websites on loopback and holds what definitions extract against what is expected:
 * drafted from the site's own pages, and written by hand. Written ones stand beside this file (selectors and labels,
 * nothing of the pages), in DIR/definitions, or in the folder that --definitions names. Nothing is kept.
 */
export async function measure({ folder, definitions }: FigureOptions): Promise<Figure[]> {
  const stored = readStoredPages(folder);
  const served = await serveStoredPages(folder ?? "", stored);
  const labels = labelsOfCodebook(loadCodebook());
  const config = parseConfig(process.env);
  const effects = openLook(config, { userAgent: "Ogonblick/bench (figures)", codebook: loadCodebook(), labels });
  const folders = [
    definitions ?? join(folder ?? "", "definitions"),
    fileURLToPath(new URL("./real-pages", import.meta.url)),
  ];
  try {
    const results: SiteResult[] = [];
    for (const site of [...new Set(stored.map((page) => page.site))].sort()) {
      const pages = served.pages.filter((page) => page.site === site);
      const fetched = await fetchPages(pages, effects);
      const drafted = draftOf(pages, fetched, labels);
      if (drafted !== null) results.push(judgeDefinition(site, "drafted", drafted, pages, fetched, labels));
      const file = folders.map((within) => join(within, `${site}.yaml`)).find((path) => existsSync(path));
      if (file !== undefined) {
        const origin = new URL(pages[0]?.address ?? "").origin;
        const written = { ...readYaml(file, siteDefinitionSchema), origin };
        results.push(judgeDefinition(site, "written", written, pages, fetched, labels));
      }
    }
    return figuresOf(results);
  } finally {
    await effects.close();
    await served.close();
  }
}

function figuresOf(results: readonly SiteResult[]): Figure[] {
  const wholeSites = (list: readonly SiteResult[]) => new Set(list.filter(isWhole).map((result) => result.site)).size;
  const drafted = results.filter((result) => result.by === "drafted");
  const written = results.filter((result) => result.by === "written");
  const expected = drafted.reduce((sum, result) => sum + result.expected, 0);
  const missed = drafted.reduce((sum, result) => sum + result.missing.length, 0);
  const onlyLists = written.filter((result) => result.expected === 0);
  for (const result of results) console.log(`      ${lineOf(result)}`);
  return [
    {
      what: "websites whose definition, drafted or written, extracts every expected value",
      seen: wholeSites(results),
      goal: `at least ${WEBSITES}`,
      pass: wholeSites(results) >= WEBSITES,
    },
    {
      what: "of these, websites by their drafted and by their written definition",
      seen: `${wholeSites(drafted)} and ${wholeSites(written)}`,
      goal: "told, no goal",
      pass: true,
    },
    {
      what: "websites stored with lists only, whose written definition finds every expected link and next page",
      seen: `${onlyLists.filter((result) => result.listsWrong.length === 0).length} of ${onlyLists.length}`,
      goal: "told, no goal",
      pass: true,
    },
    {
      what: "expected values that drafted definitions extract as they are",
      seen: expected === 0 ? 0 : (expected - missed) / expected,
      goal: "told, no goal",
      pass: expected > 0,
    },
  ];
}

function lineOf({ site, by, expected, missing, lists, listsWrong }: SiteResult): string {
  const wrong = [...missing, ...listsWrong];
  const values = `${expected - missing.length} of ${expected} values`;
  return `${site} (${by}): ${values}${lists === "" ? "" : `, ${lists}`}${wrong.length === 0 ? "" : `; not: ${wrong.join(", ")}`}`;
}

export async function fetchPages(
  pages: readonly ServedPage[],
  effects: CrawlEffects,
): Promise<Map<string, FetchedPage>> {
  const origin = new URL(pages[0]?.address ?? "");
  const asking = { userAgent: "Ogonblick/bench (figures)", signal: new AbortController().signal };
  const look = await lookAtAddress(origin.origin, [origin.host], effects, asking);
  const fetched = new Map<string, FetchedPage>();
  for (const page of pages) {
    const opened = await look.open(page.address, "http");
    if (opened?.body) fetched.set(page.file, { address: page.address, html: opened.body.text });
  }
  return fetched;
}

/** `site draft` looks at no more listings than these. */
const SAMPLE = 4;

/** Drafted from the site's lists and a few of its listings, those that a list links to first; null without both. */
export function draftOf(
  pages: readonly ServedPage[],
  fetched: ReadonlyMap<string, FetchedPage>,
  labels: LabelIndex,
): SiteDefinition | null {
  const lists = pages.filter((page) => page.kind === "list");
  const list = lists.find((page) => page.linksTo.length > 0) ?? lists[0];
  const details = pages.filter((page) => page.kind === "detail");
  const isLinked = (page: ServedPage) => page.pageUrl !== null || (list?.linksTo.includes(page.file) ?? false);
  const sample = [...details.filter(isLinked), ...details.filter((page) => !isLinked(page))].slice(0, SAMPLE);
  const first = list === undefined ? undefined : fetched.get(list.file);
  const listings = sample.flatMap((page) => fetched.get(page.file) ?? []);
  const otherLists = lists.filter((page) => page !== list).flatMap((page) => fetched.get(page.file) ?? []);
  if (first === undefined || listings.length === 0) return null;
  return draftSite({ list: first, listings, otherLists, labels }).definition;
}
