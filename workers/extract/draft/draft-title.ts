import type { ValueSourceRule } from "../../../schema/vocabulary/site-definition.ts";
import { type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { standsInFurniture } from "./group-links.ts";

export interface DraftedTitle {
  readonly title: ValueSourceRule;
  readonly confidence: number;
  readonly elements: readonly (PageElement | null)[];
}

/** Which element heads a listing: what differs between pages and says what the list's link said. */
export function draftTitle(pages: readonly ParsedPage[], linkTexts: readonly string[]): DraftedTitle | null {
  const headings = pages.map(($) => readHeadings($));
  const ranked = pages.map(($, page) => {
    const beside = headings
      .filter((_, place) => place !== page)
      .map((list) => new Set(list.map((heading) => heading.text)));
    const shareElsewhere = (text: string) =>
      beside.filter((texts) => texts.has(text)).length / Math.max(1, beside.length);
    const pageTitle = fold(visibleTitle($));
    const scored = (headings[page] ?? []).map((heading) => ({
      ...heading,
      score: scoreHeading(heading, shareElsewhere(heading.text), fold(linkTexts[page] ?? ""), pageTitle),
    }));
    return scored.filter(({ score }) => score > 0).toSorted((one, other) => other.score - one.score);
  });
  const best = ranked.map((headings) => headings[0] ?? null);
  return titleOf(pages, best) ?? titleOf(pages, ofOneKind(ranked)) ?? metaTitle(pages);
}

interface RankedHeading extends Heading {
  readonly score: number;
}

function titleOf(pages: readonly ParsedPage[], best: readonly (RankedHeading | null)[]): DraftedTitle | null {
  const elements = best.map((heading) => heading?.element ?? null);
  const targets = pages.flatMap(($, page) => (elements[page] ? [{ $, elements: [elements[page]] }] : []));
  const chosen = chooseSelector(targets);
  if (chosen === null || chosen.recall < 1) return null;
  const score = Math.min(...best.map((heading) => heading?.score ?? 0));
  return { title: chosen.selector, confidence: Math.min(1, 0.5 + score / 12) * chosen.precision, elements };
}

/** Where the pages' best headings have nothing in common: each page's best of the kind that most of them are. */
function ofOneKind(ranked: readonly (readonly RankedHeading[])[]): (RankedHeading | null)[] {
  const votes = new Map<string, number>();
  for (const [first] of ranked)
    if (first !== undefined) votes.set(first.element.name, (votes.get(first.element.name) ?? 0) + 1);
  const [kind] = [...votes].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return ranked.map((headings) => headings.find(({ element }) => element.name === kind) ?? null);
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

function scoreHeading({ element, text }: Heading, elsewhere: number, linkText: string, pageTitle: string): number {
  const tag = { h1: 3, h2: 1.5, caption: 1.5, h3: 0.5 }[element.name] ?? 0;
  const named = /\bname\b|headline/.test(element.attribs.itemprop ?? "") ? 1.5 : 0;
  const linked = linkText === "" ? 0 : linkText === text ? 6 : text.length >= 6 && linkText.includes(text) ? 3 : 0;
  const inPageTitle = text.length >= 4 && pageTitle.includes(text) ? 2.5 : 0;
  return (
    tag +
    named +
    linked +
    inPageTitle -
    // One other listing may be headed alike; what heads most of them is the site's.
    (elsewhere > 0.5 ? 7 : 0) -
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
