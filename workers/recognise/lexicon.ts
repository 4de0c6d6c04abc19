/**
 * Every word that any reader cares about, each with a number. Look-up goes from character codes straight to the
 * number, without making a string: on a shared core that is what keeps a listing of 1 KB under a tenth of a
 * millisecond.
 */
export const UNKNOWN_WORD = -1;
export const LONGEST_WORD = 48;
/** Units before an entry's letters. */
const HEAD = 3;

export class Lexicon {
  readonly words: string[] = [];
  /** One entry after the other: its word's number in two units, its length, its letters. Few reads, for memory is slow. */
  private codes = new Uint16Array(1 << 16);
  private used = 0;
  private entries = 0;
  /** Pairs of where an entry's codes stand and its hash, which refuses most unknown words without a look anywhere else. */
  private slots = new Int32Array(1 << 13).fill(UNKNOWN_WORD);

  /** The number of a word (lower case, no blanks), given on first sight. */
  add(word: string): number {
    const known = this.lookUp(word);
    if (known !== UNKNOWN_WORD) return known;
    const id = this.words.length;
    this.words.push(word);
    this.store(word, id);
    return id;
  }

  /** Lets another spelling stand for a word, unless that spelling is a word already. */
  addSpelling(spelling: string, id: number): void {
    if (this.lookUp(spelling) === UNKNOWN_WORD) this.store(spelling, id);
  }

  lookUp(word: string): number {
    if (word.length > LONGEST_WORD) return UNKNOWN_WORD;
    const buffer = new Uint16Array(word.length);
    for (let i = 0; i < word.length; i++) buffer[i] = word.charCodeAt(i);
    return this.find(buffer, word.length, hashOf(buffer, word.length));
  }

  /** The number of the word whose `length` codes stand at the head of `buffer`, or UNKNOWN_WORD. */
  find(buffer: Uint16Array, length: number, hash: number): number {
    const { slots, codes } = this;
    const mask = slots.length - 1;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const start = slots[slot] ?? UNKNOWN_WORD;
      if (start === UNKNOWN_WORD) return UNKNOWN_WORD;
      if (slots[slot + 1] !== hash || codes[start + 2] !== length) continue;
      let at = 0;
      while (at < length && codes[start + HEAD + at] === buffer[at]) at++;
      if (at === length) return (codes[start] ?? 0) | ((codes[start + 1] ?? 0) << 16);
    }
  }

  private store(word: string, id: number): void {
    if (word.length > LONGEST_WORD) return;
    if (this.used + word.length + HEAD > this.codes.length) {
      const larger = new Uint16Array(this.codes.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    const start = this.used;
    this.codes.set([id & 0xffff, id >>> 16, word.length], start);
    for (let i = 0; i < word.length; i++) this.codes[start + HEAD + i] = word.charCodeAt(i);
    this.used += HEAD + word.length;
    if (++this.entries * 6 > this.slots.length) this.grow();
    else this.place(start);
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(UNKNOWN_WORD);
    for (let start = 0; start < this.used; start += HEAD + (this.codes[start + 2] ?? 0)) this.place(start);
  }

  private place(start: number): void {
    const length = this.codes[start + 2] ?? 0;
    const mask = this.slots.length - 1;
    const hash = hashOf(this.codes.subarray(start + HEAD, start + HEAD + length), length);
    let slot = (hash << 1) & mask;
    while (this.slots[slot] !== UNKNOWN_WORD) slot = (slot + 2) & mask;
    this.slots[slot] = start;
    this.slots[slot + 1] = hash;
  }
}

/** FNV-1a over UTF-16 units; the tokeniser computes the same while it reads. */
export function hashOf(codes: Uint16Array, length: number): number {
  let hash = HASH_START;
  for (let i = 0; i < length; i++) hash = hashStep(hash, codes[i] ?? 0);
  return hash;
}
export const HASH_START = 0x811c9dc5 | 0;
export function hashStep(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
