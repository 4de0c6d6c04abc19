import { load } from "cheerio/slim";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";

/** Refuses a definition whose selectors or patterns cannot be read, naming the key, before anything is fetched. */
export function checkSelectors(site: SiteDefinition): void {
  const blank = load("");
  for (const [key, selector] of selectorsOf(site)) {
    if (selector === undefined) continue;
    try {
      blank(selector);
    } catch (error) {
      throw new UserError(
        `Site ${site.id}, ${key}: "${selector}" is no CSS selector (${error instanceof Error ? error.message : "unreadable"}). Correct it; a browser's console tells with document.querySelector.`,
        "study",
      );
    }
  }
  const { pattern } = site.listing;
  if (pattern !== undefined) checkPattern(site.id, "listing.pattern", pattern);
}

function checkPattern(siteId: string, key: string, pattern: string): void {
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    throw new UserError(
      `Site ${siteId}, ${key}: "${pattern}" is no regular expression (${error instanceof Error ? error.message : "unreadable"}). Correct it.`,
      "study",
    );
  }
}

function selectorsOf(site: SiteDefinition): [key: string, selector: string | undefined][] {
  const { paging, gate, listIndex, listing, page, listPage } = site;
  return [
    ["listing.link", listing.link],
    ["paging.selector", "selector" in paging ? paging.selector : undefined],
    ["gate.selector", gate !== undefined && "selector" in gate ? gate.selector : undefined],
    ["gate.marks", gate?.marks],
    ["listIndex.link", listIndex?.link],
    ["listIndex.deeper", listIndex?.deeper],
    ...page.marks.map((mark, place): [string, string] => [`page.marks[${place}]`, mark]),
    ...page.notFound.map((mark, place): [string, string] => [`page.notFound[${place}]`, mark]),
    ...(listPage?.marks ?? []).map((mark, place): [string, string] => [`listPage.marks[${place}]`, mark]),
    ...(listPage?.empty ?? []).map((mark, place): [string, string] => [`listPage.empty[${place}]`, mark]),
  ];
}
