import { UserError } from "../schema/vocabulary/errors.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { isOnSite, resolveAddress } from "./scope.ts";

/** What is to be visited on one sampling date. Made before anything is fetched; the same input gives the same plan. */
export interface DatePlan {
  readonly date: Day;
  readonly visits: readonly SiteVisit[];
}

export interface SiteVisit {
  readonly site: SiteDefinition;
  readonly lists: readonly PlannedList[];
  /** The page that links to the lists, when the site is entered through one. */
  readonly index: string | null;
}

/** A list as the definition or an index page names it. */
export interface PlannedList {
  /** Absolute address of the first page. */
  readonly address: string;
  readonly place: string | null;
  readonly category: string | null;
}

/** Plans the visits of the sites that belong to the frame on a date, in the order of the frame. */
export function planDate(date: Day, sites: readonly SiteDefinition[]): DatePlan {
  return { date, visits: sites.filter((site) => isActiveOn(site, date)).map(planVisit) };
}

/** Whether a site belongs to the frame on a day; both ends of the span are inside it. */
export function isActiveOn(site: SiteDefinition, date: Day): boolean {
  const { from, to } = site.active;
  return (from === undefined || from <= date) && (to === undefined || date <= to);
}

function planVisit(site: SiteDefinition): SiteVisit {
  const lists = site.lists.map((list, place) => ({
    address: onSite(site, list.address, `lists[${place}].address`),
    place: list.place ?? null,
    category: list.category ?? null,
  }));
  const index = site.listIndex === undefined ? null : onSite(site, site.listIndex.address, "listIndex.address");
  if (lists.length === 0 && index === null) {
    throw new UserError(
      `Site ${site.id} has neither lists nor a listIndex: nothing would be collected. Add the addresses of its lists.`,
      "study",
    );
  }
  return { site, lists, index };
}

function onSite(site: SiteDefinition, address: string, key: string): string {
  const resolved = resolveAddress(address, site.origin);
  if (resolved === null || !isOnSite(site, resolved)) {
    throw new UserError(
      `Site ${site.id}, ${key}: "${address}" does not lie on ${site.origin}. Write a path, or an address on that origin.`,
      "study",
    );
  }
  return resolved;
}
