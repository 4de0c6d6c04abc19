import { isElement, type PageElement, type PageNode, type ParsedPage } from "../parse-page.ts";
import type { PairsRule } from "../read-pairs.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { describeElement } from "./describe-element.ts";
import { type DistrustedNames, distrustNames } from "./distrust-names.ts";

/** How labels and values stand to one another somewhere on the pages. */
export interface Arrangement {
  readonly kind: "dl" | "table" | "twoParts" | "labelled" | "lines" | "flat";
  /** Per page, what `rows` of a rule should select. */
  readonly rows: PageElement[][];
  readonly labels: PageElement[][];
  readonly values: PageElement[][];
}

/** The rules an arrangement allows, from the plainest to the most explicit; which one reads best is tried out. */
export function ruleCandidates(pages: readonly ParsedPage[], arrangement: Arrangement): PairsRule[] {
  const targets = pages
    .map(($, page) => ({ $, elements: arrangement.rows[page] ?? [] }))
    .filter(({ elements }) => elements.length > 0);
  const rows = chooseSelector(targets);
  if (rows === null) return [];
  const distrusted = new Set(pages.flatMap(($) => [...distrustNames($)]));
  const plain: PairsRule = { rows: rows.selector, separator: ":" };
  const label = innerSelector(arrangement.rows.flat(), arrangement.labels.flat(), distrusted);
  const value = innerSelector(arrangement.rows.flat(), arrangement.values.flat(), distrusted);
  const explicit: PairsRule[] = [
    ...(label !== null && value !== null ? [{ rows: rows.selector, label, value, separator: ":" }] : []),
    ...(label !== null ? [{ rows: rows.selector, label, separator: ":" }] : []),
  ];
  // Values that have no name in common are what stands after their labels.
  const after = label === null ? [] : [{ rows: rows.selector, label, value: `${label} + *`, separator: ":" }];
  if (arrangement.kind === "flat") return [...explicit.slice(0, value === null ? 0 : 1), ...after];
  if (arrangement.kind === "twoParts" || arrangement.kind === "labelled") return [...explicit, plain];
  if (arrangement.kind !== "table") return [plain];
  const tables = pages.map(($, page) => ({
    $,
    elements: [...new Set((arrangement.rows[page] ?? []).flatMap((row) => closest(row, ["table"]) ?? []))],
  }));
  const whole = chooseSelector(tables.filter(({ elements }) => elements.length > 0));
  return [...(whole === null ? [] : [{ rows: whole.selector, separator: ":" }]), plain];
}

/** The simplest selector that, within every row that has such an element, selects it and no other. */
function innerSelector(
  rows: readonly PageElement[],
  elements: readonly PageElement[],
  distrusted: DistrustedNames,
): string | null {
  const [first, ...rest] = elements;
  if (first === undefined) return null;
  const others = rest.map((element) => new Set(describeElement(element, distrusted).map((mark) => mark.selector)));
  const shared = describeElement(first, distrusted).filter((mark) => others.every((other) => other.has(mark.selector)));
  const wanted = new Set<PageNode>(elements);
  return (
    shared.find((mark) => rows.every((row) => onlyWanted(row, mark.selector, wanted)))?.selector ??
    shared[0]?.selector ??
    null
  );
}

function onlyWanted(row: PageElement, selector: string, wanted: ReadonlySet<PageNode>): boolean {
  const [tag, name] = selector.split(".");
  const inside: PageElement[] = [];
  const stack: PageNode[] = [...row.children];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here)) continue;
    if (here.name === tag && (name === undefined || (here.attribs.class ?? "").split(/\s+/).includes(name)))
      inside.push(here);
    stack.push(...here.children);
  }
  // A row of an unknown label has its own label element, which is none of the wanted: one is right, two are not.
  return inside.length <= 1 || inside.every((element) => wanted.has(element));
}

export function closest(element: PageElement, names: readonly string[]): PageElement | null {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent)
    if (names.includes(here.name)) return here;
  return null;
}

/** What of an element a reader sees: its elements that say something, and its texts. */
export function significantParts(parent: PageElement): PageNode[] {
  return parent.children.filter((child) =>
    isElement(child) ? visibleText(child) !== "" : child.type === "text" && child.data.trim() !== "",
  );
}
