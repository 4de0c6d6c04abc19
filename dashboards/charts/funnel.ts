import * as Plot from "@observablehq/plot";
import { writeNumber } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, IDENTITY, labelRoom } from "./scheme.ts";

export interface FunnelDate {
  readonly label: string;
  readonly hits: number;
  readonly captures: number;
  readonly new: number;
  readonly seenAgain: number;
  readonly unique: number;
}

export interface FunnelData {
  readonly language: Language;
  readonly stages: { readonly hits: string; readonly captures: string; readonly unique: string };
  readonly dates: readonly FunnelDate[];
}

/** Hits → captures → unique = new + seen again, one panel per sampling date. */
export function drawFunnel({ language, stages, dates }: FunnelData, width: number): Plot.PlotOptions {
  const isNarrow = width < 500;
  const bars = dates.flatMap((date) => [
    { date: date.label, stage: stages.hits, value: date.hits, fill: COLOURS.hits },
    { date: date.label, stage: stages.captures, value: date.captures, fill: COLOURS.captures },
    { date: date.label, stage: stages.unique, value: date.new, fill: COLOURS.new },
    { date: date.label, stage: stages.unique, value: date.seenAgain, fill: COLOURS.seenAgain },
  ]);
  const ends = dates.flatMap((date) => [
    { date: date.label, stage: stages.hits, at: date.hits, text: writeNumber(date.hits, language) },
    { date: date.label, stage: stages.captures, at: date.captures, text: writeNumber(date.captures, language) },
    { date: date.label, stage: stages.unique, at: date.new + date.seenAgain, text: writeNumber(date.unique, language) },
  ]);
  const panel = isNarrow ? { fy: "date" } : { fx: "date" };
  const most = Math.max(1, ...ends.map((end) => end.at));
  return {
    ...IDENTITY,
    height: isNarrow ? dates.length * 128 + 10 : 178,
    marginLeft: labelRoom(Object.values(stages), width),
    marginRight: 8,
    marginTop: isNarrow ? 6 : 34,
    marginBottom: 6,
    x: { axis: null, domain: [0, most * (isNarrow ? 1.25 : 1.3)] },
    y: { domain: Object.values(stages), label: null, tickSize: 0, padding: 0.22 },
    fx: { domain: dates.map((date) => date.label), label: null, padding: 0.08, axis: isNarrow ? null : "top" },
    fy: { domain: dates.map((date) => date.label), label: null, padding: 0.28, axis: null },
    marks: [
      Plot.barX(bars, { ...panel, x: "value", y: "stage", fill: "fill" }),
      Plot.text(ends, {
        ...panel,
        x: "at",
        y: "stage",
        text: "text",
        textAnchor: "start",
        dx: 7,
        fill: COLOURS.ink,
        fontWeight: 600,
      }),
      ...(isNarrow
        ? [
            Plot.text(dates, {
              fy: "label",
              text: "label",
              frameAnchor: "top-left",
              dy: -16,
              dx: 0,
              fill: COLOURS.quiet,
            }),
          ]
        : []),
    ],
  };
}
