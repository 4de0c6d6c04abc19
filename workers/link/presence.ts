import type { Day } from "../../schema/vocabulary/sampling-date.ts";

/** The dates at which a listing was met, each once, in order. */
export function presenceOf(meetings: readonly { readonly date: Day }[]): Day[] {
  return [...new Set(meetings.map((meeting) => meeting.date))].sort();
}

/**
 * What became of a listing at a date. `new`: first met (the baseline at the round's first date). `seenAgain`: met,
 * and at the date before too. `returned`: met, and earlier, yet not at the date before. `gone`: met at the date
 * before, not at this one. `absent`: gone since longer, or not met yet. Seen again in the tables is
 * seenAgain + returned, so that unique = new + seen again holds.
 */
export type Movement = "new" | "seenAgain" | "returned" | "gone" | "absent";

/** `dates` are the round's sampling dates in order; `presence` is a subset of them. */
export function movementAt(presence: ReadonlySet<Day>, dates: readonly Day[], date: Day): Movement {
  const at = dates.indexOf(date);
  const before = dates[at - 1];
  const metBefore = before !== undefined && presence.has(before);
  if (!presence.has(date)) return metBefore ? "gone" : "absent";
  if (metBefore) return "seenAgain";
  return dates.slice(0, Math.max(at, 0)).some((day) => presence.has(day)) ? "returned" : "new";
}
