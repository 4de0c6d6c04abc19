import type { StatisticRow } from "../schema/store/statistic-rows.ts";
import { AGE_GROUP, NATION } from "../schema/vocabulary/statistic-cell.ts";
import type { PageInput } from "./page.ts";
import type { RoundData } from "./round-data.ts";

/** One category of a variable: its published count and the figures derived from it. */
export interface Statement {
  readonly category: string;
  readonly name: string;
  readonly count: number | null;
  readonly share: StatisticRow;
  readonly bounds: StatisticRow | null;
}

/** The categories of a variable, commonest first; age groups in order of age. Ties stand in the order of names. */
export function readStatements(
  input: PageInput,
  variable: string,
  {
    round = input.round,
    kind = input.selection.kind,
    area = NATION,
  }: { round?: RoundData; kind?: string | null; area?: string } = {},
): Statement[] {
  const { language, selection } = input;
  const at = {
    series: selection.series,
    geography: area,
    date: "",
    siteId: "",
    kind: kind ?? "",
    variable,
    comparedRoundId: "",
  };
  const collator = new Intl.Collator(language, { numeric: true });
  return round.statistics
    .all("share", at)
    .filter((share) => share.value !== null)
    .map((share) => ({
      category: share.category,
      name: round.names.categoryName(variable, share.category, language),
      count: round.counts.count({
        series: selection.series,
        geography: area,
        kind: kind === "ads" || kind === "profiles" ? kind : null,
        variable,
        category: share.category,
      }),
      share,
      bounds: round.statistics.one("missingBounds", { ...at, category: share.category }),
    }))
    .sort((a, b) =>
      variable === AGE_GROUP
        ? collator.compare(a.category, b.category)
        : (b.share.value ?? 0) - (a.share.value ?? 0) || collator.compare(a.name, b.name),
    );
}

/** Both ends of a row's interval, or null. */
export function endsOf(row: StatisticRow | null): readonly [number, number] | null {
  return row === null || row.lowerBound === null || row.upperBound === null ? null : [row.lowerBound, row.upperBound];
}
