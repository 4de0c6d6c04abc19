import type { ListingView } from "../web/listing-view.ts";

/**
 * A listing's content as the method compares it: labelled values, title and text; NFKC, case, letters and digits
 * only, spaces folded. Written here again, so that the truth does not lean on the product's own code.
 */
export function directContent(view: ListingView): string {
  return [...view.fields.map((field) => field.value), view.title, ...view.paragraphs]
    .join(" ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
