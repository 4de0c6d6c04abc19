import { missingBounds } from "./missing-bounds.ts";
import { type Interval, wilsonInterval } from "./wilson-interval.ts";

/** A category's share among the listings that state the variable, never without n and missing. */
export interface Share {
  readonly count: number;
  /** How many state the variable. */
  readonly n: number;
  readonly missing: number;
  /** 0–1; null when nobody states the variable. */
  readonly share: number | null;
  readonly interval: Interval | null;
  readonly bounds: Interval | null;
}

/**
 * From published counts only. Numerator and denominator are perturbed apart, so the count is capped at n. The bounds'
 * population is n + missing.
 */
export function shareOf(count: number, n: number, missing: number): Share {
  const within = Math.min(count, n);
  return {
    count,
    n,
    missing,
    share: n === 0 ? null : within / n,
    interval: wilsonInterval(within, n),
    bounds: missingBounds(within, missing, n + missing),
  };
}
