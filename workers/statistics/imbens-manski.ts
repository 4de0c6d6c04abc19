import { findRoot } from "./find-root.ts";
import { missingBounds } from "./missing-bounds.ts";
import { normalCumulative } from "./normal-distribution.ts";
import type { Interval } from "./wilson-interval.ts";

export interface PartiallyIdentified {
  readonly bounds: Interval;
  /** The critical value, between 1.645 (wide bounds) and 1.96 (nothing missing). */
  readonly critical: number;
  readonly interval: Interval;
}

/**
 * Imbens & Manski (2004): a 95 % interval for a share that is known only up to its missing-data bounds. It is
 * lower − C·se(lower), upper + C·se(upper), with se = √(p(1−p)/N) and C solving
 * Φ(C + (upper − lower)/max se) − Φ(−C) = .95. Null when N is 0. When both standard errors are 0 the bounds stand.
 */
export function imbensManski(count: number, missing: number, population: number): PartiallyIdentified | null {
  const bounds = missingBounds(count, missing, population);
  if (bounds === null) return null;
  const errorOf = (share: number): number => Math.sqrt((share * (1 - share)) / population);
  const [errorLower, errorUpper] = [errorOf(bounds.lower), errorOf(bounds.upper)];
  const largest = Math.max(errorLower, errorUpper);
  const width = bounds.upper - bounds.lower;
  const covered = (critical: number): number =>
    normalCumulative(critical + width / largest) - normalCumulative(-critical);
  const critical = findRoot((c) => (largest === 0 ? c - 1.6448536269514722 : covered(c) - 0.95), 1, 3);
  return {
    bounds,
    critical,
    interval: {
      lower: Math.max(0, bounds.lower - critical * errorLower),
      upper: Math.min(1, bounds.upper + critical * errorUpper),
    },
  };
}
