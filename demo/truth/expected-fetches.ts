import type { DemoRound } from "../population/types.ts";
import { type SiteDay, siteDay } from "../web/site-day.ts";

export interface ExpectedFetches {
  readonly total: number;
  /** Those that need a browser. */
  readonly browser: number;
}

/**
 * How many pages a frugal visitor fetches in a round: every listing once per date, every page of every list (and the
 * empty one past the end, where only that tells the end), indexes and robots.txt. What scripts fetch is not counted.
 */
export function expectedFetches(round: DemoRound): ExpectedFetches {
  let total = 0;
  let browser = 0;
  for (const [siteIndex, site] of round.sites.entries()) {
    for (let date = 0; date < 3; date++) {
      const fetches = fetchesOfDay(siteDay(round, siteIndex, date));
      total += fetches;
      if (site.browser === true) browser += fetches;
    }
  }
  return { total, browser };
}

function fetchesOfDay({ site, listings, lists }: SiteDay): number {
  const growsInPlace = site.paging === "none" || site.paging === "loadMore" || site.paging === "scroll";
  const unsureOfEnd = !growsInPlace && site.paging !== "nextLink" && site.paging !== "json";
  let pages = 1 + listings.size;
  const counties = new Set<string>();
  for (const list of lists.values()) {
    const filled = growsInPlace ? 1 : Math.max(1, Math.ceil(list.listings.length / site.pageSize));
    pages += filled + (unsureOfEnd && list.listings.length > 0 ? 1 : 0);
    if (list.county !== null) counties.add(list.county);
  }
  if (site.index !== "none") pages += 1;
  if (site.index === "counties") pages += counties.size;
  return pages;
}
