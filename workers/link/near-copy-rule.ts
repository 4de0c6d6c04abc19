/** The named parameters of the near-copy linker, and why they stand where they do. */
export interface NearCopyRules {
  /**
   * Two texts are near copies when 2·LCS / (words of both) reaches this. At .90 siblings of one template (a tenth or
   * more of the words changed) stay apart; at .80 they merge.
   */
  readonly level: number;
  /**
   * In a short text a handful of edited words is more than a tenth. So many words may differ in either text while the
   * similarity still reaches `fewWordsLevel`. On texts of 30 to 90 words with up to six edits, without this the
   * count of originals comes out 20 % too high, with it 2 to 3 %; texts of 60 words and more are not touched by it.
   */
  readonly fewWords: number;
  readonly fewWordsLevel: number;
  /** Texts with fewer words are compared with nothing: what they share, they share with strangers. */
  readonly minimumWords: number;
  readonly bands: number;
  readonly rows: number;
  /** How many texts before it in one bucket a text is checked against. Bounds the cost of a phrase that all share. */
  readonly bucketReach: number;
  /** A component is split around medoids at most so many times; what is left then is set aside. */
  readonly largestSplit: number;
}

export const NEAR_COPY_RULES: NearCopyRules = {
  level: 0.9,
  fewWords: 6,
  fewWordsLevel: 0.85,
  minimumWords: 8,
  bands: 40,
  rows: 3,
  bucketReach: 64,
  largestSplit: 256,
};

/** How alike two texts are: 2·LCS / (words of both). Two empty texts are equal. */
export function similarityOf(commonWords: number, wordsA: number, wordsB: number): number {
  return wordsA + wordsB === 0 ? 1 : (2 * commonWords) / (wordsA + wordsB);
}

/** Whether two texts with so many common words, in order, are near copies. Rises with `commonWords`. */
export function areNearCopies(
  commonWords: number,
  wordsA: number,
  wordsB: number,
  rules: Pick<NearCopyRules, "level" | "fewWords" | "fewWordsLevel">,
): boolean {
  const similarity = similarityOf(commonWords, wordsA, wordsB);
  if (similarity >= rules.level) return true;
  return similarity >= rules.fewWordsLevel && Math.max(wordsA, wordsB) - commonWords <= rules.fewWords;
}
