import type {
  DateCountRow,
  RoundRecord,
  RoundSiteRow,
  SamplingDateRow,
  SiteDateRow,
} from "../schema/store/published.ts";
import type { ScoredSample } from "../schema/store/validation-scores.ts";
import type { SiteKind } from "../schema/vocabulary/site-definition.ts";
import { type CategoryNames, createCategoryNames } from "./category-names.ts";
import { createPublishedCounts, type PublishedCounts } from "./published-counts.ts";
import type { ReadStore } from "./read-store.ts";
import { dealSiteLetters } from "./site-letters.ts";
import { createStatisticIndex, type StatisticIndex } from "./statistic-index.ts";

/** `letters`: "Webbplats A", as public reports must. `names`: the site's name beside its letter, for the study's staff. */
export type SiteNaming = "letters" | "names";

export interface RoundSite {
  readonly siteId: string;
  readonly letter: string;
  /** Null where sites go by letter alone. */
  readonly name: string | null;
  readonly kind: SiteKind;
}

/** Everything that pages say of one round. */
export interface RoundData {
  readonly record: RoundRecord;
  readonly dates: readonly SamplingDateRow[];
  readonly sites: readonly RoundSite[];
  readonly siteDates: readonly SiteDateRow[];
  readonly dateCounts: readonly DateCountRow[];
  /** Null until a sample has been coded by hand and scored. */
  readonly validation: ScoredSample | null;
  readonly counts: PublishedCounts;
  readonly statistics: StatisticIndex;
  readonly names: CategoryNames;
}

interface Figures {
  readonly releaseHash: string;
  readonly counts: PublishedCounts;
  readonly statistics: StatisticIndex;
  readonly names: CategoryNames;
}

export interface RoundLoader {
  load(record: RoundRecord, allRounds: readonly RoundRecord[]): Promise<RoundData>;
}

/** Operational facts are read anew each time; published figures once per release, since they change only with it. */
export function createRoundLoader(store: ReadStore, siteNaming: SiteNaming): RoundLoader {
  const released = new Map<string, Figures>();

  const readFigures = async (record: RoundRecord): Promise<Figures> => {
    const releaseHash = record.release?.releaseHash ?? "";
    const known = released.get(record.roundId);
    if (known !== undefined && known.releaseHash === releaseHash) return known;
    const [cells, rows, codebook] =
      record.release === null
        ? [[], [], null]
        : await Promise.all([
            store.readPublishedCells(record.roundId),
            store.readRoundStatistics(record.roundId),
            store.readCodebookNames(record.release.codebookHash),
          ]);
    const figures = {
      releaseHash,
      counts: createPublishedCounts(cells),
      statistics: createStatisticIndex(rows),
      names: createCategoryNames(codebook),
    };
    released.set(record.roundId, figures);
    return figures;
  };

  return {
    async load(record, allRounds) {
      const earliestFirst = [...allRounds].reverse();
      const [figures, dates, siteDates, dateCounts, validation, frames] = await Promise.all([
        readFigures(record),
        store.readSamplingDates(record.roundId),
        store.readSiteDates(record.roundId),
        store.readDateCounts(record.roundId),
        store.readScoredSample(record.roundId),
        Promise.all(earliestFirst.map((round) => store.readRoundSites(round.roundId))),
      ]);
      const own = frames[earliestFirst.findIndex((round) => round.roundId === record.roundId)] ?? [];
      const letters = dealSiteLetters(frames);
      const toSite = (row: RoundSiteRow): RoundSite => ({
        siteId: row.siteId,
        letter: letters.get(row.siteId) ?? "?",
        name: siteNaming === "names" ? row.name : null,
        kind: row.kind,
      });
      return { record, dates, siteDates, dateCounts, validation, sites: own.map(toSite), ...figures };
    },
  };
}
