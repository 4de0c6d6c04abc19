import { countyOf } from "../../schema/vocabulary/place.ts";
import {
  COUNTY_UNKNOWN,
  type GeographyLevel,
  municipalityNotStated,
  NATION,
} from "../../schema/vocabulary/statistic-cell.ts";
import { policeRegionOf } from "./police-region.ts";
import type { UniqueListingRow } from "./unique-listing-row.ts";

/** The geography codes a row counts under, per level. */
export type RowGeography = Readonly<Record<GeographyLevel, readonly string[]>>;

/** Where a listing is placed: one code a level at most. An unreadable county is the row "län okänt". */
export function placedGeography(row: Pick<UniqueListingRow, "municipality" | "county">): RowGeography {
  const county = row.municipality === null ? row.county : row.municipality.slice(0, 2);
  if (county === null) return { nation: [NATION], policeRegion: [], county: [COUNTY_UNKNOWN], municipality: [] };
  return {
    nation: [NATION],
    policeRegion: regionsOf([county]),
    county: [county],
    municipality: [row.municipality ?? municipalityNotStated(county)],
  };
}

/** Where a listing was aimed: each county and police region once, however many of its towns were named. */
export function aimedGeography(row: Pick<UniqueListingRow, "aimedPlaces">): RowGeography {
  const counties = new Set<string>();
  for (const place of row.aimedPlaces) {
    const county = countyOf(place);
    if (county !== null) counties.add(county);
  }
  if (counties.size === 0) return { nation: [NATION], policeRegion: [], county: [COUNTY_UNKNOWN], municipality: [] };
  return { nation: [NATION], policeRegion: regionsOf(counties), county: [...counties], municipality: [] };
}

function regionsOf(counties: Iterable<string>): string[] {
  const regions = new Set<string>();
  for (const county of counties) {
    const region = policeRegionOf(county);
    if (region !== null) regions.add(region);
  }
  return [...regions];
}
