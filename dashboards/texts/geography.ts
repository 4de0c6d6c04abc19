import type { Language } from "../language.ts";

interface GeographyTexts {
  readonly lead: string;
  readonly two: string;
  readonly placed: string;
  readonly placedReading: string;
  readonly aimed: string;
  readonly aimedReading: string;
  readonly placedAimed: string;
  readonly placedAimedIntro: string;
  readonly placedAimedReading: string;
  readonly maps: string;
  readonly mapClass: (from: number, to: number | null) => string;
  readonly noneClass: string;
  readonly circles: string;
  readonly counties: string;
  readonly countiesTable: string;
  readonly countiesChart: string;
  readonly municipalitiesTable: string;
  readonly regionsTable: string;
  readonly spreadTable: string;
  readonly countyUnknown: string;
  readonly placedFirst: string;
  readonly placedRange: string;
  readonly severalTwo: string;
  readonly severalThree: string;
  readonly groups: string;
  readonly severalNote: string;
  readonly rangeNote: string;
  readonly aimedNote: string;
  readonly municipalities: string;
  readonly municipalitiesIntro: string;
  readonly notStated: string;
  readonly others: string;
  readonly foldNote: string;
  readonly county: string;
  readonly regions: string;
  readonly spread: string;
  readonly spreadIntro: string;
  readonly measure: string;
  readonly value: string;
  readonly measures: Readonly<Record<"places" | "counties" | "topThreeShare" | "herfindahl", string>>;
  readonly perInhabitant: string;
  readonly aimedNone: string;
}

const sv: GeographyTexts = {
  lead: "Var annonserna och profilerna placeras och vart de riktas, efter län och kommun.",
  two: "Geografin räknas på två sätt. Placerade: varje unik annons eller profil har en plats, så som 2020. Riktade mot länet: alla unika som nämner en ort i länet, innan en plats väljs. Den som annonserar på turné syns annars bara i ett län.",
  placed: "Placerade i länet",
  placedReading: "Län efter antal placerade. Cirklar är kommuner; ytan följer antalet.",
  aimed: "Riktade mot länet",
  aimedReading: "Län efter antal som riktas dit. En annons som nämner orter i tre län räknas i alla tre.",
  placedAimed: "Placerade och riktade, län för län",
  placedAimedIntro:
    "Avståndet mellan punkterna visar hur många som riktas mot länet men har fått sin plats någon annanstans.",
  placedAimedReading:
    "Fylld punkt: placerade. Ring: riktade mot länet. Skalan är kvadratrotsskala, så att små län kan läsas.",
  maps: "Kartor",
  mapClass: (from, to) => (to === null ? `${from} eller fler` : `${from}–${to}`),
  noneClass: "inga",
  circles: "kommun med minst 10",
  counties: "Län",
  countiesTable: "Placerade och riktade efter län",
  countiesChart: "Placerade och riktade, störst län först",
  municipalitiesTable: "Placerade efter kommun",
  regionsTable: "Placerade och riktade efter polisregion",
  spreadTable: "Spridningsmått",
  countyUnknown: "Län okänt",
  placedFirst: "Placerade på först påträffad ort",
  placedRange: "Placerade, minst–mest",
  severalTwo: "Andel grupper i minst två län, %",
  severalThree: "Andel grupper i minst tre län, %",
  groups: "Länkade grupper (n)",
  severalNote:
    "Andelarna gäller länkade grupper som riktas mot länet, där de är minst 10; uppgift saknas för dem vars län är okänt.",
  rangeNote:
    "Minst–mest: så få och så många som länet kunde ha fått, beroende på vilken plats som behålls för dem som riktas mot flera.",
  aimedNote: "Riktade mot länet kan inte summeras över län.",
  municipalities: "Kommuner",
  municipalitiesIntro:
    "Placerade, efter kommun. En kommun visas från 10 annonser och profiler; övriga ingår i länets restpost.",
  notStated: "Kommun ej angiven",
  others: "Övriga kommuner i länet",
  foldNote: "Läggning, nationalitet, etnicitet och kön visas inte för kommuner.",
  county: "Län",
  regions: "Polisregioner",
  spread: "Spridning",
  spreadIntro: "Hur samlad eller spridd marknaden är. Beräknat ur de publicerade antalen.",
  measure: "Mått",
  value: "Värde",
  measures: {
    places: "Kommuner som visas",
    counties: "Län med placerade",
    topThreeShare: "De tre största kommunernas andel av de kommuner som visas, %",
    herfindahl: "Herfindahlindex för kommuner (0 spridd, 1 samlad)",
  },
  perInhabitant: "Antal per invånare visas bara när en daterad befolkningsfil har lämnats; ingen befolkning hittas på.",
  aimedNone: "Räknas inte på denna nivå.",
};

const en: GeographyTexts = {
  lead: "Where listings are placed and where they are aimed, by county and municipality.",
  two: "Geography is counted in two ways. Placed: each unique listing has one place, as in 2020. Aimed at the county: every unique listing that names a place in the county, before one place is kept. Touring listings otherwise show in one county only.",
  placed: "Placed in the county",
  placedReading: "Counties by number placed. Circles are municipalities; their area follows the number.",
  aimed: "Aimed at the county",
  aimedReading: "Counties by number aimed there. A listing that names towns in three counties counts in all three.",
  placedAimed: "Placed and aimed, county by county",
  placedAimedIntro: "The distance between the marks shows how many are aimed at the county but were placed elsewhere.",
  placedAimedReading:
    "Filled dot: placed. Ring: aimed at the county. A square-root scale, so that small counties can be read.",
  maps: "Maps",
  mapClass: (from, to) => (to === null ? `${from} or more` : `${from}–${to}`),
  noneClass: "none",
  circles: "municipality of 10 or more",
  counties: "Counties",
  countiesTable: "Placed and aimed by county",
  countiesChart: "Placed and aimed, largest county first",
  municipalitiesTable: "Placed by municipality",
  regionsTable: "Placed and aimed by police region",
  spreadTable: "Measures of spread",
  countyUnknown: "County unknown",
  placedFirst: "Placed where first met",
  placedRange: "Placed, fewest–most",
  severalTwo: "Share of groups in two or more counties, %",
  severalThree: "Share of groups in three or more counties, %",
  groups: "Linked groups (n)",
  severalNote:
    "Shares refer to linked groups aimed at the county, where these are 10 or more; missing are those whose county is unknown.",
  rangeNote:
    "Fewest–most: how few and how many the county could have been given, depending on the place kept for those aimed at several.",
  aimedNote: "Aimed at the county cannot be added over counties.",
  municipalities: "Municipalities",
  municipalitiesIntro:
    "Placed, by municipality. A municipality is shown from 10 listings; the others are part of the county's rest row.",
  notStated: "Municipality not stated",
  others: "Other municipalities in the county",
  foldNote: "Orientation, nationality, ethnicity and gender are not shown for municipalities.",
  county: "County",
  regions: "Police regions",
  spread: "Spread",
  spreadIntro: "How concentrated or spread out the market is. Computed from the published counts.",
  measure: "Measure",
  value: "Value",
  measures: {
    places: "Municipalities shown",
    counties: "Counties with listings placed",
    topThreeShare: "Share of the three largest among municipalities shown, %",
    herfindahl: "Herfindahl index of municipalities (0 spread, 1 concentrated)",
  },
  perInhabitant:
    "Numbers per inhabitant are shown only when a dated population file has been supplied; no population is invented.",
  aimedNone: "Not counted at this level.",
};

export const GEOGRAPHY: Readonly<Record<Language, GeographyTexts>> = { sv, en };
