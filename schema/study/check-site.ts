import { load } from "cheerio";
import type { SiteDefinition } from "../vocabulary/site-definition.ts";

/**
 * What the shape of a site definition cannot say: that its selectors are CSS, its patterns regular expressions, and
 * its parts fit together. Returns the faults as sentences, none when it is sound.
 */
export function checkSite(site: SiteDefinition, file: string): string[] {
  const faults: string[] = [];
  const fault = (key: string, what: string) => faults.push(`${file}: ${key}: ${what}.`);
  for (const [key, selector] of selectorsOf(site)) {
    const wrong = selectorFault(selector);
    if (wrong !== null)
      fault(
        key,
        `"${selector}" is not a CSS selector (${wrong}). Try it in a browser's console with document.querySelector`,
      );
  }
  for (const [key, pattern] of patternsOf(site)) {
    try {
      new RegExp(pattern, "u");
    } catch (error) {
      fault(
        key,
        `"${pattern}" is not a regular expression (${error instanceof Error ? error.message : String(error)})`,
      );
    }
  }
  if (site.lists.length === 0 && site.listIndex === undefined)
    fault("lists", "the site has neither lists nor a listIndex, so nothing would be collected. Name at least one");
  if (site.listing.link === undefined && site.listing.json === undefined)
    fault("listing", "say with link (a selector) or json (a path) where a list names its listings");
  const origin = new URL(site.origin);
  if (origin.pathname !== "/" || origin.search !== "")
    fault("origin", `"${site.origin}" has a path. Write scheme, host and port only, such as ${origin.origin}`);
  for (const [index, list] of site.lists.entries()) {
    if (!URL.canParse(list.address, site.origin) || new URL(list.address, site.origin).origin !== origin.origin) {
      fault(`lists.${index}.address`, `"${list.address}" is not an address of ${origin.origin}`);
    }
  }
  const needsBrowser = site.paging.kind === "loadMore" || site.paging.kind === "infiniteScroll";
  if (needsBrowser && site.fetch === "http")
    fault("paging.kind", `${site.paging.kind} needs a browser. Set fetch: browser, or auto`);
  if (site.active.from !== undefined && site.active.to !== undefined && site.active.from > site.active.to) {
    fault("active", `from (${site.active.from}) comes after to (${site.active.to})`);
  }
  return faults;
}

const blank = load("<p></p>");

function selectorFault(selector: string): string | null {
  try {
    blank(selector);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* selectorsOf(site: SiteDefinition): Generator<[string, string]> {
  if (site.listing.link !== undefined) yield ["listing.link", site.listing.link];
  if (site.listIndex !== undefined) {
    yield ["listIndex.link", site.listIndex.link];
    if (site.listIndex.deeper !== undefined) yield ["listIndex.deeper", site.listIndex.deeper];
  }
  if ("selector" in site.paging) yield ["paging.selector", site.paging.selector];
  if (site.gate !== undefined) {
    if ("selector" in site.gate) yield ["gate.selector", site.gate.selector];
    if (site.gate.marks !== undefined) yield ["gate.marks", site.gate.marks];
  }
  for (const key of ["marks", "notFound", "text", "textExcept", "drop"] as const) {
    for (const [index, selector] of (site.page[key] ?? []).entries()) yield [`page.${key}.${index}`, selector];
  }
  const { title } = site.page;
  if (title !== undefined) yield ["page.title", typeof title === "string" ? title : title.selector];
  for (const [index, pair] of site.page.pairs.entries()) {
    yield [`page.pairs.${index}.rows`, pair.rows];
    if (pair.label !== undefined) yield [`page.pairs.${index}.label`, pair.label];
    if (pair.value !== undefined) yield [`page.pairs.${index}.value`, pair.value];
  }
  for (const key of ["fields", "facts"] as const) {
    for (const [name, source] of Object.entries(site.page[key] ?? {}))
      yield [`page.${key}.${name}`, typeof source === "string" ? source : source.selector];
  }
  if (site.page.json?.selector !== undefined) yield ["page.json.selector", site.page.json.selector];
}

function* patternsOf(site: SiteDefinition): Generator<[string, string]> {
  if (site.listing.pattern !== undefined) yield ["listing.pattern", site.listing.pattern];
  for (const key of ["fields", "facts"] as const) {
    for (const [name, source] of Object.entries(site.page[key] ?? {})) {
      if (typeof source !== "string" && source.pattern !== undefined)
        yield [`page.${key}.${name}.pattern`, source.pattern];
    }
  }
}
