import type { DataTable, TableCell } from "../data-table.ts";
import type { Language } from "../language.ts";

/** What stands above the table in a file: its title, the method's sentences, source, link that rebuilds it. */
export interface FileHeading {
  readonly lines: readonly string[];
  readonly lower: string;
  readonly upper: string;
  readonly remark: string;
}

const BYTE_ORDER_MARK = "\ufeff";
const NEW_LINE = "\r\n";

/**
 * A table as CSV for Swedish offices: semicolons, decimal comma (point in English), UTF-8 with byte order mark, CRLF.
 * The heading's lines come first, then an empty line, then the table. Shares are in per cent; a range takes two
 * columns. Zero is written 0 and what is not available "..", with its reason in the last column.
 */
export function writeCsv(table: DataTable, heading: FileHeading, language: Language): string {
  const ranges = table.columns.map((_, column) => table.rows.some((row) => row.cells[column]?.as === "range"));
  const withRemarks = table.rows.some((row) => row.cells.some((cell) => cell.as === "unavailable"));
  const head = table.columns.flatMap((column, index) => {
    const label = column.group === undefined ? column.label : `${column.group}: ${column.label}`;
    return ranges[index] === true ? [`${label}, ${heading.lower}`, `${label}, ${heading.upper}`] : [label];
  });
  const lines = [
    ...[table.title, ...heading.lines].map((line) => [writeText(line)]),
    [],
    [...head, ...(withRemarks ? [heading.remark] : [])].map((label) => writeText(label)),
    ...table.rows.map((row) => {
      const fields = row.cells.flatMap((cell, index) => {
        const written = writeFields(cell, ranges[index] === true, table.columns[index]?.role === "code", language);
        return ranges[index] === true && written.length === 1 ? [...written, ""] : written;
      });
      const reasons = row.cells.flatMap((cell) => (cell.as === "unavailable" ? [cell.reason] : []));
      return withRemarks ? [...fields, writeText([...new Set(reasons)].join(" "))] : fields;
    }),
    ...(table.notes.length > 0 ? [[], ...table.notes.map((note) => [writeText(note)])] : []),
  ];
  return BYTE_ORDER_MARK + lines.map((fields) => fields.join(";")).join(NEW_LINE) + NEW_LINE;
}

function writeFields(cell: TableCell, takesTwo: boolean, isCode: boolean, language: Language): string[] {
  switch (cell.as) {
    case "text":
      return [writeText(cell.text, isCode)];
    case "unavailable":
      return takesTwo ? ["..", ".."] : [".."];
    case "range":
      return [cell.lower, cell.upper].map((end) => writeFigure(end, cell.of !== "number", language));
    case "number":
      return [writeDecimals(cell.value, cell.decimals, language)];
    case "change":
      return [writeDecimals(cell.value, 0, language)];
    case "share":
    case "points":
      return [writeFigure(cell.value, true, language)];
  }
}

function writeFigure(value: number, isShare: boolean, language: Language): string {
  return isShare ? writeDecimals(value * 100, 1, language) : writeDecimals(value, 0, language);
}

/** Plain digits with an ASCII minus: spreadsheets read no-break spaces and U+2212 as text. */
function writeDecimals(value: number, places: number, language: Language): string {
  const rounded = value.toFixed(places).replace(/^-(0(\.0+)?)$/, "$1");
  return language === "sv" ? rounded.replace(".", ",") : rounded;
}

/**
 * Screen spaces and minus signs in their plain forms; a text that a spreadsheet would run as a formula is made plainly
 * a text; quoted where the format asks for it, and always for codes, so that 01 keeps its zero where quotes are heeded.
 */
function writeText(text: string, isCode = false): string {
  const plain = text
    .replaceAll(/[\u00a0\u2009\u202f]/g, " ")
    .replaceAll("\u2212", "-")
    .replaceAll(/[\r\n\t]+/g, " ");
  const guarded = /^\s*[=+\-@|]/.test(plain) ? `'${plain}` : plain;
  return isCode || /[";]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
