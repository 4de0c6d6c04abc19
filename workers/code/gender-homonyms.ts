import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { GenderWords } from "./gender-words.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, listGap, type ReadPart, textAfter, writtenAt } from "./read-part.ts";

/** Words that name a gender only sometimes: "man" (one), "par" (a few), "TV" (the apparatus). */
export class GenderHomonyms {
  private readonly words: GenderWords;
  private readonly judge: MentionJudge;

  private readonly copula: number;
  private readonly self: number;
  private readonly street: number;
  private readonly roles: WordRoles;

  constructor(words: GenderWords, judge: MentionJudge, roles: WordRoles) {
    this.words = words;
    this.judge = judge;
    this.roles = roles;
    this.copula = roles.mask("copula");
    this.street = roles.mask("street");
    this.self = roles.mask("self");
  }

  /** Swedish "man" is "one" far oftener than "a man". */
  manIsNoun(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    if (this.words.calls.has(tokens, at - 1)) return false;
    if (this.words.manBefore.has(tokens, at - 1) && (tokens.gaps[at] ?? 3) <= PAUSE) return true;
    const before = at > 0 ? writtenAt(tokens, at - 1).toLowerCase() : "";
    // "svensk man", "25-årig man", "mogen man": adjectives end alike; so do English ones before the same word.
    if (
      /(?:sk|ig|lig|en|ad|ell|ull|sam|isk|an|ish|ese|ful|ive|ous|ing|år|yo|old|ed|nde|äll|ög|rt|st|ong|all|ure|ome|ne|ite|ack|ot|ind|ch)$/.test(
        before,
      ) &&
      (tokens.gaps[at] ?? 3) <= PAUSE &&
      !NOT_ADJECTIVE.test(before)
    )
      return true;
    if (at > 0 && tokens.kinds[at - 1] === NUMBER && (tokens.gaps[at] ?? BREAK) <= PAUSE) return true;
    if (this.hasEnglishArticle(tokens, at)) return true;
    // "jag är man", "jag själv är man": the verb has its subject, so "man" is none.
    if (this.roles.has(tokens, at - 1, this.copula) && this.hasSubject(tokens, at - 2)) return true;
    // "Massage man Rosengård": in a heading, before a name or the end.
    if (part.part === "title" && at > 0 && !this.words.pronounBefore.has(tokens, at - 1)) {
      if (at + 1 >= tokens.count || tokens.capitals[at + 1] === 1) return true;
    }
    if ((tokens.gaps[at] ?? 3) >= PAUSE && this.words.describes.has(tokens, at + 1)) return true;
    if (gapAfter(tokens, at) >= PAUSE || this.words.nounAfter.has(tokens, at + 1)) {
      if (
        before !== "" &&
        !NOT_ADJECTIVE.test(before) &&
        // "En rar man": the article makes an adjective of what ends as a verb does.
        (!VERB.test(before) || this.words.few.has(tokens, at - 2) || this.words.oneMan.has(tokens, at - 2)) &&
        !this.words.pronounBefore.has(tokens, at - 1) &&
        (tokens.gaps[at] ?? 3) <= PAUSE
      )
        return true;
    }
    if ((tokens.gaps[at] ?? BREAK) >= PAUSE && textAfter(tokens, at) === " (") return true;
    // A heading such as "Man 35" or "Man söker", or a line of its own.
    const next = at + 1;
    if (next < tokens.count && tokens.kinds[next] === NUMBER && gapAfter(tokens, at) <= PAUSE) return true;
    return (tokens.gaps[at] ?? 3) >= PAUSE && (gapAfter(tokens, at) >= PAUSE || part.part === "title");
  }

  /** "a pretty man": Swedish has no such article. */
  private hasEnglishArticle(tokens: Tokens, at: number): boolean {
    for (let back = at; back > at - 4; back--) {
      if ((tokens.gaps[back] ?? BREAK) > SPACED) return false;
      if (this.words.articles.has(tokens, back - 1)) return true;
    }
    return false;
  }

  /** "Välv. kv, 58", "Stilig hr, 63", and not "kv Lejonet", "24 hr", "sr, hr, eng". */
  cutIsNoun(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    if (tokens.kinds[at - 1] === NUMBER || part.languages.named[at] === 1) return false;
    const sign = textAfter(tokens, at);
    const age = tokens.numbers[at + 1] ?? -1;
    // "Hr m. vana", "Kv i Lund", "Kv 58".
    const goesOn = (age >= 18 && age <= 80) || this.words.describes.has(tokens, at + 1);
    if (sign === " " ? !goesOn : !/^[,/.] ?$/.test(sign)) return false;
    const opens = (tokens.gaps[at] ?? 3) >= 3;
    if (opens) return sign !== ". ";
    if (tokens.gaps[at] === 1 && textAfter(tokens, at - 1) === ". ") return true;
    return tokens.gaps[at] === 1 && CUT_BEFORE.test(writtenAt(tokens, at - 1));
  }

  private hasSubject(tokens: Tokens, at: number): boolean {
    for (let back = at; back > at - 2; back--) if (this.roles.has(tokens, back, this.self)) return true;
    return false;
  }

  /** "queen size", "King street", "Miss you": the word is part of another expression. */
  isPartOfName({ tokens }: ReadPart, at: number): boolean {
    if (this.words.sized.has(tokens, at + 1) && gapAfter(tokens, at) <= SPACED) return true;
    // "Drottning Kristinas väg".
    if (
      this.roles.has(tokens, at + 2, this.street) &&
      tokens.capitals[at + 1] === 1 &&
      /s$/.test(writtenAt(tokens, at + 1))
    )
      return true;
    // "Miss Olivia", "Mr. Lind", but "I miss you": a title of courtesy stands before a name.
    if (!this.words.courtesy.has(tokens, at)) return false;
    const named = tokens.capitals[at] === 1 && tokens.capitals[at + 1] === 1;
    return !named || !/^\.? ?$/.test(textAfter(tokens, at));
  }

  /** "par" is a couple or a few, "couple" too; and guests come as couples. */
  coupleIsSelf(part: ReadPart, from: number, to: number): boolean {
    const { tokens } = part;
    if (this.words.like.has(tokens, from - 2) && this.words.few.has(tokens, from - 1)) return true;
    // "ett par frågor", "a couple drinks": a few of what follows.
    const next = gapAfter(tokens, to - 1) <= SPACED && tokens.kinds[to] === WORD;
    if (next && this.words.few.has(tokens, from - 1) && !this.words.parAfter.has(tokens, to)) return false;
    if (part.part === "title") return true;
    if (this.words.parBefore.has(tokens, from - 1)) return true;
    // "Romanian couple for you": an adjective opens the sentence.
    if (
      from > 0 &&
      listGap(tokens, from - 1) >= PAUSE &&
      tokens.text[tokens.ends[from - 2] ?? 0] !== "," &&
      textAfter(tokens, from - 1) === " " &&
      !this.words.few.has(tokens, from - 1) &&
      this.opensWithAdjective(part, from)
    )
      return true;
    // "svenskt par", "nyfiket par": an adjective in the neuter, while "ett par" may be a few.
    if (
      from > 0 &&
      /[^t]t$/i.test(writtenAt(tokens, from - 1)) &&
      !/^(?:ett|att|det|mitt|ditt|sitt|kort|annat|ringt|fått|haft)$/i.test(writtenAt(tokens, from - 1)) &&
      (tokens.gaps[from] ?? 3) <= SPACED
    )
      return true;
    // "Heterosex. par, 38 o. 41": what describes it was cut.
    if (textAfter(tokens, from - 1) === ". " && (tokens.gaps[from] ?? 3) <= SPACED) return true;
    if (this.words.few.has(tokens, from - 1)) {
      return (
        this.words.parBefore.has(tokens, from - 2) ||
        (tokens.gaps[from - 1] ?? 0) >= 3 ||
        gapAfter(tokens, to - 1) >= PAUSE ||
        this.words.parAfter.has(tokens, to)
      );
    }
    // "Par, 34 och 38", "Couple 34/38".
    const goesOn = this.words.parAfter.has(tokens, to) || (this.isAge(tokens, to) && part.taken[to] !== 1);
    return listGap(tokens, from) >= (goesOn ? PAUSE : BREAK);
  }

  /** "Curious couple", "Romanian couple"; not "Every couple". */
  private opensWithAdjective({ tokens }: ReadPart, from: number): boolean {
    return tokens.kinds[from - 1] === WORD && !this.words.which.has(tokens, from - 1);
  }

  /** "TV", "CD" are apparatus, if they do not stand as a mark of the seller. */
  isMark(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    const word = writtenAt(tokens, at).toLowerCase();
    if (word === "ts") return true;
    const capitals = writtenAt(tokens, at) === writtenAt(tokens, at).toUpperCase();
    if (!capitals) return false;
    if (part.part === "title" || this.judgeSelf(tokens, at)) return true;
    // "TV, 41 år": a sentence that begins with the mark and an age.
    return gapAfter(tokens, at) <= PAUSE && this.isAge(tokens, at + 1);
  }

  private isAge(tokens: Tokens, at: number): boolean {
    const number = tokens.numbers[at] ?? -1;
    return at < tokens.count && tokens.kinds[at] === NUMBER && number >= 18 && number <= 75;
  }

  private judgeSelf(tokens: Tokens, at: number): boolean {
    return this.judge.stanceOf(tokens, at, at + 1) === "self";
  }
}

/** What an adjective ends in, or how it is cut. */
const CUT_BEFORE =
  /(?:ig|lig|sk|[^m]ad|[eg]n|dre|ell|nde|ung|snygg|glad|pigg|[rtvl]v|sv|fl|vl|st|tt|rt|av|en|k[au]lt|ull)$/iu;

/** "så bokar man", "når man": how Swedish verbs end before "one". */
const VERB = /[aeiåäö]r$/u;

const NOT_ADJECTIVE =
  /^(?:och|which|such|each|much|att|den|men|när|sen|igen|även|som|kan|vill|ska|en gång|inte|ingen|någon|dig|mig|sig|aldrig|alltid|något|bara|innan|redan|sedan|annan|tidigare|spelar|första|det|vad|best|must|just|almost|all|call|an|can|than|then|when|often|even|been|need|indeed|during|morning|evening|nothing|something|anything|everything|thing|being|king|bring|nämligen|egentligen|faktiskt|praktisk|lördag|fredag|söndag|måndag|tisdag|onsdag|torsdag|dag|vardag|year|hår|når|får|går|står|mår|trött|visst|mest|först|minst|helst|snart|where|there|here|how|one|done|någonting|ingenting|dessutom)$/;
