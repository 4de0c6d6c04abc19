import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import type { CodedValue, CodingContext } from "../../../schema/vocabulary/coded-value.ts";
import type { ListingText } from "../../../schema/vocabulary/listing-text.ts";
import { createCoder } from "../../../workers/code/code-listing.ts";

export const coder = createCoder(loadCodebook());
export const CONTEXT: CodingContext = { date: "2026-08-15", siteCounty: null, siteLanguages: ["sv"] };

/** A listing in a small vocabulary: free text, and fields as label and value. */
export function listingOf(text: string, fields: Readonly<Record<string, string>> = {}, title = ""): ListingText {
  return { title, text, fields: Object.entries(fields).map(([label, value]) => ({ label, value, variable: null })) };
}

export function valuesOf(listing: ListingText, variable: string, context: CodingContext = CONTEXT): CodedValue[] {
  return coder.codeListing(listing, context).values.filter((value) => value.variable === variable);
}

/** What a variable comes to, short: its codes, "?" for uncodable, "" for not stated. */
export function codes(listing: ListingText, variable: string, context: CodingContext = CONTEXT): string {
  return valuesOf(listing, variable, context)
    .map((value) => (value.state === "coded" ? value.code : value.state === "uncodable" ? "?" : ""))
    .join(" ");
}
