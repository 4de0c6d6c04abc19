import { type PublishedCount, parsePublishedCount } from "../../schema/vocabulary/statistic-cell.ts";
import { LAST_ROW, PERTURBATION_TABLE } from "./perturbation-table.ts";

const KEY_SPACE = 2 ** 32;

/**
 * The published value of a cell (Cell Key Method): the row is min(count, 8), the cell key (Σ record keys mod 2³²)/2³²;
 * the first target whose cumulative probability exceeds the key decides, and count + (target − row) is published.
 * A function of the contributors alone: whoever reaches the same listings by another road sees the same value.
 * 0 publishes 0; 1 and 2 never come out.
 */
export function publishCount(count: number, keySum: number): PublishedCount {
  if (!Number.isSafeInteger(count) || count < 0)
    throw new RangeError(`A count is a whole number from 0; found ${count}.`);
  if (!Number.isSafeInteger(keySum) || keySum < 0)
    throw new RangeError(`A key sum is a whole number from 0; found ${keySum}.`);
  const row = Math.min(count, LAST_ROW);
  return parsePublishedCount(count + (chooseTarget(row, (keySum % KEY_SPACE) / KEY_SPACE) - row));
}

function chooseTarget(row: number, cellKey: number): number {
  let cumulative = 0;
  let target = 0;
  for (const transition of PERTURBATION_TABLE[row] ?? []) {
    cumulative += transition.probability;
    target = transition.target;
    // Rounding may leave the last cumulative value a hair under 1; the last target then stands.
    if (cumulative > cellKey) break;
  }
  return target;
}
