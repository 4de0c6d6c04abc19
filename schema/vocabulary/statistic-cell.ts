import type { Day } from "./sampling-date.ts";
import type { VariableId } from "./variable.ts";

/**
 * A cell is one number of one table: how many unique listings (or linked groups) share the dimensions it names.
 * Exact cells never leave; published cells are what pages and files are made of.
 */

export const SERIES = ["reconstructed", "linked"] as const;
export type Series = (typeof SERIES)[number];

/**
 * What is counted. `unique`: met in the round, or at the date. `new`: first met at the date (the baseline at the
 * first). `seenAgain`: met at the date and at an earlier one. `gone`: met at the date before, not at this one.
 * `aimed`: aimed at the county, before one place is kept. `presence`: by the pattern of dates at which it was met.
 */
export const MEASURES = ["unique", "new", "seenAgain", "gone", "aimed", "presence"] as const;
export type Measure = (typeof MEASURES)[number];

export const LISTING_KINDS = ["ads", "profiles"] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** `fieldsOnly`: coded from labelled fields alone, the alternative of the method's open choices. */
export const CODINGS = ["all", "fieldsOnly"] as const;
export type Coding = (typeof CODINGS)[number];

/** A dimension that a cell does not use is null. In a cross the two variables stand in alphabetical order. */
export interface CellDims {
  readonly series: Series;
  readonly coding: Coding;
  readonly measure: Measure;
  /** See `geographyLevel` for the codes. */
  readonly geography: string;
  readonly date: Day | null;
  readonly siteId: string | null;
  readonly kind: ListingKind | null;
  readonly variable: VariableId | null;
  readonly category: string | null;
  readonly variable2: VariableId | null;
  readonly category2: string | null;
}

/** Dimensions with everything unnamed left at the whole: the round's unique listings in the nation. */
export function cellDims(named: Partial<CellDims>): CellDims {
  return {
    series: "reconstructed",
    coding: "all",
    measure: "unique",
    geography: NATION,
    date: null,
    siteId: null,
    kind: null,
    variable: null,
    category: null,
    variable2: null,
    category2: null,
    ...named,
  };
}

/**
 * Categories that every variable has beside those of its codebook. missing = notStated + uncodable + quarantined, and
 * population = stated + missing; each is a cell of its own. `quarantined`: stated or not, the page that said so was
 * read by a definition that no longer fitted it.
 */
export const STATED = "stated";
export const MISSING = "missing";
export const NOT_STATED = "notStated";
export const UNCODABLE = "uncodable";
export const QUARANTINED = "quarantined";
export const RESERVED_CATEGORIES: readonly string[] = [STATED, MISSING, NOT_STATED, UNCODABLE, QUARANTINED];
/** The categories that `missing` is made up of. */
export const MISSING_KINDS: readonly string[] = [NOT_STATED, UNCODABLE, QUARANTINED];

/** The pseudo-variable of `presence` cells; its categories are patterns such as "101", one digit per date. */
export const PRESENCE_PATTERN = "presence";
/** The variable derived from stated ages. */
export const AGE_GROUP = "ageGroup";

export const NATION = "00";
/** The row "län okänt": no county could be read. */
export const COUNTY_UNKNOWN = "countyUnknown";
/** The row "kommun ej angiven" of a county. */
export const municipalityNotStated = (county: string): string => `municipalityNotStated:${county}`;
/** The row "övriga kommuner i länet". */
export const otherMunicipalities = (county: string): string => `otherMunicipalities:${county}`;

export const GEOGRAPHY_LEVELS = ["nation", "policeRegion", "county", "municipality"] as const;
export type GeographyLevel = (typeof GEOGRAPHY_LEVELS)[number];

/** The level of a geography code: "00", "region:vast", "01" or "countyUnknown", "0180" and a county's two rest rows. */
export function geographyLevel(code: string): GeographyLevel {
  if (code === NATION) return "nation";
  if (code.startsWith("region:")) return "policeRegion";
  if (code === COUNTY_UNKNOWN || /^\d{2}$/.test(code)) return "county";
  return "municipality";
}

/** The geography that a code is a part of; null for the nation. */
export function widerGeography(code: string): string | null {
  if (code === NATION) return null;
  if (geographyLevel(code) !== "municipality") return NATION;
  return code.includes(":") ? code.slice(code.indexOf(":") + 1) : code.slice(0, 2);
}

/** One text per cell, the same for the same dimensions. */
export function cellKey(dims: CellDims): string {
  return [
    dims.series,
    dims.coding,
    dims.measure,
    dims.geography,
    dims.date,
    dims.siteId,
    dims.kind,
    dims.variable,
    dims.category,
    dims.variable2,
    dims.category2,
  ]
    .map((part) => part ?? "")
    .join("\u001f");
}

/** Inside only: the true count and the sum of its contributors' record keys, modulo 2³². */
export interface ExactCell {
  readonly dims: CellDims;
  readonly count: number;
  readonly keySum: number;
}

/** A count that has passed disclosure control. Whatever leaves is computed from such counts. */
export type PublishedCount = number & { readonly brand: "PublishedCount" };

export interface PublishedCell {
  readonly dims: CellDims;
  readonly count: PublishedCount;
}

/** A stored published count read back; refuses what disclosure control never yields. */
export function parsePublishedCount(value: unknown): PublishedCount {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value !== 1 && value !== 2) {
    return value as PublishedCount;
  }
  throw new TypeError(`A published count is 0 or a whole number from 3; found ${String(value)}.`);
}
