import { type Lexicon, UNKNOWN_WORD } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { WordSet } from "../recognise/word-roles.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter } from "./read-part.ts";

/**
 * Tells whether an adjective of people or lands ("svensk", "latin", "black") is said of the seller: by the noun it
 * stands before ("svensk tjej", not "svensk mat"), or by what it follows ("jag är svensk").
 */
export class AdjectiveJudge {
  private readonly people: WordSet;
  private readonly guests: WordSet;
  private readonly ends: WordSet;
  private readonly features: WordSet;
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
      return this.roles.has(tokens, from - 1, this.masks.not) || this.isFriends(tokens, from) ? 0 : 2;
    }
    // "Rysk-talande", "Swedish speaking": a language.
    if (this.speaking.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return 0;
    const noun = this.nounAfter(tokens, to);
    if (noun.kind === "thing" || noun.kind === "guests") return 0;
    if (noun.kind === "friend") return 0;
    const stance = this.judge.stanceOf(tokens, from, noun.kind === "person" ? noun.at + 1 : to);
    if (stance === "other") return 0;
    if (noun.kind === "person") return stance === "self" ? 3 : inTitle ? 2.5 : 2;
    if (this.isAfterCopula(tokens, from)) return stance === "self" ? 3 : 1.5;
    if (stance === "self" && (noun.kind === "end" || !careful)) return 2.5;
    // "tjej, svensk, 25": a person just before.
    if (this.people.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= PAUSE && noun.kind === "end") return 2;
    if (careful) return this.isPairOfAdjectives(tokens, from, to) ? 1.5 : 0;
    if (noun.kind === "end") return inTitle ? 2 : 1;
    // "Svensk Anna", "Thai Lotus": a name; "Svensk avkoppling" is a thing.
    return inTitle && beforeNames && tokens.capitals[to] === 1 ? 1 : 0;
  }

  /** "Svart och vacker.": a sentence of two adjectives and no more. */
  private isPairOfAdjectives(tokens: Tokens, from: number, to: number): boolean {
    if ((tokens.gaps[from] ?? BREAK) < BREAK || !this.roles.has(tokens, to, this.masks.and)) return false;
    return (
      tokens.kinds[to + 1] === WORD &&
      gapAfter(tokens, to + 1) >= BREAK &&
      !this.roles.has(tokens, to + 1, this.masks.thing)
    );
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
      if (roles.has(tokens, at, masks.friend)) return { kind: "friend", at };
      if (roles.has(tokens, at, masks.thing)) return { kind: strangers === 0 ? "thing" : "unknown", at };
      if (roles.has(tokens, at, masks.person)) return { kind: "person", at };
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

  /** "Chinese, Thai and Indian menus": adjectives joined by "and" before one thing; "svensk, blå ögon" is a list. */
  private sharesThing(tokens: Tokens, from: number, joined: boolean): boolean {
    let and = joined;
    for (let at = from; at < Math.min(from + 5, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) return false;
      if (this.roles.has(tokens, at, this.masks.and)) and = true;
      else if (this.ends.has(tokens, at)) return false;
      if (this.roles.has(tokens, at, this.masks.thing)) return and && at > from && gap <= SPACED;
    }
    return false;
  }

  private personWithin(tokens: Tokens, from: number, reach: number): number {
    for (let at = from; at < Math.min(from + reach, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return -1;
      if (this.guests.has(tokens, at)) return -1;
      if (this.people.has(tokens, at)) return at;
      if (this.roles.has(tokens, at, this.masks.thing | this.masks.copula | this.masks.self)) return -1;
    }
    return -1;
  }
}

const PEOPLE =
  "tjej tjejen tjejer kvinna kvinnan kvinnor dam damen flicka flickan brud kille killen man mannen herre grabb girl girls woman lady ladies female male guy boy gal chick babe milf milfa cougar trans transa transkvinna transtjej transsexuell transsexual transvestit shemale ladyboy ts tv tgirl crossdresser " +
  "escort escorts eskort eskorten eskorter eskorttjej model modell companion beauty beauties skönhet skönheten student studentska princess prinsessa goddess gudinna queen drottning mistress domina härskarinna blondin blondinen brunett brunetten blonde blond brunette redhead rödhårig couple par person angel ängel doll docka " +
  "masseuse massös massör masseur therapist terapeut hottie stunner bombshell kitten pärla dröm dreamgirl bunny rose temptress seductress lover älskarinna playmate babes divorcee cutie sweetheart dancer dansös singer nurse sjuksköterska flygvärdinna stewardess gentleman stud hunk god gudom girlfriend flickvän mamma hemmafru housewife mom cow lejoninna tigress barbie vixen diva";
const FEATURES =
  "påbrå utseende drag rötter roots looks look descent heritage origin origins ursprung härkomst bakgrund background blood blod features typ type temperament skin hy ancestry appearance etnicitet ethnicity complexion eyes ögon dragning anlete face ansikte gener genes";
const GUESTS =
  "män männen killar herrar grabbar men guys gentlemen boys kunder kund clients client customers gäster guests besökare visitors couples folk people folket";
const ENDS =
  "i in at på vid och and with med from från som who here här ny new now nu just bor bosatt living lives based född born citizen medborgare men but för by av to till for utan tar offers erbjuder söker ger gives speaking talande men år yo y only endast loves älskar visiting besöker available tillgänglig är is am ursprung origin roots rötter blood descent påbrå heritage background bakgrund looks utseende not inte med också halvt too originally ursprungligen half halv";
