import { workerKeys } from "../schema/keys/round-keys.ts";
import { roundSecret } from "../schema/round/open-round.ts";
import { readKnownPages } from "../schema/store/known-pages.ts";
import { readDefinitionOf } from "../schema/store/mended-definitions.ts";
import { readRound } from "../schema/store/rounds.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { readSealedListing } from "../workers/code/read-sealed-listing.ts";
import type { DraftPart } from "../workers/extract/draft/draft-words.ts";
import { type Redraft, redraftSite } from "../workers/extract/draft/redraft-page.ts";
import { labelsOfCodebook } from "../workers/extract/match-label.ts";
import { findSiteDate } from "./find-site-date.ts";
import { printTable } from "./print-table.ts";
import { writeUserFile } from "./user-files.ts";
import type { Workplace } from "./workplace.ts";
import { writeDefinition } from "./write-definition.ts";

export interface RedraftOptions {
  readonly stored: string;
  readonly round: string;
  readonly date: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Enough to tell what a template always does from what one listing happens to do. */
const MOST_PAGES = 40;
const FEWEST_PAGES = 3;
/** A part of which less was found again wants a look. */
const SURE = 0.9;

/**
 * Proposes new selectors for a site whose template has changed, from the stored pages of a date that hold listings
 * known from another one. Fetches nothing and stores nothing; prints the definition, and how much of what is known it
 * finds again.
 */
export async function redraftStoredSite(place: Workplace, options: RedraftOptions): Promise<void> {
  const round = await readRound(place.database, options.round);
  if (round === null) throw new UserError(`There is no round ${options.round}. See the rounds with: ogonblick status`);
  const at = findSiteDate(round, options.stored, options.date);
  const keys = workerKeys(roundSecret(await place.masterKey(), round));
  const definition = await readDefinitionOf(place.database, round.roundId, at);
  const rows = await readKnownPages(place.database, round.roundId, at, MOST_PAGES);
  if (definition === null || rows.length < FEWEST_PAGES) {
    throw new UserError(
      `Only ${rows.length} stored pages of ${options.stored} on ${options.date} hold listings known from another date; ${FEWEST_PAGES} are needed. Draft the site anew from its address: site draft URL.`,
      "incomplete",
    );
  }
  const pages = rows.map((row) => ({
    html: keys.openBody(row.sealedBody, row.bodyMac),
    known: readSealedListing(keys.openContent(row.sealedText, row.textMac), row.contentId),
  }));
  const redraft = redraftSite(definition, pages, labelsOfCodebook(place.codebook()));
  const yaml = writeDefinition(
    { definition: redraft.definition, confidence: {}, questions: questionsOf(redraft) },
    `Drafted anew from ${pages.length} stored pages of ${options.date}.`,
  );
  if (options.out !== undefined) writeUserFile(options.out, yaml);
  if (options.json === true) console.log(JSON.stringify({ ...redraft, pages: pages.length }));
  else if (options.out === undefined) console.log(yaml);
  if (options.json !== true) process.stderr.write(`${describe(redraft, pages.length)}\n`);
}

function questionsOf({ recovered }: Redraft): { part: DraftPart; question: string }[] {
  return Object.entries(recovered)
    .filter(([, share]) => share < SURE)
    .map(([part, share]) => ({
      part: part === "title" || part === "text" ? part : "pairs",
      question: `${part}: on ${Math.round(share * 100)} % of the pages what is known was found again. Where does it stand now?`,
    }));
}

function describe({ recovered }: Redraft, pages: number): string {
  const parts = Object.entries(recovered).map(([part, share]) => [part, `${Math.round(share * 100)} %`]);
  return [
    `What is known of ${pages} listings, and how much of it the new definition finds again:`,
    printTable(["part", "found again"], parts),
  ].join("\n");
}
