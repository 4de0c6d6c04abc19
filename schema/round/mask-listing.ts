import type { ListingPart, ListingText, TextSpan } from "../vocabulary/listing-text.ts";

/** What a coder is not shown. */
export const HIDDEN_KINDS = ["contact", "name"] as const;
export type HiddenKind = (typeof HIDDEN_KINDS)[number];

export interface HiddenSpan {
  readonly kind: HiddenKind;
  readonly span: TextSpan;
}

/** A run of text as it stands, or the place of something hidden. */
export type MaskedPiece = { readonly text: string } | { readonly hidden: HiddenKind };

export interface MaskedListing {
  readonly title: readonly MaskedPiece[];
  readonly fields: readonly { readonly label: string; readonly value: readonly MaskedPiece[] }[];
  readonly text: readonly MaskedPiece[];
}

/**
 * A listing as a human coder sees it. Hides what the spans name, and besides whatever looks like a contact: a
 * recogniser that misses one must not show it. Where spans overlap, their union is hidden.
 */
export function maskListing(listing: ListingText, hidden: readonly HiddenSpan[]): MaskedListing {
  const mask = (part: ListingPart, text: string) =>
    maskPart(text, [
      ...hidden.filter(({ span }) => span.part === part).map(({ kind, span }) => ({ kind, ...span })),
      ...findContactLike(text).map((found) => ({ kind: "contact" as const, ...found })),
    ]);
  return {
    title: mask("title", listing.title),
    fields: listing.fields.map(({ label, value, variable }, at) => ({
      label,
      value: variable === "contact" ? [{ hidden: "contact" }] : mask(`field:${at}`, value),
    })),
    text: mask("text", listing.text),
  };
}

interface Hidden {
  readonly kind: HiddenKind;
  readonly start: number;
  readonly end: number;
}

function maskPart(text: string, hidden: readonly Hidden[]): MaskedPiece[] {
  const pieces: MaskedPiece[] = [];
  let at = 0;
  let last: Hidden | null = null;
  for (const span of hidden.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= at) continue;
    // Touching what is hidden already: one place, the first one's kind.
    if (last === null || span.start > at) {
      if (span.start > at) pieces.push({ text: text.slice(at, span.start) });
      pieces.push({ hidden: span.kind });
    }
    last = span;
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** Seven digits or more, at most two other signs between them; anything around an @; anything that reads as an address. */
const CONTACT_LIKE = [
  /\+?\p{Nd}(?:[\s().\u2010-\u2015*_-]{0,2}\p{Nd}){6,19}/gu,
  /[^\s@]{0,64}[@\uff20][^\s@]{1,80}/gu,
  /(?:https?:\/\/|www\.)\S{1,200}/giu,
  /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.(?:se|nu|com|net|org|eu|info|me|io|ru|to|app|example)(?![\p{L}\p{N}])/giu,
] as const;

function findContactLike(text: string): { start: number; end: number }[] {
  return CONTACT_LIKE.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
