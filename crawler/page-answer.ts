import type { FetchWay } from "../schema/vocabulary/capture.ts";
import type { SeenLink } from "./read-list-page.ts";

/** Why no page came, decided where it was fetched. */
export const FETCH_FAILURES = [
  "tooLarge",
  "timedOut",
  "tooManyRedirects",
  "redirectedOffSite",
  "blockedAddress",
  "networkError",
  "rendererCrashed",
  "wrongContentType",
] as const;
export type FetchFailure = (typeof FETCH_FAILURES)[number];

/** What came of one fetch, over HTTP or from a browser, before it is judged. */
export interface PageAnswer {
  readonly way: FetchWay;
  readonly failure: FetchFailure | null;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly charset: string | null;
  /** False when the text does not fit the charset it was read in. */
  readonly charsetSound: boolean;
  readonly text: string | null;
  /** After decompression. */
  readonly bytes: number;
  /** Where redirects ended. */
  readonly finalAddress: string;
  readonly retryAfterSeconds: number | null;
  readonly validators: Validators | null;
  readonly milliseconds: number;
  /** Listing links met in the browser while the list was scrolled or clicked through; null otherwise. */
  readonly seenLinks: readonly SeenLink[] | null;
  /** A script-made list that was left before its end. */
  readonly listCutShort: boolean;
  /** Requests that the page made besides its own. */
  readonly subrequests: number;
}

/** What a conditional request is made with. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An answer that is a failure and nothing else. */
export function failedAnswer(
  way: FetchWay,
  failure: FetchFailure,
  address: string,
  milliseconds: number,
  bytes = 0,
): PageAnswer {
  return {
    way,
    failure,
    status: null,
    contentType: null,
    charset: null,
    charsetSound: true,
    text: null,
    bytes,
    finalAddress: address,
    retryAfterSeconds: null,
    validators: null,
    milliseconds,
    seenLinks: null,
    listCutShort: false,
    subrequests: 0,
  };
}
