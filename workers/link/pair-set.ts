/** A growing set of pairs of numbers under 2³¹, in two flat arrays: a set of objects would cost ten times the memory. */
export class PairSet {
  private firsts = new Int32Array(1 << 12).fill(FREE);
  private seconds = new Int32Array(1 << 12);
  private size = 0;

  has(a: number, b: number): boolean {
    return this.firsts[this.slotOf(a, b)] !== FREE;
  }

  add(a: number, b: number): void {
    const slot = this.slotOf(a, b);
    if (this.firsts[slot] !== FREE) return;
    this.firsts[slot] = a;
    this.seconds[slot] = b;
    this.size += 1;
    if (this.size * 2 > this.firsts.length) this.grow();
  }

  private slotOf(a: number, b: number): number {
    const last = this.firsts.length - 1;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    let slot = hash & last;
    while (this.firsts[slot] !== FREE && (this.firsts[slot] !== a || this.seconds[slot] !== b)) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private grow(): void {
    const { firsts, seconds } = this;
    this.firsts = new Int32Array(firsts.length * 2).fill(FREE);
    this.seconds = new Int32Array(firsts.length * 2);
    for (let at = 0; at < firsts.length; at += 1) {
      const first = firsts[at] ?? FREE;
      if (first === FREE) continue;
      const slot = this.slotOf(first, seconds[at] ?? 0);
      this.firsts[slot] = first;
      this.seconds[slot] = seconds[at] ?? 0;
    }
  }
}

const FREE = -1;
