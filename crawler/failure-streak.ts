import type { CaptureOutcome, StopReason } from "../schema/vocabulary/capture.ts";

/** Counts failures in a row that tell of the site as a whole, not of one page. */
export interface FailureStreak {
  add(outcome: CaptureOutcome): void;
  /** The reason to stop asking this site, once there is one. */
  verdict(): StopReason | null;
}

/** Pages in a row, each tried several times, after which the site is taken to be down. */
const DOWN_AFTER = 12;
/** A site that shows walls to us does not want us: it is left alone sooner. */
const WALLED_AFTER = 8;

export function createFailureStreak(): FailureStreak {
  let down = 0;
  let walled = 0;
  let anyReached = false;
  return {
    add(outcome) {
      const isDown = outcome === "networkError" || outcome === "timedOut" || outcome === "serverError";
      const isWall = outcome === "blockPage" || outcome === "captchaWall" || outcome === "loginWall";
      down = isDown ? down + 1 : 0;
      walled = isWall ? walled + 1 : isDown ? walled : 0;
      anyReached ||= !isDown && !isWall;
    },
    verdict() {
      if (down >= DOWN_AFTER) return anyReached ? "tooManyFailures" : "siteUnreachable";
      return walled >= WALLED_AFTER ? "tooManyFailures" : null;
    },
  };
}
