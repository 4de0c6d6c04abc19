import type { ReaderName, Stratum } from "../../schema/vocabulary/validation.ts";
import type { Language } from "../language.ts";

interface QualityTexts {
  readonly name: string;
  readonly lead: string;
  readonly none: string;
  readonly how: string;
  readonly sample: string;
  readonly sampleRemark: Readonly<Record<Stratum, string>>;
  readonly coders: string;
  readonly codersRemark: (listings: string) => string;
  readonly drawn: string;
  readonly scored: string;
  readonly reader: (name: ReaderName) => string;
  readonly pair: (reader: string, reference: string) => string;
  readonly machineIntro: string;
  readonly coderIntro: string;
  readonly chartTitle: (reference: string) => string;
  readonly chartReading: string;
  readonly f1Legend: string;
  readonly scoresTable: (pair: string) => string;
  readonly variable: string;
  readonly value: string;
  readonly precision: string;
  readonly recall: string;
  readonly f1: string;
  readonly kappa: string;
  readonly agreement: string;
  readonly n: string;
  readonly noteMeasures: string;
  readonly noteIndependent: string;
  readonly noteKappa: string;
  readonly effects: (reference: string) => string;
  readonly effectsIntro: string;
  readonly effectsTable: (reference: string) => string;
  readonly category: string;
  readonly published: string;
  readonly corrected: string;
  readonly difference: string;
  readonly noteEffects: string;
  readonly noEffects: string;
  readonly withheld: string;
  readonly notComputable: string;
}

const sv: QualityTexts = {
  name: "Kvalitet",
  lead: "Hur väl den maskinella kodningen stämmer med människors, och vad felen gör med de publicerade andelarna.",
  none: "Inget stickprov ur omgången har kodats för hand och poängsatts ännu.",
  how: "Ett stickprov dras med ogonblick validate draw, kodas på kodningssidan och poängsätts med ogonblick validate score.",
  sample: "Annonser i stickprovet",
  sampleRemark: {
    none: "obundet slumpmässigt urval",
    variable: "spritt över vad annonserna uppger",
    site: "spritt över webbplatserna",
    kind: "spritt över annonser och profiler",
  },
  coders: "Kodare",
  codersRemark: (listings) => `som mest ${listings} jämförda annonser`,
  drawn: "Draget",
  scored: "Poängsatt",
  reader: (name) => (name === "machine" ? "maskinen" : `kodare ${name.slice("coder".length)}`),
  pair: (reader, reference) => `${reader.charAt(0).toUpperCase()}${reader.slice(1)} mot ${reference}`,
  machineIntro:
    "Kodaren är måttstock: precision är hur stor del av maskinens koder som kodaren också satte, täckning hur stor del av kodarens koder som maskinen hittade.",
  coderIntro: "Hur väl två människor stämmer överens är en övre gräns för vad en maskin kan väntas nå.",
  chartTitle: (reference) => `F1 per variabel, maskinen mot ${reference}`,
  chartReading: "Punkt: F1, det harmoniska medelvärdet av precision och täckning. Linje: 95-procentsintervall.",
  f1Legend: "F1",
  scoresTable: (pair) => `${pair}: överensstämmelse per variabel`,
  variable: "Variabel",
  value: "Värde",
  precision: "Precision, %",
  recall: "Täckning, %",
  f1: "F1, %",
  kappa: "Cohens kappa",
  agreement: "Helt lika, %",
  n: "Annonser",
  noteMeasures: "Intervall är 95-procentiga: Wilsons för andelar, ur dem för F1; Fleiss, Cohen och Everitts för kappa.",
  noteIndependent:
    "Intervallen räknar varje kod som oberoende. Där en annons uppger flera, eller en felaktig kod räknas två gånger, är de något för smala.",
  noteKappa: "Kappa räknar även ”uppges inte” och ”går inte att koda” som svar.",
  effects: (reference) => `Vad felen gör med andelarna, enligt ${reference}`,
  effectsIntro:
    "Den rättade andelen är den publicerade, omräknad med hur ofta kodaren fann kategorin bland annonser som maskinen lade i den, i en annan, respektive i ingen.",
  effectsTable: (reference) => `Publicerade och rättade andelar, enligt ${reference}`,
  category: "Kategori",
  published: "Publicerad, %",
  corrected: "Rättad, %",
  difference: "Skillnad, p.e.",
  noteEffects:
    "Den publicerade andelen tas som känd: skyddsbruset i den räknas inte in i intervallet. Platser saknas här, eftersom en plats per annons väljs först efter kodningen.",
  noEffects: "Inga andelar kunde rättas: stickprovet täcker inte alla grupper, eller omgången är inte beräknad.",
  withheld: "Visas inte: färre än 10 annonser ligger bakom siffran.",
  notComputable: "Kan inte beräknas ur stickprovet.",
};

const en: QualityTexts = {
  name: "Quality",
  lead: "How well coding by machine agrees with coding by humans, and what the errors do to the published shares.",
  none: "No sample of this round has been coded by hand and scored yet.",
  how: "A sample is drawn with ogonblick validate draw, coded on the coding page and scored with ogonblick validate score.",
  sample: "Listings in the sample",
  sampleRemark: {
    none: "simple random sample",
    variable: "spread over what listings state",
    site: "spread over the sites",
    kind: "spread over ads and profiles",
  },
  coders: "Coders",
  codersRemark: (listings) => `at most ${listings} listings compared`,
  drawn: "Drawn",
  scored: "Scored",
  reader: (name) => (name === "machine" ? "the machine" : `coder ${name.slice("coder".length)}`),
  pair: (reader, reference) => `${reader.charAt(0).toUpperCase()}${reader.slice(1)} against ${reference}`,
  machineIntro:
    "The coder is the yardstick: precision is how many of the machine's codes the coder gave too, recall how many of the coder's codes the machine found.",
  coderIntro: "How well two humans agree is an upper limit to what can be expected of a machine.",
  chartTitle: (reference) => `F1 per variable, the machine against ${reference}`,
  chartReading: "Dot: F1, the harmonic mean of precision and recall. Line: 95% interval.",
  f1Legend: "F1",
  scoresTable: (pair) => `${pair}: agreement per variable`,
  variable: "Variable",
  value: "Value",
  precision: "Precision, %",
  recall: "Recall, %",
  f1: "F1, %",
  kappa: "Cohen's kappa",
  agreement: "Identical, %",
  n: "Listings",
  noteMeasures:
    "Intervals are at 95%: Wilson's for shares, derived from it for F1; Fleiss, Cohen and Everitt's for kappa.",
  noteIndependent:
    "Intervals take every code as independent. Where a listing states several, or one wrong code counts twice, they are somewhat too narrow.",
  noteKappa: "Kappa counts “not stated” and “uncodable” as answers too.",
  effects: (reference) => `What the errors do to the shares, by ${reference}`,
  effectsIntro:
    "The corrected share is the published one, recomputed by how often the coder found the category among listings that the machine put in it, in another one, or in none.",
  effectsTable: (reference) => `Published and corrected shares, by ${reference}`,
  category: "Category",
  published: "Published, %",
  corrected: "Corrected, %",
  difference: "Difference, pp",
  noteEffects:
    "The published share is taken as known: its protective noise is not part of the interval. Places are not here, since one place per listing is chosen only after coding.",
  noEffects: "No share could be corrected: the sample does not cover every group, or the round has not been computed.",
  withheld: "Not shown: fewer than 10 listings stand behind the figure.",
  notComputable: "Cannot be computed from the sample.",
};

export const QUALITY: Readonly<Record<Language, QualityTexts>> = { sv, en };
