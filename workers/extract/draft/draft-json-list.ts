import type { PagingRule } from "../../../schema/vocabulary/site-definition.ts";
import { followJsonPath } from "../read-json.ts";
import type { DraftedPaging } from "./draft-paging.ts";

export interface DraftedJsonList {
  readonly items: string | null;
  /** Path within an item to what names the listing. */
  readonly address: string;
  /** A template around the value, where the value alone is no address. */
  readonly template: string | null;
  readonly addresses: readonly string[];
  readonly paging: DraftedPaging;
  readonly confidence: number;
}

/** What in a JSON answer lists listings. `known` are addresses of listings, for the template around their ids. */
export function draftJsonList(answer: unknown, address: string, known: readonly string[]): DraftedJsonList | null {
  const lists = findObjectLists(answer, "").toSorted((one, other) => other.items.length - one.items.length);
  for (const { path, items } of lists) {
    const key = nameKey(items, known);
    if (key === null) continue;
    const values = items.flatMap((item) => followJsonPath(item, key)).map(String);
    const template = templateOf(values, known, address);
    if (template === undefined) continue;
    const addresses = values.map(
      (value) =>
        new URL(template === null ? value : template.replaceAll("{value}", encodeURIComponent(value)), address).href,
    );
    return {
      items: path === "" ? null : path,
      address: key,
      template,
      addresses,
      paging: draftJsonPaging(answer, address),
      confidence: known.length > 0 ? 0.95 : 0.7,
    };
  }
  return null;
}

interface ObjectList {
  readonly path: string;
  readonly items: readonly object[];
}

function findObjectLists(value: unknown, path: string, depth = 0): ObjectList[] {
  if (depth > 5 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    const items = value.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item));
    return items.length > 0 ? [{ path: `${path}[]`, items }] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    /^[\p{L}\p{N}_$-]+$/u.test(key) ? findObjectLists(inner, path === "" ? key : `${path}.${key}`, depth + 1) : [],
  );
}

const NAMES = [
  "url",
  "href",
  "link",
  "path",
  "permalink",
  "uri",
  "address",
  "slug",
  "id",
  "uuid",
  "nr",
  "number",
  "key",
];

function nameKey(items: readonly object[], known: readonly string[]): string | null {
  const first = items[0];
  if (first === undefined) return null;
  const keys = Object.keys(first).filter((key) =>
    items.every((item) => /^(string|number)$/.test(typeof followJsonPath(item, key)[0])),
  );
  const distinct = keys.filter(
    (key) => new Set(items.map((item) => String(followJsonPath(item, key)[0]))).size === items.length,
  );
  const held = distinct.filter((key) =>
    items.some((item) => known.some((href) => endsIn(href, String(followJsonPath(item, key)[0])))),
  );
  const pool = held.length > 0 ? held : distinct;
  return NAMES.find((name) => pool.some((key) => key.toLowerCase() === name)) ?? held[0] ?? null;
}

function endsIn(href: string, value: string): boolean {
  return (
    value.length > 0 &&
    (href.endsWith(`/${value}`) || href.endsWith(`=${value}`) || href.endsWith(value) || href.includes(`/${value}.`))
  );
}

/** Null: the values are addresses. Undefined: nobody knows how to make an address of them. */
function templateOf(values: readonly string[], known: readonly string[], address: string): string | null | undefined {
  if (values.every((value) => /^(?:https?:)?\//.test(value))) return null;
  for (const href of known) {
    const url = new URL(href, address);
    const whole = `${url.pathname}${url.search}`;
    const value = values.filter((text) => endsIn(whole, text)).sort((one, other) => other.length - one.length)[0];
    if (value === undefined) continue;
    const at = whole.lastIndexOf(value);
    return `${whole.slice(0, at)}{value}${whole.slice(at + value.length)}`;
  }
  return undefined;
}

/** Where the answer names its next page, or the parameter that counts pages. */
function draftJsonPaging(answer: unknown, address: string): DraftedPaging {
  const next = findKey(
    answer,
    (key, value) =>
      /^(?:next|nextPage|next_page|nextUrl|next_url|nasta)$/i.test(key) &&
      typeof value === "string" &&
      /[/?]/.test(value),
  );
  if (next !== null) return found({ kind: "json", next, first: 1, step: 1 }, 0.95);
  const parameter = [...new URL(address).searchParams].find(
    ([name, value]) => /^(?:page|p|sida|offset|start|from|skip)$/i.test(name) && /^\d+$/.test(value),
  );
  if (parameter !== undefined)
    return found({ kind: "json", parameter: parameter[0], first: Number(parameter[1]), step: 1 }, 0.6);
  const counts = findKey(
    answer,
    (key, value) =>
      /^(?:page|pages|totalPages|total_pages|currentPage|nextPage|next|sida|sidor)$/i.test(key) &&
      typeof value === "number",
  );
  if (counts !== null) {
    return {
      ...found({ kind: "json", parameter: "page", first: 1, step: 1 }, 0.6),
      question: "The answer counts pages. By which parameter is the next one asked for?",
    };
  }
  return { paging: { kind: "none" }, confidence: 0.5, question: "The answer names no next page. Is it whole?" };
}

function found(paging: PagingRule, confidence: number): DraftedPaging {
  return { paging, confidence, question: null };
}

function findKey(value: unknown, test: (key: string, value: unknown) => boolean, path = "", depth = 0): string | null {
  if (depth > 3 || typeof value !== "object" || value === null || Array.isArray(value)) return null;
  for (const [key, inner] of Object.entries(value)) {
    const here = path === "" ? key : `${path}.${key}`;
    if (test(key, inner)) return here;
    const below = findKey(inner, test, here, depth + 1);
    if (below !== null) return below;
  }
  return null;
}
