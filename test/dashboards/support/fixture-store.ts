import type { ReadStore } from "../../../dashboards/read-store.ts";
import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import { createPublishedTable } from "../../../schema/disclosure/published-table.ts";
import type { PublishedRoundFigure, RoundRecord, SiteDateRow } from "../../../schema/store/published.ts";
import type { StatisticRow } from "../../../schema/store/statistic-rows.ts";
import { cellDims, type PublishedCell, SERIES } from "../../../schema/vocabulary/statistic-cell.ts";
import { openChoicesSchema } from "../../../schema/vocabulary/study.ts";
import { deriveComparisonRows } from "../../../workers/statistics/derive-comparison-rows.ts";
import { deriveRoundRows } from "../../../workers/statistics/derive-round-rows.ts";
import { publishCells } from "../../../workers/statistics/publish-cells.ts";
import { createTabulation } from "../../../workers/statistics/tabulate.ts";
import { inventSensitivity } from "./derive-fixture.ts";
import { datesOf, type InventedSite, inventListings, SITES } from "./invent-round.ts";
import { PUBLISHED_FIGURES } from "./published-figures.ts";

interface Fixture {
  readonly record: RoundRecord;
  readonly sites: readonly InventedSite[];
  readonly cells: readonly PublishedCell[];
  readonly statistics: readonly StatisticRow[];
}

/** Invented once per test file: disclosure control and derivation of two rounds take a second. */
const FIXTURES = inventRounds();

function inventRounds(): readonly Fixture[] {
  const earlier = inventRound(
    "2025",
    1105,
    SITES.filter((site) => site.siteId !== "nyborjaren"),
  );
  const later = inventRound(
    "2026",
    1240,
    SITES.filter((site) => site.siteId !== "stangd"),
  );
  const compared = deriveComparisonRows("reconstructed", sideOf(earlier, ["tabellen"]), sideOf(later, []));
  return [{ ...later, statistics: [...later.statistics, ...compared] }, earlier];
}

/** What a study may write in its own words, for tests of hostile words. */
export interface FixtureChanges {
  readonly rounds?: readonly string[];
  /** In the place of every name, title and reason that a study can write. */
  readonly words?: string;
}

/** A read store over two invented rounds, carried through the real disclosure control. */
export function fixtureStore(changed: FixtureChanges = {}): ReadStore {
  const fixtures = FIXTURES.filter(({ record }) => changed.rounds?.includes(record.roundId) ?? true).map((fixture) =>
    changed.words === undefined ? fixture : { ...fixture, record: reworded(fixture.record, changed.words) },
  );
  const of = (roundId: string) => fixtures.find(({ record }) => record.roundId === roundId);
  const name = (site: InventedSite) => changed.words ?? site.name;
  return {
    readRounds: async () => fixtures.map(({ record }) => record),
    readSamplingDates: async (roundId) =>
      datesOf(roundId).map((date, position) => ({
        date,
        offScheduleReason:
          roundId === "2026" && position === 1
            ? (changed.words ?? "Strömavbrott i serverrummet den 15 september")
            : null,
        collectedLate: false,
      })),
    readRoundSites: async (roundId) =>
      (of(roundId)?.sites ?? []).map((site) => ({ siteId: site.siteId, name: name(site), kind: site.kind })),
    readSiteDates: async (roundId) =>
      datesOf(roundId).flatMap((date, position) =>
        (of(roundId)?.sites ?? []).map((site) => inventSiteDate(roundId, date, position, site)),
      ),
    readDateCounts: async (roundId) =>
      datesOf(roundId).map((date, position) => ({
        date,
        hits: 4100 + 180 * position,
        captures: 1780 + 70 * position,
        listPages: 320,
      })),
    readPublishedCells: async (roundId) => (of(roundId)?.cells ?? []).filter(({ dims }) => dims.variable2 === null),
    readRoundStatistics: async (roundId) => of(roundId)?.statistics ?? [],
    readPublishedRounds: async (): Promise<PublishedRoundFigure[]> => [...PUBLISHED_FIGURES],
    readCodebookNames: async () => loadCodebook(),
    readScoredSample: async () => null,
  };
}

function sideOf({ record, cells, sites }: Fixture, notComparable: readonly string[]) {
  return {
    roundId: record.roundId,
    cells,
    sites,
    notComparable,
  };
}

function inventRound(roundId: string, size: number, sites: readonly InventedSite[]): Fixture {
  const dates = datesOf(roundId);
  const variables = ["gender", "age", "orientation", "nationality", "language", "ethnicity"];
  const listings = inventListings(roundId, size, sites);
  const cells = SERIES.flatMap((series) => {
    const tabulation = createTabulation({ series, dates, variables });
    for (const row of series === "linked" ? listings.slice(0, Math.round(size * 0.88)) : listings) tabulation.add(row);
    return publishCells(tabulation.cells());
  });
  const statistics = [...SERIES.flatMap((series) => deriveRoundRows(series, cells, 3)), ...inventSensitivity(cells)];
  return {
    record: inventRecord(roundId, sites, createPublishedTable(cells).count(cellDims({})) ?? 0),
    sites,
    cells,
    statistics,
  };
}

function reworded(record: RoundRecord, words: string): RoundRecord {
  const candidates = record.frame.candidates.map((one) => ({ ...one, site: words, foundBy: words, reason: words }));
  const references = { ...record.references, controller: words, dpia: words };
  return {
    ...record,
    title: words,
    studyName: words,
    references,
    frame: { ...record.frame, searchWords: [words], assessors: [words, words], candidates },
  };
}

function inventRecord(roundId: string, sites: readonly InventedSite[], total: number): RoundRecord {
  const reference = "Demo: ingen myndighet, inget ärende";
  return {
    roundId,
    title: `Omgång ${roundId}`,
    studyName: "Demostudien",
    invented: true,
    simulatedClock: true,
    windowHours: 24,
    choices: openChoicesSchema.parse({}),
    references: {
      controller: reference,
      legalBasisArticle6: reference,
      legalBasisArticle9: reference,
      secrecyGround: reference,
      ethicsDecision: reference,
      dpia: reference,
      disposalDecision: reference,
    },
    frame: {
      searchWords: ["eskort", "escort sweden", "massage annons"],
      searchedOn: [`${roundId}-05-04`],
      assessors: ["bedömare 1", "bedömare 2"],
      candidates: [
        ...sites.map((site) => ({
          site: site.siteId,
          foundBy: "sökord: eskort",
          decision: "included" as const,
          reason: "marknadsför öppet sexuella tjänster i Sverige",
          assessedBy: ["bedömare 1", "bedömare 2"],
        })),
        {
          site: "Sockerdejten",
          foundBy: "sökord: escort sweden",
          decision: "rejected" as const,
          reason: "sugardejting, utanför ramen",
          assessedBy: ["bedömare 1", "bedömare 2"],
          disagreement: "bedömare 1 ville först ta med den",
        },
      ],
    },
    planHash: `f00d${roundId}`.padEnd(64, "0"),
    openedAt: new Date(`${roundId}-08-01T08:00:00Z`),
    purgedAt: null,
    release: {
      computedAt: new Date(`${roundId}-10-16T02:12:00Z`),
      codebookHash: "c0de".padEnd(64, "0"),
      afterDate: datesOf(roundId)[2] ?? datesOf(roundId)[0] ?? inventDay(),
      releaseHash: `${roundId}${total}`.padEnd(64, "a"),
    },
  };
}

function inventDay(): never {
  throw new Error("a round has dates");
}

function inventSiteDate(roundId: string, date: SiteDateRow["date"], position: number, site: InventedSite): SiteDateRow {
  const planned = Math.round(site.weight * 14);
  const plain: SiteDateRow = {
    date,
    siteId: site.siteId,
    state: "complete",
    reason: null,
    notComparable: null,
    changes: [],
    planned,
    reached: planned - 2,
    refused: 2,
    lost: 0,
    pagesHttp: site.siteId === "enkelsida" ? 0 : planned - 2,
    pagesBrowser: site.siteId === "enkelsida" ? planned - 2 : 0,
  };
  if (roundId === "2025" && site.siteId === "stangd" && position === 2)
    return { ...plain, state: "failed", reason: "siteClosed", reached: 0, pagesHttp: 0, refused: 0, lost: planned };
  if (roundId === "2025" && site.siteId === "tabellen" && position === 1)
    return {
      ...plain,
      state: "failed",
      reason: "templateChanged",
      notComparable: "templateChanged",
      reached: 8,
      pagesHttp: 8,
      lost: planned - 8,
    };
  if (roundId === "2026" && site.siteId === "profilhuset" && position === 1)
    return {
      ...plain,
      changes: [
        { field: "age", decision: null, reason: null },
        { field: "content", decision: null, reason: null },
      ],
    };
  if (site.siteId === "radannonser" && position === 0)
    return {
      ...plain,
      state: "truncated",
      reason: "pageBudget",
      reached: planned - 40,
      pagesHttp: planned - 40,
      lost: 38,
    };
  return plain;
}
