import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { isCounter } from "./fresh-text.ts";

/** Inside the text boxes, what counts or invites, and what every page says alike. */
export function draftDrop(pages: readonly ParsedPage[], boxes: readonly (readonly PageElement[])[]): string[] {
  const inside = boxes.map((list) => list.flatMap((box) => innerBlocks(box)));
  const texts = inside.map((list) => new Set(list.map((element) => fold(visibleText(element)))));
  const furniture = inside.map((list, page) =>
    list.filter((element) => {
      const words = fold(visibleText(element));
      const everywhere =
        pages.length > 1 && words.length < 90 && texts.every((other, place) => place === page || other.has(words));
      return words !== "" && (isCounter(words) || everywhere);
    }),
  );
  const selectors = new Set<string>();
  const kinds = new Set(furniture.flat().map((element) => kindOf(element)));
  for (const kind of kinds) {
    const targets = pages.map(($, page) => ({
      $,
      elements: (furniture[page] ?? []).filter((element) => kindOf(element) === kind),
    }));
    const chosen = chooseSelector(targets.filter(({ elements }) => elements.length > 0));
    // Dropping is global: a selector that takes anything else along would lose what listings say.
    if (
      chosen !== null &&
      chosen.precision === 1 &&
      !chosen.selector.includes(":nth") &&
      pages.every(($, page) => dropsOnly($, chosen.selector, furniture[page] ?? []))
    )
      selectors.add(chosen.selector);
  }
  return [...selectors];
}

function kindOf(element: PageElement): string {
  return `${element.name} ${element.attribs.class ?? ""}`;
}

function dropsOnly($: ParsedPage, selector: string, furniture: readonly PageElement[]): boolean {
  return selectAll($, selector).every((element) => furniture.includes(element));
}

function innerBlocks(box: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const stack: PageNode[] = [...box.children];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here)) continue;
    if (visibleText(here).length < 90) found.push(here);
    else stack.push(...here.children);
  }
  return found;
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
