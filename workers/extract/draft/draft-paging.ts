import type { PagingRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { resolveLink } from "./address-pattern.ts";
import { chooseSelector } from "./choose-selector.ts";
import { isHiddenBranch } from "./group-links.ts";

export interface DraftedPaging {
  readonly paging: PagingRule;
  readonly confidence: number;
  readonly question: string | null;
}

const NEXT =
  /^[\s\W]*(?:nästa(?: sida)?|next(?: page| \d+ \w+)?|framåt|bläddra(?: framåt| vidare)?|följande|fler sidor|äldre(?: annonser)?|older(?: \w+)?|seuraava(?: sivu)?|weiter|nächste(?: seite)?|suivante?|página siguiente|siguiente|następna|næsta|neste|næste)[\s\W]*$/iu;
const NEXT_SIGN = /^\s*[>›→⟩▶❯]\s*$/u;
/** May mean the last page as well as the next. */
const DOUBLE_SIGN = /^\s*(?:>>|»|⟫|››)\s*$/u;
const NEXT_NAME =
  /(?:^|[-_\s])(?:next|nasta|nästa|forward|siguiente|suivant|weiter|seuraava)(?:$|[-_\s])|[a-z]Next\b|\bnext[A-Z]/u;
const MORE =
  /\b(?:(?:visa|ladda|se|hämta|läs in) (?:fler|mer|flera)|(?:show|load|see|view) more|more (?:ads|profiles|results)|fler (?:annonser|profiler|träffar)|mehr (?:laden|anzeigen)|näytä lisää|voir plus|pokaż więcej)\b/iu;

/** Says by itself nothing of what there is more of. */
const LONE_MORE = /^[\s\W]*(?:fler|flera|mer|more|mehr|lisää|plus|więcej|flere|mere|meira)[\s\W]*$/iu;

/** How a list page says that there is more. `address` is the list's own. */
export function draftPaging($: ParsedPage, address: string): DraftedPaging {
  const drafted = findPaging($, address);
  return drafted ?? { paging: { kind: "none" }, confidence: 0.4, question: ASK_PAGING };
}

const ASK_PAGING = "The list shows no way to a next page. Is it whole as it stands, or does it grow as one scrolls?";

function findPaging($: ParsedPage, address: string): DraftedPaging | null {
  return (
    // Words say "next" plainly; a mere sign may mean the last page, and then the numbers are surer.
    draftNextLink($, address, 2) ??
    draftNumbers($, address) ??
    draftNextLink($, address, 0) ??
    draftButton($, address) ??
    draftScroll($)
  );
}

function draftNextLink($: ParsedPage, address: string, above: number): DraftedPaging | null {
  const links = selectAll($, "a, link[rel~=next]").filter((element) => isNextLink(element, address, above));
  const ranked = links.toSorted((one, other) => nextRank(other) - nextRank(one));
  const best = ranked[0];
  if (best === undefined) return null;
  const target = resolveLink(best.attribs.href, address);
  if (target === null) {
    // A link without an address of its own is a button in disguise.
    return best.name === "a" ? buttonPaging($, best, 0.7) : null;
  }
  const same = (element: PageElement) => resolveLink(element.attribs.href, address)?.href ?? null;
  const chosen = nameNext(best) ?? chooseSelector([{ $, elements: [best] }], { keyOf: same })?.selector ?? null;
  const selector =
    chosen !== null && leadsOnlyTo($, chosen, target.href, address) && saysNext(chosen)
      ? chosen
      : byText($, best, target.href, address);
  if (selector === null) return null;
  return { paging: { kind: "nextLink", selector }, confidence: nextRank(best) >= 3 ? 0.95 : 0.8, question: null };
}

function isNextLink(element: PageElement, address: string, above: number): boolean {
  if (element.name === "link") return above < 2;
  if (isHiddenBranch(element)) return false;
  const target = resolveLink(element.attribs.href, address);
  if (target !== null && target.href.replace(/\/$/, "") === address.replace(/\/$/, "")) return false;
  return nextRank(element) > above;
}

function nextRank(element: PageElement): number {
  const { rel = "", class: classes = "", title = "", "aria-label": label = "", id = "" } = element.attribs;
  if (/\bprev/i.test(`${rel} ${classes} ${id}`)) return 0;
  if (element.name === "link") return 2;
  if (/\bnext\b/i.test(rel)) return 5;
  const text = visibleText(element);
  if (NEXT.test(text)) return 4;
  if (NEXT.test(title) || NEXT.test(label)) return 3;
  const around = element.parent !== null && isElement(element.parent) ? (element.parent.attribs.class ?? "") : "";
  // A name alone may be the site's own ("next-meny"): it counts in a pager, or on an arrow.
  const mayBeArrow = text.length <= 3 || (text.length <= 20 && isInPager(element));
  if (mayBeArrow && (NEXT_NAME.test(classes) || NEXT_NAME.test(id) || NEXT_NAME.test(around))) return 3;
  if (!isInPager(element)) return 0;
  return NEXT_SIGN.test(text) ? 2 : DOUBLE_SIGN.test(text) ? 1 : 0;
}

function isInPager(element: PageElement): boolean {
  for (let here: PageNode | null = element.parent; here !== null && isElement(here); here = here.parent) {
    if (/pag(?:e|er|ing|ination)|sidor|bladd|bläddr/i.test(`${here.attribs.class ?? ""} ${here.attribs.id ?? ""}`))
      return true;
    const numbers = here.children.filter((child) => isElement(child) && /^\d{1,4}$/.test(visibleText(child)));
    if (numbers.length >= 2) return true;
  }
  return false;
}

/** The names that say "next" by themselves. */
function nameNext(element: PageElement): string | null {
  const { rel = "" } = element.attribs;
  if (/\bnext\b/i.test(rel)) return `${element.name}[rel~="next"]`;
  const own = (element.attribs.class ?? "").split(/\s+/).find((name) => NEXT_NAME.test(name) && /^[\w-]+$/.test(name));
  if (own !== undefined) return `${element.name}.${own}`;
  const around = element.parent;
  if (around === null || !isElement(around)) return null;
  const outer = (around.attribs.class ?? "").split(/\s+/).find((name) => NEXT_NAME.test(name) && /^[\w-]+$/.test(name));
  return outer === undefined ? null : `${around.name}.${outer} > ${element.name}`;
}

/** A selector of the next link must not select "previous" on the second page: it has to say "next" itself. */
function saysNext(selector: string): boolean {
  return (
    NEXT_NAME.test(selector.replace(/[.#"[\]=~>:]+/g, " ")) ||
    /rel~="next"|nästa|nasta|bläddra|framåt|äldre|older/i.test(selector)
  );
}

function leadsOnlyTo($: ParsedPage, selector: string, href: string, address: string): boolean {
  return selectAll($, selector).every((element) => resolveLink(element.attribs.href, address)?.href === href);
}

/** The words of the link itself, as a last resort: no markup tells it from the other links of the pager. */
function byText($: ParsedPage, element: PageElement, href: string, address: string): string | null {
  const { title, "aria-label": label } = element.attribs;
  for (const [name, value] of [
    ["aria-label", label],
    ["title", title],
  ] as const) {
    if (value !== undefined && NEXT.test(value) && !value.includes('"')) return `${element.name}[${name}="${value}"]`;
  }
  const words = visibleText(element).trim();
  if (words === "" || /["\\]/.test(words)) return null;
  const selector = `${element.name}:contains("${words}")`;
  return leadsOnlyTo($, selector, href, address) ? selector : null;
}

/** Links that are numbers: which part of their addresses counts, from where and by how much. */
function draftNumbers($: ParsedPage, address: string): DraftedPaging | null {
  const numbered = new Map<number, URL>();
  for (const element of selectAll($, "a[href]")) {
    const text = visibleText(element);
    const url = resolveLink(element.attribs.href, address);
    if (url !== null && /^\d{1,4}$/.test(text) && !isHiddenBranch(element) && isInPager(element))
      numbered.set(Number(text), url);
  }
  const pages = [...numbered].filter(([number]) => number >= 2).sort(([one], [other]) => one - other);
  const [first, second] = pages;
  if (first === undefined) return null;
  return numberedByParameter(first, second, address) ?? numberedByPath(first[1], first[0], address);
}

type NumberedPage = readonly [number: number, url: URL];

function numberedByParameter(
  first: NumberedPage,
  second: NumberedPage | undefined,
  address: string,
): DraftedPaging | null {
  const own = new URL(address).searchParams;
  for (const [name, value] of first[1].searchParams) {
    if (!/^\d+$/.test(value) || own.get(name) === value) continue;
    const later = second === undefined ? null : second[1].searchParams.get(name);
    const step =
      later === null || second === undefined ? null : (Number(later) - Number(value)) / (second[0] - first[0]);
    if (step !== null && (step < 1 || !Number.isInteger(step))) continue;
    // With one numbered link only: page 2 carries 2, or as many as the list shows at a time.
    const by = step ?? (Number(value) <= 2 ? 1 : Number(value) / (first[0] - 1));
    if (!Number.isInteger(by)) continue;
    return {
      paging: { kind: "pageNumber", parameter: name, first: Number(value) - (first[0] - 1) * by, step: by },
      confidence: step === null ? 0.7 : 0.9,
      question: null,
    };
  }
  return null;
}

function numberedByPath(url: URL, number: number, address: string): DraftedPaging | null {
  const root = new URL(address).pathname.replace(/\/$/, "");
  if (!url.pathname.startsWith(root)) return null;
  const piece = url.pathname.slice(root.length);
  const path = piece.replace(new RegExp(`(?<!\\d)${number}(?!\\d)`), "{page}");
  if (path === piece || path.length > 40) return null;
  return { paging: { kind: "pageNumber", path, first: 1, step: 1 }, confidence: 0.9, question: null };
}

function draftButton($: ParsedPage, address: string): DraftedPaging | null {
  const buttons = selectAll($, "button, a, input[type=button], input[type=submit], [role=button]").filter((element) => {
    const text = visibleText(element) || (element.attribs.value ?? "");
    if (text.length > 40) return false;
    return MORE.test(text) || NEXT.test(text) || (LONE_MORE.test(text) && goesOn(element, address));
  });
  const button = buttons.find((element) => element.name !== "a" || resolveLink(element.attribs.href, address) === null);
  const scripted = button === undefined ? null : scriptedPage(button, address);
  if (scripted !== null) return scripted;
  if (button !== undefined) return buttonPaging($, button, 0.85);
  const link = buttons[0];
  if (link === undefined) return null;
  const chosen = chooseSelector([{ $, elements: [link] }]);
  return chosen === null || chosen.precision < 1
    ? null
    : { paging: { kind: "nextLink", selector: chosen.selector }, confidence: 0.6, question: null };
}

/** A link whose address is this list's with a number added or changed; a menu's "more" leads elsewhere. */
function goesOn(element: PageElement, address: string): boolean {
  const target = resolveLink(element.attribs.href, address);
  const here = new URL(address);
  if (target === null || isHiddenBranch(element)) return false;
  const added = [...target.searchParams].filter(([name, value]) => here.searchParams.get(name) !== value);
  if (target.pathname === here.pathname) return added.length === 1 && added.every(([, value]) => /^\d+$/.test(value));
  const root = here.pathname.replace(/\/$/, "");
  return target.pathname.startsWith(root) && /^\/[^\d]{0,20}\d{1,4}\/?$/.test(target.pathname.slice(root.length));
}

/** A button whose script only goes to an address with the next page's number. */
function scriptedPage(button: PageElement, address: string): DraftedPaging | null {
  const target = /location(?:\.href)?\s*=\s*["']([^"']+)["']|location\.assign\(["']([^"']+)["']/.exec(
    button.attribs.onclick ?? "",
  );
  const url = resolveLink(target?.[1] ?? target?.[2], address);
  return url === null ? null : (numberedByParameter([2, url], undefined, address) ?? numberedByPath(url, 2, address));
}

function buttonPaging($: ParsedPage, button: PageElement, confidence: number): DraftedPaging | null {
  const chosen = chooseSelector([{ $, elements: [button] }]);
  if (chosen === null) return null;
  return {
    paging: { kind: "loadMore", selector: chosen.selector, clicks: 500 },
    confidence: confidence * (chosen.precision === 1 ? 1 : 0.7),
    question: null,
  };
}

/** Signs that a script fetches more as one scrolls. */
function draftScroll($: ParsedPage): DraftedPaging | null {
  const names = selectAll(
    $,
    "[class*=infinite], [id*=infinite], [class*=sentinel], [id*=sentinel], [data-infinite], [data-next-page]",
  );
  const scripts = selectAll($, "script").some((script) =>
    script.children.some(
      (child) =>
        child.type === "text" &&
        /IntersectionObserver|onscroll|addEventListener\(\s*["']scroll/.test(child.data) &&
        /fetch\(|XMLHttpRequest/.test(child.data),
    ),
  );
  if (names.length === 0 && !scripts) return null;
  return {
    paging: { kind: "infiniteScroll", scrolls: 500 },
    confidence: names.length > 0 && scripts ? 0.8 : 0.6,
    question: "The list seems to grow as one scrolls. Does it?",
  };
}
