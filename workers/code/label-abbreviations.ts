/** Shorter pieces than this begin too many words; longer ones are hardly cut. */
const SHORTEST = 3;
const LONGEST = 7;
/** A word that lost fewer letters is another word ("ort" and "orten"). */
const LEAST_CUT = 3;
/** What remains of a short word without its vowels: "kn" of "kön". */
const VOWELS = /[aeiouyåäöéü]/gu;

/**
 * The whole words that a label is cut from, by the first letters ("medb", "årg.", "orient") or by the consonants ("kn",
 * "gndr"). `words` are single words in lower case.
 */
export function wordsCutTo(label: string, words: Iterable<string>): string[] {
  const cut = label.replace(/\.$/, "");
  if (!/^\p{L}+$/u.test(cut) || cut.length > LONGEST) return [];
  const whole = [...words];
  if (cut.length >= SHORTEST) {
    const begun = whole.filter((word) => word.length >= cut.length + LEAST_CUT && word.startsWith(cut));
    if (begun.length > 0) return begun;
  }
  if (cut.length < 2 || cut.search(VOWELS) >= 0) return [];
  return whole.filter((word) => word.length > cut.length && word.length <= LONGEST && word.replace(VOWELS, "") === cut);
}
