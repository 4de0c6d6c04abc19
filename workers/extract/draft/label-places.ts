import { type LabelIndex, labelKey, trimLabel } from "../match-label.ts";
import { isElement, type PageElement, type PageNode, type ParsedPage, selectAll } from "../parse-page.ts";
import { isHidden, visibleText } from "../visible-text.ts";

/** A place on a page where a label that means something stands. */
export interface LabelPlace {
  /** The largest element that says nothing but the label; where both stand in one element, that one. */
  readonly element: PageElement;
  readonly label: string;
  readonly variable: string;
  /** "inline": "Label: value" in one text. "before": the label as text, the value in an element after it. */
  readonly how: "alone" | "inline" | "before";
}

const LONGEST = 60;

/** Where on a page known labels stand, forms, menus and links left out. */
export function findLabelPlaces($: ParsedPage, labels: LabelIndex): LabelPlace[] {
  const places: LabelPlace[] = [];
  const taken = new Set<PageNode>();
  for (const element of selectAll($, "body *")) {
    if (taken.has(element) || NEVER.has(element.name) || isHidden(element) || standsInMenu(element)) continue;
    const text = isAllLink(element) ? null : shortText(element);
    const variable = text === null ? undefined : labels.get(labelKey(trimLabel(text)));
    if (text !== null && variable !== undefined) {
      for (const inner of descendants(element)) taken.add(inner);
      places.push({ element, label: trimLabel(text), variable, how: "alone" });
      continue;
    }
    const before = labelBefore(element);
    const stated = before === null ? undefined : labels.get(labelKey(before));
    if (before !== null && stated !== undefined) {
      places.push({ element, label: trimLabel(before), variable: stated, how: "before" });
    } else if (isLeafText(element)) places.push(...inlineLabels(element, labels));
  }
  return places;
}

const NEVER = new Set("a button option select label script style input textarea form nav".split(" "));

/** A button to share or to write by: its word is no label of what stands beside it. */
function isAllLink(element: PageElement): boolean {
  const inside = element.children.filter((child) => visibleText(child) !== "");
  const [only] = inside;
  return inside.length === 1 && only !== undefined && isElement(only) && (only.name === "a" || only.name === "button");
}

function standsInMenu(element: PageElement): boolean {
  for (let here: PageNode | null = element; here !== null && isElement(here); here = here.parent) {
    if (["a", "button", "select", "form", "nav", "label"].includes(here.name)) return true;
  }
  return false;
}

function shortText(element: PageElement): string | null {
  // An element with many children is no label; its text need not be gathered to know.
  if (element.children.length > 4) return null;
  const text = visibleText(element);
  return text.length > 0 && text.length <= LONGEST && !text.includes("\n") ? text : null;
}

/** The text that stands before the only element in another: "Kön" of `<p>Kön <b>Kvinna</b></p>`. */
function labelBefore(element: PageElement): string | null {
  const parts = element.children.filter(
    (child) => isElement(child) || (child.type === "text" && child.data.trim() !== ""),
  );
  const [first, second] = parts;
  if (
    parts.length !== 2 ||
    first?.type !== "text" ||
    second === undefined ||
    !isElement(second) ||
    second.name === "br"
  )
    return null;
  const text = first.data.replace(/\s+/g, " ").trim();
  return text.length > 0 && text.length <= LONGEST ? text : null;
}

/** Elements that hold text themselves, and beside it no more than a few words in elements of their own. */
function isLeafText(element: PageElement): boolean {
  return element.children.some((child) => child.type === "text" && child.data.includes(":"));
}

function inlineLabels(element: PageElement, labels: LabelIndex): LabelPlace[] {
  const lines = visibleText(element).split("\n").slice(0, 60);
  return lines.flatMap((line) => {
    const at = line.indexOf(":");
    if (at < 1 || at > LONGEST || line.slice(at + 1).trim() === "") return [];
    const label = trimLabel(line.slice(0, at));
    const variable = labels.get(labelKey(label));
    return variable === undefined ? [] : [{ element, label, variable, how: "inline" as const }];
  });
}

function descendants(element: PageElement): PageNode[] {
  const found: PageNode[] = [];
  const stack: PageNode[] = [...element.children];
  for (let here = stack.pop(); here !== undefined; here = stack.pop()) {
    found.push(here);
    if (isElement(here)) stack.push(...here.children);
  }
  return found;
}
