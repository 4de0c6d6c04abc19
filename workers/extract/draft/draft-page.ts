import type { PageRule } from "../../../schema/vocabulary/site-definition.ts";
import { type LabelIndex, labelsOfSite } from "../match-label.ts";
import { type PageElement, type ParsedPage, parsePage } from "../parse-page.ts";
import { looksLikeJson, readJson } from "../read-json.ts";
import { draftMachineData, valuePaths } from "./draft-machine-data.ts";
import { draftMarks } from "./draft-marks.ts";
import { draftNamedValues } from "./draft-named-values.ts";
import { draftPairs } from "./draft-pairs.ts";
import { draftText } from "./draft-text.ts";
import { draftTitle } from "./draft-title.ts";
import type { DraftPart, FetchedPage } from "./draft-words.ts";
import { guessContactLabels, guessLabels, type ValueTest } from "./guess-labels.ts";
import { variableOfName } from "./name-variable.ts";
import { factsWithinText, keepsFacts } from "./separate-facts.ts";

export interface DraftedPage {
  /** `page` of a site definition, defaults left out. */
  readonly rule: Record<string, unknown>;
  /** Labels of this site's own, by what their values state. */
  readonly labels: Readonly<Record<string, string>>;
  readonly confidence: Readonly<Partial<Record<DraftPart, number>>>;
  readonly questions: readonly { readonly part: DraftPart; readonly question: string }[];
  /** How many variables the rule reads. */
  readonly variables: number;
}

/** How listing pages are read: title, free text, labelled values, data for machines, marks. */
export function draftPage(
  listings: readonly FetchedPage[],
  linkTexts: readonly string[],
  list: ParsedPage | null,
  labels: LabelIndex,
  variableOfValue: ValueTest = () => null,
): DraftedPage {
  if (listings.length > 0 && listings.every((page) => looksLikeJson(page.html))) return draftJsonPage(listings, labels);
  const pages = listings.map((page) => parsePage(page.html));
  const contacts = guessContactLabels(pages, labels);
  const pairs = draftPairs(pages, labelsOfSite(Object.fromEntries(contacts), labels), list);
  const guessed = guessLabels(pairs.unknownLabels, pairs.variables, variableOfValue);
  const data = draftMachineData(pages, variableOfName(labels), new Set([...pairs.variables, ...guessed.values()]));
  const title = draftTitle(pages, linkTexts);
  const named = draftNamedValues(pages, new Set([...pairs.variables, ...guessed.values(), ...data.variables]), list);
  const apart = pages.map((_, page) => {
    const heading = title?.elements[page];
    return new Set<PageElement>([...(pairs.rows[page] ?? []), ...(heading ? [heading] : [])]);
  });
  const text = draftText(pages, apart, list === null ? [] : [list]);
  const titleSelector = typeof title?.title === "string" ? [title.title] : [];
  const except = factsWithinText(text?.text ?? [], pairs.rules, titleSelector, pages);
  const marks = draftMarks(
    [...pairs.rules.map((rule) => rule.rows), ...(text?.text ?? []), ...titleSelector],
    pages,
    list,
  );
  const questions: { part: DraftPart; question: string }[] = [];
  const unknown = [...pairs.unknownLabels.keys()].filter((label) => !guessed.has(label));
  if (unknown.length > 0) {
    const names = unknown.slice(0, 12).join(", ");
    questions.push({ part: "pairs", question: `Does any of these labels state a variable? ${names}` });
  }
  const own = new Map([...contacts, ...guessed]);
  if (own.size > 0) {
    const names = [...own].map(([label, variable]) => `${label} → ${variable}`).join(", ");
    questions.push({
      part: "pairs",
      question: `By their values, these labels were taken to mean: ${names}. Is that right?`,
    });
  }
  if (title === null)
    questions.push({ part: "title", question: "Which element is a listing's heading? None was found." });
  if (text === null) questions.push({ part: "text", question: "Where does the free text stand? None was found." });
  const part = (name: string, value: object | readonly unknown[] | null) => {
    const empty = value === null || (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
    return empty ? {} : { [name]: value };
  };
  return {
    rule: {
      marks: marks.marks,
      ...(title === null ? {} : { title: title.title }),
      ...part("text", text?.text ?? null),
      ...part("textExcept", except),
      ...part("pairs", pairs.rules),
      ...part("fields", { ...data.fields, ...named.fields }),
      ...part("facts", named.facts),
      ...part("json", data.json),
      ...part("jsonLd", data.jsonLd),
      ...part("microdata", data.microdata),
      ...part("drop", keepsFacts(text?.drop ?? [], apart, pages)),
    },
    confidence: {
      title: title?.confidence ?? 0,
      text: text?.confidence ?? 0,
      pairs: pairs.rules.length === 0 ? (data.variables.size > 0 ? 0.8 : 0.3) : pairs.confidence,
      marks: marks.confidence,
    },
    questions,
    labels: Object.fromEntries(own),
    variables: new Set(
      [...pairs.variables, ...guessed.values(), ...data.variables].filter((variable) => variable !== "contact"),
    ).size,
  };
}

/** Listings that answer in JSON: variables by the names of their keys, the longest text, the likeliest heading. */
function draftJsonPage(listings: readonly FetchedPage[], labels: LabelIndex): DraftedPage {
  const answers = listings.map((page) => readJson(page.html, null, undefined));
  const variableOf = variableOfName(labels);
  const fields: Record<string, string> = Object.assign({}, ...answers.map((answer) => valuePaths(answer, variableOf)));
  const texts = answers.map((answer) => textPaths(answer));
  const shared = [...(texts[0]?.keys() ?? [])].filter((path) => texts.every((list) => list.has(path)));
  const length = (path: string) => texts.reduce((sum, list) => sum + (list.get(path) ?? "").length, 0);
  const free = shared.filter((path) => !Object.values(fields).includes(path));
  const text = free.toSorted((one, other) => length(other) - length(one))[0];
  const title = free.find(
    (path) => path !== text && /(?:^|\.)(?:title|headline|heading|rubrik|titel|name|namn)$/i.test(path),
  );
  return {
    labels: {},
    rule: {
      marks: ["*"],
      json: {
        fields,
        ...(text === undefined ? {} : { text }),
        ...(title === undefined ? {} : { title }),
      } satisfies PageRule["json"],
    },
    confidence: {
      title: title === undefined ? 0.3 : 0.9,
      text: text === undefined ? 0 : 0.9,
      pairs: Object.keys(fields).length > 0 ? 0.9 : 0.3,
      marks: 0.8,
    },
    questions: text === undefined ? [{ part: "text", question: "Which key holds the free text? None was found." }] : [],
    variables: Object.keys(fields).filter((variable) => variable !== "contact").length,
  };
}

/** Path → text of everything in an answer that is text, lists of texts included. */
function textPaths(value: unknown, path = "", depth = 0): Map<string, string> {
  const found = new Map<string, string>();
  if (depth > 5) return found;
  if (typeof value === "string" && path !== "" && !/^(?:https?:)?\//.test(value)) found.set(path, value);
  if (path !== "" && Array.isArray(value) && value.every((item) => typeof item === "string"))
    found.set(`${path}[]`, value.join("\n"));
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (!/^[\p{L}\p{N}_$-]+$/u.test(key)) continue;
      for (const [below, text] of textPaths(inner, path === "" ? key : `${path}.${key}`, depth + 1))
        found.set(below, text);
    }
  }
  return found;
}
