import type { CodebookNames } from "../../../schema/store/published.ts";

const categories = (named: Readonly<Record<string, readonly [string, string]>>) =>
  Object.entries(named).map(([code, [sv, en]]) => ({ code, name: { sv, en } }));

/** Names as a codebook has them; countries and languages get theirs from the standards. */
export const CODEBOOK_NAMES: CodebookNames = {
  variables: [
    {
      id: "gender",
      name: { sv: "Kön", en: "Gender" },
      multiple: false,
      categories: categories({
        woman: ["kvinna", "woman"],
        man: ["man", "man"],
        trans: ["transperson", "trans person"],
      }),
    },
    { id: "age", name: { sv: "Ålder", en: "Age" }, multiple: false, categories: [] },
    {
      id: "orientation",
      name: { sv: "Sexuell läggning", en: "Sexual orientation" },
      multiple: false,
      categories: categories({
        heterosexual: ["heterosexuell", "heterosexual"],
        bisexual: ["bisexuell", "bisexual"],
        homosexual: ["homosexuell", "homosexual"],
      }),
    },
    { id: "nationality", name: { sv: "Nationalitet", en: "Nationality" }, multiple: false, categories: [] },
    { id: "language", name: { sv: "Språk", en: "Language" }, multiple: true, categories: [] },
    {
      id: "ethnicity",
      name: { sv: "Etnicitet", en: "Ethnicity" },
      multiple: false,
      categories: categories({
        european: ["europeisk", "European"],
        white: ["vit", "white"],
        "european-white": ["europeisk, vit", "European, white"],
        latin: ["latinsk", "Latin"],
        caucasian: ["kaukasisk", "Caucasian"],
        asian: ["asiatisk", "Asian"],
      }),
    },
    { id: "place", name: { sv: "Ort", en: "Place" }, multiple: true, categories: [] },
  ],
};
