import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import type { Tokens } from "../recognise/tokenise.ts";
import { type LanguageMentions, nameAt } from "./language-mentions.ts";
import type { LanguageWords } from "./language-words.ts";
import { textAfter, type Wording, writtenAt } from "./read-part.ts";

/** What parts the entries of a row; a colon ties a label to its entry. */
const SIGN = /[,/|•·;–—\n]|\s-\s|\.\s/u;
const COMMA = /^\s?,\s?$/;
/** How many words an entry has at most. */
const LONGEST = 8;
/** Forms that say what somebody is as readily as what she speaks; "-ska" does both, "hindi" does not. */
const PEOPLE = /(?:sk|ska|sh|an|ese|ch|ek|thai)$/iu;

/** Tokens `from` to `to`, exclusive, between two signs of a row. */
interface Entry {
  readonly from: number;
  readonly to: number;
}

/**
 * Tells peoples from languages in a row of facts ("Polish / 34 / Malmö / English and Swedish"): an entry of its own that
 * stands apart from the entry of the languages says what somebody is.
 */
export class FactRows {
  private readonly sets: LanguageWords;

  constructor(sets: LanguageWords) {
    this.sets = sets;
  }

  /** Whether name `index`, which looked like one more language of a list, is a fact of its own. */
  isPeople(mentions: LanguageMentions, index: number): boolean {
    const { tokens, matches } = mentions;
    const match = matches[index];
    if (match === undefined || match.meaning.code === "en" || !this.mayBePeople(tokens, match)) return false;
    const { from, to } = match;
    if (!startsEntry(tokens, from) || !startsEntry(tokens, to)) return false;
    // "Snakker norsk, russisk, svensk": Norwegian has its languages in that form.
    const sameForm = matches.some((other, at) => at !== index && this.sets.full.has(tokens, other.from));
    if (sameForm && this.sets.full.has(tokens, from)) return false;
    const beside = [entryBefore(tokens, from), entryAfter(tokens, to)].filter((entry) => entry !== null);
    const spoken = beside.filter((entry) => this.namesIn(mentions, entry) > 0);
    if (spoken.length === 0) {
      const amongFacts = beside.some((entry) => !this.tellsLevel(tokens, entry));
      // "34 år • Göteborg • Thailändska": in a list of facts who somebody is comes before what she speaks.
      return amongFacts && (isListed(tokens, match) || this.isNamedElsewhere(mentions, index));
    }
    // "Svenska och engelska • polska": the languages are told together, and this one apart from them.
    return spoken.every((entry) => this.isClosed(mentions, entry) && this.isApart(tokens, entry, match));
  }

  private mayBePeople(tokens: Tokens, { from, to, meaning }: PhraseMatch<Wording>): boolean {
    if (meaning.kind === "flag" || to - from !== 1 || this.sets.tongues.has(tokens, from)) return false;
    return PEOPLE.test(writtenAt(tokens, from)) && !this.sets.homographs.has(tokens, from);
  }

  private namesIn({ matches }: LanguageMentions, entry: Entry): number {
    let names = 0;
    for (const { from } of matches) if (from >= entry.from && from < entry.to) names++;
    return names;
  }

  /** "(lite)", "flytande": what only tells how well the language beside it is spoken. */
  private tellsLevel(tokens: Tokens, entry: Entry): boolean {
    for (let at = entry.from; at < entry.to; at++) {
      const tells =
        this.sets.level.has(tokens, at) || this.sets.filler.has(tokens, at) || this.sets.closed.has(tokens, at);
      if (!tells) return false;
    }
    return true;
  }

  /** Another entry holds a language: then this one need not be one. */
  private isNamedElsewhere({ matches, tokens }: LanguageMentions, index: number): boolean {
    return matches.some(
      (other, at) =>
        at !== index &&
        other.meaning.kind !== "field" &&
        tokens.words[other.from] !== tokens.words[matches[index]?.from ?? -1],
    );
  }

  /** "English only", "talar engelska", "svenska och engelska": an entry that tells all the languages. */
  private isClosed(mentions: LanguageMentions, { from, to }: Entry): boolean {
    const { tokens } = mentions;
    for (let at = from; at < to; at++) {
      if (/:/.test(textAfter(tokens, at))) return false;
      if (nameAt(mentions, at) >= 0) continue;
      if (this.sets.speaks.has(tokens, at) || this.sets.spokenAfter.has(tokens, at) || this.sets.only.has(tokens, at))
        return true;
      if (this.sets.and.has(tokens, at) && nameAt(mentions, at - 1) >= 0 && nameAt(mentions, at + 1) >= 0) return true;
    }
    return false;
  }

  /** A comma joins languages; only a form that no language has stands apart from it. */
  private isApart(tokens: Tokens, entry: Entry, { from, to }: PhraseMatch<Wording>): boolean {
    const sign = textAfter(tokens, entry.to === from ? from - 1 : to - 1);
    return !COMMA.test(sign) || this.sets.full.has(tokens, from);
  }
}

/** Whether an entry begins at a token, or the text ends before it. */
function startsEntry(tokens: Tokens, at: number): boolean {
  if (at === 0 || at >= tokens.count) return true;
  return SIGN.test(textAfter(tokens, at - 1));
}

function entryBefore(tokens: Tokens, to: number): Entry | null {
  if (to === 0) return null;
  let from = to - 1;
  while (to - from < LONGEST && !startsEntry(tokens, from)) from--;
  return { from, to };
}

function entryAfter(tokens: Tokens, from: number): Entry | null {
  if (from >= tokens.count || tokens.kinds[from] === undefined) return null;
  let to = from + 1;
  while (to - from < LONGEST && !startsEntry(tokens, to)) to++;
  return { from, to };
}

/** Whether an entry has a line or a bullet of its own. */
function isListed(tokens: Tokens, { from, to }: PhraseMatch<Wording>): boolean {
  if (from === 0 || !BULLET.test(textAfter(tokens, from - 1))) return false;
  return to >= tokens.count || BULLET.test(textAfter(tokens, to - 1));
}

const BULLET = /[\n•|·]/u;
