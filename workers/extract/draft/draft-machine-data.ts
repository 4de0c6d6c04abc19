import type { PageRule, ValueSourceRule } from "../../../schema/vocabulary/site-definition.ts";
import { isElement, type PageElement, type ParsedPage, selectAll } from "../parse-page.ts";
import { readJson } from "../read-json.ts";
import { readJsonLdObjects } from "../read-json-ld.ts";
import { valueText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import type { VariableOfName } from "./name-variable.ts";

/** Values that a page carries for machines, as the parts of a page rule that read them. */
export interface DraftedData {
  readonly jsonLd: Readonly<Record<string, string>>;
  readonly microdata: Readonly<Record<string, string>>;
  readonly json: NonNullable<PageRule["json"]> | null;
  readonly fields: Readonly<Record<string, ValueSourceRule>>;
  readonly variables: ReadonlySet<string>;
}

/** Machine-readable values of the variables that `known` does not hold yet; the richest source of each first. */
export function draftMachineData(
  pages: readonly ParsedPage[],
  variableOf: VariableOfName,
  known: ReadonlySet<string>,
): DraftedData {
  const taken = new Set(known);
  const take = <Value>(found: Readonly<Record<string, Value>>): Record<string, Value> => {
    const fresh = Object.fromEntries(Object.entries(found).filter(([variable]) => !taken.has(variable)));
    for (const variable of Object.keys(fresh)) taken.add(variable);
    return fresh;
  };
  const jsonLd = take(jsonLdPaths(pages, variableOf));
  const microdata = take(microdataNames(pages, variableOf));
  const script = scriptPaths(pages, variableOf);
  const fields = take(script?.fields ?? {});
  const attributes = take(attributeFields(pages, variableOf));
  const found = new Set([jsonLd, microdata, fields, attributes].flatMap((part) => Object.keys(part)));
  return {
    jsonLd,
    microdata,
    json: script === null || Object.keys(fields).length === 0 ? null : { selector: script.selector, fields },
    fields: attributes,
    variables: found,
  };
}

const SITE_TYPES =
  /^(?:Organization|WebSite|WebPage|BreadcrumbList|LocalBusiness|Corporation|SearchAction|ImageObject)$/i;

function jsonLdPaths(pages: readonly ParsedPage[], variableOf: VariableOfName): Record<string, string> {
  const [first, ...rest] = pages.map(($) => {
    const objects = readJsonLdObjects($).filter((object) => !SITE_TYPES.test(typeOf(object)));
    return mergePaths(objects.map((object) => valuePaths(object, variableOf)));
  });
  if (first === undefined) return {};
  // A value that one listing leaves out is still a value: a path on any page will do.
  return Object.assign({}, ...rest.toReversed(), first);
}

function typeOf(object: unknown): string {
  return typeof object === "object" && object !== null && "@type" in object ? String(object["@type"]) : "";
}

function mergePaths(list: readonly Record<string, string>[]): Record<string, string> {
  return Object.assign({}, ...list.toReversed());
}

/** Variable → path, wherever in an object a key stands for one; the shallowest wins. */
export function valuePaths(value: unknown, variableOf: VariableOfName, path = "", depth = 0): Record<string, string> {
  if (depth > 6 || typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const own: Record<string, string> = {};
  const below: Record<string, string>[] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (!/^[\p{L}\p{N}_$@-]+$/u.test(key) || key.startsWith("@")) continue;
    const here = path === "" ? key : `${path}.${key}`;
    const variable = variableOf(key);
    const leaf = leafPath(inner, here);
    if (variable !== null && leaf !== null) own[variable] ??= leaf;
    else below.push(valuePaths(inner, variableOf, here, depth + 1));
  }
  return { ...mergePaths(below), ...own };
}

function leafPath(value: unknown, path: string): string | null {
  // A key without a value says where the value would stand.
  if (value === null) return path;
  if (typeof value === "string" || typeof value === "number")
    return String(value).length <= 120 && !/^https?:/.test(String(value)) ? path : null;
  if (Array.isArray(value)) return leafPath(value[0], `${path}[]`);
  if (typeof value !== "object") return null;
  const name = ["name", "label", "value", "title"].find(
    (key) => Object.hasOwn(value, key) && isTextOrNull(Reflect.get(value, key)),
  );
  return name === undefined ? null : `${path}.${name}`;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === "string";
}

function microdataNames(pages: readonly ParsedPage[], variableOf: VariableOfName): Record<string, string> {
  const found: Record<string, string> = {};
  for (const $ of pages) {
    for (const element of selectAll($, "[itemprop]")) {
      for (const name of (element.attribs.itemprop ?? "").split(/\s+/)) {
        const variable = /^[A-Za-z]+$/.test(name) ? variableOf(name) : null;
        if (variable !== null && (valueText(element) !== "" || element.attribs.content)) found[variable] ??= name;
      }
    }
  }
  return found;
}

/** The script of JSON in which most variables stand together. */
function scriptPaths(
  pages: readonly ParsedPage[],
  variableOf: VariableOfName,
): { selector: string; fields: Record<string, string> } | null {
  const found = pages.map(($) => {
    const scripts = selectAll($, "script:not([src]):not([type*='ld+json'])").map((element) => ({
      element,
      fields: richestObject(dataOf(element), variableOf),
    }));
    return (
      scripts.toSorted((one, other) => Object.keys(other.fields).length - Object.keys(one.fields).length)[0] ?? null
    );
  });
  const targets = pages.flatMap(($, page) => {
    const best = found[page];
    return best && Object.keys(best.fields).length >= 2 ? [{ $, elements: [best.element] }] : [];
  });
  const chosen = chooseSelector(targets);
  const fields = mergePaths(found.map((best) => best?.fields ?? {}));
  return chosen === null || chosen.recall < 1 ? null : { selector: chosen.selector, fields };
}

function dataOf(script: PageElement): unknown {
  const text = script.children.map((child) => (child.type === "text" ? child.data : "")).join("");
  return text.length < 20 || text.length > 2_000_000 ? undefined : readJson(text, null, undefined);
}

/** The object within the data that itself states most variables: a person among settings and menus. */
function richestObject(value: unknown, variableOf: VariableOfName, path = "", depth = 0): Record<string, string> {
  if (depth > 7 || typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const own = valuePaths(value, variableOf, path, 5);
  const inner = Object.entries(value).map(([key, below]) =>
    /^[\p{L}\p{N}_$-]+$/u.test(key)
      ? richestObject(below, variableOf, path === "" ? key : `${path}.${key}`, depth + 1)
      : {},
  );
  return [own, ...inner].reduce((best, next) => (Object.keys(next).length > Object.keys(best).length ? next : best));
}

/** Values in attributes of one element: data-age="25" data-town="Lund". */
function attributeFields(pages: readonly ParsedPage[], variableOf: VariableOfName): Record<string, ValueSourceRule> {
  const found = pages.map(($) => {
    const elements = selectAll($, "body *").filter(isElement);
    return elements
      .map((element) => ({ element, names: dataNames(element, variableOf) }))
      .toSorted((one, other) => Object.keys(other.names).length - Object.keys(one.names).length)[0];
  });
  const targets = pages.flatMap(($, page) => {
    const best = found[page];
    return best !== undefined && Object.keys(best.names).length >= 2 ? [{ $, elements: [best.element] }] : [];
  });
  const chosen = chooseSelector(targets);
  if (chosen === null || chosen.precision < 1) return {};
  const names = mergePaths(found.map((best) => best?.names ?? {}));
  return Object.fromEntries(
    Object.entries(names).map(([variable, attribute]) => [variable, { selector: chosen.selector, attribute }]),
  );
}

function dataNames(element: PageElement, variableOf: VariableOfName): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attribs)) {
    const variable = name.startsWith("data-") && value !== "" && value.length <= 80 ? variableOf(name) : null;
    if (variable !== null) found[variable] ??= name;
  }
  return found;
}
