import { digitAt } from "./disguised-digits.ts";
import { isDigitCode, unitsOf } from "./read-characters.ts";
import { beginningOf, NAMES_SERVICE, OPENS_NUMBER, STANDS_FOR_AT } from "./word-beginnings.ts";

/**
 * Where in a text something may begin that a reader looks for, in text order. One pass finds them for all readers: a
 * pattern tried at every letter costs many times as much.
 */
export interface Anchors {
  /** The text itself, as UTF-16 units. */
  readonly units: Uint16Array;
  /** Every run of digits, disguised digit and plus sign, and every word that begins like a number word. */
  readonly numbers: readonly number[];
  /** Words that begin like the name of a messaging service. */
  readonly services: readonly number[];
  /** Signs that may be an @, or stand before a word for one. */
  readonly ats: readonly number[];
  /** Colons, question marks, dashes, slashes and the like, which may part a label from its value. */
  readonly labels: readonly number[];
}

/** The kinds of units; an opening bracket may stand before an @ or part a label from its value. */
export const LETTER = 1;
export const NUMBER = 2;
const AT = 3;
const LABEL = 4;
const BRACKET = 5;
const KINDS = buildKinds();

/** The kind of a unit: LETTER, NUMBER for what begins a number, something else for the rest. */
export function kindOf(unit: number): number {
  return KINDS[unit] ?? 0;
}

/** More anchors of a kind than this are a page made to tire the readers; the rest of it is left unread. */
const MOST = 30_000;

export function anchorsOf(text: string): Anchors {
  const numbers: number[] = [];
  const services: number[] = [];
  const ats: number[] = [];
  const labels: number[] = [];
  const units = unitsOf(text);
  const size = units.length;
  let at = 0;
  while (at < size) {
    const unit = units[at] ?? 0;
    const kind = KINDS[unit];
    if (kind === LETTER) {
      const start = at++;
      const beginning = beginningOf(unit, units[at] ?? 0, units[at + 1] ?? 0);
      if (beginning !== 0) {
        if ((beginning & OPENS_NUMBER) !== 0) add(numbers, start);
        if ((beginning & NAMES_SERVICE) !== 0 && !joinsWord(units, start)) add(services, start);
        if ((beginning & STANDS_FOR_AT) !== 0 && start > 0) add(ats, start - 1);
      }
      while (at < size && KINDS[units[at] ?? 0] === LETTER) at++;
      // A letter tight before a digit may stand for one: "O7O".
      if (at - start === 1 && at < size && KINDS[units[at] ?? 0] === NUMBER) add(numbers, start);
      continue;
    }
    if (kind === NUMBER) {
      add(numbers, at);
      while (isDigitCode(units[at] ?? 0) && isDigitCode(units[at + 1] ?? 0)) at++;
    } else if (kind === AT) add(ats, at);
    else if (kind === LABEL) add(labels, at);
    else if (kind === BRACKET) {
      add(ats, at);
      add(labels, at);
    }
    at++;
  }
  return { units, numbers, services, ats, labels };
}

function add(anchors: number[], at: number): void {
  if (anchors.length < MOST) anchors.push(at);
}

/** Whether a digit or underscore stands tight before a word. */
function joinsWord(units: Uint16Array, start: number): boolean {
  const before = start === 0 ? 0 : (units[start - 1] ?? 0);
  return before === 0x5f || isDigitCode(before);
}

function buildKinds(): Uint8Array {
  const kinds = new Uint8Array(1 << 16);
  for (let unit = 0; unit < 1 << 16; unit++) {
    const begins = unit === 0x2b || unit === 0xd835 || digitAt(String.fromCharCode(unit), 0, unit) !== null;
    kinds[unit] = isLetter(unit) ? LETTER : begins ? NUMBER : 0;
  }
  for (const sign of "@＠([{<") kinds[sign.charCodeAt(0)] = AT;
  for (const sign of ":=?-–—|./") kinds[sign.charCodeAt(0)] = LABEL;
  kinds["(".charCodeAt(0)] = BRACKET;
  return kinds;
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}
