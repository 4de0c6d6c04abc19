/** A table as both the page and the file show it: the same cells, so that neither can say more than the other. */
export interface DataTable {
  /** Also the file's name and the anchor on the page. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

export interface TableColumn {
  readonly label: string;
  /** Neighbours of one group stand under a common heading: "Omgång 2026". */
  readonly group?: string;
  /** `code`s stay text in files; the first `name` column heads each row. */
  readonly role: "code" | "name" | "figure" | "text";
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** Totals stand first and are set apart; subordinate rows are indented. */
  readonly rank?: "total" | "subordinate";
}

export type TableCell =
  | { readonly as: "text"; readonly text: string; readonly tone?: "good" | "warn" | "bad" }
  | { readonly as: "number"; readonly value: number; readonly decimals: number }
  /** 0–1, shown in per cent with one decimal. */
  | { readonly as: "share"; readonly value: number }
  /** A difference of shares, −1 to 1, shown in percentage points with a sign. */
  | { readonly as: "points"; readonly value: number }
  /** A difference of counts, shown with a sign. */
  | { readonly as: "change"; readonly value: number }
  | { readonly as: "range"; readonly of: "share" | "points" | "number"; readonly lower: number; readonly upper: number }
  | { readonly as: "unavailable"; readonly reason: string };

export const text = (value: string): TableCell => ({ as: "text", text: value });
export const count = (value: number | null, reason: string): TableCell =>
  value === null ? { as: "unavailable", reason } : { as: "number", value, decimals: 0 };
export const decimal = (value: number | null, decimals: number, reason: string): TableCell =>
  value === null ? { as: "unavailable", reason } : { as: "number", value, decimals };
export const share = (value: number | null, reason: string): TableCell =>
  value === null ? { as: "unavailable", reason } : { as: "share", value };
export const points = (value: number | null, reason: string): TableCell =>
  value === null ? { as: "unavailable", reason } : { as: "points", value };
export const change = (value: number | null, reason: string): TableCell =>
  value === null ? { as: "unavailable", reason } : { as: "change", value };
/** Both ends or neither. */
export const range = (
  lower: number | null,
  upper: number | null,
  of: "share" | "points" | "number",
  reason: string,
): TableCell => (lower === null || upper === null ? { as: "unavailable", reason } : { as: "range", of, lower, upper });
