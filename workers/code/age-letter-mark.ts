import { BREAK, PAUSE, SYMBOL, type Tokens } from "../recognise/tokenise.ts";
import type { AgeWords } from "./age-words.ts";
import { gapAfter, type ReadPart, textAfter } from "./read-part.ts";

const TIGHT = ["", "/", " / "];

/** "F27", "K 27", "27/M", "27 F": a letter or sign for the gender beside the number `at` to `to`. */
export function hasLetterMark(words: AgeWords, { part, tokens, taken }: ReadPart, at: number, to: number): boolean {
  const left = at - 1;
  if (isLetter(words, tokens, left)) {
    const between = textAfter(tokens, left).replace(/\ufe0f/g, "");
    const opens = left === 0 || (tokens.gaps[left] ?? BREAK) >= PAUSE;
    if (tokens.kinds[left] === SYMBOL) return true;
    if ((tokens.capitals[left] === 1 || opens) && (TIGHT.includes(between) || (opens && between === " "))) return true;
  }
  if (!isLetter(words, tokens, to)) return false;
  // "1000:- 30m": beside a sum, minutes.
  if (tokens.capitals[to] === 0 && (taken[at - 1] === 1 || taken[to + 1] === 1)) return false;
  const between = textAfter(tokens, to - 1);
  const opens = at === 0 || (tokens.gaps[at] ?? BREAK) >= PAUSE || part === "title";
  if (!(tokens.capitals[to] === 1 || opens) || !(TIGHT.includes(between) || between === " ")) return false;
  // "34F" within a sentence is as likely a size; "27 m" a measure.
  if (between.includes("/")) return true;
  return opens && (gapAfter(tokens, to) >= PAUSE || (at === 0 && tokens.capitals[to] === 1) || part === "title");
}

function isLetter(words: AgeWords, tokens: Tokens, at: number): boolean {
  if (at < 0 || !words.letter.has(tokens, at)) return false;
  return (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) === 1 || tokens.kinds[at] === SYMBOL;
}
