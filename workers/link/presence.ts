import type { Day } from "../../schema/vocabulary/sampling-date.ts";

/** The dates at which a listing was met, each once, in order. */
export function presenceOf(meetings: readonly { readonly date: Day }[]): Day[] {
  return [...new Set(meetings.map((meeting) => meeting.date))].sort();
}
