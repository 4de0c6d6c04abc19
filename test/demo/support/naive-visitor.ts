import { load } from "cheerio";
import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";

/** Cookies of one who has stated an age at every gate of the demo. */
const ADULT = "alder=ja; vuxen=1; adult=yes";

export interface Visit {
  /** Appearances of listings in lists, each once per list. */
  hits: number;
  readonly listings: Set<string>;
}

/** One answer of a demo site, asked for again where it fails. */
export async function ask(origin: string, path: string, cookie = ADULT): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await fetch(origin + path, { headers: { cookie }, redirect: "manual" });
      if (response.status < 500 || attempt > 3) return response;
      await response.arrayBuffer();
    } catch (error) {
      if (attempt > 3) throw error;
    }
  }
}

/**
 * Reads a site's lists by its definition, in the plainest way: enough to see that what is served leads to what the
 * truth says, no crawler. For sites over plain HTTP whose lists are pages or JSON.
 */
export async function visitLists(site: SiteDefinition): Promise<Visit> {
  const visit: Visit = { hits: 0, listings: new Set() };
  for (const list of await listAddresses(site)) {
    const seen = new Set<string>();
    for (let page = 0; page < 500; page++) {
      const address = pageAddress(site, list, page);
      const response = await ask(site.origin, address);
      const links = response.status === 200 ? await linksOf(site, response) : { found: [], more: false };
      for (const link of links.found) seen.add(link);
      if (!links.more) break;
    }
    visit.hits += seen.size;
    for (const link of seen) visit.listings.add(link);
  }
  return visit;
}

async function listAddresses(site: SiteDefinition): Promise<string[]> {
  const lists = site.lists.map((list) => list.address);
  const rule = site.listIndex;
  if (rule === undefined) return lists;
  const start = load(await (await ask(site.origin, rule.address)).text());
  const hrefs = (page: typeof start, selector: string) =>
    page(selector)
      .toArray()
      .map((element) => page(element).attr("href") ?? "");
  lists.push(...hrefs(start, rule.link));
  for (const deeper of rule.deeper === undefined ? [] : hrefs(start, rule.deeper)) {
    lists.push(...hrefs(load(await (await ask(site.origin, deeper)).text()), rule.link));
  }
  return lists;
}

function pageAddress({ paging }: SiteDefinition, list: string, page: number): string {
  const join = list.includes("?") ? "&" : "?";
  if (page === 0) return list;
  if (paging.kind === "pageNumber" && paging.path !== undefined)
    return list + paging.path.replace("{page}", String(page + 1));
  if (paging.kind === "pageNumber")
    return `${list}${join}${paging.parameter ?? ""}=${paging.first + page * paging.step}`;
  return paging.kind === "json" ? `${list}?page=${page + 1}` : `${list}${join}sida=${page + 1}`;
}

async function linksOf(site: SiteDefinition, response: Response): Promise<{ found: string[]; more: boolean }> {
  const { paging, listing } = site;
  if (listing.link === undefined) {
    const answer = (await response.json()) as { items: { url: string }[]; next: string | null };
    return { found: answer.items.map((item) => item.url), more: answer.next !== null };
  }
  const page = load(await response.text());
  const isHidden = "[hidden], [hidden] *, [style*='display:none'] *, .osynlig *";
  const found = page(listing.link)
    .not(isHidden)
    .toArray()
    .map((element) => new URL(page(element).attr("href") ?? "", `${site.origin}/`))
    .filter((url) => url.origin === site.origin && !url.pathname.startsWith("/privat"))
    .map((url) => url.pathname + url.search)
    .filter((path) => listing.pattern === undefined || new RegExp(listing.pattern, "u").test(path));
  const more =
    paging.kind === "nextLink" ? page(paging.selector).length > 0 : paging.kind !== "none" && found.length > 0;
  return { found, more };
}
