/** One figure that the project promises: what it is, what was seen in this run, and the goal it is held against. */
export interface Figure {
  readonly what: string;
  readonly seen: string | number;
  readonly goal: string;
  readonly pass: boolean;
}

/** `small` is what `npm test` runs; `full` takes as long as it takes. */
export type FigureScale = "small" | "full";

export interface FigureOptions {
  readonly scale: FigureScale;
  /** A folder outside the project, for figures that are measured on what may not be kept in it: `--folder DIR`. */
  readonly folder?: string;
  /** Another folder of site definitions than the figure's own: `--definitions DIR`. */
  readonly definitions?: string;
}

export type MeasureFigures = (options: FigureOptions) => Promise<Figure[]>;

/** A figure as one line: PASS or FAIL, what, value seen, goal. */
export function printFigure(figure: Figure): string {
  const seen = typeof figure.seen === "number" ? formatNumber(figure.seen) : figure.seen;
  return `${figure.pass ? "PASS" : "FAIL"}  ${figure.what}: ${seen} (goal: ${figure.goal})`;
}

function formatNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(4);
}
