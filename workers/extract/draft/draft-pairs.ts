import { type LabelIndex, labelKey } from "../match-label.ts";
import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { type LabelledValue, type PairsRule, readPairs } from "../read-pairs.ts";
import { visibleText } from "../visible-text.ts";
import { type Arrangement, closest, ruleCandidates, significantParts } from "./arrange-pairs.ts";
import { describeElement } from "./describe-element.ts";
import { draftFactRules } from "./draft-fact-rules.ts";
import { findLabelPlaces, type LabelPlace } from "./label-places.ts";

export interface DraftedPairs {
  readonly rules: readonly PairsRule[];
  /** Variables that the rules read on at least one page. */
  readonly variables: ReadonlySet<string>;
  /** Labels that the rules read and nobody knows a variable for, with their values. */
  readonly unknownLabels: ReadonlyMap<string, readonly string[]>;
  /** The rows' elements that hold a pair, per page: no free text is taken from inside them. */
  readonly rows: readonly ReadonlySet<PageElement>[];
  readonly confidence: number;
}

/**
 * Rules that read the labelled values of these listing pages: those that read most known labels, fewest rules, then
 * those for labels that nobody knows. `list` is a page that is no listing.
 */
export function draftPairs(
  pages: readonly ParsedPage[],
  labels: LabelIndex,
  list: ParsedPage | null = null,
): DraftedPairs {
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
  rules.push(...draftFactRules(pages, rules, list));
  const pairs = pages.flatMap(($) => rules.flatMap((rule) => readPairs($, rule)));
  const known = pairs.filter((pair) => labels.has(labelKey(pair.label)));
  const sought = new Set(places.flatMap((list, page) => list.map((place) => `${page} ${place.variable}`)));
  return {
    rules,
    variables: new Set(known.map((pair) => labels.get(labelKey(pair.label)) ?? "")),
    unknownLabels: valuesByLabel(pairs.filter((pair) => !labels.has(labelKey(pair.label)))),
    rows: pages.map(
      ($) =>
        new Set(rules.flatMap((rule) => selectAll($, rule.rows).filter((row) => readPairs($, rule, row).length > 0))),
    ),
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
  let [rows, read, words, text, covered] = [0, 0, 0, 0, 0];
  for (const $ of pages) {
    for (const row of $.root().find(rule.rows).toArray()) {
      const pairs = readPairs($, rule, row);
      rows += 1;
      read += pairs.length > 0 ? 1 : 0;
      const length = visibleText(row).length;
      words += pairs.length === 1 ? length : 0;
      text += pairs.length > 0 ? length : 0;
      covered += pairs.reduce((sum, pair) => sum + pair.label.length + pair.value.length, 0);
    }
  }
  return rows > 0 && read >= 0.5 * rows && words <= 120 * Math.max(1, read) && covered >= 0.4 * text;
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
