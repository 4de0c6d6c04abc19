/**
 * Takes out what no reader sees and no database takes: control characters with NUL, lone surrogates, soft hyphens,
 * zero-width spaces and direction marks. Line breaks and tabs stay.
 */
export function cleanText(text: string): string {
  return UNSEEN_TEST.test(text) ? text.replace(UNSEEN, "") : text;
}

// Joiners (U+200C, U+200D) stay: they hold emoji and some scripts together.
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;
const UNSEEN_TEST = new RegExp(UNSEEN.source, "u");

/** One line: cleaned, every run of white space one space, no space at the ends. */
export function foldLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}

/** Several lines: cleaned, each folded, empty ones left out. */
export function foldLines(text: string): string {
  return cleanText(text)
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
