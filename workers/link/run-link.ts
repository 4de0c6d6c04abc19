import type pg from "pg";
import { type Database, inTransaction } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { replaceChoiceEffects } from "../../schema/store/choice-effects.ts";
import { referUnderAge } from "../../schema/store/codings.ts";
import { type LinkReportRow, logGroupChanges, readMembership, replaceLinkReport } from "../../schema/store/links.ts";
import {
  beginRebuild,
  countUncoded,
  deleteListings,
  insertListings,
  type ListingRow,
  type MeetingRow,
  type MeetingScope,
  placeListings,
  streamMeetings,
} from "../../schema/store/listings.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { NATION } from "../../schema/vocabulary/statistic-cell.ts";
import type { OpenChoices } from "../../schema/vocabulary/study.ts";
import { ListingBuilder, type ListingNames } from "./build-listings.ts";
import { linkSeries } from "./link-series.ts";
import type { ChoiceEffect } from "./tally-alternatives.ts";
import { type GroupChange, traceChanges } from "./trace-changes.ts";

/** What linking needs from the world beside the database. Another stage owns record keys; the caller hands it over. */
export interface LinkEffects {
  /** 32 bits of HMAC-SHA-256(secret, round ‖ listing id); the id is hexadecimal. */
  recordKey(secret: Buffer, roundId: string, listingId: string): number;
}

export interface LinkScope {
  readonly codebookHash: string;
  readonly upTo: Day;
}

/** Operational figures only: how many unique listings there are is a statistic, and leaves through its stage. */
export interface LinkSummary {
  /** Good, coded captures that were counted. */
  readonly meetings: number;
  /** Contents that wait for this codebook and were left out. More than 0: run the coding first. */
  readonly uncoded: number;
  /** Groups of the run before that this one merged or split. */
  readonly drift: { readonly merged: number; readonly split: number };
  /** What linking did not believe, or cut short. */
  readonly report: LinkReportRow;
}

/** Rows read, and listings written, at a time. */
const BATCH = 5_000;

/**
 * Rebuilds a round's unique listings and linked groups up to a date, whole and in one transaction, from contents,
 * hits and codes. Run again, in any order, by whichever worker, it gives the same rows. Since every run is a full
 * rebuild, what it changes against the run before is the drift of linking date by date; it is logged.
 */
export async function linkRound(
  database: Database,
  keys: WorkerKeys,
  roundId: string,
  choices: OpenChoices,
  scope: LinkScope,
  effects: LinkEffects,
): Promise<LinkSummary> {
  return inTransaction(database, async (client) => {
    await beginRebuild(client, roundId);
    const before = await readMembership(client, roundId);
    await deleteListings(client, roundId);
    await referUnderAge(client, roundId);
    const names = listingNames(keys, roundId, effects);
    const built = await rebuildListings(client, { roundId, choices, ...scope }, names);
    const linked = await linkSeries(client, keys, {
      roundId,
      upTo: scope.upTo,
      minimumWords: choices.minimumSharedWords,
      recordKey: names.recordKey,
    });
    await replaceChoiceEffects(client, roundId, [...built.effects, linkedEffect(linked.groupKeys)]);
    // An earlier date run again is no sequel to a later one: nothing drifted.
    const isSequel = before.upTo !== null && scope.upTo >= before.upTo;
    const changes = isSequel ? traceChanges(before.groups, linked.membership) : [];
    await logGroupChanges(client, roundId, scope.upTo, changes);
    await replaceLinkReport(client, roundId, scope.upTo, linked.report);
    return {
      meetings: built.meetings,
      uncoded: await countUncoded(client, roundId, scope.codebookHash),
      drift: { merged: countGroups(changes, "merged"), split: countGroups(changes, "split") },
      report: linked.report,
    };
  });
}

async function rebuildListings(
  client: pg.PoolClient,
  scope: MeetingScope,
  names: ListingNames,
): Promise<{ meetings: number; effects: ChoiceEffect[] }> {
  const builder = new ListingBuilder(scope.roundId, scope.choices, names);
  let meetings = 0;
  let rows: ListingRow[] = [];
  for await (const sameForm of groupByForm(streamMeetings(client, scope, BATCH))) {
    meetings += sameForm.length;
    rows.push(...builder.add(sameForm[0]?.formMac ?? "", sameForm));
    if (rows.length >= BATCH) {
      await insertListings(client, scope.roundId, rows);
      rows = [];
    }
  }
  await insertListings(client, scope.roundId, rows);
  const placed = builder.placeWaiting();
  if (scope.choices.placeKept === "seededRandom") {
    for (let from = 0; from < placed.length; from += BATCH) {
      await placeListings(client, scope.roundId, placed.slice(from, from + BATCH));
    }
  }
  return { meetings, effects: builder.effects() };
}

/** The alternative to recognising sellers by content alone: how many linked groups there are. */
function linkedEffect(groupKeys: readonly number[]): ChoiceEffect {
  const keySum = groupKeys.reduce((sum, key) => (sum + key) % 2 ** 32, 0);
  return { choice: "sellerRecognition", alternative: "linked", geography: NATION, count: groupKeys.length, keySum };
}

function countGroups(changes: readonly GroupChange[], kind: GroupChange["kind"]): number {
  return new Set(changes.filter((change) => change.kind === kind).map((change) => change.earlierGroup)).size;
}

/** Rows of one form follow one another, also across batches. */
async function* groupByForm(batches: AsyncIterable<MeetingRow[]>): AsyncGenerator<MeetingRow[]> {
  let group: MeetingRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) {
      if (group.length > 0 && group[0]?.formMac !== row.formMac) {
        yield group;
        group = [];
      }
      group.push(row);
    }
  }
  if (group.length > 0) yield group;
}

function listingNames(keys: WorkerKeys, roundId: string, effects: LinkEffects): ListingNames {
  const secret = keys.recordKeySecret();
  return {
    listingId: (formMac, apart) => {
      const form = Buffer.from(formMac, "hex");
      return keys.listingId(apart === "" ? form : Buffer.concat([form, Buffer.from(apart)])).toString("hex");
    },
    recordKey: (listingId) => effects.recordKey(secret, roundId, listingId),
  };
}
