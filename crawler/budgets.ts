import type { StopReason } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";

/** What one page may cost. Whoever fetches stops at the first that is used up. */
export interface PageBudget {
  readonly milliseconds: number;
  /** After decompression. */
  readonly bytes: number;
  readonly redirects: number;
  /** Requests a browser page may make, its own included. */
  readonly requests: number;
  /** Elements of a page's document in a browser. */
  readonly elements: number;
}

/** What a site has used of its date. */
export interface SiteUse {
  readonly pages: number;
  readonly minutes: number;
  readonly bytes: number;
}

export function pageBudget(site: SiteDefinition): PageBudget {
  return {
    milliseconds: site.budget.pageSeconds * 1000,
    bytes: site.budget.pageBytes,
    redirects: 5,
    requests: 100,
    elements: 200_000,
  };
}

/** The budget a site has used up, as the reason its date ends truncated; null while there is room. */
export function exhaustedBudget(site: SiteDefinition, use: SiteUse): StopReason | null {
  if (use.pages >= site.budget.pages) return "pageBudget";
  if (use.minutes >= site.budget.minutes) return "timeBudget";
  if (use.bytes >= siteBytes(site)) return "byteBudget";
  return null;
}

/** A whole site of pages at an eighth of the largest page allowed is more than any real one. */
function siteBytes(site: SiteDefinition): number {
  return (site.budget.pages * site.budget.pageBytes) / 8;
}
