import { type ComparedShare, drawComparedShares } from "../charts/compared-shares.ts";
import { count, type DataTable, points, range, share, text } from "../data-table.ts";
import type { PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import type { RoundData } from "../round-data.ts";
import { endsOf, readStatements, type Statement } from "../statements.ts";
import { COMPARE } from "../texts/compare.ts";
import { COMMON } from "../texts/every-page.ts";

const MOST_IN_CHART = 8;

/** One variable's shares in two of our own rounds, with what can and cannot be said of the difference. */
export function compareShares(input: PageInput, earlier: RoundData, variable: string) {
  const { language, round } = input;
  const texts = COMPARE[language];
  const name = round.names.variableName(variable, language);
  const now = readStatements(input, variable, { kind: null });
  const before = readStatements(input, variable, { kind: null, round: earlier });
  const categories = [...new Set([...now, ...before].map((statement) => statement.category))];
  if (categories.length === 0) return null;

  const table = sharesTable(input, earlier, variable, categories, now, before);
  const rounds = [earlier.record.title, round.record.title];
  const rows = categories
    .slice(0, MOST_IN_CHART)
    .flatMap((category) => [
      ...toMark(before, category, rounds[0] ?? "", "before"),
      ...toMark(now, category, rounds[1] ?? "", "now"),
    ]);
  const shown = Math.min(MOST_IN_CHART, categories.length);
  const body = (
    <div class="pair" key={variable}>
      <ChartFigure
        id={`andelar-${variable}-diagram`}
        title={texts.sharesChart(name, rounds[0] ?? "", rounds[1] ?? "")}
        reading={categories.length > shown ? `${texts.sharesReading} ${texts.mostShown(shown)}` : texts.sharesReading}
        legend={[
          { swatch: "before", label: rounds[0] ?? "" },
          { swatch: "now", label: rounds[1] ?? "" },
          { swatch: "band", label: texts.bandLegend },
        ]}
        table={table}
        draw={drawComparedShares}
        data={{ language, rounds, rows }}
        width={1040}
      />
      <TableBlock table={table} tall />
    </div>
  );
  return { body, table };
}

function toMark(
  statements: readonly Statement[],
  category: string,
  round: string,
  role: ComparedShare["role"],
): ComparedShare[] {
  const found = statements.find((statement) => statement.category === category);
  if (found === undefined || found.share.value === null) return [];
  return [
    {
      category: found.name,
      round,
      role,
      share: found.share.value,
      interval: endsOf(found.share),
      bounds: endsOf(found.bounds),
    },
  ];
}

function sharesTable(
  { language, round, selection }: PageInput,
  earlier: RoundData,
  variable: string,
  categories: readonly string[],
  now: readonly Statement[],
  before: readonly Statement[],
): DataTable {
  const texts = COMPARE[language];
  const common = COMMON[language];
  const reason = common.noStatistic;
  const key = { series: selection.series, comparedRoundId: earlier.record.roundId, variable };
  const columnsOf = (title: string) => [
    { group: title, label: common.shareOfN, role: "figure" as const },
    { group: title, label: common.n, role: "figure" as const },
    { group: title, label: common.missing, role: "figure" as const },
  ];
  const cellsOf = (statement: Statement | undefined) => [
    share(statement?.share.value ?? null, reason),
    count(statement?.share.n ?? null, reason),
    count(statement?.share.missing ?? null, reason),
  ];
  return {
    id: `andelar-${variable}`,
    title: texts.sharesTable(round.names.variableName(variable, language)),
    columns: [
      { label: common.code, role: "code" },
      { label: common.name, role: "name" },
      ...columnsOf(earlier.record.title),
      ...columnsOf(round.record.title),
      { group: texts.differenceGroup, label: texts.difference, role: "figure" },
      { group: texts.differenceGroup, label: texts.differenceInterval, role: "figure" },
      { group: texts.differenceGroup, label: texts.verdict, role: "text" },
      { group: texts.differenceGroup, label: texts.composition, role: "figure" },
      { group: texts.differenceGroup, label: texts.rate, role: "figure" },
    ],
    rows: categories.map((category) => {
      const row = round.statistics.one("shareChange", { ...key, category });
      const verdict = row?.verdict !== "changed" ? texts.cannotTell : (row.value ?? 0) > 0 ? texts.rose : texts.fell;
      return {
        cells: [
          text(category),
          text(round.names.categoryName(variable, category, language)),
          ...cellsOf(before.find((statement) => statement.category === category)),
          ...cellsOf(now.find((statement) => statement.category === category)),
          points(row?.value ?? null, reason),
          range(row?.lowerBound ?? null, row?.upperBound ?? null, "points", reason),
          text(verdict),
          points(round.statistics.one("shareComposition", { ...key, category })?.value ?? null, reason),
          points(round.statistics.one("shareRate", { ...key, category })?.value ?? null, reason),
        ],
      };
    }),
    notes: [texts.verdictNote, texts.splitNote, ...(round.names.isMultiple(variable) ? [texts.multiple] : [])],
  };
}
