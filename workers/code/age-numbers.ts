import type { Lexicon } from "../recognise/lexicon.ts";
import { numberWords } from "../recognise/number-words.ts";
import { JOINED, NUMBER, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { DECADES } from "./age-words.ts";
import { gapAfter } from "./read-part.ts";

/** A number in a text, in digits or spelled out, and the token after it. */
export interface ReadNumber {
  readonly value: number;
  readonly to: number;
  readonly spelled: boolean;
}

/** Endings that make a number word an age by itself: "tjugofemårig". */
const ENDINGS = ["årig", "åriga", "årigt", "årige", "åring", "åringen", "arig", "aring"];

/** Spellings of speech and of haste: "tjufem", "trettisju", "tretiofem", "tventy". */
const TENS: readonly (readonly [number, readonly string[]])[] = [
  [20, ["tju", "tjugi", "tjuge", "tjugu", "twenti", "tventy", "twety"]],
  [30, ["tretio", "tretti", "tretie", "trettie", "thirthy", "therty", "thirti", "tirty"]],
  [40, ["fyritio", "förtio", "förti", "fyrtie", "förtie", "fyrrtio", "fourthy", "forthy", "forti"]],
  [50, ["femtie", "femmtio", "fivty", "fifthy", "fivety", "fifti"]],
  [60, ["sextie", "sexttio", "sixti", "sixthy"]],
  [70, ["sjuttie", "sjutti", "sjutio"]],
];
const ONES = ["", "ett en", "två tvo tvåa", "tre trea", "fyra", "fem", "sex", "sju", "åtta åtte", "nio nie ni"];
const ENGLISH_ONES = ["", "one", "two", "three", "four fore", "five", "six", "seven", "eight eigth", "nine"];

function* spokenNumbers(): Generator<readonly [string, number]> {
  for (const [ten, spellings] of TENS)
    for (const spelling of spellings) {
      if (spelling.length > 3) yield [spelling, ten];
      for (const ones of [ONES, ENGLISH_ONES])
        for (const [unit, words] of ones.entries())
          for (const word of words === "" ? [] : words.split(" ")) yield [spelling + word, ten + unit];
    }
}

/** Reads the numbers that can be ages, by the number words of the lexicon. */
export class AgeNumbers {
  private readonly spelled = new Map<number, number>();
  private readonly units = new Map<number, number>();
  private readonly compounds = new Map<number, number>();
  /** Years in one word: "nollfyra", "nittonhundraåttiofem", "tvåtusenett". */
  private readonly years = new Map<number, number>();
  private readonly hundreds: number;
  private readonly nineteen: number;
  /** 1 after the number of every word that begins a number: every token asks. */
  private readonly begins: Uint8Array;

  constructor(lexicon: Lexicon) {
    for (const [word, value] of [...spokenNumbers(), ...numberWords()]) {
      const id = lexicon.add(word);
      if (value >= 1 && value <= 9) this.units.set(id, value);
      if (value < 10) continue;
      this.spelled.set(id, value);
      for (const ending of ENDINGS) this.compounds.set(lexicon.add(word + ending), value);
    }
    for (const [word, value] of numberWords()) {
      for (const century of ["nittonhundra", "nittonhundrade"])
        if (value >= 30) this.years.set(lexicon.add(century + word), 1900 + value);
      if (value < 1 || value > 9) continue;
      for (const zero of ["noll", "tvåtusen", "tjugohundra"]) this.years.set(lexicon.add(zero + word), 2000 + value);
    }
    this.hundreds = lexicon.add("nittonhundra");
    this.nineteen = lexicon.add("nineteen");
    this.years.set(this.hundreds, 0);
    const words = [...this.years.keys(), ...this.spelled.keys(), ...this.compounds.keys()];
    for (const decade of DECADES.split(" ")) words.push(lexicon.add(decade));
    this.begins = new Uint8Array(Math.max(...words) + 2);
    for (const word of words) this.begins[word + 1] = 1;
  }

  /** The age in a word such as "tjugofemårig"; undefined for any other. */
  compoundAt(tokens: Tokens, at: number): number | undefined {
    return this.compounds.get(tokens.words[at] ?? -1);
  }

  /** A year spelled out: "nollfyra", "nittonhundra åttiofem", "nineteen eighty-five"; null for any other word. */
  yearAt(tokens: Tokens, at: number): ReadNumber | null {
    const word = tokens.words[at] ?? -1;
    if (word < 0 || tokens.kinds[at] === NUMBER) return null;
    if (word === this.hundreds || word === this.nineteen) {
      const rest = gapAfter(tokens, at) <= SPACED ? this.numberAt(tokens, at + 1) : null;
      return rest?.spelled === true && rest.value >= 30 ? { ...rest, value: 1900 + rest.value } : null;
    }
    const value = this.years.get(word);
    return value === undefined ? null : { value, to: at + 1, spelled: true };
  }

  /** The first token from `at` on at which a number or a decade, in whatever form, begins; the count when none does. */
  nextFrom({ kinds, words, count }: Tokens, at: number): number {
    const { begins } = this;
    let next = at;
    // One look-up per token: an unknown word (-1) is a slot of its own.
    while (next < count && kinds[next] !== NUMBER && begins[(words[next] ?? -1) + 1] !== 1) next++;
    return next;
  }

  /** A number of two digits, or one spelled out: its value and the token after it. */
  numberAt(tokens: Tokens, at: number): ReadNumber | null {
    if (at < 0 || at >= tokens.count) return null;
    if (tokens.kinds[at] === NUMBER) return { value: tokens.numbers[at] ?? -1, to: at + 1, spelled: false };
    const value = this.spelled.get(tokens.words[at] ?? -1);
    if (value === undefined) return null;
    // "Thirty1".
    const digit = tokens.numbers[at + 1] ?? 0;
    if (digit >= 1 && digit <= 9 && value >= 20 && value % 10 === 0 && gapAfter(tokens, at) === JOINED)
      return { value: value + digit, to: at + 2, spelled: true };
    const unit =
      value >= 20 && value % 10 === 0 && gapAfter(tokens, at) <= SPACED
        ? this.units.get(tokens.words[at + 1] ?? -1)
        : undefined;
    return unit === undefined
      ? { value, to: at + 1, spelled: true }
      : { value: value + unit, to: at + 2, spelled: true };
  }

  /** A single digit spelled out in a field of its own ("sju"). */
  small(tokens: Tokens, at: number): ReadNumber | null {
    const value = this.units.get(tokens.words[at] ?? -1);
    return value === undefined || tokens.count > 2 ? null : { value, to: at + 1, spelled: true };
  }
}
