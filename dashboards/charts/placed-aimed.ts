import * as Plot from "@observablehq/plot";
import type { Language } from "../language.ts";
import { COLOURS, countScale, fitLabel, IDENTITY, labelRoom } from "./scheme.ts";

export interface PlacedAimedData {
  readonly language: Language;
  readonly counties: readonly {
    readonly name: string;
    readonly placed: number | null;
    readonly aimed: number | null;
  }[];
}

/** Per county: listings placed there and listings aimed there. A square-root scale keeps small counties apart. */
export function drawPlacedAimed({ language, counties }: PlacedAimedData, width: number): Plot.PlotOptions {
  const rows = counties.map((county) => ({ ...county, name: fitLabel(county.name, width) }));
  const both = rows.filter((row) => row.placed !== null && row.aimed !== null);
  return {
    ...IDENTITY,
    height: rows.length * 25 + 36,
    marginLeft: labelRoom(
      counties.map((county) => county.name),
      width,
    ),
    marginRight: 20,
    marginTop: 4,
    marginBottom: 28,
    x: {
      ...countScale(language, width),
      type: "sqrt",
      domain: [0, Math.max(3, ...rows.map((row) => Math.max(row.placed ?? 0, row.aimed ?? 0)))],
    },
    y: { domain: rows.map((row) => row.name), label: null, tickSize: 0 },
    marks: [
      Plot.ruleY(both, { y: "name", x1: "placed", x2: "aimed", stroke: COLOURS.band, strokeWidth: 5 }),
      Plot.dot(
        rows.filter((row) => row.aimed !== null),
        { y: "name", x: "aimed", r: 4.5, stroke: COLOURS.profiles, strokeWidth: 2, fill: "var(--surface)" },
      ),
      Plot.dot(
        rows.filter((row) => row.placed !== null),
        { y: "name", x: "placed", r: 4.5, fill: COLOURS.accent },
      ),
    ],
  };
}
