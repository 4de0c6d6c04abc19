/** The line end and byte order mark that Swedish spreadsheets expect. */
export const BYTE_ORDER_MARK = "\ufeff";
export const NEW_LINE = "\r\n";

/**
 * A text as one field: screen spaces and minus signs in their plain forms; a text that a spreadsheet would run as a
 * formula is made plainly a text; quoted where the format asks for it, and always for codes, so that 01 keeps its zero
 * where quotes are heeded.
 */
export function csvField(text: string, isCode = false): string {
  const plain = text
    .replaceAll(/[\u00a0\u2009\u202f]/g, " ")
    .replaceAll("\u2212", "-")
    .replaceAll(/[\r\n\t]+/g, " ");
  const guarded = /^\s*[=+\-@|]/.test(plain) ? `'${plain}` : plain;
  return isCode || /[";]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
