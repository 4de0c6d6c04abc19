import { type ParsedPage, selectAll } from "../parse-page.ts";

/** Of these selectors, those that every listing page has and the list page has not, at most two; else the first. */
export function draftMarks(
  candidates: readonly string[],
  listings: readonly ParsedPage[],
  list: ParsedPage | null,
): { marks: string[]; confidence: number } {
  const named = (selector: string) => (/[.#[]/.test(selector) ? 0 : 1);
  const ranked = [...new Set(candidates)].toSorted((one, other) => named(one) - named(other));
  const everywhere = ranked.filter((selector) => listings.every(($) => selectAll($, selector).length > 0));
  const telling = everywhere.filter((selector) => list === null || selectAll(list, selector).length === 0);
  if (telling.length > 0) return { marks: telling.slice(0, 2), confidence: 1 };
  const first = everywhere[0] ?? candidates[0];
  return { marks: [first ?? "body"], confidence: 0.3 };
}
