import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface MunicipalityRow {
  readonly code: string;
  readonly municipality: string;
  readonly county: string;
}

/** SCB codes by name, from the list of the package kommunkoder; the corpus takes no code from our own gazetteer. */
export interface MunicipalityNames {
  /** Four digits. Throws when no municipality has the name. */
  municipality(name: string): string;
  /** Two digits, by the county's name without "län" ("Skåne", "Västra Götaland") or a landscape's. Throws likewise. */
  county(name: string): string;
  has(code: string): boolean;
}

/** Landscapes and islands that lie in one county, or in the main in one (README, place). */
const LANDSCAPE_COUNTY: Readonly<Record<string, string>> = {
  Bohuslän: "14",
  Dalsland: "14",
  Hälsingland: "21",
  Gästrikland: "21",
  Medelpad: "22",
  Ångermanland: "22",
  Närke: "18",
  Öland: "08",
  Sörmland: "04",
};

/** Reads the name list. */
export function readMunicipalityNames(): MunicipalityNames {
  const file = createRequire(import.meta.url).resolve("kommunkoder/data.json");
  const rows = JSON.parse(readFileSync(file, "utf8")) as MunicipalityRow[];
  const codes = new Map(rows.map((row) => [row.municipality, row.code]));
  const counties = new Map(rows.map((row) => [row.county.replace(/s? län$/, ""), row.code.slice(0, 2)]));
  const known = new Set(rows.map((row) => row.code));
  return {
    municipality: (name) => codes.get(name) ?? unknown("municipality", name),
    county: (name) => LANDSCAPE_COUNTY[name] ?? counties.get(name) ?? unknown("county", name),
    has: (code) => known.has(code),
  };
}

function unknown(what: string, name: string): never {
  throw new Error(`"${name}" is no ${what} in kommunkoder. Write its full name as SCB does.`);
}
