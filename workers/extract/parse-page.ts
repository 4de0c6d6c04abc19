import { type CheerioAPI, load } from "cheerio";
import { load as loadLoosely } from "cheerio/slim";

export type ParsedPage = CheerioAPI;
export type PageNode = Exclude<Parameters<typeof load>[0], string | Buffer | readonly unknown[]>;
export type PageElement = Extract<PageNode, { attribs: Record<string, string> }>;

/** Nesting from which the standard's tree building, quadratic in depth, would take seconds on a hostile page. */
const DEEPEST = 600;

/**
 * A page as a tree, the one a browser would build, so that a selector tried in a browser holds here too. Pages nested
 * deeper than any browser allows are parsed by a simpler, linear rule.
 */
export function parsePage(body: string): ParsedPage {
  return nestsDeeperThan(body, DEEPEST) ? loadLoosely(body) : load(body);
}

/** Whether start tags outrun end tags by more than `limit`, unclosed paragraphs and list items not counted. */
function nestsDeeperThan(body: string, limit: number): boolean {
  let depth = 0;
  for (const tag of body.matchAll(TAG)) {
    const name = tag[2] ?? "";
    if (SELF_CLOSING.has(name.toLowerCase())) continue;
    depth = tag[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > limit) return true;
  }
  return false;
}

const TAG = /<(\/?)([a-z][a-z0-9-]{0,20})/gi;
const SELF_CLOSING = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody html head body".split(
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
