import { kindOf, LETTER, NUMBER } from "./anchors.ts";
import { closesKeycap, digitAt } from "./disguised-digits.ts";
import { numberWords } from "./number-words.ts";
import { isDigitCode, unitAt } from "./read-characters.ts";
import { beginningOf, FILLERS, GOES_ON_WITH_NUMBER } from "./word-beginnings.ts";

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

/** Fewer digits are no phone. */
const SHORTEST = 7;
/** No number goes on over more than this, a word such as "bindestreck" included. */
const LONGEST_GAP = 20;

const WORDS = numberWords();
/** Digits of one piece that are kept. */
const LONGEST_VALUE = 24;
/** How number words begin: nearly every other word is told apart by it. */
const FIRST_LETTERS: ReadonlySet<string> = new Set([...WORDS.keys()].map((word) => word.slice(0, 2)));

/** Rows of pieces that could be one number: separators between them, no other words. `openings` are the anchors of numbers. */
export function* digitRuns(text: string, openings: readonly number[]): Generator<Piece[]> {
  let next = 0;
  let run: Piece[] = [];
  let digits = 0;
  let gapStart = 0;
  let plus = false;
  let filled = false;
  let at = 0;
  const size = text.length;
  while (at < size) {
    if (run.length === 0 && !plus) {
      while (next < openings.length && (openings[next] ?? 0) < at) next++;
      at = openings[next] ?? size;
      if (at >= size) break;
    }
    const code = unitAt(text, at);
    const letter = kindOf(code) === LETTER;
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
      let more = end < size && kindOf(unitAt(text, end)) === NUMBER ? digitAt(text, end, unitAt(text, end)) : null;
      while (more !== null && value.length < LONGEST_VALUE) {
        value += more.digit;
        end += more.length;
        more = end < size ? digitAt(text, end, unitAt(text, end)) : null;
      }
      while (next < openings.length && (openings[next] ?? 0) < end) next++;
      const isAlone = (openings[next] ?? size) > end + LONGEST_GAP;
      // "25 år": a short number with none after it makes no phone.
      if (isAlone && run.length === 0 && !plus && value.length < SHORTEST) {
        at = gapStart = end;
        continue;
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
      while (end < size && end - at <= WORD_LETTERS && kindOf(unitAt(text, end)) === LETTER) end++;
      const word = end - at <= WORD_LETTERS && mayGoOn(text, at) ? text.slice(at, end).toLowerCase() : "";
      const value = word === "" ? undefined : spokenDigits(word, text, at, end, run.length > 0);
      while (next < openings.length && (openings[next] ?? 0) < end) next++;
      const isAlone = (openings[next] ?? size) > end + LONGEST_GAP;
      if (value !== undefined && isAlone && run.length === 0 && !plus && value.length < SHORTEST) {
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
        if (digits >= SHORTEST) yield run;
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
      if (digits >= SHORTEST) yield run;
      run = [];
      digits = 0;
      plus = filled = false;
      at = gapStart = end;
      while (at < size && kindOf(unitAt(text, at)) === LETTER) at++;
      gapStart = at;
      continue;
    }
    if (code === 0x2b) {
      // A plus sign opens a number of its own.
      if (digits >= SHORTEST) yield run;
      if (run.length > 0) run = [];
      digits = 0;
      // Plus signs after the last anchor are those of a page made to tire the reader.
      if (next >= openings.length && at > (openings.at(-1) ?? 0)) return;
      plus = true;
      gapStart = ++at;
      continue;
    }
    if (run.length > 0 && (code === 10 || code === 13 || at - gapStart >= (filled ? 16 : 5))) {
      if (digits >= SHORTEST) yield run;
      run = [];
      digits = 0;
    }
    if (plus && at - gapStart > 2) plus = false;
    at++;
  }
  if (digits >= SHORTEST) yield run;
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

/** Whether the word at an offset can go on with a number; refuses most words unread. */
function mayGoOn(text: string, at: number): boolean {
  const second = at + 1 < text.length ? unitAt(text, at + 1) : 0;
  const third = at + 2 < text.length ? unitAt(text, at + 2) : 0;
  return (beginningOf(unitAt(text, at), second, third) & GOES_ON_WITH_NUMBER) !== 0;
}
