/** A category with its published count. */
export interface CategoryCount {
  readonly category: string;
  readonly count: number;
}

/**
 * The commonest statement of a variable, all of them when several tie, in alphabetical order; none when nothing was
 * published. The combination of the commonest statements need not occur in any listing.
 */
export function commonestStatements(categories: readonly CategoryCount[]): string[] {
  const largest = Math.max(0, ...categories.map(({ count }) => count));
  if (largest === 0) return [];
  return categories
    .filter(({ count }) => count === largest)
    .map(({ category }) => category)
    .sort((a, b) => (a < b ? -1 : 1));
}
