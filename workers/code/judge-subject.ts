import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { CALLED, COLOURED, FEATURES, GOODS, GUESTS, PEOPLE } from "./adjective-words.ts";
import { isFirstName } from "./head-of-word.ts";
import type { KinJudge } from "./judge-kin.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, textAfter, writtenAt } from "./read-part.ts";

/** Tells of whom or what an adjective is said that follows a verb or stands alone: "jag är svensk", "my number is Polish". */
export class SubjectJudge {
  private readonly people: WordSet;
  private readonly guests: WordSet;
  private readonly goods: WordSet;
  private readonly features: WordSet;
  private readonly coloured: WordSet;
  private readonly guesses: WordSet;
  private readonly turns: WordSet;
  private readonly called: WordSet;
  private readonly short: WordSet;
  private readonly ours: WordSet;
  private readonly kin: KinJudge;
  private readonly likening: WordSet;
  private readonly seeming: WordSet;
  private readonly lovers: WordSet;
  private readonly along: WordSet;
  private readonly sharing: WordSet;
  private readonly us: WordSet;
  private readonly look: WordSet;
  private readonly the: WordSet;
  private readonly one: WordSet;
  private readonly typical: WordSet;
  private readonly away: WordSet;
  private readonly pronouns: WordSet;
  private readonly masks: {
    readonly thing: number;
    readonly person: number;
    readonly copula: number;
    readonly self: number;
    readonly own: number;
    readonly friend: number;
    readonly in: number;
    readonly not: number;
    readonly seek: number;
    readonly and: number;
  };
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;

  constructor(lexicon: Lexicon, roles: WordRoles, judge: MentionJudge, kin: KinJudge) {
    this.roles = roles;
    this.kin = kin;
    this.likening = new WordSet(lexicon, "som likt liksom like");
    this.seeming = new WordSet(lexicon, "ut look looks looking ser");
    this.along = new WordSet(lexicon, "med with");
    this.sharing = new WordSet(
      lexicon,
      "delar share shares sharing bor lever live lives living work works working jobbar arbetar",
    );
    this.lovers = new WordSet(
      lexicon,
      "gift married förlovad engaged sambo ihop dejtar dejtade dejtat dating dated kär skild frånskild divorced tillsammans träffat träffade met älskade loved kysste kissed lärde taught hade had haft",
    );
    this.the = new WordSet(lexicon, "the");
    this.look = new WordSet(lexicon, "look");
    this.us = new WordSet(lexicon, "we vi");
    this.typical = new WordSet(lexicon, "äkta typisk typical real true riktig genuine genuin klassisk classic");
    this.away = new WordSet(lexicon, "fel wrong elsewhere annanstans vidare");
    this.one = new WordSet(lexicon, "en ett a an any");
    this.judge = judge;
    this.people = new WordSet(lexicon, PEOPLE);
    this.guests = new WordSet(lexicon, GUESTS);
    this.goods = new WordSet(lexicon, GOODS);
    this.features = new WordSet(lexicon, FEATURES);
    this.coloured = new WordSet(lexicon, COLOURED);
    this.turns = new WordSet(lexicon, "men but fast although");
    this.guesses = new WordSet(
      lexicon,
      "fråga gissa frågar frågade undrar ask asks asked wonder wonders misstar mistake mistaken tar takes tror trodde gissar gissat gissade påstår think thinks thought guess guesses believe believes assume",
    );
    this.called = new WordSet(lexicon, CALLED);
    this.short = new WordSet(lexicon, "im iam");
    this.ours = new WordSet(lexicon, "our vår våra vårt");
    this.pronouns = new WordSet(lexicon, "she he hon han they de som who");
    this.masks = {
      thing: roles.mask("thing"),
      person: roles.mask("person"),
      copula: roles.mask("copula"),
      self: roles.mask("self"),
      own: roles.mask("own"),
      friend: roles.mask("friend"),
      in: roles.mask("in"),
      not: roles.mask("not"),
      seek: roles.mask("seek"),
      and: roles.mask("and"),
    };
  }

  /** "många tror att jag är spanjorska", "people guess Italian": what others think. */
  isGuessed(tokens: Tokens, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 6); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.turns.has(tokens, at)) return false;
      if (this.guesses.has(tokens, at)) return !this.roles.has(tokens, at - 1, this.masks.self);
    }
    return false;
  }

  /** "my friend is of Asian descent": somebody else's. */
  isFriends(tokens: Tokens, from: number): boolean {
    // "People love my South American looks."
    if (this.roles.has(tokens, from - 1, this.masks.own)) return false;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.judge.isBut(tokens, at) || this.kin.isKin(tokens, at)) return false;
      if (this.roles.has(tokens, at, this.masks.friend) || this.guests.has(tokens, at)) return true;
    }
    return false;
  }
  isAfterCopula(tokens: Tokens, from: number): boolean {
    const { roles, masks } = this;
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (this.short.has(tokens, at)) return true;
      if (roles.has(tokens, at, masks.copula))
        return !roles.has(tokens, at - 1, masks.friend) || !roles.has(tokens, at - 1, masks.in);
      if (roles.has(tokens, at, masks.thing)) return false;
    }
    return false;
  }

  /** What stands before the verb that the adjective follows; -1 where nothing does. */
  subjectOf(tokens: Tokens, from: number): number {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if (this.roles.has(tokens, at, this.masks.copula)) return (tokens.gaps[at] ?? BREAK) >= PAUSE ? -1 : at - 1;
    }
    return -1;
  }

  /** Whether the seller is what a colour is said of; "my hair is black" names something else. */
  isSeller(tokens: Tokens, subject: number): boolean {
    if (subject < 0 || this.roles.has(tokens, subject, this.masks.self)) return true;
    // "Jag heter Anna och är svart": the verb goes on with who spoke before.
    if (this.roles.has(tokens, subject, this.masks.and))
      return [1, 2, 3, 4].some((back) => this.roles.has(tokens, subject - back, this.masks.self));
    return this.pronouns.has(tokens, subject) || this.coloured.has(tokens, subject) || isFirstName(tokens, subject);
  }

  /** "my number is Polish", "min förra kille var grek": of a thing, or of somebody whom the seller calls hers. */
  isOthers(tokens: Tokens, subject: number): boolean {
    const { roles, masks } = this;
    if (subject < 0 || roles.has(tokens, subject, masks.self) || this.judge.isBut(tokens, subject)) return false;
    if (this.features.has(tokens, subject) || this.coloured.has(tokens, subject)) return false;
    if (this.kin.isKin(tokens, subject)) return false;
    if (roles.has(tokens, subject, masks.thing) || this.goods.has(tokens, subject)) return true;
    const person = this.people.has(tokens, subject);
    if (roles.has(tokens, subject, masks.person) && !person) return false;
    // "our chef is Italian", "kocken är fransk": a noun that names no seller.
    const stranger = !person && !isFirstName(tokens, subject) && !this.pronouns.has(tokens, subject);
    // "The landlord is Polish."
    if (stranger && this.the.has(tokens, subject - 1) && (tokens.gaps[subject] ?? BREAK) <= SPACED) return true;
    const opens = (tokens.gaps[subject] ?? BREAK) >= BREAK;
    const definite =
      (tokens.capitals[subject] !== 1 || opens) && /^\p{L}{3,}(?:en|et|an|[oae]rna)$/u.test(writtenAt(tokens, subject));
    if (stranger && (roles.has(tokens, subject - 1, masks.own) || definite)) return true;
    const own = roles.has(tokens, subject - 1, masks.own) || (person && roles.has(tokens, subject - 2, masks.own));
    return own && !this.ours.has(tokens, subject - 1) && !this.ours.has(tokens, subject - 2);
  }

  /** "I look Asian but I am not", "latina, men nej": said and taken back. */
  isTakenBack(tokens: Tokens, to: number): boolean {
    for (let at = to; at < Math.min(to + 3, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (!this.turns.has(tokens, at)) continue;
      for (let not = at + 1; not < Math.min(at + 5, tokens.count); not++) {
        if ((tokens.gaps[not] ?? BREAK) >= BREAK) return false;
        if (this.roles.has(tokens, not, this.masks.not)) return gapAfter(tokens, not) >= PAUSE;
      }
    }
    return false;
  }

  /** "Mina gäster är …", "most of my clients are …". */
  areGuests(tokens: Tokens, from: number): boolean {
    const subject = this.subjectOf(tokens, from);
    if (subject < 0 || !this.guests.has(tokens, subject)) return false;
    for (let at = subject + 1; at <= from; at++) if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
    return true;
  }

  /** "Söker du en slavisk tjej är du på fel sida": whom the seller sends away. */
  isTurnedAway(tokens: Tokens, from: number, to: number): boolean {
    let sought = false;
    for (let back = from - 1; back >= from - 4 && !sought; back--)
      sought = this.roles.has(tokens, back, this.masks.seek) || this.look.has(tokens, back);
    if (!sought) return false;
    for (let at = to; at < Math.min(to + 8, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (this.away.has(tokens, at)) return true;
      // "är jag inte", "I am not".
      const mine = [1, 2].some((back) => this.roles.has(tokens, at - back, this.masks.self));
      if (mine && this.roles.has(tokens, at, this.masks.not)) return true;
    }
    return false;
  }

  /** "Scandi blonde? Sorry, no": a question that the seller answers with no. */
  isDenied(tokens: Tokens, to: number): boolean {
    let from = to;
    while (from < Math.min(to + 2, tokens.count) && (tokens.gaps[from] ?? BREAK) < BREAK) from++;
    if (from >= tokens.count || !textAfter(tokens, from - 1).includes("?")) return false;
    for (let at = from; at < Math.min(from + 3, tokens.count); at++) {
      if (at > from && (tokens.gaps[at] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, at, this.masks.not)) return gapAfter(tokens, at) >= PAUSE;
    }
    return false;
  }

  /** "brun som en spanjor", "I work like a German": likened to; "ser ut som en" tells the look. */
  isLikened(tokens: Tokens, from: number): boolean {
    if (!this.one.has(tokens, from - 1) || !this.likening.has(tokens, from - 2)) return false;
    return !this.isLook(tokens, from);
  }

  /** "we are three asian friends": the sellers' friends are sellers too. */
  isOfUs(tokens: Tokens, from: number): boolean {
    return [1, 2, 3, 4].some(
      (step) => this.roles.has(tokens, from - step, this.masks.copula) && this.us.has(tokens, from - step - 1),
    );
  }

  /** "vit som ett lakan", "black like the night": what a colour is likened to. */
  isFigure(tokens: Tokens, to: number): boolean {
    return this.likening.has(tokens, to) && this.one.has(tokens, to + 1) && gapAfter(tokens, to - 1) <= SPACED;
  }

  /** "gift med en dansk", "dejtade en brasilianska", "skild från en finne": a husband, a lover. */
  isLovers(tokens: Tokens, from: number): boolean {
    if (!this.one.has(tokens, from - 1)) return false;
    // "delar lägenhet med en asiatisk tjej", "I work with a black girl".
    if (this.along.has(tokens, from - 2) && [3, 4].some((step) => this.sharing.has(tokens, from - step))) return true;
    return [2, 3, 4].some((step) => this.lovers.has(tokens, from - step));
  }

  /** "ser ut som en nordisk …", "look like an Arab". */
  isLook(tokens: Tokens, from: number): boolean {
    // "en äkta medelhavskvinna", "a typical Slav".
    const start = this.typical.has(tokens, from - 1) ? from - 1 : from;
    if (!this.one.has(tokens, start - 1) || !this.likening.has(tokens, start - 2)) return false;
    return [start - 3, start - 4, start - 5].some((at) => this.seeming.has(tokens, at));
  }

  isCalled(tokens: Tokens, from: number): boolean {
    const back = [1, 2, 3].find((step) => this.called.has(tokens, from - step));
    if (back === undefined) return false;
    // "Jag heter Anna och är svart": what she is called is told before the verb.
    for (let at = from - back + 1; at < from; at++) if (this.roles.has(tokens, at, this.masks.copula)) return false;
    // "jag är det man kallar blandad": a word for what she is, no name.
    for (let at = from - 2; at >= Math.max(1, from - 8); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return true;
      if (this.roles.has(tokens, at, this.masks.copula) && this.roles.has(tokens, at - 1, this.masks.self))
        return false;
    }
    return true;
  }
}
