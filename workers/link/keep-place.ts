import { createHash } from "node:crypto";
import { countyOf, municipalityOf } from "../../schema/vocabulary/place.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";

/** A listing that was met in several places and waits for one of them. */
export interface PlaceRequest {
  /** Hexadecimal. */
  readonly listingId: string;
  readonly firstDate: Day;
  /** Distinct and sorted, two or more. */
  readonly candidates: readonly string[];
}

/** How a listing came by its place. */
export const PLACE_RULES = ["onlyPlace", "seededRandom", "firstMet", "notStated"] as const;
export type PlaceRule = (typeof PLACE_RULES)[number];

/**
 * The place kept for each listing, by the seeded rule. Listings first met on one date in one and the same set of
 * places take these in turn, ordered by listing id, from an offset that the round's seed decides: the r-th takes
 * S[(offset + r) mod |S|]. Every place of a set so gets its share to within one listing, and nothing but the set of
 * listings decides who goes where. Returns listing id → place code.
 */
export function keepSeededPlaces(
  requests: readonly PlaceRequest[],
  seed: number,
  roundId: string,
): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  const turns = new Map<string, number>();
  for (const { listingId, firstDate, candidates } of requests.toSorted(byListingId)) {
    const set = `${firstDate}|${candidates.join(",")}`;
    const turn = turns.get(set) ?? placeOffset(seed, roundId, firstDate, candidates);
    const place = candidates[turn];
    if (place !== undefined) kept.set(listingId, place);
    turns.set(set, (turn + 1) % candidates.length);
  }
  return kept;
}

/** Where the turns begin: the first 4 bytes, big-endian, of SHA-256("seed|round|date|codes"), modulo the set's size. */
export function placeOffset(seed: number, roundId: string, firstDate: Day, codes: readonly string[]): number {
  const digest = createHash("sha256")
    .update(`${seed}|${roundId}|${firstDate}|${codes.join(",")}`)
    .digest();
  return digest.readUInt32BE(0) % codes.length;
}

function byListingId(a: PlaceRequest, b: PlaceRequest): number {
  return a.listingId < b.listingId ? -1 : a.listingId > b.listingId ? 1 : 0;
}

/** A place code as the two columns of a listing. A municipality brings its county. */
export function placedColumns(code: string | null): { municipality: string | null; county: string | null } {
  if (code === null) return { municipality: null, county: null };
  return { municipality: municipalityOf(code), county: countyOf(code) };
}
