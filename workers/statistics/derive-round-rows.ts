import { createPublishedTable } from "../../schema/disclosure/published-table.ts";
import type { StatisticName, StatisticRow } from "../../schema/store/statistic-rows.ts";
import {
  type CellDims,
  geographyLevel,
  NATION,
  PRESENCE_PATTERN,
  type PublishedCell,
  type Series,
} from "../../schema/vocabulary/statistic-cell.ts";
import { summariseAges } from "./age-summary.ts";
import { deriveShares } from "./derive-shares.ts";
import { estimateRange } from "./estimate-range.ts";
import { measureSpread } from "./herfindahl.ts";
import { imbensManski } from "./imbens-manski.ts";
import { jollySeber } from "./jolly-seber.ts";
import type { PatternCount } from "./log-linear.ts";
import { threeDateCounts } from "./presence-counts.ts";

/** A row with nothing in it but what is named. */
export function statisticRow(statistic: StatisticName, series: Series, named: Partial<StatisticRow>): StatisticRow {
  return {
    comparedRoundId: "",
    series,
    statistic,
    geography: NATION,
    date: "",
    siteId: "",
    kind: "",
    variable: "",
    category: "",
    value: null,
    lowerBound: null,
    upperBound: null,
    n: null,
    missing: null,
    verdict: "",
    ...named,
  };
}

/**
 * Every derived figure of one round and series, from its published cells alone: whoever holds the published cells can
 * compute the same rows, so they give nothing away that the cells do not.
 */
export function deriveRoundRows(series: Series, published: readonly PublishedCell[], dates: number): StatisticRow[] {
  const cells = published.filter((cell) => cell.dims.series === series && cell.dims.coding === "all");
  return [
    ...shareRows(series, cells),
    ...ageRows(series, cells),
    ...spreadRows(series, cells),
    ...populationRows(series, cells, dates),
  ];
}

function shareRows(series: Series, cells: readonly PublishedCell[]): StatisticRow[] {
  return deriveShares(createPublishedTable(cells)).flatMap((row) => {
    const { dims, count, n, missing } = row;
    if (dims.measure !== "unique") return [];
    const at = {
      geography: dims.geography,
      date: dims.date ?? "",
      siteId: dims.siteId ?? "",
      kind: dims.kind ?? "",
      variable: dims.variable ?? "",
      category: dims.category ?? "",
      n,
      missing,
    };
    const rows = [
      statisticRow("share", series, {
        ...at,
        value: row.share,
        lowerBound: row.interval?.lower ?? null,
        upperBound: row.interval?.upper ?? null,
      }),
      statisticRow("missingBounds", series, {
        ...at,
        lowerBound: row.bounds?.lower ?? null,
        upperBound: row.bounds?.upper ?? null,
      }),
    ];
    const partial = dims.geography === NATION ? imbensManski(Math.min(count, n), missing, n + missing) : null;
    if (partial !== null) {
      rows.push(
        statisticRow("missingInterval", series, {
          ...at,
          lowerBound: partial.interval.lower,
          upperBound: partial.interval.upper,
        }),
      );
    }
    return rows;
  });
}

/** Mean and median from the protected distribution of whole years, wherever it was published. */
function ageRows(series: Series, cells: readonly PublishedCell[]): StatisticRow[] {
  const groups = new Map<string, { dims: CellDims; ages: { years: number; count: number }[] }>();
  for (const { dims, count } of cells) {
    const years = Number(dims.category);
    if (dims.variable !== "age" || dims.variable2 !== null || dims.measure !== "unique" || !Number.isInteger(years))
      continue;
    const key = [dims.geography, dims.date, dims.siteId, dims.kind].join("|");
    const group = groups.get(key) ?? { dims, ages: [] };
    group.ages.push({ years, count });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ dims, ages }) => {
    const summary = summariseAges(ages);
    if (summary === null) return [];
    const at = {
      geography: dims.geography,
      date: dims.date ?? "",
      siteId: dims.siteId ?? "",
      kind: dims.kind ?? "",
      variable: "age",
      n: summary.n,
    };
    return [
      statisticRow("mean", series, { ...at, value: summary.mean }),
      statisticRow("median", series, { ...at, value: summary.median }),
    ];
  });
}

function spreadRows(series: Series, cells: readonly PublishedCell[]): StatisticRow[] {
  const volumes = cells.filter(
    ({ dims }) =>
      dims.measure === "unique" &&
      dims.date === null &&
      dims.siteId === null &&
      dims.kind === null &&
      dims.variable === null,
  );
  const municipalities = measureSpread(
    volumes.filter(({ dims }) => /^\d{4}$/.test(dims.geography)).map((cell) => cell.count),
  );
  const counties = measureSpread(
    volumes
      .filter(({ dims }) => geographyLevel(dims.geography) === "county" && /^\d{2}$/.test(dims.geography))
      .map((cell) => cell.count),
  );
  return [
    ...(municipalities === null
      ? []
      : [
          statisticRow("places", series, { value: municipalities.places }),
          statisticRow("topThreeShare", series, { value: municipalities.largestThree }),
          statisticRow("herfindahl", series, { value: municipalities.herfindahl }),
        ]),
    ...(counties === null ? [] : [statisticRow("counties", series, { value: counties.places })]),
  ];
}

/** Capture–recapture and survival: of the linked series only, because an edited text is not a departure. */
function populationRows(series: Series, cells: readonly PublishedCell[], dates: number): StatisticRow[] {
  if (series !== "linked" || dates < 2) return [];
  const patterns: PatternCount[] = cells.flatMap(({ dims, count }) =>
    dims.measure === "presence" &&
    dims.variable === PRESENCE_PATTERN &&
    dims.kind === null &&
    dims.geography === NATION &&
    dims.category !== null
      ? [{ pattern: dims.category, count }]
      : [],
  );
  if (patterns.length === 0) return [];
  const rows = estimateRange(patterns, dates).map((estimate) =>
    statisticRow("population", series, {
      category: estimate.model,
      value: estimate.estimate,
      lowerBound: estimate.interval?.lower ?? null,
      upperBound: estimate.interval?.upper ?? null,
    }),
  );
  const survival = dates === 3 ? jollySeber(threeDateCounts(patterns)) : null;
  if (survival !== null) {
    rows.push(
      statisticRow("survival", series, { value: survival.survival1 }),
      statisticRow("recapture", series, { value: survival.detection2 }),
    );
  }
  return rows;
}
