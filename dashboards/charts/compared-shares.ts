import * as Plot from "@observablehq/plot";
import { writePercent } from "../format-figure.ts";
import type { Language } from "../language.ts";
import { COLOURS, fitLabel, IDENTITY, labelRoom, shareScale } from "./scheme.ts";

export interface ComparedShare {
  readonly category: string;
  readonly round: string;
  /** Rounds in time order: before, now; or a published round. */
  readonly role: "before" | "now" | "published";
  readonly share: number;
  readonly interval: readonly [number, number] | null;
  readonly bounds: readonly [number, number] | null;
}

export interface ComparedSharesData {
  readonly language: Language;
  readonly rounds: readonly string[];
  readonly rows: readonly ComparedShare[];
}

/** The same shares in several rounds, a group of rows per category. */
export function drawComparedShares({ language, rounds, rows }: ComparedSharesData, width: number): Plot.PlotOptions {
  const marks = rows.map((row) => ({
    ...row,
    category: fitLabel(row.category, width),
    colour: COLOURS[row.role],
    // Published rounds share a colour and say which they are in words.
    text: writePercent(row.share, language) + (row.role === "published" ? ` (${row.round})` : ""),
    end: Math.max(row.share, row.interval?.[1] ?? 0, row.bounds?.[1] ?? 0),
  }));
  const categories = [...new Set(marks.map((mark) => mark.category))];
  const most = Math.max(0.05, ...marks.map((mark) => mark.end));
  const place = { fy: "category", y: "round" } as const;
  return {
    ...IDENTITY,
    height: categories.length * (rounds.length * 21 + 12) + 36,
    marginLeft: labelRoom(
      rows.map((row) => row.category),
      width,
    ),
    marginRight: rows.some((row) => row.role === "published") ? 100 : 56,
    marginTop: 4,
    marginBottom: 28,
    x: shareScale(language, width, Math.min(1, most * 1.02)),
    y: { domain: [...rounds], axis: null, padding: 0.25 },
    fy: { domain: categories, label: null, axis: "left", padding: 0.2 },
    marks: [
      Plot.barX(marks, {
        ...place,
        x1: (mark) => mark.bounds?.[0],
        x2: (mark) => mark.bounds?.[1],
        fill: COLOURS.band,
        rx: 2,
      }),
      Plot.ruleY(marks, {
        ...place,
        x1: (mark) => mark.interval?.[0],
        x2: (mark) => mark.interval?.[1],
        stroke: "colour",
        strokeWidth: 2.5,
      }),
      Plot.dot(marks, {
        ...place,
        x: "share",
        r: width < 400 ? 3.5 : 4.5,
        fill: "colour",
        stroke: "var(--surface)",
        strokeWidth: 1.5,
      }),
      Plot.text(marks, { ...place, x: "end", text: "text", textAnchor: "start", dx: 8, fill: COLOURS.ink }),
    ],
  };
}
