import type { CrawlEffects } from "../../crawler/crawl-effects.ts";
import { loadRobots } from "../../crawler/load-robots.ts";
import { createPageLook, runOfLook } from "../../crawler/look-at-page.ts";
import { afterBarrenPage, nextPage } from "../../crawler/next-page.ts";
import { paceLimits } from "../../crawler/pace.ts";
import { isOnSite, skipReason } from "../../crawler/scope.ts";
import { jarOf } from "../../crawler/site-run.ts";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";

export interface Reached {
  /** Addresses of the listings that a collection would visit. */
  readonly listings: ReadonlySet<string>;
  /** Whether some list has a second page. */
  readonly goesOn: boolean;
}

const MOST_LIST_PAGES = 400;
const DEEPEST = 6;

/** Every listing a definition leads to, by the crawler's own parts: index, lists, paging, gate, robots. Fetches no listing. */
export async function crawlByDefinition(site: SiteDefinition, effects: CrawlEffects): Promise<Reached> {
  const signal = new AbortController().signal;
  const userAgent = "Ogonblick/bench (figures)";
  const pace = effects.paceOf(site);
  const robots = await loadRobots(site, effects, pace, jarOf(site), userAgent, signal);
  if (robots.rules === null) return { listings: new Set(), goesOn: false };
  pace.limit(paceLimits(site.pace, robots.rules.crawlDelaySeconds));
  const { rules } = robots;
  const see = createPageLook(runOfLook(site, effects, rules, pace, userAgent, signal));
  const listings = new Set<string>();
  let goesOn = site.paging.kind === "loadMore" || site.paging.kind === "infiniteScroll";
  const lists = new Set(site.lists.map((list) => new URL(list.address, site.origin).href));
  const indexes: [address: string, depth: number][] =
    site.listIndex === undefined ? [] : [[new URL(site.listIndex.address, site.origin).href, 0]];
  const met = new Set(indexes.map(([address]) => address));
  for (let index = indexes.shift(); index !== undefined; index = indexes.shift()) {
    const [address, depth] = index;
    if (!rules.allows(address) || !isOnSite(site, address)) continue;
    const { findings } = await see({ address, pageType: "list", isIndex: true });
    for (const list of findings.index?.lists ?? []) lists.add(list.address);
    for (const deeper of findings.index?.deeper ?? []) {
      if (met.has(deeper) || depth + 1 >= DEEPEST) continue;
      met.add(deeper);
      indexes.push([deeper, depth + 1]);
    }
  }
  for (const list of lists) {
    const own = new Set<string>();
    let barren = 0;
    for (let address: string | null = list, number = 0; address !== null && number < MOST_LIST_PAGES; number += 1) {
      if (!rules.allows(address) || !isOnSite(site, address)) break;
      const page = await see({ address, pageType: "list", isIndex: false });
      const read = page.findings.list;
      if (page.outcome !== "good" || read === null) break;
      const before = own.size;
      for (const link of read.listings) {
        own.add(link.address);
        if (skipReason(site, link, rules.allows) === null) listings.add(link.address);
      }
      goesOn ||= number > 0 && own.size > before;
      barren = own.size === before ? barren + 1 : 0;
      if (barren > 0 && afterBarrenPage(site, barren) !== "goOn") break;
      address = nextPage(site, { address, number, read });
    }
  }
  await effects.browser?.closeSite(site.id);
  return { listings, goesOn };
}
