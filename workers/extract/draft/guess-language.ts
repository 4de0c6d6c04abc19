import type { ParsedPage } from "../parse-page.ts";
import { visibleText } from "../visible-text.ts";

/** Short words that are frequent in one language and rare or unknown in the others. */
const WORDS: readonly (readonly [language: string, words: string])[] = [
  ["sv", "och att är inte för på jag med till som det ett från eller kan vi alla här mer"],
  ["en", "and the of to for with you your from this are more all in on by or"],
  ["de", "und der die das mit für nicht ist von zu auf ein eine im bei den alle oder mehr"],
  ["fi", "ja on ei että tai kaikki sekä myös olla ovat hae siirry etusivu lisää suomi kun niin"],
  ["no", "og ikke jeg fra etter noe bare også være eller hvor"],
  ["da", "og ikke jeg fra efter noget også være eller hvor af"],
  ["fr", "et les des vous pour dans avec une sur est votre le la du par plus ou nos"],
  ["pl", "i w na nie się z do jest oraz dla od po lub jak więcej ze"],
  ["es", "y los las para con una por su del el más en o nuestro"],
  ["is", "og að ekki er við fyrir um sem af með til eða"],
  ["nl", "en het een van voor met niet je op is meer alle bij"],
  ["et", "ja ei on see kui või kõik mis ka uus"],
  ["ru", "и в на не с по для что как от"],
];

/** A page's language: what it declares, else the language whose short words it holds most of; "en" when none. */
export function guessLanguage($: ParsedPage | null): string {
  const declared = $?.("html").attr("lang")?.slice(0, 2).toLowerCase();
  if (declared !== undefined && /^[a-z]{2}$/.test(declared)) return declared;
  const body = $?.("body").get(0);
  const counts = new Map<string, number>();
  for (const word of (body === undefined ? "" : visibleText(body)).toLowerCase().split(/[^\p{L}]+/u))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const scored = WORDS.map(([language, words]) => {
    const list = words.split(" ");
    const met = list.filter((word) => counts.has(word));
    const total = met.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    // Many different ones tell more than one that may be a name.
    return { language, score: total * (met.length / list.length) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.language : "en";
}
