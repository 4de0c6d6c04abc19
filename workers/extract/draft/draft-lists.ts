import type { ParsedPage } from "../parse-page.ts";
import { resolveLink } from "./address-pattern.ts";
import { chooseSelector } from "./choose-selector.ts";
import { type PageLink, readLinks } from "./group-links.ts";

/** A page that links to lists: the front page, a page of counties, a menu. */
export interface IndexPage {
  readonly address: string;
  readonly $: ParsedPage;
}

export interface DraftedLists {
  readonly listIndex: { address: string; link: string; deeper?: string; names: "place" | "category" } | null;
  readonly lists: readonly { address: string; category?: string; place?: string }[];
  readonly confidence: number;
  readonly question: string | null;
}

/** Whether a link's text names a place: the resolver of places, passed in by whoever has it. */
export type PlaceTest = (text: string) => boolean;

/**
 * Which lists a site has. `pages` are read in the order given, the list itself among them; links whose texts are places
 * make an index, and where a page behind one of them is again such an index, that one lies deeper.
 */
export function draftLists(
  listAddress: string,
  pages: readonly IndexPage[],
  listings: ReadonlySet<string>,
  isPlace: PlaceTest,
): DraftedLists {
  const menus = pages.flatMap((page) => {
    const menu = findPlaceMenu(page, listings, isPlace);
    return menu === null ? [] : [{ page, ...menu }];
  });
  const first = menus[0];
  if (first === undefined) {
    return {
      listIndex: null,
      lists: [{ address: pathOf(listAddress) }],
      confidence: 0.5,
      question: "No list of places was found. Does this one list hold every listing, or are there others?",
    };
  }
  const reached = new Set(first.links.map((link) => link.url.href));
  const below = menus.find(
    (menu) =>
      menu !== first && reached.has(menu.page.address) && menu.links.some((link) => !reached.has(link.url.href)),
  );
  const inner = below === undefined ? null : freshMenu(below, reached);
  const listIndex =
    inner === null
      ? { address: pathOf(first.page.address), link: first.selector, names: "place" as const }
      : { address: pathOf(first.page.address), link: inner, deeper: first.selector, names: "place" as const };
  return { listIndex, lists: [], confidence: first.exact ? 0.9 : 0.7, question: null };
}

interface PlaceMenu {
  readonly links: readonly PageLink[];
  readonly selector: string;
  readonly exact: boolean;
}

function findPlaceMenu({ address, $ }: IndexPage, listings: ReadonlySet<string>, isPlace: PlaceTest): PlaceMenu | null {
  const links = readLinks($, address).filter((link) => !listings.has(link.url.href) && nameOf(link.text).length <= 40);
  const named = links.filter((link) => nameOf(link.text) !== "" && isPlace(nameOf(link.text)));
  const boxes = new Map<unknown, PageLink[]>();
  // The box of a menu is the parent, or the parent's parent, that most of its links share.
  for (const link of named)
    for (const box of [link.element.parent, link.element.parent?.parent])
      if (box) boxes.set(box, [...(boxes.get(box) ?? []), link]);
  const best = [...boxes.values()].toSorted((one, other) => addressesOf(other) - addressesOf(one))[0];
  if (best === undefined || addressesOf(best) < 3) return null;
  const box = best[0]?.element.parent;
  const whole = links.filter(
    (link) =>
      best.includes(link) || (link.element.parent === box && /^\p{Lu}/u.test(link.text)) || sameShape(link, best),
  );
  const chosen = chooseSelector([{ $, elements: whole.map((link) => link.element) }], {
    keyOf: (element) => resolveLink(element.attribs.href, address)?.href,
  });
  return chosen === null
    ? null
    : { links: whole, selector: chosen.selector, exact: chosen.precision === 1 && chosen.recall === 1 };
}

/** A town that the place test does not know stands in the same kind of row as those it does. */
function sameShape(link: PageLink, menu: readonly PageLink[]): boolean {
  return (
    menu.some(
      (other) =>
        other.element.parent?.parent === link.element.parent?.parent && other.element.name === link.element.name,
    ) && depthOf(link.url) === depthOf(menu[0]?.url ?? link.url)
  );
}

function freshMenu(menu: PlaceMenu & { readonly page: IndexPage }, known: ReadonlySet<string>): string | null {
  const fresh = menu.links.filter((link) => !known.has(link.url.href));
  const { $, address } = menu.page;
  return (
    chooseSelector([{ $, elements: fresh.map((link) => link.element) }], {
      keyOf: (element) => resolveLink(element.attribs.href, address)?.href,
    })?.selector ?? null
  );
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
