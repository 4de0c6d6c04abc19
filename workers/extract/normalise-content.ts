import type { ListingField, ListingText } from "../../schema/vocabulary/listing-text.ts";
import { findWords } from "./find-words.ts";
import { foldSlots, isSlot, maskText } from "./mask-text.ts";

/** Where something stands in a text: offsets in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the recognisers find in one text; each finder may return its spans in any order. */
export interface ContentRecognisers {
  /** Counters, clock times and relative times ("visad 31 gånger", "för 3 timmar sedan"): not content. */
  findFurniture(text: string): readonly Span[];
  findPlaces(text: string): readonly Span[];
  findContacts(text: string): readonly Span[];
  findPrices(text: string): readonly Span[];
  findDates(text: string): readonly Span[];
}

/** A listing with what its seller varies between places taken out. */
export interface SellerForm {
  readonly text: string;
  /** The words of heading and free text that are left. Field values do not count: strangers share those. */
  readonly sharedWords: number;
}

/**
 * The form in which two contents are direct copies when equal: heading and free text in one (sites part them
 * differently), then the values of the labelled variables in alphabetical order. Compatibility forms folded (NFKC),
 * lower case, letters and digits only, single spaces; furniture left out, and so are labels that stand for no
 * variable, such as a site's own numbers and dates.
 */
export function copyForm(listing: ListingText, recognisers: Pick<ContentRecognisers, "findFurniture">): string {
  const words = [listing.title, listing.text].flatMap((text) =>
    maskText(text, [{ kind: "furniture", spans: recognisers.findFurniture(text) }]),
  );
  return [words.join(" "), ...fieldLines(listing.fields, () => true)].join("\n");
}

/**
 * The form in which two contents are one seller's when equal: as the copy form, with places, contacts, prices and
 * dates replaced by typed slots, runs of slots folded into one ("Stockholm" and "Malmö och Lund" are equal), and
 * fields of place, contact and price left out. Ages stay.
 */
export function sellerForm(listing: ListingText, recognisers: ContentRecognisers): SellerForm {
  const pieces = [listing.title, listing.text].flatMap((text) =>
    maskText(text, [
      { kind: "contact", spans: recognisers.findContacts(text) },
      { kind: "furniture", spans: recognisers.findFurniture(text) },
      { kind: "price", spans: recognisers.findPrices(text) },
      { kind: "date", spans: recognisers.findDates(text) },
      { kind: "place", spans: recognisers.findPlaces(text) },
    ]),
  );
  const folded = foldSlots(pieces);
  const fields = fieldLines(listing.fields, (variable) => !VARIED.test(variable));
  return {
    text: [folded.join(" "), ...fields].join("\n"),
    sharedWords: folded.filter((piece) => !isSlot(piece)).length,
  };
}

const VARIED = /^(place|contact|price.*)$/;

function fieldLines(fields: readonly ListingField[], counts: (variable: string) => boolean): string[] {
  return fields
    .flatMap(({ variable, value }) => {
      if (variable === null || !counts(variable)) return [];
      const words: string[] = [];
      findWords(value, words);
      return [`${variable}=${words.join(" ")}`];
    })
    .sort();
}
