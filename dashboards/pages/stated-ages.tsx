import { drawAges } from "../charts/ages.ts";
import { count, type DataTable, text } from "../data-table.ts";
import { writeNumber } from "../format-figure.ts";
import type { PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { COMMON } from "../texts/every-page.ts";
import { VARIABLES } from "../texts/variables.ts";

/** Stated ages in whole years with mean and median; null when no distribution is shown for the selection. */
export function statedAges({ language, round, selection }: PageInput) {
  const texts = VARIABLES[language];
  const at = { series: selection.series, geography: selection.area, kind: selection.kind, variable: "age" } as const;
  const ages = round.counts.cells
    .filter(
      ({ dims }) =>
        dims.variable === "age" &&
        dims.series === at.series &&
        dims.geography === at.geography &&
        dims.kind === at.kind &&
        dims.coding === "all" &&
        dims.measure === "unique" &&
        dims.date === null &&
        dims.siteId === null &&
        /^\d+$/.test(dims.category ?? ""),
    )
    .map((cell) => ({ years: Number(cell.dims.category), count: cell.count as number }))
    .sort((a, b) => a.years - b.years);
  if (ages.length === 0) return null;

  const read = (statistic: "mean" | "median") =>
    round.statistics.one(statistic, { ...at, kind: selection.kind ?? "" })?.value ?? null;
  const [mean, median] = [read("mean"), read("median")];
  const marks = [
    ...(mean === null ? [] : [{ years: mean, label: texts.mean(writeNumber(mean, language, 1)) }]),
    ...(median === null
      ? []
      : [{ years: median, label: texts.median(writeNumber(median, language, median % 1 === 0 ? 0 : 1)) }]),
  ];
  const table: DataTable = {
    id: "aldrar",
    title: texts.agesTable,
    columns: [
      { label: texts.years, role: "name" },
      { label: COMMON[language].number, role: "figure" },
    ],
    rows: ages.map((age) => ({ cells: [text(String(age.years)), count(age.count, COMMON[language].withheld)] })),
    notes: [
      ...marks.map((mark) => `${mark.label.charAt(0).toLocaleUpperCase(language)}${mark.label.slice(1)}.`),
      texts.statedAge,
      texts.agesNote,
    ],
  };
  const body = (
    <Section id="aldrar" title={texts.ages}>
      <div class="beside">
        <ChartFigure
          id="aldrar-diagram"
          title={texts.agesChart}
          reading={texts.agesReading}
          table={table}
          draw={drawAges}
          data={{ language, ages, marks }}
          width={430}
        />
        <TableBlock table={table} tall />
      </div>
    </Section>
  );
  return { body, table };
}
