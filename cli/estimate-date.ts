import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";

export interface SiteEstimate {
  readonly siteId: string;
  /** Pages fetched at the latest date collected; null before the first. */
  readonly lastPages: number | null;
  /** Pages expected now. */
  readonly pages: number | null;
  /** Hours at the site's own pace; null while nothing is known. */
  readonly hours: number | null;
}

/** How much more a site may hold than last time before the estimate falls short. */
const GROWTH = 1.15;

/**
 * How long a site will take: the pages of its latest date (a little more, sites grow) at the pace its definition
 * allows. The pages budget bounds it. Sites are collected side by side, so a date takes as long as its slowest site.
 */
export function estimateSite(site: SiteDefinition, lastPages: number | null): SiteEstimate {
  const pages = lastPages === null ? null : Math.min(Math.ceil(lastPages * GROWTH), site.budget.pages);
  return { siteId: site.id, lastPages, pages, hours: pages === null ? null : pages / site.pace.perSecond / 3_600 };
}

/** The sites that cannot be done within the window at their pace. */
export function overWindow(estimates: readonly SiteEstimate[], windowHours: number): SiteEstimate[] {
  return estimates.filter((estimate) => estimate.hours !== null && estimate.hours > windowHours);
}
