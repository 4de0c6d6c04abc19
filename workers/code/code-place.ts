import type { CodingContext } from "../../schema/vocabulary/coded-value.ts";
import { placeCode } from "../../schema/vocabulary/place.ts";
import type { Likelihood, PlaceMention } from "../recognise/find-places.ts";
import { BREAK, NUMBER, PAUSE, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { isFirstName } from "./head-of-word.ts";
import { gapAfter, type ReadPart, spanOf, wholeSpan, writtenAt } from "./read-part.ts";
import { resolvePlaceTokens, settleMentions } from "./resolve-place.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * Place as stated: where the seller is, can be met or goes. A field is resolved as it stands; in text a name counts
 * unless it is where the seller or a customer comes from, has been, or a street, hotel or dish.
 */
export function createPlaceReader(tools: ReaderTools): VariableReader {
  const { roles, lexicon } = tools;
  const mask = {
    in: roles.mask("in"),
    from: roles.mask("from"),
    born: roles.mask("born"),
    away: roles.mask("away"),
    not: roles.mask("not"),
    street: roles.mask("street"),
    lodging: roles.mask("lodging"),
    friend: roles.mask("friend"),
    come: roles.mask("come"),
    and: roles.mask("and"),
    self: roles.mask("self"),
  };
  const strict = new WordSet(
    lexicon,
    "i in at på till to visiting visit besöker besök besöka outcall incall tour turné then sedan därefter centrala central downtown mellan between utanför near nära around runt kring norra södra östra västra inre gamla",
  );
  const units = new WordSet(
    lexicon,
    "min mins minuter minutes minute km mil kilometer miles tåg train timme hour timmar hours bil bus buss",
  );
  const home = new WordSet(
    lexicon,
    "född uppvuxen uppväxt raised grew växte vuxit hemstad hometown home-town fosterland bott born studied lived bodde",
  );
  const guests = new WordSet(
    lexicon,
    "kunder män herrar killar clients men gentlemen customers guys gäster guests vänner friends kompisar besökare visitors",
  );
  const ended = new WordSet(
    lexicon,
    "längre anymore more slutat stopped tidigare lämnat left flyttat flyttade moved formerly previously förut",
  );
  const wish = new WordSet(
    lexicon,
    "längtar drömmer drömde drömt dream dreaming dreams saknar miss wish önskar vill-bo älskar love favourite favorit favoritstad longing",
  );
  const verbs = new WordSet(lexicon, "vi or bor bara vara mark ed hede backa svalsta ute köping-");
  const centre = new WordSet(lexicon, "city centrum centre center c centralt");
  const leads = new WordSet(
    lexicon,
    "sedan nu och and then now samt eller or även also nära near utanför outside tjej kvinna man girl woman kille dam",
  );
  const returned = new WordSet(lexicon, "tillbaka back");
  const resting = new WordSet(lexicon, "rest");
  const infinitive = new WordSet(lexicon, "to a some");
  const hosts = new WordSet(lexicon, "hos");
  const schooling = new WordSet(
    lexicon,
    "kurs kurser utbildad utbildning trained certified certifierad course courses training school skola skolad år years månader months veckor weeks",
  );
  const people = new WordSet(
    lexicon,
    "tjej kvinna dam flicka brud kille man grabb herre girl woman lady guy male female par couple",
  );
  const firstNames = new WordSet(lexicon, "nora vega ronna lina alby");
  const gone = new WordSet(
    lexicon,
    "kyckling lax korv biff sallad rum rätt sås soffa expressen tidningen posten bladet nation universitet university marathon vasaloppet",
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
    if (/^-\p{Ll}/u.test(tokens.text.slice(tokens.ends[to - 1]))) return false;
    if (to < tokens.count && tokens.kinds[to] === NUMBER && /vägen|gatan/i.test(writtenAt(tokens, from))) return false;
    const preposition = strict.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
    // "2 km från Mora", "10 min from Lund": near it.
    const near = roles.has(tokens, from - 1, mask.from) && units.has(tokens, from - 2);
    const level = place.candidates[0]?.level;
    if (place.isWord || level === "foreign") {
      if (tokens.capitals[from] !== 1 && part.tokens.kinds[from] !== NUMBER) return false;
      // "Sofia - 31": a first name before it is a town abroad.
      if (level === "foreign" && !preposition && isFirstName(tokens, from)) return false;
      const inHeading = part.part === "title" && inTitle(part, mention);
      const inRow = listed(part, mention, before) || leadsOn(part, mention, next);
      if (!preposition && !near && !inRow && !inHeading && !standsAlone(part, mention)) return false;
    }
    if (
      level === "nation" &&
      !/^(?:hela|all|whole|across|nationwide|rikst)/i.test(tokens.text.slice(tokens.starts[from])) &&
      !/(?:hela|all|whole|over|across|runt|around|throughout|touring|tour|turné)\s+(?:of\s+|i\s+|in\s+)?$/i.test(
        tokens.text.slice(Math.max(0, (tokens.starts[from] ?? 0) - 16), tokens.starts[from]),
      )
    )
      return false;
    return !isElsewhere(part, mention);
  }

  /** In a heading a word-like name counts after other words, or when a pause follows it. */
  function inTitle(part: ReadPart, { from, to }: PlaceMention): boolean {
    const { tokens } = part;
    if (firstNames.has(tokens, from)) return false;
    return from > 0 || gapAfter(tokens, to - 1) >= PAUSE;
  }

  /** An entry of a list of facts ("44, Lund. Kaffe finns"), a sentence of its own ("Sala!"), or after a number. */
  function standsAlone(part: ReadPart, { from, to, place }: PlaceMention): boolean {
    const { tokens } = part;
    if (firstNames.has(tokens, from) || verbs.has(tokens, from)) return false;
    const before = tokens.gaps[from] ?? BREAK;
    const after = gapAfter(tokens, to - 1);
    if (place.candidates[0]?.level === "foreign" && place.rule !== "foreign-town") return false;
    if (before >= BREAK)
      return (
        after >= BREAK &&
        (from > 0 || to === tokens.count || /[.!\n]/.test(tokens.text[tokens.ends[to - 1] ?? 0] ?? ""))
      );
    if (before === PAUSE && after >= PAUSE) return true;
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
    return /^\s?(?:,|\/|&|\boch\b|\band\b)[^.!?\n]*$/i.test(between);
  }

  /** Goes on a list of places: "i Malmö, Lund och Ystad". */
  function listed(part: ReadPart, { from }: PlaceMention, before: PlaceMention | undefined): boolean {
    const { tokens } = part;
    if (before === undefined || from - before.to > 1) return false;
    return /^\s?(?:,|\/|&|och|and|samt|eller|or|\+|-|–)\s?$/i.test(
      tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[from]),
    );
  }

  /** "Tillbaka i Stockholm", "Back at last in Solna", "Time to rest in Orsa": the seller is there now. */
  function isHereNow(tokens: Tokens, at: number, from: number): boolean {
    if (!strict.has(tokens, from - 1) || wish.has(tokens, at - 1) || roles.has(tokens, at - 1, mask.away)) return false;
    return returned.has(tokens, at) || (resting.has(tokens, at) && infinitive.has(tokens, at - 1));
  }

  /** The name says where somebody comes from, was, or wishes to be. */
  function isElsewhere(part: ReadPart, { from, to, place }: PlaceMention): boolean {
    const { tokens } = part;
    for (let ahead = to; ahead < Math.min(to + 4, tokens.count); ahead++) {
      if ((tokens.gaps[ahead] ?? BREAK) >= PAUSE) break;
      if (ended.has(tokens, ahead) && !strict.has(tokens, ahead - 1)) return true;
    }
    const abroad = place.candidates[0]?.level === "foreign";
    for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
      const gap = tokens.gaps[at + 1] ?? BREAK;
      if (gap >= BREAK) return false;
      const near = from - at;
      if (gap === PAUSE) return false;
      // "född 85 Östersund", "from Ukraine girl Kista": another fact stands between.
      if (near === 1 && tokens.kinds[at] === NUMBER && !units.has(tokens, at + 1)) return false;
      if (roles.has(tokens, at, mask.from) && near <= 3) {
        if (near > 1 && people.has(tokens, from - 1)) return false;
        // "tjej från Södermalm": a part of a town says where somebody is, seldom where somebody was born.
        if (isPartOfTown(place) && near === 1 && !roles.has(tokens, at - 1, mask.come | mask.born)) return false;
        if (guests.has(tokens, at - 1) || roles.has(tokens, at - 1, mask.come)) return true;
        return !units.has(tokens, at - 1);
      }
      if ((roles.has(tokens, at, mask.born) || home.has(tokens, at)) && near <= 4) return true;
      if (wish.has(tokens, at) && near <= 4) return true;
      // "kurs i Bangkok", "två år i Berlin".
      if (abroad && near <= 3 && schooling.has(tokens, at)) return true;
      // "Massage hos Kalix": at somebody's, whose name it is.
      if (near === 1 && hosts.has(tokens, at)) return true;
      if (isHereNow(tokens, at, from)) continue;
      if (roles.has(tokens, at, mask.away) && near <= 5) return true;
      if (roles.has(tokens, at, mask.not) && near <= 3) return true;
      // "Jag och min väninna tar emot i Jönköping."
      if (
        tools.judge.isFriend(tokens, at) &&
        roles.has(tokens, at - 2, mask.and) &&
        roles.has(tokens, at - 3, mask.self)
      )
        return false;
      if (near <= 4 && tools.judge.isFriend(tokens, at) && !guests.has(tokens, at)) return true;
    }
    return false;
  }

  function likelyMisspelt(part: ReadPart): (at: number) => Likelihood {
    const { tokens } = part;
    return (at) => {
      if (tokens.capitals[at] !== 1 || (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) < 5) return "no";
      if (strict.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= SPACED) return "yes";
      if (part.part === "title") return (at > 0 || tokens.count === 1) && !isFirstName(tokens, at) ? "perhaps" : "no";
      // "Stokholm city", "Jonköping!", "sedan Götebrog": a name is likely here, though no "i" says so.
      const opens = (tokens.gaps[at] ?? BREAK) >= BREAK;
      const closes = gapAfter(tokens, at) >= BREAK;
      const fits = opens ? closes : closes || leads.has(tokens, at - 1);
      return (fits || centre.has(tokens, at + 1)) && !isFirstName(tokens, at) ? "perhaps" : "no";
    };
  }

  return {
    readField(part, context): Reading {
      const resolved = resolvePlaceTokens(part.tokens, context, tools.places);
      const found = resolved.map(({ from, to, place }): Found => {
        return {
          code: placeCode(place),
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
      const found = parts.flatMap((part) => readPart(part, context));
      return found.length === 0 ? NOTHING : { found: withoutLocators(found), uncodable: null };
    },
  };

  function readPart(part: ReadPart, context: CodingContext): Found[] {
    const mentions = tools.places
      .mentionsWithMisspellings(part.tokens, likelyMisspelt(part))
      .filter((mention, index, all) => accepts(part, mention, all[index - 1], all[index + 1]));
    return settleMentions(mentions, part.tokens, context, tools.places).map(({ from, to, place }): Found => {
      return {
        code: placeCode(place),
        subcode: null,
        rule: `place.text-${place.rule}`,
        span: spanOf(part, from, to),
        weight: 1,
      };
    });
  }
}

/** A district, or a place that lies in one of the three cities. */
function isPartOfTown({ rule, candidates }: PlaceMention["place"]): boolean {
  return rule === "district" || (rule === "ort" && CITIES.has(candidates[0]?.municipality ?? ""));
}

/** Stockholm, Göteborg, Malmö. */
const CITIES: ReadonlySet<string> = new Set(["0180", "1480", "1280"]);

/** Over heading and text together: a county around a municipality already named says nothing more. */
function withoutLocators(found: readonly Found[]): Found[] {
  const counties = new Set(
    found.filter((entry) => /^\d{4}$/.test(entry.code)).map((entry) => `county:${entry.code.slice(0, 2)}`),
  );
  const rest = found.filter((entry) => !counties.has(entry.code) || entry.rule.endsWith("-widened"));
  return rest.length > 0 ? rest : [...found];
}
