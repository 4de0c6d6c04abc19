import type { DemoSite, DetailId } from "../sites.ts";
import { AD_DETAILS } from "./ad-details.ts";
import { DATA_DETAILS } from "./data-details.ts";
import type { ListingView } from "./listing-view.ts";
import { PROFILE_DETAILS } from "./profile-details.ts";

/** One way to mark up a listing, with the part of a site definition that reads it. */
export interface DetailPage {
  /** The body of the page; `salt` changes what build tools change at each date. */
  readonly render: (view: ListingView, site: DemoSite, salt: number) => string;
  /** Markup for the head, such as a script of data. */
  readonly head?: (view: ListingView, site: DemoSite) => string;
  /** The whole answer when the page is no HTML. */
  readonly json?: (view: ListingView, site: DemoSite) => unknown;
  /** `page` of the site definition. */
  readonly rule: (site: DemoSite) => Readonly<Record<string, unknown>>;
}

export const DETAIL_PAGES: Readonly<Record<DetailId, DetailPage>> = {
  ...AD_DETAILS,
  ...PROFILE_DETAILS,
  ...DATA_DETAILS,
};
