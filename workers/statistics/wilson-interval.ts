/** A range of a share or a number, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The standard normal quantile of .975, for two-sided 95 % intervals. */
export const Z_95 = 1.959963984540054;

/**
 * Wilson score interval for a share. The normal approximation collapses for rare categories, which are what is
 * reported. `n` counts listings that state the variable; null when it is 0.
 */
export function wilsonInterval(successes: number, n: number, z = Z_95): Interval | null {
  if (n <= 0) return null;
  const share = successes / n;
  const shrink = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / shrink;
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / shrink;
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
