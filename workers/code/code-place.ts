import type { CodingContext } from "../../schema/vocabulary/coded-value.ts";
import { placeCode } from "../../schema/vocabulary/place.ts";
import type { Likelihood, PlaceMention } from "../recognise/find-places.ts";
import { BREAK, NUMBER, PAUSE, SPACED } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { compoundPlaces } from "./compound-places.ts";
import { isFirstName } from "./head-of-word.ts";
import { WhereaboutsJudge } from "./judge-whereabouts.ts";
import { asksCounty, isTimeOnly, withoutWays } from "./place-fields.ts";
import { PlaceLeads } from "./place-leads.ts";
import { type FoundPlace, isAround, withoutLocators } from "./place-locators.ts";
import { gapAfter, type ReadPart, spanOf, textOf, wholeSpan, writtenAt } from "./read-part.ts";
import { addMunicipalities, resolvePlaceTokens, settleMentions, UNKNOWN_PLACE } from "./resolve-place.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * Place as stated: where the seller is, can be met or goes. A field is resolved as it stands; in text a name counts
 * unless it is where the seller or a customer comes from, has been, or a street, hotel or dish.
 */
export function createPlaceReader(tools: ReaderTools): VariableReader {
  const { roles, lexicon, places } = tools;
  const mask = { from: roles.mask("from"), street: roles.mask("street"), lodging: roles.mask("lodging") };
  const leads = new PlaceLeads(lexicon);
  const whereabouts = new WhereaboutsJudge(lexicon, roles, tools.judge, leads);
  const units = new WordSet(
    lexicon,
    "min mins minuter minutes minute km mil kilometer miles tåg train timme hour timmar hours bil bus buss",
  );
  const bound = new WordSet(lexicon, "mot towards");
  // "Utgår från Handen": where somebody starts from.
  const starts = new WordSet(
    lexicon,
    "utgår utgående utgångspunkt hälsningar hälsning kram starting operating working",
  );
  const verbs = new WordSet(lexicon, "vi or bor bara vara mark ed hede backa svalsta ute köping-");
  const centre = new WordSet(lexicon, "city centrum centre center c centralt innerstad också även also too");
  const days = new WordSet(lexicon, "nu now until till tills from från this today idag imorgon tomorrow next on den");
  const openers = new WordSet(
    lexicon,
    "sedan nu och and then now samt eller or även also nära near utanför outside tjej kvinna man girl woman kille dam",
  );
  const people = new WordSet(
    lexicon,
    "tjej kvinna dam flicka brud kille man grabb herre girl woman lady guy male female par couple",
  );
  const withWords = new WordSet(lexicon, "med with av by");
  const firstNames = new WordSet(lexicon, "nora vega ronna lina alby jenny ulrika");
  const gone = new WordSet(
    lexicon,
    "kyckling lax korv biff sallad rum rätt sås soffa expressen tidningen posten bladet nation universitet university marathon vasaloppet djurpark slott castle zoo ff ifk fk bk hk aik ik bois tidningar tidning nyckel energi stadsteater teater",
  );

  function accepts(
    part: ReadPart,
    mention: PlaceMention,
    before: PlaceMention | undefined,
    next: PlaceMention | undefined,
  ): boolean {
    const { tokens } = part;
    const { from, to, place } = mention;
    if (part.taken[from] === 1) return false;
    if (roles.has(tokens, to, mask.street) && gapAfter(tokens, to - 1) <= SPACED && place.rule !== "alias")
      return false;
    if (gone.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return false;
    if (roles.has(tokens, from - 1, mask.lodging) && (tokens.gaps[from] ?? BREAK) <= SPACED) return false;
    if (opensCompound(tokens.text, tokens.ends[to - 1] ?? 0)) return false;
    if (to < tokens.count && tokens.kinds[to] === NUMBER && /vägen|gatan/i.test(writtenAt(tokens, from))) return false;
    const led = leads.precedes(tokens, from);
    // "Mala kaffe": a short name without its dots is a word.
    if (
      to - from === 1 &&
      !led &&
      place.name.length <= 4 &&
      writtenAt(tokens, from).toLowerCase() !== place.name.toLowerCase()
    )
      return false;
    // "2 km från Mora", "10 min from Lund": near it.
    const near =
      roles.has(tokens, from - 1, mask.from) && (units.has(tokens, from - 2) || starts.has(tokens, from - 2));
    const level = place.candidates[0]?.level;
    if (place.isWord || level === "foreign") {
      const inRow = listed(part, mention, before) || leadsOn(part, mention, next);
      // "ume", "mlm": abbreviations are written small, and are no words beside a preposition or another place.
      const isShort = place.rule === "alias" && (led || inRow);
      if (tokens.capitals[from] !== 1 && part.tokens.kinds[from] !== NUMBER && !isShort) return false;
      // "Sofia - 31": a first name before it is a town abroad.
      if (level === "foreign" && !led && isFirstName(tokens, from)) return false;
      const inHeading = part.part === "title" && inTitle(part, mention);
      if (!led && !near && !inRow && !inHeading && !standsAlone(part, mention)) return false;
    }
    // A hamlet's name may be any word where a sentence begins or in small letters.
    else if (place.candidates.every((candidate) => candidate.isSmall === true)) {
      const isName = tokens.capitals[from] === 1 && (tokens.gaps[from] ?? BREAK) < BREAK;
      const inHeading = part.part === "title" && inTitle(part, mention);
      const inRow = listed(part, mention, before) || leadsOn(part, mention, next);
      const stands = tokens.capitals[from] === 1 && (standsAlone(part, mention) || gapAfter(tokens, to - 1) >= PAUSE);
      // "Mobilen läggs i hallen": who writes capitals at all writes them in names.
      if (tokens.capitals[from] !== 1 && to - from === 1 && tokens.capitals.includes(1)) return false;
      if (!isName && !led && !near && !inRow && !inHeading && !stands && to - from < 2) return false;
    }
    if (
      level === "nation" &&
      !/^(?:(?:i|in) )?(?:hela|resten|övriga|rest|all|whole|across|nationwide|rikst)/i.test(
        tokens.text.slice(tokens.starts[from]),
      ) &&
      !/(?:hela|all|whole|over|across|runt|around|throughout|touring|tour|turné)\s+(?:of\s+|i\s+|in\s+)?$/i.test(
        tokens.text.slice(Math.max(0, (tokens.starts[from] ?? 0) - 16), tokens.starts[from]),
      )
    )
      return false;
    return true;
  }

  /** In a heading a word-like name counts after other words, or when a pause follows it. */
  function inTitle(part: ReadPart, mention: PlaceMention): boolean {
    const { from, to } = mention;
    const { tokens } = part;
    if (firstNames.has(tokens, from)) return false;
    if (isNameOnly(part, mention)) return false;
    return from > 0 || gapAfter(tokens, to - 1) >= PAUSE;
  }

  /** An entry of a list of facts ("44, Lund. Kaffe finns"), a sentence of its own ("Sala!"), or beside a number. */
  function standsAlone(part: ReadPart, mention: PlaceMention): boolean {
    const { from, to, place } = mention;
    const { tokens } = part;
    if (firstNames.has(tokens, from) || verbs.has(tokens, from)) return false;
    const before = tokens.gaps[from] ?? BREAK;
    const after = gapAfter(tokens, to - 1);
    const abroad = place.candidates[0]?.level === "foreign";
    if (abroad && place.rule !== "foreign-town") return false;
    const isTown = place.rule === "municipality-name";
    if (abroad && isNameOnly(part, mention)) return false;
    if (before >= BREAK) {
      // "Åre 6.–9.": a stop with its days; "Sala, nära sjukhuset"; "Heby also".
      if ((isTown || abroad) && tokens.kinds[to] === NUMBER && from > 0) return true;
      if ((isTown || abroad) && days.has(tokens, to)) return true;
      if (isTown && (centre.has(tokens, to) || (after === PAUSE && openers.has(tokens, to)))) return true;
      return (
        after >= BREAK &&
        (from > 0 || to === tokens.count || /[.!\n]/.test(tokens.text[tokens.ends[to - 1] ?? 0] ?? ""))
      );
    }
    if (before === PAUSE && (after >= PAUSE || tokens.kinds[to] === NUMBER)) return true;
    if (before !== SPACED) return false;
    // "tjej Lund", "male 45 Lund": in terse texts the place follows the person.
    if (people.has(tokens, from - 1)) return after >= PAUSE;
    const number = tokens.numbers[from - 1] ?? -1;
    if (number >= 18 && number <= 75 && people.has(tokens, from - 2)) return true;
    return tokens.kinds[from - 1] === NUMBER && (after >= PAUSE || tokens.kinds[to] === NUMBER);
  }

  /** Opens a row of places: "Lund, Skåne". */
  function leadsOn(part: ReadPart, { from, to }: PlaceMention, next: PlaceMention | undefined): boolean {
    if (next === undefined || next.from - to > 2 || verbs.has(part.tokens, from)) return false;
    const between = part.tokens.text.slice(part.tokens.ends[to - 1], part.tokens.starts[next.from]);
    return /^\s?(?:,|\/|&|\(|\boch\b|\band\b|\bo\. ?$)[^.!?\n]*$/i.test(between);
  }

  /** Goes on a list of places: "i Malmö, Lund och Ystad". */
  function listed(part: ReadPart, { from }: PlaceMention, before: PlaceMention | undefined): boolean {
    const { tokens } = part;
    if (before === undefined || from - before.to > 1) return false;
    return /^\s?(?:,|\/|&|och|and|samt|eller|or|o\.|el\.|\+|-|–)\s?$/i.test(
      tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[from]),
    );
  }

  /** Shares the verb of the name before: "bott i Lund och Malmö", "in Lisbon, Goa and Bali". */
  function sharesVerb(part: ReadPart, { from }: PlaceMention, before: PlaceMention | undefined): boolean {
    const { tokens } = part;
    if (before === undefined || from - before.to > 2) return false;
    const between = tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[from]);
    if (/^\s?(?:,? ?(?:och|and|samt|&)) (?:i |in |på )?$/i.test(between)) return true;
    // "Vid tåget mot Nynäshamn, i Handen": where it goes shares nothing.
    if (bound.has(tokens, before.from - 1)) return false;
    return /^, (?:i |in |på )?$/i.test(between) && leads.precedes(tokens, before.from);
  }

  function likelyMisspelt(part: ReadPart): (at: number) => Likelihood {
    const { tokens } = part;
    return (at) => {
      if (tokens.capitals[at] !== 1 || (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) < 5) return "no";
      if (leads.precedes(tokens, at)) return "yes";
      // "Möte med Kalixa": a person.
      if (withWords.has(tokens, at - 1)) return "no";
      if (part.part === "title") return (at > 0 || tokens.count === 1) && !isFirstName(tokens, at) ? "perhaps" : "no";
      // "Stokholm city", "Jonköping!", "sedan Götebrog": a name is likely here, though no "i" says so.
      const opens = (tokens.gaps[at] ?? BREAK) >= BREAK;
      const closes = gapAfter(tokens, at) >= BREAK;
      const fits = opens ? closes : closes || openers.has(tokens, at - 1);
      return (fits || centre.has(tokens, at + 1)) && !isFirstName(tokens, at) ? "perhaps" : "no";
    };
  }

  function mentionsOf(part: ReadPart): PartMentions {
    const all = places.mentionsWithMisspellings(part.tokens, likelyMisspelt(part));
    const mentions: PlaceMention[] = [];
    let elsewhere: PlaceMention | undefined;
    for (let index = 0; index < all.length; index++) {
      const mention = all[index];
      if (mention === undefined) continue;
      if (sharesVerb(part, mention, elsewhere) || whereabouts.isElsewhere(part, mention)) elsewhere = mention;
      else if (accepts(part, mention, all[index - 1], all[index + 1])) mentions.push(mention);
    }
    const compounds = compoundPlaces(part.tokens, places);
    if (compounds.length === 0) return { part, all, mentions };
    for (const mention of compounds)
      if (!isSought(part, mention.from) && !whereabouts.isElsewhere(part, mention)) mentions.push(mention);
    return { part, all, mentions: mentions.sort((a, b) => a.from - b.from) };
  }

  /** "Söker stockholmstjej": somebody else. */
  function isSought(part: ReadPart, at: number): boolean {
    return tools.judge.stanceOf(part.tokens, at, at + 1) === "other";
  }

  return {
    readField(part, context, asked): Reading {
      const resolved = withoutWays(part, resolvePlaceTokens(part.tokens, context, places));
      if (isTimeOnly(part) && resolved.every(({ place }) => place.rule === UNKNOWN_PLACE)) return NOTHING;
      const found = resolved.map(({ from, to, place }): Found => {
        // "Län: Stockholm" is the county.
        const county = place.ambiguous && asksCounty(asked) ? place.county : null;
        return {
          code: county === null ? placeCode(place) : `county:${county}`,
          subcode: null,
          rule: `place.field-${place.rule}`,
          span: spanOf(part, from, to),
          weight: 1,
        };
      });
      return found.length > 0
        ? { found, uncodable: null }
        : { found, uncodable: { rule: "place.field-unreadable", span: wholeSpan(part) } };
    },
    readText(parts, context): Reading {
      const read: PartMentions[] = [];
      const named = new Set<string>();
      for (const part of parts) {
        const mentions = mentionsOf(part);
        if (mentions.all.length === 0 && mentions.mentions.length === 0) continue;
        read.push(mentions);
        addMunicipalities(named, mentions.mentions);
      }
      // "Linköping University, room in Ryd": also a name that is no statement tells which Ryd.
      const met = new Set(named);
      for (const { all } of read) addMunicipalities(met, all);
      const found: FoundPlace[] = [];
      for (const { part, mentions } of read) settle(part, mentions, context, named, met, found);
      return found.length === 0 ? NOTHING : { found: withoutLocators(found), uncodable: null };
    },
  };

  function settle(
    part: ReadPart,
    mentions: readonly PlaceMention[],
    context: CodingContext,
    named: ReadonlySet<string>,
    met: ReadonlySet<string>,
    into: FoundPlace[],
  ): void {
    for (const { from, to, place } of settleMentions(mentions, part.tokens, context, places, met)) {
      const span = spanOf(part, from, to);
      const region = named.size === 0 ? undefined : places.regions.get(textOf(part, span).toLowerCase());
      const found = { code: placeCode(place), subcode: null, rule: `place.text-${place.rule}`, span, weight: 1 };
      into.push({ found, locates: isAround(region, named) });
    }
  }
}

/** "Lund-modellen", but not "Lund-based": the name begins a word that is no place. */
function opensCompound(text: string, at: number): boolean {
  if (text[at] !== "-") return false;
  const rest = text.slice(at, at + 12);
  return /^-\p{Ll}/u.test(rest) && !/^-(?:based|baserad|bosatt|bo\b|tjej|girl|kille|trakt|områd|area)/u.test(rest);
}

/** "Kemi" as the whole heading is a person's name; "Helsinki" is not. */
function isNameOnly({ part, tokens }: ReadPart, { from, to, place }: PlaceMention): boolean {
  const [only] = place.candidates;
  return part === "title" && from === 0 && to === tokens.count && only?.level === "foreign" && only.isSmall === true;
}

/** The names in a part, and those of them that say where the seller is. */
interface PartMentions {
  readonly part: ReadPart;
  readonly all: readonly PlaceMention[];
  readonly mentions: readonly PlaceMention[];
}
