import { type ExitName, UserError } from "./errors.ts";

/** A calendar day in Europe/Stockholm, written year-month-day. A sampling date is such a day; so is a capture's day. */
export type Day = string & { readonly brand: "Day" };

/** The day a text names. `place` says where the text stands, for the message; `exit` whose fault it is. */
export function parseDay(text: unknown, place: string, exit: ExitName = "study"): Day {
  const written = text instanceof Date ? text.toISOString().slice(0, 10) : text;
  if (typeof written === "string" && /^\d{4}-\d{2}-\d{2}$/.test(written)) {
    const time = Date.parse(`${written}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(written)) return written as Day;
  }
  throw new UserError(
    `Sampling date "${String(written)}" (${place}) is not a day. Write year-month-day, such as 2026-08-15.`,
    exit,
  );
}

/** The day that an instant falls on where the study is carried out. */
export function dayInStockholm(instant: Date): Day {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(instant) as Day;
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
