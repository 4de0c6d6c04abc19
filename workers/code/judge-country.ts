import type { PlaceFinder } from "../recognise/find-places.ts";
import { sliceTokens } from "../recognise/token-room.ts";
import { BREAK, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { GOODS } from "./adjective-words.ts";
import type { MentionJudge } from "./judge-mention.ts";
import { INWARD, LAND_WORDS, LIST_STOPS, PERSONS } from "./origin-words.ts";
import { gapAfter, type ReadPart, textAfter, writtenAt } from "./read-part.ts";
import type { ReaderTools } from "./variable-reader.ts";

/** As many words as a place name has. */
const PLACE_WORDS = 4;
const WORLD = /[\u{1f30d}-\u{1f310}\u{1f3f3}\u{1f3f4}\u{1f6a9}\u{1f5fa}\u2690\u2691]\ufe0f?\s*$/u;

/** Tells whether the bare name of a country is a fact about the seller: "my country Serbia", "Brazil girl", "Kenya, 27". */
export class CountryJudge {
  private readonly roles: WordRoles;
  private readonly judge: MentionJudge;
  private readonly places: PlaceFinder;
  private readonly channel: number;
  private readonly people: WordSet;
  private readonly goods: WordSet;
  private readonly listStops: WordSet;
  private readonly countryWords: WordSet;
  private readonly own: WordSet;
  private readonly inward: WordSet;
  private readonly home: WordSet;
  private readonly named: WordSet;
  private readonly masks: Readonly<Record<"from" | "born" | "away" | "thing" | "copula" | "self" | "inside", number>>;

  constructor({ lexicon, roles, judge, places }: ReaderTools, channel: number) {
    const set = (words: string) => new WordSet(lexicon, words);
    this.roles = roles;
    this.judge = judge;
    this.places = places;
    this.channel = channel;
    this.people = set(PERSONS);
    this.goods = set(GOODS);
    this.listStops = set(LIST_STOPS);
    this.countryWords = set(LAND_WORDS);
    this.own = set("my mitt min mina our vårt");
    this.inward = set(INWARD);
    this.named = set("heter called named kallas");
    this.home = set("hemma home");
    this.masks = {
      from: roles.mask("from"),
      born: roles.mask("born"),
      away: roles.mask("away"),
      thing: roles.mask("thing"),
      copula: roles.mask("copula"),
      self: roles.mask("self"),
      inside: roles.mask("in"),
    };
  }

  /** "woman, 30 years of age, Moldova": a country as one entry of a list of facts, after a person or an age. */
  isListedFact(part: ReadPart, start: number, end: number, code: string): boolean {
    const { tokens } = part;
    if (this.opensFacts(part, start, end)) return true;
    // "Uzbekistan -> Stockholm": where the way to this town began.
    if ((tokens.gaps[start] ?? BREAK) >= BREAK && /->|→|➡|=>/.test(textAfter(tokens, end - 1))) return true;
    if (gapAfter(tokens, end - 1) < PAUSE) return false;
    // "🌍 Peru", "⚑ Belarus": a line of its own after a sign of the world.
    if (
      (tokens.gaps[start] ?? BREAK) >= PAUSE &&
      WORLD.test(tokens.text.slice(tokens.ends[start - 2], tokens.starts[start]))
    )
      return true;
    if (start === 0) return false;
    // "Kvinna. Kenya. Växjö.": a sentence of its own.
    if ((tokens.gaps[start] ?? BREAK) >= BREAK)
      return (
        gapAfter(tokens, end - 1) >= BREAK &&
        (this.people.has(tokens, start - 1) || isAge(tokens.numbers[start - 1] ?? -1))
      );
    // Without a comma ("girl 20y colombia") only straight after the person or the age.
    const close = this.people.has(tokens, start - 1) || isAge(tokens.numbers[start - 1] ?? -1);
    if (tokens.gaps[start] === PAUSE ? tokens.capitals[start] !== 1 : !close) return false;
    if (this.isNamed(part, start - 1) || this.isNamed(part, end)) return false;
    let facts = false;
    for (let at = start - 1; at >= Math.max(0, start - 8); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) break;
      // A town before it is what the country locates.
      if (at === start - 1 && this.isTownOf(part, start, code)) return false;
      if (this.listStops.has(tokens, at) || this.roles.has(tokens, at, this.masks.from | this.masks.away)) return false;
      facts ||= this.people.has(tokens, at) || isAge(tokens.numbers[at] ?? -1);
    }
    return facts;
  }

  /** Whether a token is part of the name of a country. */
  private isNamed(part: ReadPart, at: number): boolean {
    for (const { from, to, meaning } of part.wordings[this.channel] ?? [])
      if (meaning.kind === "name" && from <= at && at < to) return true;
    return false;
  }

  /** "Kenya Zawadi 27", "TS Paola Venezuela 28 yrs": a name and an age in one row with the country. */
  private opensFacts({ tokens }: ReadPart, start: number, end: number): boolean {
    if (tokens.capitals[start] !== 1) return false;
    if (isStatedAge(tokens, end)) {
      return (
        (tokens.gaps[start] ?? BREAK) <= PAUSE &&
        (this.people.has(tokens, start - 1) || this.people.has(tokens, start - 2))
      );
    }
    if ((tokens.gaps[start] ?? BREAK) < BREAK && !/[-–—|*•~]/.test(textAfter(tokens, start - 1))) return false;
    const name = tokens.capitals[end] === 1 && gapAfter(tokens, end - 1) <= SPACED && tokens.kinds[end] === WORD;
    if (!name || this.roles.has(tokens, end, this.masks.thing) || this.goods.has(tokens, end)) return false;
    return isStatedAge(tokens, end + 1);
  }

  /** "my country Serbia", "mitt hemland är Peru", "Argentina is my country". */
  isOwn({ tokens }: ReadPart, start: number, end: number, code: string): boolean {
    const before = this.roles.has(tokens, start - 1, this.masks.copula) ? start - 2 : start - 1;
    if (this.countryWords.has(tokens, before) && (tokens.gaps[start] ?? BREAK) <= PAUSE)
      return this.own.has(tokens, before - 1) || this.own.has(tokens, before - 2) || before === 0;
    // "Landet jag föddes i heter Marocko", "a small country called Moldova".
    if (this.named.has(tokens, start - 1) && (tokens.gaps[start] ?? BREAK) <= SPACED)
      return [2, 3, 4, 5, 6].some((step) => this.countryWords.has(tokens, start - step));
    // "Argentina in the heart", "Polen i hjärtat".
    if (this.roles.has(tokens, end, this.masks.inside) && gapAfter(tokens, end - 1) <= SPACED)
      return this.inward.has(tokens, end + 1) || this.inward.has(tokens, end + 2);
    if (!this.roles.has(tokens, end, this.masks.copula)) return false;
    if (this.home.has(tokens, end + 1) && code !== "SE") return true;
    if (this.isWhereFrom(tokens, end + 1)) return true;
    if (!this.own.has(tokens, end + 1)) return false;
    return this.countryWords.has(tokens, end + 2) || this.countryWords.has(tokens, end + 3);
  }

  /** "Peru är landet jag kommer ifrån", "Chile is where I was born". */
  private isWhereFrom(tokens: Tokens, from: number): boolean {
    let self = false;
    for (let at = from; at < Math.min(from + 7, tokens.count); at++) {
      if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return false;
      if (self && this.roles.has(tokens, at, this.masks.from | this.masks.born)) return true;
      self ||= this.roles.has(tokens, at, this.masks.self);
    }
    return false;
  }

  /** "Brazil girl", "Slovenia born": the country for the adjective. */
  isOfPerson({ tokens }: ReadPart, start: number, end: number): boolean {
    if (gapAfter(tokens, end - 1) > SPACED || this.roles.has(tokens, start - 1, this.masks.inside)) return false;
    if (this.roles.has(tokens, end, this.masks.born)) return true;
    return this.people.has(tokens, end) && this.judge.stanceOf(tokens, start, end + 1) !== "other";
  }

  /** The place name that ends just before a token; looks at a few tokens only, so that a page of names stays cheap. */
  placeBefore({ tokens }: ReadPart, at: number) {
    const from = Math.max(0, at - PLACE_WORDS);
    return this.places.mentions(sliceTokens(tokens, from, at)).find(({ to }) => to === at - from);
  }

  /** Whether the country only locates the place named before it; Swedish towns lie in no other country. */
  private isTownOf(part: ReadPart, start: number, code: string): boolean {
    const town = this.placeBefore(part, start);
    return town !== undefined && (code === "SE" || town.place.candidates[0]?.level === "foreign");
  }
}

/** An age that is no day of a month and no part of a span: "27", "28 yrs"; not "24/5", "20-25", "20 maj". */
function isStatedAge(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || !isAge(tokens.numbers[at] ?? -1) || (tokens.gaps[at] ?? BREAK) > PAUSE) return false;
  const next = at + 1 < tokens.count ? writtenAt(tokens, at + 1) : "";
  if (/^\s?[-–/.:]\s?\d/.test(textAfter(tokens, at) + next)) return false;
  return gapAfter(tokens, at) >= PAUSE || tokens.capitals[at + 1] === 1 || /^(?:år|years?|yrs?|yo|y|bast)$/i.test(next);
}

function isAge(number: number): boolean {
  return number >= 18 && number <= 75;
}
