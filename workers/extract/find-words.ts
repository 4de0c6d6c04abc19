/**
 * Appends the words of a text to `words`: compatibility forms folded (NFKC), lower case, runs of letters, digits and
 * marks. Linear, by a table for Latin script: every listing passes here twice.
 */
export function findWords(text: string, words: string[]): void {
  const folded = text.normalize("NFKC").toLowerCase();
  let start = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    const kind = unit < LATIN.length ? LATIN[unit] : kindOf(folded, at);
    if (kind === INSIDE || (kind === MARK && start >= 0)) {
      if (start < 0) start = at;
      // The second half of a surrogate pair belongs to the letter that the first half began.
      if (unit >= 0xd800 && unit <= 0xdbff) at += 1;
    } else if (start >= 0) {
      words.push(folded.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) words.push(folded.slice(start));
}

const OUTSIDE = 0;
const INSIDE = 1;
/** Continues a word, starts none: a variation selector after a heart is no word. */
const MARK = 2;

const LATIN = Uint8Array.from({ length: 0x250 }, (_, unit) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? INSIDE : OUTSIDE,
);

function kindOf(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/[\p{L}\p{N}]/u.test(character)) return INSIDE;
  return /\p{M}/u.test(character) ? MARK : OUTSIDE;
}
