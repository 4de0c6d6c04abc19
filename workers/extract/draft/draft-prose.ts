import type { ValueSourceRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { type FreshText, isCounter, weighFreshText } from "./fresh-text.ts";
import { standsInFurniture } from "./group-links.ts";

export interface DraftedTitle {
  readonly title: ValueSourceRule;
  readonly confidence: number;
  readonly elements: readonly (PageElement | null)[];
}

/** Which element heads a listing: what differs between pages and says what the list's link said. */
export function draftTitle(pages: readonly ParsedPage[], linkTexts: readonly string[]): DraftedTitle | null {
  const headings = pages.map(($) => readHeadings($));
  const best = pages.map(($, page) => {
    const others = new Set(
      headings.flatMap((list, place) => (place === page ? [] : list.map((heading) => heading.text))),
    );
    const pageTitle = fold(visibleTitle($));
    const scored = (headings[page] ?? []).map((heading) => ({
      ...heading,
      score: scoreHeading(heading, others, fold(linkTexts[page] ?? ""), pageTitle),
    }));
    return scored.toSorted((one, other) => other.score - one.score)[0] ?? null;
  });
  const elements = best.map((heading) => (heading !== null && heading.score > 0 ? heading.element : null));
  const targets = pages.flatMap(($, page) => (elements[page] ? [{ $, elements: [elements[page]] }] : []));
  const chosen = chooseSelector(targets);
  if (chosen === null || chosen.recall < 1) return metaTitle(pages);
  const score = Math.min(...best.map((heading) => heading?.score ?? 0));
  return { title: chosen.selector, confidence: Math.min(1, 0.5 + score / 12) * chosen.precision, elements };
}

interface Heading {
  readonly element: PageElement;
  readonly text: string;
}

function readHeadings($: ParsedPage): Heading[] {
  const selector =
    "h1, h2, h3, caption, [itemprop~=name], [itemprop~=headline], [class*=title], [class*=rubrik], [class*=name], [class*=rub], [data-role]";
  return selectAll($, selector)
    .slice(0, 200)
    .map((element) => ({ element, text: fold(visibleText(element)) }))
    .filter(({ text }) => text !== "" && text.length < 400);
}

function scoreHeading(
  { element, text }: Heading,
  others: ReadonlySet<string>,
  linkText: string,
  pageTitle: string,
): number {
  const tag = { h1: 3, h2: 1.5, caption: 1.5, h3: 0.5 }[element.name] ?? 0;
  const named = /\bname\b|headline/.test(element.attribs.itemprop ?? "") ? 1.5 : 0;
  const linked = linkText === "" ? 0 : linkText === text ? 6 : text.length >= 6 && linkText.includes(text) ? 3 : 0;
  const inPageTitle = text.length >= 4 && pageTitle.includes(text) ? 2.5 : 0;
  return (
    tag +
    named +
    linked +
    inPageTitle -
    (others.has(text) ? 7 : 0) -
    (standsInFurniture(element) ? 2 : 0) -
    (text.length > 160 ? 4 : 0)
  );
}

function metaTitle(pages: readonly ParsedPage[]): DraftedTitle | null {
  const values = pages.map(($) => $('meta[property="og:title"]').attr("content") ?? "");
  if (values.some((value) => value === "") || (values.length > 1 && new Set(values).size === 1)) return null;
  return {
    title: { selector: 'meta[property="og:title"]', attribute: "content" },
    confidence: 0.5,
    elements: pages.map(() => null),
  };
}

function visibleTitle($: ParsedPage): string {
  return $("head title").text();
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

export interface DraftedText {
  readonly text: readonly string[];
  readonly drop: readonly string[];
  readonly confidence: number;
}

/** Where a listing's free text stands: the box that holds most of what no other page says, headings and facts apart. */
export function draftText(
  pages: readonly ParsedPage[],
  apart: readonly ReadonlySet<PageElement>[],
): DraftedText | null {
  const weights = weighFreshText(pages, apart);
  const boxes = pages.map(($, page) => findTextBoxes($, weights[page] ?? new Map(), apart[page] ?? new Set()));
  const selectors = chooseBoxes(pages, boxes, weights);
  if (selectors.length === 0) return null;
  const taken = pages.map(($) => selectors.flatMap((selector) => selectAll($, selector)));
  const covered = pages.flatMap(($, page) => shareCovered($, weights[page] ?? new Map(), taken[page] ?? []) ?? []);
  return {
    text: selectors,
    drop: draftDrop(pages, taken),
    confidence: covered.length === 0 ? 0.3 : Math.min(...covered),
  };
}

/** One selector for all boxes where they have one; else one for each kind of box that holds a fair part of the text. */
function chooseBoxes(
  pages: readonly ParsedPage[],
  boxes: readonly (readonly PageElement[])[],
  weights: readonly FreshText[],
): string[] {
  const targetsOf = (test: (element: PageElement) => boolean) =>
    pages
      .map(($, page) => ({ $, elements: (boxes[page] ?? []).filter(test) }))
      .filter(({ elements }) => elements.length > 0);
  const whole = chooseSelector(targetsOf(() => true));
  if (whole !== null && whole.precision >= 0.8 && whole.recall >= 0.9) return [whole.selector];
  const weightOf = (kind: string | null) =>
    boxes.reduce((sum, list, page) => {
      const own = list.filter((element) => kind === null || kindOf(element) === kind);
      return sum + own.reduce((inner, element) => inner + (weights[page]?.get(element) ?? 0), 0);
    }, 0);
  const kinds = [...new Set(boxes.flat().map((element) => kindOf(element)))];
  return kinds
    .filter((kind) => weightOf(kind) >= 0.15 * weightOf(null))
    .flatMap((kind) => chooseSelector(targetsOf((element) => kindOf(element) === kind)) ?? [])
    .filter((chosen) => chosen.precision >= 0.6)
    .map((chosen) => chosen.selector);
}

/** From the whole page inwards, as long as one child holds nearly all; where several share it, those that do. */
function findTextBoxes($: ParsedPage, weights: FreshText, apart: ReadonlySet<PageElement>): PageElement[] {
  let here = $("body").get(0);
  if (here === undefined || (weights.get(here) ?? 0) === 0) return [];
  for (;;) {
    const whole: number = weights.get(here) ?? 0;
    const inner: PageElement | undefined = here.children
      .filter((child) => isElement(child))
      .find((child) => (weights.get(child) ?? 0) >= 0.8 * whole);
    if (inner === undefined || INLINE.has(inner.name)) break;
    here = inner;
  }
  // One page's text may be a single paragraph where another's are several: their box is what they share.
  if (here.name === "p" && here.parent !== null && isElement(here.parent) && !holdsAny(here.parent, apart))
    here = here.parent;
  if (!holdsAny(here, apart) && here.name !== "body") return [here];
  const whole = weights.get(here) ?? 0;
  return here.children
    .filter((child) => isElement(child))
    .filter((child) => (weights.get(child) ?? 0) >= 0.04 * whole && !holdsAny(child, apart));
}

const INLINE = new Set("span b strong i em font u small big".split(" "));

function holdsAny(element: PageElement, apart: ReadonlySet<PageElement>): boolean {
  for (const other of apart) {
    for (let here: PageNode | null = other; here !== null; here = here.parent) if (here === element) return true;
  }
  return false;
}

/** Null on a page without text of its own. */
function shareCovered($: ParsedPage, weights: FreshText, taken: readonly PageElement[]): number | null {
  const body = $("body").get(0);
  const whole = body === undefined ? 0 : (weights.get(body) ?? 0);
  const outer = taken.filter(
    (element) => !taken.some((other) => other !== element && holdsAny(other, new Set([element]))),
  );
  const held = outer.reduce((sum, element) => sum + (weights.get(element) ?? 0), 0);
  return whole === 0 ? null : Math.min(1, held / whole);
}

/** Inside the text boxes, what counts or invites, and what every page says alike. */
function draftDrop(pages: readonly ParsedPage[], boxes: readonly (readonly PageElement[])[]): string[] {
  const inside = boxes.map((list) => list.flatMap((box) => innerBlocks(box)));
  const texts = inside.map((list) => new Set(list.map((element) => fold(visibleText(element)))));
  const furniture = inside.map((list, page) =>
    list.filter((element) => {
      const words = fold(visibleText(element));
      const everywhere =
        pages.length > 1 && words.length < 90 && texts.every((other, place) => place === page || other.has(words));
      return words !== "" && (isCounter(words) || everywhere);
    }),
  );
  const selectors = new Set<string>();
  const kinds = new Set(furniture.flat().map((element) => kindOf(element)));
  for (const kind of kinds) {
    const targets = pages.map(($, page) => ({
      $,
      elements: (furniture[page] ?? []).filter((element) => kindOf(element) === kind),
    }));
    const chosen = chooseSelector(targets.filter(({ elements }) => elements.length > 0));
    // Dropping is global: a selector that takes anything else along would lose what listings say.
    if (
      chosen !== null &&
      chosen.precision === 1 &&
      !chosen.selector.includes(":nth") &&
      pages.every(($, page) => dropsOnly($, chosen.selector, furniture[page] ?? []))
    )
      selectors.add(chosen.selector);
  }
  return [...selectors];
}

function kindOf(element: PageElement): string {
  return `${element.name} ${element.attribs.class ?? ""}`;
}

function dropsOnly($: ParsedPage, selector: string, furniture: readonly PageElement[]): boolean {
  return selectAll($, selector).every((element) => furniture.includes(element));
}

function innerBlocks(box: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const stack: PageNode[] = [...box.children];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here)) continue;
    if (visibleText(here).length < 90) found.push(here);
    else stack.push(...here.children);
  }
  return found;
}
