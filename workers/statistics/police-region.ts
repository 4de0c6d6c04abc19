/** The police regions and the counties (SCB codes) they cover. Method, "Variables and codes". */
export const POLICE_REGIONS = [
  { code: "region:nord", name: "Nord", counties: ["22", "23", "24", "25"] },
  { code: "region:mitt", name: "Mitt", counties: ["03", "19", "21"] },
  { code: "region:stockholm", name: "Stockholm", counties: ["01", "09"] },
  { code: "region:öst", name: "Öst", counties: ["04", "05", "06"] },
  { code: "region:väst", name: "Väst", counties: ["13", "14"] },
  { code: "region:syd", name: "Syd", counties: ["07", "08", "10", "12"] },
  { code: "region:bergslagen", name: "Bergslagen", counties: ["17", "18", "20"] },
] as const;

/** The code of the police region that a county lies in, or null for a code that is no county. */
export function policeRegionOf(county: string): string | null {
  const region = POLICE_REGIONS.find((candidate) => candidate.counties.some((code) => code === county));
  return region?.code ?? null;
}
