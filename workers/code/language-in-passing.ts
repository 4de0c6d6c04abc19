import type { Tokens } from "../recognise/tokenise.ts";

/** What opens an entry of a list of languages, from the end of the text before it. */
const OPENS =
  /(?:^|[,/;|(&+.:–-])\s*$|(?<!\p{L})(?:och|and|o|og|samt|eller|or|el|lite|litet|some|little|bit|bra|good)\.?\s$/iu;
/** What ends an entry, or goes on with the level or the next one. */
const CLOSES = /^\s*(?:$|[,/;|()&+.:–!-])|^\s(?:och|and|o|og|samt|eller|or|el)(?!\p{L})/iu;
/** Two words and more between two names: a clause of its own may have begun. */
const CLAUSE = /\p{L}{2,}\P{L}+\p{L}{2,}/u;
/** A word that no list goes on with follows. */
const NOUN =
  /^ (?!(?:och|and|men|but|i|in|på|on|med|with|som|as|från|from|lite|some|if|om|when|när|so|så|helst|också|too|also|går|works|är|is|till|for|för|after|efter)(?!\p{L}))\p{Ll}/u;
/** How much of the text beside a name is looked at. */
const BESIDE = 40;

interface Entry {
  readonly from: number;
  readonly to: number;
  /** Where the entry before ends in the text; 0 for none. */
  readonly end: number;
  /** The token that the next name begins at. */
  readonly next: number | undefined;
}

/**
 * Tells, in a field that is written as a sentence, what only looks like an entry: "finska, har eget rum" has no Romanian,
 * "Danish with a French bed" no French. `end` is where the entry before ends (0 for none), `level` what may follow a name to say how well it is spoken.
 */
export function isInPassing(tokens: Tokens, { from, to, end, next }: Entry, isWord: boolean, level: RegExp): boolean {
  const start = tokens.starts[from] ?? 0;
  const between = tokens.text.slice(end, start);
  const close = tokens.ends[to - 1] ?? 0;
  const after = tokens.text.slice(close, close + BESIDE);
  const closes = next === to || CLOSES.test(after) || level.test(after);
  // "sv en de": a row of abbreviations needs no signs between.
  if (isWord && end > 0 && between.trim() === "") return !closes && /\p{L}{4}$/u.test(tokens.text.slice(0, end));
  if (isWord) return !closes || !OPENS.test(between);
  if (end === 0 || level.test(after)) return false;
  if (/sk$/i.test(tokens.text.slice(start, close)) && NOUN.test(after)) return true;
  return CLAUSE.test(between) && (NOUN.test(after) || /\s(?:är|is|are)\s$/i.test(between));
}
