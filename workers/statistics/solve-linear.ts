/**
 * The inverse of a symmetric positive definite matrix, rows of numbers; null when it is singular to working
 * precision. Gauss–Jordan with pivoting: the matrices here have a dozen rows at most.
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...row.map((_, column) => (column === index ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const pivotAt = rows.reduce(
      (best, row, index) => (index >= column && at(row, column, true) > at(rows[best], column, true) ? index : best),
      column,
    );
    const pivotRow = rows[pivotAt];
    const here = rows[column];
    if (pivotRow === undefined || here === undefined || at(pivotRow, column, true) < 1e-12) return null;
    rows[pivotAt] = here;
    const pivot = at(pivotRow, column);
    const scaled = pivotRow.map((value) => value / pivot);
    rows[column] = scaled;
    rows.forEach((row, index) => {
      if (index === column) return;
      const factor = at(row, column);
      rows[index] = row.map((value, position) => value - factor * at(scaled, position));
    });
  }
  return rows.map((row) => row.slice(size));
}

function at(row: readonly number[] | undefined, column: number, absolute = false): number {
  const value = row?.[column] ?? 0;
  return absolute ? Math.abs(value) : value;
}

/** Matrix times vector. */
export function multiply(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
}
