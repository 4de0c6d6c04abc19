import type { PublishedRoundFigure } from "../../schema/store/published.ts";
import { AGE_GROUP } from "../../schema/vocabulary/statistic-cell.ts";
import { type ComparedShare, drawComparedShares } from "../charts/compared-shares.ts";
import { count, type DataTable, decimal, share, type TableCell, text } from "../data-table.ts";
import type { PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { endsOf, readStatements, type Statement } from "../statements.ts";
import { COMPARE } from "../texts/compare.ts";
import { COMMON } from "../texts/every-page.ts";

/**
 * Our round's shares beside those published in 2014 and 2020. Shares only: there is no road from here to a volume of
 * ours, and what was not published is "..".
 */
export function comparePublished(input: PageInput, variable: string) {
  const { language, published, round } = input;
  const texts = COMPARE[language];
  const shares = published.filter((figure) => figure.variable === variable && figure.tableId === "shares");
  const rounds = [...new Set(published.map((figure) => figure.publishedRound))].sort();
  if (rounds.length === 0) return { body: null, tables: [] };
  const table = shares.length === 0 ? null : sharesTable(input, rounds, shares, variable);
  const ages = variable === AGE_GROUP ? agesTable(input) : null;
  const tables = [table, ages].filter((one) => one !== null);
  const source = variable === AGE_GROUP ? "age" : variable;
  const notes = [
    ...new Set(
      published.flatMap(({ tableId, variable: of, note }) =>
        of === source && tableId !== "commonest" && note !== null ? [note[language]] : [],
      ),
    ),
  ];
  const body = (
    <Section id="publicerade" title={texts.published} intro={texts.publishedIntro}>
      {round.record.invented && (
        <Notice tone="invented" title={COMMON[language].inventedShort}>
          {texts.publishedInvented}
        </Notice>
      )}
      {notes.length > 0 && (
        <Notice tone="break" title={texts.breakTitle}>
          <ul class="bare">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {table !== null && (
        <ChartFigure
          id={`publicerat-${variable}-diagram`}
          title={texts.publishedChart(round.names.variableName(variable, language))}
          reading={texts.publishedReading}
          legend={[
            { swatch: "published", label: rounds.join(", ") },
            { swatch: "now", label: round.record.title },
            { swatch: "band", label: texts.bandLegend },
          ]}
          table={table}
          draw={drawComparedShares}
          data={{ language, rounds: [...rounds, round.record.title], rows: toMarks(input, shares, variable) }}
          width={1040}
        />
      )}
      {tables.map((one) => (
        <TableBlock table={one} tall key={one.id} />
      ))}
      {tables.length === 0 && <p class="nothing">{texts.nothingPublished}</p>}
    </Section>
  );
  return { body, tables };
}

const isShareUnit = (figure: PublishedRoundFigure) => figure.unit === "percent" || figure.unit === "share";

function toShare(figure: PublishedRoundFigure | undefined): number | null {
  if (figure === undefined || figure.value === null || figure.variable === "" || !isShareUnit(figure)) return null;
  return figure.unit === "percent" ? figure.value / 100 : figure.value;
}

/** The categories that any published round names, and ours of the same codes. */
function publishedCategories(shares: readonly PublishedRoundFigure[], variable: string): string[] {
  const largest = new Map<string, number>();
  for (const figure of shares) {
    if (figure.variable === variable && figure.category !== "") {
      largest.set(figure.category, Math.max(largest.get(figure.category) ?? 0, toShare(figure) ?? 0));
    }
  }
  return [...largest].sort((a, b) => b[1] - a[1]).map(([category]) => category);
}

function toMarks(input: PageInput, shares: readonly PublishedRoundFigure[], variable: string): ComparedShare[] {
  const { language, round } = input;
  const ours = readStatements(input, variable, { kind: null });
  return publishedCategories(shares, variable).flatMap((code): ComparedShare[] => {
    const category = round.names.categoryName(variable, code, language);
    const own = ours.find((statement) => statement.category === code);
    return [
      ...shares.flatMap((figure): ComparedShare[] => {
        const value = toShare(figure);
        if (figure.variable !== variable || figure.category !== code || value === null) return [];
        return [
          { category, round: figure.publishedRound, role: "published", share: value, interval: null, bounds: null },
        ];
      }),
      ...(own?.share.value == null
        ? []
        : [
            {
              category,
              round: round.record.title,
              role: "now" as const,
              share: own.share.value,
              interval: endsOf(own.share),
              bounds: endsOf(own.bounds),
            },
          ]),
    ];
  });
}

function sharesTable(
  input: PageInput,
  rounds: readonly string[],
  shares: readonly PublishedRoundFigure[],
  variable: string,
): DataTable {
  const { language, round } = input;
  const texts = COMPARE[language];
  const common = COMMON[language];
  const ours = readStatements(input, variable, { kind: null });
  const titled = (title: string) =>
    [common.shareOfN, common.n, common.missing].map((label) => ({
      group: title,
      label,
      role: "figure" as const,
    }));
  const ofVariable = shares.filter((figure) => figure.variable === variable);
  const publishedCells = (title: string, code: string): TableCell[] => {
    const figure = ofVariable.find((one) => one.publishedRound === title && one.category === code);
    const reason = figure?.reason?.[language] ?? texts.notPublished;
    return [share(toShare(figure), reason), count(figure?.n ?? null, reason), count(figure?.missing ?? null, reason)];
  };
  const ownCells = (own: Statement | undefined): TableCell[] => [
    share(own?.share.value ?? null, common.noStatistic),
    count(own?.share.n ?? null, common.noStatistic),
    count(own?.share.missing ?? null, common.noStatistic),
  ];
  return {
    id: `publicerat-${variable}`,
    title: texts.publishedTable(round.names.variableName(variable, language)),
    columns: [
      { label: common.code, role: "code" },
      { label: common.name, role: "name" },
      ...rounds.flatMap(titled),
      ...titled(round.record.title),
    ],
    rows: publishedCategories(shares, variable).map((code) => ({
      cells: [
        text(code),
        text(round.names.categoryName(variable, code, language)),
        ...rounds.flatMap((title) => publishedCells(title, code)),
        ...ownCells(ours.find((statement) => statement.category === code)),
      ],
    })),
    notes: notesOf(ofVariable, input),
  };
}

function agesTable(input: PageInput): DataTable {
  const { language, round, selection, published } = input;
  const texts = COMPARE[language];
  const ages = published.filter((figure) => figure.tableId === "ages" && figure.unit === "years");
  const rounds = [...new Set(ages.map((figure) => figure.publishedRound))].sort();
  return {
    id: "publicerat-alder",
    title: `${texts.ages}: ${texts.published.toLocaleLowerCase(language)}`,
    columns: [
      { label: texts.measure, role: "name" },
      ...rounds.map((title) => ({ label: title, role: "figure" as const })),
      { label: round.record.title, role: "figure" },
    ],
    rows: (["mean", "median"] as const).map((measure) => ({
      cells: [
        text(texts[measure]),
        ...rounds.map((title) => {
          const figure = ages.find((one) => one.publishedRound === title && one.category === measure);
          return decimal(figure?.value ?? null, 0, figure?.reason?.[language] ?? texts.notPublished);
        }),
        decimal(
          round.statistics.one(measure, { series: selection.series, variable: "age" })?.value ?? null,
          1,
          COMMON[language].noStatistic,
        ),
      ],
    })),
    notes: notesOf(ages, input),
  };
}

function notesOf(figures: readonly PublishedRoundFigure[], { language }: PageInput): string[] {
  return [...new Set(figures.map((figure) => figure.source))].map(
    (source) => `${COMPARE[language].source}: ${source}.`,
  );
}
