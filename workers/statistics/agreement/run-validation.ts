import { type Database, inTransaction } from "../../../schema/connect.ts";
import { appendAudit } from "../../../schema/store/audit.ts";
import { readStoredCodebook } from "../../../schema/store/codebooks.ts";
import { readPublishedCells } from "../../../schema/store/published.ts";
import { readRound } from "../../../schema/store/rounds.ts";
import { type ReadItem, readCoderAnswers, readMachineAnswers } from "../../../schema/store/validation-codings.ts";
import {
  type DrawableListing,
  insertSample,
  readCoders,
  readDrawableListings,
  readSample,
} from "../../../schema/store/validation-samples.ts";
import { replaceScores } from "../../../schema/store/validation-scores.ts";
import { UserError } from "../../../schema/vocabulary/errors.ts";
import { MISSING, NATION, RESERVED_CATEGORIES, STATED } from "../../../schema/vocabulary/statistic-cell.ts";
import type { Answers, ReaderName, Stratum, ValidationScore } from "../../../schema/vocabulary/validation.ts";
import type { PublishedCategory } from "./correct-share.ts";
import { drawSample } from "./draw-sample.ts";
import { type CodedTwice, scoreReaders } from "./score-readers.ts";

export interface DrawRequest {
  readonly roundId: string;
  readonly size: number;
  readonly stratifiedBy: Stratum;
  readonly seed: string;
  readonly actor: string;
}

export interface DrawReport {
  readonly sample: number;
  readonly size: number;
  /** Unique listings it was drawn from. */
  readonly population: number;
}

export interface ScoreReport {
  readonly sample: number;
  readonly size: number;
  /** How many listings each coder has coded, in the order of coders. */
  readonly coded: readonly number[];
  readonly scores: readonly ValidationScore[];
}

/** Draws a sample of a round's unique listings and stores their ids under the round's next sample number. */
export async function drawValidation(database: Database, request: DrawRequest): Promise<DrawReport> {
  const { roundId, stratifiedBy, seed } = request;
  const round = await readRound(database, roundId);
  if (round === null) throw new UserError(`There is no round ${roundId}. See the rounds with: ogonblick status`);
  if (round.purgedAt !== null)
    throw new UserError(`Round ${roundId} was purged: its texts cannot be read, so nothing can be coded.`, "refused");
  const listings = await readDrawableListings(database, roundId, round.codebookHash);
  if (listings.length === 0)
    throw new UserError(
      `Round ${roundId} has no coded listings to draw from. Collect it and run: ogonblick work --round ${roundId}`,
      "refused",
    );
  const contents = new Map(listings.map((listing) => [listing.listingId, listing.contentId]));
  const drawable = listings.map((listing) => ({ id: listing.listingId, stratum: stratumOf(listing, stratifiedBy) }));
  const drawn = drawSample(drawable, request.size, seed);
  const items = drawn.map((listingId) => ({ listingId, contentId: contents.get(listingId) ?? 0 }));
  const sample = await inTransaction(database, async (client) => {
    const number = await insertSample(client, { roundId, seed, stratifiedBy, codebookHash: round.codebookHash }, items);
    const detail = { round: roundId, sample: number, size: items.length, stratifiedBy, seed };
    await appendAudit(client, request.actor, "validationDrawn", detail);
    return number;
  });
  return { sample, size: items.length, population: listings.length };
}

/**
 * Scores a sample (the latest unless one is named): the machine against each coder, and each coder against the later
 * ones, over the listings that both have coded. Replaces the sample's earlier scores.
 */
export async function scoreValidation(
  database: Database,
  roundId: string,
  number: number | null = null,
): Promise<ScoreReport> {
  const round = await readRound(database, roundId);
  if (round === null) throw new UserError(`There is no round ${roundId}. See the rounds with: ogonblick status`);
  const sample = await readSample(database, roundId, number);
  if (sample === null)
    throw new UserError(
      `Round ${roundId} has no such sample. Draw one with: ogonblick validate draw --round ${roundId}`,
    );
  const codebook = await readStoredCodebook(database, sample.codebookHash);
  const active = codebook.variables.filter((variable) => variable.active);
  const machine = await readMachineAnswers(database, roundId, sample.sample);
  const coders: ReadItem[][] = [];
  for (const coder of await readCoders(database, roundId, sample.sample)) {
    coders.push(await readCoderAnswers(database, { roundId, sample: sample.sample, coder }));
  }
  if (coders.every((answers) => answers.length === 0))
    throw new UserError(
      `Nobody has coded sample ${sample.sample} of round ${roundId} yet. Get a coder's link with: ogonblick validate link --round ${roundId} --coder NAME`,
      "refused",
    );
  const single = new Set(active.filter((variable) => !variable.multiple).map((variable) => variable.id));
  const readers: { name: ReaderName; items: readonly ReadItem[] }[] = [
    { name: "machine", items: machine.map((item) => ({ ...item, answers: firstOfSingle(item.answers, single) })) },
    ...coders.map((items, at) => ({ name: `coder${at + 1}` as const, items })),
  ];
  const published = await readPublishedCategories(database, roundId);
  const scores = readers.flatMap((reader, at) =>
    readers.slice(at + 1).flatMap((reference) => {
      const shared = sharedItems(reader.items, reference.items);
      if (shared.length === 0) return [];
      return scoreReaders(shared, {
        reader: reader.name,
        reference: reference.name,
        variables: active.map((variable) => variable.id),
        published: reader.name === "machine" ? published : new Map(),
        invented: round.invented,
      });
    }),
  );
  await inTransaction(database, (client) => replaceScores(client, roundId, sample.sample, scores));
  return { sample: sample.sample, size: sample.size, coded: coders.map((items) => items.length), scores };
}

function stratumOf(listing: DrawableListing, by: Stratum): string {
  if (by === "none") return "";
  return by === "variable" ? listing.stated : by === "site" ? listing.siteId : listing.kind;
}

/** Of a single-valued variable the first value is the one that tables count. */
function firstOfSingle(answers: Answers, single: ReadonlySet<string>): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([variable, answer]) => [
      variable,
      single.has(variable) ? { ...answer, codes: answer.codes.slice(0, 1) } : answer,
    ]),
  );
}

function sharedItems(reader: readonly ReadItem[], reference: readonly ReadItem[]): CodedTwice[] {
  const other = new Map(reference.map((item) => [item.position, item.answers]));
  return reader.flatMap((item) => {
    const found = other.get(item.position);
    return found === undefined ? [] : [{ reader: item.answers, reference: found }];
  });
}

/** The round's published counts in the nation, variable by variable; the age in groups, as tables show it. */
async function readPublishedCategories(
  database: Database,
  roundId: string,
): Promise<Map<string, Map<string, PublishedCategory>>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { dims, count } of await readPublishedCells(database, roundId)) {
    const { variable, category } = dims;
    if (dims.series !== "reconstructed" || dims.coding !== "all" || dims.measure !== "unique") continue;
    if (dims.geography !== NATION || dims.date !== null || dims.siteId !== null || dims.kind !== null) continue;
    if (variable === null || category === null || variable === "age") continue;
    counts.set(variable, (counts.get(variable) ?? new Map()).set(category, count));
  }
  const published = new Map<string, Map<string, PublishedCategory>>();
  for (const [variable, of] of counts) {
    const [n, missing] = [of.get(STATED) ?? 0, of.get(MISSING) ?? 0];
    const categories = [...of].filter(([category, count]) => !RESERVED_CATEGORIES.includes(category) && count > 0);
    published.set(variable, new Map(categories.map(([category, count]) => [category, { count, n, missing }])));
  }
  return published;
}
