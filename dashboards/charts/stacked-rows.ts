import * as Plot from "@observablehq/plot";
import { writeNumber } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, countScale, fitLabel, IDENTITY, labelRoom } from "./scheme.ts";

export interface StackedPart {
  readonly row: string;
  readonly value: number;
  readonly colour: keyof typeof COLOURS;
}

export interface StackedRowsData {
  readonly language: Language;
  readonly rows: readonly string[];
  readonly parts: readonly StackedPart[];
  /** What stands at the end of each row: the published total, which its parts need not add up to. */
  readonly totals: readonly { readonly row: string; readonly value: number }[];
}

/** Counts as horizontal bars, each row the sum of its parts. */
export function drawStackedRows({ language, rows, parts, totals }: StackedRowsData, width: number): Plot.PlotOptions {
  const ends = totals.map((total) => ({
    row: fitLabel(total.row, width),
    at: parts.filter((part) => part.row === total.row).reduce((sum, part) => sum + part.value, 0),
    text: writeNumber(total.value, language),
  }));
  const bars = parts.map((part) => ({ ...part, row: fitLabel(part.row, width), fill: COLOURS[part.colour] }));
  return {
    ...IDENTITY,
    height: rows.length * 30 + 34,
    marginLeft: labelRoom(rows, width),
    marginRight: 52,
    marginTop: 4,
    marginBottom: 28,
    x: countScale(language, width),
    y: { domain: rows.map((row) => fitLabel(row, width)), label: null, tickSize: 0, padding: 0.28 },
    marks: [
      Plot.barX(bars, { y: "row", x: "value", fill: "fill" }),
      Plot.text(ends, {
        y: "row",
        x: "at",
        text: "text",
        textAnchor: "start",
        dx: 7,
        fill: COLOURS.ink,
        fontWeight: 600,
      }),
    ],
  };
}
