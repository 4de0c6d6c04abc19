import { HASH_START, hashStep, type Lexicon, LONGEST_WORD, UNKNOWN_WORD } from "./lexicon.ts";
import {
  buildCharacterTable,
  type CharacterTable,
  COMBINING,
  composeWith,
  DIGIT,
  digitValue,
  HIGH_SURROGATE,
  INVISIBLE,
  isDigitCode,
  isRegional,
  LETTER,
  OTHER,
  plainOf,
  tailOf,
  unitAt,
  unitsOf,
} from "./read-characters.ts";
import { goesOnAfter, type ShortenedWords } from "./shortened-words.ts";
import { TokenRoom, type Tokens } from "./token-room.ts";

export type { Tokens } from "./token-room.ts";

export const WORD = 1;
export const NUMBER = 2;
/** An emoji that the lexicon knows: a flag, ♀. */
export const SYMBOL = 3;

/** What parts a token from the one before it; the widest of the characters between them. */
export const JOINED = 0;
export const SPACED = 1;
/** A comma, colon, bar, bullet or emoji. */
export const PAUSE = 2;
/** End of sentence or line. */
export const BREAK = 3;

/** Digits of a number whose value is kept. */
const LONGEST_NUMBER = 9;
const BLANK = 32;
const FULL_STOP = 46;
/** Letters that measure what a number before them counts: "5 m. till sjön". */
const MEASURES = "mtu";

/** Cuts texts; holds one lexicon and scratch memory, so make one and use it for all texts. Linear in the text. */
export class Tokeniser {
  private readonly table: CharacterTable = buildCharacterTable();
  private readonly buffer = new Uint16Array(LONGEST_WORD);
  private readonly gapClasses = buildGapClasses();

  readonly lexicon: Lexicon;
  private readonly room = new TokenRoom();
  private shortened: ShortenedWords | null = null;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** From now on texts are read with these words whole; phrases stored before are stored as written. */
  completeWords(shortened: ShortenedWords): void {
    this.shortened = shortened;
  }

  /** Cuts a text, whose units may be known. */
  tokenise(text: string, units: Uint16Array = unitsOf(text)): Tokens {
    const { classes, lower } = this.table;
    const { buffer, lexicon } = this;
    const size = text.length;
    const { room } = this;
    const { starts, ends, words, kinds, gaps, numbers, capitals, tails } = room.reserve(size);
    let count = room.used;
    let gap = BREAK;
    let at = 0;
    while (at < size) {
      const unit = units[at] ?? 0;
      const kind = classes[unit] ?? OTHER;
      if (kind === LETTER) {
        // Nearly every word is plain letters to its end; the rest is read with more care below.
        let end = at;
        let hash = HASH_START;
        let type = kind;
        while (type === LETTER && end - at < LONGEST_WORD) {
          const code = units[end] ?? 0;
          const low = lower[code] ?? code;
          buffer[end - at] = low;
          hash = hashStep(hash, low);
          end++;
          type = end < size ? (classes[units[end] ?? 0] ?? OTHER) : OTHER;
        }
        if (type === OTHER || type === DIGIT) {
          starts[count] = at;
          ends[count] = end;
          words[count] = lexicon.find(buffer, end - at, hash);
          kinds[count] = WORD;
          gaps[count] = gap;
          numbers[count] = -1;
          capitals[count] = lower[unit] === unit ? 0 : 1;
          tails[count] = end - at > 1 ? tailOf(buffer[end - at - 2] ?? 0, buffer[end - at - 1] ?? 0) : 0;
          count++;
          gap = JOINED;
          at = end;
          continue;
        }
      } else if (unit === BLANK) {
        if (gap < SPACED) gap = SPACED;
        at++;
        continue;
      } else if (kind === OTHER || kind === INVISIBLE || kind === COMBINING) {
        gap =
          unit === FULL_STOP && gap === JOINED && this.completesWord(text, at, count - 1)
            ? SPACED
            : this.widen(gap, text, at, unit, kind);
        if (kind === OTHER && unit > 0x7f && this.gapClasses[unit] === PAUSE) {
          if (this.readSymbol(text, at, at + 1, count, gap)) {
            count++;
            gap = JOINED;
          }
        }
        at++;
        continue;
      } else if (kind === HIGH_SURROGATE && plainOf(text, at) === 0) {
        // Two regional indicators are one flag.
        const flag = isRegional(text, at) && isRegional(text, at + 2);
        const end = Math.min(size, at + (flag ? 4 : 2));
        if (this.readSymbol(text, at, end, count, gap)) {
          count++;
          gap = JOINED;
        } else if (gap < PAUSE) gap = PAUSE;
        at = end;
        continue;
      }
      at = this.readRun(text, at, count, gap);
      count++;
      gap = JOINED;
    }
    return room.take(text, count);
  }

  /** As many zeros as a text has tokens, for a reader's marks beside them. */
  marks(tokens: Tokens): Uint8Array {
    return this.room.marks(tokens.count);
  }

  /** Makes the word before a full stop whole if it was cut; says whether the sentence goes on after the stop. */
  private completesWord(text: string, stop: number, last: number): boolean {
    const { words, kinds, ends, starts, gaps } = this.room.arrays;
    const word = words[last] ?? UNKNOWN_WORD;
    if (this.shortened === null || !this.shortened.has(word) || ends[last] !== stop || kinds[last] !== WORD)
      return false;
    const next = text.charCodeAt(stop + 1);
    if (stop + 1 < text.length && next !== BLANK && next !== 10 && next !== 13 && next !== 44) return false;
    const letters = stop - (starts[last] ?? 0);
    const goesOn = goesOnAfter(text, stop);
    // "58 kv. m.", "Kv. 8 stänger vi".
    if (this.shortened.isDoubtful(word)) {
      if (kinds[last - 1] === NUMBER && (gaps[last] ?? BREAK) <= SPACED) return false;
      if (goesOn === "figure" && !/^\.? \d\d(?![\d:]|\.\d)/.test(text.slice(stop, stop + 6))) return false;
    }
    // "5 m. till sjön", "A. M. Berg": a measure, initials.
    if (
      letters === 1 &&
      (text[stop - 1] !== text[stop - 1]?.toLowerCase() ||
        (kinds[last - 1] === NUMBER && MEASURES.includes(text[stop - 1] ?? "")))
    )
      return false;
    // "f. i Kenya", and not "f. herrar".
    if (this.shortened.isOfBirth(word) && !/^\. ?i /.test(text.slice(stop, stop + 4))) return false;
    const whole = this.shortened.wholeOf(word, goesOn);
    if (whole === UNKNOWN_WORD) return false;
    words[last] = whole;
    return this.shortened.runsOn(word, goesOn);
  }

  /** What parts two tokens once one more character stands between them. */
  private widen(gap: number, text: string, at: number, unit: number, kind: number): number {
    let wider = gap;
    const wide = this.gapClasses[unit] ?? PAUSE;
    if (unit === FULL_STOP) {
      // A full stop ends a sentence when a blank follows; inside "y.o." or an address it does not.
      const next = unitInside(text, at + 1);
      const stops = next === -1 || next === 32 || next === 10 || next === 13 || next === 46;
      if (stops) wider = BREAK;
      else if (wider < SPACED) wider = SPACED;
    } else if (kind === OTHER && wide > wider) wider = wide;
    // "Kitty - 25 - Malmö": a dash between blanks parts what it stands between.
    if (wider === SPACED && isDash(unit) && isBlank(unitInside(text, at - 1)) && isBlank(unitInside(text, at + 1)))
      return PAUSE;
    return wider;
  }

  /** Stores a symbol as token number `count` if the lexicon has it; says whether. */
  private readSymbol(text: string, start: number, end: number, count: number, gap: number): boolean {
    const word = this.findSymbol(text, start, end);
    if (word === UNKNOWN_WORD) return false;
    const { starts, ends, words, kinds, gaps, numbers, capitals, tails } = this.room.arrays;
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    kinds[count] = SYMBOL;
    gaps[count] = gap;
    numbers[count] = -1;
    capitals[count] = 0;
    tails[count] = 0;
    return true;
  }

  /**
   * Stores a run of digits, or of letters with whatever may stand inside a word (marks, invisible characters, letters
   * drawn as symbols), as token number `count`. Returns where the run ends.
   */
  private readRun(text: string, start: number, count: number, gap: number): number {
    const { classes, lower } = this.table;
    const { buffer, lexicon } = this;
    const { starts, ends, words, kinds, gaps, numbers, capitals, tails } = this.room.arrays;
    const size = text.length;
    const opening = unitAt(text, start);
    const first = classes[opening] === HIGH_SURROGATE ? plainOf(text, start) : opening;
    const runsDigits = classes[opening] === DIGIT || (classes[opening] === HIGH_SURROGATE && isDigitCode(first));
    let at = start;
    let end = start;
    let length = 0;
    let hash = HASH_START;
    let value = 0;
    let digits = 0;
    while (at < size) {
      const code = unitAt(text, at);
      const type = classes[code] ?? OTHER;
      let low = lower[code] ?? code;
      let step = 1;
      if (type === LETTER) {
        if (runsDigits) break;
      } else if (type === DIGIT) {
        if (!runsDigits) break;
        const digit = digitValue(code);
        low = 48 + digit;
        // Kept a small integer: one that overflows would make the whole loop slower for good.
        if (digits < LONGEST_NUMBER) value = value * 10 + digit;
        digits++;
      } else if (type === INVISIBLE) {
        at++;
        continue;
      } else if (type === COMBINING) {
        if (runsDigits || length === 0) break;
        if (length <= LONGEST_WORD) {
          const composed = composeWith(buffer[length - 1] ?? 0, code);
          if (composed !== 0) {
            buffer[length - 1] = composed;
            hash = HASH_START;
            for (let i = 0; i < length; i++) hash = hashStep(hash, buffer[i] ?? 0);
          }
        }
        at++;
        end = at;
        continue;
      } else if (type === HIGH_SURROGATE) {
        const plain = plainOf(text, at);
        if (plain === 0 || isDigitCode(plain) !== runsDigits) break;
        low = lower[plain] ?? plain;
        step = 2;
        if (runsDigits) {
          if (digits < LONGEST_NUMBER) value = value * 10 + (plain - 48);
          digits++;
        }
      } else break;
      if (length < LONGEST_WORD) {
        buffer[length] = low;
        hash = hashStep(hash, low);
      }
      length++;
      at += step;
      end = at;
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = length <= LONGEST_WORD ? lexicon.find(buffer, length, hash) : UNKNOWN_WORD;
    kinds[count] = runsDigits ? NUMBER : WORD;
    gaps[count] = gap;
    numbers[count] = runsDigits && digits <= LONGEST_NUMBER ? value : -1;
    capitals[count] = !runsDigits && lower[first] !== first ? 1 : 0;
    const isTailed = !runsDigits && length > 1 && length <= LONGEST_WORD;
    tails[count] = isTailed ? tailOf(buffer[length - 2] ?? 0, buffer[length - 1] ?? 0) : 0;
    return at;
  }

  private findSymbol(text: string, start: number, end: number): number {
    let hash = HASH_START;
    for (let at = start; at < end; at++) {
      const code = unitAt(text, at);
      this.buffer[at - start] = code;
      hash = hashStep(hash, code);
    }
    return this.lexicon.find(this.buffer, end - start, hash);
  }
}

/** The UTF-16 unit at an offset, -1 outside the text: always an integer, which keeps the loops above fast. */
function unitInside(text: string, at: number): number {
  return at >= 0 && at < text.length ? unitAt(text, at) : -1;
}

function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2014);
}

function isBlank(unit: number): boolean {
  return unit === BLANK || unit === 9 || unit === 0xa0;
}

function buildGapClasses(): Uint8Array {
  const gapClasses = new Uint8Array(65536).fill(PAUSE);
  for (const soft of " \t\u00a0\u202f\u2009-‐‑–'’´`/&+.()*\"”“_~^") gapClasses[soft.charCodeAt(0)] = SPACED;
  for (const hard of "\n\r!?\u2028\u2029\u0085…") gapClasses[hard.charCodeAt(0)] = BREAK;
  return gapClasses;
}
