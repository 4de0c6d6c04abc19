import type { SequenceComparer } from "./common-subsequence.ts";
import { areNearCopies, type NearCopyRules, similarityOf } from "./near-copy-rule.ts";
import type { UniqueSequences } from "./unique-sequences.ts";

/** Near copies of one text, every one of them checked against it. */
export interface TextGroup {
  /** The member most like the others. */
  readonly medoid: number;
  /** The others, with their similarity to the medoid. */
  readonly members: readonly { readonly sequence: number; readonly similarity: number }[];
}

export interface SettledComponent {
  /** Of two or more; whoever is like no medoid is on its own. */
  readonly groups: readonly TextGroup[];
  readonly setAside: number;
}

/** Up to this many members, each is compared with each to find the medoid; above, with a sample of this size. */
const SAMPLE = 24;

/**
 * Guards against chaining. `members` are joined by a chain of near copies, in canonical order; they are re-checked
 * against the medoid, the member whose similarities add up to most. Those that are near copies of it stay with it; the
 * rest look for a medoid of their own, and so on.
 */
export function settleComponent(
  members: readonly number[],
  sequences: UniqueSequences,
  comparer: SequenceComparer,
  rules: Pick<NearCopyRules, "level" | "fewWords" | "fewWordsLevel" | "largestSplit">,
): SettledComponent {
  const common = (a: number, b: number) => {
    const { pool, starts } = sequences;
    const [startA = 0, endA = 0, startB = 0, endB = 0] = [starts[a], starts[a + 1], starts[b], starts[b + 1]];
    return comparer.commonWords(pool, startA, endA, startB, endB);
  };
  const similarity = (a: number, b: number) => similarityOf(common(a, b), sequences.lengthOf(a), sequences.lengthOf(b));
  const groups: TextGroup[] = [];
  let rest = members;
  for (let split = 0; rest.length > 1; split += 1) {
    if (split === rules.largestSplit) return { groups, setAside: rest.length };
    const medoid = medoidOf(rest, similarity);
    const near: { sequence: number; similarity: number }[] = [];
    const far: number[] = [];
    for (const sequence of rest) {
      if (sequence === medoid) continue;
      const [shared, words, others] = [
        common(medoid, sequence),
        sequences.lengthOf(medoid),
        sequences.lengthOf(sequence),
      ];
      if (areNearCopies(shared, words, others, rules)) {
        near.push({ sequence, similarity: similarityOf(shared, words, others) });
      } else far.push(sequence);
    }
    if (near.length > 0) groups.push({ medoid, members: near });
    rest = far;
  }
  return { groups, setAside: 0 };
}

/** Ties go to the first in canonical order. The sample is evenly spaced, so that it too depends on the set alone. */
function medoidOf(members: readonly number[], similarity: (a: number, b: number) => number): number {
  const step = Math.max(1, members.length / SAMPLE);
  const sample: number[] = [];
  for (let at = 0; at < members.length; at += step) sample.push(members[Math.floor(at)] ?? 0);
  let best = members[0] ?? 0;
  let most = -1;
  for (const candidate of members) {
    let sum = 0;
    for (const other of sample) sum += candidate === other ? 1 : similarity(candidate, other);
    // Sums of the same similarities may differ in their last bits.
    if (sum > most + 1e-9) {
      most = sum;
      best = candidate;
    }
  }
  return best;
}
