import type { Gazetteer, Municipality } from "../../schema/geography/gazetteer.ts";
import {
  COUNTY_UNKNOWN,
  municipalityNotStated,
  NATION,
  otherMunicipalities,
} from "../../schema/vocabulary/statistic-cell.ts";
import { count, type DataTable, decimal, range, share, type TableCell, type TableRow, text } from "../data-table.ts";
import { compareNames } from "../language.ts";
import type { PageInput } from "../page.ts";
import { COMMON } from "../texts/every-page.ts";
import { GEOGRAPHY } from "../texts/geography.ts";

/** Placed and aimed, "Riket" first and "län okänt" last, with what the choice of place could have changed. */
export function countiesTable(input: PageInput, gazetteer: Gazetteer): DataTable {
  const { language, round, selection } = input;
  const texts = GEOGRAPHY[language];
  const common = COMMON[language];
  const { series, kind } = selection;
  const hasRanges =
    kind === null &&
    round.statistics.all("sensitivity", { series, variable: "placeKept", category: "maximum" }).length > 0;
  const several = kind === null ? round.statistics.all("severalCounties") : [];
  const noStatistic = common.noStatistic;

  const row = (code: string, name: string, rank?: TableRow["rank"]): TableRow => {
    const cells: TableCell[] = [text(code === COUNTY_UNKNOWN ? "" : code), text(name)];
    cells.push(readCount(input, code), readCount(input, code, "aimed"));
    if (hasRanges && code === NATION) cells.push(count(null, texts.aimedNone), count(null, texts.aimedNone));
    else if (hasRanges) {
      // Rows that publish 0 are left out; noise can turn the two ends round.
      const under = (category: string) =>
        round.statistics.one("sensitivity", { series, geography: code, variable: "placeKept", category })?.value ?? 0;
      const ends = [under("minimum"), under("maximum")];
      cells.push(count(under("firstMet"), noStatistic));
      cells.push(range(Math.min(...ends), Math.max(...ends), "number", noStatistic));
    }
    if (several.length > 0) {
      const of = (category: string) => several.find((one) => one.geography === code && one.category === category);
      cells.push(share(of("2")?.value ?? null, noStatistic), share(of("3")?.value ?? null, noStatistic));
      cells.push(count(of("2")?.n ?? null, noStatistic), count(of("2")?.missing ?? null, noStatistic));
    }
    return { cells, ...(rank === undefined ? {} : { rank }) };
  };

  return {
    id: "lan",
    title: texts.countiesTable,
    columns: [
      { label: common.code, role: "code" },
      { label: common.name, role: "name" },
      { label: texts.placed, role: "figure" },
      { label: texts.aimed, role: "figure" },
      ...(hasRanges ? [texts.placedFirst, texts.placedRange].map((label) => ({ label, role: "figure" as const })) : []),
      ...(several.length > 0
        ? [texts.severalTwo, texts.severalThree, texts.groups, common.missing].map((label) => ({
            label,
            role: "figure" as const,
          }))
        : []),
    ],
    rows: [
      row(NATION, common.nation, "total"),
      ...gazetteer.counties.map((county) => row(county.code, county.name[language])),
      row(COUNTY_UNKNOWN, texts.countyUnknown),
    ],
    notes: [
      texts.aimedNote,
      ...(hasRanges ? [texts.rangeNote] : []),
      ...(several.length > 0 ? [texts.severalNote] : []),
      texts.perInhabitant,
    ],
  };
}

/** The municipalities that are shown, county by county, each with its two rest rows. */
export function municipalitiesTable(input: PageInput, gazetteer: Gazetteer): DataTable {
  const { language } = input;
  const texts = GEOGRAPHY[language];
  const common = COMMON[language];
  const byName = compareNames(language);
  const rows = gazetteer.counties.flatMap((county): TableRow[] => {
    const total = countOf(input, county.code);
    if (total === 0) return [];
    const line = (code: string, shownCode: string, name: string, rank: NonNullable<TableRow["rank"]>): TableRow => ({
      rank,
      cells: [text(shownCode), text(name), text(county.short), readCount(input, code)],
    });
    return [
      line(county.code, county.code, county.name[language], "total"),
      ...shownMunicipalities(input, gazetteer)
        .filter((municipality) => municipality.county === county.code)
        .sort((a, b) => byName(a.name, b.name))
        .map((municipality) => line(municipality.code, municipality.code, municipality.name, "subordinate")),
      line(otherMunicipalities(county.code), "", texts.others, "subordinate"),
      line(municipalityNotStated(county.code), "", texts.notStated, "subordinate"),
    ];
  });
  return {
    id: "kommuner",
    title: texts.municipalitiesTable,
    columns: [
      { label: common.code, role: "code" },
      { label: common.name, role: "name" },
      { label: texts.county, role: "text" },
      { label: texts.placed, role: "figure" },
    ],
    rows: [
      { rank: "total", cells: [text(NATION), text(common.nation), text(""), readCount(input, NATION)] },
      ...rows,
      { cells: [text(""), text(texts.countyUnknown), text(""), readCount(input, COUNTY_UNKNOWN)] },
    ],
    notes: [texts.municipalitiesIntro, texts.foldNote],
  };
}

/** The police regions, which the counties make up. */
export function regionsTable(input: PageInput, gazetteer: Gazetteer): DataTable {
  const { language, round } = input;
  const texts = GEOGRAPHY[language];
  const common = COMMON[language];
  const codes = [...new Set(round.counts.cells.map(({ dims }) => dims.geography))].filter((code) =>
    code.startsWith("region:"),
  );
  const plain = (id: string) => id.replace("region:", "").normalize("NFD").replaceAll(/\p{M}/gu, "");
  return {
    id: "polisregioner",
    title: texts.regionsTable,
    columns: [
      { label: common.name, role: "name" },
      { label: texts.placed, role: "figure" },
      { label: texts.aimed, role: "figure" },
    ],
    rows: [
      { rank: "total", cells: [text(common.nation), readCount(input, NATION), readCount(input, NATION, "aimed")] },
      ...gazetteer.policeRegions.map((region) => {
        const code = codes.find((one) => plain(one) === plain(region.id)) ?? `region:${region.id}`;
        return { cells: [text(region.name[language]), readCount(input, code), readCount(input, code, "aimed")] };
      }),
      {
        cells: [text(texts.countyUnknown), readCount(input, COUNTY_UNKNOWN), readCount(input, COUNTY_UNKNOWN, "aimed")],
      },
    ],
    notes: [],
  };
}

/** How concentrated the market is over municipalities. */
export function spreadTable({ language, round, selection }: PageInput): DataTable {
  const texts = GEOGRAPHY[language];
  const reason = COMMON[language].noStatistic;
  const value = (statistic: keyof typeof texts.measures) =>
    round.statistics.one(statistic, { series: selection.series })?.value ?? null;
  const topThree = value("topThreeShare");
  return {
    id: "spridning",
    title: texts.spreadTable,
    columns: [
      { label: texts.measure, role: "name" },
      { label: texts.value, role: "figure" },
    ],
    rows: [
      { cells: [text(texts.measures.places), count(value("places"), reason)] },
      { cells: [text(texts.measures.counties), count(value("counties"), reason)] },
      { cells: [text(texts.measures.topThreeShare), share(topThree, reason)] },
      { cells: [text(texts.measures.herfindahl), decimal(value("herfindahl"), 3, reason)] },
    ],
    notes: [],
  };
}

/** Municipalities with a published count in the round, whatever the kind chosen. */
export function shownMunicipalities({ round, selection }: PageInput, gazetteer: Gazetteer): Municipality[] {
  return gazetteer.municipalities.filter(
    ({ code }) => round.counts.count({ series: selection.series, geography: code }) !== null,
  );
}

export function countOf(
  { round, selection }: PageInput,
  geography: string,
  measure: "unique" | "aimed" = "unique",
): number | null {
  return round.counts.count({ series: selection.series, kind: selection.kind, geography, measure });
}

function readCount(input: PageInput, geography: string, measure: "unique" | "aimed" = "unique"): TableCell {
  const common = COMMON[input.language];
  return count(
    countOf(input, geography, measure),
    input.round.record.release === null ? common.notComputed : common.withheld,
  );
}
