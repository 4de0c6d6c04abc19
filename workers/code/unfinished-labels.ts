import type { ListingPart, TextSpan } from "../../schema/vocabulary/listing-text.ts";
import type { Found, Reading } from "./variable-reader.ts";

/** The words a label ends with when its value, a place or a land, is to finish the sentence. */
const UNFINISHED = /\s(?:i|in|från|from|av|by|på|kring|around|nära|near)\s*:?\s*$/iu;
/** Whose sentence it is: the seller's own, or that of someone who speaks to the reader. */
const OWN = /(?:^|\s)(?:jag|mig|min|mitt|mina|vi|oss|vår|våra|här|i|i'm|me|my|we|us|our)(?:\s|$)/iu;

/** "Mina rötter finns i" before "Ungern": the words to read with the value, with a blank after them; "" for other labels. */
export function leadOf(label: string): string {
  if (label.length > 60 || !label.includes(" ")) return "";
  return UNFINISHED.test(label) && OWN.test(label) ? `${label.replace(/[\s:]+$/u, "")} ` : "";
}

/** A reading of values that were read with their labels, its spans in the values; what only a label says is left out. */
export function withoutLeads(reading: Reading, leads: ReadonlyMap<ListingPart, number>): Reading {
  if (leads.size === 0) return reading;
  const inValue = (span: TextSpan): TextSpan | null => {
    const lead = leads.get(span.part) ?? 0;
    return span.end <= lead && lead > 0
      ? null
      : { ...span, start: Math.max(0, span.start - lead), end: span.end - lead };
  };
  const found = reading.found.flatMap((one): Found[] => {
    const span = inValue(one.span);
    return span === null ? [] : [{ ...one, span }];
  });
  const nonsense = reading.uncodable === null ? null : inValue(reading.uncodable.span);
  const uncodable = nonsense === null || reading.uncodable === null ? null : { ...reading.uncodable, span: nonsense };
  return { ...reading, found, uncodable };
}
