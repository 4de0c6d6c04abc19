import type { BilingualName } from "../../schema/vocabulary/codebook.ts";

/** Names of the figures of the published rounds that belong to no variable; others show their own code. */
export const PUBLISHED_NAMES: Readonly<Record<string, BilingualName>> = {
  volume: { sv: "Volym", en: "Volume" },
  hits: { sv: "träffar", en: "hits" },
  unique: { sv: "unika annonser och profiler", en: "unique advertisements and profiles" },
  ads: { sv: "annonser", en: "ads" },
  profiles: { sv: "profiler", en: "profiles" },
  sites: { sv: "webbplatser", en: "sites" },
  adSites: { sv: "annonssajter", en: "ad sites" },
  profileSites: { sv: "profilsajter", en: "profile sites" },
  largestAdSite: { sv: "mest använda annonssajt", en: "most used ad site" },
  largestProfileSite: { sv: "mest använda profilsajt", en: "most used profile site" },
  mean: { sv: "medelvärde", en: "mean" },
  median: { sv: "median", en: "median" },
  place: { sv: "Ort", en: "Place" },
};
