import type { Language } from "../language.ts";

interface OverviewTexts {
  readonly lead: (title: string, dates: string) => string;
  readonly unique: string;
  readonly uniqueRemark: string;
  readonly ads: string;
  readonly profiles: string;
  readonly ofSites: (sites: number) => string;
  readonly seenShare: string;
  readonly seenShareRemark: (date: string) => string;
  readonly hits: string;
  readonly captures: string;
  readonly new: string;
  readonly baseline: string;
  readonly seenAgain: string;
  readonly gone: string;
  readonly funnel: string;
  readonly funnelIntro: string;
  readonly funnelReading: string;
  readonly funnelChart: string;
  readonly funnelTable: string;
  readonly hitsNote: string;
  readonly offSchedule: (date: string, reason: string) => string;
  readonly late: (date: string) => string;
  readonly flows: string;
  readonly flowsIntro: string;
  readonly patterns: string;
  readonly pattern: string;
  readonly metAt: (dates: string) => string;
  readonly commonest: string;
  readonly commonestIntro: string;
  readonly commonestTable: string;
  readonly variable: string;
  readonly statement: string;
  readonly combination: string;
  readonly multiple: string;
  readonly change: string;
  readonly changeTo: (title: string) => string;
  readonly notYet: string;
}

const sv: OverviewTexts = {
  lead: (title, dates) => `${title}, inhämtad ${dates}.`,
  unique: "Unika annonser och profiler",
  uniqueRemark: "sedan kopior tagits bort",
  ads: "Annonser",
  profiles: "Profiler",
  ofSites: (sites) => `på ${sites} webbplatser`,
  seenShare: "Återfunna av dem som fanns",
  seenShareRemark: (date) => `vid ${date} och tidigare`,
  hits: "Träffar",
  captures: "Ögonblicksbilder",
  new: "Nytillkomna",
  baseline: "Baslinje",
  seenAgain: "Återfunna",
  gone: "Borta",
  funnel: "Från träffar till unika annonser och profiler",
  funnelIntro:
    "En träff är en annons eller profil i en lista; samma adress under tre orter är tre träffar. Varje adress sparas en gång per tillfälle, kopior tas bort och en säljares publiceringar mot flera orter räknas en gång. Det som blir kvar är unikt: nytt för omgången eller återfunnet från ett tidigare tillfälle.",
  funnelReading: "En ruta per inhämtningstillfälle. Unika = nytillkomna + återfunna.",
  funnelChart: "Tratten per inhämtningstillfälle",
  funnelTable: "Träffar, ögonblicksbilder och unika per inhämtningstillfälle",
  hitsNote:
    "Träffar och ögonblicksbilder är sidor, inte annonser, och visas som de räknats. Omgångens unika är summan av nytillkomna.",
  offSchedule: (date, reason) => `${date} samlades in utanför schemat: ${reason}.`,
  late: (date) => `${date} samlades in för sent.`,
  flows: "Nytt, återfunnet och borta",
  flowsIntro: "Vid det första tillfället är allt baslinje. Att en sida står kvar är inget bevis för aktivitet.",
  patterns: "Vid vilka tillfällen annonserna och profilerna påträffades",
  pattern: "Mönster",
  metAt: (dates) => `Påträffad ${dates}`,
  commonest: "Vanligast per variabel",
  commonestIntro: "Den vanligaste uppgiften bland dem som uppger variabeln.",
  commonestTable: "Vanligaste uppgift",
  variable: "Variabel",
  statement: "Vanligaste uppgift",
  combination: "Kombinationen av de vanligaste uppgifterna behöver inte förekomma.",
  multiple: "Flera svar möjliga: andelarna kan summera till mer än 100 procent.",
  change: "Förändring mellan omgångar",
  changeTo: (title) => `Jämför med ${title}`,
  notYet: "Omgångens siffror har inte beräknats än. Träffar och ögonblicksbilder visas så långt de samlats in.",
};

const en: OverviewTexts = {
  lead: (title, dates) => `${title}, collected on ${dates}.`,
  unique: "Unique advertisements and profiles",
  uniqueRemark: "after copies were removed",
  ads: "Ads",
  profiles: "Profiles",
  ofSites: (sites) => `on ${sites} sites`,
  seenShare: "Seen again of those present",
  seenShareRemark: (date) => `at ${date} and before`,
  hits: "Hits",
  captures: "Captures",
  new: "New",
  baseline: "Baseline",
  seenAgain: "Seen again",
  gone: "Gone",
  funnel: "From hits to unique advertisements and profiles",
  funnelIntro:
    "A hit is an advertisement or profile in a list; one address under three towns is three hits. Each address is stored once per date, copies are removed, and one seller's listings aimed at several places count once. What is left is unique: new to the round, or seen again from an earlier date.",
  funnelReading: "One panel per sampling date. Unique = new + seen again.",
  funnelChart: "The funnel per sampling date",
  funnelTable: "Hits, captures and unique listings per sampling date",
  hitsNote:
    "Hits and captures are pages, not listings, and are shown as counted. The round's unique listings are the sum of new.",
  offSchedule: (date, reason) => `${date} was collected off schedule: ${reason}.`,
  late: (date) => `${date} was collected late.`,
  flows: "New, seen again and gone",
  flowsIntro: "At the first date everything is baseline. A page that still stands is not proof of activity.",
  patterns: "At which dates the listings were met",
  pattern: "Pattern",
  metAt: (dates) => `Met ${dates}`,
  commonest: "Commonest statement per variable",
  commonestIntro: "The commonest statement among those who state the variable.",
  commonestTable: "Commonest statement",
  variable: "Variable",
  statement: "Commonest statement",
  combination: "The combination of the commonest statements need not occur.",
  multiple: "Several answers possible: shares may add to more than 100 per cent.",
  change: "Change between rounds",
  changeTo: (title) => `Compare with ${title}`,
  notYet: "The figures of this round have not been computed yet. Hits and captures are shown as far as collected.",
};

export const OVERVIEW: Readonly<Record<Language, OverviewTexts>> = { sv, en };
