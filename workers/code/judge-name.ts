import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { CALLED } from "./adjective-words.ts";

/** Tells a first name from the people it spells: "my name is Ebony", "Sami, 34". First names tell nothing. */
export class NameJudge {
  private readonly called: WordSet;
  private readonly name: WordSet;
  private readonly is: WordSet;
  private readonly me: WordSet;
  private readonly firstNames: WordSet;

  constructor(lexicon: Lexicon) {
    this.called = new WordSet(lexicon, CALLED);
    this.name = new WordSet(lexicon, "name namn nickname smeknamn alias artistnamn");
    this.is = new WordSet(lexicon, "is s är");
    this.me = new WordSet(lexicon, "me mig mej her henne him honom");
    this.firstNames = new WordSet(lexicon, FIRST_NAMES);
  }

  /** Whether the word is written as a name and something says that it is one, or it is a common first name itself. */
  isName(tokens: Tokens, at: number): boolean {
    if (tokens.capitals[at] !== 1) return false;
    return this.firstNames.has(tokens, at) || this.isCalled(tokens, at);
  }

  private isCalled(tokens: Tokens, at: number): boolean {
    if ((tokens.gaps[at] ?? BREAK) > SPACED) return false;
    if (this.called.has(tokens, at - 1)) return true;
    if (this.is.has(tokens, at - 1)) return this.name.has(tokens, at - 2);
    return this.me.has(tokens, at - 1) && this.called.has(tokens, at - 2);
  }
}

/** First names of many in Sweden that spell a people; no demonym of theirs is written so in Swedish. */
const FIRST_NAMES = "sami finn";
