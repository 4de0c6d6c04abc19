import type { PageRule } from "../../schema/vocabulary/site-definition.ts";
import { foldLine } from "./clean-text.ts";
import { trimLabel } from "./match-label.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "./parse-page.ts";
import { isHidden, valueText, visibleText } from "./visible-text.ts";

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}
export type PairsRule = PageRule["pairs"][number];

/** A longer text before a separator is a sentence, not a label. */
const LONGEST_LABEL = 80;

/** The label/value pairs that one rule finds on a page, or in `only` one of its rows, in page order. Pairs without a label or value are left out. */
export function readPairs($: ParsedPage, rule: PairsRule, only?: PageElement): LabelledValue[] {
  return (only === undefined ? selectAll($, rule.rows) : [only])
    .filter((row) => !isHidden(row))
    .flatMap((row) => readRow($, row, rule))
    .map(({ label, value }) => ({ label: trimLabel(foldLine(label)), value: foldLine(value.replaceAll("\n", ", ")) }))
    .filter(
      ({ label, value }) => label !== "" && label.length <= LONGEST_LABEL && value !== "" && value !== rule.separator,
    );
}

function readRow($: ParsedPage, row: PageElement, rule: PairsRule): LabelledValue[] {
  if (rule.label !== undefined || rule.value !== undefined) return readSelected($, row, rule);
  if (row.name === "dl") return readDescriptionList(row);
  if (row.name === "table" || row.name === "tbody") {
    return $(row)
      .find("tr")
      .toArray()
      .flatMap((line) => readCells(line));
  }
  if (row.name === "tr") return readCells(row);
  const lines = readLines(visibleText(row), rule.separator);
  return lines.length > 0 ? lines : readTwoParts(row);
}

/** Label and value by selectors of their own; with one of them missing, it is what the row says besides the other. */
function readSelected($: ParsedPage, row: PageElement, rule: PairsRule): LabelledValue[] {
  const labels = rule.label === undefined ? [] : $(row).find(rule.label).toArray();
  const values = rule.value === undefined ? [] : $(row).find(rule.value).toArray();
  if (rule.value === undefined) {
    const rest = textBeside(row, labels, rule.separator);
    return labels.slice(0, 1).map((label) => ({ label: visibleText(label), value: rest }));
  }
  if (rule.label === undefined) {
    const rest = textBeside(row, values, rule.separator);
    return [{ label: rest, value: joinValues(values) }];
  }
  if (labels.length === values.length) {
    return labels.map((label, place) => ({
      label: visibleText(label),
      value: joinValues(values.slice(place, place + 1)),
    }));
  }
  return labels.slice(0, 1).map((label) => ({ label: visibleText(label), value: joinValues(values) }));
}

function textBeside(row: PageElement, others: readonly PageElement[], separator: string): string {
  const rest = visibleText(row, new Set<PageNode>(others)).trim();
  return rest.startsWith(separator) ? rest.slice(separator.length).trim() : rest;
}

function joinValues(values: readonly PageElement[]): string {
  return values
    .map((value) => valueText(value))
    .filter((value) => value !== "")
    .join(", ");
}

/** <dt>/<dd>, directly or grouped in <div>s; several <dd> of one <dt> are one value. */
function readDescriptionList(list: PageElement): LabelledValue[] {
  const pairs: { label: string; values: PageElement[] }[] = [];
  const visit = (element: PageElement): void => {
    for (const child of elementChildren(element)) {
      if (child.name === "dt") pairs.push({ label: visibleText(child), values: [] });
      else if (child.name === "dd") pairs.at(-1)?.values.push(child);
      else if (child.name === "div") visit(child);
    }
  };
  visit(list);
  return pairs.map(({ label, values }) => ({ label, value: joinValues(values) }));
}

/** A table row: label, value, or label, value, label, value. A lone cell is a heading. */
function readCells(row: PageElement): LabelledValue[] {
  const cells = elementChildren(row).filter((cell) => cell.name === "td" || cell.name === "th");
  if (cells.length < 2) return [];
  const alternating =
    cells.length % 2 === 0 && cells.every((cell, place) => place % 2 === 1 || isLabelCell(cell, cells));
  if (!alternating) {
    const [label, ...values] = cells;
    return label === undefined ? [] : [{ label: visibleText(label), value: joinValues(values) }];
  }
  const pairs: LabelledValue[] = [];
  for (let place = 0; place + 1 < cells.length; place += 2) {
    const [label, value] = [cells[place], cells[place + 1]];
    if (label !== undefined && value !== undefined) pairs.push({ label: visibleText(label), value: valueText(value) });
  }
  return pairs;
}

function isLabelCell(cell: PageElement, cells: readonly PageElement[]): boolean {
  return cells.length === 2 || cell.name === "th" || visibleText(cell).endsWith(":");
}

/** "Label: value" on each line; a label alone on its line takes the line below. */
function readLines(text: string, separator: string): LabelledValue[] {
  const pairs: { label: string; value: string }[] = [];
  for (const line of text.split("\n")) {
    const at = line.indexOf(separator);
    const last = pairs.at(-1);
    if (at > 0) pairs.push({ label: line.slice(0, at), value: line.slice(at + separator.length).trim() });
    else if (last !== undefined && last.value === "")
      last.value = at === 0 ? line.slice(separator.length).trim() : line;
  }
  return pairs;
}

/** A row without a separator whose two parts are elements, or a text and an element. */
function readTwoParts(row: PageElement): LabelledValue[] {
  const parts = row.children.filter((node) =>
    isElement(node) ? !isHidden(node) && valueText(node) !== "" : node.type === "text" && node.data.trim() !== "",
  );
  const [label, value] = parts;
  if (parts.length !== 2 || label === undefined || value === undefined) return [];
  return [{ label: partText(label), value: partText(value) }];
}

function partText(node: PageNode): string {
  return isElement(node) ? valueText(node) : visibleText(node);
}

function elementChildren(element: PageElement): PageElement[] {
  return element.children.filter((child) => isElement(child));
}
