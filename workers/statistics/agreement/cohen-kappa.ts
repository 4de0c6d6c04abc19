import type { Answer } from "../../../schema/vocabulary/validation.ts";
import { type Interval, Z_95 } from "../wilson-interval.ts";
import type { AnswerPair } from "./precision-recall.ts";

export interface Kappa {
  readonly kappa: number;
  readonly standardError: number;
  /** Null at perfect agreement, where the standard error is 0 and says nothing of the uncertainty. */
  readonly interval: Interval | null;
}

/**
 * Cohen's kappa (1960) of a square table of counts, rows the one reader's categories and columns the other's in the
 * same order; its large-sample standard error by Fleiss, Cohen & Everitt (1969). Null when the table is empty or when
 * both put everything in one category: chance then explains all agreement.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Kappa | null {
  const n = table.reduce((sum, row) => sum + sumOf(row), 0);
  if (n === 0) return null;
  const shares = table.map((row) => row.map((count) => count / n));
  const rows = shares.map(sumOf);
  const columns = rows.map((_, at) => sumOf(shares.map((row) => row[at] ?? 0)));
  const agreed = sumOf(table.map((row, at) => row[at] ?? 0));
  // In whole numbers, so that perfect agreement is 1 and not nearly so.
  const chance = sumOf(table.map((row, at) => sumOf(row) * sumOf(table.map((other) => other[at] ?? 0))));
  if (chance === n * n) return null;
  const expected = chance / (n * n);
  const kappa = (n * agreed - chance) / (n * n - chance);
  let spread = -((kappa - expected * (1 - kappa)) ** 2);
  shares.forEach((row, i) => {
    row.forEach((share, j) => {
      const same = i === j;
      const margins = same ? (rows[i] ?? 0) + (columns[i] ?? 0) : (columns[i] ?? 0) + (rows[j] ?? 0);
      spread += same ? share * (1 - margins * (1 - kappa)) ** 2 : share * (1 - kappa) ** 2 * margins ** 2;
    });
  });
  const standardError = Math.sqrt(Math.max(0, spread) / n) / (1 - expected);
  const half = Z_95 * standardError;
  const interval = agreed === n ? null : { lower: Math.max(-1, kappa - half), upper: Math.min(1, kappa + half) };
  return { kappa, standardError, interval };
}

/** Answers crossed: every set of codes is a category of its own, and so are silence and gibberish. */
export function crossAnswers(pairs: readonly AnswerPair[]): number[][] {
  const names = [...new Set(pairs.flatMap((pair) => [answerName(pair.reader), answerName(pair.reference)]))].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const table = names.map(() => names.map(() => 0));
  for (const pair of pairs) {
    const row = table[place.get(answerName(pair.reader)) ?? -1];
    const column = place.get(answerName(pair.reference)) ?? -1;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}

/** One text per answer, the same for the same codes in any order. */
export function answerName({ state, codes }: Answer): string {
  return state === "coded" ? `=${[...new Set(codes)].sort().join("+")}` : state;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
