import {
  afterAnswer,
  afterStart,
  afterSubrequests,
  type Pace,
  type PaceLimits,
  startPace,
  waitBefore,
} from "./pace.ts";
import type { PageAnswer } from "./page-answer.ts";
import { sleep } from "./sleep.ts";

/** Keeps one host's pace: whoever wants to ask it waits for its turn here. */
export interface PaceKeeper {
  /** The concurrency that the host bears at the moment. */
  concurrency(): number;
  /** Milliseconds between two requests at the moment. */
  interval(): number;
  /** Resolves when a request may start, in the order of asking. Rejects when `signal` is aborted. */
  turn(signal: AbortSignal): Promise<void>;
  answered(answer: PageAnswer): void;
  subrequests(count: number): void;
  /** Takes tighter limits, such as a crawl-delay that only became known now. */
  limit(limits: PaceLimits): void;
}

/** `clock` gives milliseconds that never run backwards. */
export function createPaceKeeper(limits: PaceLimits, clock: () => number = () => performance.now()): PaceKeeper {
  let pace: Pace = startPace(limits);
  let queue: Promise<void> = Promise.resolve();
  const takeTurn = async (signal: AbortSignal) => {
    for (;;) {
      signal.throwIfAborted();
      const wait = waitBefore(pace, clock());
      if (wait <= 0) break;
      await sleep(wait, signal);
    }
    pace = afterStart(pace, clock());
  };
  return {
    concurrency: () => pace.concurrency,
    interval: () => pace.interval,
    turn(signal) {
      const mine = queue.then(() => takeTurn(signal));
      // Whoever gives up must not hold up those behind.
      queue = mine.catch(() => undefined);
      return mine;
    },
    answered(answer) {
      pace = afterAnswer(pace, {
        at: clock(),
        status: answer.status,
        milliseconds: answer.way === "http" ? answer.milliseconds : null,
        retryAfterSeconds: answer.retryAfterSeconds,
        troubled: answer.failure === "networkError" || answer.failure === "timedOut",
      });
    },
    subrequests(count) {
      if (count > 0) pace = afterSubrequests(pace, count, clock());
    },
    limit(tighter) {
      const merged = {
        interval: Math.max(pace.limits.interval, tighter.interval),
        concurrency: Math.min(pace.limits.concurrency, tighter.concurrency),
      };
      pace = {
        ...pace,
        limits: merged,
        interval: Math.max(pace.interval, merged.interval),
        concurrency: Math.min(pace.concurrency, merged.concurrency),
      };
    },
  };
}
