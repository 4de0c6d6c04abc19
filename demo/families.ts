import type { FieldVariable, Language } from "./population/types.ts";

/**
 * Sites of one family word their labelled values alike and in the same order, so that a listing copied from one to
 * another has the same content there. What differs between them is markup, labels, furniture and behaviour.
 */
export interface Family {
  readonly languages: readonly Language[];
  /** The text stands in both languages on one page. */
  readonly bilingual: boolean;
  /** Labelled values in page order. */
  readonly fields: readonly FieldVariable[];
  /** What stands where nothing is stated; null when the row is left out. */
  readonly missing: string | null;
  readonly ageWords: string;
  /** Where a place is stated: in a field, in the title or text, or only by the list that leads there. */
  readonly placeOn: "field" | "text" | "list";
}

export const FAMILIES = {
  boards: {
    languages: ["sv"],
    bilingual: false,
    fields: ["place", "contact"],
    missing: null,
    ageWords: "<age>",
    placeOn: "field",
  },
  guides: {
    languages: ["sv"],
    bilingual: false,
    fields: ["contact"],
    missing: null,
    ageWords: "<age>",
    placeOn: "list",
  },
  smallAds: {
    languages: ["sv", "en"],
    bilingual: false,
    fields: ["age", "contact"],
    missing: null,
    ageWords: "<age>",
    placeOn: "text",
  },
  swedish: {
    languages: ["sv"],
    bilingual: false,
    fields: ["gender", "age", "orientation", "nationality", "language", "ethnicity", "place", "contact"],
    missing: null,
    ageWords: "<age> år",
    placeOn: "field",
  },
  swedishForm: {
    languages: ["sv"],
    bilingual: false,
    fields: ["place", "gender", "age", "nationality", "ethnicity", "language", "orientation"],
    missing: "Ej angivet",
    ageWords: "<age>",
    placeOn: "field",
  },
  english: {
    languages: ["en"],
    bilingual: false,
    fields: ["gender", "age", "nationality", "ethnicity", "language", "orientation", "place", "contact"],
    missing: null,
    ageWords: "<age>",
    placeOn: "field",
  },
  englishForm: {
    languages: ["en"],
    bilingual: false,
    fields: ["age", "gender", "ethnicity", "orientation", "nationality", "language", "place"],
    missing: "-",
    ageWords: "<age> years",
    placeOn: "field",
  },
  quiet: {
    languages: ["sv"],
    bilingual: false,
    fields: ["gender", "age", "orientation", "ethnicity"],
    missing: null,
    ageWords: "<age> år",
    placeOn: "list",
  },
  twoTongues: {
    languages: ["sv"],
    bilingual: true,
    fields: ["gender", "age", "nationality", "language", "orientation", "ethnicity", "place", "contact"],
    missing: null,
    ageWords: "<age> år",
    placeOn: "field",
  },
} as const satisfies Record<string, Family>;

export type FamilyId = keyof typeof FAMILIES;

export function familyOf(id: FamilyId): Family {
  return FAMILIES[id];
}
