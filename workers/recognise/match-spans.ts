import type { ValueSpan } from "./find-phones.ts";

/** More spans than this are a page made to tire the reader; the rest of it is left unread. */
const SPANS = 30_000;

/** The matches of a global pattern as spans, up to a bound. */
export function matchSpans(text: string, pattern: RegExp, value: (match: RegExpMatchArray) => string): ValueSpan[] {
  const found: ValueSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    found.push({ start, end: start + match[0].length, value: value(match) });
    if (found.length >= SPANS) break;
  }
  return found;
}
