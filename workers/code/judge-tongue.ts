import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { GOODS, LANGUAGES, PEOPLE } from "./adjective-words.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart } from "./read-part.ts";

/** How far apart two languages of one sentence stand. */
const REACH = 8;

/** Tells a word that is both a demonym and a language for a language where another one stands in its sentence. */
export class TongueJudge {
  private readonly languages: WordSet;
  private readonly nouns: WordSet;
  private readonly thing: number;
  private readonly copula: number;
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge) {
    this.languages = new WordSet(lexicon, LANGUAGES);
    this.nouns = new WordSet(lexicon, `${GOODS} ${PEOPLE}`);
    this.thing = roles.mask("thing", "friend");
    this.copula = roles.mask("copula");
    this.roles = roles;
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
    if (!this.languages.has(tokens, at) || tokens.words[at] === tokens.words[start]) return false;
    // "… and my clients are Swedish", "… and I love French food": people and goods.
    if (this.roles.has(tokens, at - 1, this.copula)) return false;
    const described = this.roles.has(tokens, at + 1, this.thing) || this.nouns.has(tokens, at + 1);
    return !described || gapAfter(tokens, at) > SPACED;
  }
}
