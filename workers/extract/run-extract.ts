import { createHash } from "node:crypto";
import { type Database, inTransaction, type Queryable } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { referUnderAge } from "../../schema/store/codings.ts";
import {
  type CaptureToExtract,
  insertContactTokens,
  insertContents,
  insertExtractions,
  insertSketches,
  type NewExtraction,
  readCapturesToExtract,
  readContentIds,
  readPendingCaptures,
  readSealedBodies,
  readSiteRules,
  repeatExtractions,
  type SiteRule,
} from "../../schema/store/contents.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";
import { createExtractor, EXTRACTOR_VERSION, type ListingExtractor } from "./extract-listing.ts";
import type { LabelIndex } from "./match-label.ts";
import { parsePage, selectAll } from "./parse-page.ts";
import { type ContentEffects, type ExtractedText, type PreparedContent, prepareContent } from "./prepare-content.ts";
import { looksLikeJson } from "./read-json.ts";

/** What extraction needs from the study and from the other stages' pure cores; the command line passes it in. */
export interface ExtractEffects extends ContentEffects {
  /** The codebook's labels (`labelsOfCodebook`). */
  readonly labels: LabelIndex;
}

export interface ExtractReport {
  /** Pages met unchanged, read as they were read before. */
  readonly repeated: number;
  readonly extracted: number;
  readonly empty: number;
  /** Captures whose page could not be read at all; recorded, and not tried again. */
  readonly failed: readonly number[];
  /** Every content the captures hold, new or known: what coding is asked to look at. */
  readonly contentIds: readonly number[];
}

/** One batch holds no more opened bodies than this, so that memory follows neither page size nor job size. */
const BATCH_BYTES = 16_000_000;
const BATCH_CAPTURES = 200;

/** Good listing captures of a round without an extraction, oldest first; from these a lost queue is rebuilt. */
export function pendingCaptures(database: Queryable, roundId: string, limit: number): Promise<number[]> {
  return readPendingCaptures(database, roundId, limit);
}

/**
 * Extracts captures: opens their bodies, takes the listing out by the definition stored with the round, and stores
 * contents (sealed, under HMACs), contact tokens and sketches. Captures already extracted are passed over, so that
 * doing it twice, or in two workers at once, leaves the same rows.
 */
export async function extractCaptures(
  database: Database,
  keys: WorkerKeys,
  roundId: string,
  captureIds: readonly (number | string)[],
  effects: ExtractEffects,
): Promise<ExtractReport> {
  const sites = await readSiteRules(database, roundId);
  const labels = hashLabels(effects.labels);
  const rules = sites.map((site) => ({ ...site, rules: rulesName(site.definitionHash, labels) }));
  const repeated = await repeatExtractions(database, roundId, captureIds, rules);
  await referUnderAge(database, roundId, repeated.contentIds);
  const captures = await readCapturesToExtract(database, roundId, captureIds);
  const met = new Set(captures.map((capture) => capture.siteId));
  const extractors = rules
    .filter((site) => met.has(site.siteId))
    .map((site) => ({ ...site, extract: createExtractor(site.definition, effects) }));
  const reports: ExtractReport[] = [];
  for (const batch of batchesOf(captures)) {
    reports.push(await extractBatch(database, keys, roundId, batch, extractors, effects));
  }
  return {
    repeated: repeated.captures,
    extracted: reports.reduce((sum, report) => sum + report.extracted, 0),
    empty: reports.reduce((sum, report) => sum + report.empty, 0),
    failed: reports.flatMap((report) => report.failed),
    contentIds: [...new Set([...repeated.contentIds, ...reports.flatMap((report) => report.contentIds)])],
  };
}

/** An extractor per site and definition; of one site those mended later come after. */
type SiteExtractors = readonly (SiteRule & { readonly extract: ListingExtractor; readonly rules: string })[];

/** The one that reads a date: the definition mended latest before it, or the round's own. */
function extractorOf(extractors: SiteExtractors, { siteId, date }: CaptureToExtract) {
  return extractors.findLast((one) => one.siteId === siteId && (one.from === null || one.from <= date));
}

async function extractBatch(
  database: Database,
  keys: WorkerKeys,
  roundId: string,
  captures: readonly CaptureToExtract[],
  extractors: SiteExtractors,
  effects: ExtractEffects,
): Promise<ExtractReport> {
  const bodies = await openBodies(database, keys, roundId, captures);
  const read = captures.map((capture) => readCapture(capture, bodies, extractors, keys));
  const texts = new Map<string, ExtractedText>();
  for (const { text } of read) if (text !== null) texts.set(text.mac.toString("hex"), text);
  const known = await readContentIds(
    database,
    roundId,
    [...texts.values()].map((text) => text.mac),
  );
  const fresh = [...texts].filter(([hex]) => !known.has(hex)).map(([, text]) => prepareContent(text, keys, effects));
  const ids = await inTransaction(database, async (client) => {
    await insertContents(client, roundId, fresh);
    const freshIds = await readContentIds(
      client,
      roundId,
      fresh.map((content) => content.textMac),
    );
    const allIds = new Map([...known, ...freshIds]);
    const idOf = (mac: Buffer) => allIds.get(mac.toString("hex")) ?? null;
    await insertContactTokens(
      client,
      roundId,
      withIds(fresh, idOf, (content) => content.tokens),
    );
    await insertSketches(
      client,
      roundId,
      withIds(fresh, idOf, (content) => content.sketches),
    );
    const extractions: NewExtraction[] = read.map(({ capture, outcome, text }) => ({
      captureId: capture.captureId,
      outcome,
      contentId: text === null ? null : idOf(text.mac),
      rules: extractorOf(extractors, capture)?.rules ?? "",
    }));
    await insertExtractions(client, roundId, extractions);
    return [...allIds.values()];
  });
  await referUnderAge(database, roundId, ids);
  return {
    repeated: 0,
    extracted: read.filter(({ outcome }) => outcome === "extracted").length,
    empty: read.filter(({ outcome }) => outcome === "empty").length,
    failed: read.filter(({ outcome }) => outcome === "failed").map(({ capture }) => capture.captureId),
    contentIds: ids,
  };
}

async function openBodies(
  database: Queryable,
  keys: WorkerKeys,
  roundId: string,
  captures: readonly CaptureToExtract[],
): Promise<Map<string, string>> {
  const macs = new Map(captures.map((capture) => [capture.bodyMac.toString("hex"), capture.bodyMac]));
  const sealed = await readSealedBodies(database, roundId, [...macs.values()]);
  return new Map(
    sealed.map(({ bodyMac, sealedBody }) => [bodyMac.toString("hex"), keys.openBody(sealedBody, bodyMac)]),
  );
}

interface ReadCapture {
  readonly capture: CaptureToExtract;
  readonly outcome: NewExtraction["outcome"];
  readonly text: ExtractedText | null;
}

function readCapture(
  capture: CaptureToExtract,
  bodies: ReadonlyMap<string, string>,
  extractors: SiteExtractors,
  keys: WorkerKeys,
): ReadCapture {
  const body = bodies.get(capture.bodyMac.toString("hex"));
  const site = extractorOf(extractors, capture);
  if (body === undefined || site === undefined) {
    throw new Error(`Capture ${capture.captureId} has no body or no definition in its round.`);
  }
  let listing: ListingText | null;
  try {
    listing = capture.lacksMarks && !hasMarks(body, site.definition) ? null : site.extract(body);
  } catch (error) {
    // A page made to break its reader must not hold up the captures beside it; the report names it.
    if (!(error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return { capture, outcome: "failed", text: null };
  }
  if (listing === null) return { capture, outcome: "empty", text: null };
  const exact = JSON.stringify(listing);
  return { capture, outcome: "extracted", text: { mac: keys.textMac(exact), exact, listing } };
}

/** The rows of each content with the id it was stored under. */
function withIds<Row>(
  contents: readonly PreparedContent[],
  idOf: (mac: Buffer) => number | null,
  rowsOf: (content: PreparedContent) => readonly Row[],
): (Row & { readonly contentId: number })[] {
  return contents.flatMap((content) => {
    const contentId = idOf(content.textMac);
    return contentId === null ? [] : rowsOf(content).map((row) => ({ ...row, contentId }));
  });
}

/** Whether a page that lacked the marks of the round's own definition has those of the mended one. */
function hasMarks(body: string, { page }: SiteRule["definition"]): boolean {
  if (looksLikeJson(body)) return page.json !== undefined;
  const $ = parsePage(body);
  return page.marks.some((mark) => selectAll($, mark).length > 0);
}

function batchesOf(captures: readonly CaptureToExtract[]): CaptureToExtract[][] {
  const batches: CaptureToExtract[][] = [];
  let bytes = 0;
  for (const capture of captures) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= BATCH_CAPTURES || bytes + capture.bytes > BATCH_BYTES) {
      batches.push([capture]);
      bytes = capture.bytes;
    } else {
      last.push(capture);
      bytes += capture.bytes;
    }
  }
  return batches;
}

/** By which rules a capture was read: extractor, definition and labels, so that a later change can be told. */
function rulesName(definitionHash: string, labelHash: string): string {
  return `${EXTRACTOR_VERSION}:${definitionHash.slice(0, 16)}:${labelHash.slice(0, 8)}`;
}

function hashLabels(labels: LabelIndex): string {
  return createHash("sha256")
    .update(JSON.stringify([...labels].sort()))
    .digest("hex");
}
