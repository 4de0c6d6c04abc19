import { isElement, type PageElement } from "../parse-page.ts";
import type { DistrustedNames } from "./distrust-names.ts";
import { judgeName } from "./judge-name.ts";

/** A simple selector of one element, and how much it is to be distrusted: 1 for a name, more for a mere tag. */
export interface ElementMark {
  readonly selector: string;
  readonly cost: number;
}

/** Everything by which an element may be named without looking at its surroundings, best first. */
export function describeElement(element: PageElement, distrusted?: DistrustedNames): ElementMark[] {
  const { id, class: classes = "" } = element.attribs;
  const tag = element.name;
  const marks: ElementMark[] = [{ selector: tag, cost: TAG_COST.get(tag) ?? 6 }];
  if (id !== undefined && judgeName(id) === "meaningful" && !/\d/.test(id)) marks.push({ selector: `#${id}`, cost: 1 });
  for (const name of new Set(classes.split(/\s+/))) {
    if (name === "" || distrusted?.has(name)) continue;
    const quality = judgeName(name);
    if (quality === "meaningful") marks.push({ selector: `${tag}.${name}`, cost: 2 });
    else if (quality === "layout" && /^[\w-]+$/.test(name)) marks.push({ selector: `${tag}.${name}`, cost: 7 });
  }
  for (const [name, value] of Object.entries(element.attribs)) marks.push(...describeAttribute(tag, name, value));
  const place = placeAmongAlike(element);
  if (place !== null) marks.push({ selector: `${tag}:nth-of-type(${place})`, cost: 11 });
  return marks.sort((one, other) => one.cost - other.cost);
}

/** Where an element stands among its siblings of the same tag, from 1; null when it has none. The last resort. */
function placeAmongAlike(element: PageElement): number | null {
  const siblings = element.parent?.children.filter((child) => isElement(child) && child.name === element.name) ?? [];
  return siblings.length > 1 && siblings.length < 8 ? siblings.indexOf(element) + 1 : null;
}

function describeAttribute(tag: string, name: string, value: string): ElementMark[] {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || value.length > 40) return [];
  const quotable = /^[\p{L}][\p{L} _:-]*$/u.test(value) && judgeName(value.replaceAll(" ", "-")) !== "generated";
  if (name === "itemprop" || name === "rel" || name === "property") {
    return value
      .split(/\s+/)
      .flatMap((word) => (/^[\w:-]+$/.test(word) ? [{ selector: `${tag}[${name}~="${word}"]`, cost: 2 }] : []));
  }
  if (NAMING.has(name)) return quotable ? [{ selector: `${tag}[${name}="${value}"]`, cost: 2 }] : [];
  if (!name.startsWith("data-") || FRAMEWORK.test(name)) return [];
  const marks = [{ selector: `${tag}[${name}]`, cost: 3 }];
  return quotable && value !== "true" ? [...marks, { selector: `${tag}[${name}="${value}"]`, cost: 3 }] : marks;
}

const NAMING = new Set([
  "role",
  "name",
  "data-testid",
  "data-test",
  "data-qa",
  "data-cy",
  "data-role",
  "itemtype",
  "aria-label",
]);
// Numbered by a build, or put there by a script as it runs.
const FRAMEWORK =
  /^data-(?:v-|reactid|react|ng|emotion|styled|astro|svelte|s$|n-|server|hydrat|index|position|pos$|i$)/;

const TAG_COST = new Map<string, number>([
  ...["h1", "main", "article", "dl", "time", "address"].map((tag) => [tag, 3] as const),
  ...["h2", "h3", "table", "dt", "dd", "th", "td", "tr", "section", "aside", "nav", "header", "footer", "figure"].map(
    (tag) => [tag, 4] as const,
  ),
  ...["ul", "ol", "li", "p", "a", "b", "strong", "form"].map((tag) => [tag, 5] as const),
  ...["body", "html"].map((tag) => [tag, 12] as const),
]);
