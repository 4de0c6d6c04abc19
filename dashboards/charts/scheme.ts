import type { PlotOptions } from "@observablehq/plot";
import { writeNumber } from "../format-figure.ts";
import type { Language } from "../language.ts";

/** Colours are names of style.css, so that a chart follows the page into dark mode and print. */
export const COLOURS = {
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  grid: "var(--grid)",
  band: "var(--band)",
  accent: "var(--accent)",
  hits: "var(--c-hits)",
  captures: "var(--c-captures)",
  new: "var(--c-new)",
  seenAgain: "var(--c-seen)",
  gone: "var(--c-gone)",
  ads: "var(--c-ads)",
  profiles: "var(--c-profiles)",
  now: "var(--c-now)",
  before: "var(--c-before)",
  published: "var(--c-published)",
} as const;

export const IDENTITY = { color: { type: "identity" }, symbol: { type: "identity" } } as const;

/** Room for row labels: by the longest, at most two fifths of the drawing. */
export function labelRoom(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  return Math.min(Math.round(longest * 6.5) + 14, Math.round(width * 0.42));
}

/** Labels too long for their room are cut; the table has them whole. */
export function fitLabel(label: string, width: number): string {
  const most = Math.floor((labelRoom([label], width) - 14) / 5.9);
  return label.length > most ? `${label.slice(0, Math.max(1, most - 1))}…` : label;
}

/** A quiet horizontal scale of shares, in per cent. */
export function shareScale(language: Language, width: number, most: number): NonNullable<PlotOptions["x"]> {
  return {
    domain: [0, most],
    ticks: width < 400 ? 3 : 6,
    tickFormat: (value: number) => `${Math.round(value * 100)}${language === "sv" ? "\u00a0%" : "%"}`,
    label: null,
    grid: true,
  };
}

/** A quiet horizontal scale of counts. */
export function countScale(language: Language, width: number): NonNullable<PlotOptions["x"]> {
  return {
    ticks: width < 400 ? 3 : 6,
    tickFormat: (value: number) => (value === 0 ? "0" : writeNumber(value, language)),
    label: null,
    grid: true,
  };
}
