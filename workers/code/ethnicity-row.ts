import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, SPACED } from "../recognise/tokenise.ts";
import type { WordSet } from "../recognise/word-roles.ts";
import type { ReadPart, Wording } from "./read-part.ts";

/** The wordings beside another one, parted by a comma, a slash, "and" or nothing and never by the end of a sentence; they stand in text order. */
export function neighbours(part: ReadPart, channel: number, index: number, ties: WordSet) {
  const wordings = part.wordings[channel] ?? [];
  const here = wordings[index];
  const [before, after] = [wordings[index - 1], wordings[index + 1]];
  const beside: PhraseMatch<Wording>[] = [];
  const { gaps } = part.tokens;
  const isNext = (one: PhraseMatch<Wording> | undefined, other: PhraseMatch<Wording> | undefined) => {
    if (one === undefined || other === undefined) return false;
    let at = one.to;
    while (at < other.from && at < one.to + 2 && (gaps[at] ?? BREAK) < BREAK && ties.has(part.tokens, at)) at++;
    return at === other.from && (gaps[at] ?? BREAK) < BREAK;
  };
  if (before?.meaning.kind === "plain" && isNext(before, here)) beside.push(before);
  if (after?.meaning.kind === "plain" && isNext(here, after)) beside.push(after);
  return beside;
}

/** Where the demonym right after a colour ends; where there is none, where the colour does. */
export function endOfDemonym({ tokens, wordings }: ReadPart, to: number): number {
  if (to >= tokens.count || (tokens.gaps[to] ?? BREAK) > SPACED) return to;
  for (const channel of wordings)
    for (const { from, to: end, meaning } of channel)
      if (from === to && meaning.kind === "plain" && /^[A-Z]{2}$/.test(meaning.code)) return end;
  return to;
}
