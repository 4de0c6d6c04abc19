import { isElement, type PageElement, type PageNode, type ParsedPage } from "../parse-page.ts";
import { isHidden } from "../visible-text.ts";

/** How much text within each element stands on this page only, in characters: what is not the site's template. */
export type FreshText = ReadonlyMap<PageNode, number>;

const SKIPPED = new Set(
  "script style noscript template head nav form select button textarea footer svg iframe a".split(" "),
);

/** Weighs the pages' text against one another. `apart` are elements whose text is accounted for elsewhere. */
export function weighFreshText(pages: readonly ParsedPage[], apart: readonly ReadonlySet<PageElement>[]): FreshText[] {
  const texts = pages.map(($, page) => readTexts($, apart[page] ?? new Set()));
  return texts.map((own, page) => {
    const others = texts.filter((other, place) => place !== page && !areCopies(own, other));
    const elsewhere = new Set(others.flatMap((other) => other.map((text) => text.words)));
    const weights = new Map<PageNode, number>();
    for (const { node, words } of own) {
      if (elsewhere.has(words) || isCounter(words)) continue;
      for (let here: PageNode | null = node.parent; here !== null; here = here.parent) {
        weights.set(here, (weights.get(here) ?? 0) + words.length);
      }
    }
    return weights;
  });
}

/** What pages say of themselves, or offer their readers to do, in a few words. */
export function isCounter(words: string): boolean {
  return words.length < 90 && COUNTER.test(words);
}

const COUNTER =
  /\b(?:visad|visats|visningar|läst[s]?|besök(?:t|are)?|seen|viewed|views|hits|klickad)\b.*\d|\d.*\b(?:visningar|views|hits|besök(?:t|are)?|gånger|ggr|times)\b|\b(?:för|sedan|in)?\s*\d+\s*(?:min(?:uter|utes)?|tim(?:me|mar)?|hours?|dag(?:ar)?|days?|v(?:eckor)?|weeks?)\s*(?:sedan|ago)\b|^(?:anmäl|rapportera|report|dela|share|skriv ut|print|tipsa|spara)\b|\b(?:senast inloggad|online nu|last seen|förnyad|uppdaterad|updated|renewed|annons(?:nr|nummer)?[ :]+\d)/iu;

/** Two listings of one seller may say the same; then neither tells what of the other is the site's template. */
function areCopies(one: readonly PageText[], other: readonly PageText[]): boolean {
  const long = (texts: readonly PageText[]) =>
    new Set(texts.map((text) => text.words).filter((words) => words.length > 40));
  const [own, others] = [long(one), long(other)];
  return own.size > 0 && [...own].filter((words) => others.has(words)).length > 0.6 * own.size;
}

interface PageText {
  readonly node: PageNode;
  readonly words: string;
}

function readTexts($: ParsedPage, apart: ReadonlySet<PageElement>): PageText[] {
  const texts: PageText[] = [];
  const stack: PageNode[] = $("body").toArray();
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (here.type === "text") {
      const words = here.data.replace(/\s+/g, " ").trim();
      if (words.length > 1) texts.push({ node: here, words });
    } else if (isElement(here) && !SKIPPED.has(here.name) && !isHidden(here) && !apart.has(here)) {
      stack.push(...here.children);
    }
  }
  return texts;
}
