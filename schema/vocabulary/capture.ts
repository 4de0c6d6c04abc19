import type { Day } from "./sampling-date.ts";

/** What a stored page is in the structure of its site. */
export const PAGE_TYPES = ["list", "listing"] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/**
 * What became of one fetch. Only `good` enters any statistic; everything else is classified and counted, never
 * silently wrong.
 */
export const CAPTURE_OUTCOMES = [
  "good",
  "notFound",
  "gone",
  "softNotFound",
  "loginWall",
  "captchaWall",
  "blockPage",
  "gateClosed",
  "wrongContentType",
  "wrongCharset",
  "templateChanged",
  "empty",
  "tooLarge",
  "timedOut",
  "tooManyRedirects",
  "redirectedOffSite",
  "blockedAddress",
  "serverError",
  "networkError",
  "rendererCrashed",
] as const;
export type CaptureOutcome = (typeof CAPTURE_OUTCOMES)[number];

/** How a page was fetched. */
export const FETCH_WAYS = ["http", "browser"] as const;
export type FetchWay = (typeof FETCH_WAYS)[number];

/** Why a site's date ended short of its plan, or an address was not visited. A closed list: every stop has a reason. */
export const STOP_REASONS = [
  "siteUnreachable",
  "siteClosed",
  "pageBudget",
  "listPageBudget",
  "timeBudget",
  "byteBudget",
  "pagingLoop",
  "windowClosed",
  "robotsUnreachable",
  "robotsRefusesAll",
  "templateChanged",
  "tooManyFailures",
  "interrupted",
] as const;
export type StopReason = (typeof STOP_REASONS)[number];

export const SKIP_REASONS = ["robots", "outOfScope", "hiddenLink", "pageLimit"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** How a site's date ended, or where it stands. */
export const SITE_DATE_STATES = ["planned", "collecting", "complete", "truncated", "failed", "missed"] as const;
export type SiteDateState = (typeof SITE_DATE_STATES)[number];

export type CaptureId = string & { readonly brand: "CaptureId" };

/** One finished fetch on its way to the store. The body is there when the outcome is good. */
export interface NewCapture {
  readonly roundId: string;
  readonly date: Day;
  readonly siteId: string;
  readonly address: string;
  readonly pageType: PageType;
  readonly outcome: CaptureOutcome;
  readonly way: FetchWay;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly charset: string | null;
  /** The page as text, decoded; null unless something readable came. */
  readonly body: string | null;
  /** Bytes after decompression. */
  readonly bytes: number;
  readonly fetchedAt: Date;
  readonly milliseconds: number;
}
