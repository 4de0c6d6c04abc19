import { countyOf, municipalityOf } from "../../schema/vocabulary/place.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { presenceOf } from "./presence.ts";
import type { Meeting } from "./remove-copies.ts";

/** A place a listing was aimed at, and since when. */
export interface AimedPlace {
  readonly code: string;
  readonly firstDate: Day;
  /** True when the pages said nothing and the place is that of the site's own list. */
  readonly fromSiteList: boolean;
}

/** A unique listing before one of its places is kept. */
export interface ReducedListing {
  readonly kept: Meeting;
  readonly contentIds: readonly number[];
  /** How many captures it stands for, the kept one included. */
  readonly copies: number;
  readonly presence: readonly Day[];
  readonly aimed: readonly AimedPlace[];
  /** The places met at the first date, of which one is kept: distinct, sorted; municipalities if any, else counties. */
  readonly candidates: readonly string[];
  /** The place met first: of the earliest page that states one, the one it states first. */
  readonly firstMet: string | null;
}

/**
 * Step 4 of the method: listings of one seller aimed at several places become one listing. `meetings` are those of
 * one class, the kept one first. Where no page of a date states a place, the lists it stood in say which.
 */
export function reduceMultiPlace(meetings: readonly Meeting[]): ReducedListing {
  const kept = meetings[0];
  if (kept === undefined) throw new RangeError("A unique listing has at least one meeting.");
  const presence = presenceOf(meetings);
  const aimed = new Map<string, AimedPlace>();
  for (const date of presence) {
    const { codes, fromSiteList } = placesMet(meetings.filter((meeting) => meeting.date === date));
    for (const code of codes) {
      if (!aimed.has(code)) aimed.set(code, { code, firstDate: date, fromSiteList });
    }
  }
  const first = placesMet(meetings.filter((meeting) => meeting.date === kept.date));
  const ranked = finestOf(first.codes);
  return {
    kept,
    contentIds: [...new Set(meetings.map((meeting) => meeting.contentId))].sort((a, b) => a - b),
    copies: meetings.length,
    presence,
    aimed: [...aimed.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    candidates: ranked.toSorted(),
    firstMet: ranked[0] ?? null,
  };
}

/** Places in the order met, those of pages before those of lists. */
function placesMet(meetings: readonly Meeting[]): { codes: string[]; fromSiteList: boolean } {
  const stated = new Set(meetings.flatMap((meeting) => meeting.pagePlaces));
  if (stated.size > 0) return { codes: [...stated], fromSiteList: false };
  return { codes: [...new Set(meetings.flatMap((meeting) => meeting.listPlaces.toSorted()))], fromSiteList: true };
}

/** Municipalities if any is known, else counties; a whole country or a foreign town places nothing in a county. */
function finestOf(codes: readonly string[]): string[] {
  const municipalities = codes.filter((code) => municipalityOf(code) !== null);
  return municipalities.length > 0 ? municipalities : codes.filter((code) => countyOf(code) !== null);
}
