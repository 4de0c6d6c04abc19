/** Counts of the linked series over three dates, each a published cell or a sum of published presence cells. */
export interface ThreeDateCounts {
  /** Met at the first date, and at the second. */
  readonly n1: number;
  readonly n2: number;
  /** Met at the second and before. */
  readonly m2: number;
  /** Met at the first and the third, not at the second. */
  readonly z2: number;
  /** Met at the second and again at the third. */
  readonly r2: number;
}

export interface JollySeber {
  /** Those of the first date that still stood at the second, met or not. */
  readonly marked2: number;
  /** The part of the first date's listings that survived to the second. */
  readonly survival1: number;
  /** The chance that a listing that stood at the second date was met. */
  readonly detection2: number;
  readonly population2: number;
  /** Never identified with three dates: survival to the third is one product with the chance of being met there. */
  readonly survival2: null;
}

/**
 * Jolly–Seber for three dates: M₂ = m₂ + n₂z₂/r₂, φ₁ = M₂/n₁, p₂ = m₂/M₂, N₂ = n₂M₂/m₂ (Seber 1982, ch. 5).
 * Null when a denominator is 0.
 */
export function jollySeber({ n1, n2, m2, z2, r2 }: ThreeDateCounts): JollySeber | null {
  if (n1 === 0 || m2 === 0 || r2 === 0) return null;
  const marked2 = m2 + (n2 * z2) / r2;
  return {
    marked2,
    survival1: marked2 / n1,
    detection2: m2 / marked2,
    population2: (n2 * marked2) / m2,
    survival2: null,
  };
}
