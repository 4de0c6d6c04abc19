import type { Found } from "./variable-reader.ts";

/** A place read in heading or text. */
export interface FoundPlace {
  readonly found: Found;
  /** A region of several counties, one of which holds a municipality that the listing names. */
  readonly locates: boolean;
}

/** Over heading and text together: a county around a municipality already named says nothing more. */
export function withoutLocators(places: readonly FoundPlace[]): Found[] {
  const all = places.map(({ found }) => found);
  const towns = all.filter(({ code }) => isMunicipality(code));
  if (towns.length === all.length && !places.some(({ locates }) => locates)) return all;
  const counties = new Set(towns.map(({ code }) => `county:${code.slice(0, 2)}`));
  const rest = places.filter(
    ({ found, locates }) => (!counties.has(found.code) && !locates) || found.rule.endsWith("-widened"),
  );
  return rest.length > 0 ? rest.map(({ found }) => found) : all;
}

/** Whether a region lies in the county of one of the municipalities; of a lake or coast that is not known. */
export function isAround(region: readonly string[] | undefined, municipalities: ReadonlySet<string>): boolean {
  if (region === undefined || municipalities.size === 0) return false;
  return region.length === 0 || [...municipalities].some((code) => region.includes(code.slice(0, 2)));
}

function isMunicipality(code: string): boolean {
  return code.length === 4 && /^\d{4}$/.test(code);
}
