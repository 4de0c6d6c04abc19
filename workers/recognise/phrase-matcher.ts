import { EdgeTable } from "./edge-table.ts";
import type { Lexicon } from "./lexicon.ts";
import { SPACED, type Tokeniser, type Tokens } from "./tokenise.ts";

/** A phrase found: tokens `from` to `to` (exclusive), and what was stored with it. */
export interface PhraseMatch<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
}

interface Stored<Meaning> {
  readonly channel: number;
  readonly meaning: Meaning;
}

/**
 * All phrases of all readers in one trie over word numbers: a text is matched in one pass, however many synonyms the
 * codebook holds. Phrases belong to channels (a variable each); within a channel the leftmost longest phrase wins, so
 * that "swedish massage" keeps "swedish" from being read.
 */
export class PhraseMatcher<Meaning> {
  private readonly edges = new EdgeTable();
  private readonly stored: (Stored<Meaning>[] | undefined)[] = [undefined];
  private channels = 0;
  private readonly lexicon: Lexicon;
  private readonly tokeniser: Tokeniser;

  constructor(tokeniser: Tokeniser) {
    this.tokeniser = tokeniser;
    this.lexicon = tokeniser.lexicon;
  }

  newChannel(): number {
    return this.channels++;
  }

  /** Stores a phrase. The first meaning stored for a phrase in a channel stays; returns whether this was it. */
  add(channel: number, phrase: string, meaning: Meaning): boolean {
    const ids = this.wordsOf(phrase);
    if (ids.length === 0) return false;
    let node = 0;
    for (const id of ids) {
      let next = this.edges.follow(node, id);
      if (next === 0) {
        next = this.stored.length;
        this.stored.push(undefined);
        this.edges.add(node, id, next);
      }
      node = next;
    }
    const here = this.stored[node] ?? [];
    if (here.some((entry) => entry.channel === channel)) return false;
    this.stored[node] = [...here, { channel, meaning }];
    return true;
  }

  /** Every channel's matches in text order. Linear: a phrase has at most a handful of words. */
  match(tokens: Tokens): PhraseMatch<Meaning>[][] {
    const found: PhraseMatch<Meaning>[][] = [];
    for (let channel = 0; channel < this.channels; channel++) found.push([]);
    const busy = new Int32Array(this.channels);
    const { edges, stored } = this;
    const { words, gaps, count } = tokens;
    for (let from = 0; from < count; from++) {
      let node = 0;
      for (let at = from; at < count; at++) {
        const word = words[at] ?? -1;
        if (word < 0 || (at > from && (gaps[at] ?? 0) > SPACED)) break;
        const next = edges.follow(node, word);
        if (next === 0) break;
        node = next;
        const entries = stored[node];
        if (entries === undefined) continue;
        for (const { channel, meaning } of entries) {
          if ((busy[channel] ?? 0) > from) {
            const last = found[channel]?.at(-1);
            // The same start, a longer phrase: it replaces the shorter one.
            if (last?.from !== from) continue;
            found[channel]?.pop();
          }
          found[channel]?.push({ from, to: at + 1, meaning });
          busy[channel] = at + 1;
        }
      }
    }
    return found;
  }

  private wordsOf(phrase: string): number[] {
    const cut = this.tokeniser.tokenise(phrase);
    const pieces: string[] = [];
    for (let at = 0; at < cut.count; at++)
      pieces.push(phrase.slice(cut.starts[at], cut.ends[at]).toLowerCase().normalize("NFC"));
    if (pieces.length === 0) pieces.push(...symbolsOf(phrase));
    return pieces.map((piece) => this.lexicon.add(piece));
  }
}

/** A phrase without letters or digits is an emoji; its variation selectors do not matter. */
function symbolsOf(phrase: string): string[] {
  const bare = phrase.replace(/[\u200b-\u200f\s]|[\ufe00-\ufe0f]/gu, "");
  return bare === "" ? [] : [bare];
}
