import { AGE_GROUP, QUARANTINED } from "../../schema/vocabulary/statistic-cell.ts";
import { drawShares } from "../charts/shares.ts";
import { count, type DataTable, range, share, text } from "../data-table.ts";
import { writeNumber, writePercent } from "../format-figure.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { endsOf, readStatements, type Statement } from "../statements.ts";
import { COMMON } from "../texts/every-page.ts";
import { VARIABLES } from "../texts/variables.ts";
import { statedAges } from "./stated-ages.tsx";

const MOST_IN_CHART = 12;

/** Every variable with its categories: count, share of n, n, missing, interval and bounds. */
export const variablesPage: DashboardPage = {
  id: "variabler",
  path: { sv: "/variabler", en: "/en/variables" },
  name: { sv: "Variabler", en: "Variables" },
  showsVolume: false,
  heeds: ["round", "kind", "series", "area"],
  build: buildVariables,
};

function buildVariables(input: PageInput): BuiltPage {
  const { language, round } = input;
  const texts = VARIABLES[language];
  const parts = round.names.variables.map((variable) => buildVariable(input, variable));
  const ages = statedAges(input);
  return {
    lead: texts.lead,
    tables: [
      ...parts.flatMap((part) => (part.table === null ? [] : [part.table])),
      ...(ages === null ? [] : [ages.table]),
    ],
    body: (
      <>
        <nav class="contents" aria-label={COMMON[language].contents}>
          <ul>
            {round.names.variables.map((variable) => (
              <li key={variable}>
                <a href={`#${variable}-heading`}>{round.names.variableName(variable, language)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Notice tone="plain">{texts.how}</Notice>
        {parts.map((part) => part.body)}
        {ages?.body}
      </>
    ),
  };
}

function buildVariable(input: PageInput, variable: string) {
  const { language, round, selection } = input;
  const texts = VARIABLES[language];
  const name = round.names.variableName(variable, language);
  const statements = readStatements(input, variable, { area: selection.area });
  const first = statements[0]?.share;
  if (first === undefined) {
    const body = (
      <Section id={variable} title={name} key={variable}>
        <p class="nothing">{round.record.release === null ? COMMON[language].notComputed : texts.noneHere}</p>
      </Section>
    );
    return { body, table: null };
  }
  const table = statementsTable(input, variable, name, statements);
  const shown = statements.slice(0, MOST_IN_CHART);
  const isCut = shown.length < statements.length;
  const [n, missing] = [first.n ?? 0, first.missing ?? 0];
  const body = (
    <Section
      id={variable}
      title={name}
      key={variable}
      intro={introOf(input, n, missing, statements, round.names.isMultiple(variable), quarantinedOf(input, variable))}
    >
      <div class="beside">
        <ChartFigure
          id={`${variable}-diagram`}
          title={texts.chart(name)}
          reading={isCut ? `${texts.reading} ${texts.mostShown(shown.length)}` : texts.reading}
          legend={[
            { swatch: "dot", label: texts.shareLegend },
            { swatch: "line", label: texts.intervalLegend },
            { swatch: "band", label: texts.band },
          ]}
          table={table}
          draw={drawShares}
          data={{
            language,
            rows: shown.map((statement) => ({
              label: statement.name,
              share: statement.share.value ?? 0,
              interval: endsOf(statement.share),
              bounds: endsOf(statement.bounds),
            })),
          }}
          width={430}
        />
        <TableBlock table={table} tall />
      </div>
    </Section>
  );
  return { body, table };
}

/** How many listings' statements are in quarantine; null when none, or too few to be published. */
function quarantinedOf({ round, selection }: PageInput, variable: string): number | null {
  const { series, area, kind } = selection;
  const counted = round.counts.count({ series, geography: area, kind, variable, category: QUARANTINED });
  return counted === 0 ? null : counted;
}

function introOf(
  { language }: PageInput,
  n: number,
  missing: number,
  statements: readonly Statement[],
  isMultiple: boolean,
  quarantined: number | null,
): string {
  const texts = VARIABLES[language];
  const commonest = [...statements].sort((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0))[0];
  const said = texts.stated(
    writeNumber(n, language),
    writeNumber(missing, language),
    n + missing === 0 ? "" : writePercent(missing / (n + missing), language),
  );
  const first =
    commonest === undefined
      ? ""
      : ` ${texts.commonest}: ${commonest.name}, ${writePercent(commonest.share.value ?? 0, language)}.`;
  const doubted = quarantined === null ? "" : ` ${texts.quarantined(writeNumber(quarantined, language))}`;
  return `${said}${doubted}${first}${isMultiple ? ` ${texts.multiple}` : ""}`;
}

function statementsTable(
  { language, round }: PageInput,
  variable: string,
  name: string,
  statements: readonly Statement[],
): DataTable {
  const texts = VARIABLES[language];
  const common = COMMON[language];
  const reason = common.noStatistic;
  return {
    id: `variabel-${variable}`,
    title: texts.table(name),
    columns: [
      { label: common.code, role: "code" },
      { label: common.name, role: "name" },
      { label: common.number, role: "figure" },
      { label: common.shareOfN, role: "figure" },
      { label: common.n, role: "figure" },
      { label: common.missing, role: "figure" },
      { label: common.interval, role: "figure" },
      { label: common.bounds, role: "figure" },
    ],
    rows: statements.map(({ category, name: label, count: counted, share: row, bounds }) => ({
      cells: [
        text(category),
        text(label),
        count(counted, common.withheld),
        share(row.value, reason),
        count(row.n, reason),
        count(row.missing, reason),
        range(row.lowerBound, row.upperBound, "share", reason),
        range(bounds?.lowerBound ?? null, bounds?.upperBound ?? null, "share", reason),
      ],
    })),
    notes: [
      ...(round.names.isMultiple(variable) ? [texts.multiple] : []),
      ...(variable === AGE_GROUP ? [texts.statedAge, texts.agesNote] : []),
    ],
  };
}
