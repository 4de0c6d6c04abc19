/** How well groups found agree with the truth. */
export interface GroupAgreement {
  /** Of the pairs put together, the share that belongs together; and the other way round. */
  readonly pairPrecision: number;
  readonly pairRecall: number;
  /** B-cubed F1 (Bagga & Baldwin 1998): precision and recall seen from each item, then averaged over items. */
  readonly bCubedF1: number;
  readonly groups: number;
  readonly originals: number;
  /** (groups − originals) / originals. */
  readonly countError: number;
}

/** Compares two labellings of the same items. */
export function evaluateGroups(truth: ArrayLike<number>, found: ArrayLike<number>): GroupAgreement {
  const items = truth.length;
  const [trueSizes, foundSizes, bothSizes] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ];
  const addTo = (sizes: Map<number, number>, key: number) => sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const bothOf = (item: number) => (truth[item] ?? 0) * 2 ** 26 + (found[item] ?? 0);
  for (let item = 0; item < items; item += 1) {
    addTo(trueSizes, truth[item] ?? 0);
    addTo(foundSizes, found[item] ?? 0);
    addTo(bothSizes, bothOf(item));
  }
  let precision = 0;
  let recall = 0;
  for (let item = 0; item < items; item += 1) {
    const both = bothSizes.get(bothOf(item)) ?? 0;
    precision += both / (foundSizes.get(found[item] ?? 0) ?? 1);
    recall += both / (trueSizes.get(truth[item] ?? 0) ?? 1);
  }
  precision /= items;
  recall /= items;
  const pairs = (sizes: Map<number, number>) =>
    [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const [foundPairs, truePairs, rightPairs] = [pairs(foundSizes), pairs(trueSizes), pairs(bothSizes)];
  return {
    pairPrecision: foundPairs === 0 ? 1 : rightPairs / foundPairs,
    pairRecall: truePairs === 0 ? 1 : rightPairs / truePairs,
    bCubedF1: (2 * precision * recall) / (precision + recall),
    groups: foundSizes.size,
    originals: trueSizes.size,
    countError: (foundSizes.size - trueSizes.size) / trueSizes.size,
  };
}
