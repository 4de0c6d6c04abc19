import type { Language } from "../language.ts";

interface VariablesTexts {
  readonly lead: string;
  readonly how: string;
  readonly commonest: string;
  readonly chart: (variable: string) => string;
  readonly table: (variable: string) => string;
  readonly reading: string;
  readonly mostShown: (shown: number) => string;
  readonly band: string;
  readonly intervalLegend: string;
  readonly shareLegend: string;
  readonly stated: (n: string, missing: string, percent: string) => string;
  readonly quarantined: (listings: string) => string;
  readonly noneHere: string;
  readonly multiple: string;
  readonly ages: string;
  readonly agesReading: string;
  readonly agesChart: string;
  readonly agesTable: string;
  readonly years: string;
  readonly mean: (value: string) => string;
  readonly median: (value: string) => string;
  readonly agesNote: string;
  readonly statedAge: string;
}

const sv: VariablesTexts = {
  lead: "Vad annonserna och profilerna uppger, variabel för variabel, med hur många som inte uppger något.",
  how: "Andelarna gäller dem som uppger variabeln (n). Bortfallet är stort och står bredvid varje andel. Gränserna visar andelen av alla om ingen, respektive alla, av dem som inte uppger variabeln hörde till kategorin.",
  commonest: "Vanligast",
  chart: (variable) => `${variable}: andelar med intervall och gränser`,
  table: (variable) => `${variable}: antal och andelar`,
  reading:
    "Punkt: andel av dem som uppger variabeln. Linje: 95-procentsintervall. Blekt band: gränser när bortfallet räknas in.",
  mostShown: (shown) => `Diagrammet visar de ${shown} vanligaste; tabellen visar alla.`,
  band: "Gränser med bortfall",
  intervalLegend: "95-procentsintervall",
  shareLegend: "Andel av n",
  stated: (n, missing, percent) => `${n} uppger variabeln; uppgift saknas för ${missing} (${percent}).`,
  quarantined: (listings) =>
    `Av de saknade är ${listings} i karantän: sidorna hade ändrats när de hämtades (se Webbplatser).`,
  noneHere: "Ingen fördelning visas för detta urval. Typ och län kombineras inte, och små grupper delas inte upp.",
  multiple: "Flera svar möjliga: andelarna kan summera till mer än 100 procent.",
  ages: "Uppgivna åldrar",
  agesReading:
    "Antal per uppgiven ålder i hela år, skyddade. Medelvärde och median är beräknade ur den skyddade fördelningen.",
  agesChart: "Fördelning, medelvärde och median",
  agesTable: "Uppgivna åldrar i hela år",
  years: "Ålder",
  mean: (value) => `medel ${value}`,
  median: (value) => `median ${value}`,
  agesNote:
    "Annonser och profiler som uppger en ålder under 18 lämnar alla tabeller och hänvisas samma dag till den som ansvarar för orosanmälan. Åldrar som inte uppges hittas inte på detta sätt.",
  statedAge: "Uppgiven ålder är marknadsföring och inte kontrollerad.",
};

const en: VariablesTexts = {
  lead: "What the listings state, variable by variable, with how many state nothing.",
  how: "Shares refer to those who state the variable (n). Missing statements are many and stand beside every share. The bounds show the share of all if none, or all, of those who do not state the variable belonged to the category.",
  commonest: "Commonest",
  chart: (variable) => `${variable}: shares with interval and bounds`,
  table: (variable) => `${variable}: counts and shares`,
  reading:
    "Dot: share of those who state the variable. Line: 95% interval. Pale band: bounds once missing statements are counted in.",
  mostShown: (shown) => `The chart shows the ${shown} commonest; the table shows all.`,
  band: "Bounds with missing",
  intervalLegend: "95% interval",
  shareLegend: "Share of n",
  stated: (n, missing, percent) => `${n} state the variable; missing for ${missing} (${percent}).`,
  quarantined: (listings) =>
    `Of the missing, ${listings} are in quarantine: the pages had changed when they were fetched (see Sites).`,
  noneHere:
    "No distribution is shown for this selection. Kind and county are not combined, and small groups are not broken down.",
  multiple: "Several answers possible: shares may add to more than 100 per cent.",
  ages: "Stated ages",
  agesReading:
    "Count per stated age in whole years, protected. Mean and median are computed from the protected distribution.",
  agesChart: "Distribution, mean and median",
  agesTable: "Stated ages in whole years",
  years: "Age",
  mean: (value) => `mean ${value}`,
  median: (value) => `median ${value}`,
  agesNote:
    "Listings that state an age under 18 leave every table and are referred the same day to the safeguarding role. Ages that are not stated are not found this way.",
  statedAge: "A stated age is marketing and has not been verified.",
};

export const VARIABLES: Readonly<Record<Language, VariablesTexts>> = { sv, en };
