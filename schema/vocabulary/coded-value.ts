import type { TextSpan } from "./listing-text.ts";
import type { VariableId } from "./variable.ts";

/** Where a value was read: in a labelled field, in the heading or free text, or only in the site's own list. */
export const VALUE_SOURCES = ["field", "text", "site"] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/**
 * One value of one variable as a listing states it. Silence (`notStated`) and gibberish (`uncodable`) are different
 * findings. A multi-valued variable yields several coded values with rising `ordinal`.
 */
export type CodedValue = CodedCategory | NotStated | Uncodable;

interface ValueOf {
  readonly variable: VariableId;
}

export interface CodedCategory extends ValueOf {
  readonly state: "coded";
  readonly ordinal: number;
  /** The category's id: "woman", "25", "SE", "en", "european", "0180". */
  readonly code: string;
  /** A finer category below it, such as a trans wording; null when there is none. */
  readonly subcode: string | null;
  /** The rule that read it, for the method page and for finding what an error came from: "age.years-suffix". */
  readonly rule: string;
  readonly source: ValueSource;
  /** Null only when the source is the site's own list. */
  readonly evidence: TextSpan | null;
  /** Whether the same listing also states another value of a single-valued variable. */
  readonly conflict: boolean;
}

export interface NotStated extends ValueOf {
  readonly state: "notStated";
}

export interface Uncodable extends ValueOf {
  readonly state: "uncodable";
  readonly rule: string;
  readonly source: ValueSource;
  readonly evidence: TextSpan;
}

/** A way to reach a seller, normalised. Lives in memory only: what is stored is a keyed token of it. */
export interface Contact {
  readonly kind: ContactKind;
  /** E.164 for phones, lower case for e-mails, "service:handle" for handles. */
  readonly normalised: string;
  readonly evidence: TextSpan;
}

export const CONTACT_KINDS = ["phone", "email", "handle"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Everything coding finds in one listing. */
export interface CodedListing {
  /** At least one entry per variable of the codebook. */
  readonly values: readonly CodedValue[];
  readonly contacts: readonly Contact[];
  /** True when any stated age is under 18: the listing then leaves every table, volume and file. */
  readonly statesUnderAge: boolean;
}

/** What coding may know besides the text itself. */
export interface CodingContext {
  /** The sampling date: a year of birth is read against it. */
  readonly date: string;
  /** The listing site's own region (SCB county code) when it serves one only; it settles ambiguous place names. */
  readonly siteCounty: string | null;
  /** Languages the site is written in, first the main one: "sv", "en". */
  readonly siteLanguages: readonly string[];
}
