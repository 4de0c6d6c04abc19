import { cleanText } from "./clean-text.ts";
import { isElement, type PageElement, type PageNode } from "./parse-page.ts";

const UNSHOWN = new Set(
  "script style template noscript head title meta link iframe object svg canvas audio video datalist".split(" "),
);
const BLOCKS = new Set(
  "address article aside blockquote body button dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main menu nav ol optgroup option p pre section select summary table tbody tfoot thead tr ul".split(
    " ",
  ),
);
// A label or button starts no line in a browser, but what it says stands apart from what surrounds it.
const INLINE_APART = new Set(["label", "button", "td", "th"]);

/**
 * The text of a node as a reader meets it: entities decoded, white space folded, one "\n" between paragraphs, list
 * items, rows and at <br>; what the page hides is left out, and so are the nodes in `except`. Walks without
 * recursion: pages nest as deep as their makers please.
 */
export function visibleText(node: PageNode, except?: ReadonlySet<PageNode>): string {
  const pieces: string[] = [];
  const stack: Step[] = [{ node, pre: isInPre(node) }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if (typeof step === "string") {
      pieces.push(step);
      continue;
    }
    const { node: here, pre } = step;
    if (except?.has(here)) continue;
    if (here.type === "text") {
      pieces.push(pre ? here.data : here.data.replace(/\s{2,}|[^\S ]/g, " "));
      continue;
    }
    if (isElement(here)) {
      if (here.name === "br") {
        pieces.push("\n");
        continue;
      }
      if (UNSHOWN.has(here.name) || isHidden(here)) continue;
    } else if (here.type !== "root") {
      continue;
    }
    const edge = edgeOf(here);
    if (edge !== "") {
      pieces.push(edge);
      stack.push(edge);
    }
    const keepsLines = pre || (isElement(here) && isPreformatted(here));
    for (let child = here.children.length - 1; child >= 0; child -= 1) {
      const next = here.children[child];
      if (next !== undefined) stack.push({ node: next, pre: keepsLines });
    }
  }
  return foldPieces(pieces);
}

type Step = { readonly node: PageNode; readonly pre: boolean } | string;

function foldPieces(pieces: readonly string[]): string {
  return cleanText(pieces.join(""))
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, " ")
    .replace(/ ?\n[\s\n]*/g, "\n")
    .trim();
}

function edgeOf(node: PageNode): string {
  if (!isElement(node)) return "";
  if (INLINE_APART.has(node.name)) return " ";
  return BLOCKS.has(node.name) ? "\n" : "";
}

/** Whether an element, by its own attributes, shows nothing to a reader. */
export function isHidden(element: PageElement): boolean {
  const { hidden, style, "aria-hidden": ariaHidden } = element.attribs;
  if (hidden !== undefined && hidden !== "until-found") return true;
  if (ariaHidden === "true") return true;
  return style !== undefined && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isPreformatted(element: PageElement): boolean {
  if (element.name === "pre" || element.name === "textarea") return true;
  return /white-space\s*:\s*(?:pre|break-spaces)/i.test(element.attribs.style ?? "");
}

function isInPre(node: PageNode): boolean {
  for (let here: PageNode | null = node.parent; here !== null; here = here.parent) {
    if (isElement(here) && isPreformatted(here)) return true;
  }
  return false;
}

/**
 * What an element says as a value: its text or, where a page shows a picture or a machine value instead (a flag, a
 * star, <meta content>), the words standing for it.
 */
export function valueText(element: PageElement): string {
  const { content, value } = element.attribs;
  if (element.name === "meta" && content !== undefined) return cleanText(content).trim();
  if ((element.name === "input" || element.name === "data") && value !== undefined) {
    const shown = element.name === "data" ? visibleText(element) : "";
    return shown === "" ? cleanText(value).trim() : shown;
  }
  const text = visibleText(element);
  return text === "" ? wordsOfPictures(element) : text;
}

function wordsOfPictures(element: PageElement): string {
  const words: string[] = [];
  const stack: PageNode[] = [element];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    if (!isElement(here) || (here !== element && isHidden(here))) continue;
    const { alt, title, "aria-label": ariaLabel } = here.attribs;
    const word = cleanText(alt ?? ariaLabel ?? title ?? "").trim();
    if (word !== "") words.push(word);
    stack.push(...here.children.slice().reverse());
  }
  return words.join(", ");
}
