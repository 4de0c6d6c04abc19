import { isShown } from "../../schema/disclosure/population-rule.ts";
import { cellKey, type ExactCell, type PublishedCell } from "../../schema/vocabulary/statistic-cell.ts";
import { foldMunicipalities } from "./fold-municipalities.ts";
import { latticeViolation } from "./lattice.ts";
import { publishCount } from "./perturb-cell.ts";

/**
 * Disclosure control, from the exact cells of a round to those that may leave: small municipalities folded, the
 * lattice checked, every count perturbed, breakdowns of small populations withheld. Cells that publish 0 are left
 * out, so that an empty category and a perturbed one look the same. Give it all cells of a series at once: the
 * population rule reads totals. Throws when a cell lies outside the lattice.
 */
export function publishCells(exact: readonly ExactCell[]): PublishedCell[] {
  const counts = new Map<string, number>();
  const published: PublishedCell[] = [];
  for (const { dims, count, keySum } of foldMunicipalities(exact)) {
    const violation = latticeViolation(dims);
    if (violation !== null) throw new Error(`Cell ${cellKey(dims)} lies outside the lattice: ${violation}.`);
    const value = publishCount(count, keySum);
    if (value === 0) continue;
    counts.set(cellKey(dims), value);
    published.push({ dims, count: value });
  }
  return published.filter((cell) => isShown(cell.dims, (dims) => counts.get(cellKey(dims)) ?? 0));
}
