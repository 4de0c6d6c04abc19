import { LanguageNear } from "../recognise/language-near.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { WishJudge } from "./judge-wished.ts";
import { endsAsQuestion, findsBack, type MentionWords, mentionWords } from "./mention-words.ts";
import { clauseGap, gapAfter, textAfter } from "./read-part.ts";

/** Whom a wording is said of: plainly the seller, probably the seller, or the reader, a customer, somebody else. */
export type Stance = "self" | "neutral" | "other";

/** How many words back a "for", "seeking" or "I am" still governs a wording. */
const REACH = 9;
/** Signs between people of one list. */
const LIST_SIGN = /^\s*[,/|&+•·]/;
/** How many words on an "are welcome" still speaks of the people named. */
const WELCOME_REACH = 12;

/**
 * Tells whom a noun or adjective is said of, by the words around it: "jag är en tjej" is the seller, "söker tjej", "för
 * dig som man" and "par välkomna" are not. Looks at one sentence only and at most REACH words back.
 */
export class MentionJudge {
  private readonly words: MentionWords;
  private readonly roles: WordRoles;
  private readonly masks: MentionWords["masks"];
  private readonly sets: MentionWords["sets"];
  private readonly wishes: WishJudge;
  private readonly near: LanguageNear;

  constructor(lexicon: Lexicon, roles: WordRoles) {
    this.roles = roles;
    this.words = mentionWords(lexicon, roles);
    this.masks = this.words.masks;
    this.sets = this.words.sets;
    this.wishes = new WishJudge(this.words);
    this.near = new LanguageNear(lexicon);
  }

  isPlural(tokens: Tokens, at: number): boolean {
    return this.sets.plurals.has(tokens, at);
  }

  /** Swedish "men" is "but", whatever the English word says. */
  isBut(tokens: Tokens, at: number): boolean {
    return this.sets.but.has(tokens, at) && this.near.isSwedish(tokens, at);
  }

  /** A relation of the seller's; "mamma" alone is the seller, "min mamma" is not. */
  isFriend(tokens: Tokens, at: number): boolean {
    if (!this.roles.has(tokens, at, this.masks.friend)) return false;
    return !this.sets.parents.has(tokens, at) || this.roles.has(tokens, at - 1, this.masks.own | this.masks.yours);
  }

  /** Whom the words `from` to `to` (exclusive) are said of. */
  stanceOf(tokens: Tokens, from: number, to: number): Stance {
    const plural = this.sets.plurals.has(tokens, to - 1);
    if (this.isWelcomed(tokens, to)) return "other";
    // "Även par", "also couples": guests beside others.
    if (plural && this.sets.also.has(tokens, from - 1) && this.joined(tokens, from)) return "other";
    return this.lookBack(tokens, from, plural, this.sets.definites.has(tokens, to - 1));
  }

  /** "par välkomna", "women too", "damer och herrar med stil är välkomna": what follows makes them guests. */
  private isWelcomed(tokens: Tokens, to: number): boolean {
    const { roles, masks } = this;
    // "Man sökes? Här är jag."
    if (this.sets.wanted.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED)
      return tokens.text[tokens.ends[to] ?? 0] !== "?";
    // People in the plural with "are welcome" later in the same sentence are guests, whatever stands between.
    if (this.sets.plurals.has(tokens, to - 1)) {
      let are = false;
      for (let at = to; at < Math.min(to + WELCOME_REACH, tokens.count); at++) {
        if ((tokens.gaps[at] ?? BREAK) >= BREAK) break;
        if (are && roles.has(tokens, at, masks.welcome)) return true;
        are ||= roles.has(tokens, at, masks.copula);
      }
    }
    if (this.isWelcomedLater(tokens, to)) return true;
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      // "Lady (call after 18)": a bracket is a remark of its own.
      const remark = tokens.text.startsWith(" (", tokens.ends[at - 1] ?? 0) && !this.sets.plurals.has(tokens, at - 1);
      if (gap >= BREAK || (gap === PAUSE && at === to) || remark) return false;
      if (roles.has(tokens, at, masks.welcome)) {
        // "This doll is only here for a week": no "men only".
        if (at > to && roles.has(tokens, at, masks.only) && gapAfter(tokens, at) <= SPACED) return false;
        // "Slavic beauty and welcome all guests": the verb, not "men and women welcome".
        if (at > to && roles.has(tokens, at - 1, masks.and)) return false;
        // "straight and okay with it": what the seller puts up with.
        if (this.sets.content.has(tokens, at) && roles.has(tokens, at + 1, masks.with)) return false;
        // "Thai lady welcome you": the seller welcomes.
        return !roles.has(tokens, at + 1, masks.you) || gapAfter(tokens, at) > SPACED;
      }
      const passes = masks.and | masks.copula | masks.not;
      if (
        !roles.has(tokens, at, passes) &&
        !this.sets.also.has(tokens, at) &&
        !this.sets.nouns.has(tokens, at) &&
        !this.sets.plurals.has(tokens, at)
      )
        return false;
    }
    return false;
  }

  /** "en kille som uppför sig är alltid välkommen": one of those who may come. */
  private isWelcomedLater(tokens: Tokens, to: number): boolean {
    const { roles, masks } = this;
    if (!roles.has(tokens, to, masks.who) || gapAfter(tokens, to - 1) > SPACED) return false;
    for (let at = to + 1; at < Math.min(to + WELCOME_REACH, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return false;
      if (!roles.has(tokens, at, masks.copula) || roles.has(tokens, at - 1, masks.you | masks.who)) continue;
      for (let near = at + 1; near < Math.min(at + 4, tokens.count); near++)
        if (this.sets.invited.has(tokens, near)) return !roles.has(tokens, near + 1, masks.you);
    }
    return false;
  }

  private lookBack(tokens: Tokens, from: number, plural: boolean, definite: boolean): Stance {
    const { roles, masks } = this;
    let determined = false;
    let joinedOn = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = clauseGap(tokens, at + 1);
      if (gap >= BREAK) return "neutral";
      // Over a comma only a list of people goes on: "tar emot män, kvinnor och par".
      if (
        gap === PAUSE &&
        !(this.goesOnAsList(tokens, at) && (this.sets.nouns.has(tokens, at) || this.sets.plurals.has(tokens, at)))
      )
        return this.isApposed(tokens, at, from) ? "self" : "neutral";
      const near = from - at;
      if (roles.has(tokens, at, masks.determiner)) determined = true;
      // "I am a woman and men adore me": one is not many.
      if (plural && joinedOn && this.sets.one.has(tokens, at)) return "neutral";
      joinedOn ||= roles.has(tokens, at, masks.and);
      // Most words are asked for nowhere below.
      if (!roles.has(tokens, at, masks.telling) && !this.sets.telling.has(tokens, at)) continue;
      if (roles.has(tokens, at, masks.copula)) {
        // "Själv är jag en lugn karl": the verb before its subject, and no question.
        const inverted = at + 1 < from && roles.has(tokens, at + 1, masks.self) && !endsAsQuestion(tokens, at);
        if (inverted && near <= 6 && (tokens.gaps[at] ?? BREAK) < PAUSE) return "self";
        // "Jag själv är man".
        const oneself = this.sets.oneself.has(tokens, at - 1) && roles.has(tokens, at - 2, masks.self);
        if (oneself && this.joined(tokens, at)) return near <= 5 ? "self" : "neutral";
        // "You are talking to a lady": the seller.
        if (this.sets.talking.has(tokens, at + 1)) return "self";
        if (roles.has(tokens, at - 1, masks.you) && this.joined(tokens, at)) return "other";
        if (roles.has(tokens, at - 1, masks.who)) {
          if (findsBack(this.words, tokens, at - 2, 3, masks.you)) return "other";
          continue;
        }
        if (roles.has(tokens, at - 1, masks.self) && this.joined(tokens, at)) return near <= 5 ? "self" : "neutral";
        // "är du en man", "är jag en tjej"
        continue;
      }
      if (roles.has(tokens, at, masks.yours)) return plural ? "other" : "self";
      // "men själv hetero": oneself, unless it strengthens "dig".
      if (this.sets.oneself.has(tokens, at) && !roles.has(tokens, at - 1, masks.you)) {
        if (near <= 2) return "self";
        continue;
      }
      if (roles.has(tokens, at, masks.you)) {
        if (this.wishes.craves(tokens, at + 1, from)) return "self";
        // "du ska vara kvinna", "masserad som kvinna".
        if (near <= 5 && (this.sets.being.has(tokens, from - 1) || this.isAsOne(tokens, from))) return "other";
        const after = at + 1 < from && roles.has(tokens, at + 1, masks.who | masks.copula);
        if (after || at + 1 === from || roles.has(tokens, at - 1, masks.copula | masks.for)) {
          // "who likes", "som söker": the reader seeks the seller.
          if (!this.seeksBetween(tokens, at + 1, from)) return "other";
          return "self";
        }
        continue;
      }
      if (near <= 4 && this.isFriend(tokens, at)) return "other";
      // Swedish "i" is "in"; the English word counts here only with its verb, which the copula above has seen to.
      if (
        roles.has(tokens, at, masks.self) &&
        !roles.has(tokens, at, masks.own) &&
        !this.sets.english.has(tokens, at)
      ) {
        if (near <= 2 && !this.seeksBetween(tokens, at + 1, from)) return "self";
        continue;
      }
      // "our newest girl", "vår nya kille": an agency speaks of its own.
      if (this.sets.ours.has(tokens, at) && !definite) return "self";
      if (roles.has(tokens, at, masks.seek)) {
        // "I see myself as a lady".
        if (this.sets.myself.has(tokens, at + 1)) return "self";
        if (this.wishes.presents(tokens, at, from) || this.wishes.readerSeeks(tokens, at, plural)) return "self";
        return "other";
      }
      // "Vill lära känna en polsk man", "get to know".
      if (this.sets.knowing.has(tokens, at) && this.sets.learning.has(tokens, at - 1)) return "other";
      // "Looking for a gentleman? Here I am": the verb before it decides.
      if (roles.has(tokens, at, masks.for) && roles.has(tokens, at - 1, masks.seek) && endsAsQuestion(tokens, at))
        continue;
      // "inte någon modell utan en dam": not the one but the other.
      if (this.sets.rather.has(tokens, at) && findsBack(this.words, tokens, at - 1, 5, masks.not)) continue;
      if (this.wishes.isForSomebody(tokens, at, from)) return "other";
      // "You will find me to be a gentleman".
      if (this.sets.be.has(tokens, at + 1) && roles.has(tokens, at - 1, masks.self)) continue;
      if (roles.has(tokens, at, masks.for)) {
        if (definite && !plural && endsAsQuestion(tokens, at)) continue;
        if (plural || definite || !determined) return "other";
        continue;
      }
      if (roles.has(tokens, at, masks.with) && (plural || !determined)) return "other";
      if (
        roles.has(tokens, at, masks.not | masks.only) &&
        near <= 3 &&
        // "English only / gay": of the entry before.
        !/[/|•·]/.test(textAfter(tokens, at)) &&
        // "this doll only", "the only Greek in Arvika": no "men only".
        !((determined || roles.has(tokens, at - 1, masks.determiner)) && roles.has(tokens, at, masks.only))
      )
        return "other";
      if (
        plural &&
        near <= 3 &&
        (roles.has(tokens, at, masks.courted | masks.greet) || this.sets.general.has(tokens, at))
      )
        return "other";
    }
    return "neutral";
  }

  /** "you as a man know". */
  private isAsOne(tokens: Tokens, from: number): boolean {
    return this.sets.as.has(tokens, from - 2) && this.sets.one.has(tokens, from - 1);
  }

  /** "Jag, en kvinna på 50, tar emot": who speaks and who that is. */
  private isApposed(tokens: Tokens, at: number, from: number): boolean {
    if (tokens.text[tokens.ends[at] ?? 0] !== ",") return false;
    return this.roles.has(tokens, at, this.masks.self) && this.sets.one.has(tokens, at + 1) && from - at <= 4;
  }

  /** A comma or a bar between people; a colon, a dash or an emoji ends what was said of them. */
  private goesOnAsList(tokens: Tokens, at: number): boolean {
    return LIST_SIGN.test(tokens.text.slice(tokens.ends[at], tokens.starts[at + 1]));
  }

  private joined(tokens: Tokens, at: number): boolean {
    return (tokens.gaps[at] ?? BREAK) <= SPACED;
  }

  private seeksBetween(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.roles.has(tokens, at, this.masks.seek)) return true;
    return false;
  }
}
