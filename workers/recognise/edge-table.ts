/**
 * The edges of a trie over word numbers: from a node by a word to the next node. Every token of every text asks it, so
 * the root has an array of its own and the rest a table of plain numbers. Node 0 is the root, which nothing leads to.
 */
export class EdgeTable {
  private root = new Int32Array(1 << 12);
  private size = 1 << 12;
  /** Node, word and next node of every edge; a next node of 0 marks a free slot. */
  private slots = new Int32Array(3 << 12);
  private used = 0;

  /** The node that a word leads to, or 0. */
  follow(node: number, word: number): number {
    if (node === 0) return word < this.root.length ? (this.root[word] ?? 0) : 0;
    const { slots } = this;
    const mask = this.size - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const next = slots[slot * 3 + 2] ?? 0;
      if (next === 0 || (slots[slot * 3] === node && slots[slot * 3 + 1] === word)) return next;
    }
  }

  /** Adds an edge that is not there yet. */
  add(node: number, word: number, next: number): void {
    if (node === 0) {
      if (word >= this.root.length) {
        const larger = new Int32Array(Math.max(this.root.length * 2, word + 1));
        larger.set(this.root);
        this.root = larger;
      }
      this.root[word] = next;
      return;
    }
    if (++this.used * 3 > this.size) this.grow();
    this.place(node, word, next);
  }

  private grow(): void {
    const { slots } = this;
    this.size *= 2;
    this.slots = new Int32Array(this.size * 3);
    for (let at = 0; at < slots.length; at += 3)
      if (slots[at + 2] !== 0) this.place(slots[at] ?? 0, slots[at + 1] ?? 0, slots[at + 2] ?? 0);
  }

  private place(node: number, word: number, next: number): void {
    const mask = this.size - 1;
    let slot = slotOf(node, word) & mask;
    while (this.slots[slot * 3 + 2] !== 0) slot = (slot + 1) & mask;
    this.slots.set([node, word, next], slot * 3);
  }
}

function slotOf(node: number, word: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
