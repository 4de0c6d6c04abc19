import { BREAK, NUMBER, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import type { AgeWords } from "./age-words.ts";

/**
 * The year of birth that a number states, or null: "född 1998", "född -98", "f. 1998", "-98:a", "född åttiofem". `year`
 * is the sampling year, which settles the century of two digits.
 */
export function yearOfBirth(
  words: AgeWords,
  tokens: Tokens,
  at: number,
  value: number,
  digits: number,
  year: number,
): number | null {
  // "born on 12 May 1999": a day.
  if (digits === 2 && words.months.has(tokens, at + 1)) return null;
  let full = -1;
  // "född åttiofem": the century is left out.
  if (tokens.kinds[at] !== NUMBER) {
    if (!words.born.has(tokens, at - 1) || value <= year % 100) return null;
    full = 1900 + value;
  }
  if (digits === 4 && value > year - 100 && value <= year - 1) full = value;
  else if (digits === 6 || digits === 8) full = yearOfDate(tokens.text.slice(tokens.starts[at], tokens.ends[at]), year);
  else if (digits === 2 && full === -1) full = value <= year % 100 ? 2000 + value : 1900 + value;
  if (full === -1) return null;
  const left = at - 1;
  const born = isBorn(words, tokens, at, digits);
  const written = tokens.text.slice(at > 0 ? tokens.ends[left] : 0, tokens.starts[at]);
  const shortBorn =
    words.bornShort.has(tokens, left) && /^[.:]?\s?[-–'’]?$/.test(written) && (digits === 4 || /[-–'’]$/.test(written));
  const model =
    digits === 2 &&
    value >= 40 &&
    /^:(?:a|an|or)\b/i.test(tokens.text.slice(tokens.ends[at], (tokens.ends[at] ?? 0) + 4));
  // "tjej -79": after a person a dash and two digits are the year.
  const dashed = digits === 2 && value >= 40 && words.person.has(tokens, left) && /^,?\s[-–'’]$/.test(written);
  if ((model || dashed) && !born) return full;
  if (!(born || shortBorn) || ((tokens.gaps[at] ?? BREAK) >= BREAK && at > 0 && !shortBorn)) return null;
  // "by birth, 25": two digits after a pause are no year.
  if (digits === 2 && (tokens.gaps[at] ?? BREAK) >= PAUSE && !/[:'’-]\s?$/.test(written) && !shortBorn) return null;
  return full;
}

/** "född 1998", "född den 3 maj 1998", "year of birth 1998", "born in May 1998". */
function isBorn(words: AgeWords, tokens: Tokens, at: number, digits: number): boolean {
  if (words.born.has(tokens, at - 1)) return !words.bornPlace.has(tokens, at - 1);
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (words.born.has(tokens, back) && !words.bornPlace.has(tokens, back)) return true;
    const between = words.bornTail.has(tokens, back) || words.months.has(tokens, back) || tokens.kinds[back] === NUMBER;
    if (!between || (digits !== 4 && !words.bornTail.has(tokens, back))) return false;
  }
  return false;
}

/** The year in "990512" and "19990512"; -1 when month or day is none. */
function yearOfDate(written: string, year: number): number {
  const [, years = "", month = "", day = ""] = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(written) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return -1;
  const value = Number(years);
  const full = years.length === 4 ? value : value <= year % 100 ? 2000 + value : 1900 + value;
  return full > year - 100 && full < year ? full : -1;
}
