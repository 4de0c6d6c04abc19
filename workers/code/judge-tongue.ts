import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { LANGUAGES } from "./adjective-words.ts";
import type { MentionJudge } from "./judge-mention.ts";
import type { ReadPart } from "./read-part.ts";

/** How far apart two languages of one sentence stand. */
const REACH = 8;

/** Tells a word that is both a demonym and a language for a language where another one stands in its sentence. */
export class TongueJudge {
  private readonly languages: WordSet;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, judge: MentionJudge) {
    this.languages = new WordSet(lexicon, LANGUAGES);
    this.judge = judge;
  }

  /** "Engelska och svenska lika bra": two languages in a sentence, of which the language reader took neither. */
  isOneOfLanguages({ tokens, languages: spoken }: ReadPart, start: number, end: number): boolean {
    if (end - start > 1 || !this.languages.has(tokens, start)) return false;
    if (this.judge.stanceOf(tokens, start, end) === "self") return false;
    for (let at = start - 1; at >= Math.max(0, start - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) break;
      if (this.isOther(tokens, at, start) && spoken.named[at] !== 1) return true;
    }
    for (let at = end; at < Math.min(end + REACH, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) break;
      if (this.isOther(tokens, at, start) && spoken.named[at] !== 1) return true;
    }
    return false;
  }

  private isOther(tokens: Tokens, at: number, start: number): boolean {
    return this.languages.has(tokens, at) && tokens.words[at] !== tokens.words[start];
  }
}
