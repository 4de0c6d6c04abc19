import { LISTING_KINDS, NATION, SERIES } from "../schema/vocabulary/statistic-cell.ts";
import { GAZETTEER } from "./gazetteer.ts";
import { compareNames } from "./language.ts";
import { type DashboardPage, type PageInput, pageAddress, type Selection } from "./page.ts";
import type { Choice, ChoiceGroup } from "./parts/choice-bar.tsx";
import { COMMON } from "./texts/every-page.ts";

/** What the reader can choose on a page: the parts of the selection that it heeds, where there is more than one. */
export function buildChoices(page: DashboardPage, input: PageInput): ChoiceGroup[] {
  const { language, selection, rounds } = input;
  const texts = COMMON[language];
  const choice = (label: string, changed: Partial<Selection>, current: boolean): Choice => ({
    label,
    value: Object.values(changed)[0] ?? "",
    href: pageAddress(page, language, { ...selection, ...changed }),
    current,
  });

  const groups: ChoiceGroup[] = [];
  if (page.heeds.includes("round")) {
    groups.push({
      label: texts.round,
      // The round to compare with follows the round, unless it is chosen after it.
      options: rounds.map((round) =>
        choice(round.title, { round: round.roundId, compare: null }, round.roundId === selection.round),
      ),
    });
  }
  if (page.heeds.includes("compare")) {
    const others = rounds.filter((round) => round.roundId !== selection.round);
    groups.push({
      label: texts.earlierRound,
      options: others.map((round) =>
        choice(round.title, { compare: round.roundId }, round.roundId === selection.compare),
      ),
    });
  }
  if (page.heeds.includes("variable")) {
    const { names } = input.round;
    groups.push({
      label: texts.variable,
      options: names.variables.map((variable, position) =>
        choice(
          names.variableName(variable, language),
          { variable },
          variable === selection.variable || (position === 0 && selection.variable === null),
        ),
      ),
    });
  }
  if (page.heeds.includes("kind")) {
    groups.push({
      label: texts.kind,
      options: [null, ...LISTING_KINDS].map((kind) =>
        choice(texts.kinds[kind ?? "all"], { kind }, kind === selection.kind),
      ),
    });
  }
  if (page.heeds.includes("series")) {
    groups.push({
      label: texts.series,
      options: SERIES.map((series) => choice(texts.seriesNames[series], { series }, series === selection.series)),
    });
  }
  if (page.heeds.includes("area")) groups.push(areaChoice(page, input));
  return groups.filter((group) => group.options.length > 1);
}

function areaChoice(page: DashboardPage, { language, selection }: PageInput): ChoiceGroup {
  const texts = COMMON[language];
  const byName = compareNames(language);
  const areas = [
    { code: NATION, name: texts.nation },
    ...GAZETTEER.counties
      .map((county) => ({ code: county.code, name: county.name[language] }))
      .sort((a, b) => byName(a.name, b.name)),
  ];
  const address = new URL(pageAddress(page, language, { ...selection, area: NATION }), "http://localhost");
  return {
    label: texts.area,
    options: areas.map(({ code, name }) => ({
      label: name,
      value: code,
      href: pageAddress(page, language, { ...selection, area: code }),
      current: code === selection.area,
    })),
    form: { action: page.path[language], field: "area", kept: [...address.searchParams] },
  };
}
