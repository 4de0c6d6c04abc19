import { seededRandom } from "../bench/copies/seeded-random.ts";

/** What an invented listing states, and a text that states it. */
export interface Stated {
  readonly gender: "Kvinna" | "Man" | null;
  readonly age: number | null;
  readonly languages: readonly ("Svenska" | "Engelska")[];
  readonly text: string;
}

const WORDS =
  "lampa gardin trappa bokhylla fönster parasoll tekanna matta vinter skymning trädgård klocka spegel tavla kaffe soffa balkong regn stad brygga".split(
    " ",
  );

/** Invented listings that no two sellers share: each with a sentence of its own, a name and a contact to hide. */
export function inventStatements(count: number, seed = 1): Stated[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(random() * from.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  return Array.from({ length: count }, (_, at) => {
    const gender = random() < 0.85 ? (random() < 0.8 ? "Kvinna" : "Man") : null;
    const age = random() < 0.7 ? 20 + Math.floor(random() * 25) : null;
    const languages =
      random() < 0.5 ? [] : random() < 0.5 ? (["Svenska", "Engelska"] as const) : (["Engelska"] as const);
    const own = Array.from({ length: 9 }, () => pick(WORDS)).join(" ");
    const sentences = [
      "Jag heter Zofka",
      gender === null ? "Välkommen" : gender === "Kvinna" ? "Jag är en kvinna" : "Jag är en man",
      ...(age === null ? [] : [`${age} år`]),
      ...(languages.length === 0 ? [] : [`Talar ${languages.join(" och ").toLowerCase()}`]),
      `Om rummet: ${own} nummer ${String.fromCharCode(97 + (at % 26))}${at}`,
      "Ring 070-174 06 05",
    ];
    return { gender, age, languages, text: `${sentences.join(". ")}.` };
  });
}
