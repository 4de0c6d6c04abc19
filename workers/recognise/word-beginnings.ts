import { numberWords } from "./number-words.ts";
import { unitAt } from "./read-characters.ts";

/** What a word may be, judged by its first three letters: nearly every word is told apart by them, without a string. */
export const OPENS_NUMBER = 1;
export const GOES_ON_WITH_NUMBER = 2;
export const NAMES_SERVICE = 4;
export const STANDS_FOR_AT = 8;

/** Words between the digits of a number read out: "noll sju noll streck ett sju". */
export const FILLERS: ReadonlySet<string> = new Set(
  "streck bindestreck dash hyphen then sen sedan och and space mellanslag dot punkt därefter followed by".split(" "),
);
const LOOKALIKES = "o i l ol oo oi il io ii ll lo li".split(" ");
/** How the names of messaging services begin that handles are read after. */
const SERVICES = "tel sna ins kik wic sig twi x onl of sky lin wec wei thr ses vib dis fac mes tik wha".split(" ");
/** Names of services that a word may be joined to: "tgnamn". */
const JOINED_SERVICES = ["tg", "sc", "ig"];

/** Letters up to U+024F as numbers: a to z from 1, then å, ä and ö; OTHER for the rest, which no word sought holds. */
const OTHER = 30;
const LETTERS = buildLetters();
const BEGINNINGS = buildBeginnings();

/** What a word may be whose first three units these are, as bits; 0 stands for a unit after the end of the text. */
export function beginningOf(first: number, second: number, third: number): number {
  return BEGINNINGS[slotOf(first, second, third)] ?? 0;
}

/** Three letters in fifteen bits; what is no letter counts as the word's end. */
function slotOf(first: number, second: number, third: number): number {
  const middle = LETTERS[second] ?? 0;
  return ((LETTERS[first] ?? 0) << 10) | (middle << 5) | (middle === 0 ? 0 : (LETTERS[third] ?? 0));
}

function buildLetters(): Uint8Array {
  const letters = new Uint8Array(1 << 16).fill(OTHER, 0xc0, 0x250);
  // The signs × and ÷ stand among the letters.
  letters[0xd7] = letters[0xf7] = 0;
  [..."abcdefghijklmnopqrstuvwxyzåäö"].forEach((letter, index) => {
    for (const written of [letter, letter.toUpperCase()]) letters[written.charCodeAt(0)] = index + 1;
  });
  return letters;
}

function buildBeginnings(): Uint8Array {
  const beginnings = new Uint8Array(1 << 15);
  const add = (slot: number, meaning: number) => {
    beginnings[slot] = (beginnings[slot] ?? 0) | meaning;
  };
  const mark = (words: readonly string[], meaning: number) => {
    for (const word of words) add(slotOf(unitAt(word, 0), unitAt(word, 1) || 0, unitAt(word, 2) || 0), meaning);
  };
  mark([...numberWords().keys(), "plus"], OPENS_NUMBER | GOES_ON_WITH_NUMBER);
  mark([...FILLERS, ...LOOKALIKES], GOES_ON_WITH_NUMBER);
  mark(SERVICES, NAMES_SERVICE);
  mark(["at", "ät", "snabel"], STANDS_FOR_AT);
  for (const name of JOINED_SERVICES)
    for (let last = 0; last <= OTHER; last++) add(slotOf(unitAt(name, 0), unitAt(name, 1), 0) | last, NAMES_SERVICE);
  return beginnings;
}
