/** The limits that a reader can remember, from which a map takes its own. */
const ROUND_LIMITS = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];
const MOST_LIMITS = 5;

/** Where one class of a map ends and the next begins, by the largest count on it: at most five limits. */
export function chooseMapLimits(largest: number): number[] {
  const within = ROUND_LIMITS.filter((limit) => limit <= largest);
  if (within.length <= MOST_LIMITS) return within;
  const step = (within.length - 1) / (MOST_LIMITS - 1);
  return Array.from({ length: MOST_LIMITS }, (_, index) => within[Math.round(index * step)] ?? 0);
}

/** The class of a count: 0 for none, 1 for the lowest, rising by the limits reached. Null stays out of the map. */
export function mapClass(count: number | null, limits: readonly number[]): number | null {
  if (count === null) return null;
  return count === 0 ? 0 : 1 + limits.filter((limit) => count >= limit).length;
}
