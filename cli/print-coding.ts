import { createCategoryNames } from "../dashboards/category-names.ts";
import { markEvidence } from "../dashboards/mark-evidence.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import type { CodedListing } from "../schema/vocabulary/coded-value.ts";
import { printTable } from "./print-table.ts";

/** A coded text for the terminal: the text with numbered evidence in brackets, then a row per value and contact. */
export function printCoding(text: string, coded: CodedListing, codebook: Codebook, language: "sv" | "en"): string {
  const names = createCategoryNames(codebook);
  const rows: (readonly string[])[] = [];
  const spans: { number: number; start: number; end: number }[] = [];
  const number = (span: { start: number; end: number } | null) => {
    if (span === null) return "";
    spans.push({ number: spans.length + 1, start: span.start, end: span.end });
    return String(spans.length);
  };
  const quote = (span: { start: number; end: number } | null) =>
    span === null ? "" : printable(text.slice(span.start, span.end).replace(/\s+/g, " ").slice(0, 40));
  for (const value of coded.values) {
    const variable = names.variableName(value.variable, language);
    if (value.state === "notStated") {
      rows.push(["", variable, "notStated", "", "", ""]);
    } else {
      const { evidence } = value;
      const code = value.state === "coded" ? [value.code, value.subcode].filter((part) => part !== null).join("/") : "";
      const name = value.state === "coded" ? names.categoryName(value.variable, value.code, language) : "uncodable";
      const conflict = value.state === "coded" && value.conflict ? " (conflict)" : "";
      rows.push([number(evidence), variable, name + conflict, code, quote(evidence), value.rule]);
    }
  }
  for (const { kind, normalised, evidence } of coded.contacts)
    rows.push([number(evidence), kind, "contact", printable(normalised), quote(evidence), ""]);
  let at = 0;
  const marked = markEvidence(text, spans).map(({ text: stretch, covered, ending }) => {
    const opening = spans.filter((span) => covered.includes(span.number) && span.start === at).length;
    at += stretch.length;
    return "[".repeat(opening) + printable(stretch, true) + ending.map((no) => `]${no}`).join("");
  });
  const table = printTable(["no", "variable", "states", "code", "evidence", "rule"], rows);
  const underAge = coded.statesUnderAge
    ? "\nThe text states an age under 18: such a listing leaves every table and is referred."
    : "";
  return `${marked.join("")}\n\n${table}${underAge}\n\nCodebook ${codebook.hash.slice(0, 12)}. Nothing was stored.`;
}

/** Control signs would let a text write over the terminal. */
function printable(text: string, keepsLines = false): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (keepsLines && (sign === "\n" || sign === "\t") ? sign : "\ufffd"));
}
