import type { Answer } from "../../../schema/vocabulary/validation.ts";
import { type Interval, wilsonInterval } from "../wilson-interval.ts";

/** What a reader and the reference say of one variable of one listing. */
export interface AnswerPair {
  readonly reader: Answer;
  readonly reference: Answer;
}

/** Codes, counted over listings: given by both, by the reader alone, by the reference alone. */
export interface CodeTally {
  readonly both: number;
  readonly readerOnly: number;
  readonly referenceOnly: number;
}

export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
}

/** A wrong code counts twice, as one the reader should not have given and as one it missed. */
export function tallyCodes(pairs: readonly AnswerPair[]): CodeTally {
  const tally = { both: 0, readerOnly: 0, referenceOnly: 0 };
  for (const { reader, reference } of pairs) {
    const [given, expected] = [new Set(reader.codes), new Set(reference.codes)];
    for (const code of given) tally[expected.has(code) ? "both" : "readerOnly"] += 1;
    for (const code of expected) if (!given.has(code)) tally.referenceOnly += 1;
  }
  return tally;
}

/** Share of the codes given that the reference gave too; Wilson's interval. Null when none was given. */
export function precisionOf({ both, readerOnly }: CodeTally): Estimate | null {
  return shareOf(both, both + readerOnly);
}

/** Share of the reference's codes that were found; Wilson's interval. Null when there was none to find. */
export function recallOf({ both, referenceOnly }: CodeTally): Estimate | null {
  return shareOf(both, both + referenceOnly);
}

/**
 * F1 = 2·both / (2·both + readerOnly + referenceOnly). F1 = 2s/(1 + s) with s the share of all codes that both gave,
 * so Wilson's interval of s carries over (the "Wilson indirect" interval of Lam, Gopal & Qian 2023, arXiv:2309.14621);
 * unlike the delta method it does not shrink to nothing at 1. It takes codes as independent: where a listing states
 * several, or one error counts twice, it is somewhat too narrow.
 */
export function f1Of({ both, readerOnly, referenceOnly }: CodeTally): Estimate | null {
  const shared = shareOf(both, both + readerOnly + referenceOnly);
  if (shared === null) return null;
  const lift = (share: number) => (2 * share) / (1 + share);
  const interval = shared.interval && { lower: lift(shared.interval.lower), upper: lift(shared.interval.upper) };
  return { value: lift(shared.value), interval };
}

export function shareOf(count: number, n: number): Estimate | null {
  return n === 0 ? null : { value: count / n, interval: wilsonInterval(count, n) };
}
