import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { AgeAfterNames } from "./age-after-names.ts";
import { AgeClauses } from "./age-clauses.ts";
import { hasLetterMark } from "./age-letter-mark.ts";
import type { AgeVerdict } from "./age-ranges.ts";
import type { AgeSurroundings } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";

/** Without "år" or the like a number is an age only up to this, and only beside a gender or a name. */
const OLDEST_BARE = 75;
const ADULT = 18;
/** A higher number after "at" is no clock time. */
const LAST_HOUR = 24;
/** The weight of an age that is still to come. */
const SOON = 1.02;

/** Judges a number that no unit follows; the order of the rules is the order of their force. */
export class BareAges {
  private readonly words: AgeWords;
  private readonly roles: WordRoles;
  private readonly around: AgeSurroundings;
  private readonly names: AgeAfterNames;
  private readonly clauses: AgeClauses;
  private readonly masks: ReturnType<typeof ageMasks>;

  constructor(words: AgeWords, roles: WordRoles, around: AgeSurroundings, names: AgeAfterNames) {
    this.words = words;
    this.roles = roles;
    this.around = around;
    this.names = names;
    this.clauses = new AgeClauses(words, roles, around);
    this.masks = ageMasks(roles);
  }

  /** A number without a unit: after "ålder", after "jag är", beside a gender, after a name. */
  read(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): AgeVerdict {
    if (this.around.isOfFriend(part.tokens, at) || this.clauses.isOfTour(part.tokens, at, to, value)) return null;
    if (isPriced(part, to, value) || this.isOnMenu(part, at, to, value)) return null;
    if (this.says(part.tokens, at)) return stated("papers", 2, value, at, to);
    if (value >= ADULT && this.clauses.isOfCouple(part.tokens, at, to))
      return { vague: true, low: ADULT, from: at, to };
    const clause = value >= ADULT ? this.clauses.ruleOf(part.tokens, at, to, value) : null;
    if (clause !== null) return stated(clause, 2.3, value, at, to);
    const verdict = this.find(part, at, to, value, isSpelled);
    if (verdict === null || "vague" in verdict) return verdict;
    if (this.around.isGuessed(part.tokens, at) || this.around.isOfThen(part.tokens, at)) return null;
    if (this.around.isLongedFor(part.tokens, at, to)) return null;
    // "40 next March": any age of today goes before it.
    return this.words.coming.has(part.tokens, to) ? { ...verdict, weight: SOON } : verdict;
  }

  /** "Thai 60, olja 90", "50 euro, 70 med olja": minutes or sums one after the other, each with what it buys. */
  private isOnMenu({ tokens, taken }: ReadPart, at: number, to: number, value: number): boolean {
    if (value % 5 !== 0 || this.words.label.has(tokens, at - 1) || this.words.turned.has(tokens, at - 1)) return false;
    if (this.words.withWord.has(tokens, to) && (tokens.gaps[at] ?? BREAK) >= PAUSE)
      return taken[at - 1] === 1 || this.words.sums.has(tokens, at - 1);
    if ((tokens.gaps[at] ?? BREAK) !== SPACED || tokens.kinds[at - 1] !== WORD) return false;
    // "jag är 40, med 15 års vana".
    if (this.roles.has(tokens, at - 1, this.masks.copula | this.masks.self) || this.words.person.has(tokens, at - 1))
      return false;
    if (
      gapAfter(tokens, to - 1) === PAUSE &&
      tokens.gaps[to + 1] === SPACED &&
      !this.words.withWord.has(tokens, to) &&
      !this.words.does.has(tokens, to) &&
      isMenuEntry(tokens, to + 1, to)
    )
      return true;
    return tokens.gaps[at - 1] === PAUSE && tokens.gaps[at - 2] === SPACED && isMenuEntry(tokens, at - 2, at - 3);
  }

  /** "#man #26 #mixed". */
  readTag({ tokens }: ReadPart, at: number, to: number, value: number): AgeVerdict {
    const isTag = value >= ADULT && value <= OLDEST_BARE && this.clauses.isHashed(tokens, at, to);
    return isTag ? stated("tag", 1.5, value, at, to) : null;
  }

  /** "A:34 H:172 W:60". */
  isOfStats({ tokens }: ReadPart, at: number, to: number): boolean {
    return this.clauses.isOfStats(tokens, at, to);
  }

  private find(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): AgeVerdict {
    const { tokens } = part;
    const left = at - 1;
    // "Pushing forty", "närmare femtio än fyrtio": no whole year.
    if (this.words.approx.has(tokens, left) && (tokens.gaps[at] ?? BREAK) <= SPACED)
      return gapAfter(tokens, to - 1) >= PAUSE && !this.around.isOthers(tokens, left, to)
        ? { vague: true, low: ADULT, from: at, to }
        : null;
    // "en pigg 29:a".
    if (textAfter(tokens, to - 1) === ":" && this.words.article.has(tokens, to)) {
      const own = this.words.article.has(tokens, left) || this.words.article.has(tokens, left - 1);
      const named = this.around.besidePerson(part, at, to) === true || this.clauses.opensAsDescribed(tokens, at, to);
      return (own || named) && gapAfter(tokens, to) !== JOINED ? stated("ordinal-noun", 2, value, at, to + 1) : null;
    }
    const tight = at > 0 && (tokens.gaps[at] ?? BREAK) <= PAUSE;
    // "my age is only 29".
    const lead = this.beforeAdverbs(tokens, at);
    if (
      tight &&
      this.words.label.has(tokens, left) &&
      (!this.words.labelLimit.has(tokens, left - 1) || this.isMine(tokens, left - 1))
    )
      return this.around.isOthers(tokens, left, to) ? null : stated("label-in-text", 3, value, at, to);
    // "my years 33", "Years: 39".
    if (
      tight &&
      this.words.myYears.has(tokens, left) &&
      (left === 0 || this.words.own.has(tokens, left - 1) || (tokens.gaps[left] ?? BREAK) >= PAUSE)
    )
      return stated("label-in-text", 2.6, value, at, to);
    // "age mine 33".
    if (
      tight &&
      this.words.mine.has(tokens, left) &&
      this.words.label.has(tokens, left - 1) &&
      tokens.gaps[left] === SPACED
    )
      return stated("label-in-text", 2.4, value, at, to);
    // "my age it is 26".
    const resumed = this.words.thatIs.has(tokens, lead - 1) && this.words.label.has(tokens, lead - 2);
    if (tight && resumed && this.words.labelTail.has(tokens, lead) && !this.words.labelLimit.has(tokens, lead - 3))
      return stated("label-in-text", 2.8, value, at, to);
    // "i en ålder av 25", "my age is 25".
    if (
      tight &&
      this.words.labelTail.has(tokens, lead) &&
      (this.words.label.has(tokens, lead - 1) ||
        (this.words.myYears.has(tokens, lead - 1) && this.words.own.has(tokens, lead - 2))) &&
      (!this.words.labelLimit.has(tokens, lead - 2) || this.isMine(tokens, lead - 2))
    ) {
      return this.around.isOthers(tokens, lead - 1, to) ? null : stated("label-in-text", 3, value, at, to);
    }
    // "Fyller 27 i höst, alltså 26 nu": any age of today goes before one that is to come.
    // "Jag fyllde nyss 34".
    const verb = this.words.lately.has(tokens, left) || this.words.adverb.has(tokens, left) ? left - 1 : left;
    const done = verb < left && this.words.turned.has(tokens, verb) && !this.words.future.has(tokens, verb);
    if (done && this.around.clauseGoesOn(tokens, to) && !this.around.isOthers(tokens, at, to))
      return stated("turned", 3, value, at, to);
    const hit = this.words.hit.has(tokens, left) && this.words.adverb.has(tokens, left - 1);
    if (tight && hit && this.around.clauseGoesOn(tokens, to)) return stated("turned", 2.4, value, at, to);
    const grown = this.words.turned.has(tokens, left) && !countsWhatFollows(this.words, tokens, to);
    if (tight && grown && !this.around.isOthers(tokens, at, to))
      return stated("turned", this.words.future.has(tokens, left) ? 1.05 : 3, value, at, to);
    if (this.words.future.has(tokens, left) && tokens.gaps[at] === SPACED && gapAfter(tokens, to - 1) >= SPACED) {
      if (countsWhatFollows(this.words, tokens, to) || this.around.isOthers(tokens, at, to)) return null;
      return (tokens.gaps[left] ?? BREAK) >= PAUSE || this.around.selfIs(tokens, at)
        ? stated("soon", SOON, value, at, to)
        : null;
    }
    if (
      this.words.today.has(tokens, to) &&
      gapAfter(tokens, to - 1) === SPACED &&
      gapAfter(tokens, to) >= PAUSE &&
      ((tokens.gaps[at] ?? BREAK) >= PAUSE || lead < left || this.words.leadsUp.has(tokens, left)) &&
      !this.around.isOthers(tokens, at, to)
    )
      return stated("today", 2, value, at, to);
    if (value < ADULT || value > OLDEST_BARE)
      return this.around.selfIs(tokens, at) && !countsWhatFollows(this.words, tokens, to)
        ? stated("self-is", 2.8, value, at, to)
        : null;
    // "Retired last year, at 62, and".
    const inserted = (tokens.gaps[left] ?? BREAK) === PAUSE && gapAfter(tokens, to - 1) >= PAUSE;
    if (this.words.at.has(tokens, left) && inserted && value > LAST_HOUR && tight && !this.didThen(tokens, to))
      return stated("at-the-age", 1.2, value, at, to);
    // "At 29, Lina knows what she wants."
    if (
      this.words.at.has(tokens, left) &&
      (tokens.gaps[left] ?? BREAK) >= BREAK &&
      !this.didThen(tokens, to) &&
      (value > LAST_HOUR || this.words.pronoun.has(tokens, to)) &&
      (this.roles.has(tokens, to + 1, this.masks.self) ||
        gapAfter(tokens, to - 1) === PAUSE ||
        this.words.pronoun.has(tokens, to) ||
        this.roles.has(tokens, to, this.masks.self))
    )
      return stated("at-the-age", 2, value, at, to);
    if (this.around.selfIs(tokens, at) && !countsWhatFollows(this.words, tokens, to))
      return stated("self-is", 2.8, value, at, to);
    // "du 35+, jag 27": the subject and no verb.
    const between = textAfter(tokens, left) === ", " && gapAfter(tokens, to - 1) === PAUSE;
    const bare = this.words.bareSelf.has(tokens, left) && (between || (tokens.gaps[at] ?? BREAK) === SPACED);
    if (bare && !countsWhatFollows(this.words, tokens, to)) return stated("self-is", 2.2, value, at, to);
    if (
      this.words.turnedAfter.has(tokens, to) &&
      gapAfter(tokens, to - 1) <= SPACED &&
      !this.around.isOthers(tokens, at, to)
    )
      return stated("turned", 3, value, at, to);
    if (
      this.roles.has(tokens, to, this.masks.copula) &&
      (this.roles.has(tokens, to + 1, this.masks.self) ||
        (this.roles.has(tokens, to + 1, this.masks.own) && this.words.label.has(tokens, to + 2))) &&
      gapAfter(tokens, to - 1) <= SPACED
    )
      return stated("self-is", 2.8, value, at, to);
    if (this.roles.has(tokens, left, this.masks.copula) && this.words.pronoun.has(tokens, at - 2) && tight)
      return stated("beside-gender", 2.5, value, at, to);
    if (this.around.copulaEndsClause(tokens, at, to)) return stated("is-and-no-more", 2.4, value, at, to);
    const adjacent = this.around.besidePerson(part, at, to);
    if (adjacent !== null) return adjacent ? stated("beside-gender", 2.5, value, at, to) : null;
    if (hasLetterMark(this.words, part, at, to)) return stated("letter-mark", 2.4, value, at, to);
    if (this.words.became.has(tokens, left) && tight && this.around.opensOwn(tokens, left))
      return stated("turned", 2.4, value, at, to);
    if (this.words.limit.has(tokens, left) && gapAfter(tokens, left) <= PAUSE) return null;
    if (this.around.opensDescription(tokens, at, to)) return stated("and-no-more", 1.1, value, at, to);
    if (this.around.endsDescription(tokens, at, to)) return stated("and-no-more", 1.1, value, at, to);
    if (part.part === "title")
      return this.around.standsAlone(tokens, at, to) ? stated("bare-in-heading", 1.5, value, at, to) : null;
    const ends = part.taken[to] === 1;
    if (this.names.afterName(tokens, at, to, ends)) return stated("after-name", 1.4, value, at, to);
    if (this.names.opensTersely(tokens, at, to, ends)) return stated("terse-opening", 1.1, value, at, to);
    return this.around.standsBetweenPauses(tokens, at, to, value, isSpelled, ends)
      ? stated("between-pauses", 1.2, value, at, to)
      : null;
  }

  /** "At 25 left", "Vid 30 flyttade jag", "At 25 I moved". */
  didThen(tokens: Tokens, at: number): boolean {
    const verb = this.roles.has(tokens, at, this.masks.self) ? at + 1 : at;
    return this.words.thenDid.has(tokens, verb) || (verb < tokens.count && PAST.test(writtenAt(tokens, verb)));
  }

  /** "Passet säger 34", "i passet står det 34". */
  private says(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) > PAUSE) return false;
      if (this.words.papers.has(tokens, back)) return true;
    }
    return false;
  }

  /** The token before the number and the small words that lead up to it ("only", "bara"). */
  private beforeAdverbs(tokens: Tokens, at: number): number {
    let left = at - 1;
    while (left > 0 && at - left < 3 && tokens.gaps[left + 1] === SPACED && this.words.adverb.has(tokens, left)) left--;
    return left;
  }

  /** "min ålder är 27": Swedish "min" is "my"; "min. ålder" and "min age" are limits. */
  isMine(tokens: Tokens, at: number): boolean {
    // "30 min. Ålder 34": minutes.
    if (this.words.min.has(tokens, at) && tokens.kinds[at - 1] === NUMBER) return true;
    return (
      this.words.min.has(tokens, at) &&
      this.words.swedishLabel.has(tokens, at + 1) &&
      !textAfter(tokens, at).includes(".")
    );
  }
}

/** "olja 90": a word and a round number, whichever stands first. */
function isMenuEntry(tokens: Tokens, number: number, word: number): boolean {
  if (tokens.text[tokens.starts[number] ?? 0] === "0") return false;
  return tokens.kinds[number] === NUMBER && (tokens.numbers[number] ?? 1) % 5 === 0 && tokens.kinds[word] === WORD;
}

/** "Oil 60 / 700 kr", "Thai 90 1100kr": minutes before their price. */
function isPriced({ tokens, taken }: ReadPart, to: number, value: number): boolean {
  if (value % 5 !== 0 || tokens.kinds[to] !== NUMBER) return false;
  const length = (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0);
  const sum = tokens.numbers[to] ?? 0;
  const between = textAfter(tokens, to - 1);
  if (taken[to] !== 1 || value % 15 !== 0)
    return sum >= 250 && sum <= 9_000 && sum % 50 === 0 && length <= 4 && /^\s?[-–=:/]\s?$/.test(between);
  return length >= 3 && length <= 4 && tokens.text[tokens.starts[to] ?? 0] !== "0" && gapAfter(tokens, to - 1) <= PAUSE;
}

/** Verbs of another day: "moved", "flyttade". */
const PAST = /^\p{Ll}{2,}(?:[^e]ed|ade|dde|[klpst]te)$/u;

function stated(name: string, weight: number, value: number, from: number, to: number): AgeVerdict {
  return { rule: `age.${name}`, weight, value, from, to };
}
