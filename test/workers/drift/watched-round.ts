import { createContentRecognisers, listingContacts } from "../../../cli/content-recognisers.ts";
import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import type { Database } from "../../../schema/connect.ts";
import type { DriftAlarm } from "../../../schema/vocabulary/drift.ts";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";
import { openChoicesSchema } from "../../../schema/vocabulary/study.ts";
import { createCoder } from "../../../workers/code/code-listing.ts";
import { readSealedListing } from "../../../workers/code/read-sealed-listing.ts";
import { codeContents, pendingContents } from "../../../workers/code/run-code.ts";
import { watchDrift } from "../../../workers/drift/run-drift.ts";
import { labelsOfCodebook } from "../../../workers/extract/match-label.ts";
import { extractCaptures, pendingCaptures } from "../../../workers/extract/run-extract.ts";
import { linkRound } from "../../../workers/link/run-link.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import { computeStatistics } from "../../../workers/statistics/run-statistics.ts";
import { DATES, openTestRound, type RoundKeys, storePages } from "../extract/store-captures.ts";
import type { DemoPage } from "./demo-pages.ts";

const codebook = loadCodebook();
const { codeListing } = createCoder(codebook);
const variables = codebook.variables.filter((variable) => variable.active).map((variable) => variable.id);

/** What one site shows at one date. `listed`: addresses its lists name, where they are not those of the pages. */
export interface SiteVisit {
  readonly site: SiteDefinition;
  readonly pages: readonly DemoPage[];
  readonly listed?: readonly string[];
}

/** A round that is collected date by date through the real stages. */
export interface WatchedRound {
  readonly roundId: string;
  readonly keys: RoundKeys;
  /** Stores a date's pages as a crawl would leave them, then carries out everything that follows. Open alarms. */
  collect(date: number, visits: readonly SiteVisit[]): Promise<readonly DriftAlarm[]>;
  /** Everything after the crawl again. */
  complete(): Promise<readonly DriftAlarm[]>;
}

export function dayOf(date: number): Day {
  const day = DATES[date];
  if (day === undefined) throw new RangeError(`There is no date ${date}.`);
  return day;
}

export async function openWatchedRound(
  database: Database,
  roundId: string,
  sites: readonly SiteDefinition[],
): Promise<WatchedRound> {
  const keys = await openTestRound(database, roundId, sites);
  const extractEffects = {
    labels: labelsOfCodebook(codebook),
    recognisers: createContentRecognisers(),
    findContacts: listingContacts,
  };
  const scope = { roundId, codebookHash: codebook.hash, variables };
  const complete = async () => {
    const captures = await pendingCaptures(database, roundId, 100_000);
    await extractCaptures(database, keys.worker, roundId, captures, extractEffects);
    const contents = await pendingContents(database, roundId, codebook.hash, 100_000);
    await codeContents(database, keys.worker, roundId, contents, { codebook, codeListing });
    const alarms = await watchDrift(database, keys.worker, scope, { readListing: readSealedListing });
    const met = await database.query<{ date: Day }>(
      "select distinct date from site_date where round_id = $1 and state <> 'planned' order by date",
      [roundId],
    );
    const dates = met.rows.map((row) => row.date);
    const upTo = dates.at(-1);
    if (upTo === undefined) return alarms;
    const choices = openChoicesSchema.parse({});
    const plan = { codebookHash: codebook.hash, upTo };
    await linkRound(database, keys.worker, roundId, choices, plan, { recordKey });
    await computeStatistics(database, { ...scope, dates });
    return alarms;
  };
  return {
    roundId,
    keys,
    complete,
    async collect(date, visits) {
      for (const { site, pages, listed } of visits) {
        const at = { date: dayOf(date), siteId: site.id };
        await storePages(
          database,
          keys,
          pages.map((page) => ({ ...at, ...page })),
        );
        await database.query(
          `insert into site_date (round_id, date, site_id, state) values ($1, $2, $3, 'complete')
           on conflict (round_id, date, site_id) do update set state = 'complete'`,
          [roundId, at.date, at.siteId],
        );
        const macs = (listed ?? pages.map((page) => page.address)).map((address) =>
          keys.crawler.addressMac(at.siteId, address),
        );
        await database.query(
          `insert into hit (round_id, date, site_id, list_key, address_mac)
           select $1, $2, $3, 'lista', unnest($4::bytea[]) on conflict do nothing`,
          [roundId, at.date, at.siteId, macs],
        );
      }
      return complete();
    },
  };
}

export interface Counted {
  readonly date: string;
  readonly siteId: string;
  readonly variable: string;
  readonly category: string;
  readonly count: number;
}

/** The exact counts of unique listings in the nation, by date ("" the round), site ("" all), variable and category. */
export async function exactCounts(database: Database, roundId: string): Promise<Counted[]> {
  const { rows } = await database.query<Counted>(
    `select date, site_id as "siteId", variable, category, count from exact_cell
     where round_id = $1 and series = 'reconstructed' and coding = 'all' and measure = 'unique' and geography = '00'
       and kind = '' and variable2 = ''`,
    [roundId],
  );
  return rows;
}
