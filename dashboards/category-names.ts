import type { CodebookNames } from "../schema/store/published.ts";
import type { BilingualName } from "../schema/vocabulary/codebook.ts";
import { AGE_GROUP } from "../schema/vocabulary/statistic-cell.ts";
import { GAZETTEER } from "./gazetteer.ts";
import type { Language } from "./language.ts";

export interface CategoryNames {
  /** Variables in the order of tables: the study's own first. `place` has a page of its own and is not among them. */
  readonly variables: readonly string[];
  variableName(variable: string, language: Language): string;
  categoryName(variable: string, category: string, language: Language): string;
  isMultiple(variable: string): boolean;
}

const VARIABLE_NAMES: Readonly<Record<string, BilingualName>> = {
  gender: { sv: "Kön", en: "Gender" },
  age: { sv: "Ålder", en: "Age" },
  [AGE_GROUP]: { sv: "Åldersgrupp", en: "Age group" },
  orientation: { sv: "Sexuell läggning", en: "Sexual orientation" },
  nationality: { sv: "Nationalitet", en: "Nationality" },
  language: { sv: "Språk", en: "Language" },
  ethnicity: { sv: "Etnicitet", en: "Ethnicity" },
};
const ORDER = ["gender", AGE_GROUP, "orientation", "nationality", "language", "ethnicity"];

/**
 * Names of variables and categories: the codebook's where it has them, else the standard names of countries (ISO
 * 3166) and languages (ISO 639), else the code itself.
 */
export function createCategoryNames(codebook: CodebookNames | null): CategoryNames {
  const active = (codebook?.variables ?? []).filter((variable) => variable.active);
  const variables = new Map(active.map((variable) => [variable.id, variable]));
  const categories = new Map(
    active.flatMap((variable) =>
      variable.categories.map((category) => [`${variable.id} ${category.code}`, category.name] as const),
    ),
  );
  const known = ORDER.filter((id) => codebook === null || variables.has(id === AGE_GROUP ? "age" : id));
  const added = [...variables.keys()].filter((id) => !ORDER.includes(id) && id !== "age" && id !== "place");
  return {
    variables: [...known, ...added],
    variableName: (variable, language) =>
      (VARIABLE_NAMES[variable] ?? variables.get(variable)?.name)?.[language] ?? variable,
    categoryName(variable, category, language) {
      const named = categories.get(`${variable} ${category}`)?.[language];
      if (named !== undefined) return capitalise(named, language);
      if (variable === "nationality" && /^[A-Z]{2}$/.test(category)) return standardName("region", category, language);
      if (variable === "language" && /^[a-z]{2,3}$/.test(category)) {
        return capitalise(standardName("language", category, language), language);
      }
      if (variable === "place") return GAZETTEER.municipalities.find(({ code }) => code === category)?.name ?? category;
      return variable === AGE_GROUP ? category.replace("-", "–") : category;
    },
    isMultiple: (variable) => variables.get(variable)?.multiple ?? variable === "language",
  };
}

function standardName(type: "region" | "language", code: string, language: Language): string {
  return new Intl.DisplayNames(language, { type, fallback: "code" }).of(code) ?? code;
}

function capitalise(name: string, language: Language): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
