/**
 * Whole numbers in proportion to weights that add up to the total: largest remainders, ties to the earlier weight.
 * With weights that already are whole and add up to the total, the weights themselves.
 */
export function apportion(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) throw new RangeError("Nothing to apportion by.");
  const exact = weights.map((weight) => (weight * total) / sum);
  const parts = exact.map((value) => Math.floor(value + 1e-9));
  const rest = total - parts.reduce((all, part) => all + part, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - (parts[index] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index);
  for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** As `apportion`, but no part with a weight gets less than `least`; the largest parts give what is missing. */
export function apportionAtLeast(weights: readonly number[], total: number, least: number): number[] {
  const parts = apportion(weights, total);
  for (const [index, weight] of weights.entries()) {
    while (weight > 0 && (parts[index] ?? 0) < least) {
      const richest = parts.indexOf(Math.max(...parts));
      if ((parts[richest] ?? 0) <= least) return parts;
      parts[richest] = (parts[richest] ?? 0) - 1;
      parts[index] = (parts[index] ?? 0) + 1;
    }
  }
  return parts;
}

/** The same for named shares. */
export function apportionNamed(weights: ReadonlyMap<string, number>, total: number): Map<string, number> {
  const parts = apportion([...weights.values()], total);
  return new Map([...weights.keys()].map((name, index) => [name, parts[index] ?? 0]));
}
