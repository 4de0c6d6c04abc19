/**
 * The derived figures of table `round_statistic`, by name. Every one is computed from published cells alone. A row's
 * `n` counts those who state the variable and `missing` those who do not, both as published; shares run 0–1.
 */
export const STATISTICS = [
  /** Per geography, kind, variable and category: value k/n; bounds are the Wilson 95 % interval. */
  "share",
  /** Same dimensions, no value: [k/N, (k + missing)/N]. */
  "missingBounds",
  /** Same dimensions, no value: Imbens–Manski 95 % interval around the missing bounds. */
  "missingInterval",
  /** Per geography and kind, variable `age`: years. */
  "mean",
  "median",

  // Between a round and the earlier one named in `comparedRoundId`, like for like. By kind ('' = both): listings.
  "commonBefore",
  "commonAfter",
  "entered",
  "exited",
  /** Listings of sites that were not comparable: value in this round, `lowerBound` in the earlier one. */
  "notComparable",
  /** Share of a round's total that the common sites cover. */
  "coverageBefore",
  "coverageAfter",
  /** Per site: value = change; verdict is one of SITE_VERDICTS. */
  "siteChange",
  /** Per variable and category: value = difference of shares; bounds are Newcombe's; verdict one of CHANGE_VERDICTS. */
  "shareChange",
  /** The two parts of that difference: mix of sites, and rate within them. */
  "shareComposition",
  "shareRate",

  /**
   * Variable = the open choice, category = the alternative: value = round's total under it, n = the total under ours.
   * Of `placeKept` per county, n null: listings placed there under the alternative, and `minimum` and `maximum`.
   */
  "sensitivity",
  "places",
  "counties",
  "topThreeShare",
  "herfindahl",
  /** Per county, linked series, category "2" or "3": share of groups aimed at so many counties or more; n = groups. */
  "severalCounties",
  /** Category = the model (POPULATION_MODELS): value and bounds in listings; linked series. */
  "population",
  /** Survival between the first and second date, and the chance of being met at the second; linked series. */
  "survival",
  "recapture",
] as const;
export type StatisticName = (typeof STATISTICS)[number];

export const SITE_VERDICTS = ["common", "entered", "exited", "notComparable"] as const;
export type SiteVerdict = (typeof SITE_VERDICTS)[number];

/** "changed" only when the missing bounds of the two rounds do not overlap; otherwise the data cannot tell. */
export const CHANGE_VERDICTS = ["changed", "cannotTell"] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

export interface StatisticRow {
  /** "" for a figure of the round itself. */
  readonly comparedRoundId: string;
  readonly series: string;
  readonly statistic: string;
  readonly geography: string;
  readonly date: string;
  readonly siteId: string;
  readonly kind: string;
  readonly variable: string;
  readonly category: string;
  readonly value: number | null;
  readonly lowerBound: number | null;
  readonly upperBound: number | null;
  readonly n: number | null;
  readonly missing: number | null;
  readonly verdict: string;
}
