import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import type { Measure } from "../../schema/vocabulary/statistic-cell.ts";

/**
 * At which of the round's dates a listing counts under a measure. `met` says, date by date, whether it was met.
 * Gone: met at the date before and not at this one; it may be seen again later.
 */
export function datesUnder(measure: Measure, dates: readonly Day[], met: readonly boolean[]): Day[] {
  const first = met.indexOf(true);
  return dates.filter((_, index) => {
    const here = met[index] === true;
    if (measure === "new") return index === first;
    if (measure === "seenAgain") return here && index > first;
    if (measure === "gone") return !here && met[index - 1] === true;
    return here;
  });
}

/** Presence as a pattern, one digit per date: "101" was met at the first and the third. */
export function presencePattern(met: readonly boolean[]): string {
  return met.map((here) => (here ? "1" : "0")).join("");
}
