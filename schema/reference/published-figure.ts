import type { BilingualName } from "../vocabulary/codebook.ts";

/**
 * One aggregate of an earlier study, as it was published. Shown as it stands, never recomputed, perturbed or set
 * beside the volumes of an invented round.
 */
export interface PublishedFigure {
  readonly roundId: "2014" | "2020";
  readonly table: PublishedTableId;
  readonly variable: string | null;
  readonly category: string | null;
  /** Null when it was not published: shown as "..", with the reason. */
  readonly value: number | null;
  readonly unit: "count" | "percent" | "years";
  /** How many state the variable. */
  readonly n: number | null;
  /** How many do not. In 2020 the difference between the unique listings and n. */
  readonly missing: number | null;
  /** Why there is no value; set exactly when the value is null. */
  readonly reason: BilingualName | null;
  readonly source: string;
  readonly note: BilingualName | null;
}

/** `distinct` counts the different values stated; `commonest` holds the commonest statement of each variable. */
export const PUBLISHED_TABLES = ["volume", "sites", "shares", "ages", "places", "distinct", "commonest"] as const;
export type PublishedTableId = (typeof PUBLISHED_TABLES)[number];

/** What a figure says beyond its round, table and category. */
export type FigureDetails = Omit<PublishedFigure, "roundId" | "table" | "variable" | "category" | "value">;

/** Figures of one table and variable, from [category, value] pairs. */
export function figuresOf(
  place: Pick<PublishedFigure, "roundId" | "table" | "variable">,
  details: FigureDetails,
  values: readonly (readonly [category: string, value: number, note?: BilingualName])[],
): PublishedFigure[] {
  return values.map(([category, value, note]) => ({
    ...place,
    category,
    value,
    ...details,
    note: note ?? details.note,
  }));
}

/** Figures that were not published, with the one reason they share. */
export function unpublished(
  place: Pick<PublishedFigure, "roundId" | "table" | "variable">,
  details: Pick<PublishedFigure, "unit" | "source">,
  reason: BilingualName,
  categories: readonly string[],
): PublishedFigure[] {
  return categories.map((category) => ({
    ...place,
    category,
    value: null,
    ...details,
    n: null,
    missing: null,
    reason,
    note: null,
  }));
}
