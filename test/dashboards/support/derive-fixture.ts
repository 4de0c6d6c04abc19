import { createPublishedTable } from "../../../schema/disclosure/published-table.ts";
import type { StatisticRow } from "../../../schema/store/statistic-rows.ts";
import { cellDims, cellKey, NATION, type PublishedCell } from "../../../schema/vocabulary/statistic-cell.ts";
import { statisticRow } from "../../../workers/statistics/derive-round-rows.ts";

/** Invented effects of the method's open choices, and of where touring listings are placed. */
export function inventSensitivity(cells: readonly PublishedCell[]): StatisticRow[] {
  const total = createPublishedTable(cells).count(cellDims({})) ?? 0;
  const effects: readonly (readonly [string, string, number])[] = [
    ["copyScope", "withinSite", 1.09],
    ["copiesWithinDate", "kept", 1.31],
    ["multiPlace", "notReduced", 1.22],
    ["sellerRecognition", "linked", 0.88],
  ];
  const counties = cells.filter(
    ({ dims }) =>
      dims.geography !== NATION &&
      /^\d{2}$/.test(dims.geography) &&
      cellKey(dims) === cellKey(cellDims({ geography: dims.geography })),
  );
  return [
    ...effects.map(([variable, category, factor]) =>
      statisticRow("sensitivity", "reconstructed", { variable, category, value: Math.round(total * factor), n: total }),
    ),
    ...counties.flatMap(({ dims: { geography }, count }) => [
      ...(
        [
          ["firstMet", 0.95],
          ["minimum", 0.8],
          ["maximum", 1.2],
        ] as const
      ).map(([category, factor]) =>
        statisticRow("sensitivity", "reconstructed", {
          geography,
          variable: "placeKept",
          category,
          value: Math.round(count * factor),
        }),
      ),
      statisticRow("severalCounties", "linked", { geography, category: "2", value: 0.22, n: count, missing: 60 }),
      statisticRow("severalCounties", "linked", { geography, category: "3", value: 0.08, n: count, missing: 60 }),
    ]),
  ];
}
