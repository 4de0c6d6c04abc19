import iso from "i18n-iso-countries";
import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { FIRST_NAMES } from "../recognise/first-names.ts";
import { BREAK, SPACED, SYMBOL, type Tokens } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { CutWordings } from "./cut-wordings.ts";
import { derivedDemonyms, pluralDemonyms } from "./derive-demonyms.ts";
import { AdjectiveJudge } from "./judge-adjective.ts";
import { CountryJudge } from "./judge-country.ts";
import { KinJudge } from "./judge-kin.ts";
import { OriginJudge } from "./judge-origin.ts";
import { TongueJudge } from "./judge-tongue.ts";
import { gapAfter, type ReadPart, spanOf, textAfter, type Wording, wholeSpan, writtenAt } from "./read-part.ts";
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
  for (const { code, synonyms } of variable.categories) {
    for (const wording of (synonyms.sv ?? []).flatMap(pluralDemonyms))
      tools.matcher.add(channel, wording, { code, subcode: null, kind: "plain" });
  }
  for (const noun of CUT_SWEDE) tools.matcher.add(channel, `sv ${noun}`, { code: "SE", subcode: null, kind: "plain" });
  for (const { code } of variable.categories) {
    if (!/^[A-Z]{2}$/.test(code)) continue;
    const flag: Wording = { code, subcode: null, kind: "flag" };
    tools.matcher.add(channel, flagOf(code), flag);
    matcher.add(0, flagOf(code), flag);
  }
  const cut = new CutWordings(variable, derivedDemonyms);
  const adjectives = new AdjectiveJudge(tools.lexicon, tools.roles, tools.judge);
  const from = tools.roles.mask("from");
  const copula = tools.roles.mask("copula");
  const self = tools.roles.mask("self");
  const kin = new KinJudge(tools.lexicon, tools.roles);
  const origins = new OriginJudge(tools, kin, channel);
  const countries = new CountryJudge(tools, channel);
  const tongues = new TongueJudge(tools.lexicon, tools.roles, tools.judge);
  // The demonyms that are first names too are few; they are looked up once.
  const names = new WordSet(
    tools.lexicon,
    variable.categories
      .flatMap(({ synonyms }) => Object.values(synonyms).flat())
      .filter((wording) => FIRST_NAMES.has(wording))
      .concat("britt")
      .join(" "),
  );
  const article = new WordSet(tools.lexicon, "en ett a an the den");
  const oneself = new WordSet(tools.lexicon, "själv myself ursprungligen originally faktiskt actually");

  function weigh(part: ReadPart, start: number, end: number, meaning: Wording): number {
    const { tokens } = part;
    if (meaning.kind === "ignored" || part.taken[start] === 1) return 0;
    const again = isNamedAgain(part, start, end);
    const tongue = part.languages.named[start] === 1 && !isOfSelf(part, start) && !isSentence(part, start, end);
    if (tongue && !again) return 0;
    if (meaning.kind === "flag")
      return flagStandsAlone(part, start) && !flagsPlace(part, start) ? (part.part === "title" ? 2 : 1) : 0;
    if (meaning.kind === "name") {
      if (origins.isStartOfWay(part, end)) return 0;
      const origin = origins.originAt(part, start, meaning.code);
      if (origin !== "none") return origin === "kin" ? 0.9 : 3;
      if (countries.isOwn(part, start, end, meaning.code)) return 3;
      const isCountry = !meaning.code.startsWith("region:");
      if (isCountry && countries.isOfPerson(part, start, end)) return 2;
      return countries.isListedFact(part, start, end, meaning.code) ? 1 : 0;
    }
    if (
      tools.roles.has(tokens, start - 1, from) &&
      origins.originAt(part, start, meaning.code) !== "none" &&
      tokens.capitals[start] === 1
    )
      return 0;
    if (isOwnName(part, start, end)) return 0;
    const weight = adjectives.weigh(tokens, start, end, part.part === "title", false);
    if (weight > 0 && weight < 1.5 && answersOther(part, start, end)) return 0;
    return weight > 0 && weight < 1.5 && !again && tongues.isOneOfLanguages(part, start, end) ? 0 : weight;
  }

  /** "Polsk. Talar engelska.": a sentence of its own, in a form that no language has. */
  function isSentence({ tokens }: ReadPart, start: number, end: number): boolean {
    if ((tokens.gaps[start] ?? BREAK) < BREAK || gapAfter(tokens, end - 1) < BREAK) return false;
    return /sk$/i.test(writtenAt(tokens, end - 1));
  }

  /** "Japanese • female • 32 • japanese, english": an entry of its own, and the same word again among the languages. */
  function isNamedAgain({ tokens }: ReadPart, start: number, end: number): boolean {
    if (!isEntry(tokens, start, end)) return false;
    for (let at = end; at < Math.min(end + REACH, tokens.count); at++)
      if (tokens.words[at] === tokens.words[start]) return !isEntry(tokens, at, at + 1);
    return false;
  }

  function isEntry(tokens: Tokens, start: number, end: number): boolean {
    const before = start === 0 || ENTRY_SIGN.test(textAfter(tokens, start - 1));
    return before && end < tokens.count && ENTRY_SIGN.test(textAfter(tokens, end - 1));
  }

  /** "Favoritmat? Thai.": the answer to a question about something else. */
  function answersOther({ tokens }: ReadPart, start: number, end: number): boolean {
    if (start === 0 || gapAfter(tokens, end - 1) < BREAK) return false;
    return textAfter(tokens, start - 1).trim() === "?";
  }

  /** "Jag är kinesiska", "Är själv polska och talar …": said of the seller, though it names a language too. */
  function isOfSelf({ tokens }: ReadPart, start: number): boolean {
    const before = oneself.has(tokens, start - 1) ? start - 2 : start - 1;
    if (!tools.roles.has(tokens, before, copula) || (tokens.gaps[start] ?? BREAK) > SPACED) return false;
    return before < start - 1 || tools.roles.has(tokens, before - 1, self);
  }

  /** "Britt, 45", "Gun-Britt", "Finn": a first name that is a demonym too. */
  function isOwnName({ tokens }: ReadPart, start: number, end: number): boolean {
    if (!names.has(tokens, start) || end - start > 1 || tokens.capitals[start] !== 1) return false;
    return !article.has(tokens, start - 1);
  }

  /** One flag is the seller's; a row of flags is a list of languages or of towns visited. */
  function flagStandsAlone(part: ReadPart, at: number): boolean {
    return !isFlag(part.tokens, at - 1) && !isFlag(part.tokens, at + 1);
  }

  /** "Sweden 🇸🇪", "Stockholm 🇸🇪": the flag goes with the place. */
  function flagsPlace(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    if (at === 0 || (tokens.gaps[at] ?? BREAK) >= BREAK) return false;
    const near = (part.wordings[channel] ?? []).some(
      ({ from: first, to, meaning }) => meaning.kind === "name" && first < at && to === at,
    );
    return near || countries.placeBefore(part, at) !== undefined;
  }

  return {
    readField(part, _context, { either, label }): Reading {
      // "Land: Sverige" beside "Nationalitet: Polsk": the label that asks for the nation itself goes first.
      const asked = /^\s*(?:land|country|region|from|från)\b/i.test(label) ? 0 : 2;
      const whole = part.tokens.text.trim();
      const byCode = codeOf(whole);
      if (byCode !== null && variable.categories.some((category) => category.code === byCode)) {
        return fieldSays(part, byCode, "nationality.field-code", 2 + asked);
      }
      const found = (matcher.match(part.tokens)[0] ?? [])
        .filter(({ meaning }) => !(either && meaning.kind === "field"))
        .map(({ from: start, to, meaning }): Found => {
          // A country beside a region is the finer statement: "Colombia (Latin America)".
          const weight = asked + (meaning.code.startsWith("region:") ? 1 : 2);
          return {
            code: meaning.code,
            subcode: meaning.subcode,
            rule: "nationality.field",
            span: spanOf(part, start, to),
            weight,
          };
        });
      if (found.length > 0) return { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
      const byCut = cut.codeOf(whole);
      if (byCut !== null) return fieldSays(part, byCut, "nationality.field-cut", 2 + asked);
      return { found, uncodable: { rule: "nationality.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      // Plain loops: most parts hold no wording, and a closure for each would cost more than the judging.
      const found: Found[] = [];
      for (const part of parts) {
        const wordings = part.wordings[channel];
        if (wordings === undefined) continue;
        for (const { from: start, to, meaning } of wordings) {
          const weight = weigh(part, start, to, meaning);
          if (weight === 0) continue;
          const { code, subcode } = meaning;
          found.push({ code, subcode, rule: RULES[meaning.kind], span: spanOf(part, start, to), weight });
        }
      }
      if (found.length === 0) return NOTHING;
      return { found: found.length === 1 ? found : found.sort((a, b) => plainly(b) - plainly(a)), uncodable: null };
    },
  };
}

/** A field whose whole value is one code. */
function fieldSays(part: ReadPart, code: string, rule: string, weight: number): Reading {
  return { found: [{ code, subcode: null, rule, span: wholeSpan(part), weight }], uncodable: null };
}

/** How many words on a demonym is looked for again. */
const REACH = 40;
/** What parts the entries of a row, or sentences; a comma parts the languages of a list too. */
const ENTRY_SIGN = /^\s?[.•·|*–—\n]\s?$|^\n/u;

const RULES: Readonly<Record<Wording["kind"], string>> = {
  plain: "nationality.demonym",
  flag: "nationality.flag",
  name: "nationality.origin",
  field: "nationality.origin",
  ignored: "nationality.origin",
};

/** Two regional indicators. */
function isFlag(tokens: Tokens, at: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.kinds[at] !== SYMBOL) return false;
  return (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0) === 4;
}

/** The flag of a country as two regional indicators. */
function flagOf(code: string): string {
  return String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** Two letters that are another country's code to ISO: "UK", and "sv" of svensk, which is El Salvador's. */
const MEANT: Readonly<Record<string, string>> = { UK: "GB", SV: "SE" };

/** A field that holds only an ISO code: "SE", "SWE". */
function codeOf(value: string): string | null {
  const letters = value.replace(/\.$/, "").toUpperCase();
  if (/^[A-Z]{2}$/.test(letters)) return MEANT[letters] ?? letters;
  if (/^[A-Z]{3}$/.test(letters)) return iso.alpha3ToAlpha2(letters) ?? null;
  return null;
}

/** What is stated plainly is equal: then the first stands, as in "svensk tjej, född i Irak". */
function plainly(found: Found): number {
  return Math.min(found.weight, 2);
}

/** Persons before whom "sv." is "svensk", and no language. */
const CUT_SWEDE = ["kv", "kvinna", "hr", "herre", "man", "dam", "tjej", "kille", "yngling", "par"];
