import type { BuiltPage, DashboardPage, PageInput } from "../page.ts";
import { Section } from "../parts/section.tsx";
import { COMPARE } from "../texts/compare.ts";
import { comparePublished } from "./compare-published.tsx";
import { compareShares } from "./compare-shares.tsx";
import { compareVolume } from "./compare-volume.tsx";

/** Our rounds like for like, and our shares beside the published ones. */
export const comparePage: DashboardPage = {
  id: "jamfor",
  path: { sv: "/jamfor", en: "/en/compare" },
  name: { sv: "Jämför omgångar", en: "Compare rounds" },
  showsVolume: true,
  heeds: ["round", "compare", "series"],
  build: buildCompare,
};

function buildCompare(input: PageInput): BuiltPage {
  const { compared, language, round } = input;
  const texts = COMPARE[language];
  const published = comparePublished(input);
  if (compared === null) return { lead: texts.leadAlone, body: published.body, tables: published.tables };

  const volume = compareVolume(input, compared);
  const shares = round.names.variables.flatMap((variable) => compareShares(input, compared, variable) ?? []);
  return {
    lead: texts.lead,
    tables: [...volume.tables, ...shares.map(({ table }) => table), ...published.tables],
    body: (
      <>
        {volume.body}
        <Section id="andelar" title={texts.shares} intro={texts.sharesIntro}>
          {shares.map(({ body }) => body)}
        </Section>
        {published.body}
      </>
    ),
  };
}
