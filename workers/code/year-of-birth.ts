import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { AgeWords } from "./age-words.ts";
import { countsWhatFollows } from "./counts-what-follows.ts";
import { isFirstName } from "./head-of-word.ts";
import { gapAfter, textAfter, writtenAt } from "./read-part.ts";

/** The number belongs to a date of birth and is not its year: "född 12/3 1997". */
export const NO_YEAR = 0;
/** Nobody of so high an age is met: such two digits are a year of birth. */
const OLDEST = 75;
const ADULT = 18;
/** "sjuttiotvåa": the number word as a noun. */
const YEAR_NOUN = /(?:tvåa|trea|femma|sexa|sjua|nia)$/iu;
/** How many words of a sentence are looked back over. */
const SENTENCE = 14;

/**
 * The year of birth that a number states, or null: "född 1998", "född -98", "f. 1998", "-98:a", "född åttiofem",
 * "tjej 1998". NO_YEAR for the other numbers of a date of birth. `year` is the sampling year, which settles the century
 * of two digits.
 */
export function yearOfBirth(
  words: AgeWords,
  tokens: Tokens,
  at: number,
  value: number,
  digits: number,
  year: number,
): number | null {
  if (digits !== 2 && digits !== 4 && digits !== 6 && digits !== 8) return null;
  // "slutet av 80-talet".
  if (words.decadeUnit.has(tokens, at + 1)) return null;
  // "född åttiofem", "åttioåtta född", "en nittiosjua": the century is left out.
  if (tokens.kinds[at] !== NUMBER) {
    const gap = gapAfter(tokens, at);
    const born = bornBefore(words, tokens, at, 2) !== -1 || (words.born.has(tokens, at + 1) && gap === SPACED);
    const noun = value > OLDEST && words.article.has(tokens, at - 1) && !words.unit.has(tokens, at + 1);
    // "en äkta sjuttiotvåa".
    const named = words.article.has(tokens, at - 1) || words.article.has(tokens, at - 2);
    if (value >= 60 && named && YEAR_NOUN.test(writtenAt(tokens, at))) return 1900 + value;
    return (born || noun) && value > year % 100 ? 1900 + value : null;
  }
  const anchor = bornBefore(words, tokens, at, digits);
  if (anchor !== -1) {
    const stated = yearOfDate(words, tokens, anchor + 1);
    if (stated !== at) return stated === -1 ? null : NO_YEAR;
    // "by birth, 25": two digits after a pause are no year.
    const written = textAfter(tokens, at - 1);
    const parted = (tokens.gaps[at] ?? BREAK) >= PAUSE && !/[:'’-]\s?$/.test(written);
    const full = digits === 2 && parted ? -1 : fullYear(tokens, at, year);
    if (words.ofCars.has(tokens, anchor) && (full > year - ADULT || !isOfPerson(words, tokens, anchor))) return null;
    return full === -1 ? null : full;
  }
  if (!isYearByItself(words, tokens, at, value, digits, year)) return null;
  const full = fullYear(tokens, at, year);
  return full === -1 ? null : full;
}

/** "Tjej, årsmodell 95" and "Årsmodell 95" tell of the seller, "husvagn, årsmodell 95" does not. */
function isOfPerson(words: AgeWords, tokens: Tokens, at: number): boolean {
  if (at === 0 || (tokens.gaps[at] ?? BREAK) >= BREAK) return true;
  return words.person.has(tokens, at - 1) || words.leadsToYear.has(tokens, at - 1);
}

/** A year of two or four digits or one in "990512" and "19990512"; -1 when it is none. */
export function fullYear(tokens: Tokens, at: number, year: number): number {
  const value = tokens.numbers[at] ?? -1;
  const digits = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
  if (digits === 4) return value > year - 100 && value <= year - 1 ? value : -1;
  if (digits === 2) return value <= year % 100 ? 2000 + value : 1900 + value;
  if (digits !== 6 && digits !== 8) return -1;
  const written = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  const [, years = "", month = "", day = ""] = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(written) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return -1;
  const born = Number(years);
  const whole = years.length === 4 ? born : born <= year % 100 ? 2000 + born : 1900 + born;
  return whole > year - 100 && whole < year ? whole : -1;
}

/** The word of birth that governs a number: "född 1998", "född den 3 maj 1998", "born in Riga in 1998"; -1 for none. */
function bornBefore(words: AgeWords, tokens: Tokens, at: number, digits: number): number {
  let strange = 0;
  for (let back = at - 1; back >= Math.max(0, at - 7); back--) {
    const gap = tokens.gaps[back + 1] ?? BREAK;
    if (gap >= BREAK && !isDayBefore(tokens, back)) return -1;
    if (words.born.has(tokens, back)) return words.bornPlace.has(tokens, back) ? -1 : back;
    if (digits === 4 && words.worldly.has(tokens, back) && words.bornTail.has(tokens, back - 1)) return back;
    const inDate = isOfDate(words, tokens, back) || words.bornTail.has(tokens, back);
    // "föddes en höstdag 1992".
    if (inDate) continue;
    if (digits !== 4 || gap >= PAUSE || (tokens.capitals[back] !== 1 && ++strange > 2)) return -1;
  }
  return -1;
}

/** "1992 föddes jag", "1992 kom jag till världen", "In 1992 I was born". */
function bornAfter(words: AgeWords, tokens: Tokens, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 6, tokens.count); next++) {
    if ((tokens.gaps[next] ?? BREAK) >= BREAK || tokens.kinds[next] === NUMBER) return false;
    if (words.born.has(tokens, next) && !words.bornPlace.has(tokens, next)) return true;
    if (words.worldly.has(tokens, next) && words.bornTail.has(tokens, next - 1)) return true;
  }
  return false;
}

/** "I passet står det 1990", "legitimationen säger 1985". */
function isWritten(words: AgeWords, tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    if ((tokens.gaps[back + 1] ?? BREAK) > PAUSE) return false;
    if (words.papers.has(tokens, back) || words.passport.has(tokens, back)) return true;
  }
  return false;
}

/** "Född i Bosnien året då OS gick i Sarajevo, alltså 1984": the year is told anew in the same sentence. */
function isApposed(words: AgeWords, tokens: Tokens, at: number): boolean {
  const told = words.thusly.has(tokens, at - 1) && (tokens.gaps[at - 1] ?? BREAK) >= PAUSE;
  if (!told && ((tokens.gaps[at] ?? BREAK) !== PAUSE || gapAfter(tokens, at) < PAUSE)) return false;
  for (let back = told ? at - 2 : at - 1; back >= Math.max(0, at - SENTENCE); back--) {
    if ((tokens.gaps[back + 1] ?? BREAK) >= BREAK || words.moved.has(tokens, back)) return false;
    if (words.born.has(tokens, back) && !words.bornPlace.has(tokens, back)) return true;
  }
  return false;
}

function isDash(unit: number): boolean {
  return unit === 45 || unit === 0x2013 || unit === 39 || unit === 0x2019;
}

/** "12. mars 1997": the full stop belongs to the day. */
function isDayBefore(tokens: Tokens, at: number): boolean {
  const value = tokens.numbers[at] ?? -1;
  return value >= 1 && value <= 31 && textAfter(tokens, at) === ". ";
}

function isOfDate(words: AgeWords, tokens: Tokens, at: number): boolean {
  return tokens.kinds[at] === NUMBER || words.months.has(tokens, at) || words.dayTail.has(tokens, at);
}

/** The token of the year in the date that begins at a token; -1 when the date holds none. */
export function yearOfDate(words: AgeWords, tokens: Tokens, first: number): number {
  const numbers: number[] = [];
  let months = 0;
  for (let at = first; at < Math.min(first + 8, tokens.count); at++) {
    const gap = tokens.gaps[at] ?? BREAK;
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    // "född -07. På 4:e våningen": another sentence.
    if (at > first && gap >= BREAK && tokens.capitals[at] === 1 && !words.months.has(tokens, at)) break;
    if (tokens.kinds[at] === NUMBER) {
      if (length === 4 || length > 5) return at;
      if (length > 2 || (numbers.length > 0 && gap >= PAUSE)) break;
      numbers.push(at);
    } else if (words.months.has(tokens, at)) months = numbers.length + 1;
    else if (numbers.length > 0 && !words.dayTail.has(tokens, at) && !words.bornTail.has(tokens, at)) break;
    if (at > first && numbers.length > 0 && gap >= BREAK && !isDayBefore(tokens, at - 1)) break;
  }
  const [one = -1, two = -1, three = -1] = numbers;
  // "3 maj 97", "maj 97"; "3 maj" alone has no year.
  if (months > 0) return numbers[months - 1] ?? -1;
  // "97-03-12", "12.03.97".
  if (three !== -1) return (tokens.numbers[one] ?? 0) > 31 ? one : three;
  return two === -1 || !/^\s?[/.]/.test(textAfter(tokens, one)) ? one : -1;
}

/** A year without a word of birth: "f. 1998", "-98:a", "98a", "tjej -79", "kvinna, 1979, Lund", "tjej 03". */
function isYearByItself(
  words: AgeWords,
  tokens: Tokens,
  at: number,
  value: number,
  digits: number,
  year: number,
): boolean {
  if (digits !== 2 && digits !== 4) return false;
  const start = tokens.starts[at] ?? 0;
  // Nearly every number ends here: two digits that are no year stand beside neither a dash nor a colon.
  if (digits === 2 && value <= OLDEST && tokens.text[start] !== "0") {
    const isMarked = isDash(tokens.text.charCodeAt(start - 1)) || tokens.text[tokens.ends[at] ?? 0] === ":";
    if (value < 40 || !isMarked) return false;
  }
  const left = at - 1;
  const written = tokens.text.slice(at > 0 ? tokens.ends[left] : 0, tokens.starts[at]);
  const zero = digits === 2 && tokens.text[start] === "0" && value <= (year % 100) - ADULT;
  const isShortYear = digits === 2 && (zero || value > OLDEST);
  if (words.bornShort.has(tokens, left) && /^[.:]?\s?[-–'’]?$/.test(written))
    return digits === 4 || /[-–'’]$/.test(written) || isShortYear;
  // "Tjej som är 2001:a", "en 1997a".
  if (digits === 4 && /^:?an?(?!\p{L})/iu.test(tokens.text.slice(tokens.ends[at], (tokens.ends[at] ?? 0) + 4)))
    return value >= year - OLDEST && value <= year - ADULT;
  const rest = tokens.text.slice(tokens.ends[at], (tokens.ends[at] ?? 0) + 9);
  const tail = tokens.text.slice(tokens.ends[at], (tokens.ends[at] ?? 0) + 4);
  if (digits === 2 && (value >= 60 || zero) && /^:(?:a|an|or)(?!\p{L})/iu.test(tail)) return true;
  if (isShortYear && /^(?:an?|-?(?:model|modell|årgång))(?!\p{L})/iu.test(rest)) return true;
  const gap = tokens.gaps[at] ?? BREAK;
  const person = words.person.has(tokens, left) && gap <= PAUSE;
  const named =
    (isFirstName(tokens, left) || (words.letter.has(tokens, left) && tokens.capitals[left] === 1)) && gap <= PAUSE;
  if (digits === 2 && value >= 40 && (person || named) && /^,?\s?[-–'’]$/.test(written)) return true;
  // "-97, Lund": a dash that nothing stands before.
  const free = !countsWhatFollows(words, tokens, at + 1) && !/^\s?[%€$£°:]/.test(tail);
  // "kille från -96".
  if (
    isShortYear &&
    free &&
    words.place.has(tokens, left) &&
    words.person.has(tokens, at - 2) &&
    /[-–'’]$/.test(written)
  )
    return true;
  if (isShortYear && free && /(?:^|[\s(,|])[-–'’]$/.test(written) && tokens.kinds[at + 1] !== NUMBER)
    return at === 0 || (tokens.kinds[left] !== NUMBER && gap >= PAUSE);
  // "Petra *1992", "Made in 1992", "1992 föddes jag".
  if (digits === 4 && value >= year - OLDEST && value <= year - ADULT) {
    if (named && /^\s?\*$/.test(written)) return true;
    // "Kvinna sedan 1971", "jag är man, byggd 1969".
    const since = words.sinceThen.has(tokens, left) && words.sexed.has(tokens, at - 2);
    if (gap === SPACED && (since || (words.made.has(tokens, left) && words.person.has(tokens, at - 2)))) return true;
    if (words.made.has(tokens, left) || words.made.has(tokens, at - 2) || words.made.has(tokens, at - 3))
      return gap <= SPACED && words.made.has(tokens, 0);
    if (bornAfter(words, tokens, at) || isWritten(words, tokens, at) || isApposed(words, tokens, at)) return true;
  }
  if (!person || !free || words.unit.has(tokens, at + 1)) return false;
  if (isShortYear) return gap === SPACED && /^\s\(?$/.test(written) && tokens.kinds[at + 1] !== NUMBER;
  return digits === 4 && value !== 2000 && value >= year - OLDEST && value <= year - ADULT && gap !== JOINED;
}
