import type { BilingualName } from "../vocabulary/codebook.ts";
import { figuresOf, type PublishedFigure, unpublished } from "./published-figure.ts";

const REPORT = "Jämställdhetsmyndigheten, Prostitution och människohandel, rapport 2021:23";
const MAIN = `${REPORT}, avsnitt 3.1`;
const APPENDIX = `${REPORT}, bilagan Omfattningskartläggning (de Cabo & Hall 2021), avsnitt 2.2.3 och 2.3`;
const TABLE_19 = `${REPORT}, bilagan Omfattningskartläggning (de Cabo & Hall 2021), tabell 19`;

/** The unique listings of 2020; what is missing of a variable is counted from here. */
const UNIQUE = 12_474;
const round = "2020" as const;

const notes = {
  volume: {
    sv: "Rapportens egna ord om volymen skiljer sig åt: en ganska liten ökning; har ökat; träffarna säger inget säkert men tyder inte heller på en minskning. Antalet webbplatser var 32 mot 10 år 2014.",
    en: "The report's own words on volume differ: a rather small rise; has risen; the hits say nothing certain, nor do they point to a fall. There were 32 sites, against 10 in 2014.",
  },
  men: {
    sv: "Rapporten nämner även 1 411 män, men 14,8 % av 7 512 är 1 112. Skillnaden förklaras inte och visas här utan att jämnas ut.",
    en: "The report also mentions 1 411 men, yet 14.8 % of 7 512 is 1 112. The difference is not explained and is shown here unsmoothed.",
  },
  trans: {
    sv: "Brott i tidsserien: 11 formuleringar räknades 2020, däribland ord för crossdressing, mot 2 år 2014.",
    en: "Break in the series: 11 wordings were counted in 2020, among them words for cross-dressing, against 2 in 2014.",
  },
  other: {
    sv: "Kategorin är vår; de publicerade andelarna summerar till 100 % utan den.",
    en: "The category is ours; the published shares add to 100 % without it.",
  },
  age: {
    sv: "Medelåldern var 27 och medianen 26, medan tabell 19 anger 25 utan att säga vilket mått det är.",
    en: "The mean was 27 and the median 26, while table 19 gives 25 without naming the measure.",
  },
  nationality: {
    sv: "Brott i tidsserien: 116 nationaliteter och regioner 2020, 48 länder 2014. De utgör inte en serie.",
    en: "Break in the series: 116 nationalities and regions in 2020, 48 countries in 2014. They are not one series.",
  },
  language: {
    sv: "En annons kan ange flera språk; andelarna summerar till mer än 100 %.",
    en: "A listing can state several languages; the shares add to more than 100 %.",
  },
  aboutFive: {
    sv: "Ungefärlig uppgift: franska, tyska och italienska anges till omkring 5 % vardera. En annons kan ange flera språk.",
    en: "Approximate: French, German and Italian are given as about 5 % each. A listing can state several languages.",
  },
  ethnicity: {
    sv: "Etnicitet som den uppges, 28 olika benämningar, inte grupperade.",
    en: "Ethnicity as stated, 28 different labels, ungrouped.",
  },
  caucasian: {
    sv: "Rapporten anger drygt 8 % för caucasian och caucasian-white; det framgår inte om det gäller var för sig eller tillsammans.",
    en: "The report gives just over 8 % for caucasian and caucasian-white; whether each or jointly is not clear.",
  },
  stockholm: {
    sv: "Stockholm är möjligen ett annonsområde och inte kommunen.",
    en: "Stockholm is perhaps an advertising area and not the municipality.",
  },
  places: {
    sv: "Nära 200 platser anges; det exakta antalet framgår inte.",
    en: "Nearly 200 places are stated; the exact number is not given.",
  },
  commonest: {
    sv: "Den vanligaste uppgiften för varje variabel; kombinationen behöver inte förekomma i någon annons.",
    en: "The commonest statement of each variable; the combination need not occur in any listing.",
  },
} satisfies Record<string, BilingualName>;

const notPublished: BilingualName = {
  sv: "Inte publicerat i rapporten.",
  en: "Not published in the report.",
};
const noPeople: BilingualName = {
  sv: "Antalet annonser som anger en plats publicerades inte, så en andel kan inte räknas.",
  en: "The number of listings that state a place was not published, so no share can be computed.",
};

const plain = { unit: "count", n: null, missing: null, reason: null, source: APPENDIX, note: null } as const;
const sharesOf = (variable: string) => ({ roundId: round, table: "shares", variable }) as const;
const among = (n: number, note: BilingualName | null = null) =>
  ({ ...plain, unit: "percent", n, missing: UNIQUE - n, note }) as const;

/** The round of 2020 (Lindqvist & Söderlind 2020, reported in 2021). */
export const PUBLISHED_2020: readonly PublishedFigure[] = [
  ...figuresOf({ roundId: round, table: "volume", variable: null }, { ...plain, source: MAIN, note: notes.volume }, [
    ["hits", 150_000],
    ["unique", UNIQUE],
    ["ads", 6_862],
    ["profiles", 5_612],
  ]),
  ...unpublished({ roundId: round, table: "volume", variable: null }, { unit: "count", source: MAIN }, notPublished, [
    "captures",
    "new",
    "seenAgain",
  ]),
  ...figuresOf({ roundId: round, table: "sites", variable: null }, plain, [
    ["sites", 32],
    ["adSites", 5],
    ["profileSites", 27],
    [
      "largestAdSite",
      3_647,
      { sv: "Registrerade annonser på den mest använda annonssajten.", en: "Registered ads on the most used ad site." },
    ],
    [
      "largestProfileSite",
      771,
      { sv: "Profiler på den mest använda profilsajten.", en: "Profiles on the most used profile site." },
    ],
  ]),
  ...unpublished(
    { roundId: round, table: "sites", variable: null },
    { unit: "count", source: APPENDIX },
    notPublished,
    ["otherAdSites", "otherProfileSites"],
  ),
  ...figuresOf(sharesOf("gender"), among(7_512), [
    ["woman", 79.8],
    ["man", 14.8, notes.men],
    ["trans", 5.4, notes.trans],
    ["other", 0, notes.other],
  ]),
  ...figuresOf({ roundId: round, table: "ages", variable: "age" }, { ...among(4_880, notes.age), unit: "years" }, [
    ["mean", 27],
    ["median", 26],
  ]),
  ...unpublished(
    { roundId: round, table: "ages", variable: "age" },
    { unit: "percent", source: APPENDIX },
    notPublished,
    ["distribution"],
  ),
  ...figuresOf(sharesOf("orientation"), among(3_056), [
    ["heterosexual", 70.4],
    ["bisexual", 24.8],
    ["homosexual", 4.8],
  ]),
  ...figuresOf(sharesOf("nationality"), among(3_236, notes.nationality), [
    ["SE", 42.9],
    ["ES", 9.3],
    ["IT", 4.8],
  ]),
  ...figuresOf(sharesOf("language"), among(3_633, notes.language), [
    ["en", 92],
    ["es", 17],
    ["sv", 8],
    ["fr", 5, notes.aboutFive],
    ["de", 5, notes.aboutFive],
    ["it", 5, notes.aboutFive],
  ]),
  ...figuresOf(sharesOf("ethnicity"), among(2_735, notes.ethnicity), [
    ["european", 17.9],
    ["white", 17.5],
    ["european-white", 15],
    ["latin", 12.9],
  ]),
  ...unpublished(sharesOf("ethnicity"), { unit: "percent", source: APPENDIX }, notes.caucasian, [
    "caucasian",
    "caucasian-white",
  ]),
  ...figuresOf({ roundId: round, table: "places", variable: "place" }, plain, [
    ["0180", 5_091, notes.stockholm],
    ["1480", 1_023],
    ["1280", 756],
    ["1283", 190],
    ["0380", 154],
    ["1880", 137],
  ]),
  ...unpublished(sharesOf("place"), { unit: "percent", source: APPENDIX }, noPeople, ["stated"]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "nationality" }, { ...plain, note: notes.nationality }, [
    ["values", 116],
  ]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "ethnicity" }, { ...plain, note: notes.ethnicity }, [
    ["values", 28],
  ]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "place" }, { ...plain, note: notes.places }, [
    ["values", 200],
  ]),
  ...figuresOf({ roundId: round, table: "distinct", variable: "gender" }, { ...plain, note: notes.trans }, [
    ["transWordings", 11],
  ]),
  ...commonest(),
];

/** Table 19: the share of the statement, but years for age and a count for place, where no share was published. */
function commonest(): PublishedFigure[] {
  const of = (variable: string) => ({ roundId: round, table: "commonest", variable }) as const;
  const from = (n: number | null) =>
    ({
      ...plain,
      unit: "percent",
      n,
      missing: n === null ? null : UNIQUE - n,
      source: TABLE_19,
      note: notes.commonest,
    }) as const;
  return [
    ...figuresOf(of("gender"), from(7_512), [["woman", 79.8]]),
    ...figuresOf(of("age"), { ...from(4_880), unit: "years", note: notes.age }, [["25", 25]]),
    ...figuresOf(of("orientation"), from(3_056), [["heterosexual", 70.4]]),
    ...figuresOf(of("nationality"), from(3_236), [["SE", 42.9]]),
    ...figuresOf(of("language"), from(3_633), [["en", 92]]),
    ...figuresOf(of("ethnicity"), from(2_735), [["european", 17.9]]),
    ...figuresOf(of("place"), { ...from(null), unit: "count", note: notes.stockholm }, [["0180", 5_091]]),
  ];
}
