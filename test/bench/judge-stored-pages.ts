import { nextPage } from "../../crawler/next-page.ts";
import { parseBody } from "../../crawler/parse-body.ts";
import { readListPage } from "../../crawler/read-list-page.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import type { FetchedPage } from "../../workers/extract/draft/draft-words.ts";
import { extractListing } from "../../workers/extract/extract-listing.ts";
import type { LabelIndex } from "../../workers/extract/match-label.ts";
import type { ServedPage } from "./stored-pages.ts";

/** What is checked of a listing: words and numbers that a reader of the page would find again. */
const CHECKED = [
  ..."title header name price place company organisation seller type condition current_bid postcode".split(" "),
  ..."category deadline_text posted_text starts_text closes_text duration".split(" "),
  ..."description_starts description date available_from attributes".split(" "),
];
/** Days, given as ISO dates: pages write them in other ways. */
const DAYS = new Set(["date", "available_from"]);

/** How one definition did on the stored pages of its site. */
export interface SiteResult {
  readonly site: string;
  readonly by: "drafted" | "written";
  /** Values of listings that were looked for, and which of them were not read. */
  readonly expected: number;
  readonly missing: readonly string[];
  /** Links the definition finds on lists, beside those that were expected; "" where there is no list. */
  readonly lists: string;
  /** Lists that have too few or too many links, listings that they do not lead to, a next page that is not the next. */
  readonly listsWrong: readonly string[];
}

/** Everything expected was read: of listings, and of lists where there are any. */
export function isWhole(result: SiteResult): boolean {
  return result.expected > 0 && result.missing.length === 0 && result.listsWrong.length === 0;
}

/** Holds what a definition finds on the pages of its site against what is expected of them. */
export function judgeDefinition(
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
  const listsWrong: string[] = [];
  for (const page of pages) {
    const html = fetched.get(page.file)?.html;
    if (html === undefined) continue;
    if (page.kind === "list") {
      const judged = judgeList(definition, html, page);
      if (judged.counted !== null) lists.push(judged.counted);
      listsWrong.push(...judged.wrong.map((what) => `${page.file.split("/")[1] ?? ""} ${what}`));
      continue;
    }
    const listing = extractListing(definition, html, { labels });
    for (const [key, value] of checkedValues(page.expected)) {
      expected += 1;
      if (listing === null || !isRead(key, value, listing)) missing.push(`${page.file.split("/")[1] ?? ""} ${key}`);
    }
  }
  return { site, by, expected, missing, lists: lists.join(", "), listsWrong };
}

function judgeList(definition: SiteDefinition, html: string, page: ServedPage) {
  const read = readListPage(definition, parseBody(html, null), { address: page.address });
  const wrong: string[] = [];
  const wanted = page.expected.item_count ?? page.expected.unique_detail_links;
  const counted = typeof wanted === "number" ? `${read.listings.length} of ${wanted} links` : null;
  // A page may link to a listing twice, or count what it promotes: a tenth more or less is the same list.
  if (typeof wanted === "number" && Math.abs(read.listings.length - wanted) > Math.max(1, wanted / 10))
    wrong.push("number of links");
  const ignored = definition.listing.ignoreParameters ?? [];
  const found = new Set(read.listings.map((link) => placeOf(link.address, page.address, ignored)));
  const unfound = expectedLinks(page.expected).filter((link) => !found.has(placeOf(link, page.address, ignored)));
  if (unfound.length > 0) wrong.push(`${unfound.length} expected links`);
  const { next_page: expectedNext } = page.expected;
  if (typeof expectedNext === "string") {
    const next = nextPage(definition, { address: page.address, number: 0, read });
    if (next === null || placeOf(next, page.address, []) !== placeOf(expectedNext, page.address, []))
      wrong.push("next page");
  }
  return { counted, wrong };
}

function expectedLinks(expected: Readonly<Record<string, unknown>>): string[] {
  const { items, contains_items: some, detail_links: links, contains_link: one } = expected;
  const listed = [items, some].flatMap((list) => (Array.isArray(list) ? list : []));
  const ofItems = listed.map((item: unknown) =>
    typeof item === "object" && item !== null && "link" in item ? item.link : null,
  );
  return [...ofItems, ...(Array.isArray(links) ? links : []), one].filter((link) => typeof link === "string");
}

/** Path and query of an address: the pages are served from another host than they came from. */
function placeOf(link: string, base: string, ignored: readonly string[]): string {
  const url = new URL(link, base);
  for (const name of ignored) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${decodeURIComponent(url.pathname)}${url.search}`;
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
  const forms = DAYS.has(key) ? formsOfDay(value) : [value];
  return lines.some((line) => forms.some((form) => stands(form, line)));
}

/** A day from the year on or to the year, with and without leading zeros; signs between its numbers do not matter. */
function formsOfDay(iso: string): string[] {
  const [year = "", month = "", day = ""] = iso.slice(0, 10).split("-");
  const [shortMonth, shortDay] = [String(Number(month)), String(Number(day))];
  return [`${year}-${month}-${day}`, `${day}.${month}.${year}`, `${shortDay}.${shortMonth}.${year}`];
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
