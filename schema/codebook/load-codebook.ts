import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Codebook,
  type CodebookCategory,
  type CodebookVariable,
  READERS_VERSION,
} from "../vocabulary/codebook.ts";
import { UserError } from "../vocabulary/errors.ts";
import { STUDY_VARIABLES } from "../vocabulary/variable.ts";
import { checkVariable } from "./check-variable.ts";
import { parseSynonyms, parseVariable, type SynonymFile, type VariableFile } from "./parse-variable.ts";
import { standardCategories } from "./standard-categories.ts";
import { YamlFile } from "./yaml-file.ts";

/** A folder of one variable as read, before it is merged with an overlay's. */
interface VariableFolder {
  readonly id: string;
  readonly file: YamlFile;
  readonly said: VariableFile;
  readonly synonyms: readonly { readonly language: string; readonly file: YamlFile; readonly said: SynonymFile }[];
}

/**
 * The codebook: the product's own folders, and on top of them the user's overlay, which may add variables, categories,
 * labels, wordings and languages, or switch a variable on or off. Cross-checked, frozen, and known by its hash.
 * A malformed file ends in a UserError with file, line, category and remedy.
 */
export function loadCodebook(overlayFolder?: string): Codebook {
  const own = readFolders(fileURLToPath(new URL(".", import.meta.url)), "schema/codebook");
  const overlay = overlayFolder === undefined ? [] : readOverlay(overlayFolder);
  const ids = [...new Set([...STUDY_VARIABLES, ...[...own, ...overlay].map((folder) => folder.id)])];
  const variables = ids.flatMap((id) => {
    const folders = [...own, ...overlay].filter((folder) => folder.id === id);
    return folders.length === 0 ? [] : [mergeFolders(id, folders)];
  });
  const readers = READERS_VERSION;
  return freezeDeeply({ hash: hashCodebook({ readers, variables }), readers, variables });
}

/** What a codebook is known by, hex: its content, and which readers read by it. */
export function hashCodebook(content: Required<Pick<Codebook, "readers" | "variables">>): string {
  return createHash("sha256")
    .update(JSON.stringify({ readers: content.readers, variables: content.variables }))
    .digest("hex");
}

function readOverlay(folder: string): VariableFolder[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UserError(
      `Codebook overlay ${folder} is not a folder. Make it, with a folder per variable in it.`,
      "study",
    );
  }
  return readFolders(folder, folder);
}

function readFolders(root: string, shown: string): VariableFolder[] {
  const ids = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ids.map((entry) => readFolder(root, shown, entry.name)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readFolder(root: string, shown: string, id: string): VariableFolder {
  const open = (name: string) => new YamlFile(`${shown}/${id}/${name}`, readFileSync(join(root, id, name), "utf8"));
  const names = readdirSync(join(root, id)).sort();
  if (!names.includes("variable.yaml")) {
    throw new UserError(`Codebook folder ${shown}/${id} has no variable.yaml. Add one, or remove the folder.`, "study");
  }
  const file = open("variable.yaml");
  const synonyms = names
    .filter((name) => name !== "variable.yaml")
    .map((name) => {
      const language = /^([a-z]{2}|field|name)\.yaml$/.exec(name)?.[1];
      if (language === undefined) {
        throw new UserError(
          `Codebook folder ${shown}/${id} holds ${name}. Call it variable.yaml, a language such as sv.yaml, field.yaml or name.yaml.`,
          "study",
        );
      }
      const wordings = open(name);
      return { language, file: wordings, said: parseSynonyms(wordings) };
    });
  return { id, file, said: parseVariable(file), synonyms };
}

/** The product's folder first, then the overlay's: lists grow, single settings are replaced. */
function mergeFolders(id: string, folders: readonly VariableFolder[]): CodebookVariable {
  const last = <Value>(pick: (said: VariableFile) => Value | null): Value | null =>
    folders.reduce<Value | null>((value, folder) => pick(folder.said) ?? value, null);
  const first = folders[0]?.file;
  const name =
    last((said) => said.name) ?? first?.fail([], `variable "${id}" has no name.`, "Add name: {sv: …, en: …}.");
  const reader =
    last((said) => said.reader) ?? first?.fail([], `variable "${id}" has no reader.`, "Add reader: synonyms.");
  if (name === undefined || reader === undefined) throw new Error(`No folder for ${id}`);
  const standard = last((said) => said.standard);
  const categories = mergeCategories(standard === null ? [] : standardCategories(standard), folders);
  const ignored: Record<string, readonly string[]> = {};
  for (const { synonyms } of folders) {
    for (const { language, said } of synonyms) {
      if (said.ignored.length > 0) ignored[language] = joined(ignored[language], said.ignored);
    }
  }
  const labels: Record<string, readonly string[]> = {};
  for (const { said } of folders) {
    for (const [language, list] of Object.entries(said.labels)) labels[language] = joined(labels[language], list);
  }
  const variable: CodebookVariable = {
    id,
    name,
    reader,
    multiple: last((said) => said.multiple) ?? false,
    active: last((said) => said.active) ?? true,
    labels,
    missing: folders.reduce<readonly string[]>((list, folder) => joined(list, folder.said.missing), []),
    categories,
    ignored,
    groups: Object.assign({}, ...folders.map((folder) => folder.said.groups)),
  };
  checkVariable(variable, folders);
  return variable;
}

function mergeCategories(
  standard: readonly CodebookCategory[],
  folders: readonly VariableFolder[],
): CodebookCategory[] {
  const byCode = new Map(standard.map((category) => [category.code, category]));
  for (const { said, file } of folders) {
    const seen = new Set<string>();
    said.categories.forEach((category, index) => {
      if (seen.has(category.code)) {
        file.fail(["categories", index], `category "${category.code}" stands twice.`, "Keep one of the two.");
      }
      seen.add(category.code);
      const before = byCode.get(category.code);
      const subcodes = [...(before?.subcodes ?? []), ...category.subcodes];
      byCode.set(category.code, { ...category, synonyms: before?.synonyms ?? {}, subcodes });
    });
  }
  for (const { synonyms } of folders) {
    for (const { language, file, said } of synonyms) {
      for (const [key, wordings] of Object.entries(said.synonyms)) {
        const [code = "", subcode] = key.split("/");
        const category = byCode.get(code);
        if (category === undefined) {
          return file.failAtKey(
            ["synonyms"],
            key,
            `wordings for category "${code}", which variable.yaml does not have.`,
            `Add it there, or use one of ${shortList([...byCode.keys()])}.`,
          );
        }
        byCode.set(code, withWordings(category, subcode, language, wordings, file, key));
      }
    }
  }
  return [...byCode.values()];
}

function withWordings(
  category: CodebookCategory,
  subcode: string | undefined,
  language: string,
  wordings: readonly string[],
  file: YamlFile,
  key: string,
): CodebookCategory {
  if (subcode === undefined) {
    return {
      ...category,
      synonyms: { ...category.synonyms, [language]: joined(category.synonyms[language], wordings) },
    };
  }
  if (!category.subcodes.some((sub) => sub.code === subcode)) {
    const codes = category.subcodes.map((sub) => `${category.code}/${sub.code}`);
    file.failAtKey(
      ["synonyms"],
      key,
      `wordings for "${key}", but category "${category.code}" has no such subcode.`,
      `Add it to variable.yaml, or use one of ${shortList(codes)}.`,
    );
  }
  const subcodes = category.subcodes.map((sub) =>
    sub.code === subcode
      ? { ...sub, synonyms: { ...sub.synonyms, [language]: joined(sub.synonyms[language], wordings) } }
      : sub,
  );
  return { ...category, subcodes };
}

function joined(before: readonly string[] | undefined, more: readonly string[]): readonly string[] {
  return [...new Set([...(before ?? []), ...more])];
}

function shortList(codes: readonly string[]): string {
  return codes.length > 12 ? `${codes.slice(0, 12).join(", ")}, …` : codes.join(", ");
}

function freezeDeeply<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freezeDeeply(part);
  }
  return value;
}
