/** A page as it was fetched: its address in the end, and its text. */
export interface FetchedPage {
  readonly address: string;
  readonly html: string;
}

/** The parts of a draft that are judged, and asked about, one by one. */
export const DRAFT_PARTS = ["links", "paging", "lists", "title", "text", "pairs", "marks", "fetch", "gate"] as const;
export type DraftPart = (typeof DRAFT_PARTS)[number];
