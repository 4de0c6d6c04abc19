import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { AddressJudge } from "./judge-addressed.ts";
import type { PersonWords } from "./person-words.ts";
import { areParted, gapAfter, textAfter, writtenAt } from "./read-part.ts";

/** How many words back a verb governs the person it is done to. */
const REACH = 6;
/** How many words back somebody is married or raised. */
const BOUND_REACH = 8;
/** How verbs end that tell what was done. */
const PAST = /(?:ade|ed)$/iu;

/**
 * Tells nouns for others than the seller by what nouns of persons alone have: possession ("my husband"), verbs done to
 * them ("treat a lady"), generalities ("what a man needs"), tales ("a woman told me"), prices.
 */
export class StrangerJudge {
  private readonly roles: PersonWords["roles"];
  private readonly masks: PersonWords["masks"];
  private readonly sets: PersonWords["sets"];
  private readonly address: AddressJudge;

  constructor(words: PersonWords, address: AddressJudge) {
    this.roles = words.roles;
    this.masks = words.masks;
    this.sets = words.sets;
    this.address = address;
  }

  /** Whether the noun `from` to `to` (exclusive), said of nobody in particular so far, is somebody else. */
  isSomebodyElse(tokens: Tokens, from: number, to: number): boolean {
    return (
      this.isOwned(tokens, from) ||
      this.isHad(tokens, from) ||
      this.isOneByOne(tokens, to) ||
      this.isApposed(tokens, from) ||
      this.isEither(tokens, from, to) ||
      this.address.isAddressed(tokens, from, to) ||
      this.isPriced(tokens, to) ||
      this.isMetBySeller(tokens, from) ||
      this.isGenericSubject(tokens, from, to) ||
      this.address.isBidden(tokens, from) ||
      this.isGenitive(tokens, to) ||
      this.isGeneral(tokens, from) ||
      this.isDenied(tokens, from, to) ||
      this.isElsewhere(tokens, to) ||
      this.isInTale(tokens, to) ||
      this.address.isUnderWish(tokens, from) ||
      this.isDoneTo(tokens, from)
    );
  }

  /** "det är tjejer jag vänder mig till", "men I like": the seller does something to them. */
  isFronted(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) > SPACED || gapAfter(tokens, to) > SPACED) return false;
    // Swedish "i" is "in"; the English word has a capital.
    return this.sets.subject.has(tokens, to) || (this.sets.english.has(tokens, to) && tokens.capitals[to] === 1);
  }

  /** "ledsagar damer", "need a real man": a verb of the seller's, done to somebody. */
  isDoneTo(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.verbs)) return false;
      if (!this.sets.doing.has(tokens, at)) continue;
      // "gift kvinna", "married and Spanish girl": an adjective; whom somebody has married has an article.
      if (this.sets.wedded.has(tokens, at) && !this.roles.has(tokens, at + 1, this.masks.determiner)) continue;
      // "Behöver du en karl?", "you have found a woman": the reader does it.
      for (let near = Math.max(0, at - 3); near <= Math.min(at + 2, from - 1); near++) {
        if (this.roles.has(tokens, near, this.masks.you) && !areParted(tokens, near, at)) return false;
      }
      return !this.asks(tokens, from);
    }
    return false;
  }

  /** "Gift sedan tio år med en man", "raised by two strong women", "din fru": of the seller's or the reader's life. */
  isBound(tokens: Tokens, from: number): boolean {
    if (this.sets.kin.has(tokens, from)) {
      for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
        if ((tokens.gaps[at + 1] ?? BREAK) > SPACED) break;
        if (this.roles.has(tokens, at, this.masks.yours)) return true;
      }
    }
    let preposed = false;
    for (let at = from - 1; at >= Math.max(0, from - BOUND_REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.sets.prepositions.has(tokens, at)) preposed = true;
      else if (preposed && this.sets.bound.has(tokens, at)) return true;
      // "kär i en kille", "in love with a girl".
      if (this.sets.enamoured.has(tokens, at) && this.sets.inside.has(tokens, at + 1)) return true;
      if (preposed && this.sets.love.has(tokens, at) && this.sets.inside.has(tokens, at - 1)) return true;
    }
    return false;
  }

  /**
   * "Our driver is a man", "jag är trött på killar", "I am married to a man": the verb has another subject, or a
   * preposition stands before the noun.
   */
  isOfOtherSubject(tokens: Tokens, from: number, plural: boolean): boolean {
    let determined = plural;
    let preposed = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula)) {
        return (
          (preposed && !this.isOfNotice(tokens, at)) ||
          this.roles.has(tokens, at - 1, this.masks.friend) ||
          this.sets.others.has(tokens, at - 1) ||
          this.sets.guests.has(tokens, at - 1) ||
          this.sets.most.has(tokens, at - 3) ||
          this.sets.most.has(tokens, at - 4)
        );
      }
      if (this.roles.has(tokens, at, this.masks.who)) return false;
      // "ingen robot utan en tjej": but.
      const but = this.sets.without.has(tokens, at) && this.isAfterNot(tokens, at);
      if (this.sets.prepositions.has(tokens, at) && !but)
        preposed ||= determined && !this.sets.kinds.has(tokens, at - 1);
      else if (this.roles.has(tokens, at, this.masks.determiner)) determined ||= !preposed;
      else if (tokens.capitals[at] === 1) determined = false;
    }
    return false;
  }

  private isAfterNot(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, back, this.masks.not)) return true;
    }
    return false;
  }

  /** "detta är en annons från en tjej", "this ad is by a woman": whose the notice is. */
  private isOfNotice(tokens: Tokens, copula: number): boolean {
    for (let at = copula + 1; at < Math.min(copula + 4, tokens.count); at++)
      if (this.sets.notices.has(tokens, at)) return true;
    return this.sets.notices.has(tokens, copula - 1);
  }

  /** "I live with a man", "jag pratar med en kvinna": beside the seller, not she. */
  private isMetBySeller(tokens: Tokens, from: number): boolean {
    let met = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.roles.has(tokens, at, this.masks.copula | this.masks.you)) return false;
      if (this.roles.has(tokens, at, this.masks.beside) || this.sets.by.has(tokens, at)) met = true;
      else if (
        met &&
        (this.sets.subject.has(tokens, at) || (this.sets.english.has(tokens, at) && tokens.capitals[at] === 1))
      )
        return true;
    }
    return false;
  }

  /** "A good man is hard to find": of men in general. */
  private isGenericSubject(tokens: Tokens, from: number, to: number): boolean {
    if (!this.roles.has(tokens, to, this.masks.copula) || gapAfter(tokens, to - 1) > SPACED) return false;
    if (this.roles.has(tokens, to + 1, this.masks.self)) return false;
    // "A young man is back in town": where somebody is, and not what people are.
    if (this.sets.present.has(tokens, to + 1)) return false;
    for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED) return false;
      if (this.roles.has(tokens, at, this.masks.determiner)) return (tokens.gaps[at] ?? BREAK) >= BREAK;
    }
    return false;
  }

  /** "Kille eller tjej spelar ingen roll", "man or woman": anybody. */
  private isEither(tokens: Tokens, from: number, to: number): boolean {
    const { or, nouns } = this.sets;
    const follows = nouns.has(tokens, to + 1) || this.roles.has(tokens, to + 1, this.masks.not);
    return (or.has(tokens, to) && follows) || (or.has(tokens, from - 1) && nouns.has(tokens, from - 2));
  }

  /** "min man", "my ex girl": whoever is owned is not the seller. */
  private isOwned(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED || this.sets.titles.has(tokens, at)) return false;
      // "60 min" is a time, "min man" is not.
      if (this.sets.my.has(tokens, at)) return tokens.kinds[at - 1] !== NUMBER;
      if (this.roles.has(tokens, at, this.masks.verbs)) return false;
    }
    return false;
  }

  /** "en man per gång", "one man at a time": guests. */
  private isOneByOne(tokens: Tokens, to: number): boolean {
    if (gapAfter(tokens, to - 1) > SPACED) return false;
    if (this.sets.per.has(tokens, to)) return true;
    for (let at = to + 1; at <= to + 2 && (tokens.gaps[at] ?? BREAK) <= SPACED; at++)
      if (this.sets.turn.has(tokens, at)) return true;
    return false;
  }

  /** "jag har en kille som kör", "har du en fru hemma?": of somebody's life; a house has its girls. */
  private isHad(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (!this.sets.have.has(tokens, at) || !this.roles.has(tokens, at + 1, this.masks.determiner | this.masks.you))
        continue;
      const asked = this.sets.reader.has(tokens, at + 1) || this.sets.reader.has(tokens, at - 1);
      return asked || this.sets.single.has(tokens, at - 1);
    }
    return false;
  }

  /** "min kollega, en kille, svarar": the noun says who somebody else is. */
  private isApposed(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(1, from - 3); at--) {
      const gap = tokens.gaps[at] ?? BREAK;
      if (gap > PAUSE) return false;
      if (gap < PAUSE) continue;
      const other = this.roles.has(tokens, at - 1, this.masks.friend) || this.sets.others.has(tokens, at - 1);
      return other && this.sets.my.has(tokens, at - 2) && this.roles.has(tokens, at, this.masks.determiner);
    }
    return false;
  }

  /** "treat yourself like a lady". */
  isLikened(tokens: Tokens, from: number): boolean {
    return (
      this.sets.like.has(tokens, from - 2) &&
      this.roles.has(tokens, from - 1, this.masks.determiner) &&
      !this.sets.likers.has(tokens, from - 3) &&
      (this.sets.oneself.has(tokens, from - 3) ||
        !this.roles.has(tokens, from - 3, this.masks.self | this.masks.you | this.masks.who | this.masks.copula))
    );
  }

  /** "a woman's touch". */
  private isGenitive(tokens: Tokens, to: number): boolean {
    if (this.sets.whose.has(tokens, to - 1)) return true;
    return /^['’]$/.test(textAfter(tokens, to - 1)) && this.sets.genitive.has(tokens, to);
  }

  /** "what a man needs", "every woman", "than a girl"; not "no ordinary girl". */
  private isGeneral(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) > SPACED || this.sets.ordinary.has(tokens, at)) return false;
      // "inget annat än en dam".
      if (this.sets.other.has(tokens, at - 1) && this.sets.than.has(tokens, at)) return false;
      if (this.sets.general.has(tokens, at))
        return at === from - 1 || this.roles.has(tokens, at + 1, this.masks.determiner);
      if (this.sets.other.has(tokens, at)) return true;
    }
    return false;
  }

  /** "Par? Nej." asks and answers. */
  private isDenied(tokens: Tokens, from: number, to: number): boolean {
    if (!this.sets.no.has(tokens, to)) return false;
    const between = textAfter(tokens, to - 1);
    return /^\s*[?:=]\s*$/.test(between) && ((tokens.gaps[from] ?? BREAK) >= PAUSE || from === 0);
  }

  /** "tjejen i receptionen", "the lady downstairs". */
  private isElsewhere(tokens: Tokens, to: number): boolean {
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) > SPACED) return false;
      if (this.sets.elsewhere.has(tokens, at)) return true;
    }
    return false;
  }

  /** "en kvinna i Borås ringde", "a man once told me": somebody in a story. */
  isInTale(tokens: Tokens, to: number): boolean {
    // "En herre fick vänta".
    if (this.sets.had.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return true;
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) > SPACED || this.roles.has(tokens, at, this.masks.who)) return false;
      // "Gentle woman says hello": the seller greets.
      // "a dog called Prince", "a girl called Kim": a name.
      if (this.sets.called.has(tokens, at) && tokens.capitals[at + 1] === 1) return false;
      if (this.sets.told.has(tokens, at)) return !this.sets.greetings.has(tokens, at + 1);
      // "tipsade mig", "helped me": what somebody did to the seller.
      if (this.sets.me.has(tokens, at + 1) && gapAfter(tokens, at) <= SPACED && PAST.test(writtenAt(tokens, at)))
        return true;
    }
    return false;
  }

  /** "Women: 1000", "par 1800 kr": what a guest pays. */
  private isPriced(tokens: Tokens, to: number): boolean {
    return (
      tokens.kinds[to] === NUMBER &&
      (tokens.numbers[to] ?? 0) >= 200 &&
      /^\s*[:=–—-]?\s*$/.test(textAfter(tokens, to - 1))
    );
  }

  private asks(tokens: Tokens, from: number): boolean {
    for (let at = from; at < Math.min(from + 12, tokens.count); at++) {
      if (gapAfter(tokens, at) >= BREAK) return textAfter(tokens, at).includes("?");
    }
    return false;
  }
}
