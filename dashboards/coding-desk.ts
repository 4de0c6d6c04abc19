import type { MaskedListing } from "../schema/round/mask-listing.ts";
import type { CoderSeat } from "../schema/store/validation-samples.ts";
import type { CodebookVariable } from "../schema/vocabulary/codebook.ts";
import type { Answers } from "../schema/vocabulary/validation.ts";

/** One drawn listing as its coder may see it: contacts and names are hidden before it gets here. */
export interface CodingTask {
  readonly position: number;
  readonly kind: "ads" | "profiles";
  /** The day against which a year of birth is read. */
  readonly date: string;
  readonly listing: MaskedListing;
  /** What this coder has answered before; null when nothing. */
  readonly answers: Answers | null;
  readonly comment: string;
}

/**
 * All that human coding can ask for. Whoever serves the dashboard gives it; the keys that open a text, and the audit
 * log that every opening is written in, stay on its side.
 */
export interface CodingDesk {
  /** The seat that a one-time link opens, once. */
  redeemLink(token: string): Promise<CoderSeat | null>;
  /** The variables to code, in the order of the codebook they were drawn under. */
  readVariables(seat: CoderSeat): Promise<readonly CodebookVariable[]>;
  /** The positions of the sample in order, and which this coder has coded. */
  readPositions(seat: CoderSeat): Promise<readonly { readonly position: number; readonly coded: boolean }[]>;
  /** Opens one listing; logged. Null when the sample has none there, or it has left the round. */
  openTask(seat: CoderSeat, position: number): Promise<CodingTask | null>;
  /** `referred`: the answers state an age under 18, so the listing was referred and nothing else stored. */
  saveAnswers(
    seat: CoderSeat,
    position: number,
    answers: Answers,
    comment: string,
  ): Promise<"saved" | "referred" | "gone">;
}
