import type { ComponentChildren } from "preact";
import type { PublishedRoundFigure, RoundRecord } from "../schema/store/published.ts";
import type { BilingualName } from "../schema/vocabulary/codebook.ts";
import type { ListingKind, Series } from "../schema/vocabulary/statistic-cell.ts";
import type { DataTable } from "./data-table.ts";
import type { Language } from "./language.ts";
import type { RoundData } from "./round-data.ts";

/** What the reader has chosen, carried in the address, so that an address rebuilds the page and its files. */
export interface Selection {
  readonly round: string;
  /** The earlier round to compare with; null when there is none. */
  readonly compare: string | null;
  readonly series: Series;
  readonly kind: ListingKind | null;
  /** A geography code: "00", a county, "region:…". */
  readonly area: string;
  /** For pages that show one variable at a time; null for the first. */
  readonly variable: string | null;
}

/** Which parts of the selection a page heeds: only these are offered, and only these stand in its address. */
export type SelectionPart = keyof Selection;

export interface PageInput {
  readonly language: Language;
  readonly selection: Selection;
  /** Latest first. */
  readonly rounds: readonly RoundRecord[];
  readonly round: RoundData;
  readonly compared: RoundData | null;
  readonly published: readonly PublishedRoundFigure[];
}

export interface BuiltPage {
  readonly lead: string;
  readonly body: ComponentChildren;
  /** Every table on the page; each is a file too. */
  readonly tables: readonly DataTable[];
}

/** One page in both languages. To add one: a file in pages/ and a line in page-registry.ts. */
export interface DashboardPage {
  readonly id: string;
  readonly path: Readonly<Record<Language, string>>;
  readonly name: BilingualName;
  /** Pages that show volumes say that volume is neither persons nor crimes. */
  readonly showsVolume: boolean;
  readonly heeds: readonly SelectionPart[];
  build(input: PageInput): BuiltPage;
}

/** The address of a page with a selection; what stands at its default is left out. */
export function pageAddress(
  page: Pick<DashboardPage, "path" | "heeds">,
  language: Language,
  selection: Partial<Selection>,
): string {
  const query = selectionQuery(page.heeds, selection);
  return page.path[language] + (query === "" ? "" : `?${query}`);
}

/** The address of one of a page's tables as a file. */
export function fileAddress(page: DashboardPage, language: Language, selection: Selection, tableId: string): string {
  const query = selectionQuery(page.heeds, selection);
  const folder = language === "sv" ? "/fil" : "/en/file";
  return `${folder}/${page.id}/${tableId}.csv${query === "" ? "" : `?${query}`}`;
}

function selectionQuery(heeds: readonly SelectionPart[], selection: Partial<Selection>): string {
  const query = new URLSearchParams();
  for (const part of heeds) {
    const value = selection[part] ?? null;
    const isDefault =
      value === null || (part === "series" && value === "reconstructed") || (part === "area" && value === "00");
    if (!isDefault) query.set(part, value);
  }
  return query.toString();
}
