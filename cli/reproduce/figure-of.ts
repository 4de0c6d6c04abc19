import type { PublishedFigure } from "../../schema/reference/published-figure.ts";
import type { RoundSums, VariableSums } from "./round-sums.ts";

/** The figure of a round that a published one speaks of. Null where the round's sums do not hold it. */
export function figureOf(
  { table, variable, category, unit }: Pick<PublishedFigure, "table" | "variable" | "category" | "unit">,
  sums: RoundSums,
): number | null {
  const of = sums.variables[variable ?? ""];
  switch (table) {
    case "volume":
      return Object.entries(sums.volume).find(([measure]) => measure === category)?.[1] ?? null;
    case "sites":
      return sitesFigure(category, sums);
    case "shares":
      return of === undefined || category === null ? null : shareOf(of, category);
    case "ages":
      if (of === undefined) return null;
      return category === "mean" ? meanOf(of) : category === "median" ? medianOf(of) : null;
    case "places":
      return sums.places[category ?? ""] ?? 0;
    case "distinct":
      if (category === "transWordings") return sums.wordings?.[variable ?? ""] ?? null;
      if (category !== "values") return null;
      if (variable === "place") return Object.keys(sums.places).length;
      return of === undefined ? null : Object.keys(of.values).length;
    case "commonest":
      return commonestFigure(variable, unit, sums);
  }
}

function sitesFigure(category: string | null, { sites }: RoundSums): number | null {
  const of = (kind: "ads" | "profiles") => sites.filter((site) => site.kind === kind);
  const largest = (kind: "ads" | "profiles") => Math.max(0, ...of(kind).map((site) => site.unique));
  if (category === "sites") return sites.length;
  if (category === "adSites") return of("ads").length;
  if (category === "profileSites") return of("profiles").length;
  if (category === "largestAdSite") return largest("ads");
  if (category === "largestProfileSite") return largest("profiles");
  return null;
}

/** The commonest statement's own figure: its share, its years, or for a place its count. Table 19 names them so. */
function commonestFigure(variable: string | null, unit: PublishedFigure["unit"], sums: RoundSums): number | null {
  if (variable === "place") return Math.max(0, ...Object.values(sums.places));
  const of = sums.variables[variable ?? ""];
  const commonest = of === undefined ? undefined : commonestOf(of.values);
  if (of === undefined || commonest === undefined) return null;
  return unit === "years" ? Number(commonest) : shareOf(of, commonest);
}

/** The commonest statement of a variable, or of places; among equals the first by code. */
export function commonestOf(values: Readonly<Record<string, number>>): string | undefined {
  return Object.entries(values).sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))[0]?.[0];
}

function shareOf({ n, values }: VariableSums, category: string): number {
  return n === 0 ? 0 : (100 * (values[category] ?? 0)) / n;
}

function meanOf({ n, values }: VariableSums): number {
  return n === 0 ? 0 : Object.entries(values).reduce((sum, [age, count]) => sum + Number(age) * count, 0) / n;
}

function medianOf({ n, values }: VariableSums): number {
  let met = 0;
  for (const [age, count] of Object.entries(values).sort((one, other) => Number(one[0]) - Number(other[0]))) {
    met += count;
    if (2 * met >= n) return Number(age);
  }
  return 0;
}
