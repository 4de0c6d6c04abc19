import type { StatisticRow } from "../../../schema/store/statistic-rows.ts";
import { cellDims, type PublishedCell } from "../../../schema/vocabulary/statistic-cell.ts";
import { statisticRow } from "../../../workers/statistics/derive-round-rows.ts";
import { createPublishedTable } from "../../../workers/statistics/published-table.ts";

/** Invented effects of the method's open choices, and of where touring listings are placed. */
export function inventSensitivity(cells: readonly PublishedCell[]): StatisticRow[] {
  const total = createPublishedTable(cells).count(cellDims({})) ?? 0;
  const effects: readonly (readonly [string, string, number])[] = [
    ["copyScope", "withinSite", 1.09],
    ["copiesWithinDate", "kept", 1.31],
    ["sellerRecognition", "linked", 0.88],
    ["placeKept", "firstMet", 1],
    ["codingSource", "fieldsOnly", 1],
  ];
  return [
    ...effects.map(([variable, category, factor]) =>
      statisticRow("sensitivity", "reconstructed", { variable, category, value: Math.round(total * factor), n: total }),
    ),
    ...cells
      .filter(
        ({ dims }) =>
          /^\d{2}$/.test(dims.geography) &&
          dims.geography !== "00" &&
          dims.measure === "unique" &&
          dims.variable === null &&
          dims.date === null &&
          dims.kind === null &&
          dims.siteId === null &&
          dims.series === "reconstructed",
      )
      .flatMap(({ dims, count }) => [
        statisticRow("placedRange", "reconstructed", {
          geography: dims.geography,
          value: count,
          lowerBound: Math.round(count * 0.8),
          upperBound: Math.round(count * 1.2),
        }),
        statisticRow("severalCounties", "linked", { geography: dims.geography, category: "2", value: 0.22, n: count }),
        statisticRow("severalCounties", "linked", { geography: dims.geography, category: "3", value: 0.08, n: count }),
      ]),
  ];
}
