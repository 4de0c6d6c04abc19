/** A text cut into runs of letters, runs of digits and known symbols, as parallel arrays (`count` of each). */
export interface Tokens extends TokenArrays {
  readonly text: string;
  readonly count: number;
}

interface TokenArrays {
  /** Offsets in `text`, UTF-16 units, end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of the word in the lexicon, or UNKNOWN_WORD. */
  readonly words: Int32Array;
  readonly kinds: Uint8Array;
  /** What stands before the token; the first token has BREAK. */
  readonly gaps: Uint8Array;
  /** Value of a NUMBER of at most nine digits, else -1. */
  readonly numbers: Int32Array;
  /** 1 when a WORD begins with a capital letter. */
  readonly capitals: Uint8Array;
  /** The last two letters of a WORD as one number, as `tailOf` gives it: it refuses nearly every word as an ending. */
  readonly tails: Uint16Array;
}

/** How many tokens a stretch of room holds: those of some forty listings. */
const STRETCH = 8_192;

/**
 * Room for the tokens of many texts, handed out one text after the other: arrays made for each text would cost as much
 * as cutting it. What was handed out is never written again; a stretch that is full is left to those who hold its pieces.
 */
export class TokenRoom {
  arrays: TokenArrays = makeArrays(STRETCH);
  /** Where the next text's tokens go. */
  used = 0;
  private zeros = new Uint8Array(STRETCH);
  private zerosUsed = 0;

  /** The arrays to write the next text's tokens to, from `used` on, with room for as many as the text has units. */
  reserve(tokens: number): TokenArrays {
    if (this.arrays.starts.length - this.used <= tokens) {
      this.arrays = makeArrays(Math.max(STRETCH, tokens + 1));
      this.used = 0;
    }
    return this.arrays;
  }

  /** The tokens written since the last text, which end before `end`. */
  take(text: string, end: number): Tokens {
    const { starts, ends, words, kinds, gaps, numbers, capitals, tails } = this.arrays;
    const from = this.used;
    const count = end - from;
    this.used = end;
    return {
      text,
      count,
      starts: new Int32Array(starts.buffer, from * 4, count),
      ends: new Int32Array(ends.buffer, from * 4, count),
      words: new Int32Array(words.buffer, from * 4, count),
      kinds: new Uint8Array(kinds.buffer, from, count),
      gaps: new Uint8Array(gaps.buffer, from, count),
      numbers: new Int32Array(numbers.buffer, from * 4, count),
      capitals: new Uint8Array(capitals.buffer, from, count),
      tails: new Uint16Array(tails.buffer, from * 2, count),
    };
  }

  /** So many zeros, to be written by whoever asked for them. */
  marks(count: number): Uint8Array {
    if (this.zeros.length - this.zerosUsed < count) {
      this.zeros = new Uint8Array(Math.max(STRETCH, count));
      this.zerosUsed = 0;
    }
    const from = this.zerosUsed;
    this.zerosUsed += count;
    return new Uint8Array(this.zeros.buffer, from, count);
  }
}

function makeArrays(room: number): TokenArrays {
  return {
    starts: new Int32Array(room),
    ends: new Int32Array(room),
    words: new Int32Array(room),
    kinds: new Uint8Array(room),
    gaps: new Uint8Array(room),
    numbers: new Int32Array(room),
    capitals: new Uint8Array(room),
    tails: new Uint16Array(room),
  };
}

/** The tokens `from` to `to` (exclusive) as tokens of their own over the same text; nothing is copied. */
export function sliceTokens(tokens: Tokens, from: number, to: number): Tokens {
  return {
    text: tokens.text,
    count: to - from,
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
    words: tokens.words.subarray(from, to),
    kinds: tokens.kinds.subarray(from, to),
    gaps: tokens.gaps.subarray(from, to),
    numbers: tokens.numbers.subarray(from, to),
    capitals: tokens.capitals.subarray(from, to),
    tails: tokens.tails.subarray(from, to),
  };
}
