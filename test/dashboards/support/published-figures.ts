import { PUBLISHED_ROUNDS } from "../../../schema/reference/published-rounds.ts";
import type { PublishedRoundFigure } from "../../../schema/store/published.ts";

/** The shipped figures of 2014 and 2020 in the form of the table they are stored in. */
export const PUBLISHED_FIGURES: readonly PublishedRoundFigure[] = PUBLISHED_ROUNDS.map((figure) => ({
  publishedRound: figure.roundId,
  tableId: figure.table,
  variable: figure.variable ?? "",
  category: figure.category ?? "",
  value: figure.value,
  unit: figure.unit,
  n: figure.n,
  missing: figure.missing,
  reason: figure.reason,
  source: figure.source,
  note: figure.note,
}));
