import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { BilingualName } from "../vocabulary/codebook.ts";
import type { CountyCode, MunicipalityCode } from "../vocabulary/place.ts";
import { POLICE_REGIONS, type PoliceRegion } from "./police-regions.ts";

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly county: CountyCode;
  /** Degrees, of the municipality's seat: the centre of its circle on a map. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface County {
  readonly code: CountyCode;
  readonly name: BilingualName;
  /** Without "län": "Skåne". */
  readonly short: string;
}

/** A locality as GeoNames lists it. */
export interface Ort {
  readonly name: string;
  readonly municipality: MunicipalityCode;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number | null;
}

/** Outlines of the counties as SVG paths, in the units of `viewBox` (346 × 793). */
export interface CountyOutlines {
  readonly viewBox: string;
  readonly outlines: readonly { readonly code: CountyCode; readonly path: string }[];
}

/** What `place-names.yaml` adds to the gazetteer, keyed by code (see the comments there). */
export interface PlaceNames {
  readonly nation: readonly string[];
  /** Regions of several counties, with the counties they lie in where that is clear. */
  readonly unresolved: Readonly<Record<string, readonly CountyCode[]>>;
  readonly localities: Readonly<Record<MunicipalityCode, readonly string[]>>;
  readonly counties: Readonly<Record<CountyCode, readonly string[]>>;
  readonly municipalities: Readonly<Record<MunicipalityCode, readonly string[]>>;
  readonly districts: Readonly<Record<MunicipalityCode, readonly string[]>>;
  readonly words: readonly string[];
  readonly foreign: Readonly<Record<string, readonly string[]>>;
}

export interface Gazetteer {
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly orter: readonly Ort[];
  readonly policeRegions: readonly PoliceRegion[];
  /** Name and ISO 3166-1 country of large foreign towns. */
  readonly foreignTowns: readonly (readonly [name: string, country: string])[];
  readonly names: PlaceNames;
  /** Localities and parts of towns too small for GeoNames' list, by municipality. */
  readonly smallerPlaces: Readonly<Record<MunicipalityCode, readonly string[]>>;
}

/** The committed gazetteer: 290 municipalities, 21 counties and their localities. Reads files; keep the result. */
export function loadGazetteer(): Gazetteer {
  return Object.freeze({
    municipalities: parseRows<Municipality>("municipalities.json"),
    counties: parseRows<County>("counties.json"),
    orter: parseRows<Ort>("orter.json"),
    policeRegions: POLICE_REGIONS,
    foreignTowns: parseRows<readonly [string, string]>("foreign-towns.json"),
    names: parse(readData("place-names.yaml")) as PlaceNames,
    smallerPlaces: Object.freeze(JSON.parse(readData("smaller-places.json")) as Record<MunicipalityCode, string[]>),
  });
}

/** The map of the counties, for pages that draw it. */
export function loadCountyOutlines(): CountyOutlines {
  return JSON.parse(readData("county-outlines.json")) as CountyOutlines;
}

/** Where a position falls on the county map, in its units; from the map's own Mercator projection. */
export function projectOnCountyMap(latitude: number, longitude: number): { readonly x: number; readonly y: number } {
  const phi = (latitude * Math.PI) / 180;
  return { x: 26.03 * longitude - 287.8, y: 2547.0 - 1507.4 * Math.log(Math.tan(Math.PI / 4 + phi / 2)) };
}

/** The police region that a county belongs to; null for a code that is no county's. */
export function policeRegionOf(county: CountyCode): PoliceRegion | null {
  return POLICE_REGIONS.find((region) => region.counties.includes(county)) ?? null;
}

function readData(file: string): string {
  return readFileSync(new URL(`./${file}`, import.meta.url), "utf8");
}

/** Our own committed files, held to their shape by test/schema/geography. */
function parseRows<Row>(file: string): readonly Row[] {
  return Object.freeze(JSON.parse(readData(file)) as Row[]);
}
