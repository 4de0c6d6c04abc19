import { BREAK, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { AgeWords } from "./age-words.ts";
import { headOfWord, isFirstName } from "./head-of-word.ts";
import { gapAfter, listGap, textAfter, writtenAt } from "./read-part.ts";

/** The roles that the age rules ask about. */
export function ageMasks(roles: WordRoles) {
  return {
    self: roles.mask("self"),
    copula: roles.mask("copula"),
    you: roles.mask("you"),
    friend: roles.mask("friend"),
    experience: roles.mask("experience"),
    street: roles.mask("street"),
    in: roles.mask("in"),
    and: roles.mask("and"),
    for: roles.mask("for"),
    not: roles.mask("not"),
    from: roles.mask("from"),
    who: roles.mask("who"),
    seek: roles.mask("seek"),
    thing: roles.mask("thing"),
    own: roles.mask("own"),
  };
}

/** Tells ages that are not the seller's: of customers, of friends, of things, of another day, or only guessed. */
export class AgesOfOthers {
  protected readonly words: AgeWords;
  protected readonly roles: WordRoles;
  protected readonly masks: ReturnType<typeof ageMasks>;
  private readonly goesOn: number;

  constructor(words: AgeWords, roles: WordRoles) {
    this.words = words;
    this.roles = roles;
    this.masks = ageMasks(roles);
    this.goesOn = this.masks.and | this.masks.in | this.masks.from | this.masks.who;
  }

  /** "jag som skriver är 31", "den som väntar på dig är 31 år". */
  protected isOfRelative(tokens: Tokens, copula: number): boolean {
    for (let back = copula - 2; back >= Math.max(1, copula - 6); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, back, this.masks.who))
        return this.isSpeaking(tokens, back - 1) || this.words.whoever.has(tokens, back - 1);
    }
    return false;
  }

  /** "när jag var 19", "I left home at 19": nothing of today stands between. */
  isOfThen(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE) return false;
      // "Married at 25", but "married lady 40".
      const adjective = this.words.wed.has(tokens, back) && !this.words.at.has(tokens, back + 1);
      if (this.words.thatDay.has(tokens, back) && !adjective) return true;
      if (this.roles.has(tokens, back, this.masks.copula)) return false;
    }
    return false;
  }

  /** "Mannen jag söker är 50 år". */
  private isOfSought(tokens: Tokens, copula: number): boolean {
    return this.roles.has(tokens, copula - 1, this.masks.seek);
  }

  /** "Folk tror att jag är 25". */
  isGuessed(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE) return false;
      if (this.words.guessed.has(tokens, back)) {
        // "Vad säger en 50-åring om sig själv?"
        return !(this.words.says.has(tokens, back) && this.words.article.has(tokens, at - 1));
      }
    }
    return false;
  }

  /** "ingen 20-åring längre", "not 25 years old". */
  isDenied(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 2); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (this.roles.has(tokens, back, this.masks.not)) return true;
    }
    return false;
  }

  /** A noun for a person, a demonym, or a compound that ends in such a noun ("partytjej"). */
  protected isPerson(tokens: Tokens, at: number): boolean {
    if (this.words.person.has(tokens, at) || this.words.origins.has(tokens, at)) return true;
    return at >= 0 && tokens.kinds[at] === WORD && headOfWord(tokens, at) === "person";
  }

  /** "drömmer om en kvinna på 50", "en herre på 60 vore toppen". */
  isLongedFor(tokens: Tokens, at: number, to: number): boolean {
    if (this.words.would.has(tokens, to)) return true;
    for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE) return false;
      if (this.words.longs.has(tokens, back)) return true;
    }
    return false;
  }

  /** "är", also as it is spoken: "ä", "e". */
  protected isCopula(tokens: Tokens, at: number): boolean {
    return this.roles.has(tokens, at, this.masks.copula) || this.words.dialectIs.has(tokens, at);
  }

  /** "min sambo är 38", "hunden e 12": the subject of the number's verb is of the seller's own. */
  isOfFriend(tokens: Tokens, at: number): boolean {
    let verb = at - 1;
    while (verb > at - 3 && this.words.adverb.has(tokens, verb)) verb--;
    if (!this.isCopula(tokens, verb) || (tokens.gaps[at] ?? BREAK) > SPACED) return false;
    for (let back = verb - 1; back >= Math.max(0, verb - 3); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED || this.isSpeaking(tokens, back)) return false;
      if (this.words.kin.has(tokens, back)) return true;
      if (this.isRelation(tokens, back)) return true;
    }
    return false;
  }

  /** "min sambo", "my husband". */
  private isRelation(tokens: Tokens, at: number): boolean {
    const own = this.roles.has(tokens, at - 1, this.masks.own) || this.roles.has(tokens, at - 2, this.masks.own);
    return own && (this.roles.has(tokens, at, this.masks.friend) || this.words.one.has(tokens, at));
  }

  /** The clause ends or goes on behind the number that ends before `to`: nothing there is counted. "43 (ring", "27 med stil". */
  clauseGoesOn(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) >= PAUSE || /^ [[(/–—+&~*-]/.test(textAfter(tokens, to - 1))) return true;
    if (this.words.joins.has(tokens, to)) return true;
    return (
      this.roles.has(tokens, to, this.goesOn) || this.words.withWord.has(tokens, to) || this.words.but.has(tokens, to)
    );
  }

  /** "jag", and "I" with its capital letter: Swedish "i" is "in". */
  isSpeaking(tokens: Tokens, at: number): boolean {
    if (!this.roles.has(tokens, at, this.masks.self)) return false;
    return !this.words.letterI.has(tokens, at) || tokens.capitals[at] === 1;
  }

  /** "män, 30 år och uppåt", "två barn, 8 och 10 år"; but "Hi guys, 33yo" greets. */
  protected isOfGuests(tokens: Tokens, at: number): boolean {
    // "Två väninnor, 38 och 41" are the sellers.
    if (this.roles.has(tokens, at, this.masks.friend))
      return !this.words.manyOf.has(tokens, at - 1) && !this.isOfReader(tokens, at);
    const greets = this.words.greets.has(tokens, at - 1) || this.words.greets.has(tokens, at - 2);
    return this.words.guests.has(tokens, at) && !greets;
  }

  /** "Din roliga väninna, 60 år": the reader's friend is the seller. */
  private isOfReader(tokens: Tokens, at: number): boolean {
    return this.words.ofReader.has(tokens, at - 1) || this.words.ofReader.has(tokens, at - 2);
  }

  /** "min dotter, 19, bor hemma", "min kompis Sara, 28": somebody of the seller's own. */
  isOfOwnPeople(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.words.kin.has(tokens, back)) return true;
      if (this.words.eldest.has(tokens, back) && this.roles.has(tokens, back - 1, this.masks.own)) return true;
      if (this.roles.has(tokens, back, this.masks.friend))
        return (
          this.roles.has(tokens, back - 1, this.masks.own) ||
          (this.words.persons.has(tokens, back) && !this.words.greets.has(tokens, back - 1))
        );
    }
    return false;
  }

  /** "katten är 18 år", "the house is 90 years old": the subject is a thing. */
  protected isOfThing(tokens: Tokens, copula: number): boolean {
    const subject = copula - 1;
    if (!this.roles.has(tokens, copula, this.masks.copula) || tokens.kinds[subject] !== WORD) return false;
    if (tokens.gaps[copula] !== SPACED || this.isPerson(tokens, subject)) return false;
    if (this.words.passport.has(tokens, subject)) return false;
    if (this.words.agedThings.has(tokens, subject)) return true;
    if (this.words.agedThings.has(tokens, subject - 1) || this.words.most.has(tokens, subject)) return true;
    // "Min Volvo är 15 år".
    const capital =
      tokens.capitals[subject] === 1 && (tokens.gaps[subject] ?? BREAK) < BREAK && !isFirstName(tokens, subject);
    if (capital && this.roles.has(tokens, subject - 1, this.masks.own)) return true;
    const isName = (tokens.gaps[subject] ?? BREAK) < BREAK || isFirstName(tokens, subject);
    if (tokens.capitals[subject] === 1 && isName) return false;
    // "min bil är en 98:a"; "mitt pass säger 1983".
    const owned = (tokens.gaps[subject] ?? BREAK) < BREAK && this.roles.has(tokens, subject - 1, this.masks.own);
    if (owned && !this.words.myYears.has(tokens, subject)) return true;
    if (this.words.label.has(tokens, subject) || this.words.persons.has(tokens, subject)) return false;
    return DEFINITE.test(writtenAt(tokens, subject).toLowerCase());
  }

  /** Said of customers, the reader or other people: "dig mellan 30 och 60 år", "min syster är 30 år". */
  isOthers(tokens: Tokens, at: number, to: number): boolean {
    if (this.isNamedAfter(tokens, to)) return true;
    // "du får träffa en 25-årig tjej": an article before it makes the number somebody's who is only now named.
    const introduced = this.words.article.has(tokens, at - 1);
    for (let back = at - 1; back >= Math.max(0, at - 6); back--) {
      const gap = tokens.gaps[back + 1] ?? BREAK;
      if (gap >= BREAK) break;
      // "whisky som är 18 år".
      const isOfThing = this.words.agedThings.has(tokens, back - 2) || this.words.house.has(tokens, back - 2);
      if (isOfThing && this.roles.has(tokens, back - 1, this.masks.who)) return true;
      if (gap <= SPACED && this.roles.has(tokens, back, this.masks.copula) && this.isOfRelative(tokens, back))
        return this.isOfSought(tokens, back);
      // "Whisky, 18 år."
      if (gap === PAUSE)
        return (
          this.isOfGuests(tokens, back) || (this.isListed(tokens, back + 1, at) && this.isOfAgedThing(tokens, back))
        );
      // "Rum of 12 years".
      if (back === at - 2 && this.words.of.has(tokens, at - 1) && this.words.agedThings.has(tokens, back)) return true;
      if (this.isOfSought(tokens, back + 1) && this.roles.has(tokens, back + 1, this.masks.copula)) return true;
      if (this.isSpeaking(tokens, back)) return false;
      if (this.isOfThing(tokens, back) || this.words.kin.has(tokens, back)) return true;
      if (this.roles.has(tokens, back, this.masks.friend)) return !this.isOfReader(tokens, back);
      const reader = this.roles.has(tokens, back, this.masks.you) && !this.words.yourWords.has(tokens, back);
      if (reader && !introduced) return true;
      if (this.words.guests.has(tokens, back) || this.words.wish.has(tokens, back)) return true;
      if (this.words.has.has(tokens, back) && this.words.agedThings.has(tokens, back - 1)) return true;
      if (this.words.limit.has(tokens, back) && back === at - 1) return true;
      if (this.words.house.has(tokens, back)) return true;
    }
    // "Gärna en 50-årig herre": a wish.
    const wished = introduced ? at - 2 : at - 1;
    if (this.words.wish.has(tokens, wished) && (tokens.gaps[wished + 1] ?? BREAK) <= SPACED) return true;
    // "men, 45 and up".
    if (this.roles.has(tokens, to, this.masks.and) && this.words.upwards.has(tokens, to + 1)) return true;
    return this.isLimitAhead(tokens, to);
  }

  /** "two dogs, 12 and 14 years": nothing but numbers stands between. */
  private isListed(tokens: Tokens, from: number, at: number): boolean {
    for (let next = from; next < at; next++)
      if (tokens.kinds[next] !== NUMBER && !this.roles.has(tokens, next, this.masks.and)) return false;
    return true;
  }

  /** "Portvin", and not "Lidköping". */
  private isThing(tokens: Tokens, at: number): boolean {
    if (tokens.capitals[at] === 1 && ((tokens.gaps[at] ?? BREAK) < BREAK || /köping$/iu.test(writtenAt(tokens, at))))
      return false;
    return headOfWord(tokens, at) === "thing";
  }

  /** "Whisky, 18 år", "hund finns, 11 år", "the cat Bella, 12 years". */
  isOfAgedThing(tokens: Tokens, at: number): boolean {
    for (let back = at; back >= Math.max(0, at - 2); back--) {
      // "Own place, 34": what she has, and then her age.
      if (this.words.agedThings.has(tokens, back)) return !this.words.ownThing.has(tokens, back - 1);
      if (this.words.drives.has(tokens, back)) return true;
      if (back === at && tokens.kinds[at] === WORD && this.isThing(tokens, at)) return true;
      if ((tokens.gaps[back] ?? BREAK) >= PAUSE || this.isSpeaking(tokens, back) || this.isPerson(tokens, back))
        return false;
    }
    return false;
  }

  /** "Delar lokal med Karin, 35 år, min väninna". */
  private isNamedAfter(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) !== PAUSE || !this.roles.has(tokens, to, this.masks.own)) return false;
    const verb = textAfter(tokens, to + 1) === " " && !this.roles.has(tokens, to + 2, this.masks.and);
    return !verb && this.roles.has(tokens, to + 1, this.masks.friend);
  }

  /** "40 years and over", "50-åriga trevliga herrar"; but "29 years and only meet men" is another clause. */
  private isLimitAhead(tokens: Tokens, to: number): boolean {
    const { and, who, seek, self, in: inside } = this.masks;
    for (let ahead = to; ahead < Math.min(to + 3, tokens.count); ahead++) {
      // "34 years / Lund / English only": another entry of the row.
      if (listGap(tokens, ahead) >= PAUSE) return false;
      const joins = this.roles.has(tokens, ahead, and) && !this.words.limitAfter.has(tokens, ahead + 1);
      if (joins || (ahead > to && this.roles.has(tokens, ahead - 1, and) && this.words.onlyWord.has(tokens, ahead)))
        return false;
      if (this.words.limitAfter.has(tokens, ahead) || this.words.guests.has(tokens, ahead)) return true;
      if (this.roles.has(tokens, ahead, who | seek | self | inside)) return false;
    }
    return false;
  }

  /** "25-årig whisky", "I drive a 19 year old Volvo": years that a thing is old. */
  isOfThingAhead(tokens: Tokens, at: number, to: number): boolean {
    if (to >= tokens.count || tokens.kinds[to] !== WORD || (tokens.gaps[to] ?? BREAK) > SPACED) return false;
    if (this.words.house.has(tokens, to) || this.words.agedThings.has(tokens, to)) return true;
    if (this.isPerson(tokens, to) || this.clauseGoesOn(tokens, to)) return false;
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > SPACED) return false;
      if (this.words.holds.has(tokens, back)) return true;
      if (!this.words.article.has(tokens, back) && !this.roles.has(tokens, back, this.masks.in | this.masks.own))
        return false;
    }
    return false;
  }
}

/** Swedish nouns with their article at the end. */
const DEFINITE = /^\p{Ll}{2,}(?:en|et|an|on|na)$/u;
