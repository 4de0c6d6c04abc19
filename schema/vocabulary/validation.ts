import type { VariableId } from "./variable.ts";

/**
 * Validation: human coders read a blind sample of a round's unique listings, and what they read is held against the
 * machine's codes and against each other's.
 */

/** What one reader, human or machine, says that a listing states of one variable. No codes unless `coded`. */
export interface Answer {
  readonly state: "coded" | "notStated" | "uncodable";
  readonly codes: readonly string[];
}

export type Answers = Readonly<Record<VariableId, Answer>>;

/**
 * What a sample is spread over. `variable`: which variables the machine found stated. The sample is proportional
 * either way: every listing is as likely to be drawn, so that no figure needs weights.
 */
export const STRATA = ["none", "variable", "site", "kind"] as const;
export type Stratum = (typeof STRATA)[number];

/** Who has coded, as scores name them. Coders go by the order in which they were given a link. */
export type ReaderName = "machine" | `coder${number}`;

/**
 * `agreement`: share of listings given the very same answer. `f1`: harmonic mean of precision and recall. The last
 * two have a category: its published share, and that share once the machine's errors in the sample are corrected for.
 */
export const SCORE_STATISTICS = [
  "precision",
  "recall",
  "f1",
  "agreement",
  "kappa",
  "publishedShare",
  "correctedShare",
] as const;
export type ScoreStatistic = (typeof SCORE_STATISTICS)[number];

/** One score of one reader against another, the reference. */
export interface ValidationScore {
  readonly reader: ReaderName;
  readonly reference: ReaderName;
  readonly variable: VariableId;
  /** "" for the variable as a whole. */
  readonly category: string;
  readonly statistic: ScoreStatistic;
  /** Null when there is nothing to compute it from, or when it is withheld. */
  readonly value: number | null;
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  /** Listings that both have coded. */
  readonly n: number;
  /** In a real round a figure that rests on fewer than 10 listings is not stored. */
  readonly withheld: boolean;
}

/** The least number of listings behind a figure of a real round. */
export const LEAST_IN_CELL = 10;
