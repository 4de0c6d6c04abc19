import countries from "i18n-iso-countries";
import { loadGazetteer } from "../geography/gazetteer.ts";
import type { CodebookCategory } from "../vocabulary/codebook.ts";

/** Lists that a variable.yaml may name instead of writing them out. */
export const STANDARD_LISTS = ["countries", "languages", "places"] as const;
export type StandardList = (typeof STANDARD_LISTS)[number];

/** The categories of a standard list, with the names of both languages as their first wordings. */
export function standardCategories(list: StandardList): CodebookCategory[] {
  if (list === "countries") return countryCategories();
  if (list === "languages") return languageCategories();
  return placeCategories();
}

/** ISO 3166-1: names from i18n-iso-countries with its variants, and Intl's where they differ. */
function countryCategories(): CodebookCategory[] {
  const swedish = new Intl.DisplayNames(["sv"], { type: "region" });
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  return Object.keys(countries.getAlpha2Codes())
    .sort()
    .map((code) => {
      const sv = countries.getName(code, "sv") ?? swedish.of(code) ?? code;
      const en = countries.getName(code, "en") ?? english.of(code) ?? code;
      const variants = [
        ...(countries.getName(code, "sv", { select: "all" }) ?? []),
        ...(countries.getName(code, "en", { select: "all" }) ?? []),
        swedish.of(code) ?? sv,
        english.of(code) ?? en,
      ];
      const name = [...new Set(variants.map((wording) => wording.toLowerCase().normalize("NFC")))];
      return { code, name: { sv, en }, group: null, synonyms: { name }, subcodes: [] };
    });
}

/** ISO 639-1 as Intl names it. The codes are listed, because Intl cannot list them. */
const ISO_639_1 =
  "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff " +
  "fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr " +
  "ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi " +
  "pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug " +
  "uk ur uz ve vi vo wa wo xh yi yo za zh zu";
/** Intl names Twi by the group of languages it belongs to, which has a code of its own. */
const NOT_AS_INTL: Readonly<Record<string, string>> = { tw: "Twi" };

function languageCategories(): CodebookCategory[] {
  const swedish = new Intl.DisplayNames(["sv"], { type: "language" });
  const english = new Intl.DisplayNames(["en"], { type: "language" });
  return ISO_639_1.split(" ").map((code) => {
    const own = NOT_AS_INTL[code];
    const sv = own?.toLowerCase() ?? swedish.of(code) ?? code;
    const en = own ?? english.of(code) ?? code;
    const synonyms = { sv: [sv.toLowerCase()], en: [en.toLowerCase()] };
    return { code, name: { sv, en }, group: null, synonyms, subcodes: [] };
  });
}

/** The codes that a resolved place carries; the readers match places by the gazetteer, so no wordings here. */
function placeCategories(): CodebookCategory[] {
  const gazetteer = loadGazetteer();
  const category = (code: string, sv: string, en: string): CodebookCategory => {
    return { code, name: { sv, en }, group: null, synonyms: {}, subcodes: [] };
  };
  return [
    ...gazetteer.municipalities.map((entry) => category(entry.code, entry.name, entry.name)),
    ...gazetteer.counties.map((entry) => category(`county:${entry.code}`, entry.name.sv, entry.name.en)),
    category("nation:SE", "Sverige, län ej angivet", "Sweden, county not stated"),
    category("foreign", "Utlandet", "Abroad"),
    category("unresolved", "Ort som inte kunde föras till län", "Place that could not be followed to a county"),
  ];
}
