/** How many listings state one age, from published cells. */
export interface AgeCount {
  readonly years: number;
  readonly count: number;
}

export interface AgeSummary {
  /** The sum of the per-year cells; it need not equal the published number that state an age. */
  readonly n: number;
  readonly mean: number;
  readonly median: number;
}

/**
 * Mean and median age stated, in years, from the protected age distribution: per-year published cells and nothing
 * else. With an even n the median is the mean of the two middle ages. Null when no cell is above 0.
 */
export function summariseAges(ages: readonly AgeCount[]): AgeSummary | null {
  const sorted = ages.filter(({ count }) => count > 0).sort((a, b) => a.years - b.years);
  const n = sorted.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return null;
  const total = sorted.reduce((sum, { years, count }) => sum + years * count, 0);
  const [low, high] = [ageAt(sorted, Math.floor((n - 1) / 2)), ageAt(sorted, Math.floor(n / 2))];
  return { n, mean: total / n, median: (low + high) / 2 };
}

/** The age of the listing at a rank from 0, were they lined up by age. */
function ageAt(sorted: readonly AgeCount[], rank: number): number {
  let passed = 0;
  for (const { years, count } of sorted) {
    passed += count;
    if (rank < passed) return years;
  }
  return Number.NaN;
}
