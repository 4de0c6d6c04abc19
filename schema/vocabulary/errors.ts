/**
 * The three kinds of failure the house knows. A `UserError` says what was wrong, where, what was found and what to
 * do, and is printed without a stack. A `FinalError` ends one job for good; every other error in a job is retried.
 */

/** The failures with an exit code of their own; the table in README.md is drawn from this list. */
export const EXIT_CODES = {
  success: 0,
  unforeseen: 1,
  usage: 2,
  study: 3,
  refused: 4,
  unavailable: 5,
  storage: 6,
  incomplete: 7,
  interrupted: 130,
} as const;
export type ExitName = keyof typeof EXIT_CODES;

/** An expected failure, addressed to the person at the keyboard. */
export class UserError extends Error {
  readonly exit: ExitName;
  constructor(message: string, exit: ExitName = "usage") {
    super(message);
    this.name = "UserError";
    this.exit = exit;
  }
}

/** A failure that trying again cannot mend. Carries ids, never page text. */
export class FinalError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FinalError";
  }
}
