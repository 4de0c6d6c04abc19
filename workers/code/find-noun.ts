import { type Lexicon, UNKNOWN_WORD } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { BUSINESSES, DEVOTEES, DOING, ENDS, GOODS, GUESTS, PEOPLE, STOPS, TRADES, VERBS } from "./adjective-words.ts";
import { isFirstName } from "./head-of-word.ts";
import type { KinJudge } from "./judge-kin.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, listGap, textAfter, writtenAt } from "./read-part.ts";
import type { WordHeads } from "./word-heads.ts";

/** What an adjective stands before: `end` is the end of its clause, `unknown` a word that no list knows. */
export interface Noun {
  readonly kind: "person" | "kin" | "thing" | "guests" | "friend" | "end" | "unknown";
  readonly at: number;
}

/** Finds the noun that an adjective belongs to: "svensk tjej", "French and Spanish wine", "svensk, blond tjej". */
export class NounFinder {
  private readonly people: WordSet;
  private readonly guests: WordSet;
  private readonly ends: WordSet;
  private readonly goods: WordSet;
  private readonly businesses: WordSet;
  private readonly stops: WordSet;
  private readonly devotees: WordSet;
  private readonly verbs: WordSet;
  private readonly begins: WordSet;
  private readonly serious: WordSet;
  private readonly kin: KinJudge;
  private readonly heads: WordHeads;
  private readonly seek: number;
  private readonly masks: {
    readonly thing: number;
    readonly person: number;
    readonly copula: number;
    readonly self: number;
    readonly own: number;
    readonly and: number;
    readonly only: number;
    readonly in: number;
  };
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge, kin: KinJudge, heads: WordHeads) {
    this.heads = heads;
    this.roles = roles;
    this.kin = kin;
    this.serious = new WordSet(
      lexicon,
      "serious seriösa seriös polite artiga generous generösa respectful fräscha trevliga",
    );
    this.begins = new WordSet(lexicon, DOING);
    this.devotees = new WordSet(lexicon, DEVOTEES);
    this.stops = new WordSet(lexicon, STOPS);
    this.verbs = new WordSet(lexicon, VERBS);
    this.judge = judge;
    this.people = new WordSet(lexicon, `${PEOPLE} ${TRADES} kv hr`);
    this.guests = new WordSet(lexicon, GUESTS);
    this.ends = new WordSet(lexicon, ENDS);
    this.goods = new WordSet(lexicon, GOODS);
    this.businesses = new WordSet(lexicon, BUSINESSES);
    this.seek = roles.mask("seek", "for", "with");
    this.masks = {
      thing: roles.mask("thing"),
      person: roles.mask("person"),
      copula: roles.mask("copula"),
      self: roles.mask("self"),
      own: roles.mask("own"),
      and: roles.mask("and"),
      only: roles.mask("only"),
      in: roles.mask("in"),
    };
  }

  /** The noun that an adjective belongs to, looked for a few words ahead in the same clause. */
  nounAfter(tokens: Tokens, to: number): Noun {
    const { roles, masks } = this;
    let strangers = 0;
    for (let at = to; at < Math.min(to + 6, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap >= BREAK) break;
      const first = at === to;
      if (this.judge.isBut(tokens, at)) return { kind: strangers === 0 ? "end" : "unknown", at };
      if (this.guests.has(tokens, at) && gap <= SPACED) return { kind: "guests", at };
      if (this.people.has(tokens, at) && !this.kin.isKin(tokens, at)) {
        if (!first && this.devotees.has(tokens, at)) return { kind: "thing", at };
        const business = gapAfter(tokens, at) <= SPACED && this.businesses.has(tokens, at + 1);
        return { kind: business ? "thing" : "person", at };
      }
      if (first && listGap(tokens, at) >= PAUSE) {
        // "svensk, blond tjej": after a comma only a person still counts; "svensk/thai massage" is of a thing.
        const person = this.personWithin(tokens, at, 4);
        if (person === -1 && this.sharesGuests(tokens, at)) return { kind: "guests", at };
        if (person === -1 && this.sharesThing(tokens, at, gap < PAUSE && isJoined(tokens, at)))
          return { kind: "thing", at };
        return person === -1 ? { kind: "end", at } : { kind: "person", at: person };
      }
      if (gap >= PAUSE) break;
      if (this.kin.isKin(tokens, at)) return { kind: "kin", at };
      // "Lettiska Liga, 39": whatever the word means, its capital letter and the age make it a name.
      if (first && isNamedWithAge(tokens, at)) return { kind: "person", at };
      if (this.stops.has(tokens, at)) return { kind: strangers === 0 ? "end" : "unknown", at };
      // "Östeuropeisk skulle de flesta säga"; but "Spanska kan jag" may be the language.
      if (this.verbs.has(tokens, at))
        return {
          kind:
            first && textAfter(tokens, to - 1) === " " && /sk$/i.test(writtenAt(tokens, to - 1)) ? "end" : "unknown",
          at,
        };
      if (this.judge.isFriend(tokens, at)) return { kind: "friend", at };
      // "tango dancer", "hockey girl": the thing only tells what the person does.
      const person = gapAfter(tokens, at) <= SPACED && this.people.has(tokens, at + 1);
      if (person && roles.has(tokens, at, masks.thing)) return { kind: "person", at: at + 1 };
      if (roles.has(tokens, at, masks.thing)) return { kind: strangers === 0 ? "thing" : "unknown", at };
      if (roles.has(tokens, at, masks.person)) {
        // "Nordic Touch Studio", "Asian Touch Massage": a house.
        const ofHouse = this.businesses.has(tokens, at + 1) || roles.has(tokens, at + 1, masks.thing);
        return { kind: ofHouse && gapAfter(tokens, at) <= SPACED ? "thing" : "person", at };
      }
      // "polska Kasia", "Argentinian tango dancer Lucia": the one named.
      if (isFirstName(tokens, at)) return { kind: "person", at };
      const head = this.heads.headAt(tokens, at);
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
      // "Svenska spel": before a word of no other use the form in -ska goes with a noun.
      if (tokens.words[at] === UNKNOWN_WORD || (first && /ska$/i.test(writtenAt(tokens, to - 1)))) strangers++;
      if (strangers > 3) break;
    }
    if (to >= tokens.count || gapAfter(tokens, to - 1) >= PAUSE) return { kind: "end", at: to };
    return { kind: "unknown", at: to };
  }

  /** "Chinese, Thai and Indian menus": adjectives joined by "and" before one thing; "svensk, blå ögon" is a list. */
  private sharesThing(tokens: Tokens, from: number, joined: boolean): boolean {
    // "My heritage is mixed, and people love it": a clause of its own.
    if ((tokens.gaps[from] ?? BREAK) === PAUSE && this.roles.has(tokens, from, this.masks.and)) {
      if (this.roles.has(tokens, from + 1, this.masks.thing) || this.goods.has(tokens, from + 1)) return false;
    }
    let and = joined;
    for (let at = from; at < Math.min(from + 5, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      // "Young, Slavic and happy, dark hair": after "and" the comma ends the list.
      if (gap >= BREAK || (and && gap === PAUSE && at > from)) return false;
      if (this.roles.has(tokens, at, this.masks.and)) and = true;
      else if (this.ends.has(tokens, at)) return false;
      if (this.roles.has(tokens, at, this.masks.thing) || this.goods.has(tokens, at))
        return and && at > from && gap <= SPACED;
      // "Jag är svensk och har egen lägenhet": another clause.
      const clause = this.verbs.has(tokens, at) || this.stops.has(tokens, at) || this.begins.has(tokens, at);
      if (clause || this.roles.has(tokens, at, this.masks.own | this.masks.self | this.masks.copula)) return false;
    }
    return false;
  }

  /** "svarta, latinska män", "Black, white or Asian men": adjectives only between this one and the guests. */
  private sharesGuests(tokens: Tokens, from: number): boolean {
    // "My heritage is mixed, and people love it."
    if (this.roles.has(tokens, from, this.masks.and) && this.guests.has(tokens, from + 1)) return false;
    for (let at = from; at < Math.min(from + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK || tokens.kinds[at] !== WORD || this.judge.isBut(tokens, at))
        return false;
      if (this.guests.has(tokens, at)) return at > from && (tokens.gaps[at] ?? BREAK) <= SPACED;
      const grammar = this.ends.has(tokens, at) || this.stops.has(tokens, at) || this.verbs.has(tokens, at);
      if (grammar && !this.roles.has(tokens, at, this.masks.and)) return false;
      // "Lång och slavisk, bara seriösa herrar": what the guests are to be.
      if (this.roles.has(tokens, at, this.seek | this.masks.copula | this.masks.self | this.masks.only)) return false;
      if (this.serious.has(tokens, at) || this.begins.has(tokens, at)) return false;
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

/** "Liga, 39, på turné": a word with its capital letter and an age straight after it. */
function isNamedWithAge(tokens: Tokens, at: number): boolean {
  const age = tokens.numbers[at + 1] ?? -1;
  if (tokens.capitals[at] !== 1 || age < 18 || age > 75 || gapAfter(tokens, at) !== PAUSE) return false;
  return gapAfter(tokens, at + 1) >= PAUSE;
}

/** "Svensk/oljemassage", "svensk / thailändsk massage"; in "Polish / slim / brown eyes" the slash parts facts. */
function isJoined(tokens: Tokens, at: number): boolean {
  return textAfter(tokens, at - 1) !== " / " || /(?:sk|ska|skt|ish|ese|ian|an|ai|ch|ek)$/i.test(writtenAt(tokens, at));
}
