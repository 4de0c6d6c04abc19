/** How a group of the earlier run went into one of the later. */
export interface GroupChange {
  readonly earlierGroup: string;
  readonly laterGroup: string;
  /** `merged`: all that is left of the earlier group is in a group of another name. `split`: it is in several. */
  readonly kind: "merged" | "split";
  /** How many of the earlier group's listings went this way. */
  readonly listings: number;
}

/**
 * Compares two runs over the listings both know. Group ids are those of their oldest listing, so that a group that
 * only grew keeps its name and does not appear here: what appears is the drift between the runs.
 */
export function traceChanges(earlier: ReadonlyMap<string, string>, later: ReadonlyMap<string, string>): GroupChange[] {
  const ways = new Map<string, Map<string, number>>();
  for (const [listing, earlierGroup] of earlier) {
    const laterGroup = later.get(listing);
    if (laterGroup === undefined) continue;
    const into = ways.get(earlierGroup) ?? new Map<string, number>();
    into.set(laterGroup, (into.get(laterGroup) ?? 0) + 1);
    ways.set(earlierGroup, into);
  }
  const changes: GroupChange[] = [];
  for (const [earlierGroup, into] of ways) {
    const kind = into.size === 1 ? "merged" : "split";
    for (const [laterGroup, listings] of into) {
      if (kind === "split" || laterGroup !== earlierGroup) changes.push({ earlierGroup, laterGroup, kind, listings });
    }
  }
  return changes.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const nameOf = (change: GroupChange) => `${change.earlierGroup} ${change.laterGroup}`;
