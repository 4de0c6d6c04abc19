import type { SchnabelSums } from "./capture-recapture.ts";
import type { ThreeDateCounts } from "./jolly-seber.ts";
import type { PatternCount } from "./log-linear.ts";

/** How many were met at the date, counted from 0. */
export function metAt(patterns: readonly PatternCount[], date: number): number {
  return sumWhere(patterns, (pattern) => pattern[date] === "1");
}

/** How many were met at exactly `times` dates. */
export function metTimes(patterns: readonly PatternCount[], times: number): number {
  return sumWhere(patterns, (pattern) => [...pattern].filter((digit) => digit === "1").length === times);
}

/** What Schnabel's estimator reads off presence patterns. */
export function schnabelSums(patterns: readonly PatternCount[], dates: number): SchnabelSums {
  let caughtTimesMarked = 0;
  let seenAgain = 0;
  for (let date = 1; date < dates; date += 1) {
    const before = (pattern: string) => pattern.slice(0, date).includes("1");
    caughtTimesMarked += metAt(patterns, date) * sumWhere(patterns, before);
    seenAgain += sumWhere(patterns, (pattern) => pattern[date] === "1" && before(pattern));
  }
  return { caughtTimesMarked, seenAgain, dates };
}

/** What Jolly–Seber reads off the patterns of three dates. */
export function threeDateCounts(patterns: readonly PatternCount[]): ThreeDateCounts {
  return {
    n1: metAt(patterns, 0),
    n2: metAt(patterns, 1),
    m2: sumWhere(patterns, (pattern) => pattern.startsWith("11")),
    z2: sumWhere(patterns, (pattern) => pattern === "101"),
    r2: sumWhere(patterns, (pattern) => pattern.endsWith("11")),
  };
}

function sumWhere(patterns: readonly PatternCount[], holds: (pattern: string) => boolean): number {
  return patterns.reduce((sum, { pattern, count }) => sum + (holds(pattern) ? count : 0), 0);
}
