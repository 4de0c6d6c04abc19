import { findRoot } from "./find-root.ts";
import { fitPoisson, logGamma } from "./fit-poisson.ts";
import type { Interval } from "./wilson-interval.ts";

/** How many were met at exactly these dates; `pattern` has a digit per date and at least one "1". */
export interface PatternCount {
  readonly pattern: string;
  readonly count: number;
}

/** Two dates (from 0) that a model lets depend on each other. */
export type Interaction = readonly [number, number];

export interface LogLinearEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly aic: number;
  /** 95 %, from the multinomial profile likelihood; null when the likelihood does not fall off on both sides. */
  readonly interval: Interval | null;
}

/** Half the .95 quantile of χ² with one degree of freedom. */
const HALF_CHI_SQUARE_95 = 3.841458820694124 / 2;

/**
 * Log-linear capture–recapture: a Poisson regression over the observable patterns with an effect per date (model Mt)
 * and the interactions named; the estimate is the number met plus e^intercept, the expected number never met
 * (Cormack 1989; as R's Rcapture). Null when the model cannot be fitted to these counts.
 */
export function logLinear(
  observed: readonly PatternCount[],
  dates: number,
  interactions: readonly Interaction[] = [],
): LogLinearEstimate | null {
  const patterns = allPatterns(dates);
  const counts = patterns.map((pattern) => observed.find((one) => one.pattern === pattern)?.count ?? 0);
  const design = patterns.map((pattern) => designRow(pattern, interactions));
  const fit = fitPoisson(design, counts);
  if (fit === null) return null;
  const met = counts.reduce((sum, count) => sum + count, 0);
  const parameters = design[0]?.length ?? 0;
  const unmet = Math.exp(fit.coefficients[0] ?? 0);
  const estimate = met + unmet;
  return {
    estimate,
    standardError: Math.sqrt(unmet + unmet ** 2 * (fit.covariance[0]?.[0] ?? 0)),
    deviance: fit.deviance,
    degreesOfFreedom: patterns.length - parameters,
    aic: -2 * fit.logLikelihood + 2 * parameters,
    interval: profileInterval(counts, design, met, estimate),
  };
}

function allPatterns(dates: number): string[] {
  return Array.from({ length: 2 ** dates - 1 }, (_, index) => (index + 1).toString(2).padStart(dates, "0"));
}

function designRow(pattern: string, interactions: readonly Interaction[]): number[] {
  const met = [...pattern].map(Number);
  return [1, ...met, ...interactions.map(([one, other]) => (met[one] ?? 0) * (met[other] ?? 0))];
}

/** The totals whose multinomial profile log-likelihood lies within the χ² bound of the best. */
function profileInterval(
  counts: readonly number[],
  design: readonly (readonly number[])[],
  met: number,
  estimate: number,
): Interval | null {
  const unmetRow = design[0]?.map((_, column) => (column === 0 ? 1 : 0)) ?? [];
  const profile = (total: number): number | null => {
    const all = [total - met, ...counts];
    const fit = fitPoisson([unmetRow, ...design], all);
    if (fit === null) return null;
    const share = all.reduce(
      (sum, count, cell) => sum + (count > 0 ? count * Math.log((fit.fitted[cell] ?? 0) / total) : 0),
      0,
    );
    return logGamma(total + 1) - logGamma(total - met + 1) + share;
  };
  const best = maximum(profile, met, estimate);
  if (best === null) return null;
  const drop = (total: number): number =>
    (profile(total) ?? Number.NEGATIVE_INFINITY) - best.value + HALF_CHI_SQUARE_95;
  let beyond = estimate + (estimate - met) + 10;
  while (drop(beyond) > 0 && beyond < met * 1000) beyond *= 2;
  if (drop(beyond) > 0) return null;
  const lower = drop(met) > 0 ? met : findRoot(drop, met, best.total);
  return { lower, upper: findRoot(drop, best.total, beyond) };
}

/** Golden-section search for the profile's top, which lies near the estimate. */
function maximum(
  profile: (total: number) => number | null,
  met: number,
  estimate: number,
): { total: number; value: number } | null {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [met, estimate + (estimate - met) + 10];
  for (let step = 0; step < 80 && high - low > 1e-6; step += 1) {
    const [one, two] = [high - golden * (high - low), low + golden * (high - low)];
    if ((profile(one) ?? Number.NEGATIVE_INFINITY) < (profile(two) ?? Number.NEGATIVE_INFINITY)) low = one;
    else high = two;
  }
  const total = (low + high) / 2;
  const value = profile(total);
  return value === null ? null : { total, value };
}
