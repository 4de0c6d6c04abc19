import type { Queryable } from "../schema/connect.ts";
import {
  type CodebookNames,
  type DateCountRow,
  type PublishedRoundFigure,
  type RoundRecord,
  type RoundSiteRow,
  readCodebookNames,
  readDateCounts,
  readPublishedCells,
  readPublishedRounds,
  readRoundSites,
  readRoundStatistics,
  readRounds,
  readSamplingDates,
  readSiteDates,
  type SamplingDateRow,
  type SiteDateRow,
} from "../schema/store/published.ts";
import type { StatisticRow } from "../schema/store/statistic-rows.ts";
import { readScoredSample, type ScoredSample } from "../schema/store/validation-scores.ts";
import type { PublishedCell } from "../schema/vocabulary/statistic-cell.ts";

/** All that the dashboard can ask: published figures and operational facts. It has no other road to the data. */
export interface ReadStore {
  /** Latest first. */
  readRounds(): Promise<readonly RoundRecord[]>;
  readSamplingDates(roundId: string): Promise<readonly SamplingDateRow[]>;
  /** In the order of the frame. */
  readRoundSites(roundId: string): Promise<readonly RoundSiteRow[]>;
  readSiteDates(roundId: string): Promise<readonly SiteDateRow[]>;
  readDateCounts(roundId: string): Promise<readonly DateCountRow[]>;
  readPublishedCells(roundId: string): Promise<readonly PublishedCell[]>;
  readRoundStatistics(roundId: string): Promise<readonly StatisticRow[]>;
  readPublishedRounds(): Promise<readonly PublishedRoundFigure[]>;
  readCodebookNames(codebookHash: string): Promise<CodebookNames | null>;
  /** How well the machine and human coders agree: the latest sample that was scored. */
  readScoredSample(roundId: string): Promise<ScoredSample | null>;
}

/** The store over a database connection, best in the role `dashboard`. */
export function databaseReadStore(database: Queryable): ReadStore {
  return {
    readRounds: () => readRounds(database),
    readSamplingDates: (roundId) => readSamplingDates(database, roundId),
    readRoundSites: (roundId) => readRoundSites(database, roundId),
    readSiteDates: (roundId) => readSiteDates(database, roundId),
    readDateCounts: (roundId) => readDateCounts(database, roundId),
    readPublishedCells: (roundId) => readPublishedCells(database, roundId),
    readRoundStatistics: (roundId) => readRoundStatistics(database, roundId),
    readPublishedRounds: () => readPublishedRounds(database),
    readCodebookNames: (hash) => readCodebookNames(database, hash),
    readScoredSample: (roundId) => readScoredSample(database, roundId),
  };
}
