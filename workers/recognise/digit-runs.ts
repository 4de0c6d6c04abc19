import { numberWords } from "./number-words.ts";
import { digitValue, unitAt } from "./read-characters.ts";

/** Digits written as one: a run, a keycap, a number word. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly plus: boolean;
  /** What stands between it and the piece before. */
  readonly before: string;
}

/** More pieces than this in a row are a page of digits, not a number: the row is cut. */
const PIECES = 120;
/** Letters that one word of a number may have: "ninetynine", "sjuttiosju" and room for endings. */
const WORD_LETTERS = 44;

/** Per ASCII unit: the letter as a number from 1 to 26, 0 for the rest. */
const LETTERS = Uint8Array.from({ length: 128 }, (_, code) => (isLetter(code) ? code & 31 : 0));

const WORDS = numberWords();
/** Digits of one piece that are kept. */
const LONGEST_VALUE = 24;
/** Words between the digits of a number read out: "noll sju noll streck ett sju". */
const FILLERS: ReadonlySet<string> = new Set(
  "streck bindestreck dash hyphen then sen sedan och and space mellanslag dot punkt därefter followed by".split(" "),
);
const LOOKALIKES = ["o", "i", "l", "ol", "oo", "oi", "il", "io", "ii", "ll", "lo", "li"];
/** How words begin that can open a number, and those that can go on with one. */
const OPENINGS = buildBeginnings([...WORDS.keys(), "plus"]);
const BEGINNINGS = buildBeginnings([...WORDS.keys(), ...FILLERS, ...LOOKALIKES, "plus"]);
/** How number words begin: nearly every other word is told apart by it. */
const FIRST_LETTERS: ReadonlySet<string> = new Set([...WORDS.keys()].map((word) => word.slice(0, 2)));
/** Rows of pieces that could be one number: separators between them, no other words. */
export function* digitRuns(text: string): Generator<Piece[]> {
  let run: Piece[] = [];
  let digits = 0;
  let gapStart = 0;
  let plus = false;
  let filled = false;
  let at = 0;
  const size = text.length;
  while (at < size) {
    if (run.length === 0 && !plus) {
      at = skipToNumber(text, at);
      if (at >= size) break;
    }
    const code = unitAt(text, at);
    const letter = isLetter(code);
    const digit = letter ? null : digitAt(text, at, code);
    if (digit !== null) {
      let end = at;
      while (isDigitCode(unitAt(text, end))) end++;
      let value = text.slice(at, Math.min(end, at + LONGEST_VALUE));
      // Disguised digits go on from plain ones and from each other; a keycap takes back its plain digit.
      if (end > at && end < size && closesKeycap(unitAt(text, end))) {
        end--;
        value = value.slice(0, -1);
      }
      let next = end < size && kindAt(text, end) === 2 ? digitAt(text, end, unitAt(text, end)) : null;
      while (next !== null && value.length < LONGEST_VALUE) {
        value += next.digit;
        end += next.length;
        next = end < size ? digitAt(text, end, unitAt(text, end)) : null;
      }
      run.push({ start: at, end, digits: value, plus, before: run.length === 0 ? "" : text.slice(gapStart, at) });
      digits += value.length;
      at = gapStart = end;
      plus = filled = false;
      if (run.length >= PIECES) {
        yield run;
        run = [];
        digits = 0;
      }
      continue;
    }
    if (letter) {
      let end = at + 1;
      while (end < size && end - at <= WORD_LETTERS && isLetter(unitAt(text, end))) end++;
      const word =
        end - at <= WORD_LETTERS && mayBeNumberWord(text, at, BEGINNINGS) ? text.slice(at, end).toLowerCase() : "";
      const value = word === "" ? undefined : spokenDigits(word, text, at, end, run.length > 0);
      // "en", "two" and the like before another word: one short number makes no phone.
      if (value !== undefined && run.length === 0 && !plus && value.length < 7 && !numberFollows(text, end)) {
        at = gapStart = end;
        continue;
      }
      if (value !== undefined) {
        run.push({ start: at, end, digits: value, plus, before: run.length === 0 ? "" : text.slice(gapStart, at) });
        digits += value.length;
        at = gapStart = end;
        plus = filled = false;
        if (run.length >= PIECES) {
          yield run;
          run = [];
          digits = 0;
        }
        continue;
      }
      if (word === "plus") {
        if (digits >= 7) yield run;
        run = [];
        digits = 0;
        plus = true;
        filled = false;
        at = gapStart = end;
        continue;
      }
      if (run.length > 0 && !filled && FILLERS.has(word)) {
        filled = true;
        at = end;
        continue;
      }
      if (digits >= 7) yield run;
      run = [];
      digits = 0;
      plus = filled = false;
      at = gapStart = end;
      while (at < size && isLetter(unitAt(text, at))) at++;
      gapStart = at;
      continue;
    }
    if (code === 0x2b) {
      // A plus sign opens a number of its own.
      if (digits >= 7) yield run;
      if (run.length > 0) run = [];
      digits = 0;
      plus = true;
      gapStart = ++at;
      continue;
    }
    if (run.length > 0 && (code === 10 || code === 13 || at - gapStart >= (filled ? 16 : 5))) {
      if (digits >= 7) yield run;
      run = [];
      digits = 0;
    }
    if (plus && at - gapStart > 2) plus = false;
    at++;
  }
  if (digits >= 7) yield run;
}

/** The next place where a number can begin: a digit, a plus sign, or a word that begins like a number word. */
function skipToNumber(text: string, from: number): number {
  const size = text.length;
  let at = from;
  while (at < size) {
    const kind = kindAt(text, at);
    if (kind === 2) return at;
    if (kind === 0) {
      at++;
      continue;
    }
    if (kindAt(text, at + 1) === 2 || mayBeNumberWord(text, at, OPENINGS)) return at;
    at++;
    while (at < size && KINDS[unitAt(text, at)] === 1) at++;
    // A letter tight against a digit may stand for one: "O7O".
    if (kindAt(text, at) === 2 && kindAt(text, at - 2) !== 1) return at - 1;
  }
  return at;
}

/** Whether a digit or a word that can go on with a number comes within the gap that a run allows. */
function numberFollows(text: string, from: number): boolean {
  for (let at = from; at < from + LONGEST_GAP && at < text.length; at++) {
    const code = unitAt(text, at);
    const kind = KINDS[code] ?? 0;
    if (kind === 2 || (kind === 1 && mayBeNumberWord(text, at, BEGINNINGS))) return true;
    if (kind === 1 || code === 10 || code === 13) return false;
  }
  return false;
}
const LONGEST_GAP = 17;

/** Per UTF-16 unit: 1 a letter, 2 what begins a number, 0 the rest. */
const KINDS = buildKinds();

/** The kind of the unit at an offset; 0 outside the text, so that the table is never asked for what it does not have. */
function kindAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (KINDS[unitAt(text, at)] ?? 0) : 0;
}

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(1 << 16);
  for (let unit = 0; unit < 1 << 16; unit++) {
    const begins = unit === 0x2b || unit === 0xd835 || digitAt(String.fromCharCode(unit), 0, unit) !== null;
    kinds[unit] = isLetter(unit) ? 1 : begins ? 2 : 0;
  }
  return kinds;
}

interface DigitAt {
  readonly digit: number;
  readonly length: number;
}

/** The digit at an offset, in whatever disguise: fullwidth, circled, mathematical, keycap. */
function digitAt(text: string, at: number, code: number): DigitAt | null {
  if (code < 0x100) {
    if (code < 48 || code > 57) return null;
    // Keycap: digit, perhaps a variation selector, then U+20E3.
    let length = 1;
    if (unitAt(text, at + length) === 0xfe0f) length++;
    if (unitAt(text, at + length) === 0x20e3) return { digit: code - 48, length: length + 1 };
    return { digit: code - 48, length: 1 };
  }
  if (code >= 0x2460 && code <= 0x2468) return { digit: code - 0x245f, length: 1 };
  if (code === 0x24ea || code === 0x24ff) return { digit: 0, length: 1 };
  if (code >= 0x2776 && code <= 0x277e) return { digit: code - 0x2775, length: 1 };
  if (code >= 0xff10 && code <= 0xff19) return { digit: code - 0xff10, length: 1 };
  if (code >= 0x0660 && code <= 0x0669) return { digit: digitValue(code), length: 1 };
  if (code === 0xd835) {
    const plain = (text.codePointAt(at) ?? 0) - 0x1d7ce;
    return plain >= 0 && plain < 50 ? { digit: plain % 10, length: 2 } : null;
  }
  // Invisible characters inside a number are part of it.
  return null;
}

/** A keycap is a digit, perhaps a variation selector, then U+20E3. */
function closesKeycap(code: number): boolean {
  return code === 0xfe0f || code === 0x20e3;
}

function isLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** The digits that a word in a number says; undefined when it says none. */
function spokenDigits(word: string, text: string, start: number, end: number, inRun: boolean): string | undefined {
  const value = WORDS.get(word);
  if (value !== undefined) return String(value);
  if (word.length >= 6 && FIRST_LETTERS.has(word.slice(0, 2))) {
    const digits = wordsRunTogether(word);
    if (digits !== null) return digits;
  }
  if (word.length <= 2 && /^[oil]{1,2}$/.test(word)) {
    // O for 0, I or l for 1: only tight against a digit, or alone between the digits of a run.
    const touches = isDigitCode(unitAt(text, start - 1)) || isDigitCode(unitAt(text, end));
    if (touches || (inRun && word === "o")) return word.replaceAll("o", "0").replaceAll(/[il]/g, "1");
  }
  return undefined;
}

/** Whether the word that begins at an offset can be a number word or filler; refuses most words unread. */
function mayBeNumberWord(text: string, at: number, table: Uint8Array): boolean {
  const first = unitAt(text, at);
  const second = at + 1 < text.length ? unitAt(text, at + 1) : 0;
  const third = at + 2 < text.length ? unitAt(text, at + 2) : 0;
  if (first > 127 || second > 127 || third > 127) return true;
  return table[slotOf(first, second, third)] === 1;
}

/** Three letters in fifteen bits; what is no letter counts as the word's end. */
function slotOf(first: number, second: number, third: number): number {
  const middle = LETTERS[second] ?? 0;
  return ((first & 31) << 10) | (middle << 5) | (middle === 0 ? 0 : (LETTERS[third] ?? 0));
}

/** "nollsjunoll" is 070: number words written as one. Null when the word is anything else. */
function wordsRunTogether(word: string): string | null {
  let begins = false;
  for (let length = 2; length <= LONGEST_NUMBER_WORD && !begins; length++) begins = WORDS.has(word.slice(0, length));
  if (!begins) return null;
  const reached: (string | null)[] = [""];
  for (let end = 1; end <= word.length; end++) {
    reached[end] = null;
    for (let length = Math.min(LONGEST_NUMBER_WORD, end); length >= 2; length--) {
      const before = reached[end - length];
      const value = typeof before === "string" ? WORDS.get(word.slice(end - length, end)) : undefined;
      if (value === undefined) continue;
      reached[end] = `${before}${value}`;
      break;
    }
  }
  return reached[word.length] ?? null;
}
const LONGEST_NUMBER_WORD = 11;

function buildBeginnings(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(1 << 15);
  for (const word of words) table[slotOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
  return table;
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}
