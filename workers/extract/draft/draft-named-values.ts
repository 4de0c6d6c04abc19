import type { ValueSourceRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { describeElement } from "./describe-element.ts";
import { isHiddenBranch, standsInFurniture } from "./group-links.ts";

/** By variable, and by labels of our own for what is no variable: what differs at every date tells no copies apart. */
export interface NamedValues {
  readonly fields: Readonly<Record<string, ValueSourceRule>>;
  readonly facts: Readonly<Record<string, ValueSourceRule>>;
}

interface NamedField {
  readonly field: string;
  readonly isVariable: boolean;
  /** Words in the name of the element that holds the value. */
  readonly words: ReadonlySet<string>;
  /** Words in the name of an icon before the value. */
  readonly icons: ReadonlySet<string>;
  /** What the value looks like. */
  readonly looks: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** What the words of names say that a text is. Only what a listing has one of. */
const NAMED: readonly NamedField[] = [
  {
    field: "place",
    isVariable: true,
    words: words(
      "city town place location locality address ort plats stad kommun stadt standort miasto ville paikkakunta",
    ),
    icons: words("location pin marker map"),
    looks: /\p{L}{2}/u,
  },
  {
    field: "price",
    isVariable: false,
    words: words("price pris preis prix hinta cena precio amount kostnad"),
    icons: words("euro dollar money coins price"),
    looks: /\d/,
  },
  {
    field: "posted",
    isVariable: false,
    words: words("date time posted published datum publicerad julkaistu inlagd"),
    icons: words("calendar clock"),
    looks: /\d{1,4}[./-]\d{1,2}|\d{1,2}\.? \p{L}{3}/u,
  },
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
): NamedValues {
  const fields: Record<string, ValueSourceRule> = {};
  const facts: Record<string, ValueSourceRule> = {};
  for (const { field, isVariable, words, icons, looks } of NAMED) {
    if (taken.has(field)) continue;
    const selectors = new Set([
      ...pages.flatMap(($) => namesIn($, words)),
      ...pages.flatMap(($) => besideIcons($, icons)),
    ]);
    const fitting = [...selectors].filter((selector) => isOfListing(selector, pages, list, looks));
    const [best] = fitting.toSorted((one, other) => coverage(other, pages) - coverage(one, pages));
    if (best !== undefined) (isVariable ? fields : facts)[field] = best;
  }
  const crumbs = breadcrumb(pages);
  return { fields, facts: crumbs === null ? facts : { ...facts, category: crumbs } };
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

/** What stands after an element without text that an icon's name has drawn: `span.icon-pin + span`. */
function besideIcons($: ParsedPage, words: ReadonlySet<string>): string[] {
  return selectAll($, "body i[class], body span[class], body em[class]").flatMap((icon) => {
    const siblings = icon.parent?.children.filter((child) => isElement(child)) ?? [];
    const after = siblings[siblings.indexOf(icon) + 1];
    if (after === undefined || visibleText(icon) !== "" || standsInFurniture(icon) || isHiddenBranch(icon)) return [];
    return describeElement(icon)
      .filter((mark) => mark.cost <= 2 && wordsOf(mark.selector).some((word) => words.has(word)))
      .map((mark) => `${mark.selector} + ${after.name}`);
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
