import type { RoundSiteRow } from "../schema/store/published.ts";

/**
 * Public reports name sites "Webbplats A, B …". A site keeps its letter through all rounds: letters are dealt by the
 * earliest round that has the site, in the order of its frame.
 */
export function dealSiteLetters(
  framesEarliestFirst: readonly (readonly RoundSiteRow[])[],
): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const site of framesEarliestFirst.flat()) {
    if (!letters.has(site.siteId)) letters.set(site.siteId, writeLetter(letters.size));
  }
  return letters;
}

/** 0 → A, 25 → Z, 26 → AA. */
function writeLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : writeLetter(Math.floor(position / 26) - 1) + last;
}
