import type pg from "pg";
import { type Database, inTransaction } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { replaceChoiceEffects } from "../../schema/store/choice-effects.ts";
import {
  beginRebuild,
  countUncoded,
  deleteListings,
  insertListings,
  type ListingRow,
  type MeetingRow,
  type MeetingScope,
  placeListings,
  referUnderAge,
  streamMeetings,
} from "../../schema/store/listings.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import type { OpenChoices } from "../../schema/vocabulary/study.ts";
import { ListingBuilder, type ListingNames } from "./build-listings.ts";
import type { ChoiceEffect } from "./tally-alternatives.ts";

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
}

/** Rows read, and listings written, at a time. */
const BATCH = 5_000;

/**
 * Rebuilds a round's unique listings up to a date, whole and in one transaction, from contents, hits and codes. Run
 * again, in any order, by whichever worker, it gives the same rows. Memory: one batch, one class of copies, and the
 * ids of listings met in several places.
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
    await deleteListings(client, roundId);
    await referUnderAge(client, roundId, scope.codebookHash, scope.upTo);
    const names = listingNames(keys, roundId, effects);
    const built = await rebuildListings(client, { roundId, choices, ...scope }, names);
    await replaceChoiceEffects(client, roundId, built.effects);
    return { meetings: built.meetings, uncoded: await countUncoded(client, roundId, scope.codebookHash) };
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
