import { POLICE_REGIONS } from "../../schema/geography/police-regions.ts";

const REGION_OF_COUNTY = new Map(
  POLICE_REGIONS.flatMap(({ id, counties }) => counties.map((county) => [county, `region:${id}`] as const)),
);

/** The geography code of the police region that a county lies in ("region:vast"), or null for a code that is none. */
export function policeRegionOf(county: string): string | null {
  return REGION_OF_COUNTY.get(county) ?? null;
}
