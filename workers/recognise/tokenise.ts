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
  unitAt,
} from "./read-characters.ts";

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

/** A text cut into runs of letters, runs of digits and known symbols, as parallel arrays (`count` of each). */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offsets in `text`, UTF-16 units, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the word in the lexicon, or UNKNOWN_WORD. */
  readonly words: Int32Array;
  readonly kinds: Uint8Array;
  /** What stands before the token; the first token has BREAK. */
  readonly gaps: Uint8Array;
  /** Value of a NUMBER of at most nine digits, else -1. */
  readonly numbers: Int32Array;
  /** 1 when a WORD begins with a capital letter. */
  readonly capitals: Uint8Array;
}

/** Digits of a number whose value is kept. */
const LONGEST_NUMBER = 9;

/** Cuts texts; holds one lexicon and scratch memory, so make one and use it for all texts. Linear in the text. */
export class Tokeniser {
  private readonly table: CharacterTable = buildCharacterTable();
  private readonly buffer = new Uint16Array(LONGEST_WORD);
  private readonly gapClasses = buildGapClasses();

  readonly lexicon: Lexicon;
  /** Room for the tokens of the longest text so far: arrays of a text's own length would be mostly empty. */
  private scratch = makeScratch(4_096);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  tokenise(text: string): Tokens {
    const { classes, lower } = this.table;
    const { buffer, lexicon } = this;
    const size = text.length;
    if (this.scratch.starts.length <= size) this.scratch = makeScratch(size * 2);
    const { starts, ends, words, kinds, gaps, numbers, capitals } = this.scratch;
    let count = 0;
    let gap = BREAK;
    let at = 0;
    while (at < size) {
      const unit = unitAt(text, at);
      const kind = classes[unit] ?? OTHER;
      if (kind === LETTER) {
        // Nearly every word is plain letters to its end; the rest is read with more care below.
        let end = at;
        let hash = HASH_START;
        let type = kind;
        while (type === LETTER && end - at < LONGEST_WORD) {
          const code = unitAt(text, end);
          const low = lower[code] ?? code;
          buffer[end - at] = low;
          hash = hashStep(hash, low);
          end++;
          type = end < size ? (classes[unitAt(text, end)] ?? OTHER) : OTHER;
        }
        if (type === OTHER || type === DIGIT) {
          starts[count] = at;
          ends[count] = end;
          words[count] = lexicon.find(buffer, end - at, hash);
          kinds[count] = WORD;
          gaps[count] = gap;
          numbers[count] = -1;
          capitals[count] = lower[unit] === unit ? 0 : 1;
          count++;
          gap = JOINED;
          at = end;
          continue;
        }
      } else if (kind === OTHER || kind === INVISIBLE || kind === COMBINING) {
        gap = this.widen(gap, text, at, unit, kind);
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
    return {
      text,
      count,
      starts: starts.slice(0, count),
      ends: ends.slice(0, count),
      words: words.slice(0, count),
      kinds: kinds.slice(0, count),
      gaps: gaps.slice(0, count),
      numbers: numbers.slice(0, count),
      capitals: capitals.slice(0, count),
    };
  }

  /** What parts two tokens once one more character stands between them. */
  private widen(gap: number, text: string, at: number, unit: number, kind: number): number {
    let wider = gap;
    const wide = this.gapClasses[unit] ?? PAUSE;
    if (unit === 46) {
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
    const { starts, ends, words, kinds, gaps, numbers, capitals } = this.scratch;
    starts[count] = start;
    ends[count] = end;
    words[count] = word;
    kinds[count] = SYMBOL;
    gaps[count] = gap;
    numbers[count] = -1;
    capitals[count] = 0;
    return true;
  }

  /**
   * Stores a run of digits, or of letters with whatever may stand inside a word (marks, invisible characters, letters
   * drawn as symbols), as token number `count`. Returns where the run ends.
   */
  private readRun(text: string, start: number, count: number, gap: number): number {
    const { classes, lower } = this.table;
    const { buffer, lexicon } = this;
    const { starts, ends, words, kinds, gaps, numbers, capitals } = this.scratch;
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

/** The tokens `from` to `to` (exclusive) as tokens of their own over the same text; nothing is copied. */
export function sliceTokens(tokens: Tokens, from: number, to: number): Tokens {
  return {
    text: tokens.text,
    count: to - from,
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
    words: tokens.words.subarray(from, to),
    kinds: tokens.kinds.subarray(from, to),
    gaps: tokens.gaps.subarray(from, to),
    numbers: tokens.numbers.subarray(from, to),
    capitals: tokens.capitals.subarray(from, to),
  };
}

function makeScratch(room: number) {
  return {
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    words: new Int32Array(room),
    kinds: new Uint8Array(room),
    gaps: new Uint8Array(room),
    numbers: new Int32Array(room),
    capitals: new Uint8Array(room),
  };
}

/** The UTF-16 unit at an offset, -1 outside the text: always an integer, which keeps the loops above fast. */
function unitInside(text: string, at: number): number {
  return at >= 0 && at < text.length ? unitAt(text, at) : -1;
}

function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2014);
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0;
}

function buildGapClasses(): Uint8Array {
  const gapClasses = new Uint8Array(65536).fill(PAUSE);
  for (const soft of " \t\u00a0\u202f\u2009-‐‑–'’´`/&+.()*\"”“_~^") gapClasses[soft.charCodeAt(0)] = SPACED;
  for (const hard of "\n\r!?\u2028\u2029\u0085…") gapClasses[hard.charCodeAt(0)] = BREAK;
  return gapClasses;
}
