import type { ResolvedPlace } from "../../schema/vocabulary/place.ts";
import type { PlaceFinder, PlaceMention } from "../recognise/find-places.ts";
import { BREAK, PAUSE, type Tokens } from "../recognise/tokenise.ts";

export interface ResolvedMention {
  readonly from: number;
  readonly to: number;
  readonly place: ResolvedPlace;
}

/** The rule of a place text that names nothing in the gazetteer. */
export const UNKNOWN_PLACE = "unknown-name";

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
  const mentions = finder.mentionsWithMisspellings(tokens, () => "yes");
  if (mentions.length > 0) return settleMentions(mentions, tokens, context, finder);
  const place: ResolvedPlace = {
    level: "unresolved",
    ort: null,
    municipality: null,
    county: null,
    rule: UNKNOWN_PLACE,
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
  named: ReadonlySet<string> = addMunicipalities(new Set(), mentions),
): ResolvedMention[] {
  if (mentions.length === 0) return [];
  const resolved: ResolvedMention[] = [];
  let towns = 0;
  for (const mention of mentions) {
    const place = finder.resolve(mention, context.siteCounty, named);
    if (place.level === "municipality") towns++;
    resolved.push({ from: mention.from, to: mention.to, place });
  }
  if (towns === resolved.length) return resolved;
  const counties = new Set(resolved.flatMap(({ place }) => (place.municipality === null ? [] : [place.county])));
  const inSweden = resolved.some(({ place }) => place.level !== "nation" && place.level !== "foreign");
  return resolved.flatMap((mention, index) => {
    const widens = mention.place.level !== "municipality" && isWidened(tokens, mention.from);
    if (!widens && locatesOnly(mention.place, mentions[index]?.place.name ?? "")) return [];
    return [widens ? { ...mention, place: { ...mention.place, rule: `${mention.place.rule}-widened` } } : mention];
  });

  function locatesOnly(place: ResolvedPlace, name: string): boolean {
    if (place.level === "county") return counties.has(place.county);
    if (place.level === "nation") return inSweden;
    if (place.level !== "unresolved") return false;
    // "Småland, Växjö" only locates Växjö; "Småland, Brunflo" names two places.
    const region = finder.regions.get(name.toLowerCase()) ?? [];
    return region.some((county) => counties.has(county));
  }
}

/** Adds the municipalities that names of one meaning stand for: they settle names of several. */
export function addMunicipalities(named: Set<string>, mentions: readonly PlaceMention[]): Set<string> {
  for (const { place } of mentions) {
    const [only] = place.candidates;
    if (place.candidates.length === 1 && only !== undefined && only.municipality !== null) named.add(only.municipality);
  }
  return named;
}

/** "och hela Skåne", "all over Sweden", "samt Skåne": more than the place named before. */
function isWidened(tokens: Tokens, from: number): boolean {
  const start = tokens.starts[from] ?? 0;
  const gap = tokens.gaps[from] ?? BREAK;
  const before = tokens.text.slice(Math.max(0, start - 24), start);
  if (
    /(?:\bhela|\ball|\ball over|\bwhole|\bresten av|övriga|resten|\brest of|\bentire|\binom|\bwithin|\bthroughout|\bacross|\banywhere in|\brunt om i|\brunt i|\bomkring i|\bsomhelst i|\bsom helst i|\bdelar av|\bparts of)\s+(?:of\s+)?$/i.test(
      before,
    )
  )
    return true;
  if (/^(?:hela|all|whole|resten|övriga|rest)(?!\p{L})/iu.test(tokens.text.slice(start))) return true;
  return gap < PAUSE && /(?:\boch|\band|\bsamt|&|\+|\/)\s*$/i.test(before);
}
