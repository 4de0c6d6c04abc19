import type { ListingText } from "../../../schema/vocabulary/listing-text.ts";
import {
  type SiteDefinition,
  siteDefinitionSchema,
  type ValueSourceRule,
} from "../../../schema/vocabulary/site-definition.ts";
import { extractListing } from "../extract-listing.ts";
import { type LabelIndex, labelKey, labelsOfSite } from "../match-label.ts";
import { type PageElement, type ParsedPage, parsePage, selectAll } from "../parse-page.ts";
import { valueText } from "../visible-text.ts";
import { chooseSelector } from "./choose-selector.ts";
import { draftMarks } from "./draft-marks.ts";
import { draftPairs } from "./draft-pairs.ts";
import { chooseTextSelectors } from "./draft-text.ts";
import { weighKnownText } from "./fresh-text.ts";
import { factsWithinText } from "./separate-facts.ts";

/** A stored page of the new template, and what the same listing said under the old one. */
export interface KnownPage {
  readonly html: string;
  readonly known: ListingText;
}

export interface Redraft {
  readonly definition: SiteDefinition;
  /** Of what is known, the share that the new definition reads the same: "title", "text", and each variable. */
  readonly recovered: Readonly<Record<string, number>>;
}

/**
 * New selectors for a site whose template has changed, from pages that still hold known listings: whatever element
 * says what the listing is known to say. Everything but `page` stays as it was. Pure; nothing is published by it.
 */
export function redraftSite(definition: SiteDefinition, pages: readonly KnownPage[], labels: LabelIndex): Redraft {
  const parsed = pages.map((page) => parsePage(page.html));
  const title = findSaying(
    parsed,
    pages.map(({ known }) => [known.title]),
  );
  const text = chooseTextSelectors(
    parsed,
    weighKnownText(
      parsed,
      pages.map(({ known }) => known.text),
    ),
  );
  const siteLabels = labelsOfSite(definition.labels, labels);
  const pairs = draftPairs(parsed, knownLabels(pages, siteLabels));
  const fields = draftFields(parsed, pages, new Set(pairs.variables));
  const facts = draftFacts(parsed, pages, Object.keys(definition.page.facts ?? {}));
  const selectors = [
    ...pairs.rules.map((rule) => rule.rows),
    ...(text?.text ?? []),
    ...(title === null ? [] : [title]),
  ];
  const except = factsWithinText(text?.text ?? [], pairs.rules, title === null ? [] : [title], parsed);
  const redrafted = (textExcept: readonly string[]) =>
    siteDefinitionSchema.parse({
      ...definition,
      page: {
        marks: draftMarks(selectors, parsed, null).marks,
        notFound: definition.page.notFound,
        ...(title === null ? {} : { title }),
        text: text?.text ?? [],
        ...(textExcept.length === 0 ? {} : { textExcept }),
        drop: text?.drop ?? [],
        pairs: pairs.rules,
        fields,
        ...(Object.keys(facts).length === 0 ? {} : { facts }),
      },
    });
  // The listings' known text may have held their facts: what is known decides whether it does here.
  const tried = (except.length === 0 ? [[]] : [[], except]).map((textExcept) => {
    const made = redrafted(textExcept);
    return { definition: made, recovered: judgeRecovery(made, pages, labels) };
  });
  return tried.reduce((one, other) => ((other.recovered.text ?? 0) > (one.recovered.text ?? 0) ? other : one));
}

/** Every label that the listings are known under, whether or not it stands for a variable: both are to be found again. */
function knownLabels(pages: readonly KnownPage[], labels: LabelIndex): LabelIndex {
  const index = new Map<string, string>();
  for (const { known } of pages) {
    for (const { label, variable } of known.fields) index.set(labelKey(label), variable ?? `label ${label}`);
  }
  for (const [label, variable] of labels) if (!index.has(label)) index.set(label, variable);
  return index;
}

/** For variables whose labels are gone from sight: the element whose text is the known value on every page. */
function draftFields(
  parsed: readonly ParsedPage[],
  pages: readonly KnownPage[],
  found: ReadonlySet<string>,
): Record<string, ValueSourceRule> {
  const variables = new Set(pages.flatMap(({ known }) => known.fields.flatMap((field) => field.variable ?? [])));
  const fields: Record<string, ValueSourceRule> = {};
  for (const variable of variables) {
    if (found.has(variable)) continue;
    const values = pages.map(({ known }) =>
      known.fields.filter((field) => field.variable === variable).map((field) => field.value),
    );
    const selector = findSaying(parsed, values);
    if (selector !== null) fields[variable] = selector;
  }
  return fields;
}

/** For labels that the definition itself gives: the element whose text is the value known under the label. */
function draftFacts(
  parsed: readonly ParsedPage[],
  pages: readonly KnownPage[],
  named: readonly string[],
): Record<string, ValueSourceRule> {
  const facts: Record<string, ValueSourceRule> = {};
  for (const label of named) {
    const values = pages.map(({ known }) =>
      known.fields.filter((field) => field.label === label).map((field) => field.value),
    );
    const selector = findSaying(parsed, values);
    if (selector !== null) facts[label] = selector;
  }
  return facts;
}

/** A selector of the elements that say one of the wanted texts and nothing else, page by page; null when none fits. */
function findSaying(parsed: readonly ParsedPage[], wanted: readonly (readonly string[])[]): string | null {
  const targets = parsed.flatMap(($, page) => {
    const texts = new Set((wanted[page] ?? []).map(fold).filter((text) => text !== ""));
    const elements =
      texts.size === 0
        ? []
        : outermost(
            selectAll($, "body *").filter(
              (element) => element.children.length < 12 && texts.has(fold(valueText(element))),
            ),
          );
    return elements.length === 0 ? [] : [{ $, elements: elements.slice(0, 1) }];
  });
  if (targets.length === 0 || targets.length < 0.5 * wanted.filter((texts) => texts.length > 0).length) return null;
  const chosen = chooseSelector(targets);
  return chosen !== null && chosen.recall >= 0.8 && chosen.precision >= 0.8 ? chosen.selector : null;
}

/** Of elements within one another that say the same, the outermost: `<h1><span>…</span></h1>` is the heading. */
function outermost(elements: readonly PageElement[]): PageElement[] {
  const all = new Set<unknown>(elements);
  return elements.filter((element) => !all.has(element.parent));
}

function judgeRecovery(
  definition: SiteDefinition,
  pages: readonly KnownPage[],
  labels: LabelIndex,
): Record<string, number> {
  const tally = new Map<string, { right: number; known: number }>();
  const count = (part: string, right: boolean) => {
    const one = tally.get(part) ?? { right: 0, known: 0 };
    tally.set(part, { right: one.right + (right ? 1 : 0), known: one.known + 1 });
  };
  for (const { html, known } of pages) {
    const read = extractListing(definition, html, { labels });
    if (known.title !== "") count("title", fold(read?.title ?? "") === fold(known.title));
    if (known.text !== "") count("text", fold(read?.text ?? "") === fold(known.text));
    for (const { variable, value } of known.fields) {
      if (variable !== null)
        count(
          variable,
          read?.fields.some((field) => field.variable === variable && fold(field.value) === fold(value)) ?? false,
        );
    }
  }
  return Object.fromEntries([...tally].map(([part, { right, known }]) => [part, right / known]));
}

function fold(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
