import { NATIONALITIES } from "../data/nationalities.ts";
import { STATEMENTS } from "../data/statements.ts";
import { ETHNICITY_NAMES, GENDER_NOUNS, GENDER_VALUES, LANGUAGE_NAMES, ORIENTATION_VALUES } from "../data/wordings.ts";
import type { Family } from "../families.ts";
import type { DrawnValues } from "./draw-values.ts";
import type { Random } from "./random.ts";
import { DEMO_VARIABLES, type DemoVariable, type FieldVariable, type Language } from "./types.ts";

type FieldWords = Partial<Record<FieldVariable, string>>;

/** The words of what a listing states: in labelled fields, where its family has them, else as sentences. */
export function wordStatements(
  random: Random,
  family: Family,
  language: Language,
  values: DrawnValues,
): { fields: FieldWords; sentences: string[] } {
  const fields: FieldWords = {};
  const sentences: string[] = [];
  for (const variable of DEMO_VARIABLES) {
    const code = values[variable];
    if (code === undefined) continue;
    if (family.fields.includes(variable)) fields[variable] = fieldWords(random, family, language, variable, code);
    else sentences.push(sentence(random, language, variable, code));
  }
  return { fields, sentences };
}

function fieldWords(random: Random, family: Family, language: Language, variable: DemoVariable, code: string): string {
  if (variable === "age") return family.ageWords.replace("<age>", code);
  if (variable === "gender") return random.pick(GENDER_VALUES[code]?.[language] ?? [code]);
  if (variable === "orientation") return random.pick(ORIENTATION_VALUES[code]?.[language] ?? [code]);
  if (variable === "nationality") return nationalityWords(random, language, code, 0.4).words;
  if (variable === "language") return capital(languageWords(language, code, ", "));
  return ethnicityWords(language, code);
}

function sentence(random: Random, language: Language, variable: DemoVariable, code: string): string {
  const words = STATEMENTS[language];
  if (variable === "gender") {
    return random.pick<string>(words.gender).replace("<noun>", random.pick(GENDER_NOUNS[code]?.[language] ?? [code]));
  }
  if (variable === "nationality") {
    const { words: value, adjective } = nationalityWords(random, language, code, 0.4);
    const pattern = random.pick<string>(adjective ? words.nationalityAdjective : words.nationality);
    return fill(pattern, language === "sv" && adjective ? value.toLowerCase() : value);
  }
  if (variable === "language")
    return fill(
      random.pick<string>(words.language),
      languageWords(language, code, language === "sv" ? " och " : " and "),
    );
  if (variable === "orientation") {
    return fill(
      random.pick<string>(words.orientation),
      random.pick(ORIENTATION_VALUES[code]?.[language] ?? [code]).toLowerCase(),
    );
  }
  if (variable === "ethnicity")
    return fill(random.pick<string>(words.ethnicity), ethnicityWords(language, code).toLowerCase());
  return fill(random.pick<string>(words.age), code);
}

function fill(pattern: string, value: string): string {
  return pattern.replace("<value>", value).replace("<Value>", capital(value));
}

function nationalityWords(
  random: Random,
  language: Language,
  code: string,
  share: number,
): { words: string; adjective: boolean } {
  const row = NATIONALITIES.find((one) => one.code === code);
  if (row === undefined) return { words: code, adjective: false };
  const adjective = language === "sv" ? row.svAdjective : row.enAdjective;
  if (adjective !== "" && random.chance(share)) return { words: capital(adjective), adjective: true };
  return { words: language === "sv" ? row.sv : row.en, adjective: false };
}

/** "engelska, spanska och svenska": all but the last are parted by commas. */
function languageWords(language: Language, codes: string, last: string): string {
  const names = codes.split("|").map((code) => {
    const row = LANGUAGE_NAMES.find((one) => one[0] === code);
    return (language === "sv" ? row?.[1] : row?.[2]) ?? code;
  });
  const end = names.pop() ?? "";
  return names.length === 0 ? end : `${names.join(", ")}${last}${end}`;
}

function ethnicityWords(language: Language, code: string): string {
  const row = ETHNICITY_NAMES.find((one) => one[0] === code);
  return (language === "sv" ? row?.[1] : row?.[2]) ?? code;
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
