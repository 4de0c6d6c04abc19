import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { AgeAfterNames } from "./age-after-names.ts";
import { BareAges } from "./age-bare.ts";
import { Durations } from "./age-durations.ts";
import { isAgeOfRow } from "./age-in-row.ts";
import { hasLetterMark } from "./age-letter-mark.ts";
import type { AgeNumbers, ReadNumber } from "./age-numbers.ts";
import { type AgeVerdict, VagueAges } from "./age-ranges.ts";
import { AgeSurroundings } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import { isPartOfNumber } from "./is-part-of-number.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";
import { NO_YEAR, yearOfBirth } from "./year-of-birth.ts";

const ADULT = 18;
const LAST_HOUR = 24;

/** Judges one number after the other by what stands beside it; the order of the rules is the order of their force. */
export class AgeJudge {
  private readonly words: AgeWords;
  private readonly numbers: AgeNumbers;
  private readonly stances: MentionJudge;
  private readonly roles: WordRoles;
  private readonly around: AgeSurroundings;
  private readonly masks: ReturnType<typeof ageMasks>;
  private readonly vague: VagueAges;
  private readonly bare: BareAges;
  private readonly durations: Durations;

  constructor(words: AgeWords, numbers: AgeNumbers, roles: WordRoles, stances: MentionJudge) {
    this.words = words;
    this.numbers = numbers;
    this.roles = roles;
    this.around = new AgeSurroundings(words, roles, stances);
    this.masks = ageMasks(roles);
    this.vague = new VagueAges(words, numbers, roles, stances, this.around);
    this.bare = new BareAges(words, roles, this.around, new AgeAfterNames(words, roles, stances, this.around));
    this.durations = new Durations(words, roles, this.around);
    this.stances = stances;
  }

  /** Reads the number that begins at a token. */
  judge(part: ReadPart, at: number, year: number): AgeVerdict {
    const { tokens } = part;
    // Digits of phones, prices and clock times are most of a listing's numbers; "at 29" is no clock time.
    const isTaken = part.taken[at] === 1;
    if (isTaken && !((tokens.numbers[at] ?? 0) > LAST_HOUR && this.words.at.has(tokens, at - 1))) return null;
    const isDigits = tokens.kinds[at] === NUMBER;
    if (!isDigits) {
      const word = this.inWords(tokens, at, year);
      if (word !== undefined) return word;
    }
    const number = this.numbers.numberAt(tokens, at);
    if (number === null) return null;
    const { value, to } = number;
    const digits = isDigits ? (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) : 2;
    if (digits === 1) {
      const inTwo = this.inTwoDigits(tokens, at, value);
      return inTwo === null ? null : this.withUnit(part, at, at + 2, inTwo, false);
    }
    const born = yearOfBirth(this.words, tokens, at, value, digits, year);
    if (born === NO_YEAR) return null;
    if (born !== null && this.around.isOthers(tokens, at, at + 1)) return null;
    if (born !== null) {
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
    const rite = this.birthday(tokens, at, number);
    if (rite !== null) return rite;
    if (isAgeOfRow(part, at, to, value)) return { rule: "age.row", weight: 2.6, value, from: at, to };
    const after = textAfter(tokens, to - 1);
    const before = at > 0 ? textAfter(tokens, at - 1) : "";
    if (isPartOfNumber(tokens, at, to, before, after)) return null;
    const range = this.vague.rangeFrom(part, at, to, value);
    if (range !== undefined) return range;
    // "26 i min själ", "25 at heart".
    const inward = this.words.unit.has(tokens, to) ? to + 1 : to;
    if (
      gapAfter(tokens, inward - 1) <= SPACED &&
      this.words.inward.has(tokens, inward) &&
      (this.words.heart.has(tokens, inward + 1) || this.words.heart.has(tokens, inward + 2))
    )
      return null;
    // "25 och uppåt", "30 and over": whom the seller takes.
    const isAnd = this.words.rangeWord.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED;
    if (isAnd && this.words.upwards.has(tokens, to + 1) && gapAfter(tokens, to + 1) >= PAUSE) return null;
    // "25/8" is a day; "20:e" counts on.
    const next = tokens.numbers[to] ?? 0;
    if (after === "/" && tokens.kinds[to] === NUMBER && value <= 31 && next >= 1 && next <= 12) return null;
    if (after === ":" && this.words.ordinalE.has(tokens, to)) return null;
    // "30-årskrisen", "60-tal": the number begins a word.
    if (
      (after === "-" || after === "‑") &&
      !/^[-‑_]$/.test(before) &&
      to < tokens.count &&
      tokens.kinds[to] !== NUMBER &&
      !this.words.unit.has(tokens, to) &&
      !this.words.person.has(tokens, to) &&
      !this.words.decadeUnit.has(tokens, to)
    )
      return null;
    // "18 o'clock".
    if (/^ o['’]clock/.test(tokens.text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 8))) return null;
    if (after !== " " && after !== " + " && /^\s?\+/.test(after))
      return value === ADULT || value === 20 ? null : this.vague.plus(part, at, to);
    if (after !== " " && /^\s?[%€$£°]/.test(after)) return null;
    if (before !== " " && /[€$£]\s?$/.test(before)) return null;
    if (/#$/.test(before)) return this.bare.readTag(part, at, to, value);
    // "+18".
    // ">30 only" too, but not ">> 34 <<".
    const sign = tokens.text[(tokens.starts[at] ?? 0) - 1];
    if ((sign === ">" || sign === "<") && !/[<>]/.test(after)) return null;
    if (sign === "+" && !this.words.person.has(tokens, at - 1)) return null;
    if (this.words.vagueTail.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED && tokens.gaps[to] !== PAUSE)
      return this.vague.plus(part, at, to);
    const hasUnit = gapAfter(tokens, to - 1) <= SPACED && this.words.unit.has(tokens, to) && !after.includes("\n");
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
    if (this.bare.isOfStats(part, at, to)) return { rule: "age.stats", weight: 2.3, value, from: at, to };
    const isMark = this.words.letter.has(tokens, to) && hasLetterMark(this.words, part, at, to);
    if (this.words.things.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED && !isMark) return null;
    // "500 kr. 27, tjej": a sum ends the sentence before; "kl. 18" does not.
    const parted = (tokens.gaps[at] ?? BREAK) >= BREAK && !this.words.cutShort.has(tokens, at - 1);
    const isAt = value > LAST_HOUR && this.words.at.has(tokens, at - 1);
    if (this.words.thingsBefore.has(tokens, at - 1) && !parted && !isAt && /^[\s:=.#-]*$/.test(before)) return null;
    if (
      this.roles.has(tokens, at - 1, this.masks.street) ||
      /(?:gatan|vägen|gata|väg|gränd|torget|torg|stigen|allén|street|road|plan|backe)$/i.test(
        at > 0 ? writtenAt(tokens, at - 1) : "",
      )
    )
      return null;
    return this.bare.read(part, at, to, value, number.spelled);
  }

  private withUnit(part: ReadPart, at: number, to: number, value: number, isSpelled: boolean): AgeVerdict {
    const { tokens } = part;
    let end = to + 1;
    while (end < tokens.count && (tokens.gaps[end] ?? BREAK) <= SPACED && this.words.unitTail.has(tokens, end)) end++;
    if (this.words.limit.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED) return null;
    if (this.words.limit.has(tokens, at - 2) && this.words.limitTail.has(tokens, at - 1)) return null;
    if (this.words.label.has(tokens, at - 1) && this.words.labelLimit.has(tokens, at - 2)) {
      if (!this.bare.isMine(tokens, at - 2)) return null;
    }
    // "har levt i 45 år", "har funnits på jorden i 37 år".
    const lived = this.words.existed.has(tokens, at - 2) || this.words.earth.has(tokens, at - 2);
    if (lived && this.words.span.has(tokens, at - 1) && !this.around.isOthers(tokens, at, end) && value >= ADULT)
      return { rule: "age.lived", weight: 2.4, value, from: at, to: end };
    // "40-åriga kvinnor".
    if (this.words.persons.has(tokens, end) && !this.words.but.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED)
      return null;
    // "född för 27 år sedan", "born 27 years ago".
    if (this.bornBefore(tokens, at) && this.words.ago.has(tokens, end))
      return { rule: "age.born-ago", weight: 2.9, value, from: at, to: end };
    const ofPerson =
      (gapAfter(tokens, end - 1) < BREAK && this.words.person.has(tokens, end)) ||
      (this.words.person.has(tokens, at - 2) && !this.words.lasts.has(tokens, at - 2));
    // "the 31-year old Ildi", but "the 20 years".
    const isAged =
      (this.words.definite.has(tokens, at - 1) || this.words.whole.has(tokens, at - 1)) &&
      (end > to + 1 || this.words.old.has(tokens, to));
    const inAge = this.words.oldAge.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED;
    const onEarth = this.words.earth.has(tokens, end + 1) || inAge;
    if (this.words.since.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED && !isAged && !onEarth) return null;
    if (this.words.span.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED && !ofPerson && !isAged && !onEarth)
      return null;
    // "the body of a 20 year old".
    if (this.words.article.has(tokens, at - 1) && this.words.bodyOf.has(tokens, at - 2)) return null;
    if (this.around.isGuessed(tokens, at) || this.around.isOfThen(tokens, at)) return null;
    // "känner mig som 20 år"; "som 69-årig man" is what somebody is.
    const asOne = this.words.person.has(tokens, end) && (tokens.gaps[end] ?? BREAK) <= SPACED;
    const feels = this.words.feel.has(tokens, at - 1) && gapAfter(tokens, at - 1) <= SPACED;
    const opensAs = this.words.som.has(tokens, at - 1) && (tokens.gaps[at - 1] ?? BREAK) >= BREAK;
    const asAged = opensAs && (this.words.old.has(tokens, to) || this.durations.isNowAs(tokens, to));
    if (feels && !((asOne || asAged) && this.roles.has(tokens, at - 1, this.masks.who))) return null;
    // "As a 40-year-old I moved here".
    const isAs = this.words.asOne.has(tokens, at - 2) && this.words.article.has(tokens, at - 1);
    if (isAs && (this.words.asOne.has(tokens, at - 4) || this.bare.didThen(tokens, end))) return null;
    // "Som sagt 41 år" is no feeling.
    const said = this.roles.has(tokens, at - 2, this.masks.who) && !this.words.article.has(tokens, at - 1);
    if (
      !said &&
      this.words.feel.has(tokens, at - 2) &&
      gapAfter(tokens, at - 1) <= SPACED &&
      gapAfter(tokens, at - 2) <= SPACED
    )
      return null;
    if ((end > to + 1 || this.words.old.has(tokens, to)) && this.around.isOfThingAhead(tokens, at, end)) return null;
    // "Must be 25 yrs +".
    const plus = textAfter(tokens, end - 1);
    if (plus !== " + " && /^\s?\+/.test(plus)) return null;
    if (this.words.limitAfter.has(tokens, end) && gapAfter(tokens, end - 1) <= SPACED) return null;
    if (this.durations.isDuration(tokens, at, to, end, value, isSpelled)) return null;
    if (this.around.isOthers(tokens, at, end) || this.around.isDenied(tokens, at)) return null;
    // "söker man 50 år".
    if (
      this.words.person.has(tokens, at - 1) &&
      tokens.gaps[at] === SPACED &&
      this.stances.stanceOf(tokens, at - 1, at) === "other"
    )
      return null;
    // "önskar en herre på 40 år".
    const ofOne = this.words.of.has(tokens, at - 1) && this.words.person.has(tokens, at - 2);
    if (ofOne && this.stances.stanceOf(tokens, at - 2, at - 1) === "other") return null;
    // "looking for a 45 year old man".
    if (
      this.words.person.has(tokens, end) &&
      gapAfter(tokens, end - 1) <= SPACED &&
      this.stances.stanceOf(tokens, end, end + 1) === "other"
    )
      return null;
    if (this.around.isOfOwnPeople(tokens, at)) return null;
    if (this.words.future.has(tokens, at - 1))
      return this.durations.isSpent(tokens, end) ? null : { rule: "age.soon", weight: 1.05, value, from: at, to: end };
    return { rule: isSpelled ? "age.number-word" : "age.years-suffix", weight: 3, value, from: at, to: end };
  }

  /** "tjugofemårig", "i trettioårsåldern", "född nollfyra"; undefined for the other words. */
  private inWords(tokens: Tokens, at: number, year: number): AgeVerdict | undefined {
    const compound = this.numbers.compoundAt(tokens, at);
    if (compound !== undefined)
      return this.around.isOthers(tokens, at, at + 1) ||
        this.around.isDenied(tokens, at) ||
        (this.words.feel.has(tokens, at - 1) && !this.words.person.has(tokens, at + 1))
        ? null
        : { rule: "age.number-word", weight: 3, value: compound, from: at, to: at + 1 };
    if (this.words.decades.has(tokens, at)) return this.vague.decade(tokens, at, at + 1);
    const spelledYear = this.numbers.yearAt(tokens, at);
    return spelledYear === null ? undefined : this.bornIn(tokens, at, spelledYear, year);
  }

  /** "2 7 years": the digits of one number written apart, and the unit behind them; null for any other number. */
  private inTwoDigits(tokens: Tokens, at: number, value: number): number | null {
    const other = tokens.numbers[at + 1] ?? -1;
    if (value < 1 || value > 9 || tokens.kinds[at] !== NUMBER || other < 0 || other > 9) return null;
    if (tokens.kinds[at - 1] === NUMBER || textAfter(tokens, at) !== " ") return null;
    return this.words.unit.has(tokens, at + 2) && gapAfter(tokens, at + 1) <= SPACED ? value * 10 + other : null;
  }

  /** "firade min 41-årsdag", "38 varv runt solen", "34 candles on my cake". */
  private birthday(tokens: Tokens, at: number, { value, to }: ReadNumber): AgeVerdict {
    if (value < ADULT || gapAfter(tokens, to - 1) > SPACED) return null;
    if (this.words.yearDay.has(tokens, to)) {
      const own = this.words.own.has(tokens, at - 1) || this.words.celebrated.has(tokens, at - 1);
      return own ? { rule: "age.birthday", weight: 2.2, value, from: at, to: to + 1 } : null;
    }
    if (!this.words.rounds.has(tokens, to)) return null;
    for (let next = to + 1; next < Math.min(to + 5, tokens.count); next++) {
      if ((tokens.gaps[next] ?? BREAK) >= BREAK) return null;
      if (this.words.roundEnd.has(tokens, next))
        return { rule: "age.birthday", weight: 2.2, value, from: at, to: next + 1 };
      if (!this.words.roundWhat.has(tokens, next)) return null;
    }
    return null;
  }

  /** "född nollfyra", "tjej, nittonhundraåttiofem". */
  private bornIn(tokens: Tokens, at: number, { value, to }: ReadNumber, year: number): AgeVerdict {
    const isPerson = this.words.person.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= PAUSE;
    if (!(isPerson || this.bornBefore(tokens, at)) || this.around.isOthers(tokens, at, to)) return null;
    return { rule: "age.year-of-birth", weight: 2.9, value: year - value, from: at, to };
  }

  private bornBefore(tokens: Tokens, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (this.words.born.has(tokens, back)) return true;
    }
    return false;
  }
}
