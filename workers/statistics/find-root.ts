/**
 * Where a monotone function crosses 0 between two points, by bisection to the last bits. The ends must have
 * different signs; throws a RangeError otherwise.
 */
export function findRoot(value: (x: number) => number, lower: number, upper: number): number {
  let [low, high] = [lower, upper];
  const rising = value(low) <= 0;
  if (rising ? value(high) < 0 : value(high) > 0) throw new RangeError(`No root between ${lower} and ${upper}.`);
  for (let step = 0; step < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    if (value(middle) <= 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
