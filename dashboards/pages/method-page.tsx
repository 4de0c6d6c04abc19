import type { GateReferences } from "../../schema/vocabulary/study.ts";
import { drawDeviations } from "../charts/deviations.ts";
import { nameIn, writeDay } from "../language.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { METHOD } from "../texts/method.ts";
import {
  choicesTable,
  codingTable,
  frameTable,
  populationTable,
  publishedTable,
  readChoices,
  seriesTable,
  termsTable,
} from "./method-tables.ts";

/** How the figures come about: steps, terms, open choices with their effects, frame, protection, sources. */
export const methodPage: DashboardPage = {
  id: "metod",
  path: { sv: "/metod", en: "/en/method" },
  name: { sv: "Metod", en: "Method" },
  showsVolume: true,
  heeds: ["round"],
  build: buildMethod,
};

function buildMethod(input: PageInput): BuiltPage {
  const { language, round } = input;
  const texts = METHOD[language];
  const terms = termsTable(input);
  const choices = choicesTable(input);
  const coding = codingTable(input);
  const series = seriesTable(input);
  const population = populationTable(input);
  const frame = frameTable(input);
  const published = publishedTable(input);
  const { frame: protocol } = round.record;
  const deviations = deviationsOf(input);
  return {
    lead: texts.lead,
    tables: [terms, choices, coding, series, population, frame, published].filter((table) => table.rows.length > 0),
    body: (
      <>
        <Notice tone="plain">{texts.source}</Notice>
        <Section id="steg" title={texts.steps}>
          <ol class="steps">
            {texts.stepList.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Section>
        <Section id="begrepp-del" title={texts.terms}>
          <TableBlock table={terms} />
        </Section>
        <Section id="val" title={texts.choices} intro={texts.choicesIntro}>
          {deviations !== null && (
            <ChartFigure
              id="val-diagram"
              title={texts.choicesChart}
              reading={texts.choicesReading}
              table={choices}
              draw={drawDeviations}
              data={deviations}
              width={1040}
            />
          )}
          <TableBlock table={choices} />
          <TableBlock table={coding} />
        </Section>
        <Section id="serier-del" title={texts.series} intro={texts.seriesIntro}>
          <TableBlock table={series} />
        </Section>
        {population.rows.length > 0 && (
          <Section id="population-del" title={texts.population} intro={texts.populationIntro}>
            <TableBlock table={population} />
          </Section>
        )}
        <Section
          id="ram-del"
          title={texts.frame}
          intro={texts.frameIntro(
            protocol.searchWords.join(", "),
            protocol.searchedOn.map((day) => writeDay(day, language)).join(", "),
            protocol.assessors.join(", "),
          )}
        >
          <TableBlock table={frame} tall />
        </Section>
        <Section id="skydd" title={texts.disclosure}>
          <ul class="prose">
            {texts.disclosureList.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Section>
        {published.rows.length > 0 && (
          <Section id="publicerade" title={texts.published} intro={texts.publishedIntro}>
            <TableBlock table={published} tall />
          </Section>
        )}
        <Section id="underlag" title={texts.references} intro={texts.referencesIntro}>
          <References input={input} />
        </Section>
      </>
    ),
  };
}

function References({ input }: { input: PageInput }) {
  const { language, round } = input;
  const texts = METHOD[language];
  const { record } = round;
  const names = Object.keys(texts.referenceNames) as (keyof GateReferences)[];
  const rows = [
    ...names.map((name) => [texts.referenceNames[name], record.references[name]] as const),
    [texts.plan, record.planHash.slice(0, 16)] as const,
    ...(record.release === null
      ? []
      : ([
          [texts.codebook, record.release.codebookHash.slice(0, 16)],
          [texts.release, record.release.releaseHash.slice(0, 16)],
        ] as const)),
  ];
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function deviationsOf(input: PageInput) {
  const { language } = input;
  const rows = readChoices(input).flatMap(({ texts, alternative, value, total }) =>
    value === null || total === null || total === 0
      ? []
      : [
          {
            label: `${nameIn(texts.name, language)}: ${texts.values[alternative]?.[language] ?? alternative}`,
            short: nameIn(texts.name, language),
            value,
            total,
          },
        ],
  );
  const ours = rows[0]?.total;
  if (ours === undefined) return null;
  return {
    language,
    ours,
    oursLabel: METHOD[language].oursMark,
    alternatives: rows.map(({ label, short, value }) => ({ label, short, value })),
  };
}
