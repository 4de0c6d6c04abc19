import type { ScoredSample } from "../../schema/store/validation-scores.ts";
import { dayInStockholm } from "../../schema/vocabulary/sampling-date.ts";
import { drawShares } from "../charts/shares.ts";
import { writeNumber } from "../format-figure.ts";
import { writeDay } from "../language.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { KeyFigures } from "../parts/key-figures.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { QUALITY } from "../texts/quality.ts";
import { effectsTable, type ReaderPair, scoreOf, scoresTable, variablesOf } from "./quality-tables.ts";

/** Agreement of the coding with human coders. Aggregates only. */
export const qualityPage: DashboardPage = {
  id: "kvalitet",
  path: { sv: "/kvalitet", en: "/en/quality" },
  name: { sv: QUALITY.sv.name, en: QUALITY.en.name },
  showsVolume: false,
  heeds: ["round"],
  build: buildQuality,
};

function buildQuality(input: PageInput): BuiltPage {
  const { language, round } = input;
  const texts = QUALITY[language];
  const { validation } = round;
  if (validation === null) {
    const body = (
      <>
        <p class="nothing">{texts.none}</p>
        <p class="remark">{texts.how}</p>
      </>
    );
    return { lead: texts.lead, tables: [], body };
  }
  const pairs = pairsOf(validation);
  const parts = pairs.map((pair) => buildPair(input, validation, pair));
  const most = Math.max(0, ...validation.scores.map((score) => score.n));
  const coders = new Set(validation.scores.map((score) => score.reference)).size;
  const body = (
    <>
      <KeyFigures
        items={[
          {
            label: texts.sample,
            figure: writeNumber(validation.size, language),
            remark: texts.sampleRemark[validation.stratifiedBy],
            isUnit: true,
          },
          {
            label: texts.coders,
            figure: writeNumber(coders, language),
            remark: texts.codersRemark(writeNumber(most, language)),
          },
          { label: texts.drawn, figure: writeDay(dayInStockholm(validation.drawnAt), language, "short") },
          { label: texts.scored, figure: writeDay(dayInStockholm(validation.scoredAt), language, "short") },
        ]}
      />
      {parts.map((part) => part.body)}
    </>
  );
  return { lead: texts.lead, tables: parts.flatMap((part) => part.tables), body };
}

/** The machine against each coder first, then coders against each other. */
function pairsOf({ scores }: ScoredSample): ReaderPair[] {
  const pairs = new Map(scores.map(({ reader, reference }) => [`${reader} ${reference}`, { reader, reference }]));
  const rank = ({ reader, reference }: ReaderPair) => `${reader === "machine" ? 0 : 1} ${reader} ${reference}`;
  return [...pairs.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function buildPair(input: PageInput, sample: ScoredSample, pair: ReaderPair) {
  const { language, round } = input;
  const texts = QUALITY[language];
  const [reader, reference] = [texts.reader(pair.reader), texts.reader(pair.reference)];
  const id = `${pair.reader}-${pair.reference}`;
  const isMachine = pair.reader === "machine";
  const table = scoresTable(input, sample, pair);
  const effects = isMachine ? effectsTable(input, sample, pair) : null;
  const marks = variablesOf(sample, pair).flatMap((variable) => {
    const f1 = scoreOf(sample, pair, variable, "f1");
    if (f1?.value == null) return [];
    const interval =
      f1.lowerBound === null || f1.upperBound === null ? null : ([f1.lowerBound, f1.upperBound] as const);
    return [{ label: round.names.variableName(variable, language), share: f1.value, interval, bounds: null }];
  });
  const body = (
    <>
      <Section
        id={id}
        title={texts.pair(reader, reference)}
        intro={isMachine ? texts.machineIntro : texts.coderIntro}
        key={id}
      >
        {isMachine && marks.length > 0 && (
          <ChartFigure
            id={`${id}-diagram`}
            title={texts.chartTitle(reference)}
            reading={texts.chartReading}
            legend={[{ swatch: "dot", label: texts.f1Legend }]}
            table={table}
            draw={drawShares}
            data={{ language, rows: marks }}
          />
        )}
        <TableBlock table={table} />
      </Section>
      {isMachine && (
        <Section id={`${id}-effects`} title={texts.effects(reference)} intro={texts.effectsIntro} key={`${id}-effects`}>
          {effects === null ? <p class="nothing">{texts.noEffects}</p> : <TableBlock table={effects} tall />}
        </Section>
      )}
    </>
  );
  return { body, tables: effects === null ? [table] : [table, effects] };
}
