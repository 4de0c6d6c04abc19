import type { SiteDateState, StopReason } from "../../schema/vocabulary/capture.ts";
import type { PART_CONTENT, PART_PAGES, PART_TEXT, PART_TITLE } from "../../schema/vocabulary/drift.ts";
import type { Language } from "../language.ts";

interface SitesTexts {
  readonly lead: (ads: number, profiles: number) => string;
  readonly states: string;
  readonly statesIntro: string;
  readonly statesTable: string;
  readonly state: Readonly<Record<SiteDateState, string>>;
  readonly notComparable: string;
  readonly reason: Readonly<Record<StopReason, string>>;
  readonly drift: string;
  readonly changed: string;
  readonly parts: Readonly<
    Record<typeof PART_TITLE | typeof PART_TEXT | typeof PART_CONTENT | typeof PART_PAGES, string>
  >;
  readonly quarantined: (site: string, date: string, fields: string) => string;
  readonly accepted: (site: string, date: string, reason: string) => string;
  readonly offSchedule: (date: string, reason: string) => string;
  readonly late: (date: string) => string;
  readonly volumes: string;
  readonly volumesIntro: string;
  readonly volumesChart: string;
  readonly volumesReading: string;
  readonly volumesTable: string;
  readonly round: string;
  readonly pages: string;
  readonly pagesIntro: string;
  readonly pagesTable: string;
  readonly planned: string;
  readonly reached: string;
  readonly refused: string;
  readonly lost: string;
  readonly http: string;
  readonly browser: string;
  readonly mostUsed: (kind: string, site: string, count: string) => string;
  readonly letters: string;
}

const sv: SitesTexts = {
  lead: (ads, profiles) => `${ads} annonssajter och ${profiles} profilsajter ingår i omgången.`,
  states: "Insamlingens läge",
  statesIntro:
    "Hur insamlingen slutade per webbplats och inhämtningstillfälle. Det som inte blev fullständigt har ett skäl.",
  statesTable: "Läge per webbplats och inhämtningstillfälle",
  state: {
    planned: "planerad",
    collecting: "pågår",
    complete: "fullständig",
    truncated: "avkortad",
    failed: "misslyckad",
    missed: "missad",
  },
  notComparable: "inte jämförbar",
  reason: {
    siteUnreachable: "webbplatsen svarade inte",
    siteClosed: "webbplatsen har stängt",
    pageBudget: "sidgränsen nåddes",
    listPageBudget: "gränsen för listsidor nåddes",
    timeBudget: "tidsgränsen nåddes",
    byteBudget: "datagränsen nåddes",
    pagingLoop: "bläddringen gick i cirkel",
    windowClosed: "insamlingsfönstret stängdes",
    robotsUnreachable: "robots.txt kunde inte läsas",
    robotsRefusesAll: "robots.txt avböjer all insamling",
    templateChanged: "webbplatsens mall har ändrats",
    tooManyFailures: "för många fel",
    interrupted: "avbruten",
  },
  drift: "listorna eller sidorna har ändrats",
  changed: "mallen ändrad",
  parts: { title: "rubrik", text: "fritext", content: "innehåll", pages: "sidor och listor" },
  quarantined: (site, date, fields) =>
    `${site}, ${date}: sidorna läses inte längre som tidigare (${fields}). Det som inte går att lita på är satt i karantän: det bevaras men publiceras inte, och räknas som saknad uppgift. Annonser som också sågs ett annat datum behåller det de uppgav då.`,
  accepted: (site, date, reason) => `${site}, ${date}: ändringen är granskad och räknas. Skäl: ${reason}.`,
  offSchedule: (date, reason) => `${date} samlades in utanför schemat: ${reason}.`,
  late: (date) => `${date} samlades in för sent.`,
  volumes: "Unika annonser och profiler per webbplats",
  volumesIntro:
    "En annons eller profil som finns på flera webbplatser räknas till den där den först påträffades. Antalen är statistik och därför skyddade.",
  volumesChart: "Webbplatserna efter storlek",
  volumesReading: "Omgångens unika per webbplats, störst först.",
  volumesTable: "Unika per webbplats, omgången och varje tillfälle",
  round: "Omgången",
  pages: "Sidor",
  pagesIntro:
    "Driftuppgifter: sidor som planerades, hämtades, avböjdes (robots.txt, utanför ramen) eller gick förlorade. De säger inget om antalet unika.",
  pagesTable: "Sidor per webbplats, alla inhämtningstillfällen",
  planned: "Planerade",
  reached: "Hämtade",
  refused: "Avböjda",
  lost: "Förlorade",
  http: "Över HTTP",
  browser: "I webbläsare",
  mostUsed: (kind, site, count) => `Störst bland ${kind}: ${site} med ${count}.`,
  letters: "Webbplatser namnges med bokstav. En webbplats behåller sin bokstav i alla omgångar.",
};

const en: SitesTexts = {
  lead: (ads, profiles) => `${ads} ad sites and ${profiles} profile sites are part of the round.`,
  states: "State of the collection",
  statesIntro: "How collection ended per site and sampling date. Whatever did not become complete has a reason.",
  statesTable: "State per site and sampling date",
  state: {
    planned: "planned",
    collecting: "under way",
    complete: "complete",
    truncated: "truncated",
    failed: "failed",
    missed: "missed",
  },
  notComparable: "not comparable",
  reason: {
    siteUnreachable: "the site did not answer",
    siteClosed: "the site has closed",
    pageBudget: "the page limit was reached",
    listPageBudget: "the limit of list pages was reached",
    timeBudget: "the time limit was reached",
    byteBudget: "the data limit was reached",
    pagingLoop: "paging went in a circle",
    windowClosed: "the collection window closed",
    robotsUnreachable: "robots.txt could not be read",
    robotsRefusesAll: "robots.txt declines all collection",
    templateChanged: "the site's template has changed",
    tooManyFailures: "too many failures",
    interrupted: "interrupted",
  },
  drift: "its lists or pages have changed",
  changed: "template changed",
  parts: { title: "heading", text: "free text", content: "content", pages: "pages and lists" },
  quarantined: (site, date, fields) =>
    `${site}, ${date}: the pages are no longer read as before (${fields}). What cannot be relied on is in quarantine: kept, not published, and counted as missing. Listings that were met on another date as well keep what they stated then.`,
  accepted: (site, date, reason) => `${site}, ${date}: the change was looked at and counts. Reason: ${reason}.`,
  offSchedule: (date, reason) => `${date} was collected off schedule: ${reason}.`,
  late: (date) => `${date} was collected late.`,
  volumes: "Unique advertisements and profiles per site",
  volumesIntro:
    "A listing that stands on several sites counts to the one where it was first met. The counts are statistics and therefore protected.",
  volumesChart: "The sites by size",
  volumesReading: "The round's unique listings per site, largest first.",
  volumesTable: "Unique listings per site, round and each date",
  round: "The round",
  pages: "Pages",
  pagesIntro:
    "Operational: pages planned, fetched, declined (robots.txt, out of scope) or lost. They say nothing of the number of unique listings.",
  pagesTable: "Pages per site, all sampling dates",
  planned: "Planned",
  reached: "Fetched",
  refused: "Declined",
  lost: "Lost",
  http: "Over HTTP",
  browser: "In a browser",
  mostUsed: (kind, site, count) => `Largest among ${kind}: ${site} with ${count}.`,
  letters: "Sites go by letter. A site keeps its letter through all rounds.",
};

export const SITES: Readonly<Record<Language, SitesTexts>> = { sv, en };
