import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, SPACED, type Tokens } from "../recognise/tokenise.ts";
import type { WordSet } from "../recognise/word-roles.ts";
import type { ReadPart, Wording } from "./read-part.ts";

/** The wordings beside another one, parted by a comma, a slash, "and" or nothing and never by the end of a sentence; they stand in text order. */
export function neighbours(part: ReadPart, channel: number, index: number, ties: WordSet) {
  const wordings = part.wordings[channel] ?? [];
  const here = wordings[index];
  const [before, after] = [wordings[index - 1], wordings[index + 1]];
  const beside: PhraseMatch<Wording>[] = [];
  if (here === undefined) return beside;
  if (before?.meaning.kind === "plain" && isNext(part.tokens, before.to, here.from, ties)) beside.push(before);
  if (after?.meaning.kind === "plain" && isNext(part.tokens, here.to, after.from, ties)) beside.push(after);
  return beside;
}

/** Whether nothing but ties stands between the end of one wording and the start of the next. */
function isNext(tokens: Tokens, end: number, start: number, ties: WordSet): boolean {
  let at = end;
  while (at < start && at < end + 2 && (tokens.gaps[at] ?? BREAK) < BREAK && ties.has(tokens, at)) at++;
  return at === start && (tokens.gaps[at] ?? BREAK) < BREAK;
}

/** Where the demonym right after a colour ends; where there is none, where the colour does. */
export function endOfDemonym({ tokens, wordings }: ReadPart, to: number): number {
  if (to >= tokens.count || (tokens.gaps[to] ?? BREAK) > SPACED) return to;
  for (const channel of wordings)
    for (const { from, to: end, meaning } of channel)
      if (from === to && meaning.kind === "plain" && /^[A-Z]{2}$/.test(meaning.code)) return end;
  return to;
}
