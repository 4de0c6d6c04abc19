import { createHash } from "node:crypto";
import type { StoredCode } from "../../schema/store/fill-rates.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";

/** What one page of a listing stated of one variable. */
export interface SightedValue {
  /** The codes in one text, in order; "" when there was something that could not be coded. */
  readonly codes: string;
  readonly labelled: boolean;
}

/** One listing of one site at one date, as the watch over its template sees it. Lives in memory only. */
export interface SightedListing {
  readonly address: string;
  /** Null when nothing that the definition names was on the page. */
  readonly content: SightedContent | null;
}

export interface SightedContent {
  /** Equal for direct copies. */
  readonly copy: string;
  readonly hasTitle: boolean;
  /** A digest of the free text's letters, so that a counter in it makes no other text; null when there is none. */
  readonly text: string | null;
  /** Variables that are not here are not stated. */
  readonly values: ReadonlyMap<string, SightedValue>;
}

/** What a page said, reduced to what is compared between dates. */
export function sightContent(copy: string, listing: ListingText, codes: readonly StoredCode[]): SightedContent {
  return {
    copy,
    hasTitle: listing.title !== "",
    text:
      listing.text === ""
        ? null
        : digest(
            listing.text
              .toLowerCase()
              .replace(/[^\p{L}]+/gu, " ")
              .trim(),
          ),
    values: sightValues(codes),
  };
}

/** The place of a listing's site is no statement of the listing: it stands whatever the page says. */
function sightValues(rows: readonly StoredCode[]): Map<string, SightedValue> {
  const values = new Map<string, SightedValue>();
  for (const [variable, state, code, source] of rows) {
    if (state === "notStated" || source === "site") continue;
    const known = values.get(variable);
    const codes = [...(known?.codes.split("+") ?? []), state === "coded" ? (code ?? "") : ""];
    values.set(variable, {
      codes: [...new Set(codes.filter((one) => one !== ""))].sort().join("+"),
      labelled: known?.labelled === true || source === "field",
    });
  }
  return values;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64").slice(0, 16);
}
