import type { VariableId } from "./variable.ts";

/**
 * Raised with every release whose readers code a listing otherwise than before, though the codebook's files be the same:
 * codes of one hash were then all read in one way, and `recode` has something to compare.
 */
export const READERS_VERSION = 3;

/** A codebook is data: one folder per variable. Loaded once, frozen, known by the hash of its content. */
export interface Codebook {
  /** SHA-256 over the canonical content of every file and the version of the readers, hex. Every coded value carries it. */
  readonly hash: string;
  /** The version of the readers that it was loaded for; absent in codebooks stored before readers had one. */
  readonly readers?: number;
  readonly variables: readonly CodebookVariable[];
}

export interface CodebookVariable {
  readonly id: VariableId;
  readonly name: BilingualName;
  /** Which reader codes it. `synonyms` is the general one and needs no code. */
  readonly reader:
    | "age"
    | "gender"
    | "orientation"
    | "nationality"
    | "language"
    | "ethnicity"
    | "place"
    | "synonyms"
    | "number";
  /** Whether one listing can state several values; shares then add to more than 100 %. */
  readonly multiple: boolean;
  /** Worked examples ship switched off. */
  readonly active: boolean;
  /**
   * The labels under which sites state it, per language, lower case. One that ends in "?" is also used for other things;
   * one that ends in "*" means the same inside a longer label ("ålder*": "Ålder på värden").
   */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** What a site writes when the seller says nothing: "ej angivet", "-". Counts as missing. */
  readonly missing: readonly string[];
  readonly categories: readonly CodebookCategory[];
  /**
   * Expressions per language that contain a wording but state nothing: "swedish massage", "gay friendly". Where one
   * stands, the wording inside it is not read.
   */
  readonly ignored?: Readonly<Record<string, readonly string[]>>;
  /** Which group of categories tables show together, where the study groups at all. */
  readonly groups: Readonly<Record<string, BilingualName>>;
}

export interface CodebookCategory {
  readonly code: string;
  readonly name: BilingualName;
  readonly group: string | null;
  /**
   * Wordings per language, lower case. Besides languages two keys are special: "field" holds abbreviations that only a
   * labelled field makes clear ("K", "sv"), "name" names of countries and regions, which in text state an origin only
   * after a word such as "från", and of languages in their own words ("français").
   */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly subcodes: readonly CodebookSubcode[];
}

export interface CodebookSubcode {
  readonly code: string;
  readonly name: BilingualName;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

export interface BilingualName {
  readonly sv: string;
  readonly en: string;
}

/** The two languages of every screen. */
export const SCREEN_LANGUAGES = ["sv", "en"] as const;
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number];
