import type { ValueSourceRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { describeElement } from "./describe-element.ts";
import { isHiddenBranch, standsInFurniture } from "./group-links.ts";

/** What a word in an element's name says that its text is. Only what a listing has one of. */
const NAMED: readonly (readonly [field: string, words: ReadonlySet<string>, looks: RegExp])[] = [
  [
    "place",
    new Set(
      "city town place location locality address ort plats stad kommun stadt standort miasto ville paikkakunta".split(
        " ",
      ),
    ),
    /\p{L}{2}/u,
  ],
  ["price", new Set("price pris preis prix hinta cena precio amount kostnad".split(" ")), /\d/],
];
const LONGEST = 80;

/**
 * Values that have no label, but stand in an element that is named for what it holds: class="listing-city", id="price".
 * A name counts where it stands once on most listings, and not for one text everywhere; `list` is a page that is no
 * listing. `taken` are the fields that are read already. Beside them the sections a breadcrumb names, as "category".
 */
export function draftNamedValues(
  pages: readonly ParsedPage[],
  taken: ReadonlySet<string>,
  list: ParsedPage | null,
): Record<string, ValueSourceRule> {
  const fields: Record<string, ValueSourceRule> = {};
  for (const [field, words, looks] of NAMED) {
    if (taken.has(field)) continue;
    const selectors = new Set(pages.flatMap(($) => namesIn($, words)));
    const fitting = [...selectors].filter((selector) => isOfListing(selector, pages, list, looks));
    const [best] = fitting.toSorted((one, other) => coverage(other, pages) - coverage(one, pages));
    if (best !== undefined) fields[field] = best;
  }
  const crumbs = taken.has("category") ? null : breadcrumb(pages);
  return crumbs === null ? fields : { ...fields, category: crumbs };
}

/** Selectors by a name one of whose words is wanted, in page order. */
function namesIn($: ParsedPage, words: ReadonlySet<string>): string[] {
  return selectAll($, "body [class], body [id]").flatMap((element) => {
    if (NEVER.has(element.name) || standsInFurniture(element) || isHiddenBranch(element)) return [];
    return describeElement(element)
      .filter((mark) => mark.cost <= 2 && /[.#]/.test(mark.selector))
      .map((mark) => mark.selector)
      .filter((selector) => wordsOf(selector).some((word) => words.has(word)));
  });
}

const NEVER = new Set("a button input select form label script style nav svg img".split(" "));

/** The words of a name after its tag: "div.si-address__City" is si, address, city. */
function wordsOf(selector: string): string[] {
  return selector
    .replace(/^[a-z0-9]*[.#]/i, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

function isOfListing(selector: string, pages: readonly ParsedPage[], list: ParsedPage | null, looks: RegExp): boolean {
  const texts = pages.map(($) => textsOf($, selector));
  const stated = texts.filter((own) => own.length > 0);
  const fit = stated.every(([text = "", ...more]) => more.length === 0 && text.length <= LONGEST && looks.test(text));
  const said = stated.flat();
  const everywhere = pages.length > 2 && new Set(said).size === 1;
  const onList = list === null ? [] : textsOf(list, selector);
  return (
    fit &&
    stated.length > 0.6 * pages.length &&
    !everywhere &&
    !onList.some((text) => said.length === 1 && said[0] === text && onList.length === 1)
  );
}

function textsOf($: ParsedPage, selector: string): string[] {
  const texts = selectAll($, selector).map((element) => visibleText(element).replace(/\s+/g, " "));
  return [...new Set(texts.filter((text) => text !== ""))];
}

function coverage(selector: string, pages: readonly ParsedPage[]): number {
  return pages.filter(($) => textsOf($, selector).length > 0).length;
}

/** The links of a breadcrumb that every listing has, its own name for itself left out. */
function breadcrumb(pages: readonly ParsedPage[]): string | null {
  const [first] = pages;
  if (first === undefined) return null;
  const boxes = selectAll(first, CRUMBS).filter((element) => !isHiddenBranch(element));
  const named = boxes.flatMap((box) => nameOfBox(box));
  const everywhere = named.find((selector) =>
    pages.every(($) => selectAll($, `${selector} a`).length >= 2 && selectAll($, selector).length === 1),
  );
  return everywhere === undefined ? null : `${everywhere} a`;
}

const CRUMBS =
  '[class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [itemtype$="BreadcrumbList"]';

function nameOfBox(box: PageElement): string[] {
  return isElement(box)
    ? describeElement(box)
        .filter((mark) => /breadcrumb/i.test(mark.selector))
        .map((mark) => mark.selector)
    : [];
}
