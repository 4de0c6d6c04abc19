import { createHash } from "node:crypto";

/** Seeded chance: the same seed gives the same demo on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform whole number in [0, n). */
  int(n: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** Index of a weight, drawn in proportion to it. */
  weighted(weights: readonly number[]): number;
  /** A new, shuffled array. */
  shuffled<T>(items: readonly T[]): T[];
}

/** A small fast generator (sfc32) started from the SHA-256 of a text. */
export function createRandom(seed: string): Random {
  const digest = createHash("sha256").update(seed).digest();
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let counter = 1;
  function next(): number {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  }
  const int = (n: number) => Math.floor(next() * n);
  function pick<T>(choices: readonly T[]): T {
    const index = int(choices.length);
    if (index >= choices.length) throw new RangeError("Nothing to pick from.");
    return choices[index] as T;
  }
  function weighted(weights: readonly number[]): number {
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, weight] of weights.entries()) {
      rest -= weight;
      if (rest < 0) return index;
    }
    return weights.length - 1;
  }
  function shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(i + 1);
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }
  for (let i = 0; i < 12; i++) next();
  return { next, int, chance: (p) => next() < p, pick, weighted, shuffled };
}
