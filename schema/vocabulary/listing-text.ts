/** What one capture of a listing says, taken out of its page: the input of coding and of copy removal. */
export interface ListingText {
  /** The heading, or "" when the site has none. */
  readonly title: string;
  /** Labelled facts in page order. `variable` is the codebook variable (or "contact") the label stands for, if any. */
  readonly fields: readonly ListingField[];
  /** Free text; paragraphs parted by "\n". */
  readonly text: string;
}

export interface ListingField {
  readonly label: string;
  readonly value: string;
  readonly variable: string | null;
}

/** Where in a listing text something stands: offsets in UTF-16 units, end exclusive. */
export interface TextSpan {
  readonly part: ListingPart;
  readonly start: number;
  readonly end: number;
}

/** The title, the free text, or the n-th labelled field's value. */
export type ListingPart = "title" | "text" | `field:${number}`;

/** The text a part names; "" when the listing has no such field. */
export function partText(listing: ListingText, part: ListingPart): string {
  if (part === "title") return listing.title;
  if (part === "text") return listing.text;
  return listing.fields[Number(part.slice("field:".length))]?.value ?? "";
}
