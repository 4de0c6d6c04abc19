import type { PlaceFinder, PlaceMention } from "../recognise/find-places.ts";
import type { Tokens } from "../recognise/tokenise.ts";

/** A word's last two letters, which rule out nearly every word cheaply, and the members they may end. */
const MEMBERS: ReadonlyMap<number, readonly string[]> = byEnding([
  "trakten",
  "trakterna",
  "området",
  "regionen",
  "kusten",
  "bo",
  "bon",
  "tjej",
  "tjejen",
  "kille",
  "killen",
  "dam",
  "damen",
  "flicka",
  "kvinna",
  "grabb",
  "massör",
  "massös",
  "eskort",
  "baserad",
  "baserade",
  "bosatt",
  "boende",
]);

/**
 * Places that stand as the first member of a compound: "Stockholmstjej", "malmöbo", "Kungsbackatrakten". Only words
 * that end as such compounds do are tried.
 */
export function compoundPlaces(tokens: Tokens, finder: PlaceFinder): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = 0; at < tokens.count && found.length < 50; at++) {
    const end = tokens.ends[at] ?? 0;
    const start = tokens.starts[at] ?? 0;
    if (end - start < 6 || end - start > 40) continue;
    const members = MEMBERS.get(endingOf(tokens.text, end));
    if (members === undefined) continue;
    const word = tokens.text.slice(start, end).toLowerCase();
    const member = members.find((one) => word.endsWith(one));
    if (member === undefined) continue;
    const stem = word.slice(0, word.length - member.length);
    if (stem.length < 3) continue;
    const place = [stem, stem.replace(/s$/, ""), stem.replace(/a$/, ""), stem.replace(/e$/, "")]
      .map((name) => finder.named(name))
      .find((name) => name !== null);
    // Short members end ordinary words too ("lundbo"): only towns have dwellers.
    if (place?.candidates[0]?.level !== "municipality" || (place.isWord && stem.length < 4)) continue;
    found.push({ from: at, to: at + 1, place, confidence: 1 });
  }
  return found;
}

/** The two units before `end` as one number: no string is made. */
function endingOf(text: string, end: number): number {
  return (text.charCodeAt(end - 2) << 16) | text.charCodeAt(end - 1);
}

function byEnding(members: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const endings = new Map<number, string[]>();
  for (const member of members) {
    const ending = endingOf(member, member.length);
    endings.set(
      ending,
      [...(endings.get(ending) ?? []), member].toSorted((a, b) => b.length - a.length),
    );
  }
  return endings;
}
