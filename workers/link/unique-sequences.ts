/**
 * Word sequences, each kept once: exact copies are removed before anything is compared. Memory: 4 bytes a word and
 * 20 a sequence, whatever the number of copies.
 */
export class UniqueSequences {
  pool = new Uint32Array(1 << 16);
  /** Sequence s is pool[starts[s], starts[s + 1]). */
  starts = new Uint32Array(1 << 10);
  count = 0;
  private hashes = new Uint32Array(1 << 10);
  private slots = new Int32Array(1 << 11).fill(FREE);

  /** The number of a sequence: of the one it equals, or a new one. */
  add(words: Uint32Array): number {
    let hash = words.length;
    for (let at = 0; at < words.length; at += 1) {
      hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash >>>= 0;
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (;;) {
      const known = this.slots[slot] ?? FREE;
      if (known === FREE) break;
      if (this.hashes[known] === hash && this.equals(known, words)) return known;
      slot = (slot + 1) & last;
    }
    return this.append(words, hash, slot);
  }

  lengthOf(sequence: number): number {
    return (this.starts[sequence + 1] ?? 0) - (this.starts[sequence] ?? 0);
  }

  /** The numbers of all sequences in an order that depends on their words alone. */
  canonicalOrder(): Uint32Array {
    const order = Uint32Array.from({ length: this.count }, (_, at) => at);
    return order.sort((a, b) => (this.hashes[a] ?? 0) - (this.hashes[b] ?? 0) || this.compare(a, b));
  }

  private equals(sequence: number, words: Uint32Array): boolean {
    const start = this.starts[sequence] ?? 0;
    if ((this.starts[sequence + 1] ?? 0) - start !== words.length) return false;
    for (let at = 0; at < words.length; at += 1) if (this.pool[start + at] !== words[at]) return false;
    return true;
  }

  private compare(a: number, b: number): number {
    const lengths = this.lengthOf(a) - this.lengthOf(b);
    if (lengths !== 0) return lengths;
    const [startA, startB] = [this.starts[a] ?? 0, this.starts[b] ?? 0];
    for (let at = 0; at < this.lengthOf(a); at += 1) {
      const difference = (this.pool[startA + at] ?? 0) - (this.pool[startB + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private append(words: Uint32Array, hash: number, slot: number): number {
    const sequence = this.count;
    const start = this.starts[sequence] ?? 0;
    this.pool = withRoom(this.pool, start + words.length);
    this.pool.set(words, start);
    this.starts = withRoom(this.starts, sequence + 2);
    this.starts[sequence + 1] = start + words.length;
    this.hashes = withRoom(this.hashes, sequence + 1);
    this.hashes[sequence] = hash;
    this.slots[slot] = sequence;
    this.count += 1;
    if (this.count * 2 > this.slots.length) this.rehash();
    return sequence;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE);
    const last = this.slots.length - 1;
    for (let sequence = 0; sequence < this.count; sequence += 1) {
      let slot = (this.hashes[sequence] ?? 0) & last;
      while (this.slots[slot] !== FREE) slot = (slot + 1) & last;
      this.slots[slot] = sequence;
    }
  }
}

const FREE = -1;

/** The same array, or one with room for `length` entries and a quarter more. */
export function withRoom(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const larger = new Uint32Array(Math.max(length, Math.ceil(array.length * 1.25)));
  larger.set(array);
  return larger;
}
