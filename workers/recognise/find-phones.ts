import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { numberWords } from "./number-words.ts";
import { digitValue } from "./read-characters.ts";

/** A piece of a text with its normalised value. Offsets are UTF-16 units, end exclusive. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Digits written as one: a run, a keycap, a number word. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly plus: boolean;
  /** What stands between it and the piece before. */
  readonly before: string;
}

/**
 * A text may make the library look at this many candidates, and this many starts of a candidate: listings hold a
 * handful of numbers, and a page of digits must not stop the coder.
 */
const LIBRARY_CALLS = 60;
const STARTS = 1500;
/** Letters that one word of a number may have: "ninetynine", "sjuttiosju" and room for endings. */
const WORD_LETTERS = 44;

const WORDS = numberWords();
/** How number words begin: nearly every other word is told apart by it. */
const FIRST_LETTERS: ReadonlySet<string> = new Set([...WORDS.keys()].map((word) => word.slice(0, 2)));
/** Words between the digits of a number read out: "noll sju noll streck ett sju". */
const FILLERS: ReadonlySet<string> = new Set(
  "streck bindestreck dash hyphen then sen sedan och and space mellanslag dot punkt därefter followed by".split(" "),
);

/** Phone numbers in every Swedish and international spelling, also spelled out or broken up; the value is E.164. */
export function findPhones(text: string): ValueSpan[] {
  const found: ValueSpan[] = [];
  const budget = { calls: LIBRARY_CALLS, starts: STARTS };
  for (const run of digitRuns(text)) {
    if (budget.starts <= 0) break;
    found.push(...phonesInRun(text, run, budget));
  }
  return found;
}

/** Rows of pieces that could be one number: separators between them, no other words. */
function* digitRuns(text: string): Generator<Piece[]> {
  let run: Piece[] = [];
  let digits = 0;
  let gapStart = 0;
  let plus = false;
  let filled = false;
  let at = 0;
  const size = text.length;
  while (at < size) {
    const code = text.charCodeAt(at);
    const digit = digitAt(text, at, code);
    if (digit !== null) {
      let end = at;
      let value = "";
      let next: DigitAt | null = digit;
      while (next !== null && value.length < 24) {
        value += next.digit;
        end += next.length;
        next = end < size ? digitAt(text, end, text.charCodeAt(end)) : null;
      }
      run.push({ start: at, end, digits: value, plus, before: run.length === 0 ? "" : text.slice(gapStart, at) });
      digits += value.length;
      at = gapStart = end;
      plus = filled = false;
      continue;
    }
    if (isLetter(code)) {
      let end = at + 1;
      while (end < size && end - at <= WORD_LETTERS && isLetter(text.charCodeAt(end))) end++;
      const word = end - at <= WORD_LETTERS ? text.slice(at, end).toLowerCase() : "";
      const value = word === "" ? undefined : spokenDigits(word, text, at, end, run.length > 0);
      if (value !== undefined) {
        run.push({ start: at, end, digits: value, plus, before: run.length === 0 ? "" : text.slice(gapStart, at) });
        digits += value.length;
        at = gapStart = end;
        plus = filled = false;
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
      while (at < size && isLetter(text.charCodeAt(at))) at++;
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
    if (text.charCodeAt(at + length) === 0xfe0f) length++;
    if (text.charCodeAt(at + length) === 0x20e3) return { digit: code - 48, length: length + 1 };
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
  if (/^(?:[oil]|[oil]{2})$/.test(word)) {
    // O for 0, I or l for 1: only tight against a digit, or alone between the digits of a run.
    const touches = isDigitCode(text.charCodeAt(start - 1)) || isDigitCode(text.charCodeAt(end));
    if (touches || (inRun && word === "o")) return word.replaceAll("o", "0").replaceAll(/[il]/g, "1");
  }
  return undefined;
}

/** "nollsjunoll" is 070: number words written as one. Null when the word is anything else. */
function wordsRunTogether(word: string): string | null {
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

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly score: number;
}

function phonesInRun(text: string, written: Piece[], budget: { calls: number; starts: number }): ValueSpan[] {
  const run = joinTens(written);
  const candidates: Candidate[] = [];
  for (let first = 0; first < run.length && budget.starts > 0; first++) {
    const opening = run[first];
    if (opening === undefined) break;
    const follows = opening.digits + (run[first + 1]?.digits ?? "") + (run[first + 2]?.digits ?? "");
    if (!opening.plus && !/^(?:0|46|7[02369])/.test(follows)) continue;
    budget.starts--;
    let digits = "";
    for (let last = first; last < run.length && digits.length <= 17; last++) {
      const piece = run[last];
      if (piece === undefined || (last > first && piece.plus)) break;
      digits += piece.digits;
      if (digits.length < 8) continue;
      const value = normalise(digits, opening.plus, run, first, last, text, budget);
      if (value === null) continue;
      candidates.push({ first, last, value, score: scoreOf(run, first, last, value, opening.plus) });
    }
  }
  const chosen: Candidate[] = [];
  for (const candidate of candidates.sort((a, b) => b.score - a.score || a.first - b.first)) {
    if (chosen.every((other) => candidate.last < other.first || candidate.first > other.last)) chosen.push(candidate);
  }
  return chosen
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, value }) => {
      const start = run[first]?.start ?? 0;
      const sign = run[first]?.plus === true ? text.lastIndexOf("+", start) : -1;
      return { start: sign >= 0 && start - sign <= 3 ? sign : start, end: run[last]?.end ?? start, value };
    });
}

/** "forty six" is 46: a spoken ten takes the unit after it. */
function joinTens(run: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of run) {
    const before = joined.at(-1);
    const spoken = before !== undefined && before.end - before.start > 3 && /^[2-9]0$/.test(before.digits);
    if (
      spoken &&
      before !== undefined &&
      /^[1-9]$/.test(piece.digits) &&
      piece.end - piece.start > 2 &&
      /^[ -]$/.test(piece.before)
    ) {
      joined[joined.length - 1] = { ...before, end: piece.end, digits: `${before.digits[0]}${piece.digits}` };
    } else joined.push(piece);
  }
  return joined;
}

/** E.164, or null when the digits are no phone number. */
function normalise(
  digits: string,
  plus: boolean,
  run: readonly Piece[],
  first: number,
  last: number,
  text: string,
  budget: { calls: number },
): string | null {
  let national: string | null = null;
  if (plus ? digits.startsWith("46") : digits.startsWith("0046"))
    national = digits.slice(plus ? 2 : 4).replace(/^0/, "");
  else if (!plus && /^46\d/.test(digits) && digits.length >= 10) national = digits.slice(2).replace(/^0/, "");
  else if (!plus && /^0[1-9]/.test(digits)) national = digits.slice(1);
  else if (!plus && /^7[02369]\d{7}$/.test(digits))
    national = isAnnounced(text, run[first]?.start ?? 0) ? digits : null;
  if (national !== null)
    return isSwedish(national) && !isDateOrHours(run, first, last, text) ? check(`+46${national}`, budget) : null;
  if (plus) return digits.length >= 8 && digits.length <= 15 ? check(`+${digits}`, budget) : null;
  if (digits.startsWith("00") && digits.length >= 11) return check(`+${digits.slice(2)}`, budget);
  return null;
}

/** Mobile numbers have nine digits after the 0, area numbers eight or nine. */
function isSwedish(national: string): boolean {
  if (/^7/.test(national)) return /^7[02369]\d{7}$/.test(national);
  return /^[1-689]\d{7,8}$/.test(national);
}

function check(number: string, budget: { calls: number }): string | null {
  if (budget.calls <= 0) return null;
  budget.calls--;
  const parsed = parsePhoneNumberFromString(number);
  return parsed?.isPossible() === true && (parsed.country !== "SE" || parsed.isValid()) ? parsed.number : null;
}

/** "08.00-22.00", "01-05-2026", "010203-1234": hours, a date, a registration number. */
function isDateOrHours(run: readonly Piece[], first: number, last: number, text: string): boolean {
  const pieces = run.slice(first, last + 1);
  const written = text.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);
  if (/^\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}$/.test(written)) return true;
  if (/^\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}$/.test(written)) return true;
  if (/^\d{6}-\d{4}$/.test(written)) return true;
  return (
    /^\d{1,2}\s?[-–]\s?\d{1,2}\b.*\b\d{1,2}\s?[-–]\s?\d{1,2}$/.test(written) &&
    pieces.every((piece) => piece.digits.length <= 2) &&
    pieces.length === 4
  );
}

/** Without its 0 a mobile number needs a word or sign before it that says what it is. */
function isAnnounced(text: string, start: number): boolean {
  return /(?:tel|tele|telefon|tfn|phone|mobil|mobile|ring|call|sms|text|whatsapp|wa|nummer|number|nr|📞|☎|📱|imessage|viber)[^\n\p{L}\p{N}]{0,6}$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** How much a stretch of a run looks like a number written on purpose. */
function scoreOf(run: readonly Piece[], first: number, last: number, value: string, plus: boolean): number {
  const opening = run[first]?.digits ?? "";
  let score = 0;
  if (plus) score += 3;
  if (value.startsWith("+467")) score += 3;
  if (/^(?:07\d|08|0[1-6]\d|0[1-9]\d\d|\+46|46|0046)$/.test(opening)) score += 2;
  if (last === first) score += 2;
  if (first === 0) score += 1;
  if (last === run.length - 1) score += 1;
  return score + (last - first) * 0.01;
}
