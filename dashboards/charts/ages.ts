import * as Plot from "@observablehq/plot";
import { writeNumber } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, countScale } from "./scheme.ts";

export interface AgesData {
  readonly language: Language;
  readonly ages: readonly { readonly years: number; readonly count: number }[];
  /** Named positions, such as the mean. */
  readonly marks: readonly { readonly years: number; readonly label: string }[];
}

/** The protected distribution of stated ages, with the mean and median that follow from it. */
export function drawAges({ language, ages, marks }: AgesData, width: number): Plot.PlotOptions {
  const years = ages.map((age) => age.years);
  const top = Math.max(3, ...ages.map((age) => age.count));
  const named = marks.map((mark, index) => ({ ...mark, at: top * (1.2 - index * 0.1) }));
  return {
    height: width < 400 ? 230 : 260,
    marginLeft: 40,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 32,
    x: {
      domain: [Math.min(18, ...years) - 0.6, Math.max(50, ...years) + 0.6],
      ticks: width < 400 ? 5 : 9,
      tickFormat: (value: number) => writeNumber(value, language),
      label: null,
    },
    y: { ...countScale(language, width), ticks: 4, domain: [0, top * 1.25] },
    marks: [
      Plot.rectY(ages, {
        x1: (age) => age.years - 0.42,
        x2: (age) => age.years + 0.42,
        y: "count",
        fill: COLOURS.accent,
      }),
      Plot.ruleX(named, { x: "years", y1: 0, y2: "at", stroke: COLOURS.ink, strokeDasharray: "3,3" }),
      Plot.text(named, {
        x: "years",
        y: "at",
        text: "label",
        textAnchor: "start",
        dx: 6,
        fill: COLOURS.ink,
        fontWeight: 600,
      }),
      Plot.ruleY([0], { stroke: COLOURS.quiet }),
    ],
  };
}
