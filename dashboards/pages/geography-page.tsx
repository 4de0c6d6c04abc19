import { loadCountyOutlines, projectOnCountyMap } from "../../schema/geography/gazetteer.ts";
import { chooseMapLimits } from "../charts/map-classes.ts";
import { drawPlacedAimed } from "../charts/placed-aimed.ts";
import { NOT_AVAILABLE, writeNumber } from "../format-figure.ts";
import { GAZETTEER } from "../gazetteer.ts";
import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { ChartFigure } from "../parts/chart-figure.tsx";
import { CountyMap, CountyOutlineShapes } from "../parts/county-map.tsx";
import { Notice } from "../parts/notice.tsx";
import { Section } from "../parts/section.tsx";
import { TableBlock } from "../parts/table-block.tsx";
import { GEOGRAPHY } from "../texts/geography.ts";
import {
  countiesTable,
  countOf,
  municipalitiesTable,
  regionsTable,
  shownMunicipalities,
  spreadTable,
} from "./geography-tables.ts";

const OUTLINES = loadCountyOutlines();
/** Map units: the largest municipality's circle. */
const LARGEST_RADIUS = 22;

/** Where listings are placed and aimed: counties as areas, municipalities as circles, always with a table. */
export const geographyPage: DashboardPage = {
  id: "geografi",
  path: { sv: "/geografi", en: "/en/geography" },
  name: { sv: "Geografisk utbredning", en: "Geographic spread" },
  showsVolume: true,
  heeds: ["round", "kind", "series"],
  build: buildGeography,
};

function buildGeography(input: PageInput): BuiltPage {
  const { language } = input;
  const texts = GEOGRAPHY[language];
  const counties = countiesTable(input, GAZETTEER);
  const municipalities = municipalitiesTable(input, GAZETTEER);
  const regions = regionsTable(input, GAZETTEER);
  const spread = spreadTable(input);
  const areas = (measure: "unique" | "aimed") =>
    GAZETTEER.counties.map((county) => {
      const count = countOf(input, county.code, measure);
      const figure = count === null ? NOT_AVAILABLE : writeNumber(count, language);
      return { code: county.code, label: `${county.name[language]}: ${figure}`, count };
    });
  const [placed, aimed] = [areas("unique"), areas("aimed")];
  const limits = chooseMapLimits(Math.max(0, ...[...placed, ...aimed].map((area) => area.count ?? 0)));
  const byPlaced = GAZETTEER.counties
    .map((county) => ({
      name: county.short,
      placed: countOf(input, county.code),
      aimed: countOf(input, county.code, "aimed"),
    }))
    .sort((a, b) => (b.placed ?? -1) - (a.placed ?? -1) || (b.aimed ?? -1) - (a.aimed ?? -1));

  return {
    lead: texts.lead,
    tables: [counties, municipalities, regions, spread],
    body: (
      <>
        <Notice tone="plain">{texts.two}</Notice>
        <Section id="kartor" title={texts.maps}>
          <CountyOutlineShapes outlines={OUTLINES} />
          <div class="maps">
            <CountyMap
              id="karta-placerade"
              title={texts.placed}
              reading={texts.placedReading}
              outlines={OUTLINES}
              limits={limits}
              counties={placed}
              circles={circlesOf(input)}
              table={counties}
            />
            <CountyMap
              id="karta-riktade"
              title={texts.aimed}
              reading={texts.aimedReading}
              outlines={OUTLINES}
              limits={limits}
              counties={aimed}
              circles={[]}
              table={counties}
            />
            <MapLegend input={input} limits={limits} />
          </div>
        </Section>
        <Section id="lan-tabell" title={texts.counties}>
          <TableBlock table={counties} />
        </Section>
        <Section id="placerade-riktade" title={texts.placedAimed} intro={texts.placedAimedIntro}>
          <ChartFigure
            id="placerade-riktade-diagram"
            title={texts.countiesChart}
            reading={texts.placedAimedReading}
            legend={[
              { swatch: "dot", label: texts.placed },
              { swatch: "ring", label: texts.aimed },
            ]}
            table={counties}
            draw={drawPlacedAimed}
            data={{ language, counties: byPlaced }}
            width={1040}
          />
        </Section>
        <Section id="kommuner-tabell" title={texts.municipalities}>
          <TableBlock table={municipalities} tall />
        </Section>
        <div class="columns">
          <Section id="regioner" title={texts.regions}>
            <TableBlock table={regions} />
          </Section>
          <Section id="spridning-tabell" title={texts.spread} intro={texts.spreadIntro}>
            <TableBlock table={spread} />
          </Section>
        </div>
      </>
    ),
  };
}

/** Circles for the municipalities shown; the area follows the count, the largest first so that none hides another. */
function circlesOf(input: PageInput) {
  const counted = shownMunicipalities(input, GAZETTEER)
    .flatMap((municipality) => {
      const count = countOf(input, municipality.code);
      return count === null || count === 0 ? [] : [{ municipality, count }];
    })
    .sort((a, b) => b.count - a.count);
  const largest = counted[0]?.count ?? 1;
  return counted.map(({ municipality, count }) => {
    const { x, y } = projectOnCountyMap(municipality.latitude, municipality.longitude);
    return {
      code: municipality.code,
      x: Math.round(x * 10) / 10,
      y: Math.round(y * 10) / 10,
      radius: Math.max(1.6, Math.round(LARGEST_RADIUS * Math.sqrt(count / largest) * 10) / 10),
      label: `${municipality.name}: ${writeNumber(count, input.language)}`,
    };
  });
}

function MapLegend({ input, limits }: { input: PageInput; limits: readonly number[] }) {
  const texts = GEOGRAPHY[input.language];
  const from = [3, ...limits];
  return (
    <ul class="legend map-legend">
      <li>
        <span class="swatch level-0" aria-hidden="true" />
        {texts.noneClass}
      </li>
      {from.map((low, index) => {
        const next = from[index + 1];
        return (
          <li key={low}>
            <span class={`swatch level-${index + 1}`} aria-hidden="true" />
            {texts.mapClass(low, next === undefined ? null : next - 1)}
          </li>
        );
      })}
      <li>
        <span class="swatch place" aria-hidden="true" />
        {texts.circles}
      </li>
    </ul>
  );
}
