import { SequenceComparer } from "./common-subsequence.ts";
import { createBandSketcher } from "./min-hash.ts";
import { areNearCopies, type NearCopyRules } from "./near-copy-rule.ts";
import { PairSet } from "./pair-set.ts";
import { settleComponent, type TextGroup } from "./settle-component.ts";
import { UnionFind } from "./union-find.ts";
import type { UniqueSequences } from "./unique-sequences.ts";

export interface NearCopies {
  /** Groups of two or more sequences, by their numbers. */
  readonly groups: readonly TextGroup[];
  /** Pairs that a band proposed and that were checked word by word. */
  readonly checked: number;
  /** Times a text had more fellows in a bucket than `bucketReach`. */
  readonly cutShort: number;
  /** Sequences of components too tangled to settle; each is left on its own. */
  readonly setAside: number;
}

/**
 * Finds near copies: every pair that agrees in a band is checked by longest common subsequence, pairs that pass are
 * joined, and every joined component is settled around medoids, so that A~B~C does not make A and C one. Works in the
 * canonical order of the sequences: the result depends on the set of texts and the seed alone.
 */
export function findNearCopies(sequences: UniqueSequences, seed: number, rules: NearCopyRules): NearCopies {
  const order = sequences.canonicalOrder().filter((sequence) => sequences.lengthOf(sequence) >= rules.minimumWords);
  const keys = sketchAll(sequences, order, seed, rules);
  const components = new UnionFind(order.length);
  const refused = new PairSet();
  const comparer = new SequenceComparer();
  const { pool, starts } = sequences;
  let checked = 0;

  const areAlike = (a: number, b: number): boolean => {
    const [startA, endA] = boundsOf(starts, order[a] ?? 0);
    const [startB, endB] = boundsOf(starts, order[b] ?? 0);
    const [wordsA, wordsB] = [endA - startA, endB - startB];
    // What the shorter could have in common with the longer at best.
    if (!areNearCopies(Math.min(wordsA, wordsB), wordsA, wordsB, rules)) return false;
    checked += 1;
    return areNearCopies(comparer.commonWords(pool, startA, endA, startB, endB), wordsA, wordsB, rules);
  };

  let cutShort = 0;
  const buckets = new BucketIndex(order.length);
  for (let band = 0; band < rules.bands; band += 1) {
    const bandKeys = keys.subarray(band * order.length, (band + 1) * order.length);
    cutShort += buckets.forEachPair(bandKeys, rules.bucketReach, (earlier, later) => {
      if (components.find(earlier) === components.find(later) || refused.has(earlier, later)) return;
      if (areAlike(earlier, later)) components.union(earlier, later);
      else refused.add(earlier, later);
    });
  }

  let setAside = 0;
  const groups: TextGroup[] = [];
  for (const members of components.sets()) {
    const settled = settleComponent(
      members.map((member) => order[member] ?? 0),
      sequences,
      comparer,
      rules,
    );
    setAside += settled.setAside;
    groups.push(...settled.groups);
  }
  return { groups, checked, cutShort, setAside };
}

/** Band-major: all keys of one band lie together, since one band is looked at at a time. */
function sketchAll(sequences: UniqueSequences, order: Uint32Array, seed: number, rules: NearCopyRules): Uint32Array {
  const sketcher = createBandSketcher({ bands: rules.bands, rows: rules.rows, seed });
  const keys = new Uint32Array(order.length * rules.bands);
  for (let column = 0; column < order.length; column += 1) {
    const [start, end] = boundsOf(sequences.starts, order[column] ?? 0);
    sketcher.sketch(sequences.pool, start, end, keys, order.length, column);
  }
  return keys;
}

function boundsOf(starts: Uint32Array, sequence: number): [number, number] {
  return [starts[sequence] ?? 0, starts[sequence + 1] ?? 0];
}

/** A hash table of equal keys, reused from band to band. */
class BucketIndex {
  private readonly heads: Int32Array;
  private readonly previous: Int32Array;

  constructor(size: number) {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, size * 2))));
    this.previous = new Int32Array(size);
  }

  /** Calls back for each pair with one key, at most `reach` a later member. Returns how many had more before them. */
  forEachPair(keys: Uint32Array, reach: number, visit: (earlier: number, later: number) => void): number {
    const last = this.heads.length - 1;
    this.heads.fill(-1);
    let cutShort = 0;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const slot = key & last;
      let met = 0;
      for (let other = this.heads[slot] ?? -1; other >= 0; other = this.previous[other] ?? -1) {
        if (keys[other] !== key) continue;
        if (met === reach) {
          cutShort += 1;
          break;
        }
        met += 1;
        visit(other, at);
      }
      this.previous[at] = this.heads[slot] ?? -1;
      this.heads[slot] = at;
    }
    return cutShort;
  }
}
