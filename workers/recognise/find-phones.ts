import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { type Anchors, anchorsOf } from "./anchors.ts";
import { digitRuns, type Piece } from "./digit-runs.ts";

/** A piece of a text with its normalised value. Offsets are UTF-16 units, end exclusive. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/**
 * A text may make the library look at this many candidates, and this many starts of a candidate: listings hold a
 * handful of numbers, and a page of digits must not stop the coder.
 */
const LIBRARY_CALLS = 40;
const STARTS = 400;
/** Phone numbers in every Swedish and international spelling, also spelled out or broken up; the value is E.164. */
export function findPhones(text: string, { numbers }: Pick<Anchors, "numbers"> = anchorsOf(text)): ValueSpan[] {
  const found: ValueSpan[] = [];
  if (numbers.length === 0) return found;
  const budget: Budget = { calls: LIBRARY_CALLS, starts: STARTS, checked: new Map() };
  for (const run of digitRuns(text, numbers)) {
    if (budget.starts <= 0) break;
    found.push(...phonesInRun(text, run, budget));
  }
  return found;
}

/** What one text may cost, and what the library has said of its numbers: many texts repeat theirs. */
interface Budget {
  calls: number;
  starts: number;
  readonly checked: Map<string, string | null>;
}

interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly score: number;
}

function phonesInRun(text: string, written: Piece[], budget: Budget): ValueSpan[] {
  const run = joinTens(written);
  const found = phonesAmong(text, run, budget);
  // "noll sjuttio ett sju fyra noll …": 070 and 1, where 071 opens no number.
  return found.length > 0 || run.length === written.length ? found : phonesAmong(text, written, budget);
}

function phonesAmong(text: string, run: readonly Piece[], budget: Budget): ValueSpan[] {
  const candidates: Candidate[] = [];
  for (let first = 0; first < run.length && budget.starts > 0; first++) {
    const opening = run[first];
    if (opening === undefined) break;
    if (!opening.plus && !opensPhone(run, first)) continue;
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

/** Whether the digits from a piece on can be a phone without a plus sign: 0, 46, or 7 and what a mobile number has next. */
function opensPhone(run: readonly Piece[], first: number): boolean {
  const digits = run[first]?.digits ?? "";
  const [one, second] = [digits[0], digits[1] ?? run[first + 1]?.digits[0] ?? ""];
  if (one === "0") return true;
  return one === "4" ? second === "6" : one === "7" && "02369".includes(second) && second !== "";
}

/** "forty six" is 46: a spoken ten takes the unit after it. */
function joinTens(run: readonly Piece[]): readonly Piece[] {
  if (!run.some(isSpoken)) return run;
  const joined: Piece[] = [];
  for (const piece of run) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      isSpoken(before) &&
      /^[1-9]$/.test(piece.digits) &&
      piece.end - piece.start > 2 &&
      /^[ -]$/.test(piece.before)
    ) {
      joined[joined.length - 1] = { ...before, end: piece.end, digits: `${before.digits[0]}${piece.digits}` };
    } else joined.push(piece);
  }
  return joined;
}

function isSpoken({ start, end, digits }: Piece): boolean {
  return end - start > 3 && /^[2-9]0$/.test(digits);
}

/** E.164, or null when the digits are no phone number. */
function normalise(
  digits: string,
  plus: boolean,
  run: readonly Piece[],
  first: number,
  last: number,
  text: string,
  budget: Budget,
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

function check(number: string, budget: Budget): string | null {
  // Every Swedish number of this form is a mobile one; the library would say the same at a hundred times the cost.
  if (/^\+467[02369]\d{7}$/.test(number)) return number;
  const known = budget.checked.get(number);
  if (known !== undefined) return known;
  if (budget.calls <= 0) return null;
  budget.calls--;
  const parsed = parsePhoneNumberFromString(number);
  const isPhone = parsed?.isPossible() === true && (parsed.country !== "SE" || parsed.isValid());
  const value = isPhone ? parsed.number : null;
  budget.checked.set(number, value);
  return value;
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
