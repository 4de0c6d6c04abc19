import { cleanText, foldLines } from "./clean-text.ts";
import { isElement, type PageElement, type ParsedPage, parsePage, selectAll } from "./parse-page.ts";
import { visibleText } from "./visible-text.ts";

/** The JSON that a listing answers in, or that stands in an element of its page; undefined when there is none. */
export function readJson(body: string, $: ParsedPage | null, selector: string | undefined): unknown {
  if (selector === undefined || $ === null) return parseLenient(body);
  for (const element of selectAll($, selector)) {
    for (const text of jsonTexts(element)) {
      const value = parseLenient(text);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** Whether a body is JSON rather than a page, by how it begins. */
export function looksLikeJson(body: string): boolean {
  return /^\s*[[{]/.test(body);
}

function jsonTexts(element: PageElement): string[] {
  const own = element.children.map((child) => (child.type === "text" ? child.data : "")).join("");
  // Some frameworks keep a page's data in an attribute (data-page, data-props) of its root element.
  const attributes = isElement(element) ? Object.values(element.attribs).filter((text) => looksLikeJson(text)) : [];
  return [own, ...attributes];
}

/** JSON as it stands, or what a script assigns: `window.__DATA__ = {…};`. Undefined when it is neither. */
function parseLenient(text: string): unknown {
  const whole = parseOrUndefined(text);
  if (whole !== undefined) return whole;
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  return from < 0 || to <= from ? undefined : parseOrUndefined(text.slice(from, to + 1));
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * What stands at a path: keys parted by dots, `[2]` one element, `[]` every element. A key met on a list is looked up
 * in each of its elements, so that `languages.name` works too.
 */
export function followJsonPath(value: unknown, path: string): unknown[] {
  let found: unknown[] = [value];
  for (const step of path.matchAll(/\[(\d*)\]|[^.[\]]+/g)) {
    const [whole, position] = step;
    found = found.flatMap((here) => stepInto(here, whole, position));
  }
  return found.filter((here) => here !== undefined && here !== null);
}

function stepInto(value: unknown, key: string, position: string | undefined): unknown[] {
  if (position !== undefined) {
    if (!Array.isArray(value)) return position === "" && value !== undefined ? [value] : [];
    return position === "" ? value : [value[Number(position)]];
  }
  if (Array.isArray(value)) return value.flatMap((element) => stepInto(element, key, undefined));
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return [];
  return [(value as Record<string, unknown>)[key]];
}

/** Values found in JSON as the text a reader would meet: lists joined by commas, objects by their names. */
export function jsonText(values: readonly unknown[]): string {
  return values
    .map((value) => textOf(value))
    .filter((text) => text !== "")
    .join(", ");
}

function textOf(value: unknown): string {
  if (typeof value === "string") return /<[a-z][^>]*>|&[a-z#0-9]+;/i.test(value) ? markupText(value) : foldLines(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return jsonText(value);
  if (typeof value !== "object" || value === null) return "";
  const named = ["name", "label", "title", "text", "value", "@value"].find((key) => Object.hasOwn(value, key));
  return named === undefined ? "" : textOf((value as Record<string, unknown>)[named]);
}

function markupText(markup: string): string {
  const root = parsePage(cleanText(markup)).root().get(0);
  return root === undefined ? "" : visibleText(root);
}
