import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { type LabelledValue, type PairsRule, readPairs } from "../read-pairs.ts";
import { visibleText } from "../visible-text.ts";
import { ruleCandidates } from "./arrange-pairs.ts";
import { findFactRows, isLabel } from "./find-fact-rows.ts";
import { standsInFurniture } from "./group-links.ts";

/** No more rules than a definition has use for. */
const MOST_RULES = 5;
/** On one page alone, fewer rows than these may be anything. */
const FEWEST_ON_ONE = 3;

/**
 * Rules for labelled values whose labels nobody knows, beside the rules that are there. Where there are several
 * listings, their labels must recur and their values differ; `list` is a page of the site that is no listing, and
 * what it says too is no fact of one.
 */
export function draftFactRules(
  pages: readonly ParsedPage[],
  rules: readonly PairsRule[],
  list: ParsedPage | null,
): PairsRule[] {
  const read = new Set(rules.flatMap((rule) => keysOf(pages, rule)));
  const ofSite = (rule: PairsRule) => siteFacts(list === null ? [] : readPairs(list, rule));
  const candidates = findFactRows(pages)
    .flatMap((arrangement) => ruleCandidates(pages, arrangement))
    .flatMap((rule) => (areFacts(pages, rule, ofSite(rule)) ? [{ rule, keys: keysOf(pages, rule) }] : []));
  const chosen: PairsRule[] = [];
  while (chosen.length < MOST_RULES) {
    const gains = candidates
      .filter(({ rule }) => !chosen.some((one) => one.rows === rule.rows))
      .map(({ rule, keys }) => ({ rule, keys, gain: keys.filter((key) => !read.has(key)).length }));
    // Label and value by names of their own read nothing else; of rules alike, the shorter says less that may change.
    const worth = ({ rule, gain }: { rule: PairsRule; gain: number }) =>
      gain * (rule.label !== undefined && rule.value !== undefined ? 1.3 : 1) - 0.001 * rule.rows.length;
    const best = gains.toSorted((one, other) => worth(other) - worth(one))[0];
    // A box of many facts may hold one that no other has; a box of one must have one on every page.
    const least = best === undefined || best.keys.length >= 3 * pages.length ? 1 : Math.max(2, pages.length);
    if (best === undefined || best.gain < least) break;
    chosen.push(best.rule);
    for (const key of best.keys) read.add(key);
  }
  return chosen;
}

function keysOf(pages: readonly ParsedPage[], rule: PairsRule): string[] {
  return pages.flatMap(($, page) => [...new Set(readPairs($, rule).map((pair) => `${page} ${pairKey(pair)}`))]);
}

function pairKey({ label, value }: LabelledValue): string {
  return `${label.toLowerCase()} ${value.toLowerCase()}`;
}

/** What a page that is no listing says once; under labels that have several values there, its rows say their own. */
function siteFacts(pairs: readonly LabelledValue[]): Set<string> {
  const values = new Map<string, Set<string>>();
  for (const { label, value } of pairs) values.set(label, (values.get(label) ?? new Set()).add(value));
  return new Set(pairs.filter(({ label }) => values.get(label)?.size === 1).map(pairKey));
}

function areFacts(pages: readonly ParsedPage[], rule: PairsRule, ofSite: ReadonlySet<string>): boolean {
  const read = pages.map(($) => distinctPairs(readPairs($, rule)).filter((pair) => !ofSite.has(pairKey(pair))));
  const all = read.flat();
  const rows = pages.flatMap(($) => $.root().find(rule.rows).toArray());
  const telling = pages.flatMap(($) => selectAll($, rule.rows).filter((row) => readPairs($, rule, row).length > 0));
  const share = (test: (pair: LabelledValue) => boolean) => all.filter(test).length / Math.max(1, all.length);
  if (all.length === 0 || share(({ label }) => isLabel(label)) < 0.9 || share(({ value }) => value.length <= 150) < 0.8)
    return false;
  // Several "label: value" lines in one element of any kind may be prose.
  const isTable = rows.every((row) => ["dl", "table", "tbody", "tr"].includes(row.name));
  if (rule.label === undefined && !isTable && all.length > 1.2 * rows.length) return false;
  // A row without a pair now and then is a heading; rows that mostly have none are something else.
  if (rule.label === undefined && rows.length > 2 * all.length) return false;
  const isElsewhere = (row: PageElement) => leadsAway(row, pages.length === 1) || standsInFurniture(row);
  if (telling.filter(isElsewhere).length > 0.2 * telling.length) return false;
  if (read.some((pairs) => new Set(pairs.map(({ label }) => label)).size < 0.7 * pairs.length)) return false;
  if (pages.length > 1) return all.length >= 1.5 * pages.length && recurWithOtherValues(read);
  // By names of their own for label and value even two rows are facts.
  const named = [rule.label, rule.value].every((selector) => selector !== undefined && /[.[]/.test(selector));
  return all.length >= (named ? 2 : FEWEST_ON_ONE);
}

/** A box within a box reads the same pairs as the inner one. */
function distinctPairs(pairs: readonly LabelledValue[]): LabelledValue[] {
  return [...new Map(pairs.map((pair) => [pairKey(pair), pair])).values()];
}

/** A row that is mostly link is a menu's, or leads to other listings; the values of a list of facts may be links. */
function leadsAway(row: PageElement, isAlone: boolean): boolean {
  const most = row.name === "dl" || row.name === "table" ? 0.85 : isAlone ? 0.5 : 0.7;
  return row.name === "a" || linkedText(row) > most * visibleText(row).length;
}

function linkedText(element: PageElement): number {
  return element.children.reduce((sum, child) => {
    if (!isElement(child)) return sum;
    return sum + (child.name === "a" || child.name === "button" ? visibleText(child).length : linkedText(child));
  }, 0);
}

function recurWithOtherValues(read: readonly (readonly LabelledValue[])[]): boolean {
  const values = new Map<string, Map<number, string>>();
  read.forEach((pairs, page) => {
    for (const { label, value } of pairs) values.set(label, (values.get(label) ?? new Map()).set(page, value));
  });
  const recurring = [...values.values()].filter((byPage) => byPage.size >= 2);
  return recurring.length >= 0.4 * values.size && recurring.some((byPage) => new Set(byPage.values()).size >= 2);
}
