import type { BilingualName } from "../vocabulary/codebook.ts";
import { figuresOf, type PublishedFigure, unpublished } from "./published-figure.ts";

const SOURCE =
  "Jämställdhetsmyndigheten, Prostitution och människohandel, rapport 2021:23, avsnitt 3.1, som återger kartläggningen 2014";
const round = "2014" as const;

const noUniqueCount: BilingualName = {
  sv: "2014 publicerades inget antal unika annonser och profiler, bara träffar.",
  en: "For 2014 no number of unique listings was published, only hits.",
};
const nothingPerSite: BilingualName = {
  sv: "2014 publicerades inget per webbplats eller slag av webbplats.",
  en: "For 2014 nothing was published per site or kind of site.",
};
const noData: BilingualName = {
  sv: "Uppgiften finns inte för 2014.",
  en: "There are no data for 2014.",
};
const notGiven: BilingualName = {
  sv: "2014 års uppgift återges inte i rapport 2021:23.",
  en: "The figure of 2014 is not given in report 2021:23.",
};
const genderNote: BilingualName = {
  sv: "Antal som anger kön och antal som saknar uppgift publicerades inte för 2014. Andelarna summerar till 98,5 %; resten förklaras inte.",
  en: "How many state their gender, and how many do not, was not published for 2014. The shares add to 98.5 %; the rest is not explained.",
};
const transNote: BilingualName = {
  sv: "Brott i tidsserien: 2 formuleringar räknades 2014, mot 11 år 2020.",
  en: "Break in the series: 2 wordings were counted in 2014, against 11 in 2020.",
};
const nationalityNote: BilingualName = {
  sv: "Brott i tidsserien: 48 länder 2014, 116 nationaliteter och regioner 2020. De utgör inte en serie.",
  en: "Break in the series: 48 countries in 2014, 116 nationalities and regions in 2020. They are not one series.",
};
const volumeNote: BilingualName = {
  sv: "Träffar från 10 webbplatser; 2020 ingick 32.",
  en: "Hits from 10 sites; there were 32 in 2020.",
};

const plain = { unit: "count", n: null, missing: null, reason: null, source: SOURCE, note: null } as const;
const volume = { roundId: round, table: "volume", variable: null } as const;
const sites = { roundId: round, table: "sites", variable: null } as const;
const sharesOf = (variable: string) => ({ roundId: round, table: "shares", variable }) as const;
const count = { unit: "count", source: SOURCE } as const;
const percent = { unit: "percent", source: SOURCE } as const;

/** The round of 2014, as the report of 2021 gives it. */
export const PUBLISHED_2014: readonly PublishedFigure[] = [
  ...figuresOf(volume, { ...plain, note: volumeNote }, [["hits", 50_000]]),
  ...unpublished(volume, count, noUniqueCount, ["unique", "captures", "new", "seenAgain"]),
  ...unpublished(volume, count, nothingPerSite, ["ads", "profiles"]),
  ...figuresOf(sites, plain, [["sites", 10]]),
  ...unpublished(sites, count, nothingPerSite, ["adSites", "profileSites", "largestAdSite", "largestProfileSite"]),
  ...figuresOf(sharesOf("gender"), { ...plain, unit: "percent", note: genderNote }, [
    ["woman", 91],
    ["man", 7.3],
    ["trans", 0.2, transNote],
  ]),
  ...unpublished(sharesOf("gender"), percent, noData, ["other"]),
  ...unpublished({ roundId: round, table: "ages", variable: "age" }, { unit: "years", source: SOURCE }, notGiven, [
    "mean",
    "median",
  ]),
  ...unpublished(sharesOf("orientation"), percent, noData, ["heterosexual", "bisexual", "homosexual"]),
  ...unpublished(sharesOf("nationality"), percent, notGiven, ["SE", "ES", "IT"]),
  ...unpublished(sharesOf("language"), percent, notGiven, ["en", "es", "sv", "fr", "de", "it"]),
  ...unpublished(sharesOf("ethnicity"), percent, notGiven, [
    "european",
    "white",
    "european-white",
    "latin",
    "caucasian",
    "caucasian-white",
  ]),
  ...unpublished({ roundId: round, table: "places", variable: "place" }, count, notGiven, [
    "0180",
    "1480",
    "1280",
    "1283",
    "0380",
    "1880",
  ]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "nationality" }, { ...plain, note: nationalityNote }, [
    ["values", 48],
  ]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "gender" }, { ...plain, note: transNote }, [
    ["transWordings", 2],
  ]),
];
