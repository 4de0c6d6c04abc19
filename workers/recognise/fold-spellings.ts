import type { Lexicon } from "./lexicon.ts";

/**
 * Lets "goteborg" and "goeteborg" stand for "göteborg": keyboards without å, ä and ö are common. Words under four
 * letters are left alone ("för" is not "for", "kön" not "kon"), and a folded form that is a word of its own stays it.
 */
export function addFoldedSpellings(lexicon: Lexicon): void {
  for (const [id, word] of lexicon.words.entries()) {
    if (word.length < 4 || !/[^\x00-\x7f]/.test(word)) continue;
    const folded = word
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replaceAll("ø", "o")
      .replaceAll("ł", "l");
    if (/^[\x00-\x7f]+$/.test(folded)) lexicon.addSpelling(folded, id);
    const spelledOut = word.replaceAll("ö", "oe").replaceAll("ä", "ae").replaceAll("å", "aa").replaceAll("ø", "oe");
    if (spelledOut !== word) lexicon.addSpelling(spelledOut, id);
  }
}
