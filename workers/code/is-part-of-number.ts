import { NUMBER, type Tokens } from "../recognise/tokenise.ts";
import { writtenAt } from "./read-part.ts";

/** Dates, clock times, decimals, sizes: the number is a piece of a longer one. */
export function isPartOfNumber(tokens: Tokens, at: number, to: number, before: string, after: string): boolean {
  const previous = at > 0 && tokens.kinds[at - 1] === NUMBER;
  const next = to < tokens.count && tokens.kinds[to] === NUMBER;
  if (previous && /^(?:[.,:/'’x×*°]|\s?[x×*]\s?|\s?:\s?)$/.test(before)) return true;
  if (
    next &&
    /^(?:[.:'’x×*°]|,(?=\d)|\s?[x×*]\s?)$/.test(after) &&
    !(after === "," && (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0) > 2)
  )
    return true;
  if (
    next &&
    /^[ \u00a0.]$/.test(after) &&
    (tokens.ends[to] ?? 0) - (tokens.starts[to] ?? 0) === 3 &&
    writtenAt(tokens, to) === "000"
  )
    return true;
  if (after !== " " && /^\s?:-|^:\d/.test(after)) return true;
  if (previous && /^[-–/]$/.test(before) && (tokens.ends[at - 1] ?? 0) - (tokens.starts[at - 1] ?? 0) !== 2)
    return true;
  return false;
}
