import { type LabelIndex, labelKey } from "../match-label.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage } from "../parse-page.ts";
import { type LabelledValue, type PairsRule, readPairs } from "../read-pairs.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { describeElement } from "./describe-element.ts";
import { type DistrustedNames, distrustNames } from "./distrust-names.ts";
import { findLabelPlaces, type LabelPlace } from "./label-places.ts";

export interface DraftedPairs {
  readonly rules: readonly PairsRule[];
  /** Variables that the rules read on at least one page. */
  readonly variables: ReadonlySet<string>;
  /** Labels that the rules read and nobody knows a variable for, with their values. */
  readonly unknownLabels: ReadonlyMap<string, readonly string[]>;
  /** The rows' elements, per page: no free text is taken from inside them. */
  readonly rows: readonly ReadonlySet<PageElement>[];
  readonly confidence: number;
}

/** How labels and values stand to one another somewhere on the pages. */
interface Arrangement {
  readonly kind: "dl" | "table" | "twoParts" | "labelled" | "lines" | "flat";
  /** Per page, what `rows` of a rule should select. */
  readonly rows: PageElement[][];
  readonly labels: PageElement[][];
  readonly values: PageElement[][];
}

/** Rules that read the labelled values of these listing pages: those that read most known labels, fewest rules. */
export function draftPairs(pages: readonly ParsedPage[], labels: LabelIndex): DraftedPairs {
  const places = pages.map(($) => findLabelPlaces($, labels));
  const candidates = arrange(places)
    .flatMap((arrangement) => ruleCandidates(pages, arrangement))
    .filter((rule) => readsMostRows(rule, pages));
  const rules: PairsRule[] = [];
  const read = new Set<string>();
  for (;;) {
    const gains = candidates.map((rule) => ({ rule, ...gainOf(rule, pages, labels, read) }));
    const best = gains.toSorted((one, other) => other.gain - one.gain)[0];
    if (best === undefined || best.gain <= 0) break;
    rules.push(best.rule);
    for (const key of best.keys) read.add(key);
  }
  const pairs = pages.flatMap(($) => rules.flatMap((rule) => readPairs($, rule)));
  const known = pairs.filter((pair) => labels.has(labelKey(pair.label)));
  const sought = new Set(places.flatMap((list, page) => list.map((place) => `${page} ${place.variable}`)));
  return {
    rules,
    variables: new Set(known.map((pair) => labels.get(labelKey(pair.label)) ?? "")),
    unknownLabels: valuesByLabel(pairs.filter((pair) => !labels.has(labelKey(pair.label)))),
    rows: pages.map(($) => new Set(rules.flatMap((rule) => $.root().find(rule.rows).toArray()))),
    confidence: sought.size === 0 ? 0 : Math.min(1, read.size / sought.size),
  };
}

function valuesByLabel(pairs: readonly LabelledValue[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { label, value } of pairs) values.set(label, [...(values.get(label) ?? []), value]);
  return values;
}

/** Prose has a colon here and there; rows of facts have one each. */
function readsMostRows(rule: PairsRule, pages: readonly ParsedPage[]): boolean {
  let [rows, read, words] = [0, 0, 0];
  for (const $ of pages) {
    for (const row of $.root().find(rule.rows).toArray()) {
      const pairs = readPairs($, rule, row);
      rows += 1;
      read += pairs.length > 0 ? 1 : 0;
      words += pairs.length === 1 ? visibleText(row).length : 0;
    }
  }
  return rows > 0 && read >= 0.5 * rows && words <= 120 * Math.max(1, read);
}

/** What a rule adds: known labels not yet read, less a little for labels nobody knows (a rule that reads too much). */
function gainOf(rule: PairsRule, pages: readonly ParsedPage[], labels: LabelIndex, read: ReadonlySet<string>) {
  const keys = new Set<string>();
  let strange = 0;
  pages.forEach(($, page) => {
    for (const pair of readPairs($, rule)) {
      const variable = labels.get(labelKey(pair.label));
      if (variable === undefined) strange += pair.label.length > 30 ? 1 : 0.02;
      else if (pair.value.length <= 200) keys.add(`${page} ${variable}`);
    }
  });
  const gain =
    [...keys].filter((key) => !read.has(key)).length -
    0.2 * strange -
    0.001 * rule.rows.length -
    (/[.#[]/.test(rule.rows) ? 0 : 0.05);
  return { keys, gain: keys.size === 0 ? 0 : gain };
}

/** Sorts label places by how their values stand to them, and gathers the like ones over all pages. */
function arrange(places: readonly (readonly LabelPlace[])[]): Arrangement[] {
  const found = new Map<string, Arrangement>();
  places.forEach((list, page) => {
    for (const place of list) {
      const one = arrangementOf(place);
      if (one === null) continue;
      const key = `${one.kind} ${shapeOf(one.row)}`;
      const arrangement = found.get(key) ?? {
        kind: one.kind,
        rows: places.map(() => []),
        labels: places.map(() => []),
        values: places.map(() => []),
      };
      found.set(key, arrangement);
      arrangement.rows[page]?.push(
        ...likeRows(one.kind, one.row).filter((row) => !arrangement.rows[page]?.includes(row)),
      );
      if (one.label !== null) arrangement.labels[page]?.push(one.label);
      if (one.value !== null) arrangement.values[page]?.push(one.value);
    }
  });
  return [...found.values()];
}

interface OneArrangement {
  readonly kind: Arrangement["kind"];
  readonly row: PageElement;
  readonly label: PageElement | null;
  readonly value: PageElement | null;
}

function arrangementOf(place: LabelPlace): OneArrangement | null {
  const { element } = place;
  if (place.how === "before") return { kind: "twoParts", row: element, label: null, value: null };
  if (place.how === "inline") return { kind: "lines", row: element, label: null, value: null };
  const parent = element.parent;
  if (parent === null || !isElement(parent)) return null;
  if (element.name === "dt") {
    const list = closest(element, ["dl"]);
    return list === null ? null : { kind: "dl", row: list, label: null, value: null };
  }
  const cell = closest(element, ["td", "th"]);
  const row = cell === null ? null : closest(cell, ["tr"]);
  if (cell !== null && row !== null && visibleText(cell) === visibleText(element)) {
    return { kind: "table", row, label: null, value: null };
  }
  const parts = significantParts(parent);
  const after = parts[parts.indexOf(element) + 1];
  if (after === undefined) return null;
  if (parts.length === 2) {
    return isElement(after)
      ? { kind: "twoParts", row: parent, label: element, value: after }
      : { kind: "labelled", row: parent, label: element, value: null };
  }
  const alike = parts.filter((part) => isElement(part) && part.name === element.name).length;
  // One label with several values beside it, or label, value, label, value in one box.
  if (alike === 1) return { kind: "labelled", row: parent, label: element, value: null };
  return isElement(after)
    ? { kind: "flat", row: parent, label: element, value: after }
    : { kind: "lines", row: parent, label: null, value: null };
}

function significantParts(parent: PageElement): PageNode[] {
  return parent.children.filter((child) =>
    isElement(child) ? visibleText(child) !== "" : child.type === "text" && child.data.trim() !== "",
  );
}

/** The rows that stand beside one: unknown labels are read with the known ones. */
function likeRows(kind: Arrangement["kind"], row: PageElement): PageElement[] {
  const parent = row.parent;
  if (kind === "dl" || kind === "flat" || parent === null || !isElement(parent)) return [row];
  const siblings = parent.children.filter((child) => isElement(child) && child.name === row.name);
  return siblings.filter((child) => isElement(child)).filter((child) => shapeOf(child) === shapeOf(row));
}

function shapeOf(row: PageElement): string {
  const names = describeElement(row)
    .filter((mark) => mark.cost === 2)
    .map((mark) => mark.selector);
  return `${row.name} ${names.sort().join(" ")}`;
}

/** The rules an arrangement allows, from the plainest to the most explicit; which one reads best is tried out. */
function ruleCandidates(pages: readonly ParsedPage[], arrangement: Arrangement): PairsRule[] {
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
  if (arrangement.kind === "flat") return explicit.slice(0, 1);
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

function closest(element: PageElement, names: readonly string[]): PageElement | null {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent)
    if (names.includes(here.name)) return here;
  return null;
}
