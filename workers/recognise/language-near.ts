import type { Lexicon } from "./lexicon.ts";
import type { Tokens } from "./tokenise.ts";
import { WordSet } from "./word-roles.ts";

/** How many words to each side are asked. */
const REACH = 6;

/**
 * Whether the words around a token are Swedish rather than English: "men" is "but" in the one and people in the other.
 */
export class LanguageNear {
  private readonly swedish: WordSet;
  private readonly english: WordSet;

  constructor(lexicon: Lexicon) {
    this.swedish = new WordSet(lexicon, SWEDISH);
    this.english = new WordSet(lexicon, ENGLISH);
  }

  isSwedish(tokens: Tokens, at: number): boolean {
    let balance = 0;
    for (let near = Math.max(0, at - REACH); near <= Math.min(tokens.count - 1, at + REACH); near++) {
      if (near === at) continue;
      if (this.swedish.has(tokens, near)) balance++;
      if (this.english.has(tokens, near)) balance--;
    }
    return balance > 0;
  }
}

const SWEDISH =
  "jag är och på med för inte en ett som det att bor här från till när också mig dig du vi har kan om kommer finns av den nu men uppvuxen talar tar gärna söker i svensk hetero norsk ung äldre född år";
const ENGLISH =
  "the and am is with for you my are of to at only who from not have your we welcome seeking looking older young mature an or no";
