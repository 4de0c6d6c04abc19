import type { ExactFigures } from "../schema/round/exact-figures.ts";
import { groupDigits, printTable } from "./print-table.ts";

type Language = "sv" | "en";

const WORDS = {
  sv: {
    round: "Insamlingsomgång",
    head: [
      "inhämtningstillfälle",
      "träffar",
      "ögonblicksbilder",
      "unika",
      "nytillkomna",
      "återfunna",
      "annonser",
      "profiler",
    ],
    baseline: "(första tillfället är baslinjen)",
    total: (figures: ExactFigures) =>
      `${groupDigits(figures.unique)} unika annonser och profiler = ${groupDigits(figures.ads)} annonser + ${groupDigits(figures.profiles)} profiler, ${figures.sites} webbplatser.`,
    note: "Avser unika annonser och profiler, inte personer. Uppgifterna är marknadsföring och har inte kontrollerats.",
    invented: "Omgången är påhittad: siffrorna är exakta och säger ingenting om verkligheten.",
  },
  en: {
    round: "Collection round",
    head: ["sampling date", "hits", "captures", "unique", "new", "seen again", "ads", "profiles"],
    baseline: "(the first date is the baseline)",
    total: (figures: ExactFigures) =>
      `${groupDigits(figures.unique)} unique advertisements and profiles = ${groupDigits(figures.ads)} ads + ${groupDigits(figures.profiles)} profiles, ${figures.sites} sites.`,
    note: "Refers to unique advertisements and profiles, not persons. The information is marketing and has not been verified.",
    invented: "The round is invented: its figures are exact and say nothing about reality.",
  },
} as const;

/** The funnel of a round for the terminal: hits → captures → unique = new + seen again, ads and profiles. */
export function printFunnel(figures: ExactFigures, language: Language): string {
  const words = WORDS[language];
  const rows = figures.dates
    .filter((date) => date.hits + date.captures > 0)
    .map((date) => [
      date.date,
      date.hits,
      date.captures,
      date.unique,
      date.new,
      date.seenAgain,
      date.ads,
      date.profiles,
    ]);
  return [
    `${words.round} ${figures.roundId} ${words.baseline}`,
    printTable(words.head, rows),
    words.total(figures),
    words.invented,
    words.note,
  ].join("\n");
}
