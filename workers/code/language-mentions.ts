import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { NUMBER, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import type { WordSet } from "../recognise/word-roles.ts";
import { gapAfter, type Wording } from "./read-part.ts";

/** The names of languages in one text, in text order. */
export interface LanguageMentions {
  readonly tokens: Tokens;
  readonly matches: readonly PhraseMatch<Wording>[];
  /** Per token the number of the name that holds it, from 1; 0 for every other word. */
  readonly owner: Uint16Array;
}

/** The rule of a language that is learnt, taught, read or spoken by others: it is named, and not the seller's. */
export const LEARNT = "language.learnt";

/** `common` holds the abbreviations that are plain words as well ("no", "so"): small, they are taken for those. */
export function mentionsOf(
  tokens: Tokens,
  matches: readonly PhraseMatch<Wording>[],
  common: WordSet,
): LanguageMentions {
  const owner = new Uint16Array(tokens.count);
  matches.forEach(({ from, to, meaning }, index) => {
    if (meaning.kind === "field" && common.has(tokens, from) && tokens.capitals[from] !== 1) return;
    owner.fill(index + 1, from, to);
  });
  return { tokens, matches, owner };
}

/** The number of the name that holds a token; -1 for every other word and outside the text. */
export function nameAt(mentions: LanguageMentions, at: number): number {
  return (mentions.owner[at] ?? 0) - 1;
}

/** The names straight before and after name `index`, with at most one word between. */
export function besideInList(
  { matches }: LanguageMentions,
  index: number,
): { readonly before: PhraseMatch<Wording> | undefined; readonly after: PhraseMatch<Wording> | undefined } {
  const [before, here, after] = [matches[index - 1], matches[index], matches[index + 1]];
  if (here === undefined) return { before: undefined, after: undefined };
  return {
    before: before !== undefined && here.from - before.to <= 1 ? before : undefined,
    after: after !== undefined && after.from - here.to <= 1 ? after : undefined,
  };
}

/** "Polish, 34, …": a number that is an age, with a pause after it; what stands before it is a person. */
export function isAge(tokens: Tokens, at: number): boolean {
  const age = tokens.numbers[at] ?? -1;
  return tokens.kinds[at] === NUMBER && age >= 18 && age <= 75 && gapAfter(tokens, at) === PAUSE;
}
