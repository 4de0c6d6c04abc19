import type { BilingualName } from "../vocabulary/codebook.ts";
import type { CountyCode } from "../vocabulary/place.ts";

export interface PoliceRegion {
  readonly id: string;
  readonly name: BilingualName;
  readonly counties: readonly CountyCode[];
}

/** The seven police regions, north to south as the method lists them; together they hold every county once. */
export const POLICE_REGIONS: readonly PoliceRegion[] = [
  { id: "nord", name: { sv: "Polisregion Nord", en: "Police Region North" }, counties: ["22", "23", "24", "25"] },
  { id: "mitt", name: { sv: "Polisregion Mitt", en: "Police Region Central" }, counties: ["03", "19", "21"] },
  { id: "stockholm", name: { sv: "Polisregion Stockholm", en: "Police Region Stockholm" }, counties: ["01", "09"] },
  { id: "ost", name: { sv: "Polisregion Öst", en: "Police Region East" }, counties: ["04", "05", "06"] },
  { id: "vast", name: { sv: "Polisregion Väst", en: "Police Region West" }, counties: ["13", "14"] },
  { id: "syd", name: { sv: "Polisregion Syd", en: "Police Region South" }, counties: ["07", "08", "10", "12"] },
  {
    id: "bergslagen",
    name: { sv: "Polisregion Bergslagen", en: "Police Region Bergslagen" },
    counties: ["17", "18", "20"],
  },
];
