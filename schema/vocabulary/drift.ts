import type { Day } from "./sampling-date.ts";
import type { VariableId } from "./variable.ts";

/**
 * What is counted of a site's date to tell whether its pages are still read as they were. Of a variable: `stated`
 * (coded), `labelled` (from a labelled field), `readable` (coded, of what is there to read); of listings known from an
 * earlier date `kept` (still stated), `same` (still the same code), `silent` (still not stated). Of heading and free
 * text: `present`, `distinct` (told apart from the date's others) and `same`. Of the content as a whole: `same`, and
 * `whole` (known listings that lost at most one variable). Of pages: `read`, and `listings` (how many the lists named).
 */
export const DRIFT_SIGNALS = [
  "stated",
  "labelled",
  "readable",
  "kept",
  "same",
  "silent",
  "present",
  "distinct",
  "read",
  "whole",
  "listings",
] as const;
export type DriftSignal = (typeof DRIFT_SIGNALS)[number];

/** A part of a listing that is watched: a variable of the codebook, or one of these. */
export const PART_TITLE = "title";
export const PART_TEXT = "text";
/** Everything a listing says, as copies are told by. */
export const PART_CONTENT = "content";
/** The pages themselves: how many, and whether they could be read. A date of which these fail is not comparable. */
export const PART_PAGES = "pages";

/** `filled` of `of` listings of one site at one date. */
export interface FillRate {
  /** A variable, or one of the parts above. */
  readonly field: string;
  readonly signal: DriftSignal;
  readonly filled: number;
  readonly of: number;
}

/** A field of a site's date that is no longer read as it was. */
export interface DriftFinding {
  readonly field: string;
  /** The signal that tells it most clearly. */
  readonly signal: DriftSignal;
  /** Shares; for `listings` numbers. */
  readonly seen: number;
  readonly expected: number;
  /** How many listings `seen` rests on. */
  readonly of: number;
  /** Variables of which the date's values are kept in store and never published. */
  readonly quarantines: readonly VariableId[];
}

/** `accepted`: the change is real, the values count. `mended`: read again, the date reads as expected. */
export const DRIFT_DECISIONS = ["accepted", "mended"] as const;
export type DriftDecision = (typeof DRIFT_DECISIONS)[number];

export interface DriftAlarm extends DriftFinding {
  readonly roundId: string;
  readonly date: Day;
  readonly siteId: string;
  readonly foundAt: Date;
  /** Null while the alarm stands and the values are quarantined. */
  readonly decision: DriftDecision | null;
  readonly reason: string | null;
}

/** Why a site's date is kept out of the volumes and of every comparison, when drift found it. */
export const NOT_COMPARABLE_BY_DRIFT = "drift";
