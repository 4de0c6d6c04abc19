/**
 * How fast one host and port is asked: a pure state that a shell steps forward. Requests start at least `interval`
 * milliseconds apart and at most `concurrency` run at once. Both give way when the host answers slowly or asks for
 * rest, and come back step by step, never above what the definition and robots.txt allow.
 */
export interface PaceLimits {
  /** Least milliseconds between two starts: of the definition's pace and the crawl-delay, the slower. */
  readonly interval: number;
  readonly concurrency: number;
}

export interface Pace {
  readonly limits: PaceLimits;
  readonly interval: number;
  readonly concurrency: number;
  /** When the next request may start, milliseconds of the shell's clock. */
  readonly nextStart: number;
  /** Nothing starts before this: the host said "retry after". */
  readonly restUntil: number;
  /** The least mean answer time seen, milliseconds; null before the first answers. */
  readonly usual: number | null;
  readonly recent: number | null;
}

export interface AnswerForPace {
  readonly at: number;
  /** Null where the time says nothing of the host, as with a page that a browser took. */
  readonly milliseconds: number | null;
  /** Null when no answer came. */
  readonly status: number | null;
  /** The connection failed, or the answer took too long: the host may be in trouble. */
  readonly troubled: boolean;
  readonly retryAfterSeconds: number | null;
}

/** A host that asks for rest is slowed down to this at most; one that fails, to ten times its interval. */
const SLOWEST_INTERVAL = 60_000;
const TROUBLED_FACTOR = 10;
const LONGEST_REST = 3_600_000;
/** An answer is slow when it takes this many times the usual, and at least `SLOW_AT_LEAST` milliseconds. */
const SLOW_FACTOR = 4;
const SLOW_AT_LEAST = 1_000;

/** The limits of a site: `perSecond` and `concurrency` of its definition, crawl-delay of its robots.txt in seconds. */
export function paceLimits(
  pace: { readonly perSecond: number; readonly concurrency: number },
  crawlDelaySeconds: number | null,
): PaceLimits {
  const delay = (crawlDelaySeconds ?? 0) * 1000;
  // A crawl-delay speaks of successive requests: nothing runs beside another then.
  return {
    interval: Math.max(1000 / pace.perSecond, delay),
    concurrency: delay > 0 ? 1 : pace.concurrency,
  };
}

export function startPace(limits: PaceLimits): Pace {
  return {
    limits,
    interval: limits.interval,
    concurrency: limits.concurrency,
    nextStart: 0,
    restUntil: 0,
    usual: null,
    recent: null,
  };
}

/** Milliseconds to wait before the next request may start; 0 when it may start now. */
export function waitBefore(pace: Pace, now: number): number {
  return Math.max(0, pace.nextStart - now, pace.restUntil - now);
}

/**
 * The state after a request started at `now`. One start may come early by less than an interval, to make up for a
 * timer that woke late: over any stretch of time that is one request more than the mean rate, as with any first one.
 */
export function afterStart(pace: Pace, now: number): Pace {
  const from = Math.max(pace.nextStart, now - Math.min(pace.interval, 20));
  return { ...pace, nextStart: from + pace.interval };
}

/** Counts requests that a page made besides its own (scripts, JSON) against the time after it. */
export function afterSubrequests(pace: Pace, count: number, now: number): Pace {
  return { ...pace, nextStart: Math.max(pace.nextStart, now) + count * pace.interval };
}

/** The state after an answer came. */
export function afterAnswer(pace: Pace, answer: AnswerForPace): Pace {
  if (answer.status === 429 || answer.status === 503) {
    const rest = Math.min(LONGEST_REST, (answer.retryAfterSeconds ?? 0) * 1000);
    return slower({ ...pace, restUntil: Math.max(pace.restUntil, answer.at + rest) }, SLOWEST_INTERVAL);
  }
  const troubled = pace.limits.interval * TROUBLED_FACTOR;
  if (answer.troubled) return slower(pace, troubled);
  if (answer.status === null) return pace;
  if (answer.milliseconds === null) return faster(pace);
  const recent = pace.recent === null ? answer.milliseconds : pace.recent * 0.8 + answer.milliseconds * 0.2;
  const usual = pace.usual === null ? recent : Math.min(pace.usual * 1.001, recent);
  const measured = { ...pace, recent, usual };
  if (recent > SLOW_AT_LEAST && recent > usual * SLOW_FACTOR) return slower(measured, troubled);
  return faster(measured);
}

function slower(pace: Pace, slowest: number): Pace {
  return {
    ...pace,
    interval: Math.max(pace.interval, Math.min(slowest, pace.interval * 1.5)),
    concurrency: Math.max(1, Math.floor(pace.concurrency / 2)),
  };
}

function faster(pace: Pace): Pace {
  if (pace.interval === pace.limits.interval && pace.concurrency === pace.limits.concurrency) return pace;
  return {
    ...pace,
    interval: Math.max(pace.limits.interval, pace.interval * 0.9),
    concurrency: Math.min(pace.limits.concurrency, pace.concurrency + 1),
  };
}

/** Seconds that a Retry-After header asks for (a number, or an HTTP date); null when it says nothing usable. */
export function retryAfterSeconds(header: string | null, now: Date): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header);
  const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - now.getTime()) / 1000));
}
