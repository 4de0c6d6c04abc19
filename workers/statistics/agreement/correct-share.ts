import { type Interval, Z_95 } from "../wilson-interval.ts";
import type { AnswerPair } from "./precision-recall.ts";

/** Published counts: listings that state a category, that state the variable at all, and that do not. */
export interface PublishedCategory {
  readonly count: number;
  readonly n: number;
  readonly missing: number;
}

export interface CorrectedShare {
  /** Share of those who state the variable, as published. */
  readonly published: number;
  /** The same share if the reference had read every listing. */
  readonly corrected: number;
  readonly interval: Interval;
}

/**
 * What the machine's errors do to a published share. The sample tells, among listings that the machine put in the
 * category, in another one, or in none, how many the reference puts in the category and how many it finds to state
 * the variable; these predictive shares, applied to the published counts of the three groups, give both sides of the
 * share (double sampling: Tenenbein 1970, with post-stratified ratio estimation: Cochran 1977, 5A.9 and 6.3). Where
 * the sample has the proportions of the population this equals the Rogan–Gladen estimate (1978), but it cannot leave
 * 0–1 or divide by nearly nothing. The interval is the linearised one; in its variances 4/3 observations are added to
 * each of the three outcomes, so that a group without an error in the sample is not taken for one without errors.
 * Published counts count as known: their noise is left out. Null when a group of the population has no one in the
 * sample, or nobody states the variable.
 */
export function correctShare(
  pairs: readonly AnswerPair[],
  category: string,
  published: PublishedCategory,
): CorrectedShare | null {
  const { n, missing } = published;
  const count = Math.min(published.count, n);
  if (n === 0) return null;
  const groups = [
    groupOf(
      count,
      pairs.filter(({ reader }) => reader.codes.includes(category)),
      category,
    ),
    groupOf(
      n - count,
      pairs.filter(({ reader }) => reader.codes.length > 0 && !reader.codes.includes(category)),
      category,
    ),
    groupOf(
      missing,
      pairs.filter(({ reader }) => reader.codes.length === 0),
      category,
    ),
  ].filter((group) => group.size > 0);
  if (groups.some((group) => group.sampled === 0)) return null;
  const inCategory = total(groups, (group) => (group.size * group.inCategory) / group.sampled);
  const stated = total(groups, (group) => (group.size * (group.inCategory + group.elsewhere)) / group.sampled);
  if (stated === 0) return null;
  const corrected = inCategory / stated;
  const variance = total(groups, (group) => (group.size ** 2 * residualVariance(group, corrected)) / group.sampled);
  const half = (Z_95 * Math.sqrt(variance)) / stated;
  return {
    published: count / n,
    corrected,
    interval: { lower: Math.max(0, corrected - half), upper: Math.min(1, corrected + half) },
  };
}

/** Listings that the machine treated alike: how many in the population and sample, and what the reference says. */
interface Group {
  readonly size: number;
  readonly sampled: number;
  readonly inCategory: number;
  readonly elsewhere: number;
}

function groupOf(size: number, pairs: readonly AnswerPair[], category: string): Group {
  const inCategory = pairs.filter(({ reference }) => reference.codes.includes(category)).length;
  const stated = pairs.filter(({ reference }) => reference.codes.length > 0).length;
  return { size, sampled: pairs.length, inCategory, elsewhere: stated - inCategory };
}

/** Variance of y − R·x within a group: 1 − R in the category, −R elsewhere, 0 where nothing is stated. */
function residualVariance({ sampled, inCategory, elsewhere }: Group, share: number): number {
  const all = sampled + 4;
  const first = (inCategory + 4 / 3) / all;
  const second = (elsewhere + 4 / 3) / all;
  const mean = first * (1 - share) - second * share;
  return first * (1 - share) ** 2 + second * share ** 2 - mean ** 2;
}

function total(groups: readonly Group[], of: (group: Group) => number): number {
  return groups.reduce((sum, group) => sum + of(group), 0);
}
