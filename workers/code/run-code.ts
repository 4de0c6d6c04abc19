import { type Database, inTransaction } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import {
  type ContentToCode,
  type NewCodedValue,
  readContentsToCode,
  readPendingContents,
  referUnderAge,
  replaceCodings,
} from "../../schema/store/codings.ts";
import { insertListPlaces, readListsToCode } from "../../schema/store/list-places.ts";
import { insertCodebook } from "../../schema/store/rounds.ts";
import type { Codebook } from "../../schema/vocabulary/codebook.ts";
import type { CodedListing, CodedValue, CodingContext } from "../../schema/vocabulary/coded-value.ts";
import { type ListingText, partText } from "../../schema/vocabulary/listing-text.ts";
import { placeCode, type ResolvedPlace } from "../../schema/vocabulary/place.ts";
import { readSealedListing } from "./read-sealed-listing.ts";

/** The coder, made from a codebook, as the shell needs it. */
export interface CodeEffects {
  readonly codebook: Codebook;
  codeListing(listing: ListingText, context: CodingContext): CodedListing;
}

export interface ListEffects {
  readonly codebook: Codebook;
  resolvePlace(text: string, siteCounty: string | null): Pick<ResolvedPlace, "level" | "municipality" | "county">;
}

export interface CodeReport {
  readonly coded: number;
  /** Captures newly referred to the safeguarding role. */
  readonly referred: number;
}

/** The wording of one coded value, as it is sealed beside the codes: what a human reads to judge the code. */
export interface StatedWording {
  readonly variable: string;
  readonly ordinal: number;
  readonly text: string;
}

const BATCH = 250;

/** Contents of a round that today's codebook has yet to code; from these a lost queue is rebuilt. */
export function pendingContents(
  database: Database,
  roundId: string,
  codebookHash: string,
  limit: number,
): Promise<number[]> {
  return readPendingContents(database, roundId, codebookHash, limit);
}

/**
 * Codes contents by a codebook and stores codes, with the wordings sealed. Each content is read in the light of the
 * date and site it was first met at; one coded already in that light is passed over, so that doing it twice, in any
 * order or in two workers at once, leaves the same rows. Captures that state an age under 18 are referred.
 */
export async function codeContents(
  database: Database,
  keys: WorkerKeys,
  roundId: string,
  contentIds: readonly (number | string)[],
  effects: CodeEffects,
): Promise<CodeReport> {
  const { codebook } = effects;
  await insertCodebook(database, codebook.hash, codebook);
  let [coded, referred] = [0, 0];
  for (let from = 0; from < contentIds.length; from += BATCH) {
    const contents = await readContentsToCode(database, roundId, codebook.hash, contentIds.slice(from, from + BATCH));
    const codings = contents.map((content) => codeContent(content, keys, effects));
    await inTransaction(database, (client) =>
      replaceCodings(
        client,
        roundId,
        codebook.hash,
        codings.map(({ coding }) => coding),
        codings.flatMap(({ values }) => values),
      ),
    );
    const underAge = codings.filter(({ coding }) => coding.statesUnderAge).map(({ coding }) => coding.contentId);
    if (underAge.length > 0) referred += await referUnderAge(database, roundId, underAge);
    coded += codings.length;
  }
  return { coded, referred };
}

/** Reads the places that a round's lists are for. Lists read already by the same codebook are passed over. */
export async function codeLists(database: Database, roundId: string, effects: ListEffects): Promise<number> {
  const { codebook } = effects;
  await insertCodebook(database, codebook.hash, codebook);
  const lists = await readListsToCode(database, roundId, codebook.hash);
  const places = lists.map(({ siteId, listKey, placeLabel, siteCounty }) => {
    const place = effects.resolvePlace(placeLabel, siteCounty);
    return { siteId, listKey, code: codeOfPlace(place) };
  });
  await insertListPlaces(database, roundId, codebook.hash, places);
  return places.length;
}

function codeOfPlace(place: Pick<ResolvedPlace, "level" | "municipality" | "county">): string {
  return placeCode({ ...place, ort: null, rule: "", confidence: 1, ambiguous: false });
}

function codeContent(content: ContentToCode, keys: WorkerKeys, effects: CodeEffects) {
  const listing = readSealedListing(keys.openContent(content.sealedText, content.textMac), content.contentId);
  const coded = effects.codeListing(listing, {
    date: content.date,
    siteCounty: content.siteCounty,
    siteLanguages: content.siteLanguages,
  });
  // Of a listing that states an age under 18 nothing is kept but that age: it enters no table, and the referral
  // names its captures. Once found, by a person or a codebook, it stays found.
  const statesUnderAge = coded.statesUnderAge || content.foundUnderAge;
  const kept = statesUnderAge ? coded.values.filter((value) => value.variable === "age") : coded.values;
  const rows = numberValues(kept);
  return {
    coding: {
      contentId: content.contentId,
      contextDate: content.date,
      contextSiteId: content.siteId,
      statesUnderAge,
      sealedWording: keys.sealWording(
        JSON.stringify(rows.flatMap((row) => statedWording(listing, row))),
        content.textMac,
      ),
    },
    values: rows.map((row) => valueRow(content.contentId, row)),
  };
}

interface NumberedValue {
  readonly value: CodedValue;
  readonly ordinal: number;
}

/** The values of each variable numbered from 0 in the order given, so that each has a row of its own. */
function numberValues(values: readonly CodedValue[]): NumberedValue[] {
  const met = new Map<string, number>();
  return values.map((value) => {
    const ordinal = met.get(value.variable) ?? 0;
    met.set(value.variable, ordinal + 1);
    return { value, ordinal };
  });
}

function valueRow(contentId: number, { value, ordinal }: NumberedValue): NewCodedValue {
  const evidence = value.state === "notStated" ? null : value.evidence;
  return {
    contentId,
    variable: value.variable,
    ordinal,
    state: value.state,
    code: value.state === "coded" ? value.code : null,
    subcode: value.state === "coded" ? value.subcode : null,
    rule: value.state === "notStated" ? null : value.rule,
    source: value.state === "notStated" ? null : value.source,
    part: evidence?.part ?? null,
    spanStart: evidence?.start ?? null,
    spanEnd: evidence?.end ?? null,
    conflict: value.state === "coded" && value.conflict,
  };
}

function statedWording(listing: ListingText, { value, ordinal }: NumberedValue): StatedWording[] {
  if (value.state === "notStated" || value.evidence === null) return [];
  const { part, start, end } = value.evidence;
  return [{ variable: value.variable, ordinal, text: partText(listing, part).slice(start, end) }];
}
