import { type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { type PairsRule, readPairs } from "../read-pairs.ts";
import { visibleText } from "../visible-text.ts";

/** What is dropped is dropped before anything is read: nothing of a fact or a heading may be among it. */
export function keepsFacts(
  drop: readonly string[],
  apart: readonly ReadonlySet<PageElement>[],
  pages: readonly ParsedPage[],
): string[] {
  const holds = (outer: PageElement, inner: PageElement) => {
    for (let here: PageNode | null = inner; here !== null; here = here.parent) if (here === outer) return true;
    return false;
  };
  return drop.filter((selector) =>
    pages.every(($, page) =>
      selectAll($, selector).every((element) =>
        [...(apart[page] ?? [])].every((fact) => !holds(fact, element) && !holds(element, fact)),
      ),
    ),
  );
}

/** Of the facts and the heading, those that stand inside the free text's boxes: they are no part of it. */
export function factsWithinText(
  text: readonly string[],
  rules: readonly PairsRule[],
  title: readonly string[],
  pages: readonly ParsedPage[],
): string[] {
  const boxes = new Set<PageNode>(pages.flatMap(($) => text.flatMap((selector) => selectAll($, selector))));
  const isWithin = (element: PageElement) => {
    for (let here: PageNode | null = element.parent; here !== null; here = here.parent)
      if (boxes.has(here)) return true;
    return false;
  };
  const holdsOnlyFacts = (rule: PairsRule) =>
    pages.every(($) =>
      selectAll($, rule.rows).every((row) => {
        const said = readPairs($, rule, row).reduce((sum, { label, value }) => sum + label.length + value.length, 0);
        return !isWithin(row) || said >= 0.6 * visibleText(row).length;
      }),
    );
  const inside = (selector: string) => pages.some(($) => selectAll($, selector).some(isWithin));
  const facts = rules.filter((rule) => inside(rule.rows) && holdsOnlyFacts(rule)).map((rule) => rule.rows);
  return [...title.filter(inside), ...facts];
}
