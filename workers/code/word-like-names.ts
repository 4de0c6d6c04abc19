import type { PlaceMention } from "../recognise/find-places.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, JOINED, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { NAMED_PLACE_WORDS } from "./named-place-words.ts";
import { gapAfter, listGap, type ReadPart } from "./read-part.ts";

/** The ages that a seller may have: a number between is one in a row of facts. */
const YOUNGEST = 18;
const OLDEST = 75;

/**
 * Names that are also ordinary words or first names (Lund, Boden, Sala): what stands on either side tells that the
 * place is meant, be it an age before it, "area" after it, or the ends of an entry on both sides.
 */
export class WordLikeNames {
  private readonly verbs: WordSet;
  private readonly nouns: WordSet;
  private readonly after: WordSet;
  private readonly alsoThere: WordSet;
  private readonly days: WordSet;
  private readonly openers: WordSet;
  private readonly people: WordSet;
  private readonly years: WordSet;
  private readonly trades: WordSet;
  private readonly beside: WordSet;
  private readonly wide: WordSet;
  private readonly and: WordSet;
  private readonly joined: WordSet;
  private readonly runsOn: WordSet;
  private readonly dwells: WordSet;
  private readonly within: WordSet;
  private readonly lesser: WordSet;
  private readonly firstNames: WordSet;
  private readonly calledSo: WordSet;
  private readonly things: WordSet;

  constructor(lexicon: Lexicon) {
    const words = NAMED_PLACE_WORDS;
    this.verbs = new WordSet(lexicon, words.verbs);
    this.nouns = new WordSet(lexicon, words.nouns);
    this.after = new WordSet(lexicon, words.after);
    this.alsoThere = new WordSet(lexicon, words.alsoThere);
    this.days = new WordSet(lexicon, words.days);
    this.openers = new WordSet(lexicon, words.openers);
    this.people = new WordSet(lexicon, words.people);
    this.years = new WordSet(lexicon, words.years);
    this.trades = new WordSet(lexicon, words.trades);
    this.beside = new WordSet(lexicon, words.beside);
    this.wide = new WordSet(lexicon, words.wide);
    this.and = new WordSet(lexicon, words.and);
    this.joined = new WordSet(lexicon, words.joined);
    this.runsOn = new WordSet(lexicon, words.runsOn);
    this.dwells = new WordSet(lexicon, words.dwells);
    this.within = new WordSet(lexicon, words.within);
    this.lesser = new WordSet(lexicon, words.lesser);
    this.firstNames = new WordSet(lexicon, words.firstNames);
    this.things = new WordSet(lexicon, words.things);
    this.calledSo = new WordSet(lexicon, words.calledSo);
  }

  /** "Nora", which is a woman's name before it is a town's. */
  isFirstName(tokens: Tokens, at: number): boolean {
    return this.firstNames.has(tokens, at);
  }

  /** An entry of a list of facts ("44, Lund. Kaffe finns"), a sentence of its own ("Sala!"), or beside a number. */
  standsAlone({ tokens }: ReadPart, { from, to, place }: PlaceMention, isNameOnly: boolean): boolean {
    if (this.firstNames.has(tokens, from) || this.verbs.has(tokens, from)) return false;
    const before = tokens.gaps[from] ?? BREAK;
    const after = gapAfter(tokens, to - 1);
    const abroad = place.candidates[0]?.level === "foreign";
    if (abroad && (place.rule !== "foreign-town" || isNameOnly)) return false;
    if (before >= BREAK) {
      if (isTown(place) || abroad) {
        // "Åre 6.–9.": a stop with its days; "Sala, nära sjukhuset"; "Heby also".
        if (tokens.kinds[to] === NUMBER && from > 0) return true;
        if (this.days.has(tokens, to)) return true;
      }
      if (
        isTown(place) &&
        (this.after.has(tokens, to) ||
          this.alsoThere.has(tokens, to) ||
          (after === PAUSE && this.openers.has(tokens, to)))
      )
        return true;
      return (
        after >= BREAK &&
        (from > 0 || to === tokens.count || /[.!?\n]/.test(tokens.text[tokens.ends[to - 1] ?? 0] ?? ""))
      );
    }
    if (before === PAUSE && (after >= PAUSE || tokens.kinds[to] === NUMBER)) return true;
    if (before !== SPACED) return false;
    // "tjej Lund", "male 45 Lund": in terse texts the place follows the person.
    if (this.people.has(tokens, from - 1)) return after >= PAUSE;
    if (isAge(tokens, from - 1) && this.people.has(tokens, from - 2)) return true;
    return tokens.kinds[from - 1] === NUMBER && (after >= PAUSE || tokens.kinds[to] === NUMBER);
  }

  /** A name with its capital letter among words that tell it from a noun and from a person. */
  isNamedByItsSides({ tokens }: ReadPart, { from, to, place }: PlaceMention, isBesideTown: boolean): boolean {
    if (this.firstNames.has(tokens, from) || this.verbs.has(tokens, from)) return false;
    if (isBesideTown || this.isWidened(tokens, to) || isPinned(tokens, from)) return true;
    const before = listGap(tokens, from);
    if (before >= BREAK)
      return (
        this.opensRow(tokens, from, to, place) ||
        this.isFollowed(tokens, from, to) ||
        staysDays(tokens, to) ||
        isBase(tokens, to)
      );
    if (before === SPACED && isTown(place)) {
      if (this.trades.has(tokens, from - 1)) return true;
      // "Ryska Sala 45".
      if (isAge(tokens, to) && gapAfter(tokens, to) >= PAUSE) return true;
      // "Mogen Lund dam".
      if (tokens.capitals[from - 1] !== 1 || from === 1)
        if (this.people.has(tokens, to) && !this.nouns.has(tokens, from)) return gapAfter(tokens, to - 1) === SPACED;
    }
    // "34 år, Lund och har egen lokal", "Kvinna 34 år (Salem) med lokal".
    if (!this.endsEntry(tokens, to)) return false;
    if (before === PAUSE && isTown(place) && !this.nouns.has(tokens, from)) return true;
    return this.followsFact(tokens, from, 3);
  }

  /** A name in small letters, of which nothing but its place in the sentence tells. */
  isNamedSmall({ tokens }: ReadPart, { from, to, place }: PlaceMention, isBesideTown: boolean): boolean {
    if (to - from > 1 || this.verbs.has(tokens, from) || this.firstNames.has(tokens, from)) return false;
    const lesser = this.lesser.has(tokens, from);
    if (!isTown(place) && !lesser) return false;
    if (isBesideTown || this.isWidened(tokens, to)) return true;
    if (this.within.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) === SPACED) {
      if (!this.nouns.has(tokens, from)) return true;
      return [2, 3, 4].some((back) => this.dwells.has(tokens, from - back));
    }
    if (!this.endsEntry(tokens, to)) return false;
    if (listGap(tokens, from) >= BREAK) return this.opensRow(tokens, from, to, place) || staysDays(tokens, to);
    // "om mig: åre, 34 år".
    if (listGap(tokens, from) === PAUSE && isAge(tokens, to)) return !this.calledSo.has(tokens, from);
    const isNoun = this.nouns.has(tokens, from);
    // "talar polska, hjo": the last entry of a row.
    const closes = listGap(tokens, from) === PAUSE && gapAfter(tokens, to - 1) >= BREAK;
    return (closes && !isNoun && !this.things.has(tokens, from)) || this.followsFact(tokens, from, isNoun ? 1 : 3);
  }

  /** "Lund area", "Sala med omnejd", "Mora and surroundings", "Hjo-tjej", "Lund just nu". */
  private isWidened(tokens: Tokens, to: number): boolean {
    const gap = gapAfter(tokens, to - 1);
    if (gap > SPACED) return false;
    if (tokens.text[tokens.ends[to - 1] ?? 0] === "-" && (tokens.gaps[to] ?? BREAK) <= SPACED)
      return this.joined.has(tokens, to);
    if (gap === JOINED) return false;
    if (this.after.has(tokens, to) || this.wide.has(tokens, to)) return true;
    return this.and.has(tokens, to) && (this.wide.has(tokens, to + 1) || this.wide.has(tokens, to + 2));
  }

  /** "Lund, 34 år, kvinna", "Sala / kvinna": but "Eda, 34" may be a person. */
  private opensRow(tokens: Tokens, from: number, to: number, place: PlaceMention["place"]): boolean {
    if (this.calledSo.has(tokens, from)) return false;
    if (listGap(tokens, to) === SPACED) return isAge(tokens, to) && this.years.has(tokens, to + 1);
    if (listGap(tokens, to) !== PAUSE) return false;
    if (this.people.has(tokens, to) || isAge(tokens, to) || this.people.has(tokens, to + 1)) return true;
    // "Sala: ring 9–20", "Hjo, eget rum", and not "Handen, foten".
    return isTown(place) && !this.nouns.has(tokens, from) && !this.things.has(tokens, from);
  }

  /** "Lund tjej 34", "Sala woman", "Hjo nära stationen": the town before whoever or whatever is there. */
  private isFollowed(tokens: Tokens, from: number, to: number): boolean {
    if (this.beside.has(tokens, to) && !this.nouns.has(tokens, from)) return listGap(tokens, to) <= PAUSE;
    return (this.people.has(tokens, to) || this.trades.has(tokens, to)) && gapAfter(tokens, to - 1) === SPACED;
  }

  /** Whether one of the `reach` words before is an age or a person, with or without a comma between. */
  private followsFact(tokens: Tokens, from: number, reach: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) return false;
      if (this.people.has(tokens, at) || isAge(tokens, at)) return true;
      if (this.years.has(tokens, at) && isAge(tokens, at - 1)) return true;
    }
    return false;
  }

  /** Whether an entry of a list ends here, or a sentence goes on with "och", "with". */
  private endsEntry(tokens: Tokens, to: number): boolean {
    if (to >= tokens.count || listGap(tokens, to) >= PAUSE) return true;
    if (/[()[\]]/.test(tokens.text.slice(tokens.ends[to - 1], tokens.starts[to]))) return true;
    return tokens.kinds[to] === NUMBER || this.runsOn.has(tokens, to);
  }
}

function isTown({ rule }: PlaceMention["place"]): boolean {
  return rule === "municipality-name";
}

/** "📍Sala": a pin on the map. */
function isPinned(tokens: Tokens, from: number): boolean {
  const start = tokens.starts[from] ?? 0;
  return start > 1 && /(?:📍|📌|🗺️?|🏠|🏡)\s?$/u.test(tokens.text.slice(Math.max(0, start - 4), start));
}

function isAge(tokens: Tokens, at: number): boolean {
  const number = at < 0 || at >= tokens.count ? -1 : (tokens.numbers[at] ?? -1);
  return number >= YOUNGEST && number <= OLDEST;
}

/** "Lund är min bas", "Mora is my home". */
function isBase(tokens: Tokens, to: number): boolean {
  const end = tokens.ends[to - 1] ?? 0;
  return /^ (?:är|is) (?:min|mitt|my|our|vår) (?:bas|base|hem|home|stad|town|city)(?!\p{L})/u.test(
    tokens.text.slice(end, end + 24),
  );
}

/** "Lund 3–7 maj", "Sala 12/5": the days of a stay. */
function staysDays(tokens: Tokens, to: number): boolean {
  if (tokens.kinds[to] !== NUMBER) return false;
  const end = tokens.ends[to - 1] ?? 0;
  return DAYS.test(tokens.text.slice(end, end + 24));
}

const DAYS =
  /^:? \(?\d{1,2}(?:\.|st|nd|rd|th)?(?: ?[-–/] ?\d{1,2}(?:\.|st|nd|rd|th)?)?(?: ?\/ ?\d{1,2}| (?:jan|feb|mar|apr|may|maj|jun|jul|aug|sep|okt|oct|nov|dec)| ?[-–] ?\d)/i;
