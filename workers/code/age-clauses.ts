import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { type AgeSurroundings, DESCRIBES } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { isFirstName, isThingByEnd } from "./head-of-word.ts";
import { gapAfter, writtenAt } from "./read-part.ts";

/** How far back the subject of a clause stands. */
const REACH = 9;
const LAST_HOUR = 24;
const LAST_DAY = 31;
/** "damen", "mannen". */
const DEFINITE = /(?:en|an|n)$/iu;

/** Numbers whose clause, and not the word beside them, says that they are the seller's age. */
export class AgeClauses {
  private readonly words: AgeWords;
  private readonly roles: WordRoles;
  private readonly around: AgeSurroundings;
  private readonly masks: ReturnType<typeof ageMasks>;

  constructor(words: AgeWords, roles: WordRoles, around: AgeSurroundings) {
    this.words = words;
    this.roles = roles;
    this.around = around;
    this.masks = ageMasks(roles);
  }

  /** The rule of the clause that makes the number `at` to `to` an age; null when there is none. */
  ruleOf(tokens: Tokens, at: number, to: number, value: number): string | null {
    if (this.isOfOne(tokens, at, to) || this.isInstead(tokens, at)) return "self-is";
    if (this.isNow(tokens, at, to)) return "today";
    if (this.clocksIn(tokens, at)) return "clocks-in";
    if (this.isToldAs(tokens, at, to)) return "told-as";
    if (this.isLabelled(tokens, at)) return "label-in-text";
    if (this.isOnesAge(tokens, at, to)) return "self-is";
    if (this.becameLately(tokens, at, to)) return "turned";
    if (this.endsOwnList(tokens, at, to)) return "self-is-list";
    return this.isSharp(tokens, at, to, value) ? "sharp" : null;
  }

  /** "åldern är en siffra men min råkar vara 57", "the lady writing this is 52", "nothing wrong with being 61". */
  private isOfOne(tokens: Tokens, at: number, to: number): boolean {
    const verb = at - 1;
    if (tokens.gaps[at] !== SPACED || countsWhatFollows(this.words, tokens, to)) return false;
    if (this.words.being.has(tokens, verb)) return !this.around.isOthers(tokens, at, to);
    if (!this.words.be.has(tokens, verb)) return false;
    let mine = false;
    for (let back = verb - 1; back >= Math.max(0, verb - REACH); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.roles.has(tokens, back, this.masks.seek) || this.words.must.has(tokens, back)) return false;
      if (this.roles.has(tokens, back, this.masks.you)) return false;
      mine ||= this.words.mine.has(tokens, back) && verb - back <= 3;
      if (mine && (this.words.label.has(tokens, back) || this.words.oldAge.has(tokens, back))) return true;
      if (!this.words.ladies.has(tokens, back)) continue;
      const definite = this.words.definite.has(tokens, back - 1) || DEFINITE.test(writtenAt(tokens, back));
      return definite && verb - back <= 5 && !this.roles.has(tokens, back - 1, this.masks.own);
    }
    return false;
  }

  /** "inte 25 längre utan 43", "not 25 any more but a proud 43": what is put in the place of what is denied. */
  private isInstead(tokens: Tokens, at: number): boolean {
    let instead = false;
    for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK || this.words.limit.has(tokens, back)) return false;
      if (this.words.feel.has(tokens, back)) return false;
      instead ||= this.words.instead.has(tokens, back) && at - back <= 4;
      if (!instead && at - back >= 4) return false;
      if (instead && this.roles.has(tokens, back, this.masks.not) && !this.words.instead.has(tokens, back)) return true;
    }
    return false;
  }

  /** "soon 40, today 39". */
  private isNow(tokens: Tokens, at: number, to: number): boolean {
    let first = at;
    while (at - first < 3 && (this.words.today.has(tokens, first - 1) || this.words.leadsUp.has(tokens, first - 1)))
      first--;
    if (first === at || (tokens.gaps[first] ?? BREAK) < PAUSE) return false;
    if (tokens.gaps[at] !== SPACED) return false;
    if (gapAfter(tokens, to - 1) < PAUSE && !this.roles.has(tokens, to, this.masks.and)) return false;
    for (let back = first - 1; back >= Math.max(0, first - 4); back--) {
      if (this.words.future.has(tokens, back) || this.words.coming.has(tokens, back)) return true;
    }
    return false;
  }

  /** "Thirty-something, well I say 33", "säg 41", "let's call it 52": how old somebody says to be. */
  private isToldAs(tokens: Tokens, at: number, to: number): boolean {
    if (tokens.gaps[at] !== SPACED) return false;
    if (gapAfter(tokens, to - 1) < PAUSE && !this.roles.has(tokens, to, this.masks.and)) return false;
    if (this.words.tells.has(tokens, at - 1)) {
      if (this.roles.has(tokens, at - 2, this.masks.self) || this.words.lets.has(tokens, at - 2)) return true;
      return this.words.orSay.has(tokens, at - 2) && (tokens.gaps[at - 2] ?? BREAK) >= PAUSE;
    }
    const called = this.words.thatIs.has(tokens, at - 1) && this.words.calls.has(tokens, at - 2);
    return called && (this.words.lets.has(tokens, at - 3) || (tokens.gaps[at - 2] ?? BREAK) >= PAUSE);
  }

  /** "Klockar in på 46", "clocking in at 36". */
  private clocksIn(tokens: Tokens, at: number): boolean {
    const tight = tokens.gaps[at] === SPACED && tokens.gaps[at - 1] === SPACED;
    if (!tight || !this.words.clocksIn.has(tokens, at - 1)) return false;
    return this.words.clocks.has(tokens, at - 2) || this.words.clocks.has(tokens, at - 3);
  }

  /** "A:34 H:172 W:60": a letter for each of the facts. */
  isOfStats(tokens: Tokens, at: number, to: number): boolean {
    if (!this.words.statAge.has(tokens, at - 1) || (tokens.gaps[at] ?? BREAK) > PAUSE) return false;
    return (
      this.words.statNext.has(tokens, to) && tokens.kinds[to + 1] === NUMBER && (tokens.gaps[to + 1] ?? BREAK) <= PAUSE
    );
  }

  /** "Lund 22, Malmö 23", "22 Lund, 23 Malmö": days of a tour, each with its town. */
  isOfTour(tokens: Tokens, at: number, to: number, value: number): boolean {
    if (value > LAST_DAY || this.isNoTown(tokens, at - 1) || isThingByEnd(tokens, at - 3)) return false;
    if (this.words.limit.has(tokens, to) || tokens.text[(tokens.starts[at] ?? 0) - 1] === "(") return false;
    if (tokens.capitals[at - 1] === 1 && tokens.gaps[at] === SPACED) {
      const after = tokens.capitals[to] === 1 && tokens.gaps[to + 1] === SPACED && isDay(tokens, to + 1);
      if (after && tokens.gaps[to] !== SPACED) return true;
      const before = tokens.capitals[at - 3] === 1 && tokens.gaps[at - 2] === SPACED && isDay(tokens, at - 2);
      if (before && tokens.gaps[at - 1] !== SPACED) return true;
    }
    if (tokens.capitals[to] !== 1 || tokens.gaps[to] !== SPACED) return false;
    if (isDay(tokens, to + 1) && tokens.gaps[to + 1] === PAUSE && tokens.capitals[to + 2] === 1) return true;
    return (
      isDay(tokens, at - 2) &&
      tokens.capitals[at - 1] === 1 &&
      tokens.gaps[at] === PAUSE &&
      tokens.gaps[at - 1] === SPACED
    );
  }

  /** "Är 22", "Guy 27", "Fyllde 26", "F 27": what stands before the number is no town of a tour. */
  private isNoTown(tokens: Tokens, at: number): boolean {
    const { words } = this;
    if (this.roles.has(tokens, at, this.masks.copula) || isFirstName(tokens, at)) return true;
    if (words.person.has(tokens, at) || words.origins.has(tokens, at) || words.letter.has(tokens, at)) return true;
    return words.turned.has(tokens, at) || words.label.has(tokens, at) || words.adverb.has(tokens, at);
  }

  /** "Pigg 29:a i Borås": the word before the number opens the sentence and is no thing. */
  opensAsDescribed(tokens: Tokens, at: number, to: number): boolean {
    const left = at - 1;
    if (left < 0 || (tokens.gaps[left] ?? BREAK) < PAUSE || tokens.gaps[at] !== SPACED) return false;
    if (this.words.thingsBefore.has(tokens, left) || this.words.notName.has(tokens, left)) return false;
    return DESCRIBES.test(writtenAt(tokens, left)) && gapAfter(tokens, to) !== JOINED;
  }

  /** "Ålder ja tack: 69", "Years on earth: 47": a label with more words, a colon, the number. */
  isLabelled(tokens: Tokens, at: number): boolean {
    if (at < 2 || tokens.text[tokens.ends[at - 1] ?? 0] !== ":") return false;
    if (this.words.limit.has(tokens, at - 1)) return false;
    let earth = false;
    for (let back = at - 2; back >= Math.max(0, at - 5); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK || this.words.limit.has(tokens, back)) return false;
      earth ||= this.words.earth.has(tokens, back + 1);
      if (this.words.labelLimit.has(tokens, back) || this.words.guests.has(tokens, back + 1)) return false;
      const labels = this.words.oldAge.has(tokens, back) || this.words.label.has(tokens, back);
      if (labels || (earth && this.words.myYears.has(tokens, back)))
        return (tokens.gaps[back] ?? BREAK) >= PAUSE && !this.words.labelLimit.has(tokens, back + 1);
    }
    return false;
  }

  /** "her 44, him 51", "hon 30 han 35": the ages of a couple. */
  isOfCouple(tokens: Tokens, at: number, to: number): boolean {
    if (!this.words.each.has(tokens, at - 1) || (tokens.gaps[at] ?? BREAK) > PAUSE) return false;
    const ahead = this.words.each.has(tokens, to) ? to : to + 1;
    if (this.words.each.has(tokens, ahead) && tokens.kinds[ahead + 1] === NUMBER)
      return gapAfter(tokens, to - 1) < BREAK;
    const before = this.roles.has(tokens, at - 2, this.masks.and) ? at - 3 : at - 2;
    return tokens.kinds[before] === NUMBER && this.words.each.has(tokens, before - 1);
  }

  /** "fast man är 54", "nu när man är 38": Swedish "one" is who speaks; "om man är 20" sets a limit. */
  private isOnesAge(tokens: Tokens, at: number, to: number): boolean {
    const copula = at - 1;
    if (!this.words.one.has(tokens, copula - 1) || !this.roles.has(tokens, copula, this.masks.copula)) return false;
    if (tokens.gaps[at] !== SPACED || tokens.gaps[copula] !== SPACED) return false;
    if (this.roles.has(tokens, copula - 2, this.masks.own)) return false;
    return !this.words.must.has(tokens, copula - 2) && !countsWhatFollows(this.words, tokens, to);
  }

  /** "blev 45 i somras", "turned 30 last month": so lately that it is the age of today. */
  private becameLately(tokens: Tokens, at: number, to: number): boolean {
    if (!this.words.became.has(tokens, at - 1) && !this.words.turned.has(tokens, at - 1)) return false;
    if ((tokens.gaps[at] ?? BREAK) > SPACED) return false;
    for (let next = to; next < Math.min(to + 3, tokens.count); next++) {
      if ((tokens.gaps[next] ?? BREAK) >= PAUSE) return false;
      if (this.words.lately.has(tokens, next)) return !this.around.isOthers(tokens, at, to);
    }
    return false;
  }

  /** "jag är bisexuell och fyrtiosju.", "själv är jag karl och 62.", "I'm single, curvy and 34": the end of a list. */
  private endsOwnList(tokens: Tokens, at: number, to: number): boolean {
    const comma = tokens.gaps[at] === PAUSE && tokens.text[tokens.ends[at - 1] ?? 0] === ",";
    if (!comma && !this.roles.has(tokens, at - 1, this.masks.and)) return false;
    if (!this.around.clauseGoesOn(tokens, to) || countsWhatFollows(this.words, tokens, to)) return false;
    for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
      if (back < at - 1 && (tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      // "I am": no hour of the morning.
      const verb = this.roles.has(tokens, back, this.masks.copula);
      if (tokens.kinds[back] === NUMBER || (this.words.things.has(tokens, back) && !verb)) return false;
      const skilled = this.words.skilled.has(tokens, back);
      const { for: aim, seek, friend, experience } = this.masks;
      if (!skilled && this.roles.has(tokens, back, aim | seek | friend | experience)) return false;
      if (this.words.thingsBefore.has(tokens, back) && !skilled && !this.words.article.has(tokens, back)) return false;
      if (this.words.im.has(tokens, back)) return true;
      if (!verb || this.words.past.has(tokens, back)) continue;
      if (this.roles.has(tokens, back + 1, this.masks.you)) return false;
      const opens = (tokens.gaps[back] ?? BREAK) >= BREAK;
      return opens || this.around.isSpeaking(tokens, back - 1) || this.around.isSpeaking(tokens, back + 1);
    }
    return false;
  }

  /** "#man #26 #mixed": an entry of a row of tags. */
  isHashed(tokens: Tokens, at: number, to: number): boolean {
    if (tokens.text[(tokens.starts[at] ?? 0) - 1] !== "#" || gapAfter(tokens, to - 1) === JOINED) return false;
    const next = tokens.text[(tokens.starts[to] ?? 0) - 1] === "#" && to < tokens.count;
    const before = at > 0 && tokens.text[(tokens.starts[at - 1] ?? 0) - 1] === "#" && tokens.kinds[at - 1] === WORD;
    return before || (next && tokens.kinds[to] === WORD);
  }

  /** "40 jämnt, lång": opens a sentence or an entry. */
  private isSharp(tokens: Tokens, at: number, to: number, value: number): boolean {
    // "Almost 50 (49 to be exact)".
    if (
      this.words.to.has(tokens, to) &&
      /^ to be (?:exact|precise|honest)/.test(tokens.text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 14))
    )
      return true;
    if (tokens.text.startsWith(" för att vara ", tokens.ends[to - 1] ?? 0)) return true;
    if (!this.words.sharp.has(tokens, to) || gapAfter(tokens, to - 1) !== SPACED || value <= LAST_HOUR) return false;
    return (tokens.gaps[at] ?? BREAK) >= PAUSE && gapAfter(tokens, to) >= PAUSE;
  }
}

/** A day of a month. */
function isDay(tokens: Tokens, at: number): boolean {
  const value = tokens.numbers[at] ?? -1;
  return value > 0 && value <= LAST_DAY && tokens.kinds[at] === NUMBER;
}
