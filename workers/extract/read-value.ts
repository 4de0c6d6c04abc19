import type { ValueSourceRule } from "../../schema/vocabulary/site-definition.ts";
import { cleanText, foldLine } from "./clean-text.ts";
import { type PageElement, type ParsedPage, selectAll } from "./parse-page.ts";
import { valueText } from "./visible-text.ts";

/** A value source made ready: its regular expression compiled once per definition, not once per page. */
export interface PreparedSource {
  readonly selector: string;
  readonly attribute: string | null;
  readonly pattern: RegExp | null;
}

/** Throws a SyntaxError when the source's pattern is no regular expression. */
export function prepareSource(source: ValueSourceRule): PreparedSource {
  if (typeof source === "string") return { selector: source, attribute: null, pattern: null };
  return {
    selector: source.selector,
    attribute: source.attribute ?? null,
    pattern: source.pattern === undefined ? null : new RegExp(source.pattern, "iu"),
  };
}

/** Every value a source gives on a page, in page order, empty ones left out. */
export function readValues($: ParsedPage, source: PreparedSource): string[] {
  const values: string[] = [];
  for (const element of selectAll($, source.selector)) {
    const raw = readElement(element, source.attribute);
    const value = source.pattern === null ? raw : firstGroup(raw, source.pattern);
    if (value !== "") values.push(value);
  }
  return values;
}

/** The first value a source gives as one line, or "". */
export function readFirstLine($: ParsedPage, source: PreparedSource): string {
  return foldLine(readValues($, source)[0] ?? "");
}

function readElement(element: PageElement, attribute: string | null): string {
  if (attribute !== null) return cleanText(element.attribs[attribute] ?? "").trim();
  return valueText(element);
}

function firstGroup(text: string, pattern: RegExp): string {
  const match = pattern.exec(text);
  return (match?.[1] ?? match?.[0] ?? "").trim();
}
