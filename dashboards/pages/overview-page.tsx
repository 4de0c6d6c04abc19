import { drawFunnel } from "../charts/funnel.ts";
import { NOT_AVAILABLE, writeNumber, writePercent } from "../format-figure.ts";
import { writeDay } from "../language.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { KeyFigures } from "../parts/key-figures.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { COMMON } from "../texts/every-page.ts";
import { OVERVIEW } from "../texts/overview.ts";
import { commonestTable, funnelTable, presenceTable } from "./overview-tables.ts";

/** The round in brief: its funnel, what came and went, and the commonest statements. */
export const overviewPage: DashboardPage = {
  id: "oversikt",
  path: { sv: "/", en: "/en" },
  name: { sv: "Översikt", en: "Overview" },
  showsVolume: true,
  heeds: ["round", "series"],
  build: buildOverview,
};

function buildOverview(input: PageInput): BuiltPage {
  const { language, round } = input;
  const texts = OVERVIEW[language];
  const funnel = funnelTable(input);
  const presence = presenceTable(input);
  const commonest = commonestTable(input);
  const chart = funnelChart(input);
  const days = round.dates.map(({ date }) => writeDay(date, language));
  return {
    lead: texts.lead(round.record.title, new Intl.ListFormat(language, { type: "conjunction" }).format(days)),
    tables: [funnel, presence, commonest],
    body: (
      <>
        {round.record.release === null && <Notice tone="plain">{texts.notYet}</Notice>}
        <KeyFigures items={keyFigures(input)} />
        <Section id="tratt" title={texts.funnel} intro={texts.funnelIntro}>
          {chart !== null && (
            <ChartFigure
              id="tratt-diagram"
              title={texts.funnelChart}
              reading={texts.funnelReading}
              legend={[
                { swatch: "hits", label: texts.hits },
                { swatch: "captures", label: texts.captures },
                { swatch: "new", label: texts.new },
                { swatch: "seen", label: texts.seenAgain },
              ]}
              table={funnel}
              draw={drawFunnel}
              data={chart}
              width={1040}
            />
          )}
          <TableBlock table={funnel} />
        </Section>
        <div class="columns">
          <Section id="vanligt" title={texts.commonest} intro={texts.commonestIntro}>
            <TableBlock table={commonest} />
          </Section>
          <Section id="floden" title={texts.flows} intro={texts.flowsIntro}>
            <TableBlock table={presence} />
          </Section>
        </div>
      </>
    ),
  };
}

function keyFigures({ language, round, selection }: PageInput) {
  const texts = OVERVIEW[language];
  const common = COMMON[language];
  const { series } = selection;
  const figure = (named: Parameters<typeof round.counts.count>[0]) => {
    const value = round.counts.count({ series, ...named });
    return value === null ? NOT_AVAILABLE : writeNumber(value, language);
  };
  const sites = (kind: "ads" | "profiles") => texts.ofSites(round.sites.filter((site) => site.kind === kind).length);
  const last = round.dates.at(-1)?.date;
  const seen = last === undefined ? null : round.counts.count({ series, date: last, measure: "seenAgain" });
  const present = last === undefined ? null : round.counts.count({ series, date: last });
  return [
    {
      label: series === "linked" ? common.seriesNames.linked : texts.unique,
      figure: figure({}),
      remark: series === "linked" ? common.seriesUnit.linked : texts.uniqueRemark,
      isUnit: true,
    },
    { label: texts.ads, figure: figure({ kind: "ads" }), remark: sites("ads") },
    { label: texts.profiles, figure: figure({ kind: "profiles" }), remark: sites("profiles") },
    ...(last === undefined || seen === null || present === null || present === 0 || round.dates.length < 2
      ? []
      : [
          {
            label: texts.seenAgain,
            figure: writePercent(Math.min(1, seen / present), language),
            remark: seenRemark(language, present, last),
          },
        ]),
  ];
}

/** A share never stands without what it is a share of; presence is known of every listing, so none is missing. */
function seenRemark(language: "sv" | "en", present: number, last: string): string {
  const number = writeNumber(present, language);
  return language === "sv"
    ? `av ${number} vid ${writeDay(last, language, "short")}; uppgift saknas för 0`
    : `of ${number} at ${writeDay(last, language, "short")}; missing for 0`;
}

function funnelChart({ language, round, selection }: PageInput) {
  const texts = OVERVIEW[language];
  const { series } = selection;
  const dates = round.dates.flatMap(({ date }) => {
    const pages = round.dateCounts.find((row) => row.date === date);
    if (pages === undefined) return [];
    const counted = (measure: "unique" | "new" | "seenAgain") => round.counts.count({ series, date, measure }) ?? 0;
    return [
      {
        label: writeDay(date, language),
        hits: pages.hits,
        captures: pages.captures,
        new: counted("new"),
        seenAgain: counted("seenAgain"),
        unique: counted("unique"),
      },
    ];
  });
  if (dates.length === 0) return null;
  return {
    language,
    stages: { hits: texts.hits, captures: texts.captures, unique: language === "sv" ? "Unika" : "Unique" },
    dates,
  };
}
