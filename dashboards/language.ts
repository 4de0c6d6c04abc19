import type { BilingualName, ScreenLanguage } from "../schema/vocabulary/codebook.ts";

export type Language = ScreenLanguage;
export const otherLanguage = (language: Language): Language => (language === "sv" ? "en" : "sv");

/** Names in the order a Swedish reader expects: å, ä, ö last. Codes of digits sort as numbers. */
export function compareNames(language: Language): (a: string, b: string) => number {
  return new Intl.Collator(language, { numeric: true }).compare;
}

export function nameIn(name: BilingualName, language: Language): string {
  return name[language];
}

/** "15 augusti 2026" or "15 August 2026"; the day itself stands in the element's datetime attribute. */
export function writeDay(day: string, language: Language, month: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

/** An instant as Swedish offices write it, in Swedish time: "2026-10-16 04:12". */
export function writeInstant(instant: Date): string {
  return new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: "Europe/Stockholm",
  }).format(instant);
}
