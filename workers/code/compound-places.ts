import type { PlaceFinder, PlaceMention } from "../recognise/find-places.ts";
import { TAILS, tailOf, unitAt } from "../recognise/read-characters.ts";
import type { Tokens } from "../recognise/tokenise.ts";

/** The members by their last two letters, which rule out nearly every word cheaply; the longest first. */
const MEMBERS: readonly (readonly string[] | undefined)[] = byTail([
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
  const { tails } = tokens;
  for (let at = 0; at < tokens.count && found.length < 50; at++) {
    const end = tokens.ends[at] ?? 0;
    const start = tokens.starts[at] ?? 0;
    if (end - start < 6 || end - start > 40) continue;
    const member = memberAt(tokens.text, end, tails[at] ?? 0);
    if (member === null || end - start - member.length < 3) continue;
    const stem = tokens.text.slice(start, end - member.length).toLowerCase();
    const place = [stem, stem.replace(/s$/, ""), stem.replace(/a$/, ""), stem.replace(/e$/, "")]
      .map((name) => finder.named(name))
      .find((name) => name !== null);
    // Short members end ordinary words too ("lundbo"): only towns have dwellers.
    if (place?.candidates[0]?.level !== "municipality" || (place.isWord && stem.length < 4)) continue;
    found.push({ from: at, to: at + 1, place, confidence: 1 });
  }
  return found;
}

/** The member that a word ends as, its last two letters written small; compared unit by unit, so that no string is made. */
function memberAt(text: string, end: number, tail: number): string | null {
  const members = MEMBERS[tail];
  if (members === undefined) return null;
  for (const member of members) {
    const from = end - member.length;
    if (unitAt(text, end - 1) !== unitAt(member, member.length - 1)) continue;
    if (unitAt(text, end - 2) !== unitAt(member, member.length - 2)) continue;
    let at = 0;
    while (at < member.length && (unitAt(text, from + at) | CAPITAL) === unitAt(member, at)) at++;
    if (at === member.length) return member;
  }
  return null;
}

/** The bit that makes a capital letter small. */
const CAPITAL = 32;

function byTail(members: readonly string[]): readonly (readonly string[] | undefined)[] {
  const byTail: (string[] | undefined)[] = new Array(TAILS).fill(undefined);
  for (const member of members.toSorted((a, b) => b.length - a.length)) {
    const tail = tailOf(unitAt(member, member.length - 2), unitAt(member, member.length - 1));
    byTail[tail] = [...(byTail[tail] ?? []), member];
  }
  return byTail;
}
