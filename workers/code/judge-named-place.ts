import type { PlaceMention } from "../recognise/find-places.ts";
import type { Lexicon } from "../recognise/lexicon.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { type WordRoles, WordSet } from "../recognise/word-roles.ts";
import { isFirstName } from "./head-of-word.ts";
import { NAMED_PLACE_WORDS } from "./named-place-words.ts";
import type { PlaceLeads } from "./place-leads.ts";
import { gapAfter, type ReadPart, writtenAt } from "./read-part.ts";
import { WordLikeNames } from "./word-like-names.ts";

/** Tells whether a name of the gazetteer names a place where it stands, and no word, street, hotel, dish or person. */
export class NamedPlaceJudge {
  private readonly roles: WordRoles;
  private readonly leads: PlaceLeads;
  private readonly wordLike: WordLikeNames;
  private readonly mask: { readonly from: number; readonly street: number; readonly lodging: number };
  private readonly units: WordSet;
  private readonly starts: WordSet;
  private readonly close: WordSet;
  private readonly verbs: WordSet;
  private readonly titled: WordSet;
  private readonly gone: WordSet;

  constructor(lexicon: Lexicon, roles: WordRoles, leads: PlaceLeads) {
    this.roles = roles;
    this.leads = leads;
    this.wordLike = new WordLikeNames(lexicon);
    this.mask = { from: roles.mask("from"), street: roles.mask("street"), lodging: roles.mask("lodging") };
    this.units = new WordSet(lexicon, NAMED_PLACE_WORDS.units);
    this.starts = new WordSet(lexicon, NAMED_PLACE_WORDS.starts);
    this.close = new WordSet(lexicon, NAMED_PLACE_WORDS.close);
    this.verbs = new WordSet(lexicon, NAMED_PLACE_WORDS.verbs);
    this.titled = new WordSet(lexicon, NAMED_PLACE_WORDS.titled);
    this.gone = new WordSet(lexicon, NAMED_PLACE_WORDS.gone);
  }

  /** "or", "vi", "bara": words so common that in small letters they are nothing else. */
  isVerb(tokens: Tokens, { from, to, place }: PlaceMention): boolean {
    return place.isWord && to - from === 1 && tokens.capitals[from] !== 1 && this.verbs.has(tokens, from);
  }

  /** `before` and `next` are the names met before and after it, whatever they are. */
  accepts(
    part: ReadPart,
    mention: PlaceMention,
    before: PlaceMention | undefined,
    next: PlaceMention | undefined,
  ): boolean {
    const { tokens } = part;
    const { from, to, place } = mention;
    if (part.taken[from] === 1 || this.isPartOfName(tokens, mention)) return false;
    const led = this.leads.precedes(tokens, from);
    // "Mala kaffe": a short name without its dots is a word.
    if (
      to - from === 1 &&
      !led &&
      place.name.length <= 4 &&
      writtenAt(tokens, from).toLowerCase() !== place.name.toLowerCase()
    )
      return false;
    const level = place.candidates[0]?.level;
    if (place.isWord || level === "foreign") {
      if (!this.isNamed(part, mention, before, next, led)) return false;
    } else if (place.candidates.every((candidate) => candidate.isSmall === true)) {
      if (!this.isHamlet(part, mention, before, next, led)) return false;
    }
    return level !== "nation" || isWholeNation(tokens, from);
  }

  /** A street, hotel, dish, newspaper or compound that a name opens or ends. */
  private isPartOfName(tokens: Tokens, { from, to, place }: PlaceMention): boolean {
    const { roles, mask } = this;
    if (gapAfter(tokens, to - 1) <= SPACED) {
      if (roles.has(tokens, to, mask.street) && place.rule !== "alias") return true;
      if (this.gone.has(tokens, to)) return true;
    }
    if ((tokens.gaps[from] ?? BREAK) <= SPACED) {
      if (roles.has(tokens, from - 1, mask.lodging) || this.titled.has(tokens, from - 1)) return true;
    }
    if (opensCompound(tokens.text, tokens.ends[to - 1] ?? 0)) return true;
    return to < tokens.count && tokens.kinds[to] === NUMBER && /vägen|gatan/i.test(writtenAt(tokens, from));
  }

  /** A name that is also a word, or lies abroad. */
  private isNamed(
    part: ReadPart,
    mention: PlaceMention,
    before: PlaceMention | undefined,
    next: PlaceMention | undefined,
    led: boolean,
  ): boolean {
    const { tokens } = part;
    const { from, place } = mention;
    const abroad = place.candidates[0]?.level === "foreign";
    const goesOn = listed(part, mention, before);
    const inRow = goesOn || this.leadsOn(part, mention, next);
    const beside = isBesideTown(part, mention, before, next);
    if (tokens.capitals[from] !== 1 && tokens.kinds[from] !== NUMBER) {
      // "ume", "mlm": abbreviations are written small, and are no words beside a preposition or another place.
      if (place.rule === "alias" && (led || inRow || beside)) return true;
      const inTowns = beside || (inRow && isPlainTown(goesOn ? before : next));
      return !abroad && this.wordLike.isNamedSmall(part, mention, inTowns);
    }
    // "Sofia - 31": a first name before it is a town abroad.
    if (abroad && !led && isFirstName(tokens, from)) return false;
    if (led || inRow || this.isNear(tokens, from)) return true;
    if (part.part === "title" && this.inTitle(part, mention)) return true;
    if (this.wordLike.standsAlone(part, mention, isNameOnly(part, mention))) return true;
    return !abroad && this.wordLike.isNamedByItsSides(part, mention, beside);
  }

  /** A hamlet's name may be any word where a sentence begins or in small letters. */
  private isHamlet(
    part: ReadPart,
    mention: PlaceMention,
    before: PlaceMention | undefined,
    next: PlaceMention | undefined,
    led: boolean,
  ): boolean {
    const { tokens } = part;
    const { from, to } = mention;
    const capital = tokens.capitals[from] === 1;
    // "Mobilen läggs i hallen": who writes capitals at all writes them in names.
    if (!capital && to - from === 1 && tokens.capitals.includes(1)) return false;
    if (capital && (tokens.gaps[from] ?? BREAK) < BREAK) return true;
    if (led || to - from >= 2 || this.isNear(tokens, from)) return true;
    if (listed(part, mention, before) || this.leadsOn(part, mention, next)) return true;
    if (part.part === "title" && this.inTitle(part, mention)) return true;
    if (!capital) return false;
    return gapAfter(tokens, to - 1) >= PAUSE || this.wordLike.standsAlone(part, mention, isNameOnly(part, mention));
  }

  /** "2 km från Mora", "10 min from Lund": near it. */
  private isNear(tokens: Tokens, from: number): boolean {
    if (!this.roles.has(tokens, from - 1, this.mask.from) || (tokens.gaps[from - 1] ?? BREAK) >= BREAK) return false;
    return [this.units, this.starts, this.close].some((set) => set.has(tokens, from - 2));
  }

  /** In a heading a word-like name counts after other words, or when a pause follows it. */
  private inTitle(part: ReadPart, mention: PlaceMention): boolean {
    const { from, to } = mention;
    const { tokens } = part;
    if (this.wordLike.isFirstName(tokens, from)) return false;
    if (isNameOnly(part, mention)) return false;
    return from > 0 || gapAfter(tokens, to - 1) >= PAUSE;
  }

  /** Opens a row of places: "Lund, Skåne". */
  private leadsOn(part: ReadPart, { from, to }: PlaceMention, next: PlaceMention | undefined): boolean {
    if (next === undefined || next.from - to > 3 || this.verbs.has(part.tokens, from)) return false;
    const between = part.tokens.text.slice(part.tokens.ends[to - 1], part.tokens.starts[next.from]);
    return ROW.test(between);
  }
}

/** What stands between two towns of a row; after a comma or bracket a word or two may come before the next. */
const ROW =
  /^\s?(?:(?:,|\/|&|\+|\(|(?:och|and|samt|eller|or|as well as|liksom)(?!\p{L})|o\. ?$)[^.!?\n]*|(?:\||•|·|[-–—>→]|->) ?)$/iu;

/** Goes on a list of places: "i Malmö, Lund och Ystad". */
function listed({ tokens }: ReadPart, { from }: PlaceMention, before: PlaceMention | undefined): boolean {
  if (before === undefined || from - before.to > 1) return false;
  return /^\s?(?:,|\/|&|och|and|samt|eller|or|o\.|el\.|\+|-|–)\s?$/i.test(
    tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[from]),
  );
}

/** Stands right beside a town whose name is no word: "lund kalmar". */
function isBesideTown(
  { tokens }: ReadPart,
  { from, to }: PlaceMention,
  before: PlaceMention | undefined,
  next: PlaceMention | undefined,
): boolean {
  if (next !== undefined && next.from === to && isPlainTown(next) && gapAfter(tokens, to - 1) === SPACED) return true;
  return before !== undefined && before.to === from && isPlainTown(before) && tokens.gaps[from] === SPACED;
}

function isPlainTown(mention: PlaceMention | undefined): mention is PlaceMention {
  return mention !== undefined && !mention.place.isWord && TOWNS.has(mention.place.rule);
}

const TOWNS: ReadonlySet<string> = new Set(["municipality-name", "alias"]);

/** "hela Sverige", "all over Sweden": a nation that only locates is no place of the seller's. */
function isWholeNation(tokens: Tokens, from: number): boolean {
  const start = tokens.starts[from] ?? 0;
  return (
    /^(?:(?:i|in) )?(?:hela|resten|övriga|rest|all|whole|across|nationwide|rikst)/i.test(tokens.text.slice(start)) ||
    /(?:hela|all|whole|over|across|runt|around|throughout|touring|tour|turné)\s+(?:of\s+|i\s+|in\s+)?$/i.test(
      tokens.text.slice(Math.max(0, start - 16), start),
    )
  );
}

/** "Lund-modellen", but not "Lund-based": the name begins a word that is no place. */
function opensCompound(text: string, at: number): boolean {
  if (text[at] !== "-") return false;
  const rest = text.slice(at, at + 12);
  return (
    /^-\p{Ll}/u.test(rest) &&
    !/^-(?:based|baserad|bosatt|bo\b|tjej|girl|kille|dam|kvinn|lady|woman|brud|mass|esk|trakt|områd|area|region)/u.test(
      rest,
    )
  );
}

/** "Kemi" as the whole heading is a person's name; "Helsinki" is not. */
function isNameOnly({ part, tokens }: ReadPart, { from, to, place }: PlaceMention): boolean {
  const [only] = place.candidates;
  return part === "title" && from === 0 && to === tokens.count && only?.level === "foreign" && only.isSmall === true;
}
