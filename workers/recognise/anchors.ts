import { digitAt } from "./disguised-digits.ts";
import { isDigitCode, unitAt } from "./read-characters.ts";
import { beginningAt, NAMES_SERVICE, OPENS_NUMBER, STANDS_FOR_AT } from "./word-beginnings.ts";

/**
 * Where in a text something may begin that a reader looks for, in text order. One pass finds them for all readers: a
 * pattern tried at every letter costs many times as much.
 */
export interface Anchors {
  /** Every digit or disguised digit, every plus sign, every word that begins like a number word. */
  readonly numbers: readonly number[];
  /** Words that begin like the name of a messaging service. */
  readonly services: readonly number[];
  /** Signs that may be an @, or stand before a word for one. */
  readonly ats: readonly number[];
  /** Colons, question marks, dashes, slashes and the like, which may part a label from its value. */
  readonly labels: readonly number[];
}

/** The kinds of units; AT and LABEL are bits of their own. */
export const LETTER = 1;
export const NUMBER = 2;
const AT = 4;
const LABEL = 8;
const KINDS = buildKinds();

/** The kind of a unit: LETTER, NUMBER for what begins a number, something else for the rest. */
export function kindOf(unit: number): number {
  return KINDS[unit] ?? 0;
}

export function anchorsOf(text: string): Anchors {
  const numbers: number[] = [];
  const services: number[] = [];
  const ats: number[] = [];
  const labels: number[] = [];
  const size = text.length;
  let at = 0;
  while (at < size) {
    const kind = kindOf(unitAt(text, at));
    if (kind === LETTER) {
      const start = at;
      const beginning = beginningAt(text, start);
      if (beginning !== 0) {
        if ((beginning & OPENS_NUMBER) !== 0) numbers.push(start);
        if ((beginning & NAMES_SERVICE) !== 0 && !joinsWord(text, start)) services.push(start);
        if ((beginning & STANDS_FOR_AT) !== 0 && start > 0) ats.push(start - 1);
      }
      do at++;
      while (at < size && kindOf(unitAt(text, at)) === LETTER);
      // A letter tight before a digit may stand for one: "O7O".
      if (at - start === 1 && at < size && kindOf(unitAt(text, at)) === NUMBER) numbers.push(start);
      continue;
    }
    if (kind !== 0) {
      if (kind === NUMBER) numbers.push(at);
      else {
        if ((kind & AT) !== 0) ats.push(at);
        if ((kind & LABEL) !== 0) labels.push(at);
      }
    }
    at++;
  }
  return { numbers, services, ats, labels };
}

/** Whether a digit or underscore stands tight before a word. */
function joinsWord(text: string, start: number): boolean {
  if (start === 0) return false;
  const before = unitAt(text, start - 1);
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
  kinds["(".charCodeAt(0)] = AT | LABEL;
  return kinds;
}

function isLetter(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}
