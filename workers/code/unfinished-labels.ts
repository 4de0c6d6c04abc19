import type { ListingPart } from "../../schema/vocabulary/listing-text.ts";
import { withSpans } from "./merge-readings.ts";
import type { Reading } from "./variable-reader.ts";

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
  return withSpans(reading, (span) => {
    const lead = leads.get(span.part) ?? 0;
    if (lead > 0 && span.end <= lead) return null;
    return { ...span, start: Math.max(0, span.start - lead), end: span.end - lead };
  });
}
