import { loadGazetteer } from "../schema/geography/gazetteer.ts";
import type { Contact } from "../schema/vocabulary/coded-value.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import { findContacts } from "../workers/code/code-contact.ts";
import type { ContentRecognisers, Span } from "../workers/extract/normalise-content.ts";
import { findPlaces, PlaceFinder } from "../workers/recognise/find-places.ts";
import { findPrices } from "../workers/recognise/find-prices.ts";
import { findClocks, findCounters, findDates, findRelativeTimes } from "../workers/recognise/find-times.ts";
import { Lexicon } from "../workers/recognise/lexicon.ts";
import { Tokeniser } from "../workers/recognise/tokenise.ts";

/** What extraction masks before it hashes a content. Made once a process: the gazetteer's names are compiled. */
export function createContentRecognisers(): ContentRecognisers {
  const places = new PlaceFinder(loadGazetteer(), new Tokeniser(new Lexicon()));
  return {
    findFurniture: (text) => {
      const dates = findDates(text);
      const stands = (span: Span) => dates.every((date) => span.end <= date.start || span.start >= date.end);
      // "På besök 14–18 november" is a date that the seller wrote, not a count of visits.
      return [...findCounters(text), ...findClocks(text), ...findRelativeTimes(text)].filter(stands);
    },
    findPlaces: (text) => findPlaces(text, places),
    findContacts: (text) => findContacts(text, "text").map((contact) => contact.evidence),
    findPrices,
    findDates,
  };
}

/** Every contact of a listing, in all its parts. */
export function listingContacts(listing: ListingText): Contact[] {
  return [
    ...findContacts(listing.title, "title"),
    ...findContacts(listing.text, "text"),
    ...listing.fields.flatMap((field, index) => findContacts(field.value, `field:${index}`)),
  ];
}
