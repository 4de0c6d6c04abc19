import type { SiteDateRow } from "../../schema/store/published.ts";
import { drawStackedRows } from "../charts/stacked-rows.ts";
import { count, type DataTable, text } from "../data-table.ts";
import { writeNumber } from "../format-figure.ts";
import { writeDay } from "../language.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import type { RoundSite } from "../round-data.ts";
import { siteLabel } from "../site-label.ts";
import { COMMON } from "../texts/every-page.ts";
import { SITES } from "../texts/sites.ts";
import { changesOf, statesTable } from "./site-states.ts";

/** The sites of a round: how their collection ended, what they hold, how many pages it took. */
export const sitesPage: DashboardPage = {
  id: "webbplatser",
  path: { sv: "/webbplatser", en: "/en/sites" },
  name: { sv: "Webbplatser", en: "Sites" },
  showsVolume: true,
  heeds: ["round", "series"],
  build: buildSites,
};

function buildSites(input: PageInput): BuiltPage {
  const { language, round } = input;
  const texts = SITES[language];
  const volumes = volumesTable(input);
  const states = statesTable(input);
  const pages = pagesTable(input);
  const counted = bySize(input).flatMap(({ site, value }) => (value === null ? [] : [{ site, value }]));
  const flagged = round.dates.filter((date) => date.offScheduleReason !== null || date.collectedLate);
  const ads = round.sites.filter((site) => site.kind === "ads").length;
  return {
    lead: texts.lead(ads, round.sites.length - ads),
    tables: [volumes, states, pages],
    body: (
      <>
        <Section id="volymer" title={texts.volumes} intro={`${texts.volumesIntro} ${largest(input)}`}>
          {counted.length > 0 && (
            <ChartFigure
              id="volymer-diagram"
              title={texts.volumesChart}
              reading={texts.volumesReading}
              legend={[
                { swatch: "ads", label: COMMON[language].kinds.ads },
                { swatch: "profiles", label: COMMON[language].kinds.profiles },
              ]}
              table={volumes}
              draw={drawStackedRows}
              data={{
                language,
                rows: counted.map(({ site }) => siteLabel(site, language)),
                parts: counted.map(({ site, value }) => ({ row: siteLabel(site, language), value, colour: site.kind })),
                totals: counted.map(({ site, value }) => ({ row: siteLabel(site, language), value })),
              }}
              width={1040}
            />
          )}
          <TableBlock table={volumes} />
        </Section>
        <Section id="lage" title={texts.states} intro={texts.statesIntro}>
          {flagged.map((date) => (
            <Notice tone="break" key={date.date}>
              {date.offScheduleReason === null
                ? texts.late(writeDay(date.date, language))
                : texts.offSchedule(writeDay(date.date, language), date.offScheduleReason)}
            </Notice>
          ))}
          {changesOf(input).map(({ key, sentence }) => (
            <Notice tone="break" key={key}>
              {sentence}
            </Notice>
          ))}
          <TableBlock table={states} />
        </Section>
        <Section id="sidor" title={texts.pages} intro={texts.pagesIntro}>
          <TableBlock table={pages} />
        </Section>
      </>
    ),
  };
}

interface SitedCount {
  readonly site: RoundSite;
  readonly value: number | null;
}

function bySize({ round, selection }: PageInput): SitedCount[] {
  return round.sites
    .map((site) => ({ site, value: round.counts.count({ series: selection.series, siteId: site.siteId }) }))
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1));
}

function largest(input: PageInput): string {
  const { language } = input;
  const common = COMMON[language];
  return (["ads", "profiles"] as const)
    .flatMap((kind) => {
      const first = bySize(input).find(({ site }) => site.kind === kind);
      if (first === undefined || first.value === null) return [];
      const name = common.kinds[kind].toLocaleLowerCase(language);
      return [SITES[language].mostUsed(name, siteLabel(first.site, language), writeNumber(first.value, language))];
    })
    .join(" ");
}

function volumesTable(input: PageInput): DataTable {
  const { language, round, selection } = input;
  const texts = SITES[language];
  const common = COMMON[language];
  const reason = round.record.release === null ? common.notComputed : common.withheld;
  const days = round.dates.map(({ date }) => date);
  const cells = (named: Parameters<typeof round.counts.count>[0]) =>
    [{}, ...days.map((date) => ({ date }))].map((at) =>
      count(round.counts.count({ series: selection.series, ...named, ...at }), reason),
    );
  return {
    id: "webbplatser-volym",
    title: texts.volumesTable,
    columns: [
      { label: common.site, role: "name" },
      { label: common.kind, role: "text" },
      { label: texts.round, role: "figure" },
      ...days.map((date) => ({ label: writeDay(date, language, "short"), role: "figure" as const })),
    ],
    rows: [
      { rank: "total", cells: [text(common.total), text(common.kinds.all), ...cells({})] },
      ...(["ads", "profiles"] as const).map((kind) => ({
        rank: "total" as const,
        cells: [text(common.total), text(common.kinds[kind]), ...cells({ kind })],
      })),
      ...bySize(input).map(({ site }) => ({
        cells: [text(siteLabel(site, language)), text(common.kinds[site.kind]), ...cells({ siteId: site.siteId })],
      })),
    ],
    notes: [texts.letters],
  };
}

function pagesTable({ language, round }: PageInput): DataTable {
  const texts = SITES[language];
  const common = COMMON[language];
  const names = ["planned", "reached", "refused", "lost", "pagesHttp", "pagesBrowser"] as const;
  const labels = [texts.planned, texts.reached, texts.refused, texts.lost, texts.http, texts.browser];
  const sums = (rows: readonly SiteDateRow[]) =>
    names.map((name) =>
      count(
        rows.reduce((sum, row) => sum + row[name], 0),
        common.notComputed,
      ),
    );
  return {
    id: "webbplatser-sidor",
    title: texts.pagesTable,
    columns: [{ label: common.site, role: "name" }, ...labels.map((label) => ({ label, role: "figure" as const }))],
    rows: [
      { rank: "total", cells: [text(common.total), ...sums(round.siteDates)] },
      ...round.sites.map((site) => ({
        cells: [text(siteLabel(site, language)), ...sums(round.siteDates.filter((row) => row.siteId === site.siteId))],
      })),
    ],
    notes: [],
  };
}
