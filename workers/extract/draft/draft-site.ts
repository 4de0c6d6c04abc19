import { type SiteDefinition, siteDefinitionSchema } from "../../../schema/vocabulary/site-definition.ts";
import { extractListing } from "../extract-listing.ts";
import type { LabelIndex } from "../match-label.ts";
import { type ParsedPage, parsePage } from "../parse-page.ts";
import { looksLikeJson, readJson } from "../read-json.ts";
import { visibleText } from "../visible-text.ts";
import { draftGate } from "./draft-gate.ts";
import { type DraftedJsonList, draftJsonList } from "./draft-json-list.ts";
import { draftListingLinks } from "./draft-listing-links.ts";
import { draftLists, type IndexPage, type PlaceTest } from "./draft-lists.ts";
import { type FoundListing, markupListing, withOtherLists, withOtherPaging } from "./draft-other-lists.ts";
import { draftPage } from "./draft-page.ts";
import { type DraftedPaging, draftPaging } from "./draft-paging.ts";
import type { DraftPart, FetchedPage } from "./draft-words.ts";
import { readLinks } from "./group-links.ts";
import type { ValueTest } from "./guess-labels.ts";
import { guessLanguage } from "./guess-language.ts";

/** What a draft is made from. Pages as they came over HTTP; `rendered` as a browser showed them, where one was used. */
export interface DraftMaterial {
  readonly list: FetchedPage;
  /** Two or more listings of the list. */
  readonly listings: readonly FetchedPage[];
  readonly rendered?: { readonly list: FetchedPage; readonly listings: readonly FetchedPage[] };
  /** Further lists of the site, where they are at hand: of another category, or as they looked at another date. */
  readonly otherLists?: readonly FetchedPage[];
  /** Pages that may link to lists: the front page first, then one that it links to. */
  readonly indexPages?: readonly FetchedPage[];
  readonly labels: LabelIndex;
  readonly isPlace?: PlaceTest;
  readonly variableOfValue?: ValueTest;
}

export interface SiteDraft {
  readonly definition: SiteDefinition;
  /** 0 to 1 per part; what is low wants a look. */
  readonly confidence: Readonly<Partial<Record<DraftPart, number>>>;
  readonly questions: readonly { readonly part: DraftPart; readonly question: string }[];
}

/** Addresses on a list page that look like listings', in page order; empty when none do. */
export function findListingAddresses(list: FetchedPage): readonly string[] {
  if (looksLikeJson(list.html)) {
    return draftJsonList(readJson(list.html, null, undefined), list.address, [])?.addresses ?? [];
  }
  return draftListingLinks(parsePage(list.html), list.address)?.addresses ?? [];
}

/**
 * The listings to fetch for a draft, at most `count`: spread over the list and under different headings, since one
 * seller's listings stand side by side and tell nothing apart.
 */
export function sampleListings(list: FetchedPage, count = 4): readonly string[] {
  const addresses = findListingAddresses(list);
  const $ = looksLikeJson(list.html) ? null : parsePage(list.html);
  const texts = new Map(
    $ === null ? [] : readLinks($, list.address).map((link) => [link.url.href, link.text] as const),
  );
  const distinct = [...new Map(addresses.map((address) => [texts.get(address) || address, address])).values()];
  const pool = distinct.length >= 2 ? distinct : addresses;
  const step = Math.max(1, (pool.length - 1) / Math.max(1, count - 1));
  const places = new Set(Array.from({ length: count }, (_, place) => Math.round(place * step)));
  return [...places].flatMap((place) => pool[place] ?? []);
}

/** Proposes a definition of a site from a list page and two listings. Pure; throws when the addresses are none. */
export function draftSite(material: DraftMaterial): SiteDraft {
  const needsBrowser = material.rendered !== undefined && showsLess(material);
  const { list, listings } = needsBrowser && material.rendered !== undefined ? material.rendered : material;
  const questions: { part: DraftPart; question: string }[] = [];
  const ask = (part: DraftPart, question: string | null) =>
    void (question === null || questions.push({ part, question }));
  const $list = looksLikeJson(list.html) ? null : parsePage(list.html);
  const known = listings.map((page) => page.address);
  const others = (material.otherLists ?? []).filter((page) => !looksLikeJson(page.html));
  const found =
    $list === null
      ? jsonListing(list, known)
      : withOtherLists(markupListing($list, list.address, known), others, known);
  if (found === null) ask("links", "Nothing on the list page looks like links to listings. What does one look like?");
  const isListing = listingTest(found);
  const index = [...(material.indexPages ?? []), ...($list === null ? [] : [list])]
    .filter((page) => !looksLikeJson(page.html))
    .map(({ address, html }) => {
      const $ = parsePage(html);
      return { address, $, listings: readLinks($, address).filter((link) => isListing(link.url.href)).length };
    });
  const places = draftLists(list.address, index, isListing, material.isPlace ?? (() => false));
  const paging = withOtherPaging(found?.paging ?? draftPagingOf($list, list.address, index), others);
  ask("paging", paging?.question ?? null);
  ask("lists", places.question);
  const linkTexts = $list === null ? [] : known.map((address) => textOfLink($list, list.address, address));
  const page = draftPage(listings, linkTexts, $list, material.labels, material.variableOfValue);
  for (const { part, question } of page.questions) ask(part, question);
  const gate = [list, ...listings].flatMap(({ html }) =>
    looksLikeJson(html) ? [] : (draftGate(parsePage(html)) ?? []),
  )[0];
  if (gate !== undefined) ask("gate", gate.question);
  const origin = new URL(list.address);
  const fetchMode =
    needsBrowser || paging?.paging.kind === "loadMore" || paging?.paging.kind === "infiniteScroll" ? "browser" : "auto";
  const definition = siteDefinitionSchema.parse({
    id: siteId(origin),
    name: siteName($list, origin),
    kind: page.variables >= 4 ? "profiles" : "ads",
    origin: origin.origin,
    ...(isPrivateHost(origin.hostname)
      ? { allowPrivate: [`${origin.hostname}:${origin.port || (origin.protocol === "https:" ? "443" : "80")}`] }
      : {}),
    fetch: fetchMode,
    languages: [guessLanguage($list)],
    ...(gate === undefined ? {} : { gate: gate.gate }),
    lists: places.lists,
    ...(places.listIndex === null ? {} : { listIndex: places.listIndex }),
    listing: found?.listing ?? {},
    paging: paging?.paging ?? { kind: "none" },
    page: page.rule,
    labels: page.labels,
  });
  ask("pairs", `Is this a site of ${definition.kind === "ads" ? "ads (annonser)" : "profiles (profiler)"}?`);
  const read = listings.filter(
    (listing) => extractListing(definition, listing.html, { labels: material.labels }) !== null,
  ).length;
  return {
    definition,
    confidence: {
      links: found?.confidence ?? 0,
      paging: paging?.confidence ?? 0,
      lists: places.confidence,
      ...page.confidence,
      marks: (page.confidence.marks ?? 0) * (listings.length === 0 ? 0 : read / listings.length),
      fetch: material.rendered === undefined ? 0.5 : 0.9,
      ...(gate === undefined ? {} : { gate: gate.confidence }),
    },
    questions,
  };
}

/** A listing is what the list links to, and whatever has an address that the drafted pattern fits. */
function listingTest(found: FoundListing | null): (href: string) => boolean {
  const addresses = new Set(found?.addresses ?? []);
  const pattern = typeof found?.listing.pattern === "string" ? new RegExp(found.listing.pattern, "u") : null;
  return (href) => {
    const url = new URL(href);
    return addresses.has(href) || (pattern?.test(`${url.pathname}${url.search}`) ?? false);
  };
}

/** The list may be short; another list among the index pages then shows how the site pages. */
function draftPagingOf($list: ParsedPage | null, address: string, pages: readonly IndexPage[]): DraftedPaging | null {
  const own = $list === null ? null : draftPaging($list, address);
  if (own !== null && own.paging.kind !== "none") return own;
  const others = pages.filter((page) => page.listings > 0).map((page) => draftPaging(page.$, page.address));
  return others.find((other) => other.paging.kind !== "none") ?? own;
}

function jsonListing(list: FetchedPage, known: readonly string[]): FoundListing | null {
  const found: DraftedJsonList | null = draftJsonList(readJson(list.html, null, undefined), list.address, known);
  if (found === null) return null;
  const json = { address: found.address, ...(found.items === null ? {} : { items: found.items }) };
  return {
    listing: { json, ...(found.template === null ? {} : { address: found.template }) },
    addresses: found.addresses,
    confidence: found.confidence,
    paging: found.paging,
  };
}

/** Whether the pages as they came hold clearly less than the pages as a browser showed them. */
function showsLess({ list, listings, rendered }: DraftMaterial): boolean {
  if (rendered === undefined) return false;
  const words = (pages: readonly FetchedPage[]) =>
    pages.reduce((sum, page) => sum + (looksLikeJson(page.html) ? page.html.length : visibleBody(page.html).length), 0);
  const links = (page: FetchedPage) =>
    looksLikeJson(page.html) ? 1 : readLinks(parsePage(page.html), page.address).length;
  return words(listings) < 0.6 * words(rendered.listings) || links(list) < 0.6 * links(rendered.list);
}

function visibleBody(html: string): string {
  const body = parsePage(html)("body").get(0);
  return body === undefined ? "" : visibleText(body);
}

function textOfLink($: ParsedPage, listAddress: string, address: string): string {
  const href = new URL(address, listAddress).href;
  const texts = readLinks($, listAddress)
    .filter((link) => link.url.href === href)
    .map((link) => link.text.split("\n")[0] ?? "");
  return texts.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

function siteId(origin: URL): string {
  const name = /^[\d.]+$|:/.test(origin.hostname)
    ? `site-${origin.port || "80"}`
    : origin.hostname.replace(/^www\./, "");
  return (
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 48) || "site"
  );
}

function siteName($: ParsedPage | null, origin: URL): string {
  const title = $?.("head title").text().trim() ?? "";
  const said = $?.('meta[property="og:site_name"]').attr("content")?.trim();
  const parts = title.split(/\s+[–—|·-]\s+/);
  return said || parts.at(-1)?.slice(0, 80) || origin.hostname;
}

function isPrivateHost(host: string): boolean {
  return (
    host === "localhost" || /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host) || host === "[::1]"
  );
}
