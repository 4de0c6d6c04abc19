import type { UniqueListing } from "../population/types.ts";

/**
 * Linked groups: unique listings joined because one edits the other's text by a few words, or because both state the
 * same seller's contact. Returns the smallest index of each one's group.
 */
export function linkUniques(uniques: readonly UniqueListing[], isMet: (index: number) => boolean): number[] {
  const parent = uniques.map((unique) => unique.index);
  const root = (index: number): number => {
    let at = index;
    while ((parent[at] ?? at) !== at) at = parent[at] ?? at;
    return at;
  };
  const join = (one: number, other: number) => {
    const [low, high] = [root(one), root(other)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) parent[high] = low;
  };
  const stating = new Map<number, number>();
  for (const unique of uniques) {
    if (!isMet(unique.index)) continue;
    if (unique.derivedFrom !== null && isMet(unique.derivedFrom.index)) join(unique.index, unique.derivedFrom.index);
    if (!unique.statesContact) continue;
    const other = stating.get(unique.seller.index);
    if (other === undefined) stating.set(unique.seller.index, unique.index);
    else join(unique.index, other);
  }
  return uniques.map((unique) => root(unique.index));
}
