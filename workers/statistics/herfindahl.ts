export interface Spread {
  /** How many places (or counties, sites) have any. */
  readonly places: number;
  /** The share of the three largest, 0–1. */
  readonly largestThree: number;
  /** Herfindahl index Σ share²: 1 when everything is in one place, 1/places when evenly spread. */
  readonly herfindahl: number;
}

/** How concentrated published counts are; null when they are all 0. */
export function measureSpread(counts: readonly number[]): Spread | null {
  const present = counts.filter((count) => count > 0).sort((a, b) => b - a);
  const total = present.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return {
    places: present.length,
    largestThree: present.slice(0, 3).reduce((sum, count) => sum + count, 0) / total,
    herfindahl: present.reduce((sum, count) => sum + (count / total) ** 2, 0),
  };
}
