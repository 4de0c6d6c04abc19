import type { StatisticName, StatisticRow } from "../schema/store/statistic-rows.ts";

type StatisticKey = Partial<Omit<StatisticRow, "value" | "lowerBound" | "upperBound" | "n" | "missing" | "verdict">>;

export interface StatisticIndex {
  /** The row with exactly these dimensions (unnamed ones at the whole), or null. */
  one(statistic: StatisticName, key?: StatisticKey): StatisticRow | null;
  /** All rows of a statistic that agree with what the key names, in stored order. */
  all(statistic: StatisticName, key?: StatisticKey): readonly StatisticRow[];
}

const WHOLE = {
  comparedRoundId: "",
  series: "reconstructed",
  geography: "00",
  date: "",
  siteId: "",
  kind: "",
  variable: "",
  category: "",
};

/** Derived figures by name and dimensions. */
export function createStatisticIndex(rows: readonly StatisticRow[]): StatisticIndex {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const byName = new Map<string, StatisticRow[]>();
  for (const row of rows) {
    const sameName = byName.get(row.statistic);
    if (sameName === undefined) byName.set(row.statistic, [row]);
    else sameName.push(row);
  }
  return {
    one: (statistic, key = {}) => byKey.get(keyOf({ ...WHOLE, ...key, statistic })) ?? null,
    all: (statistic, key = {}) =>
      (byName.get(statistic) ?? []).filter((row) =>
        Object.entries(key).every(([name, wanted]) => row[name as keyof StatisticRow] === wanted),
      ),
  };
}

function keyOf(row: typeof WHOLE & { statistic: string }): string {
  return [
    row.comparedRoundId,
    row.series,
    row.statistic,
    row.geography,
    row.date,
    row.siteId,
    row.kind,
    row.variable,
    row.category,
  ].join("\u001f");
}
