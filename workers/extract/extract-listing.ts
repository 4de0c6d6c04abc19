import { UserError } from "../../schema/vocabulary/errors.ts";
import type { ListingField, ListingText } from "../../schema/vocabulary/listing-text.ts";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import { foldLine } from "./clean-text.ts";
import { type LabelIndex, labelKey, labelsOfSite } from "./match-label.ts";
import { type PageNode, type ParsedPage, parsePage, selectAll } from "./parse-page.ts";
import { followJsonPath, jsonText, looksLikeJson, readJson } from "./read-json.ts";
import { readJsonLd, readJsonLdObjects } from "./read-json-ld.ts";
import { readMicrodata } from "./read-microdata.ts";
import { readPairs } from "./read-pairs.ts";
import { type PreparedSource, prepareSource, readFirstLine, readValues } from "./read-value.ts";
import { visibleText } from "./visible-text.ts";

/** Named in `extraction.rules`: raise it when the same page and definition come to give another listing text. */
export const EXTRACTOR_VERSION = 2;

/** What extraction takes from the study besides the definition. */
export interface ExtractionRules {
  /** The codebook's labels; a definition's own labels go before them. */
  readonly labels: LabelIndex;
}

/** Takes the listing out of a page of one site; null when nothing that the definition names is on it. */
export type ListingExtractor = (body: string) => ListingText | null;

/** One page at a time; where many follow, prepare the extractor once with `createExtractor`. */
export function extractListing(definition: SiteDefinition, body: string, rules: ExtractionRules): ListingText | null {
  return createExtractor(definition, rules)(body);
}

/**
 * An extractor for one site. Throws a UserError naming the site and the key when a selector or pattern of the
 * definition cannot be read.
 */
export function createExtractor(definition: SiteDefinition, rules: ExtractionRules): ListingExtractor {
  const prepared = prepareDefinition(definition, rules);
  return (body) => {
    const $ = looksLikeJson(body) ? null : parsePage(body);
    if ($ !== null && prepared.drop !== "") $(prepared.drop).remove();
    const json = definition.page.json;
    const data = json === undefined ? undefined : readJson(body, $, json.selector);
    const at = (path: string | undefined) => (path === undefined ? "" : jsonText(followJsonPath(data, path)));
    const title = foldLine(($ === null ? "" : readTitle($, prepared)) || at(json?.title));
    const text = [$ === null ? "" : readText($, definition.page), at(json?.text)].filter((part) => part !== "");
    const fields = [
      ...($ === null ? [] : readFields($, definition, prepared)),
      ...Object.entries(json?.fields ?? {}).map(([variable, path]) => namedField(variable, at(path))),
    ];
    const listing = { title, fields: withoutRepeats(fields), text: text.join("\n") };
    return listing.title === "" && listing.text === "" && listing.fields.length === 0 ? null : listing;
  };
}

interface PreparedDefinition {
  readonly labels: LabelIndex;
  readonly title: PreparedSource | null;
  readonly fields: readonly (readonly [variable: string, source: PreparedSource])[];
  readonly facts: readonly (readonly [label: string, source: PreparedSource])[];
  readonly drop: string;
}

function prepareDefinition(definition: SiteDefinition, rules: ExtractionRules): PreparedDefinition {
  const { page } = definition;
  const blank = parsePage("");
  const check = (key: string, selector: string) => attempt(definition.id, key, selector, () => blank(selector));
  const source = (key: string, rule: Parameters<typeof prepareSource>[0]): PreparedSource => {
    const made = attempt(definition.id, key, typeof rule === "string" ? rule : (rule.pattern ?? ""), () =>
      prepareSource(rule),
    );
    check(key, made.selector);
    return made;
  };
  page.drop.forEach((selector, place) => void check(`page.drop[${place}]`, selector));
  page.text.forEach((selector, place) => void check(`page.text[${place}]`, selector));
  page.textExcept?.forEach((selector, place) => void check(`page.textExcept[${place}]`, selector));
  page.pairs.forEach((rule, place) => {
    for (const part of ["rows", "label", "value"] as const) {
      const selector = rule[part];
      if (selector !== undefined) check(`page.pairs[${place}].${part}`, selector);
    }
  });
  if (page.json?.selector !== undefined) check("page.json.selector", page.json.selector);
  return {
    labels: labelsOfSite(definition.labels, rules.labels),
    title: page.title === undefined ? null : source("page.title", page.title),
    fields: Object.entries(page.fields).map(([name, rule]) => [name, source(`page.fields.${name}`, rule)] as const),
    facts: Object.entries(page.facts ?? {}).map(([name, rule]) => [name, source(`page.facts.${name}`, rule)] as const),
    drop: page.drop.join(", "),
  };
}

function attempt<T>(site: string, key: string, found: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UserError(
      `Site ${site}: ${key} is "${found}", which cannot be read (${error instanceof Error ? error.message : String(error)}). Write a CSS selector, or a regular expression where a pattern stands.`,
      "study",
    );
  }
}

function readTitle($: ParsedPage, prepared: PreparedDefinition): string {
  return prepared.title === null ? "" : readFirstLine($, prepared.title);
}

/** Free text in the order of the selectors; an element inside one already taken is not taken twice. */
function readText($: ParsedPage, page: SiteDefinition["page"]): string {
  const except = new Set<PageNode>((page.textExcept ?? []).flatMap((selector) => selectAll($, selector)));
  const taken = new Set<PageNode>();
  const parts: string[] = [];
  for (const selector of page.text) {
    for (const element of selectAll($, selector)) {
      if (isInside(element, taken)) continue;
      taken.add(element);
      const text = visibleText(element, except);
      if (text !== "") parts.push(text);
    }
  }
  return parts.join("\n");
}

function isInside(node: PageNode, taken: ReadonlySet<PageNode>): boolean {
  if (taken.size === 0) return false;
  for (let here: PageNode | null = node; here !== null; here = here.parent) if (taken.has(here)) return true;
  return false;
}

function readFields($: ParsedPage, definition: SiteDefinition, prepared: PreparedDefinition): ListingField[] {
  const { page } = definition;
  const facts = prepared.facts.map(([label, source]) => ({
    label,
    value: foldLine(joinDistinct(readValues($, source)).replaceAll("\n", ", ")),
  }));
  const pairs = [...page.pairs.flatMap((rule) => readPairs($, rule)), ...facts];
  const objects = page.jsonLd === undefined ? [] : readJsonLdObjects($);
  return [
    ...pairs.map((pair) => ({ ...pair, variable: prepared.labels.get(labelKey(pair.label)) ?? null })),
    ...prepared.fields.map(([name, source]) => namedField(name, joinDistinct(readValues($, source)))),
    ...Object.entries(page.jsonLd ?? {}).map(([name, path]) => namedField(name, readJsonLd(objects, path))),
    ...Object.entries(page.microdata ?? {}).map(([name, prop]) =>
      namedField(name, joinDistinct(readMicrodata($, prop))),
    ),
  ];
}

/** Several elements may say several values, or one value for wide and narrow screens. */
function joinDistinct(values: readonly string[]): string {
  return [...new Set(values)].join(", ");
}

/** A field that the definition names by its variable: it has no label of its own on the page. */
function namedField(variable: string, value: string): ListingField {
  return { label: variable, value: foldLine(value.replaceAll("\n", ", ")), variable };
}

/** A page often says the same twice, for wide and narrow screens or for machines; it is one statement. */
function withoutRepeats(fields: readonly ListingField[]): ListingField[] {
  const met = new Set<string>();
  return fields.filter(({ label, value, variable }) => {
    const key = `${variable ?? label}\n${value.toLowerCase()}`;
    if (value === "" || met.has(key)) return false;
    met.add(key);
    return true;
  });
}
