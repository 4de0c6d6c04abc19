import type { PublishedCell } from "../../schema/vocabulary/statistic-cell.ts";
import { COMMON } from "../texts/every-page.ts";
import { BYTE_ORDER_MARK, csvField, NEW_LINE } from "./csv-field.ts";

const DIMS = ["series", "coding", "measure", "geography", "date", "siteId", "kind", "variable", "category"] as const;

/**
 * Every published cell of a round, one row each, for whoever builds tables of their own. The method's sentences stand
 * above, in both languages; codes are quoted, so that 01 keeps its zero. Sites go by the names given, which for whatever
 * leaves the house are letters.
 */
export function writeCellCsv(
  cells: readonly PublishedCell[],
  of: { readonly round: string; readonly invented: boolean; readonly siteNames: ReadonlyMap<string, string> },
): string {
  const heading = [COMMON.sv, COMMON.en].flatMap((texts) => [
    texts.headerSentence,
    texts.volumeSentence,
    texts.partOnly,
    texts.partsNote,
    ...(of.invented ? [texts.inventedLong] : []),
  ]);
  const nameOf = (dim: string, code: string | null) =>
    code !== null && dim === "siteId" ? `Webbplats ${of.siteNames.get(code) ?? "–"}` : (code ?? "");
  const lines = [
    ...heading.map((line) => csvField(line)),
    "",
    ["round", ...DIMS.map((dim) => (dim === "siteId" ? "site" : dim)), "count"].join(";"),
    ...cells.map(({ dims, count }) =>
      [
        csvField(of.round, true),
        ...DIMS.map((dim) => csvField(nameOf(dim, dims[dim]), dims[dim] !== null)),
        String(count),
      ].join(";"),
    ),
  ];
  return BYTE_ORDER_MARK + lines.join(NEW_LINE) + NEW_LINE;
}
