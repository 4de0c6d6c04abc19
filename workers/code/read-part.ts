import type { ListingPart, TextSpan } from "../../schema/vocabulary/listing-text.ts";
import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";
import type { SpokenLanguages } from "./find-spoken-languages.ts";

/** What a phrase of the codebook stands for. */
export interface Wording {
  readonly code: string;
  readonly subcode: string | null;
  /**
   * `plain` says it by itself; `name` names a country or region, or a language in its own words; `flag` is an emoji; `field` is an abbreviation;
   * `ignored` only keeps the words inside it from being read.
   */
  readonly kind: "plain" | "name" | "flag" | "field" | "ignored";
}

/** One part of a listing, cut and matched once for all readers. */
export interface ReadPart {
  readonly part: ListingPart;
  readonly tokens: Tokens;
  /** Matches of the text wordings, per channel of the coder's matcher. */
  readonly wordings: readonly (readonly PhraseMatch<Wording>[])[];
  /** 1 for tokens inside a phone, address, handle, price or clock time: no number there is an age. */
  readonly taken: Uint8Array;
  /** The languages said to be spoken, and the tokens that name a language: those are no demonyms. */
  readonly languages: SpokenLanguages;
}

/** The span of tokens `from` to `to` (exclusive) of a part. */
export function spanOf(part: ReadPart, from: number, to: number): TextSpan {
  return { part: part.part, start: part.tokens.starts[from] ?? 0, end: part.tokens.ends[to - 1] ?? 0 };
}

/** What a span of a part holds. */
export function textOf({ tokens }: ReadPart, { start, end }: TextSpan): string {
  return tokens.text.slice(start, end);
}

/** What stands between token `at` and the next one. */
export function textAfter(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.ends[at], at + 1 < tokens.count ? tokens.starts[at + 1] : tokens.text.length);
}

/** How wide the gap after a token is; the end of the text is a BREAK. */
export function gapAfter(tokens: Tokens, at: number): number {
  return at + 1 < tokens.count ? (tokens.gaps[at + 1] ?? BREAK) : BREAK;
}

/** The gap before a token, with a slash, star or plus for a pause: they part the entries of a list. */
export function listGap(tokens: Tokens, at: number): number {
  const gap = tokens.gaps[at] ?? BREAK;
  if (gap >= PAUSE || at === 0) return gap;
  return /[/*~+&]|\s[-–—]\s/.test(tokens.text.slice(tokens.ends[at - 1], tokens.starts[at])) ? PAUSE : gap;
}

/** The gap before a token, with a dash between blanks for a pause. */
export function clauseGap(tokens: Tokens, at: number): number {
  const gap = tokens.gaps[at] ?? BREAK;
  if (gap >= PAUSE || at === 0 || (tokens.starts[at] ?? 0) - (tokens.ends[at - 1] ?? 0) !== 3) return gap;
  return DASHES.has(tokens.text.charCodeAt((tokens.ends[at - 1] ?? 0) + 1)) ? PAUSE : gap;
}

const DASHES: ReadonlySet<number> = new Set([..."-–—"].map((sign) => sign.charCodeAt(0)));

/** Whether a sentence or more than a comma parts two words. */
export function areParted(tokens: Tokens, one: number, other: number): boolean {
  for (let at = Math.min(one, other) + 1; at <= Math.max(one, other); at++)
    if ((tokens.gaps[at] ?? BREAK) >= PAUSE && !textAfter(tokens, at - 1).startsWith(",")) return true;
  return false;
}

/** A token as written. */
export function writtenAt(tokens: Tokens, at: number): string {
  return tokens.text.slice(tokens.starts[at], tokens.ends[at]);
}

/** The whole part as one span. */
export function wholeSpan(part: ReadPart): TextSpan {
  const text = part.tokens.text;
  return { part: part.part, start: text.length - text.trimStart().length, end: text.trimEnd().length };
}
