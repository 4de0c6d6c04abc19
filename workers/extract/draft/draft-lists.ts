import { isElement, type ParsedPage } from "../parse-page.ts";
import { resolveLink } from "./address-pattern.ts";
import { chooseSelector } from "./choose-selector.ts";
import { type PageLink, readLinks } from "./group-links.ts";

/** A page that links to lists: the front page, a page of counties, a menu beside a list. */
export interface IndexPage {
  readonly address: string;
  readonly $: ParsedPage;
  /** How many listings it links to: a list does, an index does not. */
  readonly listings: number;
}

export interface DraftedLists {
  readonly listIndex: { address: string; link: string; deeper?: string; names: "place" | "category" } | null;
  readonly lists: readonly { address: string; category?: string }[];
  readonly confidence: number;
  readonly question: string | null;
}

/** Whether a link's text names a place: the resolver of places, passed in by whoever has it. */
export type PlaceTest = (text: string) => boolean;

/**
 * Which lists a site has: the menus whose links name places (or letters), one level or two, and the list the draft
 * began at with those beside it. `pages` come in the order they were found in, the front page first.
 */
export function draftLists(
  listAddress: string,
  pages: readonly IndexPage[],
  isListing: (href: string) => boolean,
  isPlace: PlaceTest,
): DraftedLists {
  const menus = pages.flatMap((page) => findMenu(page, isListing, isPlace) ?? []);
  const first = menus[0];
  if (first === undefined) {
    const lists = listsBeside(listAddress, pages, isListing);
    const question = "No menu of places was found. Do these lists hold every listing, or are there others?";
    return { listIndex: null, lists, confidence: lists.length > 1 ? 0.7 : 0.5, question };
  }
  const reached = new Set(first.links.map((link) => link.url.href));
  const inner = pages.flatMap((page) =>
    page.listings === 0 && reached.has(page.address) ? (innerMenu(page, reached, isListing) ?? []) : [],
  )[0];
  const address = pathOf(first.page.address);
  const listIndex =
    inner === undefined
      ? { address, link: first.selector, names: first.names }
      : { address, link: inner.selector, deeper: first.selector, names: first.names };
  const inMenu = reached.has(listAddress) || (inner?.links.some((link) => link.url.href === listAddress) ?? false);
  const lists = inMenu
    ? []
    : listsBeside(listAddress, pages, isListing).filter(
        (list) => !reached.has(new URL(list.address, listAddress).href),
      );
  return { listIndex, lists, confidence: first.exact ? 0.9 : 0.7, question: null };
}

interface Menu {
  readonly page: IndexPage;
  readonly links: readonly PageLink[];
  readonly selector: string;
  readonly exact: boolean;
  readonly names: "place" | "category";
}

const FEWEST = 3;

function findMenu(page: IndexPage, isListing: (href: string) => boolean, isPlace: PlaceTest): Menu | null {
  const links = readLinks(page.$, page.address).filter(
    (link) => !isListing(link.url.href) && nameOf(link.text).length <= 40,
  );
  const places = links.filter((link) => nameOf(link.text) !== "" && isPlace(nameOf(link.text)));
  const letters = links.filter((link) => /^\p{Lu}$/u.test(nameOf(link.text)));
  const named = places.length >= FEWEST ? places : letters.length >= FEWEST ? letters : [];
  if (named.length === 0) return null;
  const core = largestBox(named);
  if (core.length < FEWEST) return null;
  return chooseMenu(
    page,
    links.filter((link) => standsAmong(link, core)),
    named === places ? "place" : "category",
  );
}

/** The named links that share a row's parent, or its parent's parent, with most others. */
function largestBox(named: readonly PageLink[]): PageLink[] {
  const boxes = new Map<unknown, PageLink[]>();
  for (const link of named) {
    for (const box of new Set([link.element.parent, link.element.parent?.parent ?? null])) {
      if (box !== null) boxes.set(box, [...(boxes.get(box) ?? []), link]);
    }
  }
  return [...boxes.values()].toSorted((one, other) => addressesOf(other) - addressesOf(one))[0] ?? [];
}

/** A town that the place test does not know stands in the same kind of row, and its address has the same depth. */
function standsAmong(link: PageLink, core: readonly PageLink[]): boolean {
  if (core.includes(link)) return true;
  const [first] = core;
  if (first === undefined || !/^\p{Lu}/u.test(link.text) || depthOf(link.url) !== depthOf(first.url)) return false;
  const sameName = link.element.attribs.class === first.element.attribs.class;
  const box = (of: PageLink) =>
    core.every((member) => member.element.parent === first.element.parent)
      ? of.element.parent
      : of.element.parent?.parent;
  return sameName && box(link) === box(first);
}

/** On a page that a menu leads to and that lists nothing: the links that lead further down. */
function innerMenu(page: IndexPage, known: ReadonlySet<string>, isListing: (href: string) => boolean): Menu | null {
  const path = new URL(page.address).pathname.replace(/\/$/, "");
  const below = readLinks(page.$, page.address).filter((link) => {
    return (
      !known.has(link.url.href) &&
      !isListing(link.url.href) &&
      link.url.pathname.startsWith(`${path}/`) &&
      link.url.href !== page.address
    );
  });
  return below.length === 0 ? null : chooseMenu(page, below, "place");
}

function chooseMenu(page: IndexPage, links: readonly PageLink[], names: Menu["names"]): Menu | null {
  const keyOf = hrefOf(page.address);
  const chosen = chooseSelector([{ $: page.$, elements: links.map((link) => link.element) }], { keyOf });
  return chosen === null
    ? null
    : { page, links, names, selector: chosen.selector, exact: chosen.precision === 1 && chosen.recall === 1 };
}

/** The list itself, and those that some page names beside it in the same way. */
function listsBeside(
  listAddress: string,
  pages: readonly IndexPage[],
  isListing: (href: string) => boolean,
): { address: string; category?: string }[] {
  for (const page of pages) {
    const links = readLinks(page.$, page.address);
    const own = links.find((link) => link.url.href === listAddress && link.text !== "");
    if (own === undefined || own.element.parent === null || !isElement(own.element.parent)) continue;
    const beside = links.filter((link) => {
      return (
        !isListing(link.url.href) &&
        link.element.attribs.class === own.element.attribs.class &&
        isBeside(link, own) &&
        depthOf(link.url) === depthOf(own.url) &&
        !/^\d+$/.test(link.text)
      );
    });
    const lists = new Map(
      beside.map((link) => [link.url.href, { address: pathOf(link.url.href), category: nameOf(link.text) }]),
    );
    return [...lists.values()];
  }
  return [{ address: pathOf(listAddress) }];
}

function isBeside(link: PageLink, own: PageLink): boolean {
  if (link.element.parent === own.element.parent) return true;
  const rows = own.element.parent?.parent;
  return (
    rows !== null &&
    rows !== undefined &&
    link.element.parent?.parent === rows &&
    link.element.parent.children.filter(isElement).length === own.element.parent?.children.filter(isElement).length
  );
}

function hrefOf(address: string) {
  return (element: { readonly attribs: Record<string, string> }) => resolveLink(element.attribs.href, address)?.href;
}

function addressesOf(links: readonly PageLink[]): number {
  return new Set(links.map((link) => link.url.href)).size;
}

function depthOf(url: URL): number {
  return url.pathname.split("/").length;
}

/** "Solna (12)" is Solna. */
function nameOf(text: string): string {
  return text.replace(/[([]?\s*\d+\s*(?:st|annonser|profiler|ads|profiles)?\s*[)\]]?\s*$/i, "").trim();
}

function pathOf(address: string): string {
  const url = new URL(address);
  return `${url.pathname}${url.search}`;
}
