import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { isHidden, visibleText } from "../visible-text.ts";
import { type Arrangement, significantParts } from "./arrange-pairs.ts";
import { describeElement } from "./describe-element.ts";
import { isHiddenBranch, standsInFurniture } from "./group-links.ts";

/** A longer text is no label. */
const LONGEST_LABEL = 40;

/** One row that looks like a label and its value, whatever the label says. */
interface FactRow {
  readonly kind: Arrangement["kind"];
  readonly row: PageElement;
  readonly label: PageElement | null;
  readonly value: PageElement | null;
}

/**
 * Rows of facts by their structure alone: description lists, tables of two columns, siblings that are all a label and
 * a value, headings that each have a value after them. For labels of a language or a trade that no codebook knows.
 */
export function findFactRows(pages: readonly ParsedPage[]): Arrangement[] {
  const found = new Map<string, Arrangement>();
  pages.forEach(($, page) => {
    for (const fact of readFactRows($)) {
      const key = keyOf(fact);
      const arrangement = found.get(key) ?? {
        kind: fact.kind,
        rows: pages.map(() => []),
        labels: pages.map(() => []),
        values: pages.map(() => []),
      };
      found.set(key, arrangement);
      if (!arrangement.rows[page]?.includes(fact.row)) arrangement.rows[page]?.push(fact.row);
      if (fact.label !== null) arrangement.labels[page]?.push(fact.label);
      if (fact.value !== null) arrangement.values[page]?.push(fact.value);
    }
  });
  return [...found.values()];
}

/** Rows of one kind carry the same names, and so do the labels and values in them, and the box they stand in. */
function keyOf({ kind, row, label, value }: FactRow): string {
  const box = kind === "dl" || row.parent === null || !isElement(row.parent) ? null : row.parent;
  const parts = [row, label, value, box].map((element) => (element === null ? "" : namesOf(element)));
  return `${kind} ${parts.join(" | ")}`;
}

function namesOf(element: PageElement): string {
  const names = describeElement(element)
    .filter((mark) => mark.cost === 2)
    .map((mark) => mark.selector);
  return `${element.name} ${names.sort().join(" ")}`;
}

function readFactRows($: ParsedPage): FactRow[] {
  const facts: FactRow[] = [];
  for (const element of selectAll($, "body *")) {
    if (NEVER.has(element.name) || isHidden(element)) continue;
    const read =
      element.name === "dl"
        ? [{ kind: "dl" as const, row: element, label: null, value: null }]
        : element.name === "tr"
          ? (tableRow(element) ?? [])
          : [...siblingRows(element), ...headedValues(element), ...labelledLine(element)];
    if (read.length > 0 && !standsInFurniture(element) && !isHiddenBranch(element)) facts.push(...read);
  }
  return facts;
}

const NEVER = new Set("a button option select label script style input textarea form nav table tbody svg".split(" "));

function tableRow(row: PageElement): FactRow[] | null {
  const cells = row.children.filter((cell) => isElement(cell) && (cell.name === "td" || cell.name === "th"));
  const [label] = cells;
  const isFact = cells.length === 2 && label !== undefined && isElement(label) && isLabel(visibleText(label));
  return isFact ? [{ kind: "table", row, label: null, value: null }] : null;
}

/** An element that says "Label: value" in one line and holds nothing but text. */
function labelledLine(element: PageElement): FactRow[] {
  if (element.children.length > 6 || element.children.some((child) => isElement(child) && !INLINE.has(child.name)))
    return [];
  const [label = "", value = ""] = visibleText(element).split(/:\s+(.*)/s);
  const isLine = isLabel(label) && value !== "" && value.length <= 160 && !value.includes("\n");
  return isLine ? [{ kind: "lines", row: element, label: null, value: null }] : [];
}

/** Children of one element that are alike, and each a label and what stands after it. */
function siblingRows(parent: PageElement): FactRow[] {
  if (parent.name === "dl" || parent.children.length < 2) return [];
  const facts = parent.children.flatMap((child) =>
    isElement(child) && child.name !== "tr" && !NEVER.has(child.name) ? (factOf(child) ?? []) : [],
  );
  return facts.length >= 2 || facts.some(({ label }) => label !== null && endsAsLabel(label)) ? facts : [];
}

function factOf(row: PageElement): FactRow | null {
  if (row.name === "dl" || row.children.length > 12) return null;
  const parts = significantParts(row).filter((part) => /[\p{L}\p{N}]/u.test(visibleText(part)));
  const [first, second] = parts;
  if (first === undefined || second === undefined || parts.length > 3) return null;
  if (!isElement(first)) {
    // The label is mere text: then its value is an element.
    const isPair = parts.length === 2 && isElement(second) && second.name !== "br" && isLabel(visibleText(first));
    return isPair ? { kind: "twoParts", row, label: null, value: innermost(second) } : null;
  }
  const label = innermost(first);
  if (!isLabel(visibleText(label))) return null;
  if (parts.length === 2 && isElement(second)) {
    return { kind: "twoParts", row, label, value: innermost(second) };
  }
  return endsAsLabel(label) || parts.length === 2 ? { kind: "labelled", row, label, value: null } : null;
}

/** Headings of one kind in one box, each followed by its value in another element. */
function headedValues(parent: PageElement): FactRow[] {
  if (parent.name === "dl" || parent.name === "tr") return [];
  const parts = significantParts(parent);
  const first = parts.find((part) => isElement(part));
  if (parts.length < 4 || first === undefined || !isElement(first) || first.name === "br") return [];
  const labels = parts.filter((part) => isElement(part)).filter((part) => part.name === first.name);
  const alternate = labels.every((label) => {
    const after = parts[parts.indexOf(label) + 1];
    return after !== undefined && isElement(after) && after.name !== first.name && isLabel(visibleText(label));
  });
  if (labels.length < 2 || labels.length * 2 !== parts.length || !alternate) return [];
  return labels.map((label) => {
    const value = parts[parts.indexOf(label) + 1];
    return { kind: "flat" as const, row: parent, label, value: value !== undefined && isElement(value) ? value : null };
  });
}

/** Boxes around one thing only are that thing. */
function innermost(element: PageElement): PageElement {
  let here = element;
  for (;;) {
    const inside = significantParts(here);
    const [only] = inside;
    if (inside.length !== 1 || only === undefined || !isElement(only) || INLINE.has(only.name)) return here;
    here = only;
  }
}

const INLINE = new Set("a b strong i em font u small big".split(" "));

/** A few words without a number of their own: "Kön", "Wohnfläche:", "Number of rooms (total)". */
export function isLabel(text: string): boolean {
  const words = text.trim();
  return (
    words.length > 1 &&
    words.length <= LONGEST_LABEL &&
    !words.includes("\n") &&
    /\p{L}{2}/u.test(words) &&
    !/^\d|\d{3}|\p{L}{6}\.\s|[!?]\s|[!?]$|@/u.test(words)
  );
}

function endsAsLabel(label: PageElement): boolean {
  return visibleText(label).endsWith(":");
}
