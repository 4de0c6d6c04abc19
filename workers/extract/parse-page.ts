import { type CheerioAPI, load } from "cheerio";
import { load as loadQuickly } from "cheerio/slim";
import { isPlainMarkup } from "./plain-markup.ts";

export type ParsedPage = CheerioAPI;
export type PageNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>;

/** No deeper than browsers nest: building a tree and searching it are quadratic in its depth. */
const DEEPEST = 500;

/** A page as a tree, the one a browser would build, so that a selector tried in a browser holds here too. */
export function parsePage(body: string): ParsedPage {
  // The quick parser takes a third of the time, and on plain markup builds the same tree.
  if (isPlainMarkup(body)) return loadQuickly(body);
  return load(nestsTooDeep(body) ? flattenDeep(body) : body);
}

/** Whether start tags outrun end tags by more than the limit, those that close one another not counted. */
function nestsTooDeep(body: string): boolean {
  let depth = 0;
  for (const [, slash, name = ""] of body.matchAll(TAG)) {
    if (UNNESTING.has(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The page with the tags below the limit turned into <wbr>, which holds nothing and shows nothing; the text stays. */
function flattenDeep(body: string): string {
  let depth = 0;
  return body.replace(TAG, (tag, slash: string, name: string) => {
    if (UNNESTING.has(name.toLowerCase())) return tag;
    if (slash === "/") {
      depth = Math.max(0, depth - 1);
      return depth >= DEEPEST ? "</wbr" : tag;
    }
    depth += 1;
    return depth > DEEPEST ? "<wbr" : tag;
  });
}

const TAG = /<(\/?)([a-z][^\s/>]{0,40})/gi;
// Elements that hold nothing, or that end where the next of their kind begins: they nest only by way of others.
const UNNESTING = new Set(
  "a area base body br button col dd dt embed head hr html img input li link meta nobr option p param source tbody td th thead track tr wbr".split(
    " ",
  ),
);

export function isElement(node: PageNode): node is PageElement {
  return node.type === "tag" || node.type === "script" || node.type === "style";
}

/** Every element of a page that a selector names, in page order. */
export function selectAll($: ParsedPage, selector: string): PageElement[] {
  return $.root().find(selector).toArray();
}
