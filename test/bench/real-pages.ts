import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseConfig } from "../../cli/config.ts";
import { openLook } from "../../cli/look-at-sites.ts";
import type { CrawlEffects } from "../../crawler/crawl-effects.ts";
import { lookAtAddress } from "../../crawler/look-at-address.ts";
import { parseBody } from "../../crawler/parse-body.ts";
import { readListPage } from "../../crawler/read-list-page.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { readYaml } from "../../schema/study/read-yaml.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../schema/vocabulary/site-definition.ts";
import { draftSite } from "../../workers/extract/draft/draft-site.ts";
import type { FetchedPage } from "../../workers/extract/draft/draft-words.ts";
import { extractListing } from "../../workers/extract/extract-listing.ts";
import { type LabelIndex, labelsOfCodebook } from "../../workers/extract/match-label.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { readStoredPages, type StoredPage, serveStoredPages } from "./stored-pages.ts";

const WEBSITES = 8;
/** What is checked of a listing: words and numbers that a reader of the page would find again. */
const CHECKED = [
  ..."title header name price place company organisation seller type condition current_bid postcode".split(" "),
  ..."category deadline_text posted_text description_starts description attributes".split(" "),
];

interface SiteResult {
  readonly site: string;
  readonly by: "drafted" | "written";
  readonly expected: number;
  readonly missing: readonly string[];
  /** Links the definition finds on lists, beside those that were expected; "" where there is no list. */
  readonly lists: string;
  readonly listsRight: boolean;
}

/**
 * Serves stored pages of real websites on loopback and holds what definitions extract against what is expected:
 * drafted from the site's own pages, and written, where DIR/definitions/<site>.yaml is. Nothing is kept.
 */
export async function measure({ folder }: FigureOptions): Promise<Figure[]> {
  const stored = readStoredPages(folder);
  const served = await serveStoredPages(folder ?? "", stored);
  const labels = labelsOfCodebook(loadCodebook());
  const config = parseConfig(process.env);
  const effects = openLook(config, { userAgent: "Ogonblick/bench (figures)", codebook: loadCodebook(), labels });
  try {
    const results: SiteResult[] = [];
    for (const site of [...new Set(stored.map((page) => page.site))].sort()) {
      const pages = served.pages.filter((page) => page.site === site);
      const fetched = await fetchPages(pages, effects);
      const drafted = draftOf(pages, fetched, labels);
      if (drafted !== null) results.push(judge(site, "drafted", drafted, pages, fetched, labels));
      const file = join(folder ?? "", "definitions", `${site}.yaml`);
      if (existsSync(file)) {
        const origin = new URL(pages[0]?.address ?? "").origin;
        const written = { ...readYaml(file, siteDefinitionSchema), origin };
        results.push(judge(site, "written", written, pages, fetched, labels));
      }
    }
    return figuresOf(results);
  } finally {
    await effects.close();
    await served.close();
  }
}

function figuresOf(results: readonly SiteResult[]): Figure[] {
  const isWhole = (result: SiteResult) => result.expected > 0 && result.missing.length === 0 && result.listsRight;
  const whole = new Set(results.filter(isWhole).map((result) => result.site));
  const drafted = results.filter((result) => result.by === "drafted");
  const expected = drafted.reduce((sum, result) => sum + result.expected, 0);
  const missed = drafted.reduce((sum, result) => sum + result.missing.length, 0);
  for (const { site, by, expected: of, missing, lists } of results) {
    console.log(
      `      ${site} (${by}): ${of - missing.length} of ${of} values${lists === "" ? "" : `, ${lists}`}${missing.length === 0 ? "" : `; not: ${missing.join(", ")}`}`,
    );
  }
  return [
    {
      what: "websites whose definition, drafted or written, extracts every expected value",
      seen: whole.size,
      goal: `at least ${WEBSITES}`,
      pass: whole.size >= WEBSITES,
    },
    {
      what: "expected values that drafted definitions extract as they are",
      seen: expected === 0 ? 0 : (expected - missed) / expected,
      goal: "told, no goal",
      pass: expected > 0,
    },
  ];
}

type ServedPage = StoredPage & { readonly address: string };

async function fetchPages(pages: readonly ServedPage[], effects: CrawlEffects): Promise<Map<string, FetchedPage>> {
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

/** Drafted from the first list and the listings that belong to it; null where the folder has not both. */
function draftOf(
  pages: readonly ServedPage[],
  fetched: ReadonlyMap<string, FetchedPage>,
  labels: LabelIndex,
): SiteDefinition | null {
  const lists = pages.filter((page) => page.kind === "list");
  const list = lists.find((page) => page.linksTo.length > 0) ?? lists[0];
  const linked = pages.filter(
    (page) => page.kind === "detail" && (page.pageUrl !== null || list?.linksTo.includes(page.file)),
  );
  const first = list === undefined ? undefined : fetched.get(list.file);
  const listings = linked.flatMap((page) => fetched.get(page.file) ?? []);
  return first === undefined || listings.length === 0 ? null : draftSite({ list: first, listings, labels }).definition;
}

function judge(
  site: string,
  by: SiteResult["by"],
  definition: SiteDefinition,
  pages: readonly ServedPage[],
  fetched: ReadonlyMap<string, FetchedPage>,
  labels: LabelIndex,
): SiteResult {
  let expected = 0;
  const missing: string[] = [];
  const lists: string[] = [];
  let listsRight = true;
  for (const page of pages) {
    const html = fetched.get(page.file)?.html;
    if (html === undefined) continue;
    if (page.kind === "list") {
      const wanted = page.expected.item_count ?? page.expected.unique_detail_links;
      if (typeof wanted !== "number") continue;
      const found = readListPage(definition, parseBody(html, null), { address: page.address }).listings.length;
      lists.push(`${found} of ${wanted} links`);
      // A page may link to a listing twice, or count what it promotes: a tenth more or less is the same list.
      listsRight &&= Math.abs(found - wanted) <= Math.max(1, wanted / 10);
      continue;
    }
    const listing = extractListing(definition, html, { labels });
    for (const [key, value] of checkedValues(page.expected)) {
      expected += 1;
      if (listing === null || !isRead(key, value, listing)) missing.push(`${page.file.split("/")[1] ?? ""} ${key}`);
    }
  }
  return { site, by, expected, missing, lists: lists.join(", "), listsRight };
}

function checkedValues(expected: Readonly<Record<string, unknown>>): [key: string, value: string][] {
  return CHECKED.flatMap((key): [string, string][] => {
    const value = expected[key];
    if (value === "") return [];
    if (typeof value === "string" || typeof value === "number") return [[key, String(value)]];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([name, one]): [string, string][] =>
      typeof one === "string" || typeof one === "number" ? [[`${key}.${name}`, String(one)]] : [],
    );
  });
}

/** A title has to be the title, an attribute a labelled field; other values may stand in any part that was read. */
function isRead(key: string, value: string, listing: ListingText): boolean {
  if (key === "title" || key === "header" || key === "name") return stands(value, listing.title);
  const fields = listing.fields.map((field) => `${field.label} ${field.value}`);
  const label = key.startsWith("attributes.") ? key.slice("attributes.".length) : "";
  // A name in lower case is the index's own, not a label of the page.
  if (label !== "" && !/^[a-z0-9_]+$/.test(label)) {
    return fields.some((field) => stands(label, field) && stands(value, field));
  }
  const lines = [listing.title, ...fields, ...listing.text.split("\n"), listing.text];
  return lines.some((line) => stands(value, line));
}

/** Whether a value is among the words read; a number only as a whole number, however its digits are grouped. */
function stands(value: string, read: string): boolean {
  return ["", " "].some((between) => {
    const wanted = fold(value, between);
    const before = /^\d/.test(wanted) ? "(?<!\\d)" : "";
    const after = /\d$/.test(wanted) ? "(?!\\d)" : "";
    return wanted !== "" && new RegExp(`${before}${wanted}${after}`, "u").test(fold(read, between));
  });
}

/** Letters and digits only: 285 000:- and 285000 are one number, and soft hyphens are none. */
function fold(text: string, between: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replace(/[^\p{L}\p{N}]+/gu, between)
    .trim();
}
