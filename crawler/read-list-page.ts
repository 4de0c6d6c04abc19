import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { createHiddenTest } from "./hidden-links.ts";
import type { Nodes, ParsedBody } from "./parse-body.ts";
import type { PlannedList } from "./plan-date.ts";
import { resolveAddress } from "./scope.ts";
import { walkJson } from "./walk-json.ts";

export interface ListingLink {
  readonly address: string;
  readonly hidden: boolean;
}

/** What one page of a list says. */
export interface ListPage {
  /** Each address once, in page order. */
  readonly listings: readonly ListingLink[];
  /** The next page's address where the page itself names it. */
  readonly next: string | null;
}

/** What an index page says: the lists it leads to, and index pages further down. */
export interface IndexPage {
  readonly lists: readonly PlannedList[];
  readonly deeper: readonly string[];
}

/** A listing link as a browser saw it, where scripts brought the list. */
export interface SeenLink {
  readonly value: string;
  readonly hidden: boolean;
}

export interface ListContext {
  /** Where the page was found in the end: links are relative to it. */
  readonly address: string;
  readonly stylesheets?: readonly string[];
  /** Links gathered in the browser while it scrolled or clicked; null when the page alone tells. */
  readonly seen?: readonly SeenLink[] | null;
}

/** Reads a page of a list by its site's definition. */
export function readListPage(site: SiteDefinition, body: ParsedBody, context: ListContext): ListPage {
  const seen = context.seen ?? null;
  const base = baseOf(body, context.address);
  const found =
    seen !== null ? seen : body.kind === "json" ? jsonLinks(site, body) : markupLinks(site, body, context.stylesheets);
  return { listings: distinctListings(site, found, base), next: nextAddress(site, body, base) };
}

/** Reads an index page: every list once, named by its link's text. */
export function readIndexPage(site: SiteDefinition, body: ParsedBody, address: string): IndexPage {
  const rule = site.listIndex;
  if (rule === undefined || body.kind === "json") return { lists: [], deeper: [] };
  const $ = body.page();
  const base = baseOf(body, address);
  const isHidden = createHiddenTest($);
  const links = (selector: string) =>
    $(selector)
      .toArray()
      .map((element) => $(element))
      .filter((link) => !isHidden(link))
      .flatMap((link) => {
        const resolved = resolveAddress(link.attr("href") ?? "", base);
        return resolved === null ? [] : [{ address: resolved, name: nameOf(link) }];
      });
  const lists = new Map<string, PlannedList>();
  for (const { address: list, name } of links(rule.link)) {
    if (!lists.has(list)) {
      lists.set(list, {
        address: list,
        place: rule.names === "place" ? name : null,
        category: rule.names === "category" ? name : null,
      });
    }
  }
  const deeper = rule.deeper === undefined ? [] : links(rule.deeper).map((link) => link.address);
  return { lists: [...lists.values()], deeper: [...new Set(deeper)].filter((link) => !lists.has(link)) };
}

/** The selector of listing links, with what of them holds the address: for browsers that gather links themselves. */
export function listingLinkRule(site: SiteDefinition): { selector: string; attribute: string } | null {
  const { link, attribute } = site.listing;
  return link === undefined ? null : { selector: link, attribute: attribute ?? "href" };
}

function markupLinks(site: SiteDefinition, body: ParsedBody, stylesheets: readonly string[] | undefined): SeenLink[] {
  const rule = listingLinkRule(site);
  if (rule === null) return [];
  const $ = body.page();
  const isHidden = createHiddenTest($, stylesheets);
  return $(rule.selector)
    .toArray()
    .map((element) => $(element))
    .map((link) => ({ value: link.attr(rule.attribute) ?? "", hidden: isHidden(link) }));
}

function jsonLinks(site: SiteDefinition, body: ParsedBody): SeenLink[] {
  const rule = site.listing.json;
  if (rule === undefined) return [];
  const root = body.json();
  const items = rule.items === undefined ? [root] : walkJson(root, rule.items);
  return items
    .flatMap((item) => (Array.isArray(item) ? item : [item]))
    .flatMap((item) => walkJson(item, rule.address))
    .flatMap((value) => (typeof value === "string" || typeof value === "number" ? [String(value)] : []))
    .map((value) => ({ value, hidden: false }));
}

function distinctListings(site: SiteDefinition, found: readonly SeenLink[], base: string): ListingLink[] {
  const pattern = site.listing.pattern === undefined ? null : new RegExp(site.listing.pattern, "u");
  const listings = new Map<string, boolean>();
  for (const { value, hidden } of found) {
    const address = value === "" ? null : listingAddress(site, value, base);
    if (address === null) continue;
    const url = new URL(address);
    if (pattern !== null && !pattern.test(`${url.pathname}${url.search}${url.hash}`)) continue;
    // A listing that is linked openly once is no bait, however often a script hides a second link to it.
    listings.set(address, (listings.get(address) ?? true) && hidden);
  }
  const links = [...listings].map(([address, hidden]) => ({ address, hidden }));
  // Bait is the exception. Where most links are hidden, a script shows them: the list is real.
  const baited = links.filter((link) => link.hidden).length;
  return baited * 2 > links.length ? links.map((link) => ({ ...link, hidden: false })) : links;
}

/** `listing.address` is a template around what a link or JSON gives; without it the value is the address. */
export function listingAddress(site: SiteDefinition, value: string, base: string): string | null {
  const template = site.listing.address;
  // A value that goes into a template is a piece of a path, whatever it contains.
  const href = template === undefined ? value : template.replaceAll("{value}", encodeURIComponent(value.trim()));
  return resolveAddress(href, template === undefined ? base : site.origin, site.listing.ignoreParameters);
}

function nextAddress(site: SiteDefinition, body: ParsedBody, base: string): string | null {
  const { paging } = site;
  if (paging.kind === "nextLink" && body.kind === "html") {
    const $ = body.page();
    const link = $(paging.selector).first();
    return resolveAddress(link.attr("href") ?? link.find("a[href]").first().attr("href") ?? "", base);
  }
  if (paging.kind === "json" && paging.next !== undefined && body.kind === "json") {
    const next = walkJson(body.json(), paging.next)[0];
    return typeof next === "string" ? resolveAddress(next, base) : null;
  }
  return null;
}

function baseOf(body: ParsedBody, address: string): string {
  if (body.kind === "json" || !/<base\s/i.test(body.text)) return address;
  const href = body.page()("base[href]").first().attr("href") ?? "";
  return resolveAddress(href, address) ?? address;
}

/** The words of a link, without counts such as "Solna (12)". */
function nameOf(link: Nodes): string | null {
  const words = (link.attr("data-name") ?? link.text())
    .replace(/\s+/g, " ")
    .replace(/[([]?\s*\d+\s*(st|annonser|profiler|ads)?\s*[)\]]?\s*$/i, "")
    .trim();
  return words === "" ? null : words.slice(0, 120);
}
