import * as Plot from "@observablehq/plot";
import { writeNumber, writeSignedPercent } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, countScale, fitLabel, IDENTITY, labelRoom } from "./scheme.ts";

export interface DeviationsData {
  readonly language: Language;
  readonly ours: number;
  readonly oursLabel: string;
  /** `short` serves narrow drawings. */
  readonly alternatives: readonly { readonly label: string; readonly short: string; readonly value: number }[];
}

/** How far each alternative would move a total from ours. */
export function drawDeviations(
  { language, ours, oursLabel, alternatives }: DeviationsData,
  width: number,
): Plot.PlotOptions {
  const nameOf = (one: DeviationsData["alternatives"][number]) => (width < 400 ? one.short : one.label);
  const rows = alternatives.map((one) => ({
    ...one,
    label: fitLabel(nameOf(one), width),
    text:
      one.value === ours
        ? writeNumber(one.value, language)
        : `${writeNumber(one.value, language)} (${writeSignedPercent((one.value - ours) / ours, language)})`,
    at: Math.max(one.value, ours),
  }));
  const values = [ours, ...alternatives.map((one) => one.value)];
  const reach = Math.max(1, Math.max(...values) - Math.min(...values));
  return {
    ...IDENTITY,
    height: rows.length * 34 + 54,
    marginLeft: labelRoom(alternatives.map(nameOf), width),
    marginRight: width < 400 ? 96 : 120,
    marginTop: 24,
    marginBottom: 28,
    x: {
      ...countScale(language, width),
      ticks: width < 400 ? 2 : 5,
      domain: [Math.min(...values) - reach * 0.15, Math.max(...values) + reach * 0.05],
    },
    y: { domain: rows.map((row) => row.label), label: null, tickSize: 0 },
    marks: [
      Plot.ruleX([ours], { stroke: COLOURS.quiet, strokeDasharray: "3,3" }),
      Plot.ruleY(rows, { y: "label", x1: ours, x2: "value", stroke: COLOURS.before, strokeWidth: 5 }),
      Plot.dot(rows, { y: "label", x: "value", r: 5, fill: COLOURS.accent }),
      Plot.text(rows, { y: "label", x: "at", text: "text", textAnchor: "start", dx: 9, fill: COLOURS.ink }),
      Plot.text([oursLabel], { x: ours, frameAnchor: "top", dy: -16, fill: COLOURS.quiet }),
    ],
  };
}
