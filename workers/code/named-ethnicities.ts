import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";

/** A country's adjective, as the field's wordings hold it among names of countries and abbreviations. */
const ADJECTIVE = /^\p{L}{3,}(?:sk|sh|ch|an|ese|ek|ai|i)$/u;

/** A wording that says of itself that it names an ethnicity, and the code it names. */
export interface NamedEthnicity {
  readonly wording: string;
  readonly code: string;
}

/**
 * The turns by which a text says itself that a country's adjective is an ethnicity: "ethnically Thai", "min etnicitet är
 * indisk". Without them the adjective is a nationality, so the codebook has it for fields only.
 */
export function namedEthnicities(variable: CodebookVariable): NamedEthnicity[] {
  return variable.categories.flatMap(({ code, synonyms }) =>
    [...new Set(Object.values(synonyms).flat())]
      .filter((wording) => ADJECTIVE.test(wording))
      .flatMap((wording) =>
        (/sk$/u.test(wording) ? swedishTurns(wording) : englishTurns(wording)).map((turn) => ({ wording: turn, code })),
      ),
  );
}

function swedishTurns(adjective: string): string[] {
  return [
    ...["etniskt", "etnisk", "etniskt sett", "etniskt sett är jag", "etnicitet är", "etniciteten är"].flatMap(
      (lead) => [`${lead} ${adjective}`, `${lead} ${adjective}a`],
    ),
    `${adjective} etnicitet`,
  ];
}

function englishTurns(adjective: string): string[] {
  return [
    ...["ethnically", "ethnic", "ethnicity is", "race is", "etniskt", "etniskt sett är jag", "etnicitet är"].map(
      (lead) => `${lead} ${adjective}`,
    ),
    `${adjective} ethnicity`,
    `${adjective} by ethnicity`,
    `${adjective} by race`,
  ];
}
