import { type Lexicon, UNKNOWN_WORD } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { ENDS, FEATURES, GOODS, GUESTS, PEOPLE } from "./adjective-words.ts";
import { type Head, headOfWord, isFirstName } from "./head-of-word.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, writtenAt } from "./read-part.ts";

/**
 * Tells whether an adjective of people or lands ("svensk", "latin", "black") is said of the seller: by the noun it
 * stands before ("svensk tjej", not "svensk mat"), or by what it follows ("jag är svensk").
 */
export class AdjectiveJudge {
  private readonly people: WordSet;
  private readonly guests: WordSet;
  private readonly ends: WordSet;
  private readonly features: WordSet;
  private readonly goods: WordSet;
  private readonly heads = new Map<number, Head>();
  private readonly determiners: WordSet;
  private readonly guesses: WordSet;
  private readonly turns: WordSet;
  private readonly years: WordSet;
  private readonly seek: number;
  private readonly speaking: WordSet;
  private readonly masks: {
    readonly thing: number;
    readonly person: number;
    readonly copula: number;
    readonly self: number;
    readonly friend: number;
    readonly and: number;
    readonly in: number;
    readonly not: number;
  };

  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge) {
    this.roles = roles;
    this.judge = judge;
    this.people = new WordSet(lexicon, PEOPLE);
    this.guests = new WordSet(lexicon, GUESTS);
    this.ends = new WordSet(lexicon, ENDS);
    this.speaking = new WordSet(lexicon, "talande speaking speaker speakers språkig");
    this.features = new WordSet(lexicon, FEATURES);
    this.turns = new WordSet(lexicon, "men but fast although");
    this.guesses = new WordSet(
      lexicon,
      "tror trodde gissar gissat gissade påstår think thinks thought guess guesses believe believes assume",
    );
    this.determiners = new WordSet(lexicon, "a an en your our vår din the");
    this.years = new WordSet(lexicon, "år years yo yrs y bast årig");
    this.goods = new WordSet(lexicon, GOODS);
    this.seek = roles.mask("seek", "for", "with");
    this.masks = {
      thing: roles.mask("thing"),
      person: roles.mask("person"),
      copula: roles.mask("copula"),
      self: roles.mask("self"),
      friend: roles.mask("friend"),
      and: roles.mask("and"),
      in: roles.mask("in"),
      not: roles.mask("not"),
    };
  }

  /**
   * How plainly the words `from` to `to` (exclusive) are said of the seller; 0 when they are not. `careful` is for
   * colours and the like, which need a person beside them;
   * `beforeNames` says whether a heading may put the adjective before a name ("Svensk Anna").
   */
  weigh(tokens: Tokens, from: number, to: number, inTitle: boolean, careful: boolean, beforeNames = true): number {
    // "Slaviska drag", "of Asian descent": looks and descent are one's own.
    if (this.features.has(tokens, to - 1) || (this.features.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED)) {
      return this.roles.has(tokens, from - 1, this.masks.not) || this.isFriends(tokens, from) ? 0 : 1.9;
    }
    // "Rysk-talande", "Swedish speaking": a language.
    if (this.speaking.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return 0;
    if (this.isGuessed(tokens, from)) return 0;
    const noun = this.nounAfter(tokens, to);
    if (noun.kind === "thing" || noun.kind === "guests") return 0;
    if (noun.kind === "friend") return 0;
    const stance = this.judge.stanceOf(tokens, from, noun.kind === "person" ? noun.at + 1 : to);
    if (stance === "other") return 0;
    // "Äter italienskt": a neuter without a noun is no person's, unless "är" says so.
    if (noun.kind === "end" && !this.isAfterCopula(tokens, from) && this.isNeuter(tokens, to - 1)) return 0;
    if (noun.kind === "person") return stance === "self" ? 3 : inTitle ? 2.5 : 2;
    if (this.isAfterCopula(tokens, from)) return stance === "self" ? 3 : 1.5;
    // "jag, svensk i grunden"; but "I bake Spanish omelets" puts a verb between.
    const close = noun.kind !== "unknown" || this.roles.has(tokens, from - 1, this.masks.self);
    if (stance === "self" && (noun.kind === "end" || !careful) && close) return 2.5;
    // "tjej, svensk, 25": a person just before.
    if (this.people.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= PAUSE && noun.kind === "end") return 2;
    if (careful) return this.isPairOfAdjectives(tokens, from, to) ? 1.5 : 0;
    if (noun.kind === "end") return inTitle ? 2 : 1;
    if (noun.kind !== "unknown") return 0;
    if (beforeNames && this.isBeforeName(tokens, to)) return 1;
    if (this.isOfThings(tokens, to)) return 0;
    // "Svensk Anna", "Thai Lotus": a name. "Pakistansk kock", "Latin heat": in a heading whatever is no known thing.
    if (inTitle) return (beforeNames && tokens.capitals[to] === 1) || (tokens.gaps[from] ?? BREAK) >= PAUSE ? 1 : 0;
    return this.opensFacts(tokens, from, to) || this.followsPerson(tokens, from) ? 0.8 : 0;
  }

  /** "polska Kasia": a capital letter after a small one, in the midst of a sentence. */
  private isBeforeName(tokens: Tokens, to: number): boolean {
    const isName = tokens.capitals[to] === 1 && tokens.capitals[to - 1] !== 1 && tokens.words[to] === UNKNOWN_WORD;
    return isName && gapAfter(tokens, to - 1) <= SPACED && /^\p{Lu}\p{Ll}{2,}$/u.test(writtenAt(tokens, to));
  }

  private isNeuter(tokens: Tokens, at: number): boolean {
    return tokens.kinds[at] === WORD && /skt$/i.test(writtenAt(tokens, at));
  }

  /** "Japanskt te", "ryska klassiker": by its ending the adjective belongs to a thing, or to several. */
  private isOfThings(tokens: Tokens, to: number): boolean {
    const adjective = writtenAt(tokens, to - 1).toLowerCase();
    if (/skt$/.test(adjective)) return true;
    return /ska$/.test(adjective) && to < tokens.count && /(?:[oae]rn?a?|en|et|an)$/i.test(writtenAt(tokens, to));
  }

  /** "Ukrainian refugee, 28", "a Greek tornado of 31": an unknown noun, made a person by the age that follows it. */
  private opensFacts(tokens: Tokens, from: number, to: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) < PAUSE && !this.determiners.has(tokens, from - 1)) return false;
    for (let at = to + 1; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (tokens.kinds[at] !== NUMBER) continue;
      const age = tokens.numbers[at] ?? 0;
      return age >= 18 && age <= 75 && (gapAfter(tokens, at) >= PAUSE || this.years.has(tokens, at + 1));
    }
    return false;
  }

  /** "woman 32 croatian Kungälv": in terse texts an adjective follows the person or the age. */
  private followsPerson(tokens: Tokens, from: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) > SPACED) return false;
    if (this.people.has(tokens, from - 1) || this.years.has(tokens, from - 1)) return true;
    const age = tokens.numbers[from - 1] ?? -1;
    return age >= 18 && age <= 75 && (from < 2 || this.people.has(tokens, from - 2));
  }

  /** "Svart och vacker.": a sentence of two adjectives and no more. */
  private isPairOfAdjectives(tokens: Tokens, from: number, to: number): boolean {
    const before = tokens.gaps[from] ?? BREAK;
    const after = gapAfter(tokens, to - 1);
    // "Mixed.", "Vit.": a sentence of its own. "woman, white, 27": an entry of a list of facts.
    if (before >= BREAK && after >= BREAK) return true;
    if (before === PAUSE && after >= PAUSE && this.isFact(tokens, from - 1)) return true;
    if (before < BREAK) return false;
    const isWord = (at: number) =>
      tokens.kinds[at] === WORD && !this.roles.has(tokens, at, this.masks.thing) && !this.goods.has(tokens, at);
    // "Black, 27 years", "Vit, vältränad."
    if (after === PAUSE && tokens.kinds[to] === NUMBER) return true;
    if (after === PAUSE) return isWord(to) && gapAfter(tokens, to) >= BREAK;
    if (!this.roles.has(tokens, to, this.masks.and) || !isWord(to + 1)) return false;
    return gapAfter(tokens, to + 1) >= PAUSE || this.roles.has(tokens, to + 2, this.masks.in);
  }

  private isFact(tokens: Tokens, at: number): boolean {
    const age = tokens.numbers[at] ?? -1;
    return this.people.has(tokens, at) || this.years.has(tokens, at) || (age >= 18 && age <= 75);
  }

  /** "många tror att jag är spanjorska", "people guess Italian": what others think. */
  private isGuessed(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.turns.has(tokens, at)) return false;
      if (this.guesses.has(tokens, at)) return !this.roles.has(tokens, at - 1, this.masks.self);
    }
    return false;
  }

  /** "my friend is of Asian descent": somebody else's. */
  private isFriends(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.friend) || this.guests.has(tokens, at)) return true;
    }
    return false;
  }

  private isAfterCopula(tokens: Tokens, from: number): boolean {
    const { roles, masks } = this;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (roles.has(tokens, at, masks.copula))
        return !roles.has(tokens, at - 1, masks.friend) || !roles.has(tokens, at - 1, masks.in);
      if (roles.has(tokens, at, masks.thing)) return false;
    }
    return false;
  }

  /** The noun that an adjective belongs to, looked for a few words ahead in the same clause. */
  private nounAfter(
    tokens: Tokens,
    to: number,
  ): { readonly kind: "person" | "thing" | "guests" | "friend" | "end" | "unknown"; readonly at: number } {
    const { roles, masks } = this;
    let strangers = 0;
    for (let at = to; at < Math.min(to + 6, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) break;
      const first = at === to;
      if (this.judge.isBut(tokens, at)) return { kind: strangers === 0 ? "end" : "unknown", at };
      if (this.guests.has(tokens, at) && gap <= SPACED) return { kind: "guests", at };
      if (this.people.has(tokens, at)) return { kind: "person", at };
      if (gap >= PAUSE && first && !this.people.has(tokens, at)) {
        // "svensk, blond tjej": after a comma only a person still counts.
        const person = this.personWithin(tokens, at, 4);
        if (person === -1 && this.sharesThing(tokens, at, false)) return { kind: "thing", at };
        return person === -1 ? { kind: "end", at } : { kind: "person", at: person };
      }
      if (gap >= PAUSE) break;
      if (this.judge.isFriend(tokens, at)) return { kind: "friend", at };
      // "tango dancer", "hockey girl": the thing only tells what the person does.
      const person = gapAfter(tokens, at) <= SPACED && this.people.has(tokens, at + 1);
      if (person && roles.has(tokens, at, masks.thing)) return { kind: "person", at: at + 1 };
      if (roles.has(tokens, at, masks.thing)) return { kind: strangers === 0 ? "thing" : "unknown", at };
      if (roles.has(tokens, at, masks.person)) return { kind: "person", at };
      // "polska Kasia", "Argentinian tango dancer Lucia": the one named.
      if (isFirstName(tokens, at)) return { kind: "person", at };
      const head = this.headOf(tokens, at);
      if (head === "person") return { kind: "person", at };
      if (head === "thing" || this.goods.has(tokens, at)) return { kind: strangers === 0 ? "thing" : "unknown", at };
      if (
        first &&
        (this.ends.has(tokens, at) || roles.has(tokens, at, masks.and | masks.in) || tokens.kinds[at] === NUMBER)
      ) {
        const person = this.personWithin(tokens, at + 1, 3);
        // "French and Spanish wine": adjectives that share a thing.
        if (person === -1 && roles.has(tokens, at, masks.and) && this.sharesThing(tokens, at + 1, true))
          return { kind: "thing", at };
        return person === -1 || (tokens.kinds[at] === WORD && roles.has(tokens, at, masks.in))
          ? { kind: "end", at }
          : { kind: "person", at: person };
      }
      if (this.ends.has(tokens, at)) return { kind: strangers === 0 ? "end" : "unknown", at };
      if (tokens.words[at] === UNKNOWN_WORD) strangers++;
      if (strangers > 3) break;
    }
    if (to >= tokens.count || gapAfter(tokens, to - 1) >= PAUSE) return { kind: "end", at: to };
    return { kind: "unknown", at: to };
  }

  /** What a word names by its last member; worked out once for each word of the lexicon. */
  private headOf(tokens: Tokens, at: number): Head {
    const word = tokens.words[at] ?? UNKNOWN_WORD;
    const known = this.heads.get(word);
    if (word === UNKNOWN_WORD || known === undefined) {
      const head = headOfWord(tokens, at);
      if (word !== UNKNOWN_WORD) this.heads.set(word, head);
      return head;
    }
    return known;
  }

  /** "Chinese, Thai and Indian menus": adjectives joined by "and" before one thing; "svensk, blå ögon" is a list. */
  private sharesThing(tokens: Tokens, from: number, joined: boolean): boolean {
    let and = joined;
    for (let at = from; at < Math.min(from + 5, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) return false;
      if (this.roles.has(tokens, at, this.masks.and)) and = true;
      else if (this.ends.has(tokens, at)) return false;
      if (this.roles.has(tokens, at, this.masks.thing) || this.goods.has(tokens, at))
        return and && at > from && gap <= SPACED;
    }
    return false;
  }

  private personWithin(tokens: Tokens, from: number, reach: number): number {
    for (let at = from; at < Math.min(from + reach, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return -1;
      if (this.guests.has(tokens, at) || this.goods.has(tokens, at)) return -1;
      if (this.people.has(tokens, at)) return at;
      // "Israeli, 30, meets ladies": whom the seller meets is not the seller.
      if (this.roles.has(tokens, at, this.masks.thing | this.masks.copula | this.masks.self | this.seek)) return -1;
    }
    return -1;
  }
}
