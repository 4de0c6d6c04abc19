import { isElement, type PageElement, type PageNode, type ParsedPage } from "../parse-page.ts";
import { isHidden } from "../visible-text.ts";

/** The text within each element of a page, in characters; scraps count less than sentences. */
export interface TextWeights {
  /** What stands on this page only: what is not the site's template. */
  readonly fresh: ReadonlyMap<PageNode, number>;
  /** All that a reader sees. */
  readonly whole: ReadonlyMap<PageNode, number>;
}

/** Characters from which a text counts whole: free text is sentences, furniture is scraps. */
const SENTENCE = 40;

const UNSEEN = new Set("script style noscript template head svg iframe".split(" "));
/** Seen, but never a listing's own prose. */
const FURNITURE = new Set("nav form select button textarea footer a".split(" "));

/**
 * Weighs the pages' text against one another, and against other pages of the site. `apart` are elements whose text is
 * accounted for elsewhere.
 */
export function weighText(
  pages: readonly ParsedPage[],
  apart: readonly ReadonlySet<PageElement>[],
  others: readonly ParsedPage[],
): TextWeights[] {
  const texts = pages.map(($, page) => readTexts($, apart[page] ?? new Set()));
  const site = new Set(others.flatMap(($) => readTexts($, new Set()).map((text) => text.words)));
  return texts.map((own, page) => {
    const beside = texts.filter((other, place) => place !== page && !areCopies(own, other));
    const elsewhere = new Set(beside.flatMap((other) => other.map((text) => text.words)));
    const fresh = new Map<PageNode, number>();
    const whole = new Map<PageNode, number>();
    for (const { node, words, apart: isApart } of own) {
      const weight = words.length >= SENTENCE ? words.length : words.length * 0.4;
      add(whole, node, weight);
      const known = elsewhere.has(words) || (site.has(words) && words.length < 60);
      if (!isApart && !known && !isCounter(words)) add(fresh, node, weight);
    }
    return { fresh, whole };
  });
}

/** As `weighText`, where what a listing says is known: fresh is what stands in its known text. */
export function weighKnownText(pages: readonly ParsedPage[], known: readonly string[]): TextWeights[] {
  return pages.map(($, page) => {
    const text = ` ${(known[page] ?? "").replace(/\s+/g, " ").toLowerCase()} `;
    const fresh = new Map<PageNode, number>();
    const whole = new Map<PageNode, number>();
    for (const { node, words } of readTexts($, new Set())) {
      add(whole, node, words.length);
      if (words.length >= 3 && text.includes(words.toLowerCase())) add(fresh, node, words.length);
    }
    return { fresh, whole };
  });
}

function add(weights: Map<PageNode, number>, node: PageNode, weight: number): void {
  for (let here: PageNode | null = node.parent; here !== null; here = here.parent) {
    weights.set(here, (weights.get(here) ?? 0) + weight);
  }
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
  /** In a fact, a heading, a link or a menu. */
  readonly apart: boolean;
}

function readTexts($: ParsedPage, apart: ReadonlySet<PageElement>): PageText[] {
  const texts: PageText[] = [];
  const stack: { node: PageNode; apart: boolean }[] = $("body")
    .toArray()
    .map((node) => ({ node, apart: false }));
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node } = step;
    if (node.type === "text") {
      const words = node.data.replace(/\s+/g, " ").trim();
      if (words.length > 1) texts.push({ node, words, apart: step.apart });
    } else if (isElement(node) && !UNSEEN.has(node.name) && !isHidden(node)) {
      const isApart = step.apart || apart.has(node) || FURNITURE.has(node.name);
      for (const child of node.children) stack.push({ node: child, apart: isApart });
    }
  }
  return texts;
}
