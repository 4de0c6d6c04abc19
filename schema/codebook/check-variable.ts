import type { CodebookVariable } from "../vocabulary/codebook.ts";
import type { SynonymFile, VariableFile } from "./parse-variable.ts";
import type { YamlFile } from "./yaml-file.ts";

interface CheckedFolder {
  readonly file: YamlFile;
  readonly said: VariableFile;
  readonly synonyms: readonly { readonly language: string; readonly file: YamlFile; readonly said: SynonymFile }[];
}

/** Categories that a reader written for one variable names in its rules. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  gender: ["woman", "man", "trans", "other"],
  orientation: ["heterosexual", "bisexual", "homosexual"],
};

/** What only the merged variable shows: unknown groups, one wording under two categories, categories a reader needs. */
export function checkVariable(variable: CodebookVariable, folders: readonly CheckedFolder[]): void {
  const codes = new Set(variable.categories.map((category) => category.code));
  for (const { file, said } of folders) {
    said.categories.forEach((category, index) => {
      if (category.group !== null && !(category.group in variable.groups)) {
        const remedy = `Add "${category.group}" under groups, or use one of ${Object.keys(variable.groups).join(", ") || "none"}.`;
        file.fail(
          ["categories", index, "group"],
          `category "${category.code}" is in group "${category.group}", which does not exist.`,
          remedy,
        );
      }
    });
  }
  const [first] = folders;
  for (const code of NEEDED[variable.reader] ?? []) {
    if (!codes.has(code))
      first?.file.fail(
        ["reader"],
        `the reader ${variable.reader} needs the category "${code}".`,
        "Add it under categories.",
      );
  }
  if (variable.reader === "synonyms" && variable.categories.length === 0) {
    first?.file.fail(
      ["reader"],
      `variable "${variable.id}" has no categories.`,
      "The reader synonyms needs some: add categories.",
    );
  }
  checkOneMeaning(folders);
}

/** A wording may stand for one category only; else the order of files would decide what a listing states. */
function checkOneMeaning(folders: readonly CheckedFolder[]): void {
  const owner = new Map<string, string>();
  for (const { synonyms } of folders) {
    for (const { language, file, said } of synonyms) {
      // Abbreviations and names have rules of their own and may repeat a wording of the text.
      const space = language === "field" || language === "name" ? language : "text";
      for (const [key, wordings] of Object.entries(said.synonyms)) {
        wordings.forEach((wording) => {
          const before = owner.get(`${space} ${wording}`);
          if (before !== undefined && before !== key) {
            file.failAtKey(
              ["synonyms"],
              key,
              `category "${key}": the wording "${wording}" already stands for "${before}".`,
              "Keep it under one of the two.",
            );
          }
          owner.set(`${space} ${wording}`, key);
        });
      }
      said.ignored.forEach((wording, index) => {
        const before = owner.get(`text ${wording}`);
        if (before !== undefined) {
          file.fail(
            ["ignored", index],
            `category "${before}": "${wording}" is both its wording and ignored.`,
            "Keep it in one place.",
          );
        }
      });
    }
  }
}
