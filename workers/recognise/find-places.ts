import type { Gazetteer } from "../../schema/geography/gazetteer.ts";
import type { ResolvedPlace } from "../../schema/vocabulary/place.ts";
import { UNKNOWN_WORD } from "./lexicon.ts";
import { buildSpellings, nearestName, type Spellings } from "./misspelt-name.ts";
import { PhraseMatcher } from "./phrase-matcher.ts";
import { buildPlaceIndex, type PlaceCandidate, type PlaceName } from "./place-index.ts";
import type { Tokeniser, Tokens } from "./tokenise.ts";

/** A name of the gazetteer met in a text: tokens `from` to `to`. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  readonly place: PlaceName;
  /** 1 for a name as the gazetteer spells it, less for a misspelt one. */
  readonly confidence: number;
}

/** A place name as a piece of text, for masking. */
export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  /** The gazetteer's name, lower case: two spellings of a place have one. */
  readonly name: string;
}

/** How many unknown words of one text are tried against the names; more would make long texts slow. */
const SPELLING_TRIES = 12;
const KNOWN_WORDS = 20_000;
/** No word so long misspells a name, however many marks its letters bear. */
const LONGEST_NAME = 200;
/** How many names of one text are marked. */
const SPANS = 30_000;
/** How many times the inhabitants of the next town make a town the one that a name means. */
const DWARFS = 2;
/** How many mentions of one text are resolved; a page of place names is no listing. */
const MENTIONS = 400;

/** Whether a word stands where a place is named; where it only may, first names and the like must be kept out. */
export type Likelihood = "yes" | "perhaps" | "no";

/** Finds and resolves place names. Holds the gazetteer's names as phrases over the tokeniser's lexicon. */
export class PlaceFinder {
  private readonly index: ReadonlyMap<string, PlaceName>;
  private readonly matcher: PhraseMatcher<PlaceName>;
  private readonly targets: Spellings;
  private readonly municipalities: Spellings;
  private readonly tokeniser: Tokeniser;
  /** Inhabitants of a municipality's localities together: which town a name means that several of a county have. */
  private readonly sizes: ReadonlyMap<string, number>;
  /** What names of one meaning resolve to, worked out once: nearly every mention is one. */
  private readonly clear: ReadonlyMap<PlaceName, ResolvedPlace>;
  /** What unknown words were found to misspell; bounded, so that a page of nonsense cannot fill the memory. */
  private readonly known = new Map<string, string | null>();
  /** Counties that a region of several counties lies in, by its name. */
  readonly regions: ReadonlyMap<string, readonly string[]>;

  constructor(gazetteer: Gazetteer, tokeniser: Tokeniser) {
    this.tokeniser = tokeniser;
    this.index = buildPlaceIndex(gazetteer);
    this.sizes = sizesOf(gazetteer);
    this.regions = new Map(Object.entries(gazetteer.names.unresolved));
    this.clear = new Map([...this.index.values()].flatMap((place) => clearMeaning(place)));
    this.matcher = new PhraseMatcher<PlaceName>(tokeniser);
    const channel = this.matcher.newChannel();
    for (const [name, place] of this.index) this.matcher.add(channel, name, place);
    // A misspelling is looked for among towns: hamlets are so many that any word is near one of them.
    const towns = new Set(gazetteer.orter.map(({ name }) => name.toLowerCase()));
    const spellings = (rules: readonly string[]) =>
      [...this.index]
        .filter(([name, { rule }]) => rules.includes(rule) && (rule !== "ort" || towns.has(name)))
        .map(([name]) => name)
        .filter((name) => /^\p{L}{5,}$/u.test(name));
    this.targets = buildSpellings(spellings(["municipality-name", "ort", "county-name"]));
    this.municipalities = buildSpellings(spellings(["municipality-name"]));
  }

  /** Every name in the text, ordinary words among them: who reads text must ask `isWord` for a preposition. */
  mentions(tokens: Tokens): readonly PlaceMention[] {
    return this.mentionsUpTo(tokens, Number.POSITIVE_INFINITY);
  }

  private mentionsUpTo(tokens: Tokens, most: number): PlaceMention[] {
    const mentions: PlaceMention[] = [];
    for (const { from, to, meaning } of this.matcher.match(tokens)[0] ?? []) {
      if (mentions.length >= most) break;
      mentions.push({ from, to, place: meaning, confidence: 1 });
    }
    return mentions;
  }

  /** The place of a name in lower case, or null. */
  named(name: string): PlaceName | null {
    return this.index.get(name) ?? null;
  }

  /** The name that an unknown word misspells, or null; `strict` tries municipalities only, and longer words. */
  misspelt(word: string, strict: boolean): PlaceName | null {
    if (word.length > LONGEST_NAME || (strict && word.length < 6)) return null;
    const key = `${strict ? "!" : ""}${word}`;
    let name = this.known.get(key);
    if (name === undefined) {
      name = nearestName(word, strict ? this.municipalities : this.targets);
      if (this.known.size < KNOWN_WORDS) this.known.set(key, name);
    }
    return name === null ? null : (this.index.get(name) ?? null);
  }

  /** Mentions, and misspelt names at the tokens that `isLikely` points out. */
  mentionsWithMisspellings(tokens: Tokens, likely: (at: number) => Likelihood): readonly PlaceMention[] {
    const mentions = this.mentionsUpTo(tokens, MENTIONS);
    const named = mentions.length;
    let tries = 0;
    for (let at = 0; at < tokens.count && tries < SPELLING_TRIES; at++) {
      if (tokens.words[at] !== UNKNOWN_WORD) continue;
      const likelihood = likely(at);
      if (likelihood === "no") continue;
      tries++;
      const place = this.misspelt(tokens.text.slice(tokens.starts[at], tokens.ends[at]), likelihood === "perhaps");
      if (place !== null) mentions.push({ from: at, to: at + 1, place, confidence: 0.8 });
    }
    return mentions.length === named ? mentions : mentions.sort((a, b) => a.from - b.from);
  }

  /** Which of its meanings a name has, given the site's county and the municipalities named beside it. */
  resolve(mention: PlaceMention, siteCounty: string | null, beside: ReadonlySet<string> = NONE): ResolvedPlace {
    const { place, confidence } = mention;
    if (place.candidates.length === 1) {
      const clear = this.clear.get(place);
      if (clear !== undefined)
        return confidence === 1 ? clear : { ...clear, rule: `${place.rule}-misspelt`, confidence };
    }
    const named = place.candidates.filter(
      (candidate) => candidate.municipality !== null && beside.has(candidate.municipality),
    );
    if (named.length === 1 && named[0] !== undefined) return settled(named[0], `${place.rule}-beside-municipality`);
    const near = place.candidates.filter((candidate) => candidate.county === siteCounty);
    if (near.length === 1 && near[0] !== undefined) return settled(near[0], "site-region");
    const largest = this.largestOf(near);
    if (largest !== null) return settled(largest, "site-region");
    const known = place.candidates.filter((candidate) => candidate.isSmall !== true);
    if (known.length === 1 && known[0] !== undefined && near.length === 0) return settled(known[0], place.rule);
    return {
      level: "unresolved",
      ort: place.name,
      municipality: null,
      county: null,
      rule: "several-municipalities",
      confidence: 0,
      ambiguous: false,
    };
  }

  /** The candidate in a town that dwarfs those of the others; null when none does. */
  private largestOf(candidates: readonly PlaceCandidate[]): PlaceCandidate | null {
    const sizeOf = ({ municipality }: PlaceCandidate) => this.sizes.get(municipality ?? "") ?? 0;
    const [first, second] = candidates.toSorted((a, b) => sizeOf(b) - sizeOf(a));
    if (first === undefined || second === undefined) return null;
    return sizeOf(first) >= DWARFS * sizeOf(second) ? first : null;
  }

  tokenise(text: string): Tokens {
    return this.tokeniser.tokenise(text);
  }
}

function sizesOf(gazetteer: Gazetteer): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { municipality, population } of gazetteer.orter)
    sizes.set(municipality, (sizes.get(municipality) ?? 0) + (population ?? 0));
  return sizes;
}

const NONE: ReadonlySet<string> = new Set();

function clearMeaning(place: PlaceName): (readonly [PlaceName, ResolvedPlace])[] {
  const [only] = place.candidates;
  if (only === undefined || place.candidates.length > 1) return [];
  const confidence = place.alsoCounty ? 0.9 : 1;
  const { level, ort, municipality, county } = only;
  const resolved = { level, ort, municipality, county, rule: place.rule, confidence, ambiguous: place.alsoCounty };
  return [[place, Object.freeze(resolved)]];
}

function settled(candidate: PlaceCandidate, rule: string): ResolvedPlace {
  const { level, ort, municipality, county } = candidate;
  return { level, ort, municipality, county, rule, confidence: 0.8, ambiguous: false };
}

/**
 * The place names in a text, for masking them. Names that are also words count only with a capital letter, so that
 * "vara" stays a verb.
 */
export function findPlaces(text: string, finder: PlaceFinder): PlaceSpan[] {
  const tokens = finder.tokenise(text);
  return finder
    .mentions(tokens)
    .slice(0, SPANS)
    .flatMap(({ from, to, place }) => {
      if (place.isWord && tokens.capitals[from] !== 1) return [];
      return [{ start: tokens.starts[from] ?? 0, end: tokens.ends[to - 1] ?? 0, name: place.name.toLowerCase() }];
    });
}
