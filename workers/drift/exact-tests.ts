/**
 * P(X ≤ `successes`) for X binomial(n, p). Exact, by the sum of its terms; n in the thousands is no trouble.
 */
export function binomialTail(successes: number, n: number, p: number): number {
  if (successes >= n) return 1;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  let sum = 0;
  for (let k = 0; k <= successes; k += 1) {
    sum += Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
  }
  return Math.min(1, sum);
}

/**
 * Fisher's exact test, one-sided: how likely the second sample holds at most `filled` of its `of` when the
 * `filled + earlierFilled` found in both are spread over both by chance.
 */
export function fisherTail(filled: number, of: number, earlierFilled: number, earlierOf: number): number {
  const found = filled + earlierFilled;
  const all = of + earlierOf;
  const least = Math.max(0, found - earlierOf);
  const whole = logChoose(all, found);
  let sum = 0;
  for (let k = least; k <= Math.min(filled, of); k += 1) {
    sum += Math.exp(logChoose(of, k) + logChoose(earlierOf, found - k) - whole);
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Summed below 32; Stirling's series above, where its error is under 1e-12. */
function logFactorial(n: number): number {
  if (n < 32) {
    let sum = 0;
    for (let factor = 2; factor <= n; factor += 1) sum += Math.log(factor);
    return sum;
  }
  return (
    n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5)
  );
}
