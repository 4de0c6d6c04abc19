import { findRoot } from "./find-root.ts";

/**
 * The quantile above which 2.5 % of Student's t lies, for intervals over few sampling dates; 12.706 for one degree of
 * freedom, 1.96 for many. Degrees of freedom are whole numbers from 1. Distribution function: Abramowitz & Stegun
 * 26.7.3 and 26.7.4.
 */
export function studentQuantile975(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`Degrees of freedom ${degrees} are no count.`);
  return findRoot((t) => studentWithin(t, degrees) - 0.95, 0, 13);
}

/** The probability that |T| ≤ t. */
function studentWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  if (degrees === 1) return (2 * angle) / Math.PI;
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = term;
  for (let power = odd ? 3 : 2; power < degrees; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}
