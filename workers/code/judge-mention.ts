import { LanguageNear } from "../recognise/language-near.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { gapAfter } from "./read-part.ts";

/** Whom a wording is said of: plainly the seller, probably the seller, or the reader, a customer, somebody else. */
export type Stance = "self" | "neutral" | "other";

/** How many words back a "for", "seeking" or "I am" still governs a wording. */
const REACH = 9;
/** How many words on an "are welcome" still speaks of the people named. */
const WELCOME_REACH = 12;

/**
 * Tells whom a noun or adjective is said of, by the words around it: "jag är en tjej" is the seller, "söker tjej", "för
 * dig som man" and "par välkomna" are not. Looks at one sentence only and at most REACH words back.
 */
export class MentionJudge {
  private readonly roles: WordRoles;
  private readonly masks: ReturnType<typeof buildMasks>;
  private readonly plurals: WordSet;
  private readonly definites: WordSet;
  private readonly nouns: WordSet;
  private readonly but: WordSet;
  private readonly english: WordSet;
  private readonly near: LanguageNear;
  private readonly ours: WordSet;
  private readonly bids: WordSet;
  private readonly content: WordSet;
  private readonly craving: WordSet;
  private readonly being: WordSet;
  private readonly also: WordSet;
  private readonly oneself: WordSet;
  private readonly parents: WordSet;
  private readonly wanted: WordSet;
  private readonly knowing: WordSet;
  private readonly learning: WordSet;

  constructor(lexicon: Lexicon, roles: WordRoles) {
    this.roles = roles;
    this.masks = buildMasks(roles);
    this.plurals = new WordSet(lexicon, PLURALS);
    this.definites = new WordSet(lexicon, DEFINITES);
    this.nouns = new WordSet(lexicon, NOUNS);
    this.but = new WordSet(lexicon, "men");
    this.english = new WordSet(lexicon, "i");
    this.near = new LanguageNear(lexicon);
    this.ours = new WordSet(lexicon, "our vår våra vårt");
    this.parents = new WordSet(lexicon, "mamma pappa mom mum dad fru wife husband make");
    this.oneself = new WordSet(lexicon, "själv");
    this.craving = new WordSet(lexicon, "sugen nyfiken intresserad redo curious interested ready missing longing");
    this.being = new WordSet(lexicon, "vara bli be som");
    this.also = new WordSet(lexicon, "även också also");
    this.content = new WordSet(lexicon, "ok okej okay");
    this.bids = new WordSet(lexicon, "meet möt träffa");
    this.knowing = new WordSet(lexicon, "känna know");
    this.learning = new WordSet(lexicon, "lära to");
    this.wanted = new WordSet(lexicon, "sökes söks efterlyses wanted");
  }

  isPlural(tokens: Tokens, at: number): boolean {
    return this.plurals.has(tokens, at);
  }

  /** Swedish "men" is "but", whatever the English word says. */
  isBut(tokens: Tokens, at: number): boolean {
    return this.but.has(tokens, at) && this.near.isSwedish(tokens, at);
  }

  /** A relation of the seller's; "mamma" alone is the seller, "min mamma" is not. */
  isFriend(tokens: Tokens, at: number): boolean {
    if (!this.roles.has(tokens, at, this.masks.friend)) return false;
    return !this.parents.has(tokens, at) || this.roles.has(tokens, at - 1, this.masks.own | this.masks.yours);
  }

  /** Whom the words `from` to `to` (exclusive) are said of. */
  stanceOf(tokens: Tokens, from: number, to: number): Stance {
    const plural = this.plurals.has(tokens, to - 1);
    if (this.isWelcomed(tokens, to)) return "other";
    // "Även par", "also couples": guests beside others.
    if (plural && this.also.has(tokens, from - 1) && this.joined(tokens, from)) return "other";
    return this.lookBack(tokens, from, plural, this.definites.has(tokens, to - 1));
  }

  /** "par välkomna", "women too", "damer och herrar med stil är välkomna": what follows makes them guests. */
  private isWelcomed(tokens: Tokens, to: number): boolean {
    const { roles, masks } = this;
    // "Man sökes? Här är jag."
    if (this.wanted.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED)
      return tokens.text[tokens.ends[to] ?? 0] !== "?";
    // People in the plural with "are welcome" later in the same sentence are guests, whatever stands between.
    if (this.plurals.has(tokens, to - 1)) {
      let are = false;
      for (let at = to; at < Math.min(to + WELCOME_REACH, tokens.count); at++) {
        if ((tokens.gaps[at] ?? BREAK) >= BREAK) break;
        if (are && roles.has(tokens, at, masks.welcome)) return true;
        are ||= roles.has(tokens, at, masks.copula);
      }
    }
    for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
      const gap = tokens.gaps[at] ?? BREAK;
      // "Lady (call after 18)": a bracket is a remark of its own.
      const remark = tokens.text.startsWith(" (", tokens.ends[at - 1] ?? 0) && !this.plurals.has(tokens, at - 1);
      if (gap >= BREAK || (gap === PAUSE && at === to) || remark) return false;
      if (roles.has(tokens, at, masks.welcome)) {
        // "This doll is only here for a week": no "men only".
        if (at > to && roles.has(tokens, at, masks.only) && gapAfter(tokens, at) <= SPACED) return false;
        // "Slavic beauty and welcome all guests": the verb, not "men and women welcome".
        if (at > to && roles.has(tokens, at - 1, masks.and)) return false;
        // "straight and okay with it": what the seller puts up with.
        if (this.content.has(tokens, at) && roles.has(tokens, at + 1, masks.with)) return false;
        // "Thai lady welcome you": the seller welcomes.
        return !roles.has(tokens, at + 1, masks.you) || gapAfter(tokens, at) > SPACED;
      }
      const passes = masks.and | masks.copula | masks.not;
      if (
        !roles.has(tokens, at, passes) &&
        !this.also.has(tokens, at) &&
        !this.nouns.has(tokens, at) &&
        !this.plurals.has(tokens, at)
      )
        return false;
    }
    return false;
  }

  private lookBack(tokens: Tokens, from: number, plural: boolean, definite: boolean): Stance {
    const { roles, masks } = this;
    let determined = false;
    for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return "neutral";
      // Over a comma only a list of people goes on: "tar emot män, kvinnor och par".
      if (gap === PAUSE && !(this.nouns.has(tokens, at) || this.plurals.has(tokens, at))) return "neutral";
      const near = from - at;
      if (roles.has(tokens, at, masks.determiner)) determined = true;
      if (roles.has(tokens, at, masks.copula)) {
        // "Själv är jag en lugn karl": the verb before its subject, and no question.
        const inverted = at + 1 < from && roles.has(tokens, at + 1, masks.self) && !this.endsAsQuestion(tokens, at);
        if (inverted && near <= 6 && (tokens.gaps[at] ?? BREAK) < PAUSE) return "self";
        // "Jag själv är man".
        const oneself = this.oneself.has(tokens, at - 1) && roles.has(tokens, at - 2, masks.self);
        if (oneself && this.joined(tokens, at)) return near <= 5 ? "self" : "neutral";
        if (roles.has(tokens, at - 1, masks.you) && this.joined(tokens, at)) return "other";
        if (roles.has(tokens, at - 1, masks.who)) {
          if (this.finds(tokens, at - 2, 3, masks.you)) return "other";
          continue;
        }
        if (roles.has(tokens, at - 1, masks.self) && this.joined(tokens, at)) return near <= 5 ? "self" : "neutral";
        // "är du en man", "är jag en tjej"
        continue;
      }
      if (roles.has(tokens, at, masks.yours)) return plural ? "other" : "self";
      // "men själv hetero": oneself, unless it strengthens "dig".
      if (this.oneself.has(tokens, at) && !roles.has(tokens, at - 1, masks.you)) {
        if (near <= 2) return "self";
        continue;
      }
      if (roles.has(tokens, at, masks.you)) {
        if (this.craves(tokens, at + 1, from)) return "self";
        // "du ska vara kvinna", "masserad som kvinna".
        if (near <= 5 && this.being.has(tokens, from - 1)) return "other";
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
      if (roles.has(tokens, at, masks.self) && !roles.has(tokens, at, masks.own) && !this.english.has(tokens, at)) {
        if (near <= 2 && !this.seeksBetween(tokens, at + 1, from)) return "self";
        continue;
      }
      // "our newest girl", "vår nya kille": an agency speaks of its own.
      if (this.ours.has(tokens, at) && !definite) return "self";
      if (roles.has(tokens, at, masks.seek)) {
        if (this.presents(tokens, at, from) || this.readerSeeks(tokens, at)) return "self";
        return "other";
      }
      // "Vill lära känna en polsk man", "get to know".
      if (this.knowing.has(tokens, at) && this.learning.has(tokens, at - 1)) return "other";
      if (roles.has(tokens, at, masks.for)) {
        if (plural || definite || !determined) return "other";
        continue;
      }
      if (roles.has(tokens, at, masks.with) && (plural || !determined)) return "other";
      if (
        roles.has(tokens, at, masks.not | masks.only) &&
        near <= 3 &&
        // "this doll only", "the only Greek in Arvika": no "men only".
        !((determined || roles.has(tokens, at - 1, masks.determiner)) && roles.has(tokens, at, masks.only))
      )
        return "other";
      if (plural && near <= 3 && roles.has(tokens, at, masks.courted | masks.greet)) return "other";
    }
    return "neutral";
  }

  private joined(tokens: Tokens, at: number): boolean {
    return (tokens.gaps[at] ?? BREAK) <= SPACED;
  }

  private finds(tokens: Tokens, at: number, back: number, mask: number): boolean {
    for (let step = 0; step < back; step++) {
      if (this.roles.has(tokens, at - step, mask)) return true;
      if ((tokens.gaps[at - step] ?? BREAK) >= BREAK) return false;
    }
    return false;
  }

  private seeksBetween(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.roles.has(tokens, at, this.masks.seek)) return true;
    return false;
  }

  /** "söker du en tjej", "dig som vill träffa en tjej", "looking for a girl?": the one sought is the seller. */
  private readerSeeks(tokens: Tokens, at: number): boolean {
    const { roles, masks } = this;
    if (roles.has(tokens, at + 1, masks.you)) return true;
    for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) break;
      if (roles.has(tokens, back, masks.you | masks.who)) return true;
      if (roles.has(tokens, back, masks.self)) return false;
    }
    return this.endsAsQuestion(tokens, at);
  }

  /** "Meet Anna, a girl who …", "Möt en kille …": bids the reader meet the seller. */
  private presents(tokens: Tokens, at: number, from: number): boolean {
    if (!this.bids.has(tokens, at) || (tokens.gaps[at] ?? BREAK) < PAUSE || at + 1 >= from) return false;
    return this.roles.has(tokens, at + 1, this.masks.determiner) || tokens.capitals[at + 1] === 1;
  }

  /** "är du sugen på en mogen kvinna": what the reader wants is the seller. */
  private craves(tokens: Tokens, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.craving.has(tokens, at)) return true;
    return false;
  }

  private endsAsQuestion(tokens: Tokens, at: number): boolean {
    for (let ahead = at; ahead < Math.min(at + 14, tokens.count); ahead++) {
      if (gapAfter(tokens, ahead) < BREAK) continue;
      const end = tokens.ends[ahead] ?? 0;
      return tokens.text.slice(end, end + 3).includes("?");
    }
    return false;
  }
}

function buildMasks(roles: WordRoles) {
  return {
    self: roles.mask("self"),
    own: roles.mask("own"),
    copula: roles.mask("copula"),
    you: roles.mask("you"),
    yours: roles.mask("yours"),
    who: roles.mask("who"),
    seek: roles.mask("seek"),
    for: roles.mask("for"),
    with: roles.mask("with"),
    not: roles.mask("not"),
    only: roles.mask("only"),
    greet: roles.mask("greet"),
    welcome: roles.mask("welcome"),
    courted: roles.mask("courted"),
    friend: roles.mask("friend"),
    determiner: roles.mask("determiner"),
    and: roles.mask("and"),
  };
}

const PLURALS =
  "kvinnor kvinnorna tjejer tjejerna damer damerna flickor flickorna brudar män männen killar killarna herrar herrarna grabbar grabbarna pojkar pojkarna snubbar karlar gubbar par paren couples women girls gals ladies females chicks milfs men guys males boys gentlemen lads dudes folk people kunder clients gäster guests personer persons";
const DEFINITES = "mannen kvinnan killen herren damen tjejen männen gentleman gentlemen mans kvinnans";
const NOUNS =
  "kvinna tjej dam flicka man kille herre grabb pojke par woman girl lady female male guy boy gentleman couple trans transor singlar singles äldre yngre unga";
