import type { GateReferences } from "../../schema/vocabulary/study.ts";
import type { Language } from "../language.ts";

interface MethodTexts {
  readonly lead: string;
  readonly source: string;
  readonly steps: string;
  readonly stepList: readonly string[];
  readonly terms: string;
  /** Titles of the tables, where the section above has the short name. */
  readonly tables: Readonly<
    Record<"terms" | "choices" | "coding" | "series" | "population" | "frame" | "published", string>
  >;
  readonly swedish: string;
  readonly english: string;
  readonly meaning: string;
  readonly choices: string;
  readonly choicesIntro: string;
  readonly choice: string;
  readonly ours: string;
  readonly alternative: string;
  readonly total: string;
  readonly effect: string;
  readonly underAge: string;
  readonly codings: Readonly<Record<"all" | "fieldsOnly", string>>;
  readonly choicesReading: string;
  readonly choicesChart: string;
  readonly oursMark: string;
  readonly series: string;
  readonly seriesIntro: string;
  readonly population: string;
  readonly populationIntro: string;
  readonly model: string;
  readonly logLinear: string;
  readonly datePair: (first: string, second: string) => string;
  readonly estimate: string;
  readonly survival: string;
  readonly recapture: string;
  readonly frame: string;
  readonly frameIntro: (words: string, dates: string, assessors: string) => string;
  readonly candidate: string;
  readonly foundBy: string;
  readonly decision: string;
  readonly included: string;
  readonly rejected: string;
  readonly why: string;
  readonly assessedBy: string;
  readonly disagreement: string;
  readonly candidateName: (number: number) => string;
  readonly disclosure: string;
  readonly disclosureList: readonly string[];
  readonly published: string;
  readonly publishedIntro: string;
  readonly publishedRound: string;
  readonly figure: string;
  readonly value: string;
  readonly reference: string;
  readonly references: string;
  readonly referencesIntro: string;
  readonly referenceNames: Readonly<Record<keyof GateReferences, string>>;
  readonly plan: string;
  readonly codebook: string;
  readonly release: string;
}

const sv: MethodTexts = {
  lead: "Hur siffrorna kommer till, vilka val som står öppna och vad som skyddar dem som annonserna handlar om.",
  source:
    "Metoden följer beskrivningen i Jämställdhetsmyndighetens rapport 2021:23, Prostitution och människohandel, med den bilagda omfattningskartläggningen, så långt den beskriver förfarandet.",
  steps: "Steg för steg",
  stepList: [
    "Fasta dagar. Varje webbplats i omgångens ram samlas in vid varje inhämtningstillfälle, inom ett dygn om inget annat sägs.",
    "Varje ögonblicksbild lagras förseglad som den såg ut, så att varje senare steg kan göras om med nyare regler.",
    "Efter varje tillfälle tas direkta kopior bort. Det första tillfället är baslinje; senare tillfällen lägger till det som är nytt. Räknare, klockslag och ”förnyad för 3 timmar sedan” är inte innehåll.",
    "En säljares publiceringar mot flera orter blir en, med en plats. Geografin räknas två gånger: placerade (efter detta steg, som 2020) och riktade mot länet (före det).",
    "Variablerna kodas med en versionerad kodbok. Den uppgivna lydelsen sparas förseglad bredvid koden.",
    "Tabeller: webbplatser efter typ och volym, geografi, varje variabel med n, andel av n och uppgift saknas, vanligaste uppgift och jämförelse med tidigare omgångar. Annonser och profiler kan alltid skiljas åt.",
  ],
  terms: "Begrepp",
  tables: {
    terms: "Begrepp på svenska och engelska",
    choices: "Öppna val och deras alternativ",
    coding: "Kodningskälla: hur många som uppger variabeln",
    series: "Unika och länkade grupper per tillfälle",
    population: "Skattat antal efter modell",
    frame: "Kandidater och beslut",
    published: "Publicerade siffror 2014 och 2020",
  },
  swedish: "Svenska",
  english: "Engelska",
  meaning: "Betydelse",
  choices: "Öppna val",
  choicesIntro:
    "Val som rapporten lämnar öppna är namngivna parametrar som lagras med omgången. Tabellen visar vad totalen hade blivit med alternativet, ett val i taget.",
  choice: "Val",
  ours: "Vårt",
  alternative: "Alternativ",
  total: "Total med alternativet",
  effect: "Effekt på totalen, %",
  underAge: "Annonser och profiler som uppger en ålder under 18 ingår inte i någon tabell.",
  codings: { all: "Fält och fritext", fieldsOnly: "Endast fält" },
  choicesReading: "Streckad linje: omgångens total med våra val. Punkt: totalen med alternativet.",
  choicesChart: "Vad valen betyder för totalen",
  oursMark: "våra val",
  series: "De två serierna bredvid varandra",
  seriesIntro:
    "Serien enligt 2020 års beskrivning räknar unika annonser och profiler genom direkt likhet. Den länkade serien räknar grupper som också hålls ihop av nästan lika text eller gemensam kontaktväg. De blandas aldrig. Överlevnad och omsättning läses i den länkade, eftersom en ändrad text inte är ett avhopp.",
  population: "Hur många som kan ha funnits: ett spann över modeller",
  populationIntro:
    "Fångst–återfångst över tillfällena, länkad serie. Annonser kommer och går mellan tillfällena, vilket bryter modellernas antagande. Därför visas ett spann och aldrig ett enda tal.",
  model: "Modell",
  logLinear: "Loglinjär, olika sannolikhet per tillfälle",
  datePair: (first, second) => `tillfälle ${first} och ${second}`,
  estimate: "Skattning",
  survival: "Överlevnad från första till andra tillfället",
  recapture: "Sannolikhet att påträffas vid andra tillfället",
  frame: "Ramen: hur webbplatserna hittades",
  frameIntro: (words, dates, assessors) => `Sökord: ${words}. Sökt ${dates}. Bedömare: ${assessors}.`,
  candidate: "Kandidat",
  foundBy: "Hittad genom",
  decision: "Beslut",
  included: "ingår",
  rejected: "avvisad",
  why: "Skäl",
  assessedBy: "Bedömd av",
  disagreement: "Oenighet",
  candidateName: (number) => `Kandidat ${number}`,
  disclosure: "Så skyddas uppgifterna",
  disclosureList: [
    "Varje publicerad siffra har passerat Cell Key-metoden, som Statistiska centralbyrån använder i befolkningsstatistiken: ett slumpmässigt men fast tillägg på högst 5. Samma urval ger alltid samma siffra. 1 och 2 publiceras aldrig.",
    "Andelar, intervall, medelvärden och bedömningar är beräknade ur de publicerade cellerna och aldrig ur exakta.",
    "Grupper under 10 delas inte upp. En kommun med färre än 10 ingår i ”övriga kommuner i länet”. Läggning, etnicitet, nationalitet och kön visas inte under länsnivå.",
    "Inga bilder hämtas. Kontaktvägar finns bara som nycklade koder under en nyckel per omgång; omgångar jämförs genom statistik, inte genom att annonser länkas mellan dem.",
    "Den som läser sidorna kan inte söka på nummer, text eller adress, och exakta siffror finns inte här.",
  ],
  published: "Publicerade omgångar: siffror och brott i serien",
  publishedIntro:
    "Siffrorna från 2014 och 2020 visas som de publicerats, med källa. Det som inte publicerades är .. med skäl. De ställs inte bredvid volymer från den här omgången.",
  publishedRound: "Omgång",
  figure: "Uppgift",
  value: "Värde",
  reference: "Källa och anmärkning",
  references: "Omgångens underlag",
  referencesIntro: "En omgång startar inte utan dessa.",
  referenceNames: {
    controller: "Personuppgiftsansvarig",
    legalBasisArticle6: "Rättslig grund, artikel 6",
    legalBasisArticle9: "Rättslig grund, artikel 9",
    secrecyGround: "Sekretessgrund",
    ethicsDecision: "Etikprövning",
    dpia: "Konsekvensbedömning",
    disposalDecision: "Gallringsbeslut",
  },
  plan: "Frusen plan (kontrollsumma)",
  codebook: "Kodbok (kontrollsumma)",
  release: "Utgåva (kontrollsumma)",
};

const en: MethodTexts = {
  lead: "How the figures come about, which choices stand open, and what protects those the listings are about.",
  source:
    "The method follows the description in report 2021:23 of the Swedish Gender Equality Agency, Prostitution och människohandel, with its appended survey of extent, as far as it describes the procedure.",
  steps: "Step by step",
  stepList: [
    "Fixed days. Every site in the round's frame is collected on each sampling date, within a day unless stated otherwise.",
    "Every capture is stored sealed as it stood, so that every later step can be run again with newer rules.",
    "After each date, direct copies are removed. The first date is the baseline; later dates add what is new. Counters, clocks and “renewed 3 hours ago” are not content.",
    "Listings of one seller aimed at several places become one listing with one place. Geography is counted twice: placed (after this step, as in 2020) and aimed at the county (before it).",
    "The variables are coded with a versioned codebook. The stated wording is kept sealed beside the code.",
    "Tables: sites by kind and volume, geography, each variable with n, share of n and missing, the commonest statement, and comparison with earlier rounds. Ads and profiles can always be told apart.",
  ],
  terms: "Terms",
  tables: {
    terms: "Terms in Swedish and English",
    choices: "Open choices and their alternatives",
    coding: "Source of coding: how many state the variable",
    series: "Unique listings and linked groups per date",
    population: "Estimated number by model",
    frame: "Candidates and decisions",
    published: "Published figures of 2014 and 2020",
  },
  swedish: "Swedish",
  english: "English",
  meaning: "Meaning",
  choices: "Open choices",
  choicesIntro:
    "Choices that the report leaves open are named parameters stored with the round. The table shows what the total would have been with the alternative, one choice at a time.",
  choice: "Choice",
  ours: "Ours",
  alternative: "Alternative",
  total: "Total with the alternative",
  effect: "Effect on the total, %",
  underAge: "Listings that state an age under 18 are in no table.",
  codings: { all: "Fields and free text", fieldsOnly: "Fields only" },
  choicesReading: "Dashed line: the round's total with our choices. Dot: the total with the alternative.",
  choicesChart: "What the choices mean for the total",
  oursMark: "our choices",
  series: "The two series side by side",
  seriesIntro:
    "The series by the 2020 description counts unique listings by direct equality. The linked series counts groups also held together by near-equal text or shared contact. They are never mixed. Survival and turnover are read in the linked one, because an edited text is not a departure.",
  population: "How many there may have been: a range over models",
  populationIntro:
    "Capture–recapture over the dates, linked series. Listings come and go between dates, which breaks the assumption of the models. A range is shown therefore, never a single number.",
  model: "Model",
  logLinear: "Log-linear, another chance at each date",
  datePair: (first, second) => `dates ${first} and ${second}`,
  estimate: "Estimate",
  survival: "Survival from the first to the second date",
  recapture: "Chance of being met at the second date",
  frame: "The frame: how the sites were found",
  frameIntro: (words, dates, assessors) => `Search words: ${words}. Searched ${dates}. Assessors: ${assessors}.`,
  candidate: "Candidate",
  foundBy: "Found by",
  decision: "Decision",
  included: "included",
  rejected: "rejected",
  why: "Reason",
  assessedBy: "Assessed by",
  disagreement: "Disagreement",
  candidateName: (number) => `Candidate ${number}`,
  disclosure: "How the data are protected",
  disclosureList: [
    "Every published figure has passed the Cell Key Method, which Statistics Sweden uses in its population statistics: a random but fixed addition of at most 5. The same selection always gives the same figure. 1 and 2 are never published.",
    "Shares, intervals, means and verdicts are computed from the published cells, never from exact ones.",
    "Groups under 10 are not broken down. A municipality with fewer than 10 is part of “other municipalities in the county”. Orientation, ethnicity, nationality and gender are not shown below county.",
    "No images are fetched. Contacts exist only as keyed tokens under a key per round; rounds are compared by statistics, not by linking listings between them.",
    "Readers of these pages cannot search for a number, text or address, and exact figures are not here.",
  ],
  published: "Published rounds: figures and breaks in the series",
  publishedIntro:
    "The figures of 2014 and 2020 are shown as published, with source. What was not published is .. with the reason. They are not set beside volumes of this round.",
  publishedRound: "Round",
  figure: "Figure",
  value: "Value",
  reference: "Source and remark",
  references: "What the round rests on",
  referencesIntro: "A round does not start without these.",
  referenceNames: {
    controller: "Controller",
    legalBasisArticle6: "Legal basis, article 6",
    legalBasisArticle9: "Legal basis, article 9",
    secrecyGround: "Secrecy ground",
    ethicsDecision: "Ethics decision",
    dpia: "Data protection impact assessment",
    disposalDecision: "Disposal decision",
  },
  plan: "Frozen plan (checksum)",
  codebook: "Codebook (checksum)",
  release: "Release (checksum)",
};

export const METHOD: Readonly<Record<Language, MethodTexts>> = { sv, en };
