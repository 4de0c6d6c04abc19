import type { Gazetteer } from "../../schema/geography/gazetteer.ts";
import type { PlaceLevel } from "../../schema/vocabulary/place.ts";

/** One thing that a name can mean. */
export interface PlaceCandidate {
  readonly level: PlaceLevel;
  readonly ort: string | null;
  readonly municipality: string | null;
  readonly county: string | null;
  /** Too small for GeoNames' list: gives way to a larger namesake where nothing points to it. */
  readonly isSmall?: true;
}

/** A name of the gazetteer with everything it can mean. */
export interface PlaceName {
  readonly name: string;
  readonly rule: string;
  readonly candidates: readonly PlaceCandidate[];
  /** Also an ordinary word or a person's name: in text it needs a preposition. */
  readonly isWord: boolean;
  /** Also a county's name ("Uppsala"), read as the municipality. */
  readonly alsoCounty: boolean;
}

/**
 * Every name that can be resolved, lower case. Where names meet, the order of the rules decides: municipality before
 * alias, county, locality, district, foreign town. A locality's name in several municipalities keeps them all.
 */
export function buildPlaceIndex(gazetteer: Gazetteer): ReadonlyMap<string, PlaceName> {
  const index = new Map<string, PlaceName>();
  const words = new Set(gazetteer.names.words);
  const countyNames = new Set(gazetteer.counties.map((county) => county.short.toLowerCase()));
  const put = (written: string, rule: string, candidate: PlaceCandidate) => {
    const name = written.toLowerCase().normalize("NFC");
    const before = index.get(name);
    if (before === undefined) {
      const alsoCounty = candidate.level === "municipality" && countyNames.has(name);
      index.set(name, { name: written, rule, candidates: [candidate], isWord: words.has(name), alsoCounty });
    } else if (LOCALITY_RULES.has(before.rule) && LOCALITY_RULES.has(rule)) {
      if (before.candidates.some((known) => known.municipality === candidate.municipality)) return;
      index.set(name, { ...before, candidates: [...before.candidates, candidate] });
    }
  };
  const inMunicipality = (code: string, ort: string | null): PlaceCandidate => {
    return { level: "municipality", ort, municipality: code, county: code.slice(0, 2) };
  };
  for (const { code, name } of gazetteer.municipalities) {
    const ort = gazetteer.orter.some((entry) => entry.name === name && entry.municipality === code) ? name : null;
    put(name, "municipality-name", inMunicipality(code, ort));
    put(`${name} kommun`, "municipality-name", inMunicipality(code, ort));
    if (!/[sxz]$/.test(name) && !words.has(name.toLowerCase()))
      put(`${name}s`, "municipality-name", inMunicipality(code, ort));
    put(`${name.replace(/[sxz]$/, "")}s kommun`, "municipality-name", inMunicipality(code, ort));
  }
  for (const [code, names] of Object.entries(gazetteer.names.municipalities)) {
    for (const name of names) put(name, "alias", inMunicipality(code, null));
  }
  for (const county of gazetteer.counties) {
    for (const name of [county.name.sv, county.name.en, county.short]) {
      put(name, "county-name", { level: "county", ort: null, municipality: null, county: county.code });
    }
  }
  for (const [code, names] of Object.entries(gazetteer.names.counties)) {
    for (const name of names)
      put(name, "county-name", { level: "county", ort: null, municipality: null, county: code });
  }
  for (const name of gazetteer.names.nation)
    put(name, "nation", { level: "nation", ort: null, municipality: null, county: null });
  for (const name of Object.keys(gazetteer.names.unresolved))
    put(name, "region-of-several-counties", { level: "unresolved", ort: null, municipality: null, county: null });
  for (const { name, municipality } of gazetteer.orter) put(name, "ort", inMunicipality(municipality, name));
  for (const [code, names] of Object.entries(gazetteer.names.localities)) {
    for (const name of names) put(name, "ort", inMunicipality(code, name));
  }
  for (const [code, names] of Object.entries(gazetteer.names.districts)) {
    for (const name of names) put(name, "district", inMunicipality(code, name));
  }
  for (const [code, names] of Object.entries(gazetteer.smallerPlaces)) {
    for (const name of names) put(name, "smaller-place", { ...inMunicipality(code, name), isSmall: true });
  }
  const foreign: PlaceCandidate = { level: "foreign", ort: null, municipality: null, county: null };
  for (const names of Object.values(gazetteer.names.foreign))
    for (const name of names) put(name, "foreign-town", foreign);
  for (const [name] of gazetteer.foreignTowns) put(name, "foreign-town", { ...foreign, isSmall: true });
  return index;
}

const LOCALITY_RULES: ReadonlySet<string> = new Set(["ort", "district", "smaller-place"]);
