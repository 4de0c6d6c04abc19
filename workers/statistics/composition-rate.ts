/** One group of a population in two rounds: its part of the population, and its rate. */
export interface GroupInTwoRounds {
  readonly earlierWeight: number;
  readonly laterWeight: number;
  readonly earlierRate: number;
  readonly laterRate: number;
}

export interface CompositionRate {
  readonly earlier: number;
  readonly later: number;
  /** The part of the change that comes from groups growing and shrinking. */
  readonly composition: number;
  /** The part that comes from change within the groups. */
  readonly rate: number;
}

/**
 * A change in an overall share, split into composition and rate (Kitagawa 1955; Das Gupta 1993):
 * composition Σ(w₁−w₀)(r₁+r₀)/2, rate Σ(r₁−r₀)(w₁+w₀)/2; the two add to the whole change. Weights are taken as parts
 * of their sum.
 */
export function compositionRate(groups: readonly GroupInTwoRounds[]): CompositionRate {
  const earlierTotal = groups.reduce((sum, group) => sum + group.earlierWeight, 0);
  const laterTotal = groups.reduce((sum, group) => sum + group.laterWeight, 0);
  const result = { earlier: 0, later: 0, composition: 0, rate: 0 };
  for (const { earlierWeight, laterWeight, earlierRate, laterRate } of groups) {
    const [w0, w1] = [earlierWeight / earlierTotal, laterWeight / laterTotal];
    result.earlier += w0 * earlierRate;
    result.later += w1 * laterRate;
    result.composition += ((w1 - w0) * (laterRate + earlierRate)) / 2;
    result.rate += ((laterRate - earlierRate) * (w1 + w0)) / 2;
  }
  return result;
}
