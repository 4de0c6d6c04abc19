import { AD_SITES } from "./data/ad-sites.ts";
import { PROFILE_SITES } from "./data/profile-sites.ts";
import type { FamilyId } from "./families.ts";
import type { FieldVariable, Kind } from "./population/types.ts";

/** How a listing page is marked up. */
export type DetailId =
  | "board"
  | "oldTable"
  | "guide"
  | "plainSheet"
  | "cityAd"
  | "definitionList"
  | "factTable"
  | "labelledParagraphs"
  | "microdata"
  | "jsonLd"
  | "scriptJson"
  | "jsonAnswer"
  | "attributes"
  | "grid"
  | "twoTongues"
  | "app"
  | "entityTable"
  | "changing";

/** How a list shows its listings. */
export type ListId = "rows" | "oldTable" | "cards" | "plain" | "app" | "loadMore" | "scroll" | "json";

export type PagingId = "none" | "nextLink" | "query" | "offset" | "path" | "script" | "loadMore" | "scroll" | "json";

/** How lists are reached: one menu of places, county → town, letters, or no menu (lists stand in the definition). */
export type IndexId = "places" | "counties" | "letters" | "none";

export interface DemoSite {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Added to the base port. */
  readonly number: number;
  readonly family: FamilyId;
  /** Unique listings at scale 1 whose kept copy stands here; 0 where the site is not in the round. */
  readonly unique: Readonly<Record<string, number>>;
  readonly detail: DetailId;
  readonly list: ListId;
  readonly paging: PagingId;
  readonly pageSize: number;
  readonly index: IndexId;
  /** Templates: {id} and {name} of a listing, {slug} of a list. */
  readonly listingPath: string;
  readonly placePath: string;
  readonly categoryPath: string;
  readonly categories: readonly string[];
  readonly labels: Readonly<Record<FieldVariable, string>>;
  /** The look: class names and accent colour begin with it. */
  readonly theme: string;
  readonly gate?: "form" | "cookie" | "click";
  readonly robots?: "refusesSome" | "none";
  readonly traps?: readonly ("hiddenLink" | "offSiteLink" | "forbiddenLink" | "promoted")[];
  readonly fails?: boolean;
  readonly latin1?: boolean;
  readonly browser?: boolean;
  /** Round and date index on which another markup is served. */
  readonly changesTemplate?: { readonly round: string; readonly date: number };
  /** Round and date index from which the site answers that it has closed. */
  readonly closes?: { readonly round: string; readonly date: number };
}

/** All 33 sites of the demo, in the order of the frame. */
export const DEMO_SITES: readonly DemoSite[] = [...AD_SITES, ...PROFILE_SITES];

export function sitesOfRound(roundId: string): DemoSite[] {
  return DEMO_SITES.filter((site) => (site.unique[roundId] ?? 0) > 0);
}

/** A word as it stands in an address: ASCII, lower case, hyphens. */
export function slugOf(words: string): string {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
