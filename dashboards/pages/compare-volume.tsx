import type { SiteVerdict, StatisticName } from "../../schema/store/statistic-rows.ts";
import { drawStackedRows, type StackedPart } from "../charts/stacked-rows.ts";
import { change, count, type DataTable, decimal, text } from "../data-table.ts";
import { NOT_AVAILABLE, writeNumber, writePercent, writeSigned, writeSignedPercent } from "../format-figure.ts";
import type { PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import type { RoundData } from "../round-data.ts";
import { siteLabel } from "../site-label.ts";
import { COMPARE } from "../texts/compare.ts";
import { COMMON } from "../texts/every-page.ts";

/** The volumes of two of our own rounds, like for like. */
export function compareVolume(input: PageInput, earlier: RoundData) {
  const { language, selection } = input;
  const texts = COMPARE[language];
  const value = likeForLikeReader(input, earlier);
  const volumes = volumeTable(input, earlier);
  const sites = sitesTable(input, earlier);
  const [before, after] = [value("commonBefore"), value("commonAfter")];
  const percent = (share: number | null) => (share === null ? NOT_AVAILABLE : writePercent(share, language));
  const body = (
    <Section id="volym" title={texts.volume} intro={texts.volumeIntro}>
      {before !== null && after !== null && before > 0 && (
        <Notice tone="plain">
          {texts.volumeHeadline(
            writeSigned(after - before, language),
            writeSignedPercent((after - before) / before, language),
            writeNumber(before, language),
            writeNumber(after, language),
          )}{" "}
          {texts.coverage(percent(value("coverageBefore")), percent(value("coverageAfter")))}
        </Notice>
      )}
      <ChartFigure
        id="volym-diagram"
        title={texts.volumeChart}
        reading={texts.volumeReading}
        legend={[
          { swatch: "now", label: texts.common },
          { swatch: "entered", label: texts.entered },
          { swatch: "exited", label: texts.exited },
          { swatch: "broken", label: texts.notComparable },
        ]}
        table={volumes}
        draw={drawStackedRows}
        data={{
          language,
          rows: [earlier.record.title, input.round.record.title],
          parts: volumeParts(input, earlier),
          totals: [earlier, input.round].map((round) => ({
            row: round.record.title,
            value: round.counts.count({ series: selection.series }) ?? 0,
          })),
        }}
        width={1040}
      />
      <TableBlock table={volumes} />
      <TableBlock table={sites} tall />
    </Section>
  );
  return { body, tables: [volumes, sites] };
}

type Reader = (statistic: StatisticName, kind?: string, end?: "value" | "lowerBound") => number | null;

function likeForLikeReader({ round, selection }: PageInput, earlier: RoundData): Reader {
  return (statistic, kind = "", end = "value") =>
    round.statistics.one(statistic, { series: selection.series, comparedRoundId: earlier.record.roundId, kind })?.[
      end
    ] ?? null;
}

function volumeParts(input: PageInput, earlier: RoundData): StackedPart[] {
  const value = likeForLikeReader(input, earlier);
  const [before, now] = [earlier.record.title, input.round.record.title];
  return [
    { row: before, value: value("commonBefore") ?? 0, colour: "now" },
    { row: before, value: value("exited") ?? 0, colour: "gone" },
    { row: before, value: value("notComparable", "", "lowerBound") ?? 0, colour: "quiet" },
    { row: now, value: value("commonAfter") ?? 0, colour: "now" },
    { row: now, value: value("entered") ?? 0, colour: "seenAgain" },
    { row: now, value: value("notComparable") ?? 0, colour: "quiet" },
  ];
}

function volumeTable(input: PageInput, earlier: RoundData): DataTable {
  const { language, round } = input;
  const texts = COMPARE[language];
  const common = COMMON[language];
  const value = likeForLikeReader(input, earlier);
  const reason = common.noStatistic;
  return {
    id: "lika-villkor",
    title: texts.volumeTable,
    columns: [
      { label: common.kind, role: "text" },
      { label: texts.part, role: "name" },
      { label: earlier.record.title, role: "figure" },
      { label: round.record.title, role: "figure" },
      { label: texts.change, role: "figure" },
      { label: texts.changePercent, role: "figure" },
    ],
    rows: (["", "ads", "profiles"] as const).flatMap((kind) => {
      const label = text(common.kinds[kind === "" ? "all" : kind]);
      const [before, after] = [value("commonBefore", kind), value("commonAfter", kind)];
      const [entered, exited] = [value("entered", kind), value("exited", kind)];
      const [lost, lostNow] = [value("notComparable", kind, "lowerBound"), value("notComparable", kind)];
      const grown = before === null || after === null ? null : after - before;
      const none = text("");
      return [
        {
          rank: "total" as const,
          cells: [
            label,
            text(texts.common),
            count(before, reason),
            count(after, reason),
            change(grown, reason),
            decimal(grown === null || !before ? null : (100 * grown) / before, 1, reason),
          ],
        },
        { cells: [label, text(texts.entered), none, count(entered, reason), change(entered, reason), none] },
        {
          cells: [
            label,
            text(texts.exited),
            count(exited, reason),
            none,
            change(exited === null ? null : -exited, reason),
            none,
          ],
        },
        { cells: [label, text(texts.notComparable), count(lost, reason), count(lostNow, reason), none, none] },
      ];
    }),
    notes: [texts.notComparableNote],
  };
}

const STATUS_ORDER: readonly string[] = ["common", "entered", "exited", "notComparable"] satisfies SiteVerdict[];

function sitesTable({ language, round, selection }: PageInput, earlier: RoundData): DataTable {
  const texts = COMPARE[language];
  const common = COMMON[language];
  const rows = round.statistics.all("siteChange", {
    series: selection.series,
    comparedRoundId: earlier.record.roundId,
  });
  const sites = new Map([...earlier.sites, ...round.sites].map((site) => [site.siteId, site]));
  const published = (of: RoundData, siteId: string) =>
    of.sites.some((site) => site.siteId === siteId)
      ? count(of.counts.count({ series: selection.series, siteId }), common.withheld)
      : count(null, common.notMet);
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    id: "webbplatser-jamforelse",
    title: texts.sitesTable,
    columns: [
      { label: common.site, role: "name" },
      { label: common.kind, role: "text" },
      { label: texts.status, role: "text" },
      { label: earlier.record.title, role: "figure" },
      { label: round.record.title, role: "figure" },
    ],
    rows: rows
      .flatMap((row) => {
        const site = sites.get(row.siteId);
        return site === undefined ? [] : [{ row, site }];
      })
      .sort(
        (a, b) =>
          STATUS_ORDER.indexOf(a.row.verdict) - STATUS_ORDER.indexOf(b.row.verdict) ||
          a.site.letter.length - b.site.letter.length ||
          collator.compare(a.site.letter, b.site.letter),
      )
      .map(({ row, site }) => ({
        cells: [
          text(siteLabel(site, language)),
          text(common.kinds[site.kind]),
          text(texts.statuses[row.verdict] ?? row.verdict),
          published(earlier, site.siteId),
          published(round, site.siteId),
        ],
      })),
    notes: [],
  };
}
