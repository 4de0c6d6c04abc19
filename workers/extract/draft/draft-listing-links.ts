import type { PageElement, ParsedPage } from "../parse-page.ts";
import { looksLikeJson } from "../read-json.ts";
import { addressPattern, addressShape, hasOwnId, idleParameters, leadAlike, resolveLink } from "./address-pattern.ts";
import { chooseSelector } from "./choose-selector.ts";
import { groupLinks, type LinkGroup, type PageLink, readLinks } from "./group-links.ts";

export interface DraftedLinks {
  readonly link: string;
  readonly pattern: string | null;
  readonly ignoreParameters: readonly string[];
  /** What the selector selects on the list page, as addresses without fragments, in page order. */
  readonly addresses: readonly string[];
  readonly confidence: number;
}

/**
 * What on a list page links to listings. Addresses that are known to be listings' settle which group it is; without
 * them it is the group of links that looks most like a list. Null when nothing does.
 */
export function draftListingLinks($: ParsedPage, address: string, known: readonly string[] = []): DraftedLinks | null {
  const links = readLinks($, address);
  const groups = groupLinks(links, address);
  const alike = alikeLinks(links, known, address);
  const group = pickGroup(groups, known, address, alike);
  if (group === null) return null;
  const wanted = withoutStrays(alike.length > 0 ? alike : widenGroup(group, groups));
  const keyOf = (element: PageElement) => resolveLink(element.attribs.href, address)?.href ?? null;
  const chosen = chooseSelector([{ $, elements: wanted.map((link) => link.element) }], {
    keyOf,
    extra: addressMarks(wanted, address),
  });
  if (chosen === null) return null;
  const urls = [...new Map(wanted.map((link) => [link.url.href, link.url])).values()];
  const visible = new Set(links.map((link) => link.url.href));
  const selected = [...new Set($.root().find(chosen.selector).toArray().map(keyOf))].flatMap((href) =>
    href !== null && visible.has(href) ? [href] : [],
  );
  const pattern = addressPattern(urls, new URL(address).pathname);
  return {
    link: chosen.selector,
    pattern,
    ignoreParameters: idleParameters(urls),
    addresses: pattern === null ? selected : selected.filter((href) => fits(pattern, new URL(href))),
    confidence: confidenceOf(group, groups, known, chosen.precision * chosen.recall),
  };
}

/** Where none of the known listings is on this list: the links to addresses like theirs, when there are several. */
function alikeLinks(links: readonly PageLink[], known: readonly string[], address: string): readonly PageLink[] {
  const wanted = known.flatMap((text) => resolveLink(text, address) ?? []);
  const own = new Set(wanted.map((url) => url.href));
  if (links.some((link) => own.has(link.url.href))) return [];
  const alike = links.filter((link) => wanted.some((url) => leadAlike(url, link.url)));
  return new Set(alike.map((link) => link.url.href)).size < 3 ? [] : alike;
}

function pickGroup(
  groups: readonly LinkGroup[],
  known: readonly string[],
  address: string,
  alike: readonly PageLink[],
): LinkGroup | null {
  const wanted = new Set(known.flatMap((text) => resolveLink(text, address)?.href ?? []));
  const held = (group: LinkGroup) => [...wanted].filter((href) => group.addresses.has(href)).length;
  const best = groups
    .filter((group) => held(group) > 0)
    .toSorted((one, other) => held(other) - held(one) || other.score - one.score)[0];
  if (best !== undefined) return widest(best, groups);
  const shared = (group: LinkGroup) => group.links.filter((link) => alike.includes(link)).length;
  const likest = groups.toSorted((one, other) => shared(other) - shared(one) || other.score - one.score)[0];
  if (likest !== undefined && shared(likest) > 0) return likest;
  const first = groups[0];
  return first === undefined || first.score < 3 ? null : widest(first, groups);
}

/** Pictures and headings lead to the same listings, and not every listing has a picture: the group that leads to more. */
function widest(group: LinkGroup, groups: readonly LinkGroup[]): LinkGroup {
  const [first] = group.links;
  const more = groups.filter(
    (other) =>
      other.addresses.size > group.addresses.size &&
      other.addresses.size < 1.5 * group.addresses.size &&
      other.score > group.score - 2 &&
      [...group.addresses].every((href) => other.addresses.has(href)) &&
      other.links.every((link) => first !== undefined && leadAlike(first.url, link.url)),
  );
  return more.toSorted((one, other) => one.addresses.size - other.addresses.size).at(-1) ?? group;
}

/** A list's rows may differ a little: other groups that lead to addresses of the same shape, beside these, belong. */
function widenGroup(group: LinkGroup, groups: readonly LinkGroup[]): PageLink[] {
  const shapes = new Set(group.links.map((link) => addressShape(link.url)));
  if (shapes.size > 3) return [...group.links];
  const boxes = new Set(group.links.map((link) => boxOf(link.element)));
  const more = groups
    .filter((other) => other !== group)
    .flatMap((other) => other.links)
    .filter((link) => shapes.has(addressShape(link.url)) && !group.addresses.has(link.url.href))
    .filter((link) => boxes.has(boxOf(link.element)));
  return [...group.links, ...more];
}

/** A link to the rules may stand in a row of its own among the listings: of another shape than nearly all. */
function withoutStrays(links: readonly PageLink[]): PageLink[] {
  const shapes = new Map<string, number>();
  for (const link of links) shapes.set(addressShape(link.url), (shapes.get(addressShape(link.url)) ?? 0) + 1);
  const [commonest, count] = [...shapes].toSorted((one, other) => other[1] - one[1])[0] ?? ["", 0];
  const numbered = links.filter((link) => addressShape(link.url) === commonest).every((link) => hasOwnId(link.url));
  if (count < 0.7 * links.length || !numbered) return [...links];
  return links.filter((link) => addressShape(link.url) === commonest || hasOwnId(link.url));
}

/** The third box around a link: rows that are siblings share it. */
function boxOf(element: PageElement): unknown {
  return element.parent?.parent?.parent ?? element.parent?.parent ?? element.parent;
}

/** The path that the links begin with, as a selector: where no name helps, the address does. */
function addressMarks(links: readonly PageLink[], address: string) {
  const hrefs = links.map((link) => link.element.attribs.href ?? "");
  let start = hrefs[0] ?? "";
  for (const href of hrefs) while (!href.startsWith(start)) start = start.slice(0, -1);
  // The list's own town or category is no part of it: another list's links have another.
  const ofList = new URL(address).pathname.split("/").filter((segment) => segment !== "");
  const [origin = ""] = /^https?:\/\/[^/]*/.exec(start) ?? [];
  const segments = start.slice(origin.length, start.lastIndexOf("/")).split("/").slice(1);
  const foreign = segments.findIndex(
    (segment, place) => ofList.includes(segment) && (place > 0 || ofList.length === 1),
  );
  // Few links have more in common than the rest of the site's listings will have.
  const most = links.length < 4 ? 1 : segments.length;
  const kept = segments.slice(0, foreign < 0 ? most : Math.min(most, foreign));
  const path = kept.join("/");
  return path === "" || /["\\]/.test(path) ? [] : [{ selector: `a[href^="${origin}/${path}/"]`, cost: 4 }];
}

function confidenceOf(group: LinkGroup, groups: readonly LinkGroup[], known: readonly string[], exact: number): number {
  const rival = groups.find(
    (other) => other !== group && ![...other.addresses].every((href) => group.addresses.has(href)),
  );
  const lead = known.length > 0 ? 1 : Math.min(1, Math.max(0.2, (group.score - (rival?.score ?? 0)) / 4));
  return Math.round(100 * exact * (0.5 + 0.5 * lead)) / 100;
}

function fits(pattern: string, url: URL): boolean {
  return new RegExp(pattern, "u").test(`${url.pathname}${url.search}`);
}

/** Whether a list is answered in JSON and has no links. */
export function isJsonList(body: string): boolean {
  return looksLikeJson(body);
}
