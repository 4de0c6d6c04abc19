import type { Queryable } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import {
  insertGroups,
  insertLinks,
  type LinkedGroupRow,
  type LinkReportRow,
  type LinkRow,
  readSharedAddresses,
  readSharedContacts,
  streamSketchedListings,
} from "../../schema/store/links.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { CONTACT_RULES, joinListings, type LinkedSeries } from "./join-listings.ts";
import { findNearCopies } from "./near-copies.ts";
import { NEAR_COPY_RULES } from "./near-copy-rule.ts";
import { openSketch } from "./sketch-content.ts";
import { UniqueSequences } from "./unique-sequences.ts";

export interface SeriesScope {
  readonly roundId: string;
  readonly upTo: Day;
  /** As for the reconstructed series: fewer words of one's own do not tell a seller. */
  readonly minimumWords: number;
  recordKey(listingId: string): number;
}

export interface LinkedSeriesResult {
  /** Listing id → group id. */
  readonly membership: ReadonlyMap<string, string>;
  readonly groupKeys: readonly number[];
  readonly report: LinkReportRow;
}

const BATCH = 5_000;

/**
 * Links a round's unique listings anew and stores groups and links. Reads no text: words as numbers, contact tokens
 * and address MACs are all it opens. Memory: the distinct word sequences (4 bytes a word), 160 bytes of band keys
 * for each, and the listings' ids.
 */
export async function linkSeries(client: Queryable, keys: WorkerKeys, scope: SeriesScope): Promise<LinkedSeriesResult> {
  const { ids, firstDates, textOf, sequences } = await readListings(client, keys, scope);
  const near = findNearCopies(sequences, keys.sketchSeed(), { ...NEAR_COPY_RULES, minimumWords: scope.minimumWords });
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const numbered = (sets: string[][]) => sets.map((set) => set.map((id) => numbers.get(id) ?? 0));
  const series = joinListings(
    {
      textOf,
      textGroups: near.groups,
      sameAddress: numbered(await readSharedAddresses(client, scope.roundId, scope.upTo)),
      sameContact: numbered(await readSharedContacts(client, scope.roundId)),
    },
    CONTACT_RULES,
  );
  const groups = series.groups.map(({ members, setAside }): LinkedGroupRow => {
    const oldest = members[0] ?? 0;
    const groupId = ids[oldest] ?? "";
    return {
      groupId,
      recordKey: scope.recordKey(groupId),
      firstDate: firstDates[oldest] ?? scope.upTo,
      setAside,
      members: members.map((member) => ids[member] ?? ""),
    };
  });
  await store(client, scope.roundId, ids, series, groups);
  return {
    membership: new Map(groups.flatMap((group) => group.members.map((member) => [member, group.groupId] as const))),
    groupKeys: groups.map((group) => group.recordKey),
    report: {
      checkedPairs: near.checked,
      bucketsCutShort: near.cutShort,
      textsSetAside: near.setAside,
      contactsPassedOver: series.contactsPassedOver,
      groupsSetAside: groups.filter((group) => group.setAside !== null).length,
    },
  };
}

async function readListings(client: Queryable, keys: WorkerKeys, scope: SeriesScope) {
  const ids: string[] = [];
  const firstDates: Day[] = [];
  const texts: number[] = [];
  const sequences = new UniqueSequences();
  for await (const batch of streamSketchedListings(client, scope.roundId, scope.minimumWords, BATCH)) {
    for (const { listingId, firstDate, textMac, sealedWords } of batch) {
      ids.push(listingId);
      firstDates.push(firstDate);
      const known = textMac !== null && sealedWords !== null;
      texts.push(known ? sequences.add(openSketch(keys, sealedWords, textMac)) : -1);
    }
  }
  return { ids, firstDates, textOf: Int32Array.from(texts), sequences };
}

async function store(
  client: Queryable,
  roundId: string,
  ids: readonly string[],
  series: LinkedSeries,
  groups: readonly LinkedGroupRow[],
): Promise<void> {
  for (let from = 0; from < groups.length; from += BATCH) {
    await insertGroups(client, roundId, groups.slice(from, from + BATCH));
  }
  for (let from = 0; from < series.links.length; from += BATCH) {
    const rows = series.links.slice(from, from + BATCH).map(
      ({ earlier, later, method, score }): LinkRow => ({
        earlierId: ids[earlier] ?? "",
        laterId: ids[later] ?? "",
        method,
        score,
      }),
    );
    await insertLinks(client, roundId, rows);
  }
}
