/**
 * The perturbation table of the Cell Key Method: bias 0, variance 3, at most 5 away, smallest published value 3.
 * Row n holds target → probability for a true count of n; the last row serves 8 and above as a shift.
 */
export interface Transition {
  readonly target: number;
  readonly probability: number;
}

/** The row that every larger count uses. */
export const LAST_ROW = 8;

const PRINTED: readonly (readonly (readonly [target: number, probability: number])[])[] = [
  [[0, 1]],
  [
    [0, 0.7345],
    [3, 0.1367],
    [4, 0.0728],
    [5, 0.0374],
    [6, 0.0186],
  ],
  [
    [0, 0.4088],
    [3, 0.4066],
    [4, 0.1476],
    [5, 0.0323],
    [6, 0.0043],
    [7, 0.0003],
  ],
  [
    [0, 0.204],
    [3, 0.3937],
    [4, 0.2475],
    [5, 0.1106],
    [6, 0.0351],
    [7, 0.0079],
    [8, 0.0013],
  ],
  [
    [0, 0.0849],
    [3, 0.2779],
    [4, 0.2779],
    [5, 0.1894],
    [6, 0.1051],
    [7, 0.0455],
    [8, 0.0153],
    [9, 0.004],
  ],
  [
    [0, 0.0201],
    [3, 0.1733],
    [4, 0.2206],
    [5, 0.2213],
    [6, 0.175],
    [7, 0.109],
    [8, 0.0535],
    [9, 0.0207],
    [10, 0.0063],
  ],
  [
    [3, 0.072],
    [4, 0.1367],
    [5, 0.1974],
    [6, 0.2167],
    [7, 0.1809],
    [8, 0.1149],
    [9, 0.0555],
    [10, 0.0204],
    [11, 0.0057],
  ],
  [
    [3, 0.0184],
    [4, 0.0555],
    [5, 0.1216],
    [6, 0.1942],
    [7, 0.2259],
    [8, 0.1914],
    [9, 0.1182],
    [10, 0.0531],
    [11, 0.0174],
    [12, 0.0042],
  ],
  [
    [3, 0.0038],
    [4, 0.0166],
    [5, 0.0523],
    [6, 0.1187],
    [7, 0.1942],
    [8, 0.2288],
    [9, 0.1942],
    [10, 0.1187],
    [11, 0.0523],
    [12, 0.0166],
    [13, 0.0038],
  ],
];

/** The rows 0–8, each renormalised so that its probabilities add to 1 (they are printed with four decimals). */
export const PERTURBATION_TABLE: readonly (readonly Transition[])[] = PRINTED.map((row) => {
  const total = row.reduce((sum, [, probability]) => sum + probability, 0);
  return row.map(([target, probability]) => ({ target, probability: probability / total }));
});
