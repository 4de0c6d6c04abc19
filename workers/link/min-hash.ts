/**
 * MinHash sketches of 3-word shingles, cut into bands: two texts that share a fraction s of their shingles agree in
 * a band of r values with probability s^r, and in at least one of b bands with 1 − (1 − s^r)^b. With 40 bands of 3,
 * two texts with every tenth word changed (s = .53) are found with probability .998; four edits in 100 words
 * (s = .79) are missed once in 10¹¹.
 */
export interface SketchShape {
  readonly bands: number;
  readonly rows: number;
  readonly seed: number;
}

export const SHINGLE_WORDS = 3;

export interface BandSketcher {
  /** Writes the band keys of pool[start, end) to keys[band * stride + column]. */
  sketch(pool: Uint32Array, start: number, end: number, keys: Uint32Array, stride: number, column: number): void;
}

export function createBandSketcher({ bands, rows, seed }: SketchShape): BandSketcher {
  const size = bands * rows;
  const factors = new Int32Array(size);
  const shifts = new Int32Array(size);
  let state = seed;
  const next = () => {
    // SplitMix32: a stream of well-mixed numbers from one seed.
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  for (let at = 0; at < size; at += 1) {
    factors[at] = next() | 1;
    shifts[at] = next();
  }
  const smallest = new Int32Array(size);

  return {
    sketch(pool, start, end, keys, stride, column) {
      smallest.fill(0x7fffffff);
      const shingles = Math.max(1, end - start - SHINGLE_WORDS + 1);
      // Four shingles a pass: each multiplier is fetched once for four, which halves the time. A text's last shingle
      // fills up the last pass; to a minimum, met twice is met once.
      const last = start + shingles - 1;
      for (let at = start; at <= last; at += 4) {
        const first = shingleHash(pool, at, end);
        const second = shingleHash(pool, Math.min(at + 1, last), end);
        const third = shingleHash(pool, Math.min(at + 2, last), end);
        const fourth = shingleHash(pool, Math.min(at + 3, last), end);
        for (let k = 0; k < size; k += 1) {
          const factor = factors[k] ?? 0;
          const shift = shifts[k] ?? 0;
          let least = smallest[k] ?? 0;
          const a = (Math.imul(first, factor) + shift) | 0;
          const b = (Math.imul(second, factor) + shift) | 0;
          const c = (Math.imul(third, factor) + shift) | 0;
          const d = (Math.imul(fourth, factor) + shift) | 0;
          // Rarely true, and so foreseen by the processor; a minimum of minimums would not be.
          if (a < least) least = a;
          if (b < least) least = b;
          if (c < least) least = c;
          if (d < least) least = d;
          smallest[k] = least;
        }
      }
      for (let band = 0; band < bands; band += 1) {
        let key = band;
        for (let row = 0; row < rows; row += 1) {
          key = Math.imul(key ^ (smallest[band * rows + row] ?? 0), 0x9e3779b1);
          key ^= key >>> 15;
        }
        keys[band * stride + column] = key >>> 0;
      }
    },
  };
}

/** Three words as one number; a text of fewer has one shingle of what there is. */
function shingleHash(pool: Uint32Array, at: number, end: number): number {
  let hash = pool[at] ?? 0;
  for (let word = at + 1; word < at + SHINGLE_WORDS && word < end; word += 1) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + (pool[word] ?? 0);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x297a2d39);
  return hash ^ (hash >>> 15);
}
