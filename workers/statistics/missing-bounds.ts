import type { Interval } from "./wilson-interval.ts";

/**
 * The share of a category if no one, or everyone, of those who do not state the variable belonged to it:
 * [k/N, (k + missing)/N]. Missing data dominates (40–78 % in 2020), so these stand beside every share. Null when N
 * is 0. Published parts need not add up to their total, hence the caps.
 */
export function missingBounds(count: number, missing: number, population: number): Interval | null {
  if (population <= 0) return null;
  return { lower: Math.min(1, count / population), upper: Math.min(1, (count + missing) / population) };
}
