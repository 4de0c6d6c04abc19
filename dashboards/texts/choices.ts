import type { BilingualName } from "../../schema/vocabulary/codebook.ts";
import type { OpenChoices } from "../../schema/vocabulary/study.ts";

export interface ChoiceTexts {
  readonly choice: keyof OpenChoices;
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
    choice: "placeKept",
    name: { sv: "Plats som behålls", en: "Place kept" },
    values: {
      seededRandom: { sv: "slumpad med fast frö bland orterna", en: "seeded random among the places met" },
      firstMet: { sv: "den först påträffade", en: "the first met" },
    },
  },
  {
    choice: "sellerRecognition",
    name: { sv: "Hur en säljares publiceringar känns igen", en: "How one seller's listings are recognised" },
    values: {
      maskedContent: { sv: "samma innehåll när orter maskerats", en: "same content with places masked" },
      linked: { sv: "även gemensam kontaktväg (länkad)", en: "also shared contact (linked)" },
    },
  },
  {
    choice: "codingSource",
    name: { sv: "Källa för kodningen", en: "Source of coding" },
    values: {
      fieldsAndText: { sv: "fält med etikett och fritext", en: "labelled fields and free text" },
      fieldsOnly: { sv: "endast fält med etikett", en: "labelled fields only" },
    },
  },
];
