import type { ParsedPage } from "./parse-page.ts";
import { followJsonPath, jsonText, readJson } from "./read-json.ts";

const SCRIPTS = 'script[type="application/ld+json" i]';

/** The objects of a page's JSON-LD, lists and @graph unpacked. */
export function readJsonLdObjects($: ParsedPage): unknown[] {
  return $(SCRIPTS)
    .toArray()
    .flatMap((script) => {
      const text = script.children.map((child) => (child.type === "text" ? child.data : "")).join("");
      return unpack(readJson(text, null, undefined));
    });
}

function unpack(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => unpack(element));
  if (typeof value !== "object" || value === null) return [];
  const graph = "@graph" in value ? unpack(value["@graph"]) : [];
  return [value, ...graph];
}

/** What a path gives in the first object that has it, as text; "" when none has. */
export function readJsonLd(objects: readonly unknown[], path: string): string {
  for (const object of objects) {
    const text = jsonText(followJsonPath(object, path));
    if (text !== "") return text;
  }
  return "";
}
