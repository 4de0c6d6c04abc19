import * as Plot from "@observablehq/plot";
import { writePercent } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, fitLabel, IDENTITY, labelRoom, shareScale } from "./scheme.ts";

export interface ShareMark {
  readonly label: string;
  readonly share: number;
  readonly interval: readonly [number, number] | null;
  readonly bounds: readonly [number, number] | null;
}

export interface SharesData {
  readonly language: Language;
  readonly rows: readonly ShareMark[];
}

/** Shares of those who state a variable: a dot, its interval, and the band that missing statements leave open. */
export function drawShares({ language, rows }: SharesData, width: number): Plot.PlotOptions {
  const marks = rows.map((row) => ({
    ...row,
    label: fitLabel(row.label, width),
    text: writePercent(row.share, language),
    end: Math.max(row.share, row.interval?.[1] ?? 0, row.bounds?.[1] ?? 0),
  }));
  const most = Math.max(0.05, ...marks.map((mark) => mark.end));
  return {
    ...IDENTITY,
    height: rows.length * 34 + 34,
    marginLeft: labelRoom(
      rows.map((row) => row.label),
      width,
    ),
    marginRight: 56,
    marginTop: 4,
    marginBottom: 28,
    x: shareScale(language, width, Math.min(1, most * 1.02)),
    y: { domain: marks.map((mark) => mark.label), label: null, tickSize: 0, padding: 0.45 },
    marks: [
      Plot.barX(marks, {
        y: "label",
        x1: (mark) => mark.bounds?.[0],
        x2: (mark) => mark.bounds?.[1],
        fill: COLOURS.band,
        rx: 2,
      }),
      Plot.ruleY(marks, {
        y: "label",
        x1: (mark) => mark.interval?.[0],
        x2: (mark) => mark.interval?.[1],
        stroke: COLOURS.accent,
        strokeWidth: 2.5,
      }),
      Plot.dot(marks, {
        y: "label",
        x: "share",
        r: width < 400 ? 3.5 : 5,
        fill: COLOURS.accent,
        stroke: "var(--surface)",
        strokeWidth: 1.5,
      }),
      Plot.text(marks, {
        y: "label",
        x: "end",
        text: "text",
        textAnchor: "start",
        dx: 9,
        fill: COLOURS.ink,
        fontWeight: 600,
      }),
    ],
  };
}
