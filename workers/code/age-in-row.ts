import { JOINED, NUMBER, type Tokens } from "../recognise/tokenise.ts";
import { type ReadPart, textAfter } from "./read-part.ts";

const YOUNGEST = 18;
const OLDEST = 75;

/** Whether a number of two digits is the age in a row of age, height in cm and weight in kg, in either order. */
export function isAgeOfRow({ tokens, taken }: ReadPart, at: number, to: number, value: number): boolean {
  if (value < YOUNGEST || value > OLDEST) return false;
  // "172/58/75B": a size.
  if (
    tokens.gaps[to] === JOINED &&
    tokens.capitals[to] === 1 &&
    (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0) === 1
  )
    return false;
  const next = follows(tokens, to) && taken[to] !== 1;
  // "29/170/60", "29 170 60".
  if (next && isHeight(tokens, to)) return follows(tokens, to + 1) && isWeight(tokens, to + 1) && !follows(tokens, at);
  // "170/60/29".
  if (
    next ||
    !follows(tokens, at) ||
    !follows(tokens, at - 1) ||
    (follows(tokens, at - 2) && !isMetres(tokens, at - 2))
  )
    return false;
  return (
    (isHeight(tokens, at - 2) || isMetres(tokens, at - 2)) &&
    isWeight(tokens, at - 1) &&
    !/^\p{L}|^\s?(?:cm|kg)/u.test(textAfter(tokens, to - 1))
  );
}

/** Whether a token is a number that stands right behind another. */
function follows(tokens: Tokens, at: number): boolean {
  if (at < 1 || at >= tokens.count || tokens.kinds[at] !== NUMBER || tokens.kinds[at - 1] !== NUMBER) return false;
  return /^\s?[ /,|;•·–-]\s?$/.test(textAfter(tokens, at - 1));
}

function isHeight(tokens: Tokens, at: number): boolean {
  const value = tokens.numbers[at] ?? -1;
  return value >= 140 && value <= 205;
}

/** The centimetres of "1.72". */
function isMetres(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.numbers[at - 1] === 1 && /^[.,]$/.test(textAfter(tokens, at - 1));
}

function isWeight(tokens: Tokens, at: number): boolean {
  const value = tokens.numbers[at] ?? -1;
  return value >= 38 && value <= 125;
}
