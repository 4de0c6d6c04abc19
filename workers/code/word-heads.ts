import type { Tokens } from "../recognise/tokenise.ts";
import { type Head, headOfWord } from "./head-of-word.ts";
import { writtenAt } from "./read-part.ts";

/** "Medelhavsutseende": looks and descent as the last member of a compound. */
const FEATURE = /.(?:utseendet?|dragen|påbrå|ursprung|look)$/iu;

interface Heads {
  readonly feature: boolean;
  readonly head: Head;
}

/** What words of the lexicon name by their last member, each worked out once. */
export class WordHeads {
  private readonly known = new Map<number, Heads>();

  /** "medelhavsutseende". */
  endsAsFeature(tokens: Tokens, at: number): boolean {
    return this.of(tokens, at).feature;
  }

  /** "medelhavskvinna", "oljemassage". */
  headAt(tokens: Tokens, at: number): Head {
    return this.of(tokens, at).head;
  }

  private of(tokens: Tokens, at: number): Heads {
    const word = tokens.words[at] ?? -1;
    const known = this.known.get(word);
    if (known !== undefined && word >= 0) return known;
    const heads = { feature: FEATURE.test(writtenAt(tokens, at)), head: headOfWord(tokens, at) };
    if (word >= 0) this.known.set(word, heads);
    return heads;
  }
}
