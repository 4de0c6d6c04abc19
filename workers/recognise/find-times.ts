import { type Anchors, anchorsOf } from "./anchors.ts";
import type { ValueSpan } from "./find-phones.ts";
import { matchAtNumbers, type NumberPattern, signs } from "./match-at-numbers.ts";
import { matchSpans } from "./match-spans.ts";

const MONTHS =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec";
const WEEKDAYS =
  "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const UNITS =
  "sekunder|sekund|seconds?|secs?|minuter|minut|minutes?|mins?|timmar|timme|tim|hours?|hrs?|dagar|dag|days?|dygn|veckor|vecka|weeks?|månader|månad|months?|år|years?";

/** The first day of a range, when the month is told with the last: "17-18 September", "3 till 5 maj". */
const RANGE_START = String.raw`(?:\d{1,2}(?::?[ae]|st|nd|rd|th)?\s?(?:[-–—]|till|to|och|and)\s?)?`;
/** A day or a run of days: "2026-08-15", "15/8", "15 augusti 2026", "August 15th", "2-4 August", "vecka 42". */
const DATE = new RegExp(
  String.raw`(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}(?:[/.](?:20)?\d{2})?(?:\s?[-–—]\s?\d{1,2}[/.]\d{1,2})?(?=$|[^\d.,:/])|${RANGE_START}\d{1,2}(?::?[ae]|st|nd|rd|th)?\s(?:of\s)?(?:${MONTHS})\b(?:\s\d{4})?|(?:${MONTHS})\s\d{1,2}(?:st|nd|rd|th)?(?:\s?[-–—]\s?\d{1,2}(?:st|nd|rd|th)?)?\b(?:,?\s\d{4})?|(?<!\p{L})(?:vecka|week|v\.)\s?\d{1,2}(?:\s?[-–—]\s?\d{1,2})?\b)`,
  "giu",
);
/** A time of day: "18:30", "kl 18", "10-22" after "öppet", "6 pm". */
const CLOCK: NumberPattern = {
  pattern:
    /(?<![\d.,:])(?:(?:kl\.?|klockan|at)\s?\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?(?!\d)(?!\s?(?:år|kr|years))|\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?[-–]\s?\d{1,2}[.:]\d{2})?(?!\d)(?:\s?[ap]\.?m\b)?|\d{1,2}\s?[ap]m\b(?:\s?[-–]\s?\d{1,2}\s?[ap]m\b)?|(?:öppet|open|öppettider|hours)[:\s]{1,2}\d{1,2}\s?[-–]\s?\d{1,2}(?!\d))/iuy,
  lead: /(?:(?:kl\.?|klockan|at)\s?|(?:öppet|open|öppettider|hours)[:\s]{1,2})$/iu,
  longestLead: 12,
  leadEnds: signs("l.ntrs"),
  tails: signs("ap"),
};
/** How long: "30 min", "1,5 timme", "2 h". */
const DURATION = new RegExp(String.raw`(?<![\d.,])\d{1,3}(?:[.,]\d)?\s?(?:${UNITS}|h)\b`, "giu");
/** When, told from now: "för 3 timmar sedan", "2 hours ago", "idag 14:30", "igår", "just nu", "yesterday". */
const RELATIVE = new RegExp(
  String.raw`(?:för\s)?(?:\d{1,4}|en|ett|an?|några|some|few|a few)\s(?:${UNITS})\s(?:sedan|sen|ago)\b|\b(?:idag|i dag|igår|i går|i morse|today|yesterday|just nu|just now|nyss|moments? ago)(?:\s(?:kl\.?\s?|at\s)?\d{1,2}[.:]\d{2})?\b|\b(?:senast|i|last)\s(?:${WEEKDAYS})s?\b`,
  "giu",
);
/** What a page counts: views, days online, "förnyad 3 gånger". */
const COUNTER =
  /\b(?:visningar|visad|visats|visat|sedd|besök|besökare|träffar|klick|views?|viewed|visits?|visitors?|hits|clicks?|online|inloggad|last seen|senast inloggad|senast aktiv|uppdaterad|updated|renewed|förnyad|publicerad|posted|published|likes?|gillar|annons-?id|ad id|ref(?:erens)?(?:nr)?|id)\b[ \t]?[:#.]?[ \t]?(?:nr|no)?[ \t]?(?:\d[\d \u00a0.,]{0,9}\d|\d)(?:\s?(?:gånger|ggr|times))?|(?<![\d.,])\d[\d \u00a0.,]{0,9}\s?(?:visningar|besökare|besök|träffar|klick|views|visits|visitors|hits|clicks|likes|gillar|kommentarer|comments|omdömen|reviews)\b/giu;

/** Days. The value is the text, lower case. */
export function findDates(text: string): ValueSpan[] {
  return spans(text, DATE);
}

/** Times of day and opening hours. */
export function findClocks(text: string, { numbers }: Pick<Anchors, "numbers"> = anchorsOf(text)): ValueSpan[] {
  return matchAtNumbers(text, numbers, CLOCK, plainly);
}

/** Lengths of time. */
export function findDurations(text: string): ValueSpan[] {
  return spans(text, DURATION);
}

/** Times told from the moment of reading: they change from fetch to fetch and are no content. */
export function findRelativeTimes(text: string): ValueSpan[] {
  return spans(text, RELATIVE);
}

/** Counts and stamps that a site keeps: views, "last seen", serial numbers. */
export function findCounters(text: string): ValueSpan[] {
  return spans(text, COUNTER);
}

function spans(text: string, pattern: RegExp): ValueSpan[] {
  return matchSpans(text, pattern, plainly);
}

function plainly(match: RegExpMatchArray): string {
  return match[0].toLowerCase().replace(/\s+/g, " ");
}
