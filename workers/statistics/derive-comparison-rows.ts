import { createPublishedTable, type PublishedTable } from "../../schema/disclosure/published-table.ts";
import type { StatisticRow } from "../../schema/store/statistic-rows.ts";
import {
  type CellDims,
  MISSING,
  PRESENCE_PATTERN,
  type PublishedCell,
  RESERVED_CATEGORIES,
  type Series,
  STATED,
} from "../../schema/vocabulary/statistic-cell.ts";
import { compositionRate } from "./composition-rate.ts";
import { statisticRow } from "./derive-round-rows.ts";
import { judgeChange } from "./judge-change.ts";
import { likeForLike, type RoundVolumes } from "./like-for-like.ts";
import { missingBounds } from "./missing-bounds.ts";
import { newcombeDifference } from "./newcombe-difference.ts";

/** One round's side of a comparison: its published cells, and the sites whose collection failed or drifted. */
export interface RoundSide {
  readonly roundId: string;
  readonly cells: readonly PublishedCell[];
  readonly sites: readonly { readonly siteId: string; readonly kind: string }[];
  readonly notComparable: readonly string[];
}

/**
 * A round beside an earlier one, like for like, from the published cells of both. Volumes over the sites that both
 * rounds collected; shares with Newcombe's interval, the verdict by missing-data bounds, and the split of a changed
 * share into the mix of sites and the rate within them.
 */
export function deriveComparisonRows(series: Series, earlier: RoundSide, later: RoundSide): StatisticRow[] {
  return [
    ...["", "ads", "profiles"].flatMap((kind) => volumeRows(series, earlier, later, kind)),
    ...shareRows(series, earlier, later),
  ].map((row) => ({ ...row, comparedRoundId: earlier.roundId }));
}

function volumeRows(series: Series, earlier: RoundSide, later: RoundSide, kind: string): StatisticRow[] {
  const like = likeForLike(volumesOf(series, earlier, kind), volumesOf(series, later, kind));
  const total = (statistic: "commonBefore" | "commonAfter" | "entered" | "exited", value: number) =>
    statisticRow(statistic, series, { kind, value });
  const rows = [
    total("commonBefore", like.common.earlier),
    total("commonAfter", like.common.later),
    total("entered", like.entered.later),
    total("exited", like.exited.earlier),
    statisticRow("notComparable", series, {
      kind,
      value: like.notComparable.later,
      lowerBound: like.notComparable.earlier,
    }),
    statisticRow("coverageBefore", series, { kind, value: like.coverage.earlier }),
    statisticRow("coverageAfter", series, { kind, value: like.coverage.later }),
  ];
  if (kind !== "") return rows;
  const verdicts = [
    ["common", like.common.sites],
    ["entered", like.entered.sites],
    ["exited", like.exited.sites],
    ["notComparable", like.notComparable.sites],
  ] as const;
  const before = siteCounts(series, earlier);
  const after = siteCounts(series, later);
  for (const [verdict, sites] of verdicts) {
    for (const siteId of sites) {
      const [was, is] = [before.get(siteId) ?? 0, after.get(siteId) ?? 0];
      rows.push(
        statisticRow("siteChange", series, { siteId, value: is - was, lowerBound: was, upperBound: is, verdict }),
      );
    }
  }
  return rows;
}

function volumesOf(series: Series, side: RoundSide, kind: string): RoundVolumes {
  const kinds = new Map(side.sites.map((site) => [site.siteId, site.kind]));
  const wanted = (siteId: string) => kind === "" || kinds.get(siteId) === kind;
  const counts = siteCounts(series, side);
  return {
    sites: side.sites
      .filter(({ siteId }) => wanted(siteId))
      .map(({ siteId }) => ({ siteId, count: counts.get(siteId) ?? 0 })),
    notComparable: side.notComparable.filter(wanted),
  };
}

function siteCounts(series: Series, side: RoundSide): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { dims, count } of side.cells) {
    if (isWhole(dims, series) && dims.siteId !== null && dims.variable === null) counts.set(dims.siteId, count);
  }
  return counts;
}

function shareRows(series: Series, earlier: RoundSide, later: RoundSide): StatisticRow[] {
  const before = createPublishedTable(earlier.cells);
  const after = createPublishedTable(later.cells);
  const categories = new Map<string, CellDims>();
  for (const { dims } of [...earlier.cells, ...later.cells]) {
    if (!isWhole(dims, series) || dims.siteId !== null || dims.kind !== null || dims.variable2 !== null) continue;
    if (dims.variable === null || dims.variable === PRESENCE_PATTERN || dims.category === null) continue;
    if (!RESERVED_CATEGORIES.includes(dims.category)) categories.set(`${dims.variable}|${dims.category}`, dims);
  }
  return [...categories.values()].flatMap((dims) => {
    const [was, is] = [proportion(before, dims), proportion(after, dims)];
    if (was === null || is === null) return [];
    const difference = newcombeDifference(is, was);
    if (difference === null) return [];
    const verdict = judgeChange(
      missingBounds(was.count, was.missing, was.n + was.missing),
      missingBounds(is.count, is.missing, is.n + is.missing),
    );
    const at = { variable: dims.variable ?? "", category: dims.category ?? "" };
    const row = statisticRow("shareChange", series, {
      ...at,
      value: difference.difference,
      lowerBound: difference.lower,
      upperBound: difference.upper,
      n: is.n,
      missing: is.missing,
      verdict: verdict === "cannotTell" ? "cannotTell" : "changed",
    });
    const split = splitBySite(dims, earlier, later, before, after);
    if (split === null) return [row];
    return [
      row,
      statisticRow("shareComposition", series, { ...at, value: split.composition }),
      statisticRow("shareRate", series, { ...at, value: split.rate }),
    ];
  });
}

/**
 * Composition and rate over sites. Each site of which both rounds show n and count is a group; everything else (sites
 * too small to break down, of one round only, or not comparable) is one rest group, so that the two parts add to the
 * difference shown. Null when noise has made the rest impossible: then the data cannot say.
 */
function splitBySite(
  dims: CellDims,
  earlier: RoundSide,
  later: RoundSide,
  before: PublishedTable,
  after: PublishedTable,
) {
  const [totalWas, totalIs] = [proportion(before, dims), proportion(after, dims)];
  if (totalWas === null || totalIs === null) return null;
  const lost = new Set([...earlier.notComparable, ...later.notComparable]);
  const common = earlier.sites.map(({ siteId }) => siteId).filter((siteId) => !lost.has(siteId));
  let [restWas, restIs] = [totalWas, totalIs];
  const groups = common.flatMap((siteId) => {
    const [was, is] = [proportion(before, { ...dims, siteId }), proportion(after, { ...dims, siteId })];
    if (was === null || is === null || was.n === 0 || is.n === 0) return [];
    [restWas, restIs] = [without(restWas, was), without(restIs, is)];
    return [groupOf(was, is)];
  });
  if (groups.length === 0 || !isPossible(restWas) || !isPossible(restIs)) return null;
  // A rest that only one round has takes its own rate in the other: it moves the mix, not the rate.
  if (restWas.n + restIs.n > 0) groups.push(groupOf(restWas, restIs));
  return compositionRate(groups);
}

function groupOf(was: Stated, is: Stated) {
  const rateOf = (one: Stated, other: Stated) => (one.n > 0 ? one.count / one.n : other.count / other.n);
  return { earlierWeight: was.n, laterWeight: is.n, earlierRate: rateOf(was, is), laterRate: rateOf(is, was) };
}

function without(total: Stated, part: Stated): Stated {
  return { count: total.count - part.count, n: total.n - part.n, missing: total.missing - part.missing };
}

function isPossible({ count, n }: Stated): boolean {
  return n >= 0 && count >= 0 && count <= n;
}

interface Stated {
  readonly count: number;
  readonly n: number;
  readonly missing: number;
}

function proportion(table: PublishedTable, dims: CellDims): Stated | null {
  const count = table.count(dims);
  const n = table.count({ ...dims, category: STATED });
  const missing = table.count({ ...dims, category: MISSING });
  return count === null || n === null || missing === null ? null : { count: Math.min(count, n), n, missing };
}

/** The whole round in the nation, by the coding of all text. */
function isWhole(dims: CellDims, series: Series): boolean {
  return (
    dims.series === series &&
    dims.coding === "all" &&
    dims.measure === "unique" &&
    dims.geography === "00" &&
    dims.date === null
  );
}
