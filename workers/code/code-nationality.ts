import countries from "i18n-iso-countries";
import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { BREAK, NUMBER, PAUSE, SPACED, SYMBOL, sliceTokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { GOODS } from "./adjective-words.ts";
import { derivedDemonyms } from "./derive-demonyms.ts";
import { AdjectiveJudge } from "./judge-adjective.ts";
import { ARTICLES, LIST_STOPS, SENT, TRIPS } from "./origin-words.ts";
import { gapAfter, type ReadPart, spanOf, type Wording, wholeSpan } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * Nationality as stated: demonyms said of the seller, "from" and "born in" with a country or region, a flag of its own.
 * What names a language, goods, a treatment, a journey or a customer is not.
 */
export function createNationalityReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  for (const { code, synonyms } of variable.categories) {
    for (const wording of (synonyms.sv ?? []).flatMap(derivedDemonyms)) {
      tools.matcher.add(channel, wording, { code, subcode: null, kind: "plain" });
      matcher.add(0, wording, { code, subcode: null, kind: "plain" });
    }
  }
  for (const { code } of variable.categories) {
    if (!/^[A-Z]{2}$/.test(code)) continue;
    const flag: Wording = { code, subcode: null, kind: "flag" };
    tools.matcher.add(channel, flagOf(code), flag);
    matcher.add(0, flagOf(code), flag);
  }
  const adjectives = new AdjectiveJudge(tools.lexicon, tools.roles, tools.judge);
  const from = tools.roles.mask("from");
  const born = tools.roles.mask("born");
  const away = tools.roles.mask("away");
  const friend = tools.roles.mask("friend");
  const goods = new WordSet(tools.lexicon, `${GOODS} ${SENT}`);
  const till = new WordSet(tools.lexicon, "to till");
  const thing = tools.roles.mask("thing");
  const article = new WordSet(tools.lexicon, ARTICLES);
  const moved = new WordSet(tools.lexicon, "moved flyttade flyttat");
  const tripWords = new WordSet(tools.lexicon, TRIPS);

  const people = new WordSet(
    tools.lexicon,
    "woman kvinna tjej girl lady dam female man kille guy boy male trans ts år years yo y yrs",
  );
  const of = new WordSet(tools.lexicon, "of av från");
  const children = new WordSet(tools.lexicon, "daughter son child dotter barn citizen medborgare");
  const made = new WordSet(tools.lexicon, "made tillverkad gjord");
  const countryWords = new WordSet(
    tools.lexicon,
    "country land hemland homeland motherland fosterland födelseland nationality nationalitet origin ursprung passport pass",
  );
  const own = new WordSet(tools.lexicon, "my mitt min mina");
  const copula = tools.roles.mask("copula");
  const you = tools.roles.mask("you");
  const inside = tools.roles.mask("in");
  const listStops = new WordSet(tools.lexicon, LIST_STOPS);

  /** "från Spanien", "born in Brazil"; not "back from Spain", "guests from Norway". */
  function statesOrigin(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    let back = at - 1;
    while (
      back > 0 &&
      (article.has(tokens, back) || tokens.kinds[back] === NUMBER) &&
      (tokens.gaps[back + 1] ?? BREAK) <= SPACED &&
      at - back < 4
    )
      back--;
    if ((tokens.gaps[back + 1] ?? BREAK) > PAUSE) return false;
    const isFrom = tools.roles.has(tokens, back, from);
    const isChild = isChildOf(part, back) || (back + 1 < at && isChildOf(part, back + 1));
    const isBorn = tools.roles.has(tokens, back, born) || isChild;
    if (!isFrom && !isBorn) return false;
    if (isChild) return true;
    // "för dig från Spanien", "if you are from Spain".
    const subject = tools.roles.has(tokens, back - 1, copula) ? back - 2 : back - 1;
    if (tools.roles.has(tokens, subject, you)) return false;
    // "min man är från Spanien": somebody else, whom the seller calls hers.
    if (subject === back - 2 && people.has(tokens, subject) && own.has(tokens, subject - 1)) return false;
    // "choklad från Belgien", "oils from Thailand"; but "vi är två killar från Chile".
    if (
      isFrom &&
      (tools.roles.has(tokens, back - 1, thing) || goods.has(tokens, back - 1)) &&
      (tokens.gaps[back] ?? BREAK) <= SPACED
    ) {
      return tools.judge.isPlural(tokens, back - 1) && tools.judge.stanceOf(tokens, back - 1, back) === "self";
    }
    if (tools.judge.stanceOf(tokens, back, back + 1) === "other") return isBorn || !hasTrip(part, back);
    return !hasTrip(part, back);
  }

  /** "from Kiev, Ukraine": the country of the town that the seller is from. */
  function isOfForeignTown(part: ReadPart, start: number, code: string): boolean {
    const { tokens } = part;
    if (code === "SE" || tokens.gaps[start] !== PAUSE || tokens.capitals[start - 1] !== 1) return false;
    return statesOrigin(part, start - 1);
  }

  /** "from Sweden to Denmark": where a way begins. */
  function isStartOfWay(part: ReadPart, end: number): boolean {
    if (!till.has(part.tokens, end) || gapAfter(part.tokens, end - 1) > SPACED) return false;
    return (part.wordings[channel] ?? []).some(
      ({ from: next, meaning }) => next === end + 1 && meaning.kind === "name",
    );
  }

  /** "a daughter of Brazil", "Made in Italy: …". */
  function isChildOf({ tokens }: ReadPart, at: number): boolean {
    if (of.has(tokens, at)) return children.has(tokens, at - 1) && (tokens.gaps[at] ?? BREAK) <= SPACED;
    return made.has(tokens, at) && (tokens.gaps[at] ?? BREAK) >= BREAK;
  }

  function hasTrip(part: ReadPart, at: number): boolean {
    for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
      if ((part.tokens.gaps[back + 1] ?? BREAK) >= BREAK) return false;
      if (
        (tripWords.has(part.tokens, back) && !tools.judge.isBut(part.tokens, back)) ||
        (tools.roles.has(part.tokens, back, away | friend) && !moved.has(part.tokens, back))
      )
        return true;
    }
    return false;
  }

  function weigh(part: ReadPart, start: number, end: number, meaning: Wording): number {
    const { tokens } = part;
    if (meaning.kind === "ignored" || part.taken[start] === 1) return 0;
    if (part.languages.named[start] === 1) return 0;
    if (meaning.kind === "flag")
      return flagStandsAlone(part, start) && !flagsPlace(part, start) ? (part.part === "title" ? 2 : 1) : 0;
    if (meaning.kind === "name") {
      if (isStartOfWay(part, end)) return 0;
      if (statesOrigin(part, start) || isOwnCountry(part, start, end) || isOfForeignTown(part, start, meaning.code))
        return 3;
      const isCountry = !meaning.code.startsWith("region:");
      return isCountry && isOfPerson(part, start, end) ? 2 : isListedFact(part, start, end, meaning.code) ? 1 : 0;
    }
    if (
      tools.roles.has(tokens, start - 1, from) &&
      statesOrigin(part, start) &&
      /^\p{Lu}/u.test(tokens.text.slice(tokens.starts[start]))
    )
      return 0;
    return adjectives.weigh(tokens, start, end, part.part === "title", false);
  }

  /** "woman, 30 years of age, Moldova": a country as one entry of a list of facts, after a person or an age. */
  function isListedFact(part: ReadPart, start: number, end: number, code: string): boolean {
    const { tokens } = part;
    if (gapAfter(tokens, end - 1) < PAUSE || start === 0) return false;
    // "Kvinna. Kenya. Växjö.": a sentence of its own.
    if ((tokens.gaps[start] ?? BREAK) >= BREAK)
      return (
        gapAfter(tokens, end - 1) >= BREAK && (people.has(tokens, start - 1) || isAge(tokens.numbers[start - 1] ?? -1))
      );
    // Without a comma ("girl 20y colombia") only straight after the person or the age.
    const close = people.has(tokens, start - 1) || isAge(tokens.numbers[start - 1] ?? -1);
    if (tokens.gaps[start] === PAUSE ? tokens.capitals[start] !== 1 : !close) return false;
    const named = (at: number) =>
      (part.wordings[channel] ?? []).some(({ from: first, to, meaning }) => {
        return meaning.kind === "name" && first <= at && at < to;
      });
    if (named(start - 1) || named(end)) return false;
    let facts = false;
    for (let at = start - 1; at >= Math.max(0, start - 8); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= BREAK) break;
      // A town before it is what the country locates.
      if (at === start - 1 && isTownOf(part, start, code)) return false;
      if (listStops.has(tokens, at) || tools.roles.has(tokens, at, from | away)) return false;
      facts ||= people.has(tokens, at) || isAge(tokens.numbers[at] ?? -1);
    }
    return facts;
  }

  /** "my country Serbia", "mitt hemland är Peru", "Argentina is my country". */
  function isOwnCountry({ tokens }: ReadPart, start: number, end: number): boolean {
    const before = tools.roles.has(tokens, start - 1, copula) ? start - 2 : start - 1;
    if (countryWords.has(tokens, before) && (tokens.gaps[start] ?? BREAK) <= PAUSE)
      return own.has(tokens, before - 1) || own.has(tokens, before - 2) || before === 0;
    if (!tools.roles.has(tokens, end, copula) || !own.has(tokens, end + 1)) return false;
    return countryWords.has(tokens, end + 2) || countryWords.has(tokens, end + 3);
  }

  /** "Brazil girl", "Slovenia born": the country for the adjective. */
  function isOfPerson({ tokens }: ReadPart, start: number, end: number): boolean {
    if (gapAfter(tokens, end - 1) > SPACED || tools.roles.has(tokens, start - 1, inside)) return false;
    if (tools.roles.has(tokens, end, born)) return true;
    return people.has(tokens, end) && tools.judge.stanceOf(tokens, start, end + 1) !== "other";
  }

  /** The place name that ends just before a token; looks at a few tokens only, so that a page of names stays cheap. */
  function placeBefore({ tokens }: ReadPart, at: number) {
    const from = Math.max(0, at - PLACE_WORDS);
    return tools.places.mentions(sliceTokens(tokens, from, at)).find(({ to }) => to === at - from);
  }

  /** Whether the country only locates the place named before it; Swedish towns lie in no other country. */
  function isTownOf(part: ReadPart, start: number, code: string): boolean {
    const town = placeBefore(part, start);
    return town !== undefined && (code === "SE" || town.place.candidates[0]?.level === "foreign");
  }

  /** One flag is the seller's; a row of flags is a list of languages or of towns visited. */
  function flagStandsAlone(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    const isFlag = (token: number) =>
      tokens.kinds[token] === SYMBOL && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) === 4;
    return !(at > 0 && isFlag(at - 1)) && !(at + 1 < tokens.count && isFlag(at + 1));
  }

  /** "Sweden 🇸🇪", "Stockholm 🇸🇪": the flag goes with the place. */
  function flagsPlace(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    if (at === 0 || (tokens.gaps[at] ?? BREAK) >= BREAK) return false;
    const near = (part.wordings[channel] ?? []).some(
      ({ from: first, to, meaning }) => meaning.kind === "name" && first < at && to === at,
    );
    return near || placeBefore(part, at) !== undefined;
  }

  return {
    readField(part, _context, { either }): Reading {
      const whole = part.tokens.text.trim();
      const byCode = codeOf(whole);
      if (byCode !== null && variable.categories.some((category) => category.code === byCode)) {
        return {
          found: [{ code: byCode, subcode: null, rule: "nationality.field-code", span: wholeSpan(part), weight: 1 }],
          uncodable: null,
        };
      }
      const found = (matcher.match(part.tokens)[0] ?? [])
        .filter(({ meaning }) => !(either && meaning.kind === "field"))
        .map(({ from: start, to, meaning }): Found => {
          // A country beside a region is the finer statement: "Colombia (Latin America)".
          const weight = meaning.code.startsWith("region:") ? 1 : 2;
          return {
            code: meaning.code,
            subcode: meaning.subcode,
            rule: "nationality.field",
            span: spanOf(part, start, to),
            weight,
          };
        });
      if (found.length > 0) return { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
      return { found, uncodable: { rule: "nationality.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) =>
        (part.wordings[channel] ?? []).flatMap(({ from: start, to, meaning }): Found[] => {
          const weight = weigh(part, start, to, meaning);
          if (weight === 0) return [];
          const rule =
            meaning.kind === "plain"
              ? "nationality.demonym"
              : `nationality.${meaning.kind === "flag" ? "flag" : "origin"}`;
          return [{ code: meaning.code, subcode: meaning.subcode, rule, span: spanOf(part, start, to), weight }];
        }),
      );
      return found.length === 0
        ? NOTHING
        : { found: found.toSorted((a, b) => plainly(b) - plainly(a)), uncodable: null };
    },
  };
}

/** As many words as a place name has. */
const PLACE_WORDS = 4;

/** The flag of a country as two regional indicators. */
function flagOf(code: string): string {
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** A field that holds only an ISO code: "SE", "SWE". */
function codeOf(value: string): string | null {
  if (/^[A-Za-z]{2}$/.test(value)) return value.toUpperCase() === "UK" ? "GB" : value.toUpperCase();
  if (/^[A-Za-z]{3}$/.test(value)) return countries.alpha3ToAlpha2(value.toUpperCase()) ?? null;
  return null;
}

function isAge(number: number): boolean {
  return number >= 18 && number <= 75;
}

/** What is stated plainly is equal: then the first stands, as in "svensk tjej, född i Irak". */
function plainly(found: Found): number {
  return Math.min(found.weight, 2);
}
