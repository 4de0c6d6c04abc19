import { createWordReader, type WordReader } from "./hash-words.ts";
import { findNearCopies, type NearCopies } from "./near-copies.ts";
import type { NearCopyRules } from "./near-copy-rule.ts";
import { UniqueSequences } from "./unique-sequences.ts";

export interface LinkedTexts {
  /** For each text, in the order added, the number of its group; texts of one group are copies or near copies. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Texts left after exact copies, and copies that differ only in form, were removed. */
  readonly distinct: number;
  readonly found: NearCopies;
}

/** From texts to groups of copies and near copies, in memory. Texts are not kept, only their words as numbers. */
export class TextLinker {
  private readonly sequences = new UniqueSequences();
  private readonly reader: WordReader;
  private sequenceOf = new Int32Array(1 << 10);
  private texts = 0;
  private readonly seed: number;
  private readonly rules: NearCopyRules;

  constructor(seed: number, rules: NearCopyRules) {
    this.seed = seed;
    this.rules = rules;
    this.reader = createWordReader(seed);
  }

  add(text: string): void {
    this.addWords(this.reader.read(text));
  }

  /** For words that were numbered elsewhere under the same seed. */
  addWords(words: Uint32Array): void {
    if (this.texts === this.sequenceOf.length) {
      const larger = new Int32Array(this.sequenceOf.length * 2);
      larger.set(this.sequenceOf);
      this.sequenceOf = larger;
    }
    this.sequenceOf[this.texts++] = this.sequences.add(words);
  }

  link(): LinkedTexts {
    const found = findNearCopies(this.sequences, this.seed, this.rules);
    const groupOfSequence = Int32Array.from({ length: this.sequences.count }, (_, sequence) => sequence);
    let joined = 0;
    for (const { medoid, members } of found.groups) {
      for (const { sequence } of members) groupOfSequence[sequence] = medoid;
      joined += members.length;
    }
    return {
      groupOf: this.sequenceOf.subarray(0, this.texts).map((sequence) => groupOfSequence[sequence] ?? sequence),
      groups: this.sequences.count - joined,
      distinct: this.sequences.count,
      found,
    };
  }
}
