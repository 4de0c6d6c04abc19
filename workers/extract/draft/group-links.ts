import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { isHidden, visibleText } from "../visible-text.ts";
import { addressShape, hasOwnId, resolveLink } from "./address-pattern.ts";
import { judgeName } from "./judge-name.ts";

export interface PageLink {
  readonly element: PageElement;
  readonly url: URL;
  readonly text: string;
}

/** Links that stand alike in a page's structure: the rows of a list, a menu, a pager. */
export interface LinkGroup {
  readonly links: readonly PageLink[];
  /** How many different addresses they lead to. */
  readonly addresses: ReadonlySet<string>;
  /** How much it looks like a list of listings; above 0 it may be one. */
  readonly score: number;
}

/** The visible links of a page to its own site. */
export function readLinks($: ParsedPage, address: string): PageLink[] {
  const origin = new URL(address).host.replace(/^www\./, "");
  const unseen = namesHiddenByStyle($);
  return selectAll($, "a[href], area[href]").flatMap((element) => {
    const url = resolveLink(element.attribs.href, address);
    if (url === null || !isSameSite(url.host, origin) || isHiddenBranch(element, unseen)) return [];
    return [{ element, url, text: visibleText(element) }];
  });
}

function isSameSite(host: string, origin: string): boolean {
  return host.replace(/^www\./, "") === origin || host.endsWith(`.${origin.split(".").slice(-2).join(".")}`);
}

/** Classes that a style of the page itself takes out of sight: bait for crawlers hangs on them. */
function namesHiddenByStyle($: ParsedPage): ReadonlySet<string> {
  const names = new Set<string>();
  for (const style of selectAll($, "style")) {
    const text = style.children.map((child) => (child.type === "text" ? child.data : "")).join("");
    for (const rule of text.slice(0, 200_000).matchAll(HIDING_RULE)) if (rule[1] !== undefined) names.add(rule[1]);
  }
  return names;
}

const HIDING_RULE = /\.([\w-]{1,60})\s*\{[^}]{0,400}(?:display\s*:\s*none|visibility\s*:\s*hidden)/g;

export function isHiddenBranch(element: PageElement, unseen: ReadonlySet<string> = new Set()): boolean {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent) {
    if (isHidden(here)) return true;
    if (unseen.size > 0 && (here.attribs.class ?? "").split(/\s+/).some((name) => unseen.has(name))) return true;
  }
  return false;
}

/** The groups of a page's links, the likeliest list of listings first. */
export function groupLinks(links: readonly PageLink[], address: string): LinkGroup[] {
  const here = new URL(address);
  const byName = groupBy(links, (link) => structureOf(link.element, true));
  // Rows may carry a name each of their own; then their tags and the shape of the addresses tell what belongs together.
  const byShape = groupBy(links, (link) => `${structureOf(link.element, false)} ${coarseShape(link.url)}`);
  return [
    ...byName.map((members) => judgeGroup(members, here, 0)),
    ...byShape.map((members) => judgeGroup(members, here, -2.5)),
  ].sort((one, other) => other.score - one.score);
}

function groupBy(links: readonly PageLink[], keyOf: (link: PageLink) => string): PageLink[][] {
  const groups = new Map<string, PageLink[]>();
  for (const link of links) {
    const key = keyOf(link);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [link]);
    else members.push(link);
  }
  return [...groups.values()];
}

function coarseShape(url: URL): string {
  const parts = addressShape(url).split("/");
  return [parts[0], parts.length, parts.at(-1)].join("/");
}

function judgeGroup(links: readonly PageLink[], here: URL, handicap: number): LinkGroup {
  const addresses = new Set(links.map((link) => link.url.href));
  return { links, addresses, score: handicap + scoreGroup(links, addresses, here) };
}

/** Where a link stands: its tag and those around it, with the names that mean something or without. */
function structureOf(element: PageElement, named: boolean): string {
  const parts: string[] = [];
  let here: PageNode | null = element;
  for (let level = 0; level < 5 && here !== null && isElement(here); level += 1) {
    const names = (here.attribs.class ?? "")
      .split(/\s+/)
      .filter((name) => name !== "" && judgeName(name) === "meaningful");
    parts.push(
      `${here.name}${
        named && level < 4
          ? names
              .slice(0, 2)
              .sort()
              .map((name) => `.${name}`)
              .join("")
          : ""
      }`,
    );
    here = here.parent;
  }
  return parts.join("<");
}

function scoreGroup(links: readonly PageLink[], addresses: ReadonlySet<string>, here: URL): number {
  if (addresses.size < 2) return -10;
  const shapes = countBy(links.map((link) => addressShape(link.url)));
  const commonest = Math.max(...shapes.values()) / links.length;
  const share = (test: (link: PageLink) => boolean) => links.filter(test).length / links.length;
  const samePath = share((link) => link.url.pathname === here.pathname);
  const furniture = share((link) => standsInFurniture(link.element));
  const pager = share((link) =>
    /^(?:\d{1,4}|[«»‹›<>→←]+|nästa|next|föregående|prev\w*|sista|last|första|first)$/i.test(link.text),
  );
  const cardText = median(links.map((link) => Math.min(400, cardOf(link, addresses).length)));
  const headed = share((link) => isHeaded(link.element));
  return (
    Math.log2(Math.min(20, addresses.size)) +
    3 * share((link) => hasOwnId(link.url)) +
    2 * commonest +
    Math.log2(1 + cardText) * 0.8 -
    (cardText < 25 ? 1.5 : 0) +
    1.5 * headed -
    6 *
      samePath *
      (new Set(links.map((link) => link.url.search.replace(/\d+/g, "0"))).size < addresses.size ? 1 : 0.3) -
    4 * furniture -
    6 * pager -
    2 * share((link) => link.url.pathname === "/") -
    (sayOneThing(links) ? 0.75 : 0) -
    // A heading rather than the picture beside it.
    0.2 * share((link) => link.text === "") -
    (1 - addresses.size / links.length)
  );
}

/** "Write a message", "Save": what one may do with each listing, where its heading leads to it under its own name. */
function sayOneThing(links: readonly PageLink[]): boolean {
  const texts = new Set(links.map((link) => link.text));
  return links.length >= 4 && texts.size === 1 && !texts.has("");
}

/** The text of the largest box around a link that holds no other address of its group. */
function cardOf(link: PageLink, addresses: ReadonlySet<string>): string {
  let card: PageElement = link.element;
  for (let level = 0; level < 6; level += 1) {
    const parent: PageNode | null = card.parent;
    if (parent === null || !isElement(parent) || holdsOther(parent, link, addresses)) break;
    card = parent;
  }
  return visibleText(card);
}

function holdsOther(element: PageElement, link: PageLink, addresses: ReadonlySet<string>): boolean {
  const stack: PageNode[] = [element];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here)) continue;
    if (here.name === "a") {
      const url = resolveLink(here.attribs.href, link.url.href);
      if (url !== null && url.href !== link.url.href && addresses.has(url.href)) return true;
    }
    stack.push(...here.children);
  }
  return false;
}

function isHeaded(element: PageElement): boolean {
  const inside = element.children.some((child) => isElement(child) && /^h[1-6]$/.test(child.name));
  return inside || (element.parent !== null && isElement(element.parent) && /^h[1-6]$/.test(element.parent.name));
}

export function standsInFurniture(element: PageElement): boolean {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent) {
    if (["nav", "header", "footer", "form"].includes(here.name))
      return here.name !== "header" || !isInside(here, "article");
    if (
      /\b(?:nav|menu|footer|breadcrumbs?|pagination|pager|cookie|sidebar|meny)\b/i.test(
        `${here.attribs.class ?? ""} ${here.attribs.id ?? ""}`,
      )
    ) {
      return true;
    }
  }
  return false;
}

function isInside(element: PageElement, name: string): boolean {
  for (let here: PageNode | null = element.parent; here !== null && isElement(here); here = here.parent)
    if (here.name === name) return true;
  return false;
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
