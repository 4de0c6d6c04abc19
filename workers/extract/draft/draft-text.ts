import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { describeElement } from "./describe-element.ts";
import { distrustNames } from "./distrust-names.ts";
import { draftDrop } from "./draft-drop.ts";
import { type TextWeights, weighText } from "./fresh-text.ts";

export interface DraftedText {
  readonly text: readonly string[];
  readonly drop: readonly string[];
  readonly confidence: number;
}

/**
 * Where a listing's free text stands: the selector under which most of what only this page says stands, and little
 * else; a second one where the text is parted. `others` are pages of the site that are no listings.
 */
export function draftText(
  pages: readonly ParsedPage[],
  apart: readonly ReadonlySet<PageElement>[],
  others: readonly ParsedPage[],
): DraftedText | null {
  return chooseTextSelectors(pages, weighText(pages, apart, others));
}

/** The selectors that take the text that `weights` calls fresh, and as little else as can be. */
export function chooseTextSelectors(pages: readonly ParsedPage[], weights: readonly TextWeights[]): DraftedText | null {
  const judged = candidates(pages, weights)
    .map(({ selector, cost }) => ({ selector, score: scoreOf([selector], pages, weights) - 0.004 * cost }))
    .toSorted((one, other) => other.score - one.score);
  const best = judged[0];
  if (best === undefined || best.score < 0.15) return null;
  const text = [best.selector];
  for (const { selector } of judged.slice(1, 60)) {
    const more = scoreOf([...text, selector], pages, weights);
    if (text.length < 3 && more > scoreOf(text, pages, weights) + 0.1) text.push(selector);
  }
  const taken = pages.map(($) => outermost($, text));
  return { text: inPageOrder(text, pages), drop: draftDrop(pages, taken), confidence: scoreOf(text, pages, weights) };
}

interface Candidate {
  readonly selector: string;
  readonly cost: number;
}

const MOST = 220;

/** Names of the elements that hold a fair part of a page's own text, by themselves and within those around them. */
function candidates(pages: readonly ParsedPage[], weights: readonly TextWeights[]): Candidate[] {
  const found = new Map<string, number>();
  const put = (selector: string, cost: number) => {
    const whole = cost + (selector.includes(":nth") ? 12 : 0);
    found.set(selector, Math.min(whole, found.get(selector) ?? whole));
  };
  pages.forEach(($, page) => {
    const { fresh } = weights[page] ?? { fresh: new Map<PageNode, number>() };
    const distrusted = distrustNames($);
    for (const element of holders($, fresh)) {
      const own = describeElement(element, distrusted).slice(0, 4);
      const around = ancestorsOf(element).flatMap((outer) =>
        describeElement(outer, distrusted)
          .filter((mark) => mark.cost <= 4)
          .slice(0, 2),
      );
      for (const mark of own) {
        put(mark.selector, mark.cost + (/^[a-z0-9]+$/.test(mark.selector) ? 4 : 0));
        for (const outer of around.slice(0, 5))
          put(`${outer.selector} ${mark.selector}`, mark.cost + outer.cost * 0.7 + 0.5);
      }
      const parent = element.parent;
      const outer = parent !== null && isElement(parent) ? describeElement(parent, distrusted).slice(0, 3) : [];
      for (const box of outer)
        for (const mark of own) put(`${box.selector} > ${mark.selector}`, mark.cost + box.cost * 0.7 + 1);
      const upper = ancestorsOf(element)[1];
      // Where no name lasts, only the way down from the page's main part is left.
      if (upper !== undefined) {
        for (const top of describeElement(upper, distrusted).slice(0, 2)) {
          for (const box of outer)
            for (const mark of own)
              put(
                `${top.selector} > ${box.selector} > ${mark.selector}`,
                mark.cost + box.cost * 0.7 + top.cost * 0.5 + 2,
              );
        }
      }
    }
  });
  return [...found]
    .map(([selector, cost]) => ({ selector, cost }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, MOST);
}

/** Elements with at least a tenth of the page's own text, and the paragraphs of those that have most of it. */
function holders($: ParsedPage, fresh: ReadonlyMap<PageNode, number>): PageElement[] {
  const body = $("body").get(0);
  const whole = body === undefined ? 0 : (fresh.get(body) ?? 0);
  if (body === undefined || whole === 0) return [];
  const held: PageElement[] = [];
  const stack: PageElement[] = [body];
  for (let here = stack.pop(); here !== undefined && held.length < 60; here = stack.pop()) {
    for (const child of here.children) {
      if (!isElement(child) || INLINE.has(child.name) || (fresh.get(child) ?? 0) < 0.1 * whole) continue;
      held.push(child);
      stack.push(child);
    }
  }
  return held;
}

const INLINE = new Set("span b strong i em font u small big".split(" "));

function ancestorsOf(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (
    let here = element.parent;
    here !== null && isElement(here) && here.name !== "body" && found.length < 4;
    here = here.parent
  )
    found.push(here);
  return found;
}

/** How well selectors take the pages' own text and nothing else: the mean of F1 over the pages that have any. */
function scoreOf(selectors: readonly string[], pages: readonly ParsedPage[], weights: readonly TextWeights[]): number {
  const scores = pages.flatMap(($, page) => {
    const { fresh, whole } = weights[page] ?? {
      fresh: new Map<PageNode, number>(),
      whole: new Map<PageNode, number>(),
    };
    const body = $("body").get(0);
    const sought = body === undefined ? 0 : (fresh.get(body) ?? 0);
    if (sought === 0) return [];
    const taken = outermost($, selectors);
    const own = taken.reduce((sum, element) => sum + (fresh.get(element) ?? 0), 0);
    const all = taken.reduce((sum, element) => sum + (whole.get(element) ?? 0), 0);
    return own === 0 ? [0] : [(2 * own) / (all + sought)];
  });
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function outermost($: ParsedPage, selectors: readonly string[]): PageElement[] {
  const taken = new Set<PageNode>(selectors.flatMap((selector) => selectAll($, selector)));
  return [...taken]
    .filter((node) => isElement(node))
    .filter((element) => {
      for (let here: PageNode | null = element.parent; here !== null; here = here.parent)
        if (taken.has(here)) return false;
      return true;
    });
}

/** Selectors in the order in which what they select stands on the first page that has it all. */
function inPageOrder(selectors: readonly string[], pages: readonly ParsedPage[]): string[] {
  if (selectors.length < 2) return [...selectors];
  const $ = pages.find((page) => selectors.every((selector) => selectAll(page, selector).length > 0));
  if ($ === undefined) return [...selectors];
  const order: PageNode[] = selectAll($, selectors.join(", "));
  const place = (selector: string) => {
    const first = selectAll($, selector)[0];
    return first === undefined ? order.length : order.indexOf(first);
  };
  return selectors.toSorted((one, other) => place(one) - place(other));
}
