import { BREAK, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { type AgeSurroundings, DESCRIBES } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import { isFirstName } from "./head-of-word.ts";
import { gapAfter, listGap, textAfter, writtenAt } from "./read-part.ts";

/** A child's years, in words and beside nobody, are years of doing something. */
const GROWN = 15;
const ADULT = 18;

/** Tells years that pass from years of age: "12 years in the trade", "35 års vana", "trans sedan 15 år". */
export class Durations {
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

  /** Whether the years `at` to `to` (the unit) to `end` (after "old") are a time that passes or passed. */
  isDuration(tokens: Tokens, at: number, to: number, end: number, value: number, isSpelled: boolean): boolean {
    const { words, roles, masks } = this;
    const follows = end < tokens.count && gapAfter(tokens, end - 1) <= SPACED && tokens.kinds[end] === WORD;
    if (follows && tokens.capitals[end] === 0) {
      // "30 years of know-how", "14 år i ryggen".
      if (words.ofWord.has(tokens, end) && !words.label.has(tokens, end + 1)) return true;
      if (words.burden.has(tokens, end + 1)) return true;
    }
    // "10 years clean": so low a number is an age only where nothing follows that it could count.
    if (value < ADULT && follows && !words.person.has(tokens, end) && !roles.has(tokens, end, masks.and | masks.in))
      if (!this.around.selfIs(tokens, at)) return true;
    // "10 års erfarenhet", "15 years in the business", "20 år sedan".
    for (let near = end; near < Math.min(end + 4, tokens.count); near++) {
      // "49 år 20 års erfarenhet": what follows the next number is counted by that one.
      if ((tokens.gaps[near] ?? BREAK) >= PAUSE || tokens.kinds[near] !== WORD) break;
      // "är 34 år och har arbetat": another clause.
      if (roles.has(tokens, near, masks.and | masks.copula)) break;
      // "26 år & erfaren".
      if (near === end && /[&+]/.test(textAfter(tokens, end - 1))) break;
      if (roles.has(tokens, near, masks.experience) && !(near > end && words.person.has(tokens, end))) return true;
    }
    // "Erfarenhet: 10 år", "i snart 20 år", "10 years since".
    const led = at > 0 && (tokens.gaps[at] ?? BREAK) <= PAUSE && !words.skilled.has(tokens, at - 1);
    if (led && roles.has(tokens, at - 1, masks.experience)) return true;
    if (words.span.has(tokens, at - 2) && (words.future.has(tokens, at - 1) || words.approx.has(tokens, at - 1)))
      return true;
    if (words.pastSince.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED) return true;
    const ofPerson = words.person.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED;
    if (roles.has(tokens, at - 1, masks.for) && !ofPerson && !words.old.has(tokens, to)) return true;
    if (end > to + 1) return false;
    if ((this.livesBefore(tokens, at) && !words.old.has(tokens, to)) || this.didBefore(tokens, at)) return true;
    if (follows && this.measures(tokens, to, end)) return true;
    if (this.isTied(tokens, at)) return false;
    return (follows && this.goesOn(tokens, at, to, end)) || (isSpelled && value < GROWN && !follows);
  }

  /** "Som 33-åring vet jag vad jag vill": what somebody of that age does today; not "som 20-åring reste jag". */
  isNowAs(tokens: Tokens, unit: number): boolean {
    const verb = unit + 1;
    if (!this.words.yearling.has(tokens, unit) || gapAfter(tokens, unit) !== SPACED) return false;
    return this.around.isSpeaking(tokens, verb + 1) && PRESENT.test(writtenAt(tokens, verb));
  }

  /** "snart 20 år här". */
  isSpent(tokens: Tokens, end: number): boolean {
    return this.words.spent.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED;
  }

  /** "35 års vana": years in the genitive, and no person they are said of. */
  private measures(tokens: Tokens, unit: number, end: number): boolean {
    if (!this.words.genitive.has(tokens, unit) || this.words.oldAge.has(tokens, end)) return false;
    for (let near = end; near < Math.min(end + 3, tokens.count); near++) {
      if ((tokens.gaps[near] ?? BREAK) >= PAUSE) break;
      if (this.words.person.has(tokens, near)) return false;
      // "34 års och", "30 års glad och"; but "30 års vana och".
      if (this.roles.has(tokens, near, this.masks.and))
        return near > end && !DESCRIBES.test(writtenAt(tokens, near - 1));
    }
    return true;
  }

  /** "42 år på spåren", "Twelve years in the trade", "Twenty years I'm learning". */
  private goesOn(tokens: Tokens, at: number, unit: number, end: number): boolean {
    const { words, roles, masks } = this;
    if (words.spent.has(tokens, end)) return listGap(tokens, end) < PAUSE;
    const next = end + 1;
    // "27 år på nacken", "49 years of age".
    if (words.earth.has(tokens, next) || words.label.has(tokens, next)) return false;
    // "38 år av massage".
    if (words.ofWhole.has(tokens, end)) return true;
    if (this.around.isSpeaking(tokens, end)) {
      // "With my 43 years I know what I want".
      if (words.own.has(tokens, at - 1) && words.despite.has(tokens, at - 2)) return false;
      return !(roles.has(tokens, next, masks.copula) && gapAfter(tokens, next) >= PAUSE);
    }
    if (!words.doing.has(tokens, end) || next >= tokens.count || (tokens.gaps[next] ?? BREAK) > SPACED) return false;
    if (words.lands.has(tokens, next)) return true;
    // "25 år i Malmö" is an age; "20 years in Lund" a time.
    if (tokens.capitals[next] === 1) return words.years.has(tokens, unit) && roles.has(tokens, end, masks.in);
    const word = writtenAt(tokens, next);
    // "25 år som söker": a clause about the person.
    if (roles.has(tokens, end, masks.who))
      return (
        words.person.has(tokens, next) ||
        (!words.lives.has(tokens, next) &&
          tokens.kinds[next] === WORD &&
          !/(?:(?<!\p{L}{3}ö)r|s|de|te|^kan|^vill|^ska|^vet|^får)$/u.test(word))
      );
    return words.definite.has(tokens, next) || DEFINITE.test(word) || words.years.has(tokens, unit);
  }

  /** Beside the noun or name of a person, or said of "I", years are an age. */
  private isTied(tokens: Tokens, at: number): boolean {
    const left = at - 1;
    if (left < 0) return false;
    if ((tokens.gaps[at] ?? BREAK) <= PAUSE) {
      if (this.words.person.has(tokens, left) || this.words.origins.has(tokens, left)) return true;
      if (this.words.label.has(tokens, left) || isFirstName(tokens, left)) return true;
      if (this.words.of.has(tokens, left) && this.words.person.has(tokens, left - 1)) return true;
    }
    return this.around.selfIs(tokens, at);
  }

  /** "har masserat 20 år", "I have practised 20 years": what somebody has done, and for how long. */
  private didBefore(tokens: Tokens, at: number): boolean {
    let verb = false;
    for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE || tokens.kinds[back] !== WORD) return false;
      if (this.words.reached.has(tokens, back) || this.words.person.has(tokens, back)) return false;
      if (this.words.has.has(tokens, back)) return verb;
      verb ||= PERFECT.test(writtenAt(tokens, back));
    }
    return false;
  }

  /** "live Göteborg 10 years": how long, not how old. */
  private livesBefore(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= PAUSE) return false;
      if (this.words.lives.has(tokens, back)) return true;
    }
    return false;
  }
}

/** Swedish verbs of today: "söker", "vet". */
const PRESENT = /^\p{Ll}*(?:[aäeöo]r|vet|vill|kan|ska|måste)$/u;
const DEFINITE = /^\p{Ll}{2,}(?:en|et|an|on|na|ren)$/u;
/** Supines and past participles: "masserat", "hållit", "practised". */
const PERFECT = /^\p{Ll}{2,}(?:at|it|tt|rt|ed|en|ght|ne)$/u;
