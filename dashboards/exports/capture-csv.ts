import type { ValidationRow } from "../../schema/round/validation-extract.ts";
import { BYTE_ORDER_MARK, csvField, NEW_LINE } from "./csv-field.ts";

/** One row per listing address and date; several codes of one variable are joined by "|". */
export function writeCaptureCsv(rows: readonly ValidationRow[]): string {
  const variables = [...new Set(rows.flatMap((row) => Object.keys(row.codes)))].sort();
  const head = [
    "address",
    "site",
    "sampling_date",
    "kind",
    ...variables,
    "municipality",
    "county",
    "copy_group",
    "multi_place_group",
    "linked_group",
  ];
  const lines = rows.map((row) =>
    [
      csvField(row.address),
      csvField(row.site),
      row.samplingDate,
      row.kind,
      ...variables.map((variable) => csvField((row.codes[variable] ?? []).join("|"))),
      csvField(row.municipalities.join("|"), row.municipalities.length > 0),
      csvField(row.counties.join("|"), row.counties.length > 0),
      row.copyGroup,
      row.multiPlaceGroup,
      row.linkedGroup,
    ].join(";"),
  );
  return BYTE_ORDER_MARK + [head.join(";"), ...lines].join(NEW_LINE) + NEW_LINE;
}
