import type { ResolvedPlace } from "../../schema/vocabulary/place.ts";
import type { PlaceFinder, PlaceMention } from "../recognise/find-places.ts";
import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";

export interface ResolvedMention {
  readonly from: number;
  readonly to: number;
  readonly place: ResolvedPlace;
}

/** Where a site serves one county only, that county settles names that lie in several municipalities. */
export interface PlaceContext {
  readonly siteCounty: string | null;
}

/**
 * Follows a place text of a field or of a site's own list ("Malmö/Lund", "Sthlm city", "Hela Skåne") to its places.
 * A text that names no place that can be followed gives one unresolved place; an empty one gives none.
 */
export function resolvePlaces(text: string, context: PlaceContext, finder: PlaceFinder): readonly ResolvedPlace[] {
  return resolvePlaceTokens(finder.tokenise(text), context, finder).map((mention) => mention.place);
}

/** The first place that a text names: what a site's list label stands for. Null for a text without words. */
export function resolvePlace(text: string, context: PlaceContext, finder: PlaceFinder): ResolvedPlace | null {
  const places = resolvePlaces(text, context, finder);
  return places.find((place) => place.municipality !== null) ?? places[0] ?? null;
}

/** As resolvePlaces, for a text already cut. */
export function resolvePlaceTokens(
  tokens: Tokens,
  context: PlaceContext,
  finder: PlaceFinder,
): readonly ResolvedMention[] {
  if (tokens.count === 0) return [];
  const mentions = finder.mentionsWithMisspellings(tokens, () => true);
  if (mentions.length > 0) return settleMentions(mentions, tokens, context, finder);
  const place: ResolvedPlace = {
    level: "unresolved",
    ort: null,
    municipality: null,
    county: null,
    rule: "unknown-name",
    confidence: 0,
    ambiguous: false,
  };
  return [{ from: 0, to: tokens.count, place }];
}

/**
 * Resolves mentions together: a municipality named beside an ambiguous locality settles it, and a county or country
 * that only locates a named municipality ("Lund, Skåne") is left out, unless words widen it ("Lund och hela Skåne").
 */
export function settleMentions(
  mentions: readonly PlaceMention[],
  tokens: Tokens,
  context: PlaceContext,
  finder: PlaceFinder,
): ResolvedMention[] {
  const first = mentions.map((mention) => finder.resolve(mention, context.siteCounty));
  const named = new Set(first.flatMap((place) => (place.municipality === null ? [] : [place.municipality])));
  const resolved = mentions.map((mention) => ({
    from: mention.from,
    to: mention.to,
    place: finder.resolve(mention, context.siteCounty, named),
  }));
  const hasPlace = resolved.some(({ place }) => place.municipality !== null);
  return resolved.flatMap((mention, index) => {
    const widens = mention.place.level !== "municipality" && isWidened(tokens, mention.from);
    if (!keeps(mention.place, index, widens)) return [];
    return [widens ? { ...mention, place: { ...mention.place, rule: `${mention.place.rule}-widened` } } : mention];
  });

  function keeps(place: ResolvedPlace, index: number, widens: boolean): boolean {
    if (place.level === "municipality") return true;
    if (place.level === "county") {
      const inside = resolved.some(
        (other, at) => at !== index && other.place.municipality !== null && other.place.county === place.county,
      );
      return !inside || widens;
    }
    if (place.level === "nation") {
      const other = resolved.some(
        (entry, at) => at !== index && entry.place.level !== "nation" && entry.place.level !== "foreign",
      );
      return !other || widens;
    }
    if (place.level === "unresolved") return !hasPlace || widens;
    return true;
  }
}

/** "och hela Skåne", "all over Sweden", "samt Skåne": more than the place named before. */
function isWidened(tokens: Tokens, from: number): boolean {
  const start = tokens.starts[from] ?? 0;
  const gap = tokens.gaps[from] ?? BREAK;
  const before = tokens.text.slice(Math.max(0, start - 24), start);
  if (
    /(?:\bhela|\ball|\ball over|\bwhole|\böver hela|\bresten av|\bövriga|\brest of|\bentire)\s+(?:of\s+)?$/i.test(
      before,
    )
  )
    return true;
  if (/^(?:hela|all|whole)\b/i.test(tokens.text.slice(start))) return true;
  return gap < PAUSE && /(?:\boch|\band|\bsamt|&|\+|\/)\s*$/i.test(before);
}
