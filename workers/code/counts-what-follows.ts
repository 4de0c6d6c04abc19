import { JOINED, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import type { AgeWords } from "./age-words.ts";
import { gapAfter, writtenAt } from "./read-part.ts";

/**
 * Whether the number that ends before token `to` counts or measures the word that follows it: "20 rosor", "45 minuters
 * massage", "12 tjejer". Things are without end, so a word that is none of the readers' is one when it is a plural.
 */
export function countsWhatFollows(words: AgeWords, tokens: Tokens, to: number): boolean {
  if (to >= tokens.count || tokens.kinds[to] !== WORD || gapAfter(tokens, to - 1) > SPACED) return false;
  if (tokens.text[tokens.ends[to - 1] ?? 0] === ")") return false;
  // Swedish "men" is "but": "34 men bor nära".
  if (words.but.has(tokens, to) && (words.does.has(tokens, to + 1) || words.adverb.has(tokens, to + 1))) return false;
  if (words.things.has(tokens, to) || words.countable.has(tokens, to) || words.counted.has(tokens, to)) return true;
  if (words.persons.has(tokens, to)) return true;
  // "45 mysiga minuter".
  const isThing = words.things.has(tokens, to + 1) || words.countable.has(tokens, to + 1);
  if (isThing && tokens.gaps[to + 1] === SPACED && tokens.capitals[to] === 0 && tokens.kinds[to + 1] === WORD)
    if (words.lovely.has(tokens, to) || SEVERAL.test(writtenAt(tokens, to))) return true;
  if (tokens.capitals[to] === 1 || tokens.gaps[to] === JOINED) return false;
  // "20 red roses".
  if (COLOUR.test(writtenAt(tokens, to)) && tokens.gaps[to + 1] === SPACED && PLURAL.test(writtenAt(tokens, to + 1)))
    return true;
  if (words.person.has(tokens, to) || words.origins.has(tokens, to) || words.does.has(tokens, to)) return false;
  return PLURAL.test(writtenAt(tokens, to));
}

const COLOUR = /^(?:red|white|pink|black|new|old|fresh|clean|big|small|warm|hot|cold|soft)$/u;
/** Swedish adjectives of several things: "mysiga", "avkopplande". */
const SEVERAL = /(?:iga|ade|öna|fulla|nde|ska|samma)$/u;
/** Endings of Swedish and English plurals that adjectives and verbs of ads seldom have ("söker", "famous", "topless"). */
const PLURAL =
  /\p{L}{2}(?:grader|minuter|timmar|procent|personer|kilo|or|ioner|ingar|arer|[aeo]rna|heter|[^aeiosuåäöy]s|les|ges|res|tes|ses)$/u;
