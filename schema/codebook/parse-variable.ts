import type { BilingualName, CodebookCategory, CodebookSubcode, CodebookVariable } from "../vocabulary/codebook.ts";
import { expandWording } from "./expand-wording.ts";
import { STANDARD_LISTS, type StandardList } from "./standard-categories.ts";
import type { YamlFile } from "./yaml-file.ts";

export const READERS = [
  "age",
  "gender",
  "orientation",
  "nationality",
  "language",
  "ethnicity",
  "place",
  "synonyms",
  "number",
] as const satisfies readonly CodebookVariable["reader"][];

/** What one variable.yaml says. In an overlay everything may be left out that the product's own file says. */
export interface VariableFile {
  readonly name: BilingualName | null;
  readonly reader: CodebookVariable["reader"] | null;
  readonly multiple: boolean | null;
  readonly active: boolean | null;
  readonly standard: StandardList | null;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly missing: readonly string[];
  readonly groups: Readonly<Record<string, BilingualName>>;
  readonly categories: readonly CodebookCategory[];
}

type Path = readonly (string | number)[];
const KEYS = ["name", "reader", "multiple", "active", "standard", "labels", "missing", "groups", "categories"];

/** Reads a variable.yaml; a UserError names file, line, what was found and what to write. */
export function parseVariable(file: YamlFile): VariableFile {
  const top = mapAt(file, [], file.content);
  allowKeys(file, [], top, KEYS);
  return {
    name: top.name === undefined ? null : nameAt(file, ["name"], top.name),
    reader: oneOf(file, ["reader"], top.reader, READERS),
    multiple: flagAt(file, ["multiple"], top.multiple),
    active: flagAt(file, ["active"], top.active),
    standard: oneOf(file, ["standard"], top.standard, STANDARD_LISTS),
    labels: Object.fromEntries(
      Object.entries(mapAt(file, ["labels"], top.labels ?? {})).map(([language, list]) => [
        language,
        wordingsAt(file, ["labels", language], list),
      ]),
    ),
    missing: wordingsAt(file, ["missing"], top.missing ?? []),
    groups: Object.fromEntries(
      Object.entries(mapAt(file, ["groups"], top.groups ?? {})).map(([id, name]) => [
        id,
        nameAt(file, ["groups", id], name),
      ]),
    ),
    categories: listAt(file, ["categories"], top.categories ?? []).map((entry, index) =>
      categoryAt(file, ["categories", index], entry),
    ),
  };
}

/** What one sv.yaml, en.yaml, field.yaml or name.yaml says: wordings per category code or "code/subcode". */
export interface SynonymFile {
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly ignored: readonly string[];
}

export function parseSynonyms(file: YamlFile): SynonymFile {
  const top = mapAt(file, [], file.content ?? {});
  allowKeys(file, [], top, ["synonyms", "ignored"]);
  const synonyms = Object.entries(mapAt(file, ["synonyms"], top.synonyms ?? {})).map(([code, list]) => {
    return [code, wordingsAt(file, ["synonyms", code], list)] as const;
  });
  return { synonyms: Object.fromEntries(synonyms), ignored: wordingsAt(file, ["ignored"], top.ignored ?? []) };
}

function categoryAt(file: YamlFile, path: Path, value: unknown): CodebookCategory {
  const entry = mapAt(file, path, value);
  allowKeys(file, path, entry, ["code", "name", "group", "subcodes"]);
  const code = codeAt(file, [...path, "code"], entry.code, path);
  const subcodes = listAt(file, [...path, "subcodes"], entry.subcodes ?? []).map((sub, index): CodebookSubcode => {
    const at = [...path, "subcodes", index];
    const fields = mapAt(file, at, sub);
    allowKeys(file, at, fields, ["code", "name"]);
    return {
      code: codeAt(file, [...at, "code"], fields.code, at),
      name: nameAt(file, [...at, "name"], fields.name, at),
      synonyms: {},
    };
  });
  return {
    code,
    name: nameAt(file, [...path, "name"], entry.name, path),
    group:
      entry.group === undefined || entry.group === null ? null : codeAt(file, [...path, "group"], entry.group, path),
    synonyms: {},
    subcodes,
  };
}

function mapAt(file: YamlFile, path: Path, value: unknown): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  return file.fail(path, `${place(path)} is ${kindOf(value)}.`, "Write keys and values, one a line.");
}

function listAt(file: YamlFile, path: Path, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return file.fail(path, `${place(path)} is ${kindOf(value)}.`, "Write a list: [one, two].");
}

function wordingsAt(file: YamlFile, path: Path, value: unknown): string[] {
  const wordings = listAt(file, path, value).flatMap((entry, index) => {
    const at = [...path, index];
    if (typeof entry !== "string" && typeof entry !== "number") {
      return file.fail(
        at,
        `${place(path)} holds ${kindOf(entry)}.`,
        "Write each wording as text; put quotes around yes, no and null.",
      );
    }
    const forms = expandWording(String(entry));
    if (forms === null)
      return file.fail(at, `"${entry}" in ${place(path)} has a brace that does not close.`, 'Write "svensk{,a,t}".');
    if (forms.some((form) => form === "")) return file.fail(at, `${place(path)} holds an empty wording.`, "Remove it.");
    return forms;
  });
  return [...new Set(wordings)];
}

function nameAt(file: YamlFile, path: Path, value: unknown, fallback: Path = path): BilingualName {
  if (value === undefined) return file.fail(fallback, `${place(fallback)} has no name.`, "Add name: {sv: …, en: …}.");
  const name = mapAt(file, path, value);
  const { sv, en } = name;
  if (typeof sv === "string" && typeof en === "string" && sv !== "" && en !== "") return { sv, en };
  return file.fail(path, `${place(path)} lacks its Swedish or English text.`, "Write name: {sv: …, en: …}.");
}

function codeAt(file: YamlFile, path: Path, value: unknown, fallback: Path): string {
  if (value === undefined || value === null)
    return file.fail(fallback, `${place(fallback)} has no code.`, "Add code: … .");
  const code = String(value);
  if (/^[\p{L}\p{N}][\p{L}\p{N}:._-]*$/u.test(code)) return code;
  return file.fail(path, `"${code}" is not a code.`, "Use letters, digits, hyphen, colon and full stop; no blanks.");
}

function flagAt(file: YamlFile, path: Path, value: unknown): boolean | null {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value;
  return file.fail(path, `${place(path)} is ${kindOf(value)}.`, "Write true or false.");
}

function oneOf<const Choice extends string>(
  file: YamlFile,
  path: Path,
  value: unknown,
  choices: readonly Choice[],
): Choice | null {
  if (value === undefined) return null;
  const choice = choices.find((candidate) => candidate === value);
  return choice ?? file.fail(path, `${place(path)} is "${String(value)}".`, `Use one of ${choices.join(", ")}.`);
}

function allowKeys(file: YamlFile, path: Path, map: Record<string, unknown>, keys: readonly string[]): void {
  const stray = Object.keys(map).find((key) => !keys.includes(key));
  if (stray !== undefined) file.failAtKey(path, stray, `unknown key "${stray}".`, `Keys here: ${keys.join(", ")}.`);
}

function place(path: Path): string {
  return path.length === 0 ? "the file" : `"${path.join(".")}"`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a set of keys" : `"${String(value)}"`;
}
