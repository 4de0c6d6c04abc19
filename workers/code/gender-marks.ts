import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordRoles } from "../recognise/word-roles.ts";
import type { GenderWords } from "./gender-words.ts";
import { gapAfter, listGap, type ReadPart, spanOf, textAfter, writtenAt } from "./read-part.ts";
import type { Mention } from "./settle-gender.ts";

/** Reads letters that stand for a gender: "F27", "M/34", "27 K". */
export class GenderMarks {
  private readonly words: GenderWords;

  private readonly seek: number;
  private readonly roles: WordRoles;

  constructor(words: GenderWords, roles: WordRoles) {
    this.words = words;
    this.roles = roles;
    this.seek = roles.mask("seek");
  }

  /** "28/f", "29, f, gbg": the sign beside an age makes the letter a mark, small as it is. */
  private joinsAge({ tokens }: ReadPart, at: number): boolean {
    if (isMarkAge(tokens, at + 1) && ROW_SIGN.test(textAfter(tokens, at)) && at > 0) return true;
    if (tokens.kinds[at - 1] !== NUMBER) return false;
    const between = textAfter(tokens, at - 1);
    return between === "/" || (ROW_SIGN.test(between) && at === 1);
  }

  /** "F27", "M/34", "27 K", "M4W", "K söker M": a letter with an age or with whom it seeks; null for any other letter. */
  markAt(part: ReadPart, at: number): Mention | null {
    const { tokens } = part;
    const code = CODES.get(writtenAt(tokens, at).toLowerCase());
    if (code === undefined) return null;
    const seeks = this.isSeeking(part, at);
    // Small letters only where a terse text begins: "m 45 Värmland".
    if (!seeks && tokens.capitals[at] !== 1 && at > 0 && !this.joinsAge(part, at)) return null;
    if (!seeks && code !== "trans" && this.opensRow(part, at))
      return this.mention(part, at, code, "gender.letter-and-age");
    if (!seeks && (code === "trans" || !this.isBesideAge(part, at))) return null;
    return this.mention(part, at, code, seeks ? "gender.letter-seeking" : "gender.letter-and-age");
  }

  private mention(part: ReadPart, at: number, code: string, rule: string): Mention {
    return { code, subcode: null, rule, span: spanOf(part, at, at + 1), weight: 2, from: at, to: at + 1, part };
  }

  /** "Hej! M, 33, Borås", "K 38 Kiruna" on a line of its own: the letter, the age, and what goes on as a row. */
  private opensRow({ tokens }: ReadPart, at: number): boolean {
    if (tokens.capitals[at] !== 1 || listGap(tokens, at) < PAUSE || !isMarkAge(tokens, at + 1)) return false;
    const last = this.words.years.has(tokens, at + 2) ? at + 2 : at + 1;
    const row = ROW_SIGN.test(textAfter(tokens, at)) && gapAfter(tokens, last) >= PAUSE;
    const line = textAfter(tokens, at) === " " && tokens.capitals[at + 2] === 1 && (tokens.gaps[at] ?? BREAK) >= BREAK;
    return (row || line) && !this.words.cupWords.has(tokens, at - 1);
  }

  /** "M4W", "m4m": the first letter is who writes; "K söker M" in a heading. */
  private isSeeking({ part, tokens }: ReadPart, at: number): boolean {
    if (tokens.numbers[at + 1] === 4 && tokens.gaps[at + 1] === JOINED && tokens.gaps[at + 2] === JOINED) {
      return (tokens.gaps[at] ?? JOINED) > JOINED && (tokens.ends[at + 2] ?? 0) - (tokens.starts[at + 2] ?? 0) <= 2;
    }
    const opens = at === 0 && (part === "title" || tokens.capitals[at] === 1);
    return opens && tokens.gaps[at + 1] === SPACED && this.roles.has(tokens, at + 1, this.seek);
  }

  private isBesideAge(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    const before =
      at > 0 && isMarkAge(tokens, at - 1) && isSlash(tokens, at - 1) && (at < 2 || (tokens.gaps[at - 1] ?? 0) > JOINED);
    const after =
      at + 1 < tokens.count &&
      isMarkAge(tokens, at + 1) &&
      (isSlash(tokens, at) ||
        ((part.part === "title" || at === 0) && /^(?: | ?[|,:•·-] ?)$/.test(textAfter(tokens, at))));
    if (!before && !after) return this.isInRow(tokens, at);
    const from = before ? at - 1 : at;
    const to = after ? at + 2 : at + 1;
    for (let near = Math.max(0, from - 3); near < Math.min(to + 3, tokens.count); near++) {
      if (this.words.cupWords.has(tokens, near)) return false;
    }
    // "34F" is as likely a size as a woman of 34.
    const size = /[FK]/.test(writtenAt(tokens, at)) && (tokens.numbers[at - 1] ?? 0) >= 30;
    const even = (tokens.numbers[at - 1] ?? 0) % 2 === 0;
    return after || textAfter(tokens, at - 1) !== "" || !size || !even || part.part === "title";
  }

  /** "29, f, gbg", "25yo F": between signs in a row that an age opens. */
  private isInRow(tokens: Tokens, at: number): boolean {
    const opened = isMarkAge(tokens, at - 1) && ROW_SIGN.test(textAfter(tokens, at - 1));
    const years = this.words.years.has(tokens, at - 1) && isMarkAge(tokens, at - 2) && tokens.capitals[at] === 1;
    // "Sthlm, m, 34", "(f) 27": between signs, an age at one side.
    const closed = isMarkAge(tokens, at + 1) && ROW_SIGN.test(textAfter(tokens, at));
    if (
      closed &&
      (at === 0 || ROW_SIGN.test(textAfter(tokens, at - 1)) || tokens.text[(tokens.starts[at] ?? 0) - 1] === "(")
    )
      return !this.words.cupWords.has(tokens, at - 1);
    const starts = opened && (at === 1 || (tokens.gaps[at - 1] ?? BREAK) >= BREAK);
    return (starts || years) && gapAfter(tokens, at) >= PAUSE;
  }
}

function isMarkAge(tokens: Tokens, at: number): boolean {
  const number = tokens.numbers[at] ?? -1;
  return tokens.kinds[at] === NUMBER && number >= 18 && number <= 80;
}

function isSlash(tokens: Tokens, at: number): boolean {
  return ["", "/", " / ", "-"].includes(textAfter(tokens, at));
}

const ROW_SIGN = /^ ?(?:[,|/•·)(]|\/\/|\|\|) ?$/;
const CODES: ReadonlyMap<string, string> = new Map([
  ["f", "woman"],
  ["k", "woman"],
  ["w", "woman"],
  ["m", "man"],
  ["t", "trans"],
]);
