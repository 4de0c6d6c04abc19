import type { Day } from "../schema/vocabulary/sampling-date.ts";

/** Where a sampling date stands at an instant. `late` can still be collected, flagged; `missed` cannot. */
export type DueStanding = "upcoming" | "open" | "late" | "missed";

export interface DueDate {
  readonly roundId: string;
  readonly date: Day;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly standing: DueStanding;
}

export interface DatedRound {
  readonly id: string;
  readonly dates: readonly Day[];
  readonly windowHours: number;
}

/**
 * Every sampling date of the rounds, in time order, with its window and where it stands. A window opens at midnight in
 * Europe/Stockholm. A date whose window passed without a collection is late for as long again, then missed: what is
 * collected later no longer describes that day.
 */
export function dueDates(rounds: readonly DatedRound[], now: Date): DueDate[] {
  return rounds
    .flatMap((round) => round.dates.map((date) => dueDate(round, date, now)))
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime() || (a.roundId < b.roundId ? -1 : 1));
}

function dueDate(round: DatedRound, date: Day, now: Date): DueDate {
  const opensAt = midnightInStockholm(date);
  const length = round.windowHours * 3_600_000;
  const closesAt = new Date(opensAt.getTime() + length);
  const time = now.getTime();
  const standing =
    time < opensAt.getTime()
      ? "upcoming"
      : time < closesAt.getTime()
        ? "open"
        : time < closesAt.getTime() + length
          ? "late"
          : "missed";
  return { roundId: round.id, date, opensAt, closesAt, standing };
}

/** The instant at which a day begins in Stockholm, on either side of the clock changes. */
export function midnightInStockholm(date: Day): Date {
  const utc = Date.parse(`${date}T00:00:00Z`);
  // Stockholm lies one or two hours ahead of UTC: of the two candidates one is midnight there.
  for (const hours of [2, 1]) {
    const candidate = new Date(utc - hours * 3_600_000);
    if (stockholmClock(candidate) === `${date} 00:00`) return candidate;
  }
  return new Date(utc - 3_600_000);
}

/** Whether an instant falls in the sampling date's window. */
export function isWithinWindow(due: DueDate, now: Date): boolean {
  return now >= due.opensAt && now < due.closesAt;
}

function stockholmClock(instant: Date): string {
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return parts.format(instant).replace(",", "");
}
