import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { Section } from "../parts/section.tsx";
import { COMPARE } from "../texts/compare.ts";
import { COMMON } from "../texts/every-page.ts";
import { comparePublished } from "./compare-published.tsx";
import { compareShares } from "./compare-shares.tsx";
import { compareVolume } from "./compare-volume.tsx";

/** Our rounds like for like, and our shares beside the published ones. */
export const comparePage: DashboardPage = {
  id: "jamfor",
  path: { sv: "/jamfor", en: "/en/compare" },
  name: { sv: "Jämför omgångar", en: "Compare rounds" },
  showsVolume: true,
  heeds: ["round", "compare", "variable", "series"],
  build: buildCompare,
};

function buildCompare(input: PageInput): BuiltPage {
  const { compared, language, round } = input;
  const texts = COMPARE[language];
  const variable = input.selection.variable ?? round.names.variables[0] ?? "";
  const published = comparePublished(input, variable);
  if (compared === null) return { lead: texts.leadAlone, body: published.body, tables: published.tables };

  const volume = compareVolume(input, compared);
  const shares = compareShares(input, compared, variable);
  return {
    lead: texts.lead,
    tables: [...volume.tables, ...(shares === null ? [] : [shares.table]), ...published.tables],
    body: (
      <>
        {volume.body}
        <Section id="andelar" title={texts.shares} intro={texts.sharesIntro}>
          {shares === null ? <p class="nothing">{COMMON[language].noStatistic}</p> : shares.body}
        </Section>
        {published.body}
      </>
    ),
  };
}
