import { studentQuantile975 } from "./student-quantile.ts";
import { type Interval, Z_95 } from "./wilson-interval.ts";

/** An estimated number of listings, met and never met. A range over models is shown, never one of these alone. */
export interface PopulationEstimate {
  readonly estimate: number;
  readonly standardError: number | null;
  /** 95 %; null where the method gives none. */
  readonly interval: Interval | null;
}

/**
 * Chapman's estimator for two dates (or two sites): (M+1)(n+1)/(m+1) − 1, with Seber's variance (1982, p. 60).
 * `first` and `second` met at each, `both` met at both. Assumes that nothing comes or goes in between.
 */
export function chapman(first: number, second: number, both: number): PopulationEstimate {
  const estimate = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const variance =
    ((first + 1) * (second + 1) * Math.max(0, first - both) * Math.max(0, second - both)) /
    ((both + 1) ** 2 * (both + 2));
  return withNormalInterval(estimate, Math.sqrt(variance), Math.max(first, second));
}

/** The ordinary Petersen estimator M·n/m, for comparison with the literature; null when nothing was met twice. */
export function petersen(first: number, second: number, both: number): number | null {
  return both === 0 ? null : (first * second) / both;
}

/** What Schnabel's method needs of several dates. */
export interface SchnabelSums {
  /** Σ n_t·M_t: met at each date times those met before it. */
  readonly caughtTimesMarked: number;
  /** Σ m_t: met at each date that had been met before. */
  readonly seenAgain: number;
  /** How many dates. */
  readonly dates: number;
}

/**
 * Schnabel's estimator with Chapman's correction, Σ n_t·M_t / (Σ m_t + 1). The interval is that of 1/N: standard error
 * √(Σm + 1)/Σ(n·M), Student's t with dates − 1 degrees of freedom (Krebs 1989, ch. 2), hence very wide for three
 * dates, and null where 1/N reaches 0. Null when nothing had been met before.
 */
export function schnabel({ caughtTimesMarked, seenAgain, dates }: SchnabelSums): PopulationEstimate | null {
  if (caughtTimesMarked <= 0 || dates < 2) return null;
  const inverse = (seenAgain + 1) / caughtTimesMarked;
  const half = (studentQuantile975(dates - 1) * Math.sqrt(seenAgain + 1)) / caughtTimesMarked;
  const interval = inverse > half ? { lower: 1 / (inverse + half), upper: 1 / (inverse - half) } : null;
  return { estimate: 1 / inverse, standardError: null, interval };
}

/**
 * Chao's lower bound S + ((K−1)/K)·f₁²/(2f₂), from how many were met at exactly one and exactly two of K dates.
 * Standard error from Chao (1987). Null when nothing was met exactly twice.
 */
export function chao(met: number, once: number, twice: number, dates: number): PopulationEstimate | null {
  if (twice <= 0) return null;
  const shrink = (dates - 1) / dates;
  const ratio = once / twice;
  const estimate = met + (shrink * once ** 2) / (2 * twice);
  const variance = twice * ((shrink * ratio ** 2) / 2 + shrink ** 2 * ratio ** 3 + (shrink ** 2 * ratio ** 4) / 4);
  return withNormalInterval(estimate, Math.sqrt(variance), met);
}

function withNormalInterval(estimate: number, standardError: number, met: number): PopulationEstimate {
  const half = Z_95 * standardError;
  return { estimate, standardError, interval: { lower: Math.max(met, estimate - half), upper: estimate + half } };
}
