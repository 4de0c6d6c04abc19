import type { DemoSite } from "../sites.ts";

export type Kind = "ads" | "profiles";
export type Language = "sv" | "en";

/** The variables a listing can state, besides its place. */
export const DEMO_VARIABLES = ["gender", "age", "orientation", "nationality", "language", "ethnicity"] as const;
export type DemoVariable = (typeof DEMO_VARIABLES)[number];

/** What stands in a labelled field: a variable, the place or the contact. */
export type FieldVariable = DemoVariable | "place" | "contact";

/** What a unique listing says of its place. */
export type PlaceStatement =
  | {
      readonly level: "municipality";
      readonly codes: readonly string[];
      readonly flavour: "single" | "members" | "towns";
    }
  | { readonly level: "county"; readonly county: string; readonly words: string }
  | { readonly level: "nation"; readonly words: string }
  | { readonly level: "none" };

/** Title and text with the slots <place>, <price>, <dates> and <contact>, which each address fills for itself. */
export interface Wording {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One class of content with places masked: what the study should count as one unique listing. */
export interface UniqueListing {
  readonly index: number;
  readonly kind: Kind;
  /** Index into the round's sites: where the copy that is kept stands. */
  readonly home: number;
  readonly language: Language;
  readonly seller: Seller;
  /** The unique listing whose text this one edits by a few words, at another address or at the same one later. */
  readonly derivedFrom: { readonly index: number; readonly how: "nearCopy" | "edited" } | null;
  /** The first of the three dates on which it is met, and all of them as bits 1, 2, 4. */
  readonly firstDate: number;
  readonly presence: number;
  /** Codes by variable; several languages are joined by "|"; absent when not stated. */
  readonly values: Readonly<Partial<Record<DemoVariable, string>>>;
  readonly place: PlaceStatement;
  readonly wording: Wording;
  /** The words of each labelled value, in the family's order. The place's are filled per address. */
  readonly fieldWords: Readonly<Partial<Record<FieldVariable, string>>>;
  readonly statesContact: boolean;
  readonly underAge: boolean;
}

export interface Seller {
  readonly index: number;
  readonly name: string;
  readonly mail: string;
  /** Null for most: fictitious numbers are few. */
  readonly phone: string | null;
}

/** One address of one site, over the three dates of a round. */
export interface ListingAddress {
  readonly site: number;
  readonly id: number;
  readonly path: string;
  /** Which unique listing stands there at each date; null when the address is not listed. */
  readonly shows: readonly (number | null)[];
  /** Municipalities this address is for, as stated on its page or, where pages are silent, by its lists. */
  readonly places: readonly string[];
  /** How its page words the place: one name, or several parted by commas. */
  readonly placeWords: string;
  readonly price: string;
  readonly dates: string;
  /** Another case or an emoji more: the same content all the same. */
  readonly dressed: boolean;
  /** Indexes into the site's categories. */
  readonly categories: readonly number[];
}

/** One collection round of the demo, whole. */
export interface DemoRound {
  readonly id: string;
  readonly dates: readonly [string, string, string];
  readonly sites: readonly DemoSite[];
  readonly uniques: readonly UniqueListing[];
  readonly addresses: readonly ListingAddress[];
  /** Site ids and date indexes with another markup than the definition knows. */
  readonly templateChanged: readonly { readonly site: string; readonly date: number }[];
  readonly closed: readonly { readonly site: string; readonly date: number }[];
}

export interface Demo {
  readonly seed: string;
  readonly scale: number;
  readonly rounds: readonly DemoRound[];
}
