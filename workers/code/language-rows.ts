import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { NUMBER, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import type { WordSet } from "../recognise/word-roles.ts";
import { gapAfter, textAfter, type Wording } from "./read-part.ts";

/** "farsi swedish Goteborg", "spanska/engelska 1500": what follows a row of languages is no noun of theirs. */
export function closesTersely(tokens: Tokens, to: number, place: WordSet): boolean {
  if (gapAfter(tokens, to - 1) >= PAUSE || place.has(tokens, to)) return true;
  return tokens.kinds[to] === NUMBER || tokens.capitals[to] === 1;
}

/** "engelska italienska": names of languages and nothing between them but blanks and slashes. */
export function isTightRow(tokens: Tokens, row: readonly PhraseMatch<Wording>[]): boolean {
  return row.every((one, index) => {
    const other = row[index + 1];
    if (other === undefined) return true;
    return other.from === one.to && /^\s?[/ ]\s?$/.test(textAfter(tokens, one.to - 1));
  });
}
