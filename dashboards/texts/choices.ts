import type { BilingualName } from "../../schema/vocabulary/codebook.ts";

export interface ChoiceTexts {
  /** The name of the parameter in the round, or of a step of the method that can be left out. */
  readonly choice: string;
  /** Ours where it is a step and no parameter. */
  readonly fixed?: string;
  /** What it moves, when that is not the total. */
  readonly moves?: BilingualName;
  readonly name: BilingualName;
  readonly values: Readonly<Record<string, BilingualName>>;
}

/** The choices that the published method leaves open, by the names they have in a round. */
export const CHOICES: readonly ChoiceTexts[] = [
  {
    choice: "copyScope",
    name: { sv: "Räckvidd för kopior", en: "Scope of copies" },
    values: {
      allSites: { sv: "över alla webbplatser", en: "across all sites" },
      withinSite: { sv: "inom varje webbplats", en: "within each site" },
    },
  },
  {
    choice: "copiesWithinDate",
    name: { sv: "Kopior inom ett tillfälle", en: "Copies within one date" },
    values: {
      removed: { sv: "tas bort", en: "removed" },
      kept: { sv: "behålls", en: "kept" },
    },
  },
  {
    choice: "multiPlace",
    fixed: "reduced",
    name: { sv: "Publiceringar riktade mot flera orter", en: "Multi-place listings" },
    values: {
      reduced: { sv: "räknas en gång", en: "counted once" },
      notReduced: { sv: "räknas var för sig", en: "counted one by one" },
    },
  },
  {
    choice: "placeKept",
    name: { sv: "Plats som behålls", en: "Place kept" },
    moves: {
      sv: "Påverkar fördelningen mellan län, inte totalen: se tabellen över län på sidan Geografisk utbredning.",
      en: "Moves listings between counties, not the total: see the table of counties on the page Geographic spread.",
    },
    values: {
      seededRandom: { sv: "slumpad med fast frö bland orterna", en: "seeded random among the places met" },
      firstMet: { sv: "den först påträffade", en: "the first met" },
    },
  },
  {
    choice: "sellerRecognition",
    name: { sv: "Igenkänning av en säljare", en: "Recognition of one seller" },
    values: {
      maskedContent: { sv: "samma innehåll när orter maskerats", en: "same content with places masked" },
      linked: { sv: "även gemensam kontaktväg (länkad)", en: "also shared contact (linked)" },
    },
  },
  {
    choice: "codingSource",
    name: { sv: "Källa för kodningen", en: "Source of coding" },
    moves: {
      sv: "Påverkar hur många som räknas som att de uppger en variabel, inte totalen: se nästa tabell.",
      en: "Moves how many count as stating a variable, not the total: see the next table.",
    },
    values: {
      fieldsAndText: { sv: "fält med etikett och fritext", en: "labelled fields and free text" },
      fieldsOnly: { sv: "endast fält med etikett", en: "labelled fields only" },
    },
  },
];
