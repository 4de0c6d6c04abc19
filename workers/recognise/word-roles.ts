import { CONTEXT_WORDS, type WordRole } from "./context-words.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Tokens } from "./tokenise.ts";

const ROLES = Object.keys(CONTEXT_WORDS) as readonly WordRole[];

/** Which roles every word of the lexicon has, as bits: a look-up per token. */
export class WordRoles {
  private readonly bits: Int32Array;
  private readonly own = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    const bits: number[] = [];
    ROLES.forEach((role, index) => {
      for (const word of CONTEXT_WORDS[role].split(" ")) {
        const id = lexicon.add(word);
        while (bits.length <= id) bits.push(0);
        bits[id] = (bits[id] ?? 0) | (1 << index);
      }
      this.own.set(role, 1 << index);
    });
    this.bits = Int32Array.from(bits);
  }

  /** The bit mask of one or several roles, to be asked for with `has`. */
  mask(...roles: readonly WordRole[]): number {
    return roles.reduce((mask, role) => mask | (this.own.get(role) ?? 0), 0);
  }

  /** Whether the token at `at` has one of the roles of `mask`; false outside the text. */
  has(tokens: Tokens, at: number, mask: number): boolean {
    if (at < 0 || at >= tokens.count) return false;
    const word = tokens.words[at] ?? -1;
    return word >= 0 && word < this.bits.length && ((this.bits[word] ?? 0) & mask) !== 0;
  }
}

/** A set of words of the lexicon, written as one line of words. */
export class WordSet {
  /** 1 after the number of each word, so that an unknown word (-1) lies inside too; words the lexicon learned later lie beyond the end. */
  private readonly flags: Uint8Array;

  constructor(lexicon: Lexicon, words: string) {
    const ids = words.split(" ").map((word) => lexicon.add(word));
    this.flags = new Uint8Array(Math.max(...ids) + 2);
    for (const id of ids) this.flags[id + 1] = 1;
  }

  /** Whether the token at `at` is one of them; false outside the text. */
  has(tokens: Tokens, at: number): boolean {
    return at >= 0 && at < tokens.count && this.flags[(tokens.words[at] ?? -1) + 1] === 1;
  }
}
