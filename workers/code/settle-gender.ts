import { type ReadPart, writtenAt } from "./read-part.ts";
import type { Found } from "./variable-reader.ts";

/** One mention of a gender in text that may be the seller's. */
export interface Mention extends Found {
  readonly from: number;
  readonly to: number;
  readonly part: ReadPart;
}

/** How many mentions after one may be in the same breath. */
const REACH = 6;

/** The seller's gender first, then what contradicts it. */
export function settle(mentions: readonly Mention[]): Found[] {
  if (mentions.length === 0) return [];
  const trans = mentions.filter((mention) => mention.code === "trans");
  if (trans.length > 0) return best(trans);
  const couples = mentions.filter((mention) => mention.code === "other" && mention.weight >= 1);
  // "Jag är en tjej" outweighs a couple named in passing.
  const plainest = Math.max(0, ...mentions.map((mention) => (mention.code === "other" ? 0 : mention.weight)));
  // "Duo, female": how many they are, and of which gender.
  const duo = couples.length > 0 && couples.every(({ part, from }) => /^duo$/i.test(writtenAt(part.tokens, from)));
  const kinds = new Set(mentions.filter(({ code, weight }) => code !== "other" && weight >= 1).map(({ code }) => code));
  if (duo && kinds.size === 1) return best(mentions.filter(({ code }) => code !== "other"));
  if (couples.some((couple) => couple.weight >= 2.5 || plainest < 2.5)) return best(couples);
  const pair = pairOf(mentions);
  if (pair !== null) return [pair];
  return best(mentions);
}

/** A woman and a man named in one breath are a couple: "tjej 25 och kille 28". */
function pairOf(mentions: readonly Mention[]): Found | null {
  for (let index = 0; index < mentions.length; index++) {
    const one = mentions[index];
    if (one === undefined || !isOfOne(one)) continue;
    // They stand in text order: only the next few can be in the same breath.
    for (let next = index + 1; next < Math.min(index + REACH, mentions.length); next++) {
      const other = mentions[next];
      if (other === undefined || one.part !== other.part || one.code === other.code || !isOfOne(other)) continue;
      if (other.from < one.to || other.from - one.to > 4) continue;
      const between = one.part.tokens.text.slice(one.span.end, other.span.start);
      if (!/^[^.!?\n]*(?:\boch\b|\band\b|&|\+|\/)[^.!?\n]*$/i.test(between)) continue;
      const span = { part: one.part.part, start: one.span.start, end: other.span.end };
      return { code: "other", subcode: null, rule: "gender.woman-and-man", span, weight: 2 };
    }
  }
  return null;
}

/** A woman or a man, stated plainly. */
function isOfOne({ code, weight }: Mention): boolean {
  return weight >= 1 && (code === "woman" || code === "man");
}

function best(mentions: readonly Mention[]): Found[] {
  const sorted = mentions.toSorted((a, b) => b.weight - a.weight);
  return sorted.map(({ code, subcode, rule, span, weight }) => ({ code, subcode, rule, span, weight }));
}
