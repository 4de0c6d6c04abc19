/** What a demonym is put together with: "halvthailändsk", "ryskfödd", "polsktjej". */
const BEFORE = ["halv", "hel"];
const AFTER = [
  "född",
  "fött",
  "födda",
  "ättad",
  "tjej",
  "tjejen",
  "kvinna",
  "kvinnan",
  "dam",
  "flicka",
  "kille",
  "man",
  "brud",
];

/**
 * The words that Swedish makes from a demonym ("rysk"): its inflections, the woman and women ("ryskan", "ryskor"), and the compounds that
 * say the same of a person. Empty for nouns and phrases.
 */
export function derivedDemonyms(wording: string): string[] {
  if (!/^\p{L}{2,}sk$/u.test(wording)) return [];
  const inflected = [wording, `${wording}a`, `${wording}t`];
  return [
    ...inflected.slice(1),
    `${wording}an`,
    `${wording}or`,
    `${wording}orna`,
    ...BEFORE.flatMap((half) => inflected.map((form) => half + form)),
    ...AFTER.map((ending) => wording + ending),
  ];
}

/** "spanjorer", "finnar": the plural of a noun, said of sellers after "vi är" and "båda". */
export function pluralDemonyms(wording: string): string[] {
  return /^\p{L}{3,}[^ae\P{L}]$/u.test(wording) && !/(?:man|sk|es|as|os|us|isch|are)$/u.test(wording)
    ? [`${wording}er`, `${wording}ar`]
    : [];
}
