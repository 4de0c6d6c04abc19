import type { FetchFailure } from "./page-answer.ts";

/**
 * A browser tab in our own words: what a visit needs, and no more. One visit at a time; whatever goes wrong inside a
 * visit (crash, deadline, too much traffic) rejects every step of it with a `VisitFailure`.
 */
export interface BrowserTab {
  /** Starts a visit: traffic is counted anew, and the limits hold until the next one. */
  begin(limits: VisitLimits): void;
  /** Goes to an address and waits until its document is parsed. */
  go(address: string): Promise<void>;
  /**
   * Runs a function in the page's document, out of reach of the page's own scripts. Functions and their arguments are
   * sent as text: they can use nothing but the argument and the document.
   */
  run<Result, Input>(work: (input: Input) => Result | Promise<Result>, input: Input): Promise<Result>;
  /** Runs `work` where `check` finds true, both in one go; null where it does not. Sent as with `run`. */
  runIf<Result, Input, Checked>(
    check: (input: Checked) => boolean | Promise<boolean>,
    checked: Checked,
    work: (input: Input) => Result | Promise<Result>,
    input: Input,
  ): Promise<Result | null>;
  /** Clicks as a visitor would; false when there is nothing to click. */
  click(selector: string): Promise<boolean>;
  /**
   * Waits until the page has been at rest for `quiet` milliseconds of its own time: nothing on its way, no work of its
   * scripts. False when it was not within `most` milliseconds.
   */
  settle(quiet: number, most: number): Promise<boolean>;
  /** Whether nothing is on its way. */
  isQuiet(): boolean;
  /** Waits; rejects with the visit. */
  pause(milliseconds: number): Promise<void>;
  traffic(): VisitTraffic;
  /** The address that the tab shows. */
  address(): string;
}

export interface VisitLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly requests: number;
  /** Main documents: a page that reloads itself more often is in a loop. */
  readonly documents: number;
  readonly signal: AbortSignal;
}

/** What has come over the wire in this visit. */
export interface VisitTraffic {
  /** The answer that the shown document came in; null before it came. */
  readonly document: DocumentAnswer | null;
  /** Address of the last request for a main document. */
  readonly askedFor: string;
  /** Main documents asked for: more than a few is a page that reloads itself. */
  readonly documents: number;
  /** Requests that went out, those from the cache left out, the document's own included. */
  readonly requests: number;
  readonly bytes: number;
  /** Addresses of scripts and data, the first of them, that did not come since the visit last set out. */
  readonly broken: readonly string[];
}

export interface DocumentAnswer {
  readonly address: string;
  readonly status: number;
  /** Lower case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Ends a visit, with what is known of why. */
export class VisitFailure extends Error {
  readonly failure: FetchFailure;
  /** Whether the tab can be used again. */
  readonly tabIsSound: boolean;
  constructor(failure: FetchFailure, tabIsSound: boolean) {
    super(`the visit ended: ${failure}`);
    this.name = "VisitFailure";
    this.failure = failure;
    this.tabIsSound = tabIsSound;
  }
}
