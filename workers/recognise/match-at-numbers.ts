import type { ValueSpan } from "./find-phones.ts";
import { isDigitCode, unitAt } from "./read-characters.ts";

/** More spans than this are a page made to tire the reader; the rest of it is left unread. */
const SPANS = 30_000;
const BLANK = 32;

/** What is written around a number: a price, a time of day. */
export interface NumberPattern {
  /** Sticky. A match begins with a run of digits, or with one of the leads before it. */
  readonly pattern: RegExp;
  /** The words and signs before the digits that a match may begin with, up to the end of the piece of text. */
  readonly lead: RegExp;
  readonly longestLead: number;
  /** The last characters of leads. */
  readonly leadEnds: ReadonlySet<number>;
  /** What may follow the digits, or a blank after them, where no more digits follow. */
  readonly tails: ReadonlySet<number>;
}

/** The units of characters, capital and small. */
export function signs(characters: string): ReadonlySet<number> {
  return new Set([...characters.toLowerCase(), ...characters.toUpperCase()].map((one) => one.charCodeAt(0)));
}

/**
 * The matches of a pattern as spans, up to a bound. `numbers` are the anchors of numbers: the pattern is tried only at
 * runs of digits with something beside them that the pattern asks for.
 */
export function matchAtNumbers(
  text: string,
  numbers: readonly number[],
  around: NumberPattern,
  read: (match: RegExpExecArray) => string,
): ValueSpan[] {
  const found: ValueSpan[] = [];
  const { pattern } = around;
  let reached = 0;
  for (const start of numbers) {
    if (start < reached || !isDigitCode(unitAt(text, start))) continue;
    const lead = leadBefore(text, reached, start, around);
    let match: RegExpExecArray | null = null;
    if (lead < start) {
      pattern.lastIndex = lead;
      match = pattern.exec(text);
    }
    if (match === null && mayEnd(text, start, around)) {
      pattern.lastIndex = start;
      match = pattern.exec(text);
    }
    if (match === null) continue;
    reached = match.index + match[0].length;
    found.push({ start: match.index, end: reached, value: read(match) });
    if (found.length >= SPANS) break;
  }
  return found;
}

/** Where the lead before a number begins; the number's own start where none stands there. */
function leadBefore(
  text: string,
  reached: number,
  start: number,
  { lead, leadEnds, longestLead }: NumberPattern,
): number {
  let last = start - 1;
  while (last > reached && start - last < 3 && isBlank(unitAt(text, last))) last--;
  if (last < reached) return start;
  const unit = unitAt(text, last);
  if (unit < 128 && !leadEnds.has(unit)) return start;
  const from = Math.max(reached, start - longestLead);
  const match = lead.exec(text.slice(from, start));
  return match === null ? start : from + match.index;
}

/** Whether what follows a run of digits can be the rest of a match. */
function mayEnd(text: string, start: number, { tails }: NumberPattern): boolean {
  const size = text.length;
  let end = start + 1;
  while (end < size && isDigitCode(unitAt(text, end))) end++;
  if (end >= size) return false;
  if (end + 1 < size && isDigitCode(unitAt(text, end + 1))) return true;
  let unit = unitAt(text, end);
  if (isBlank(unit) && end + 1 < size) unit = unitAt(text, end + 1);
  return unit >= 128 || tails.has(unit);
}

function isBlank(unit: number): boolean {
  return unit <= BLANK || unit === 0x3a;
}
