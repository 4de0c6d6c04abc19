import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";

/** A drawing for a width in CSS pixels; pure, so that the same data always give the same picture. */
export type DrawChart<Data> = (data: Data, width: number) => Plot.PlotOptions;

export interface ChartRequest<Data> {
  readonly name: string;
  readonly title: string;
  readonly draw: DrawChart<Data>;
  readonly data: Data;
  readonly width: number;
  readonly releaseHash: string;
}

export interface ChartPainter {
  /** An SVG element as text, named by its title. */
  paint<Data>(request: ChartRequest<Data>): string;
}

/** A page has a dozen charts in two widths and two languages; this keeps those of a few releases. */
const MOST_KEPT = 600;

/** Draws each chart once per release and keeps it. The oldest give way. */
export function createChartPainter(): ChartPainter {
  const { document } = new JSDOM("").window;
  const kept = new Map<string, string>();
  return {
    paint({ name, title, draw, data, width, releaseHash }) {
      const key = JSON.stringify([releaseHash, name, title, width, data]);
      const known = kept.get(key);
      if (known !== undefined) return known;
      const svg = drawSvg(document, draw(data, width), width, title);
      if (kept.size >= MOST_KEPT) for (const oldest of [...kept.keys()].slice(0, MOST_KEPT / 4)) kept.delete(oldest);
      kept.set(key, svg);
      return svg;
    },
  };
}

/** Plot writes a style element, which the pages' content security policy refuses: style.css holds its rules. */
function drawSvg(document: Document, options: Plot.PlotOptions, width: number, title: string): string {
  const svg = Plot.plot({ ...options, document, width, className: "plot" });
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const styled of svg.querySelectorAll("[style]")) styled.removeAttribute("style");
  // Within a picture the parts' own names are noise, and without a role they may not carry any.
  for (const named of svg.querySelectorAll("[aria-label]")) named.removeAttribute("aria-label");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", title);
  svg.setAttribute("font-size", width < 400 ? "12" : "13");
  svg.setAttribute("font-family", "inherit");
  return svg.outerHTML;
}
