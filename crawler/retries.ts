import type { CaptureOutcome } from "../schema/vocabulary/capture.ts";

/** Failures that may pass. Everything else is an answer, and asking again would only be a burden. */
const PASSING: ReadonlySet<CaptureOutcome> = new Set([
  "serverError",
  "networkError",
  "timedOut",
  "rendererCrashed",
  "empty",
]);

/** Fetches of one page, the first included. */
export const MOST_ATTEMPTS = 4;
const FIRST_WAIT = 700;
const LONGEST_WAIT = 120_000;
/** A host that asks for more rest than this is not waited for within the date's run; the page is lost. */
export const LONGEST_RETRY_AFTER_SECONDS = 3_600;

export interface FailedAttempt {
  readonly outcome: CaptureOutcome;
  /** Attempts made, this one included. */
  readonly attempts: number;
  readonly retryAfterSeconds: number | null;
  /** 0 to 1, so that pages which failed together do not come back together. */
  readonly chance: number;
}

/** Milliseconds until the page is tried again; null when it is not. */
export function retryDelay(failed: FailedAttempt): number | null {
  if (!PASSING.has(failed.outcome) || failed.attempts >= MOST_ATTEMPTS) return null;
  // A page that takes all its time holds up others each time it is tried.
  if (failed.outcome === "timedOut" && failed.attempts >= 3) return null;
  // A page that kills its renderer twice will do so a third time.
  if ((failed.outcome === "rendererCrashed" || failed.outcome === "empty") && failed.attempts >= 2) return null;
  const asked = (failed.retryAfterSeconds ?? 0) * 1000;
  if (asked > LONGEST_RETRY_AFTER_SECONDS * 1000) return null;
  const grown = Math.min(LONGEST_WAIT, FIRST_WAIT * 3 ** (failed.attempts - 1));
  return Math.max(asked, grown * (0.75 + failed.chance / 2));
}

export function isPassing(outcome: CaptureOutcome): boolean {
  return PASSING.has(outcome);
}
