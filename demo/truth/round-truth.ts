import type { DemoVariable, Kind } from "../population/types.ts";

/** What the study of a round should come to, reckoned from the population by the method's rules alone. */
export interface RoundTruth {
  readonly round: string;
  readonly dates: readonly DateTruth[];
  readonly unique: number;
  readonly ads: number;
  readonly profiles: number;
  readonly sites: number;
  /** Distinct direct contents: what is left after step 3, before step 4. Under-age listings left out. */
  readonly contents: number;
  /** Unique listings by the site of the kept copy. */
  readonly bySite: Readonly<Record<string, number>>;
  readonly variables: Readonly<Record<DemoVariable, VariableTruth>>;
  readonly places: PlaceTruth;
  readonly templateChanged: readonly { readonly site: string; readonly date: string }[];
  readonly closed: readonly { readonly site: string; readonly date: string }[];
  readonly listings: readonly ListingTruth[];
}

export interface DateTruth {
  readonly date: string;
  /** Appearances in lists; those of a site whose listing pages changed their template are in it. */
  readonly hits: number;
  readonly hitsBySite: Readonly<Record<string, number>>;
  /** Addresses of listings whose pages the definitions can read. */
  readonly captures: number;
  /** Addresses whose pages no longer fit the definition. */
  readonly changedCaptures: number;
  readonly unique: number;
  readonly new: number;
  readonly seenAgain: number;
  readonly ads: number;
  readonly profiles: number;
  /** Listings stating an age under 18, which are in hits and captures and nowhere else. */
  readonly underAge: number;
}

export interface VariableTruth {
  readonly n: number;
  readonly missing: number;
  /** Code → unique listings; a listing with several languages counts under each. */
  readonly values: Readonly<Record<string, number>>;
}

export interface PlaceTruth {
  /** Municipality → unique listings that keep it. */
  readonly placed: Readonly<Record<string, number>>;
  readonly missing: number;
  /** County → unique listings aimed at it, each once. */
  readonly aimedCounties: Readonly<Record<string, number>>;
  readonly aimedMunicipalities: Readonly<Record<string, number>>;
}

/** One listing address on one sampling date. */
export interface ListingTruth {
  readonly site: string;
  readonly path: string;
  readonly date: string;
  readonly kind: Kind;
  readonly values: Readonly<Partial<Record<DemoVariable, string>>>;
  /** As stated on the page or, where it is silent, by the lists that lead there. */
  readonly municipalities: readonly string[];
  readonly counties: readonly string[];
  readonly copyGroup: string;
  readonly multiPlaceGroup: string;
  readonly linkedGroup: string;
  readonly underAge: boolean;
  readonly templateChanged: boolean;
}
