import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import { AgeClauses } from "./age-clauses.ts";
import type { AgeNumbers } from "./age-numbers.ts";
import type { AgeSurroundings } from "./age-surroundings.ts";
import type { AgeWords } from "./age-words.ts";
import { ageMasks } from "./ages-of-others.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { gapAfter, type ReadPart, textAfter } from "./read-part.ts";

const OLDEST = 99;
const ADULT = 18;

/** What a number is: an age, an age that no whole year stands for (`low`: its lower end), or neither. */
export type AgeVerdict =
  | {
      readonly rule: string;
      readonly weight: number;
      readonly value: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly vague: true; readonly low: number; readonly from: number; readonly to: number }
  | null;

/** Tells ages that no whole year stands for: ranges, decades, "25+". */
export class VagueAges {
  private readonly words: AgeWords;
  private readonly numbers: AgeNumbers;
  private readonly roles: WordRoles;
  private readonly stances: MentionJudge;
  private readonly around: AgeSurroundings;
  private readonly clauses: AgeClauses;
  private readonly masks: ReturnType<typeof ageMasks>;

  constructor(words: AgeWords, numbers: AgeNumbers, roles: WordRoles, stances: MentionJudge, around: AgeSurroundings) {
    this.words = words;
    this.numbers = numbers;
    this.roles = roles;
    this.stances = stances;
    this.around = around;
    this.clauses = new AgeClauses(words, roles, around);
    this.masks = ageMasks(roles);
  }

  /** "25-30 år", "between 25 and 30", "28 och 32 år": uncodable when it is the seller's, nothing when a customer's. */
  rangeFrom(part: ReadPart, at: number, to: number, value: number): AgeVerdict | undefined {
    const { tokens } = part;
    const second = this.rangeEnd(tokens, to);
    const first = this.numberBefore(tokens, at) && this.rangeEnd(tokens, at) !== null;
    if (first) return null;
    if (second === null) return undefined;
    const high = this.numbers.numberAt(tokens, second);
    if (
      high === null ||
      high.value > OLDEST ||
      (high.spelled === false && (tokens.ends[second] ?? 0) - (tokens.starts[second] ?? 0) !== 2)
    )
      return undefined;
    // "25 — 55 kg": entries of a row, and the second is another fact.
    if (this.words.measures.has(tokens, high.to)) return undefined;
    // "34 och 15 års vana": the years measure something else.
    if (this.words.genitive.has(tokens, high.to) && this.words.rangeWord.has(tokens, second - 1)) return undefined;
    // "Jag är 33 – 60 min 1000 kr".
    const after = textAfter(tokens, high.to - 1);
    const measured = this.words.things.has(tokens, high.to) && gapAfter(tokens, high.to - 1) <= SPACED;
    if ((measured || /^\s?[%€$£]/.test(after)) && /^\s[-–—+]\s$/.test(textAfter(tokens, to - 1))) return undefined;
    const unit = this.words.unit.has(tokens, high.to) && gapAfter(tokens, high.to - 1) <= SPACED;
    const labelled =
      this.words.label.has(tokens, at - 1) ||
      this.around.selfIs(tokens, at) ||
      this.around.besidePerson(part, at, high.to) === true ||
      this.words.person.has(tokens, at - 1) ||
      this.words.persons.has(tokens, at - 1) ||
      this.clauses.isLabelled(tokens, at) ||
      this.words.person.has(tokens, at - 2);
    const plausible = value >= ADULT && high.value >= ADULT;
    // "Par i Degerfors, 45 och 49, vill …".
    const inAside =
      (tokens.gaps[at] ?? BREAK) === PAUSE &&
      gapAfter(tokens, high.to - 1) >= PAUSE &&
      second === to + 1 &&
      tokens.kinds[at - 1] !== NUMBER;
    if (!unit && !((labelled || inAside) && plausible)) {
      return /^\s?[-–—]\s?$/.test(tokens.text.slice(tokens.ends[to - 1], tokens.starts[second])) ? null : undefined;
    }
    if (this.around.isOthers(tokens, at, high.to) || this.around.besidePerson(part, at, high.to) === false) return null;
    if (this.words.limit.has(tokens, at - 1) || this.words.span.has(tokens, at - 1)) return null;
    for (let near = high.to; near < Math.min(high.to + 4, tokens.count) && !labelled; near++)
      if (this.roles.has(tokens, near, this.masks.experience)) return null;
    return { vague: true, low: Math.min(value, high.value), from: at, to: unit ? high.to + 1 : high.to };
  }

  /** The token of a second number that a range or pair goes on to. */
  private rangeEnd(tokens: Tokens, to: number): number | null {
    if (to >= tokens.count) return null;
    if (this.numbers.numberAt(tokens, to) !== null) {
      const between = textAfter(tokens, to - 1);
      if (this.isOfThing(tokens, to - 1)) return null;
      return /^ ?(?:[-–—/&+]|\s)\s?$/.test(between) && !/^\s$/.test(between) ? to : null;
    }
    if (
      this.words.rangeWord.has(tokens, to) &&
      this.numbers.numberAt(tokens, to + 1) !== null &&
      gapAfter(tokens, to) <= SPACED &&
      gapAfter(tokens, to - 1) <= SPACED
    )
      return to + 1;
    return null;
  }

  private numberBefore(tokens: Tokens, at: number): boolean {
    if (at < 1 || tokens.kinds[at - 1] !== NUMBER) return false;
    return /^ ?[-–—/&+]\s?$/.test(textAfter(tokens, at - 1)) && !this.isOfThing(tokens, at - 1);
  }

  /** "Storlek 38 - 34 år", "öppet 10-20 / 34 år": the first number is another fact of the row. */
  private isOfThing(tokens: Tokens, at: number): boolean {
    if (this.words.thingsBefore.has(tokens, at - 1)) return true;
    return at > 0 && tokens.kinds[at - 1] === NUMBER && /^[-–]$/.test(textAfter(tokens, at - 1));
  }

  plus(part: ReadPart, at: number, to: number): AgeVerdict {
    const { tokens } = part;
    const adjacent = this.around.besidePerson(part, at, to);
    if (
      adjacent === true ||
      this.around.selfIs(tokens, at) ||
      this.words.label.has(tokens, at - 1) ||
      (this.words.person.has(tokens, at - 1) && !this.around.isOthers(tokens, at - 1, at))
    )
      return { vague: true, low: ADULT, from: at, to };
    return null;
  }

  decade(tokens: Tokens, at: number, to: number): AgeVerdict {
    const own =
      this.words.own.has(tokens, at - 1) || this.words.own.has(tokens, at - 2) || this.words.own.has(tokens, at - 3);
    const inside = this.words.insideDecade.has(tokens, at - 1) || this.words.insideDecade.has(tokens, at - 2);
    if (!(own || inside) || this.around.isOthers(tokens, at, to) || this.stances.stanceOf(tokens, at, to) === "other")
      return null;
    return { vague: true, low: ADULT, from: at, to };
  }
}
