import { type Interval, wilsonInterval } from "./wilson-interval.ts";

/** A category among those who state the variable. */
export interface Proportion {
  readonly count: number;
  readonly n: number;
}

export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * The difference between two independent shares, first minus second, with Newcombe's hybrid score interval (1998,
 * method 10). Null when either round has nobody who states the variable.
 */
export function newcombeDifference(first: Proportion, second: Proportion): Difference | null {
  const one = wilsonInterval(first.count, first.n);
  const two = wilsonInterval(second.count, second.n);
  if (one === null || two === null) return null;
  const [p1, p2] = [first.count / first.n, second.count / second.n];
  const difference = p1 - p2;
  return {
    difference,
    lower: difference - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: difference + Math.hypot(one.upper - p1, p2 - two.lower),
  };
}
