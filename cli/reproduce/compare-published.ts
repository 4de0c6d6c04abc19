import type { PublishedFigure } from "../../schema/reference/published-figure.ts";
import { figureOf } from "./figure-of.ts";
import type { RoundSums } from "./round-sums.ts";

/** One figure of the published round beside what was obtained and what the demo web knows of itself. */
export interface ComparedRow {
  readonly what: string;
  readonly unit: PublishedFigure["unit"];
  /** Null when it was not published. */
  readonly published: number | null;
  readonly obtained: number | null;
  readonly known: number | null;
  /** How far obtained may be from published: exactly, in per cent of it, or in percentage points. */
  readonly allowed: Allowance | null;
  /** Null where there is nothing to hold it against. */
  readonly within: boolean | null;
  /** Why obtained is not the published figure; null where it is, or where none was published. */
  readonly cause: string | null;
}

export type Allowance =
  | { readonly kind: "exact" }
  | { readonly kind: "percent" | "points"; readonly most: number }
  | { readonly kind: "between"; readonly least: number; readonly most: number };

const N_PERCENT = 0.5;
const SHARE_POINTS = 0.3;
/** "Nearly 200 places". */
const NEARLY_200 = { least: 190, most: 200 } as const;

/**
 * Every figure published of a round beside the same figure of an obtained one, with each variable's n before its
 * shares. The round must be invented: a real one's volumes are never set beside published ones in this way.
 */
export function comparePublished(
  published: readonly PublishedFigure[],
  obtained: RoundSums,
  known: RoundSums,
): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let variable = "";
  for (const figure of published) {
    if (figure.variable !== null && figure.variable !== variable && figure.n !== null && figure.table !== "commonest") {
      variable = figure.variable;
      const n = (sums: RoundSums) => sums.variables[variable]?.n ?? 0;
      rows.push(
        row(`${variable}, n`, "count", figure.n, n(obtained), n(known), { kind: "percent", most: N_PERCENT }, figure),
      );
    }
    const name = [figure.table, figure.variable, figure.category].filter((part) => part !== null).join(" ");
    const [found, truth] = [figureOf(figure, obtained), figureOf(figure, known)];
    if (found === null && truth === null && figure.value === null) continue;
    rows.push(row(name, figure.unit, figure.value, found, truth, allowanceOf(figure), figure));
  }
  return rows;
}

function allowanceOf(figure: PublishedFigure): Allowance | null {
  if (figure.value === null) return null;
  // How many wordings a demo needs was never asked of it.
  if (figure.category === "transWordings") return null;
  if (figure.table === "distinct" && figure.variable === "place") return { kind: "between", ...NEARLY_200 };
  if (figure.unit === "percent") return { kind: "points", most: SHARE_POINTS };
  if (figure.category === "hits") return { kind: "percent", most: N_PERCENT };
  return { kind: "exact" };
}

function row(
  what: string,
  unit: PublishedFigure["unit"],
  published: number | null,
  obtained: number | null,
  known: number | null,
  allowed: Allowance | null,
  figure: PublishedFigure,
): ComparedRow {
  const within =
    published === null || obtained === null || allowed === null ? null : isWithin(published, obtained, allowed);
  return { what, unit, published, obtained, known, allowed, within, cause: causeOf() };

  function causeOf(): string | null {
    if (published === null || obtained === null) return null;
    // A mean or a share is printed with as many decimals as were published.
    if (published === obtained) return null;
    if (known !== null && Math.abs(obtained - known) > 1e-9) {
      return `the pipeline: the demo web holds ${round(known, 3)}`;
    }
    if (allowed === null) return "the invented population words it in fewer ways";
    if (allowed.kind === "between") return "published as a rounded figure (“nearly 200”)";
    const decimals = Number.isInteger(published) ? 0 : 1;
    if (unit !== "count" && round(obtained, decimals) === published) return "rounding of the published figure";
    return figure.note?.en ?? "the invented population";
  }
}

/** Whether an obtained figure is as near the published one as was promised. */
export function isWithin(published: number, obtained: number, allowed: Allowance): boolean {
  if (allowed.kind === "between") return obtained >= allowed.least && obtained <= allowed.most;
  if (allowed.kind === "percent") return Math.abs(obtained - published) <= (published * allowed.most) / 100;
  if (allowed.kind === "points") return Math.abs(obtained - published) <= allowed.most;
  return round(obtained, 0) === published;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
