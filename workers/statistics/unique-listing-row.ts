import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import type { ListingKind } from "../../schema/vocabulary/statistic-cell.ts";
import type { VariableId } from "../../schema/vocabulary/variable.ts";

/**
 * What a listing states of one variable: the distinct category codes, or why there is none. `quarantined`: the site's
 * template had changed when it was met, so that nobody knows what it states.
 */
export type StatedValue = readonly string[] | "notStated" | "uncodable" | "quarantined";

/**
 * One unique listing, or one linked group, as the tables see it. Listings that state an age under 18 have left
 * before this point.
 */
export interface UniqueListingRow {
  readonly listingId: string;
  /** From `recordKey`: an integer in [0, 2³²), frozen per round. */
  readonly recordKey: number;
  readonly kind: ListingKind;
  readonly siteId: string;
  /** The sampling dates at which it was met, at least one; the first of them is when it was new. */
  readonly presence: readonly Day[];
  /** Where it is placed after one place was kept. A municipality brings its county. */
  readonly municipality: string | null;
  readonly county: string | null;
  /** Place codes ("0180", "county:01", "nation:SE" …) it was aimed at before that. */
  readonly aimedPlaces: readonly string[];
  /** A variable that is not named counts as not stated. */
  readonly values: Readonly<Record<VariableId, StatedValue>>;
  /** The same from labelled fields alone; null when that alternative was not coded. */
  readonly fieldValues: Readonly<Record<VariableId, StatedValue>> | null;
}
