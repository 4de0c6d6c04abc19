import type { Interval } from "./wilson-interval.ts";

export const VERDICTS = ["rose", "fell", "cannotTell"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Whether a share changed between two rounds: only when the missing-data bounds do not overlap, which no behaviour of
 * the missing could undo. Otherwise the data cannot tell, which is not the same as "unchanged".
 */
export function judgeChange(earlier: Interval | null, later: Interval | null): Verdict {
  if (earlier === null || later === null) return "cannotTell";
  if (later.lower > earlier.upper) return "rose";
  if (later.upper < earlier.lower) return "fell";
  return "cannotTell";
}
