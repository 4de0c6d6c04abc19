/**
 * The standard normal distribution function Φ, to about 1e-15: a series near 0, a continued fraction in the tails
 * (Abramowitz & Stegun 26.2.10 and 26.2.14).
 */
export function normalCumulative(z: number): number {
  if (z < 0) return 1 - normalCumulative(-z);
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 5) {
    let fraction = 0;
    for (let depth = 60; depth >= 1; depth -= 1) fraction = depth / (z + fraction);
    return 1 - density / (z + fraction);
  }
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17 && odd < 400; odd += 2) {
    term *= z ** 2 / odd;
    sum += term;
  }
  return 0.5 + density * sum;
}
