import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { ASKED, CROWD, DETERMINERS, GOODS, KINDS, MEASURES, PEOPLE, YEARS } from "./adjective-words.ts";
import { isFirstName } from "./head-of-word.ts";
import { gapAfter, listGap, textAfter } from "./read-part.ts";

/** How many words back an entry of a list looks for a fact about the seller. */
const REACH = 12;

/**
 * Tells whether a word without a noun is an entry of a list of facts about the seller: "F / 30 / white / 170", "woman
 * 32 croatian", "Svart och vacker." Colours and the like count in such places only.
 */
export class EntryJudge {
  private readonly roles: WordRoles;
  private readonly people: WordSet;
  private readonly goods: WordSet;
  private readonly years: WordSet;
  private readonly determiners: WordSet;
  private readonly measures: WordSet;
  private readonly marks: WordSet;
  private readonly asked: WordSet;
  private readonly crowd: WordSet;
  private readonly kinds: WordSet;
  private readonly neuters: WordSet;
  private readonly shades: WordSet;
  private readonly likening: WordSet;
  private readonly little: WordSet;
  private readonly goingOn: WordSet;
  private readonly masks: {
    readonly thing: number;
    readonly and: number;
    readonly in: number;
    readonly you: number;
  };

  constructor(lexicon: Lexicon, roles: WordRoles) {
    this.roles = roles;
    this.people = new WordSet(lexicon, PEOPLE);
    this.goods = new WordSet(lexicon, GOODS);
    this.years = new WordSet(lexicon, YEARS);
    this.determiners = new WordSet(lexicon, DETERMINERS);
    this.measures = new WordSet(lexicon, MEASURES);
    this.marks = new WordSet(lexicon, "f m k");
    this.asked = new WordSet(lexicon, ASKED);
    this.kinds = new WordSet(lexicon, KINDS);
    this.crowd = new WordSet(lexicon, CROWD);
    this.likening = new WordSet(lexicon, "som like as");
    this.goingOn = new WordSet(lexicon, "med with som who utan without från from i in offering erbjuder hosting");
    this.little = new WordSet(lexicon, "kort korta");
    this.neuters = new WordSet(lexicon, "vitt blandat");
    this.shades = new WordSet(
      lexicon,
      "red röd röda rött nude pink rosa blue blå blått grön green svart vit vita svarta white black",
    );
    this.masks = {
      thing: roles.mask("thing"),
      and: roles.mask("and"),
      in: roles.mask("in"),
      you: roles.mask("you", "yours"),
    };
  }

  /** "Skin white", "race: black", "Ethnicity Asian": the question stands before the answer. */
  answers(tokens: Tokens, from: number): boolean {
    if (!this.asked.has(tokens, from - 1) || (tokens.gaps[from] ?? BREAK) > PAUSE) return false;
    return (tokens.gaps[from - 1] ?? BREAK) >= PAUSE || tokens.kinds[from - 2] === NUMBER;
  }

  /** "Hårfärg: Svart": the answer to another question. */
  answersOther(tokens: Tokens, from: number): boolean {
    if (from === 0 || tokens.kinds[from - 1] !== WORD || !/^\s?:/.test(textAfter(tokens, from - 1))) return false;
    return !this.asked.has(tokens, from - 1) && !this.people.has(tokens, from - 1);
  }

  /** "All races welcome: white, black", "alla, svarta som vita": the sentence speaks of everybody, or of the reader. */
  speaksOfAll(tokens: Tokens, from: number): boolean {
    return this.findBefore(tokens, from, this.crowd);
  }

  /** "All nationalities welcome, arab, indian": whatever follows in the sentence is one of them. */
  namesKinds(tokens: Tokens, from: number): boolean {
    return this.findBefore(tokens, from, this.kinds);
  }

  private findBefore(tokens: Tokens, from: number, words: WordSet): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) return false;
      if (words.has(tokens, at)) return true;
    }
    return false;
  }

  /** A colour said in passing: a sentence of its own, or an entry beside a person, an age or a measure. */
  stands(tokens: Tokens, from: number, to: number): boolean {
    if (this.neuters.has(tokens, to - 1)) return false;
    const before = listGap(tokens, from);
    const after = to < tokens.count ? listGap(tokens, to) : BREAK;
    // "Mixed.", "Vit.": a sentence of its own.
    if ((tokens.gaps[from] ?? BREAK) >= BREAK && gapAfter(tokens, to - 1) >= BREAK) return true;
    // "Mixed (half …)": what is in brackets tells more of it.
    if ((tokens.gaps[from] ?? BREAK) >= BREAK && to < tokens.count && textAfter(tokens, to - 1) === " (") return true;
    // "m4m black 30": between the mark and the age.
    if (this.marks.has(tokens, from - 1) && isAge(tokens, to) && !this.measures.has(tokens, to + 1)) return true;
    const goesOn = after >= PAUSE || this.roles.has(tokens, to, this.masks.and) || this.goingOn.has(tokens, to);
    if (before >= PAUSE && goesOn && this.isOfFacts(tokens, from, to)) return true;
    if ((tokens.gaps[from] ?? BREAK) >= BREAK) return this.isPairOfAdjectives(tokens, to);
    // "Beautiful, black and bold."
    const second = (tokens.gaps[from - 1] ?? BREAK) >= BREAK && before === PAUSE && this.isPlainWord(tokens, from - 1);
    return second && this.roles.has(tokens, to, this.masks.and) && this.isPairOfAdjectives(tokens, to);
  }

  /** "Svart och vacker.": a sentence of two adjectives and no more. */
  private isPairOfAdjectives(tokens: Tokens, to: number): boolean {
    const after = gapAfter(tokens, to - 1);
    // "Black, 27 years", "Vit, vältränad."
    if (after === PAUSE && tokens.kinds[to] === NUMBER) return true;
    if (after === PAUSE)
      return this.isPlainWord(tokens, to) && (gapAfter(tokens, to) >= BREAK || this.isRowOfAdjectives(tokens, to));
    if (!this.roles.has(tokens, to, this.masks.and) || !this.isPlainWord(tokens, to + 1)) return false;
    return gapAfter(tokens, to + 1) >= PAUSE || this.roles.has(tokens, to + 2, this.masks.in);
  }

  private isGoods(tokens: Tokens, at: number): boolean {
    return this.roles.has(tokens, at, this.masks.thing) || this.goods.has(tokens, at);
  }

  /** "Vit, kort, stark som en björn.": three and more, and no thing until the sentence ends. */
  private isRowOfAdjectives(tokens: Tokens, from: number): boolean {
    // "Black, beautiful and smart."
    if (this.roles.has(tokens, from + 1, this.masks.and) && this.isPlainWord(tokens, from + 2))
      return gapAfter(tokens, from + 2) >= BREAK;
    if (gapAfter(tokens, from) !== PAUSE) return false;
    // "vit, smal, 170".
    const height = tokens.numbers[from + 1] ?? -1;
    if (height >= 140 && height <= 205) return true;
    if (!this.isPlainWord(tokens, from + 1)) return false;
    for (let at = from + 1; at < Math.min(from + REACH, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK || this.likening.has(tokens, at)) break;
      if (this.isGoods(tokens, at)) return false;
      if (this.shades.has(tokens, at)) return false;
    }
    return true;
  }

  private isPlainWord(tokens: Tokens, at: number): boolean {
    // "Kort" is "short" too, and in such a row more likely.
    const isThing = !this.little.has(tokens, at) && this.isGoods(tokens, at);
    return tokens.kinds[at] === WORD && !isThing && !this.shades.has(tokens, at);
  }

  /** Whether a fact about a person stands before an entry in the same sentence, or straight after it; no goods between. */
  private isOfFacts(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if (this.roles.has(tokens, at, this.masks.thing | this.masks.you) || this.goods.has(tokens, at)) return false;
      if (this.isFact(tokens, at)) return true;
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) break;
    }
    // "mixed * curly * 21": the age may close the list.
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if (
        (tokens.gaps[at] ?? BREAK) >= BREAK ||
        this.roles.has(tokens, at, this.masks.thing) ||
        this.goods.has(tokens, at)
      )
        return false;
      if (isAge(tokens, at)) return gapAfter(tokens, at) >= PAUSE || this.years.has(tokens, at + 1);
    }
    return false;
  }

  private isFact(tokens: Tokens, at: number): boolean {
    if (at < 0 || at >= tokens.count) return false;
    if (tokens.kinds[at] === NUMBER)
      return isAge(tokens, at) || this.measures.has(tokens, at + 1) || isFeet(tokens, at);
    return (
      this.people.has(tokens, at) ||
      this.years.has(tokens, at) ||
      this.measures.has(tokens, at) ||
      isFirstName(tokens, at) ||
      isNameWithin(tokens, at) ||
      (this.marks.has(tokens, at) && tokens.capitals[at] === 1)
    );
  }

  /** "Ukrainian refugee, 28", "a Greek tornado of 31": an unknown noun, made a person by the age that follows it. */
  opensFacts(tokens: Tokens, from: number, to: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) < PAUSE && !this.determiners.has(tokens, from - 1)) return false;
    for (let at = to + 1; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (tokens.kinds[at] !== NUMBER) continue;
      return isAge(tokens, at) && (gapAfter(tokens, at) >= PAUSE || this.years.has(tokens, at + 1));
    }
    return false;
  }

  /** "woman 32 croatian Kungälv": in terse texts an adjective follows the person or the age. */
  followsPerson(tokens: Tokens, from: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) > SPACED) return false;
    if (this.people.has(tokens, from - 1) || this.years.has(tokens, from - 1)) return true;
    if (!isAge(tokens, from - 1)) return false;
    // "F25", "m/34": the mark of a gender.
    return from < 2 || this.people.has(tokens, from - 2) || this.marks.has(tokens, from - 2);
  }
}

/** The inches of "5'7". */
function isFeet(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.kinds[at - 1] === NUMBER && /^['’´]$/.test(textAfter(tokens, at - 1));
}

/** "Let us introduce Imani: …": a capital letter in the midst of a sentence. */
function isNameWithin(tokens: Tokens, at: number): boolean {
  const inside = (tokens.gaps[at] ?? BREAK) <= SPACED && tokens.capitals[at] === 1 && tokens.capitals[at - 1] === 0;
  return inside && tokens.kinds[at - 1] === WORD && (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) > 2;
}

function isAge(tokens: Tokens, at: number): boolean {
  const number = tokens.numbers[at] ?? -1;
  return number >= 18 && number <= 75;
}
