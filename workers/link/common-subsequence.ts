/**
 * The longest common subsequence of two word sequences. Exact, by the bit-parallel method of Hyyrö (2004): one step
 * per word of one text handles thirty words of the other. Thirty, not thirty-two, so that a sum with its carry is
 * still a small integer.
 */
export class SequenceComparer {
  private slots = new Int32Array(256);
  private slotWords = new Uint32Array(256);
  private masks = new Int32Array(1024);
  private rows = new Int32Array(16);

  /** Length of the longest common subsequence of pool[aStart, aEnd) and pool[bStart, bEnd). */
  commonWords(pool: Uint32Array, aStart: number, aEnd: number, bStart: number, bEnd: number): number {
    let common = 0;
    // Whatever two texts begin and end with alike belongs to some longest common subsequence.
    while (aStart < aEnd && bStart < bEnd && pool[aStart] === pool[bStart]) {
      aStart += 1;
      bStart += 1;
      common += 1;
    }
    while (aStart < aEnd && bStart < bEnd && pool[aEnd - 1] === pool[bEnd - 1]) {
      aEnd -= 1;
      bEnd -= 1;
      common += 1;
    }
    if (aStart === aEnd || bStart === bEnd) return common;
    return aEnd - aStart <= bEnd - bStart
      ? common + this.commonMiddle(pool, aStart, aEnd, bStart, bEnd)
      : common + this.commonMiddle(pool, bStart, bEnd, aStart, aEnd);
  }

  private commonMiddle(pool: Uint32Array, pStart: number, pEnd: number, tStart: number, tEnd: number): number {
    const length = pEnd - pStart;
    const limbs = Math.ceil(length / LIMB);
    this.indexPattern(pool, pStart, pEnd, limbs);
    if (this.rows.length < limbs) this.rows = new Int32Array(limbs * 2);
    const { rows, masks } = this;
    rows.fill(ALL_ONES, 0, limbs);
    for (let at = tStart; at < tEnd; at += 1) {
      const slot = this.find(pool[at] ?? 0);
      const base = (this.slots[slot] ?? 0) * limbs;
      // A word that the pattern lacks changes nothing.
      if (base === 0) continue;
      let carry = 0;
      for (let limb = 0; limb < limbs; limb += 1) {
        const row = rows[limb] ?? 0;
        const met = row & (masks[base + limb] ?? 0);
        const sum = row + met + carry;
        carry = sum >>> LIMB;
        rows[limb] = (sum & ALL_ONES) | (row & ~met);
      }
    }
    return this.countZeros(length);
  }

  private indexPattern(pool: Uint32Array, start: number, end: number, limbs: number): void {
    const length = end - start;
    while (this.slots.length < length * 2) {
      this.slots = new Int32Array(this.slots.length * 2);
      this.slotWords = new Uint32Array(this.slots.length);
    }
    this.slots.fill(0);
    const needed = (length + 1) * limbs;
    if (this.masks.length < needed) this.masks = new Int32Array(needed * 2);
    else this.masks.fill(0, 0, needed);
    let distinct = 0;
    for (let at = 0; at < length; at += 1) {
      const word = pool[start + at] ?? 0;
      const slot = this.find(word);
      if (this.slots[slot] === 0) {
        distinct += 1;
        this.slots[slot] = distinct;
        this.slotWords[slot] = word;
      }
      const mask = (this.slots[slot] ?? 0) * limbs + Math.floor(at / LIMB);
      this.masks[mask] = (this.masks[mask] ?? 0) | (1 << (at % LIMB));
    }
  }

  /** The slot that holds a word, or the free one where it would go. Slot value 0 means free. */
  private find(word: number): number {
    const last = this.slots.length - 1;
    let slot = word & last;
    while (this.slots[slot] !== 0 && this.slotWords[slot] !== word) slot = (slot + 1) & last;
    return slot;
  }

  private countZeros(length: number): number {
    let zeros = 0;
    for (let limb = 0; limb * LIMB < length; limb += 1) {
      const bits = Math.min(LIMB, length - limb * LIMB);
      let open = ~(this.rows[limb] ?? 0) & (bits === LIMB ? ALL_ONES : (1 << bits) - 1);
      while (open !== 0) {
        open &= open - 1;
        zeros += 1;
      }
    }
    return zeros;
  }
}

const LIMB = 30;
const ALL_ONES = 2 ** LIMB - 1;
