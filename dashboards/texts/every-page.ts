import type { Language } from "../language.ts";

/** Words that every page shares. One entry per language, the same keys in both. */
export interface CommonTexts {
  readonly productLine: string;
  readonly skip: string;
  readonly pagesLabel: string;
  readonly otherLanguage: string;
  /** The method's header of every page and file. */
  readonly headerSentence: string;
  readonly volumeSentence: string;
  readonly partOnly: string;
  readonly partsNote: string;
  readonly symbols: string;
  readonly inventedShort: string;
  readonly inventedLong: string;
  readonly round: string;
  readonly earlierRound: string;
  readonly series: string;
  readonly seriesNames: { readonly reconstructed: string; readonly linked: string };
  readonly seriesUnit: { readonly reconstructed: string; readonly linked: string };
  readonly kind: string;
  readonly kinds: { readonly all: string; readonly ads: string; readonly profiles: string };
  readonly area: string;
  readonly variable: string;
  readonly nation: string;
  readonly show: string;
  readonly download: string;
  readonly tableScroll: string;
  readonly dataInTable: string;
  readonly whyMissing: string;
  readonly withheld: string;
  readonly notComputed: string;
  readonly noStatistic: string;
  readonly notMet: string;
  readonly site: string;
  readonly code: string;
  readonly name: string;
  readonly number: string;
  readonly shareOfN: string;
  readonly n: string;
  readonly missing: string;
  readonly interval: string;
  readonly bounds: string;
  readonly lower: string;
  readonly upper: string;
  readonly remark: string;
  readonly date: string;
  readonly total: string;
  readonly source: string;
  readonly computed: string;
  readonly release: string;
  readonly purged: string;
  readonly permanentLink: string;
  readonly nothingYet: string;
  readonly nothingYetHow: string;
  readonly notFoundTitle: string;
  readonly notFound: string;
  readonly failedTitle: string;
  readonly failed: string;
  readonly contents: string;
}

const sv: CommonTexts = {
  productLine: "Statistik om internetannonser för sexuella tjänster",
  skip: "Till innehållet",
  pagesLabel: "Sidor",
  otherLanguage: "English",
  headerSentence:
    "Avser unika annonser och profiler, inte personer. Uppgifterna är marknadsföring och har inte kontrollerats.",
  volumeSentence: "Annonsvolym är inte antal personer eller brott. En ökning kan bero på att fler webbplatser bevakas.",
  partOnly:
    "Studien täcker bara en del av handeln: webbplatser som öppet marknadsför sexuella tjänster. Sugardejting, sociala medier och appar ligger utanför.",
  partsNote:
    "Alla siffror är skyddade med slumpmässigt brus (Cell Key-metoden). Delar behöver därför inte summera till totalen, och den som själv lägger ihop celler ökar osäkerheten.",
  symbols: "Teckenförklaring: – noll, 0 mindre än hälften av enheten, .. uppgift inte tillgänglig.",
  inventedShort: "Påhittade uppgifter",
  inventedLong:
    "Omgången är påhittad och insamlad från en demonstrationswebb. Siffrorna säger ingenting om verkligheten.",
  round: "Insamlingsomgång",
  earlierRound: "Jämför med",
  series: "Serie",
  seriesNames: { reconstructed: "Serie enligt 2020 års beskrivning", linked: "Länkad serie" },
  seriesUnit: { reconstructed: "unika annonser och profiler", linked: "länkade grupper" },
  kind: "Typ",
  kinds: { all: "Alla", ads: "Annonser", profiles: "Profiler" },
  area: "Område",
  variable: "Variabel",
  nation: "Riket",
  show: "Visa",
  download: "Ladda ned CSV",
  tableScroll: "Tabell, kan rullas i sidled",
  dataInTable: "Siffrorna finns i tabellen:",
  whyMissing: "Uppgift inte tillgänglig (..):",
  withheld: "Visas inte: gruppen som delas upp är för liten (färre än 10) eller ingår i en restpost.",
  notComputed: "Har inte beräknats för den här omgången och serien.",
  noStatistic: "Måttet har inte beräknats för detta urval.",
  notMet: "Webbplatsen ingår inte i omgången.",
  site: "Webbplats",
  code: "Kod",
  name: "Namn",
  number: "Antal",
  shareOfN: "Andel av n, %",
  n: "n (uppger)",
  missing: "Uppgift saknas",
  interval: "95 % intervall, %",
  bounds: "Gränser med bortfall, %",
  lower: "nedre",
  upper: "övre",
  remark: "Anmärkning",
  date: "Inhämtningstillfälle",
  total: "Totalt",
  source: "Källa",
  computed: "Beräknad",
  release: "Utgåva",
  purged: "Omgången är gallrad: underlaget är förstört, statistiken består.",
  permanentLink: "Länk som återskapar tabellen",
  nothingYet: "Ingen insamlingsomgång ännu",
  nothingYetHow: "När en omgång har samlats in och beräknats visas dess siffror här.",
  notFoundTitle: "Sidan finns inte",
  notFound: "Adressen leder inte till någon sida, omgång eller fil här. Välj en sida i menyn.",
  failedTitle: "Något gick fel",
  failed: "Sidan kunde inte visas. Felet står i loggen; försök igen, eller visa en annan sida.",
  contents: "På sidan",
};

const en: CommonTexts = {
  productLine: "Statistics on internet advertisements for sexual services",
  skip: "Skip to content",
  pagesLabel: "Pages",
  otherLanguage: "Svenska",
  headerSentence:
    "Refers to unique advertisements and profiles, not persons. The information is marketing and has not been verified.",
  volumeSentence:
    "Advertisement volume is not a number of persons or crimes. An increase can be due to more sites being covered.",
  partOnly:
    "The study covers only part of the trade: websites that openly market sexual services. Sugar-dating sites, social media and apps are outside it.",
  partsNote:
    "All figures are protected by random noise (the Cell Key Method). Parts may therefore not add up to totals, and adding cells yourself adds uncertainty.",
  symbols: "Symbols: – zero, 0 less than half a unit, .. not available.",
  inventedShort: "Invented data",
  inventedLong: "This round is invented and collected from a demonstration web. Its figures say nothing about reality.",
  round: "Collection round",
  earlierRound: "Compare with",
  series: "Series",
  seriesNames: { reconstructed: "Series by the 2020 description", linked: "Linked series" },
  seriesUnit: { reconstructed: "unique advertisements and profiles", linked: "linked groups" },
  kind: "Kind",
  kinds: { all: "All", ads: "Ads", profiles: "Profiles" },
  area: "Area",
  variable: "Variable",
  nation: "Sweden",
  show: "Show",
  download: "Download CSV",
  tableScroll: "Table, scrolls sideways",
  dataInTable: "The figures are in the table:",
  whyMissing: "Not available (..):",
  withheld: "Not shown: the group that is broken down is too small (fewer than 10) or part of a rest row.",
  notComputed: "Has not been computed for this round and series.",
  noStatistic: "The measure has not been computed for this selection.",
  notMet: "The site is not part of the round.",
  site: "Site",
  code: "Code",
  name: "Name",
  number: "Count",
  shareOfN: "Share of n, %",
  n: "n (state it)",
  missing: "Missing",
  interval: "95% interval, %",
  bounds: "Bounds with missing, %",
  lower: "lower",
  upper: "upper",
  remark: "Remark",
  date: "Sampling date",
  total: "Total",
  source: "Source",
  computed: "Computed",
  release: "Release",
  purged: "This round has been purged: the material is destroyed, the statistics remain.",
  permanentLink: "Link that rebuilds the table",
  nothingYet: "No collection round yet",
  nothingYetHow: "Once a round has been collected and computed, its figures appear here.",
  notFoundTitle: "There is no such page",
  notFound: "The address leads to no page, round or file here. Choose a page in the menu.",
  failedTitle: "Something went wrong",
  failed: "The page could not be shown. The error is in the log; try again, or open another page.",
  contents: "On this page",
};

export const COMMON: Readonly<Record<Language, CommonTexts>> = { sv, en };
