import { invertMatrix, multiply } from "./solve-linear.ts";

export interface PoissonFit {
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  readonly deviance: number;
  /** With the constant −log y!, as R's glm has it. */
  readonly logLikelihood: number;
}

/**
 * Poisson regression with a log link by iteratively reweighted least squares: one row of `design` and one count per
 * cell. Null when it does not converge or the design is singular for these counts. Counts may be fractions.
 */
export function fitPoisson(design: readonly (readonly number[])[], counts: readonly number[]): PoissonFit | null {
  let fitted = counts.map((count) => count + 0.1);
  let deviance = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round += 1) {
    const covariance = invertMatrix(information(design, fitted));
    if (covariance === null) return null;
    const working = fitted.map((mean, cell) => mean * (Math.log(mean) + ((counts[cell] ?? 0) - mean) / mean));
    const coefficients = multiply(covariance, scores(design, working));
    fitted = multiply(design, coefficients).map((linear) => Math.exp(Math.max(-30, Math.min(30, linear))));
    const before = deviance;
    deviance = devianceOf(counts, fitted);
    if (Math.abs(before - deviance) < 1e-10 * (Math.abs(deviance) + 0.1)) {
      return { coefficients, fitted, covariance, deviance, logLikelihood: logLikelihoodOf(counts, fitted) };
    }
  }
  return null;
}

function information(design: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const size = design[0]?.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) =>
      design.reduce((sum, row, cell) => sum + (row[i] ?? 0) * (row[j] ?? 0) * (weights[cell] ?? 0), 0),
    ),
  );
}

function scores(design: readonly (readonly number[])[], values: readonly number[]): number[] {
  const size = design[0]?.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    design.reduce((sum, row, cell) => sum + (row[i] ?? 0) * (values[cell] ?? 0), 0),
  );
}

function devianceOf(counts: readonly number[], fitted: readonly number[]): number {
  return counts.reduce((sum, count, cell) => {
    const mean = fitted[cell] ?? 0;
    return sum + 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean));
  }, 0);
}

function logLikelihoodOf(counts: readonly number[], fitted: readonly number[]): number {
  return counts.reduce((sum, count, cell) => {
    const mean = fitted[cell] ?? 0;
    return sum + count * Math.log(mean) - mean - logGamma(count + 1);
  }, 0);
}

/** ln Γ(x) for x > 0, by Stirling's series after lifting x above 10; about 1e-14. */
export function logGamma(x: number): number {
  let shift = 0;
  let lifted = x;
  for (; lifted < 10; lifted += 1) shift += Math.log(lifted);
  const inverse = 1 / lifted;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680;
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + series - shift;
}
