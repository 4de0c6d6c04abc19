/** How listings word the values of the smaller variables, in Swedish and English. */
export interface Wordings {
  readonly sv: readonly string[];
  readonly en: readonly string[];
}

/** Values as they stand in a labelled field. */
export const GENDER_VALUES: Readonly<Record<string, Wordings>> = {
  woman: { sv: ["Kvinna", "Kvinna", "Tjej", "kvinna"], en: ["Woman", "Female", "female", "Woman"] },
  man: { sv: ["Man", "Man", "Kille", "man"], en: ["Man", "Male", "male", "Man"] },
  trans: {
    sv: [
      "Trans TS/TV",
      "Trans TS/TV",
      "Transsexuell (pre-op)",
      "Shemale",
      "TS/TV",
      "Transsexuell",
      "Transtjej",
      "Transkvinna",
    ],
    en: [
      "Trans TS/TV",
      "Trans TS/TV",
      "Transsexual (pre-op)",
      "Shemale",
      "TS/TV",
      "Transsexual",
      "Transgender",
      "Transvestite",
    ],
  },
};

/** Nouns for running text. */
export const GENDER_NOUNS: Readonly<Record<string, Wordings>> = {
  woman: { sv: ["tjej", "kvinna", "dam"], en: ["woman", "girl", "lady"] },
  man: { sv: ["kille", "man"], en: ["man", "guy"] },
  trans: { sv: ["transtjej", "TS/TV", "transkvinna"], en: ["trans woman", "TS/TV", "transgirl"] },
};

export const ORIENTATION_VALUES: Readonly<Record<string, Wordings>> = {
  heterosexual: { sv: ["Heterosexuell", "Hetero", "Heterosexuell"], en: ["Heterosexual", "Straight", "Hetero"] },
  bisexual: { sv: ["Bisexuell", "Bi", "Bisexuell"], en: ["Bisexual", "Bi", "Bisexual"] },
  homosexual: { sv: ["Homosexuell", "Homosexuell", "Gay"], en: ["Homosexual", "Gay", "Gay"] },
};

/** ISO 639-1 → the language's name. The commonest first. */
export const LANGUAGE_NAMES: readonly (readonly [code: string, sv: string, en: string])[] = [
  ["en", "engelska", "English"],
  ["es", "spanska", "Spanish"],
  ["sv", "svenska", "Swedish"],
  ["fr", "franska", "French"],
  ["de", "tyska", "German"],
  ["it", "italienska", "Italian"],
  ["pt", "portugisiska", "Portuguese"],
  ["ru", "ryska", "Russian"],
  ["ro", "rumänska", "Romanian"],
  ["pl", "polska", "Polish"],
  ["th", "thailändska", "Thai"],
  ["ar", "arabiska", "Arabic"],
  ["hu", "ungerska", "Hungarian"],
  ["nl", "nederländska", "Dutch"],
  ["no", "norska", "Norwegian"],
  ["da", "danska", "Danish"],
  ["fi", "finska", "Finnish"],
  ["tr", "turkiska", "Turkish"],
  ["el", "grekiska", "Greek"],
  ["cs", "tjeckiska", "Czech"],
  ["uk", "ukrainska", "Ukrainian"],
  ["lv", "lettiska", "Latvian"],
  ["lt", "litauiska", "Lithuanian"],
  ["et", "estniska", "Estonian"],
  ["zh", "kinesiska", "Chinese"],
  ["ja", "japanska", "Japanese"],
];

/** The 28 labels of ethnicity: code, Swedish, English; the commonest first. */
export const ETHNICITY_NAMES: readonly (readonly [code: string, sv: string, en: string])[] = [
  ["european", "Europeisk", "European"],
  ["white", "Vit", "White"],
  ["european-white", "Europeisk (vit)", "European (white)"],
  ["latin", "Latin", "Latin"],
  ["caucasian", "Kaukasisk", "Caucasian"],
  ["caucasian-white", "Kaukasisk (vit)", "Caucasian (white)"],
  ["asian", "Asiatisk", "Asian"],
  ["mixed", "Blandad", "Mixed"],
  ["nordic", "Nordisk", "Nordic"],
  ["black", "Svart", "Black"],
  ["african", "Afrikansk", "African"],
  ["arab", "Arabisk", "Arab"],
  ["slavic", "Slavisk", "Slavic"],
  ["east-european", "Östeuropeisk", "East European"],
  ["mediterranean", "Medelhavstyp", "Mediterranean"],
  ["south-american", "Sydamerikansk", "South American"],
  ["indian", "Indisk", "Indian"],
  ["thai", "Thailändsk", "Thai"],
  ["middle-eastern", "Mellanöstern", "Middle Eastern"],
  ["filipino", "Filippinsk", "Filipino"],
  ["north-african", "Nordafrikansk", "North African"],
  ["persian", "Persisk", "Persian"],
  ["kurdish", "Kurdisk", "Kurdish"],
  ["turkish", "Turkisk", "Turkish"],
  ["brazilian", "Brasiliansk", "Brazilian"],
  ["caribbean", "Karibisk", "Caribbean"],
  ["roma", "Romsk", "Roma"],
  ["oriental", "Orientalisk", "Oriental"],
];
