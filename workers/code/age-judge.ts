import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { hasLetterMark } from "./age-letter-mark.ts";
import type { AgeNumbers } from "./age-numbers.ts";
import { type AgeVerdict, VagueAges } from "./age-ranges.ts";
import { AgeSurroundings, ageMasks } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { isPartOfNumber } from "./is-part-of-number.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";
import { yearOfBirth } from "./year-of-birth.ts";

/** Without "år" or the like a number is an age only up to this, and only beside a gender or a name. */
const OLDEST_BARE = 75;
const ADULT = 18;

/** Judges one number after the other by what stands beside it; the order of the rules is the order of their force. */
export class AgeJudge {
  private readonly words: AgeWords;
  private readonly numbers: AgeNumbers;
  private readonly roles: WordRoles;
  private readonly around: AgeSurroundings;
  private readonly masks: ReturnType<typeof ageMasks>;
  private readonly vague: VagueAges;

  constructor(words: AgeWords, numbers: AgeNumbers, roles: WordRoles, stances: MentionJudge) {
    this.words = words;
    this.numbers = numbers;
    this.roles = roles;
    this.around = new AgeSurroundings(words, roles, stances);
    this.masks = ageMasks(roles);
    this.vague = new VagueAges(words, numbers, roles, stances, this.around);
  }

  /** Reads the number that begins at a token. */
  judge(part: ReadPart, at: number, year: number): AgeVerdict {
    const { tokens } = part;
    const compound = this.numbers.compoundAt(tokens, at);
    if (compound !== undefined)
      return this.around.isOthers(tokens, at, at + 1) ||
        this.around.isDenied(tokens, at) ||
        (this.words.feel.has(tokens, at - 1) && !this.words.person.has(tokens, at + 1))
        ? null
        : { rule: "age.number-word", weight: 3, value: compound, from: at, to: at + 1 };
    if (this.words.decades.has(tokens, at)) return this.vague.decade(tokens, at, at + 1);
    const number = this.numbers.numberAt(tokens, at);
    if (number === null || part.taken[at] === 1) return null;
    const { value, to } = number;
    const digits = number.spelled ? 2 : (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    const born = yearOfBirth(this.words, tokens, at, value, digits, year);
    if (born !== null && !this.around.isOthers(tokens, at, at + 1)) {
      return { rule: "age.year-of-birth", weight: 2.9, value: year - born, from: at, to: at + 1 };
    }
    if (
      digits === 3 &&
      this.words.unit.has(tokens, to) &&
      this.roles.has(tokens, at - 1, this.masks.copula) &&
      this.roles.has(tokens, at - 2, this.masks.self)
    )
      return { vague: true, low: value, from: at, to: to + 1 };
    if (digits !== 2 || value < 10) return null;
    const after = textAfter(tokens, to - 1);
    const before = at > 0 ? textAfter(tokens, at - 1) : "";
    if (isPartOfNumber(tokens, at, to, before, after)) return null;
    const range = this.vague.rangeFrom(part, at, to, value);
    if (range !== undefined) return range;
    // "30-årskrisen", "60-tal": the number begins a word.
    if (
      /^[-‑]$/.test(after) &&
      to < tokens.count &&
      tokens.kinds[to] !== NUMBER &&
      !this.words.unit.has(tokens, to) &&
      !this.words.person.has(tokens, to) &&
      !this.words.decadeUnit.has(tokens, to)
    )
      return null;
    if (/^\s?\+/.test(after)) return value === ADULT || value === 20 ? null : this.vague.plus(part, at, to);
    if (/^\s?[%€$£°]/.test(after) || /[€$£#]\s?$/.test(before)) return null;
    const hasUnit = gapAfter(tokens, to - 1) <= SPACED && this.words.unit.has(tokens, to) && !/\n/.test(after);
    const praised = gapAfter(tokens, to) === SPACED && this.words.unit.has(tokens, to + 1);
    if (praised && this.words.praise.has(tokens, to)) return this.withUnit(part, at, to + 1, value, number.spelled);
    if (hasUnit) return this.withUnit(part, at, to, value, number.spelled);
    if (gapAfter(tokens, to - 1) <= SPACED && this.words.decadeUnit.has(tokens, to))
      return this.vague.decade(tokens, at, to + 1);
    if (
      this.words.ordinal.has(tokens, to) &&
      this.words.birthday.has(tokens, to + 1) &&
      this.words.own.has(tokens, at - 1)
    ) {
      return { rule: "age.birthday", weight: 2.8, value, from: at, to: to + 2 };
    }
    if (number.spelled && this.words.plusWord.has(tokens, to)) return this.vague.plus(part, at, to);
    const isMark = this.words.letter.has(tokens, to) && hasLetterMark(this.words, part, at, to);
    if (this.words.things.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED && !isMark) return null;
    // "500 kr. 27, tjej": a sum ends the sentence before; "kl. 18" does not.
    const long = at > 0 && writtenAt(tokens, at - 1).length > 3;
    const parted = (tokens.gaps[at] ?? BREAK) >= BREAK && (long || this.words.sums.has(tokens, at - 1));
    if (this.words.thingsBefore.has(tokens, at - 1) && !parted && /^[\s:=.#-]*$/.test(before)) return null;
    if (
      this.roles.has(tokens, at - 1, this.masks.street) ||
      /(?:gatan|vägen|gata|väg|gränd|torget|torg|stigen|allén|street|road|plan|backe)$/i.test(
        at > 0 ? writtenAt(tokens, at - 1) : "",
      )
    )
      return null;
    return this.bare(part, at, to, value, number.spelled);
  }

  private withUnit(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): AgeVerdict {
    const { tokens } = part;
    let end = to + 1;
    while (end < tokens.count && (tokens.gaps[end] ?? BREAK) <= SPACED && this.words.unitTail.has(tokens, end)) end++;
    if (this.words.limit.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED) return null;
    if (this.words.limit.has(tokens, at - 2) && this.words.limitTail.has(tokens, at - 1)) return null;
    // "född för 27 år sedan", "born 27 years ago".
    if (this.bornBefore(tokens, at) && this.words.ago.has(tokens, end))
      return { rule: "age.born-ago", weight: 2.9, value, from: at, to: end };
    const ofPerson =
      (gapAfter(tokens, end - 1) < BREAK && this.words.person.has(tokens, end)) ||
      this.words.person.has(tokens, at - 2);
    if (this.words.span.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED && !ofPerson) return null;
    if (this.words.feel.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED) return null;
    if (this.words.feel.has(tokens, at - 2) && gapAfter(tokens, at - 1) <= SPACED && gapAfter(tokens, at - 2) <= SPACED)
      return null;
    // "10 years clean": so low a number is an age only where nothing follows that it could count.
    const follows =
      gapAfter(tokens, end - 1) <= SPACED &&
      end < tokens.count &&
      !this.words.person.has(tokens, end) &&
      !this.roles.has(tokens, end, this.masks.and | this.masks.in);
    if (value < ADULT && follows && !this.around.selfIs(tokens, at)) return null;
    if (this.words.limitAfter.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED) return null;
    // "10 års erfarenhet", "15 years in the business", "20 år sedan".
    for (let near = end; near < Math.min(end + 4, tokens.count); near++) {
      // "49 år 20 års erfarenhet": what follows the next number is counted by that one.
      if ((tokens.gaps[near] ?? BREAK) >= PAUSE || tokens.kinds[near] === NUMBER) break;
      if (this.roles.has(tokens, near, this.masks.experience) && !(near > end && this.words.person.has(tokens, end)))
        return null;
    }
    if (end === to + 1 && this.livesBefore(tokens, at)) return null;
    if (this.around.isOthers(tokens, at, end) || this.around.isDenied(tokens, at)) return null;
    return { rule: isSpelled ? "age.number-word" : "age.years-suffix", weight: 3, value, from: at, to: end };
  }

  /** "min ålder är 27": Swedish "min" is "my"; "min. ålder" and "min age" are limits. */
  private isMine(tokens: Tokens, at: number): boolean {
    return (
      this.words.min.has(tokens, at) &&
      this.words.swedishLabel.has(tokens, at + 1) &&
      !textAfter(tokens, at).includes(".")
    );
  }

  private bornBefore(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.words.born.has(tokens, back)) return true;
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

  /** A number without a unit: after "ålder", after "jag är", beside a gender, after a name. */
  private bare(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): AgeVerdict {
    const { tokens } = part;
    const left = at - 1;
    // "Pushing forty", "närmare femtio än fyrtio": no whole year.
    if (this.words.approx.has(tokens, left) && (tokens.gaps[at] ?? BREAK) <= SPACED)
      return gapAfter(tokens, to - 1) >= PAUSE ? { vague: true, low: ADULT, from: at, to } : null;
    const tight = at > 0 && (tokens.gaps[at] ?? BREAK) <= PAUSE;
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
    // "i en ålder av 25", "my age is 25".
    if (
      tight &&
      this.words.labelTail.has(tokens, left) &&
      this.words.label.has(tokens, left - 1) &&
      (!this.words.labelLimit.has(tokens, left - 2) || this.isMine(tokens, left - 2))
    ) {
      return this.around.isOthers(tokens, left - 1, to) ? null : stated("label-in-text", 3, value, at, to);
    }
    if (tight && this.words.turned.has(tokens, left) && !this.around.isOthers(tokens, at, to))
      return stated("turned", 3, value, at, to);
    if (value < ADULT || value > OLDEST_BARE)
      return this.around.selfIs(tokens, at) ? stated("self-is", 2.8, value, at, to) : null;
    if (this.around.selfIs(tokens, at) && !this.words.countable.has(tokens, to))
      return stated("self-is", 2.8, value, at, to);
    // "du 35+, jag 27": the subject and no verb.
    const bare = this.words.bareSelf.has(tokens, left) && (tokens.gaps[at] ?? BREAK) === SPACED;
    if (bare && !this.words.countable.has(tokens, to) && !this.words.things.has(tokens, to))
      return stated("self-is", 2.2, value, at, to);
    if (
      this.words.turnedAfter.has(tokens, to) &&
      gapAfter(tokens, to - 1) <= SPACED &&
      !this.around.isOthers(tokens, at, to)
    )
      return stated("turned", 3, value, at, to);
    if (
      this.roles.has(tokens, to, this.masks.copula) &&
      this.roles.has(tokens, to + 1, this.masks.self) &&
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
    if (this.around.afterName(tokens, at, to, ends)) return stated("after-name", 1.4, value, at, to);
    if (this.around.opensTersely(tokens, at, to, ends)) return stated("terse-opening", 1.1, value, at, to);
    return this.around.standsBetweenPauses(tokens, at, to, isSpelled, ends)
      ? stated("between-pauses", 1.2, value, at, to)
      : null;
  }
}

function stated(name: string, weight: number, value: number, from: number, to: number): AgeVerdict {
  return { rule: `age.${name}`, weight, value, from, to };
}
