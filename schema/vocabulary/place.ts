/** SCB codes: municipality 4 digits, its county the first 2. */
export type MunicipalityCode = string;
export type CountyCode = string;

/** How far a stated place could be followed. */
export const PLACE_LEVELS = ["municipality", "county", "nation", "foreign", "unresolved"] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

export interface ResolvedPlace {
  readonly level: PlaceLevel;
  /** The ort as the gazetteer names it, when the text named one: "Vallentuna". */
  readonly ort: string | null;
  readonly municipality: MunicipalityCode | null;
  readonly county: CountyCode | null;
  /** The rule that resolved it: "alias", "municipality-name", "ort", "county-name", "site-region"… */
  readonly rule: string;
  /** 1 for an exact name, less for a misspelt, ambiguous or borrowed one. */
  readonly confidence: number;
  /** True for the names that are both a municipality and a county and were read as the municipality. */
  readonly ambiguous: boolean;
}

/**
 * A place as one code, the category a coded value of `place` carries: "0180" (municipality), "county:01",
 * "nation:SE", "foreign", "unresolved".
 */
export function placeCode(place: ResolvedPlace): string {
  if (place.level === "municipality" && place.municipality !== null) return place.municipality;
  if (place.level === "county" && place.county !== null) return `county:${place.county}`;
  if (place.level === "nation") return "nation:SE";
  return place.level;
}

/** The municipality a place code names, or null. */
export function municipalityOf(code: string): MunicipalityCode | null {
  return /^\d{4}$/.test(code) ? code : null;
}

/** The county a place code lies in, or null. */
export function countyOf(code: string): CountyCode | null {
  if (/^\d{4}$/.test(code)) return code.slice(0, 2);
  return code.startsWith("county:") ? code.slice("county:".length) : null;
}
