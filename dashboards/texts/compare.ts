import type { Language } from "../language.ts";

interface CompareTexts {
  readonly lead: string;
  readonly leadAlone: string;
  readonly volume: string;
  readonly volumeIntro: string;
  readonly volumeHeadline: (change: string, percent: string, before: string, now: string) => string;
  readonly coverage: (before: string, now: string) => string;
  readonly volumeReading: string;
  readonly volumeChart: string;
  readonly volumeTable: string;
  readonly part: string;
  readonly change: string;
  readonly changePercent: string;
  readonly common: string;
  readonly entered: string;
  readonly exited: string;
  readonly notComparable: string;
  readonly notComparableNote: string;
  readonly sitesTable: string;
  readonly status: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly shares: string;
  readonly sharesIntro: string;
  readonly sharesReading: string;
  readonly sharesChart: (variable: string, before: string, now: string) => string;
  readonly publishedChart: (variable: string) => string;
  readonly sharesTable: (variable: string) => string;
  readonly differenceGroup: string;
  readonly difference: string;
  readonly differenceInterval: string;
  readonly verdict: string;
  readonly rose: string;
  readonly fell: string;
  readonly cannotTell: string;
  readonly composition: string;
  readonly rate: string;
  readonly verdictNote: string;
  readonly splitNote: string;
  readonly published: string;
  readonly publishedIntro: string;
  readonly publishedInvented: string;
  readonly breakTitle: string;
  readonly nothingPublished: string;
  readonly publishedTable: (variable: string) => string;
  readonly publishedReading: string;
  readonly notPublished: string;
  readonly measure: string;
  readonly ages: string;
  readonly mean: string;
  readonly median: string;
  readonly years: string;
  readonly source: string;
  readonly mostShown: (shown: number) => string;
  readonly bandLegend: string;
  readonly multiple: string;
}

const sv: CompareTexts = {
  lead: "Omgångarna jämförs på lika villkor: webbplatser som båda bevakade, andelar bland dem som uppger variabeln.",
  leadAlone: "Det finns ännu bara en egen omgång. Den jämförs här med de publicerade omgångarnas andelar.",
  volume: "Volym på lika villkor",
  volumeIntro:
    "Webbplatser kommer och går. Förändringen läses därför på de webbplatser som ingick i båda omgångarna; nya, försvunna och inte jämförbara redovisas för sig.",
  volumeHeadline: (change, percent, before, now) =>
    `På de gemensamma webbplatserna är förändringen ${change} (${percent}), från ${before} till ${now}.`,
  coverage: (before, now) =>
    `De gemensamma webbplatserna täcker ${before} av den tidigare omgångens volym och ${now} av den senare.`,
  volumeReading: "Unika annonser och profiler per omgång. Siffran till höger är omgångens publicerade total.",
  volumeChart: "Omgångarnas volym efter webbplatsernas läge",
  volumeTable: "Gemensamma, nya och försvunna webbplatser",
  part: "Del",
  change: "Förändring",
  changePercent: "Förändring, %",
  common: "Gemensamma webbplatser",
  entered: "Nya webbplatser",
  exited: "Försvunna webbplatser",
  notComparable: "Inte jämförbara",
  notComparableNote:
    "Inte jämförbar: insamlingen misslyckades eller webbplatsens mall ändrades i någon av omgångarna. Den räknas varken som gemensam eller försvunnen.",
  sitesTable: "Webbplatser i jämförelsen",
  status: "Läge",
  statuses: { common: "gemensam", entered: "ny", exited: "försvunnen", notComparable: "inte jämförbar" },
  shares: "Andelar",
  sharesIntro:
    "Andel bland dem som uppger variabeln. Punkten är andelen, linjen dess 95-procentsintervall och det bleka bandet visar var andelen kan ligga när bortfallet räknas in.",
  sharesReading: "Överst den tidigare omgången, underst den senare.",
  sharesChart: (variable, before, now) => `${variable}: ${before} och ${now}`,
  publishedChart: (variable) => `${variable}: publicerade omgångar och den här`,
  sharesTable: (variable) => `${variable}: andelar i två omgångar`,
  differenceGroup: "Skillnad, procentenheter",
  difference: "Skillnad",
  differenceInterval: "95 % intervall",
  verdict: "Bedömning",
  rose: "har ökat",
  fell: "har minskat",
  cannotTell: "går inte att avgöra",
  composition: "varav sammansättning",
  rate: "varav nivå",
  verdictNote:
    "”Har ökat” eller ”har minskat” sägs bara när omgångarnas gränser med bortfall inte överlappar. Annars går det inte att avgöra, vilket inte är detsamma som oförändrat.",
  splitNote:
    "Skillnaden delas i sammansättning (att webbplatserna väger olika) och nivå (inom webbplatserna) enligt Kitagawa och Das Gupta, över jämförbara webbplatser.",
  published: "Publicerade omgångar 2014 och 2020",
  publishedIntro:
    "Endast andelar jämförs. Volymer från den här omgången ställs aldrig bredvid de publicerade, och intervall beräknas inte mot siffror som inte publicerats.",
  publishedInvented:
    "Omgången till höger är påhittad. Kolumnerna visar hur en jämförelse ser ut, inte hur något har utvecklats sedan 2020.",
  breakTitle: "Att läsa siffrorna med",
  nothingPublished: "För den här variabeln publicerades inga andelar 2014 eller 2020.",
  publishedTable: (variable) => `${variable}: publicerade andelar och omgångens`,
  publishedReading:
    "Publicerade andelar visas som punkter utan intervall; den egna omgången med intervall och gränser.",
  notPublished: "Publicerades inte.",
  measure: "Mått",
  ages: "Uppgiven ålder",
  mean: "medelvärde, år",
  median: "median, år",
  years: "år",
  source: "Källa till publicerade siffror",
  mostShown: (shown) => `Diagrammet visar de ${shown} vanligaste; tabellen visar alla.`,
  bandLegend: "Gränser med bortfall",
  multiple: "Flera svar möjliga: andelarna kan summera till mer än 100 procent.",
};

const en: CompareTexts = {
  lead: "Rounds are compared like for like: sites that both covered, shares among those who state the variable.",
  leadAlone: "There is only one round of our own yet. Here it is compared with the shares of the published rounds.",
  volume: "Volume, like for like",
  volumeIntro:
    "Sites come and go. The change is therefore read on the sites that both rounds covered; new, gone and not comparable ones stand apart.",
  volumeHeadline: (change, percent, before, now) =>
    `On the common sites the change is ${change} (${percent}), from ${before} to ${now}.`,
  coverage: (before, now) =>
    `The common sites cover ${before} of the earlier round's volume and ${now} of the later one's.`,
  volumeReading:
    "Unique advertisements and profiles per round. The figure to the right is the round's published total.",
  volumeChart: "Volume of the rounds by status of the sites",
  volumeTable: "Common, new and gone sites",
  part: "Part",
  change: "Change",
  changePercent: "Change, %",
  common: "Common sites",
  entered: "New sites",
  exited: "Sites gone",
  notComparable: "Not comparable",
  notComparableNote:
    "Not comparable: collection failed or the site's template changed in either round. It counts neither as common nor as gone.",
  sitesTable: "Sites in the comparison",
  status: "Status",
  statuses: { common: "common", entered: "new", exited: "gone", notComparable: "not comparable" },
  shares: "Shares",
  sharesIntro:
    "Share among those who state the variable. The dot is the share, the line its 95% interval, and the pale band shows where the share may lie once missing statements are counted in.",
  sharesReading: "The earlier round above, the later below.",
  sharesChart: (variable, before, now) => `${variable}: ${before} and ${now}`,
  publishedChart: (variable) => `${variable}: published rounds and this one`,
  sharesTable: (variable) => `${variable}: shares in two rounds`,
  differenceGroup: "Difference, percentage points",
  difference: "Difference",
  differenceInterval: "95% interval",
  verdict: "Verdict",
  rose: "has risen",
  fell: "has fallen",
  cannotTell: "cannot tell",
  composition: "of which composition",
  rate: "of which rate",
  verdictNote:
    "“Has risen” or “has fallen” is said only when the bounds with missing of the two rounds do not overlap. Otherwise the data cannot tell, which is not the same as unchanged.",
  splitNote:
    "The difference is split into composition (sites weighing differently) and rate (within sites) after Kitagawa and Das Gupta, over comparable sites.",
  published: "The published rounds of 2014 and 2020",
  publishedIntro:
    "Only shares are compared. Volumes of this round are never set beside the published ones, and no interval is computed against figures that were not published.",
  publishedInvented:
    "The round to the right is invented. The columns show what a comparison looks like, not how anything has developed since 2020.",
  breakTitle: "Read the figures with this",
  nothingPublished: "No shares of this variable were published for 2014 or 2020.",
  publishedTable: (variable) => `${variable}: published shares and this round's`,
  publishedReading: "Published shares are dots without intervals; our own round has interval and bounds.",
  notPublished: "Was not published.",
  measure: "Measure",
  ages: "Stated age",
  mean: "mean, years",
  median: "median, years",
  years: "years",
  source: "Source of published figures",
  mostShown: (shown) => `The chart shows the ${shown} commonest; the table shows all.`,
  bandLegend: "Bounds with missing",
  multiple: "Several answers possible: shares may add to more than 100 per cent.",
};

export const COMPARE: Readonly<Record<Language, CompareTexts>> = { sv, en };
