import { dueDates } from "../crawler/due-dates.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";
import type { RoundDefinition, StudyDefinition } from "../schema/vocabulary/study.ts";

/** What is stored with a date about when it was collected. */
export interface ScheduleMarks {
  readonly offScheduleReason: string | null;
  readonly late: boolean;
}

/**
 * Whether a date may be collected now. Within its window: yes. Just after: yes, flagged as late. On any other day only
 * with a reason, which is stored and shown with the date. Under a simulated clock every date is its own day.
 */
export function checkSchedule(
  study: Pick<StudyDefinition, "clock">,
  round: Pick<RoundDefinition, "id" | "dates" | "windowHours">,
  date: Day,
  now: Date,
  offScheduleReason: string | undefined,
): ScheduleMarks {
  if (study.clock === "simulated") return { offScheduleReason: null, late: false };
  const due = dueDates([{ id: round.id, dates: round.dates as Day[], windowHours: round.windowHours }], now).find(
    (one) => one.date === date,
  );
  if (due?.standing === "open") return { offScheduleReason: null, late: false };
  const reason = offScheduleReason?.trim() ?? "";
  if (reason !== "") return { offScheduleReason: reason, late: false };
  if (due?.standing === "late") return { offScheduleReason: null, late: true };
  const when =
    due?.standing === "upcoming" ? `opens at ${due.opensAt.toISOString()}` : `closed at ${due?.closesAt.toISOString()}`;
  throw new UserError(
    `The window of sampling date ${date} ${when}; it is now ${now.toISOString()}. Collect within the window, or give --off-schedule "why": the reason is stored and shown with the date.`,
    "refused",
  );
}
