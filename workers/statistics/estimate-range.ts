import { chao, chapman, type PopulationEstimate, schnabel } from "./capture-recapture.ts";
import { type Interaction, logLinear, type PatternCount } from "./log-linear.ts";
import { metAt, metTimes, schnabelSums } from "./presence-counts.ts";

export interface ModelEstimate extends PopulationEstimate {
  /** "chapman 1-2", "schnabel", "chao", "Mt", "Mt + 1:2": dates counted from 1. */
  readonly model: string;
}

/**
 * The number of listings met and never met, by every model that these presence patterns allow: a range, never one
 * headline. All assume that nothing comes or goes between the dates, which is not so; the spread shows how much the
 * answer depends on the model.
 */
export function estimateRange(patterns: readonly PatternCount[], dates: number): ModelEstimate[] {
  const met = patterns.reduce((sum, { count }) => sum + count, 0);
  const found: (ModelEstimate | null)[] = [];
  for (const [one, other] of datePairs(dates)) {
    const both = patterns.reduce((sum, { pattern, count }) => sum + (isBoth(pattern, one, other) ? count : 0), 0);
    found.push(named(`chapman ${one + 1}-${other + 1}`, chapman(metAt(patterns, one), metAt(patterns, other), both)));
  }
  found.push(named("schnabel", schnabel(schnabelSums(patterns, dates))));
  found.push(named("chao", chao(met, metTimes(patterns, 1), metTimes(patterns, 2), dates)));
  if (dates >= 3) {
    found.push(named("Mt", logLinear(patterns, dates)));
    for (const pair of datePairs(dates)) {
      found.push(named(`Mt + ${pair[0] + 1}:${pair[1] + 1}`, logLinear(patterns, dates, [pair])));
    }
  }
  return found.filter((estimate) => estimate !== null);
}

function named(model: string, estimate: PopulationEstimate | null): ModelEstimate | null {
  if (estimate === null) return null;
  return { model, estimate: estimate.estimate, standardError: estimate.standardError, interval: estimate.interval };
}

function isBoth(pattern: string, one: number, other: number): boolean {
  return pattern[one] === "1" && pattern[other] === "1";
}

function datePairs(dates: number): Interaction[] {
  const pairs: Interaction[] = [];
  for (let one = 0; one < dates; one += 1) {
    for (let other = one + 1; other < dates; other += 1) pairs.push([one, other]);
  }
  return pairs;
}
