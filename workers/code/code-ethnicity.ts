import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, PAUSE, WORD } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { GOODS } from "./adjective-words.ts";
import { derivedDemonyms } from "./derive-demonyms.ts";
import { endOfDemonym, neighbours } from "./ethnicity-row.ts";
import { joinWhite, saysWhite } from "./join-white.ts";
import { AdjectiveJudge } from "./judge-adjective.ts";
import { KinJudge } from "./judge-kin.ts";
import { MixtureJudge } from "./judge-mixture.ts";
import { TongueJudge } from "./judge-tongue.ts";
import { namedEthnicities } from "./named-ethnicities.ts";
import { listGap, type ReadPart, spanOf, textAfter, type Wording, wholeSpan } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Ethnicity as worded. Colours need a person beside them: "black lady", not "black hair". */
export function createEthnicityReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  for (const { code, synonyms } of variable.categories) {
    for (const wording of (synonyms.sv ?? []).flatMap(derivedDemonyms)) {
      const half = wording.startsWith("halv");
      const meaning = { code: half ? MIXED : code, subcode: null, kind: "plain" as const };
      tools.matcher.add(channel, wording, meaning);
      matcher.add(0, wording, meaning);
    }
  }
  for (const { wording, code } of namedEthnicities(variable))
    tools.matcher.add(channel, wording, { code, subcode: null, kind: "plain" });
  // "halvarab", "halvlatina".
  for (const { code, synonyms } of variable.categories)
    for (const wording of synonyms.sv ?? [])
      if (code !== MIXED && /^\p{L}{4,}(?<!sk[at]?)$/u.test(wording)) {
        tools.matcher.add(channel, `halv${wording}`, MIXTURE);
        matcher.add(0, `halv${wording}`, MIXTURE);
      }
  // "halvsvensk, halvthailändsk" in a field.
  for (const { synonyms } of variable.categories)
    for (const wording of synonyms.field ?? [])
      if (/^\p{L}{2,}sk[at]?$/u.test(wording)) matcher.add(0, `halv${wording}`, MIXTURE);
  const adjectives = new AdjectiveJudge(tools.lexicon, tools.roles, tools.judge);
  const mixtures = new MixtureJudge(tools.lexicon, tools.roles, channel);
  const links = new WordSet(tools.lexicon, "som med och utan as like with and without men but i in");
  const things = tools.roles.mask("thing");
  const goods = new WordSet(tools.lexicon, `${GOODS} ${BODY}`);
  const and = tools.roles.mask("and");
  const ties = new WordSet(tools.lexicon, "och and & or eller som of av");
  const so = new WordSet(tools.lexicon, "so alltså därför thus");
  const kin = new KinJudge(tools.lexicon, tools.roles);
  const tongues = new TongueJudge(tools.lexicon, tools.roles, tools.judge);
  const bare = new WordSet(tools.lexicon, "arabic samiska");
  const half = new WordSet(tools.lexicon, "half halv halvt hälften part partly delvis");
  const between = new WordSet(tools.lexicon, "of me is my blood family av mig är min släkt mitt blod till a en ett");
  const colours = new WordSet(
    tools.lexicon,
    "white vit vita vitt black svart svarta brown brun mix mixad mixed blandad blandat blandning blend mixture",
  );

  function weigh(part: ReadPart, match: PhraseMatch<Wording>, index: number): number {
    const { from, to } = match;
    const { code } = match.meaning;
    const { tokens } = part;
    const beside = neighbours(part, channel, index, ties);
    if (beside.length > 0 && adjectives.speaksOfAll(tokens, from)) return 0;
    const colour = colours.has(tokens, from) && to - from === 1;
    if (colour && mixtures.isMixture(tokens, from)) {
      const mixed = mixtures.weigh(part, from);
      if (mixed !== null) return mixed;
    }
    // "Svensk mamma och afrikansk pappa, alltså blandad."
    if (code === MIXED && so.has(tokens, from - 1)) return 1.5;
    // "White, European": beside an ethnicity that is no colour the colour is one too; "svart, vit, röd" are colours.
    const amongPeoples = beside.some((other) => !colours.has(tokens, other.from));
    // "Naglar: svarta": a field whose label nobody knows.
    if (colour && part.part.startsWith("field") && from === 0 && to === tokens.count) return 0;
    // "Svart- och vitrandig": the first half of a compound.
    if (colour && /^-\s/.test(textAfter(tokens, from))) return 0;
    const careful = colour && (code === MIXED || !amongPeoples);
    // "white American, fit": the demonym after a colour is one more adjective of the same person.
    const end = careful ? endOfDemonym(part, to) : to;
    const weight = adjectives.weigh(tokens, from, end, part.part === "title", careful, false);
    if (weight >= 1.5) return weight;
    // "Scandi blonde? Sorry, no."
    if (weight <= 0.5) return 0;
    // "Arabic" alone is a language; of a person it has a noun or "am" beside it.
    return bare.has(tokens, from) || tongues.isOneOfLanguages(part, from, to) ? 0 : weight;
  }

  /** Whether a wording follows the one before it in a list: nothing or "and" between them. */
  function joins(part: ReadPart, before: number, here: number): boolean {
    const { tokens } = part;
    if (here === before) return (tokens.gaps[here] ?? BREAK) < BREAK;
    return here === before + 1 && tools.roles.has(tokens, before, and) && (tokens.gaps[before] ?? BREAK) < BREAK;
  }

  /** Takes away what a list says of others: "no African, Arab or Indian", "arab and african not allowed". */
  function refuse(part: ReadPart, stated: readonly PhraseMatch<Wording>[], weights: number[]): void {
    if (!weights.includes(0)) return;
    const refused: boolean[] = [];
    for (const [index, { from, to }] of stated.entries()) {
      const own = weights[index] === 0 && tools.judge.stanceOf(part.tokens, from, to) === "other";
      refused.push(own || (refused[index - 1] === true && joins(part, stated[index - 1]?.to ?? -1, from)));
    }
    for (let index = stated.length - 1; index >= 0; index--) {
      const next = stated[index + 1];
      if (refused[index + 1] === true && joins(part, stated[index]?.to ?? -1, next?.from ?? -2)) refused[index] = true;
      if (refused[index] === true) weights[index] = 0;
    }
  }

  /** "half Asian", "hälften av mig är asiatisk", "till hälften europé". */
  function isHalf({ tokens }: ReadPart, from: number): boolean {
    // "50% Asian 50% European".
    const share = tokens.numbers[from - 1] ?? -1;
    const near = (tokens.gaps[from] ?? BREAK) < BREAK;
    if (near && share >= 10 && share <= 90 && /^\s?%/.test(textAfter(tokens, from - 1))) return true;
    for (let at = from - 1; at >= Math.max(0, from - 5) && (tokens.gaps[at + 1] ?? BREAK) < PAUSE; at--) {
      if (half.has(tokens, at)) return true;
      if (!between.has(tokens, at)) return false;
    }
    return false;
  }

  /** "Svart hår, blå ögon", "black curly hair": in a field too an adjective may be a thing's. */
  function isOfThing({ tokens }: ReadPart, to: number): boolean {
    for (let at = to; at < Math.min(to + 3, tokens.count) && listGap(tokens, at) < PAUSE; at++) {
      // "Vit som ett lakan", "black with green eyes".
      if (tokens.kinds[at] !== WORD || links.has(tokens, at)) return false;
      if (tools.roles.has(tokens, at, things) || goods.has(tokens, at)) return true;
    }
    return false;
  }

  /** "Mixed (Asian/European)", "Asian-European mix": that somebody is mixed goes before what she is mixed of. */
  function putMixedFirst(part: ReadPart, stated: readonly PhraseMatch<Wording>[], weights: number[]): void {
    for (const [index, { from, to, meaning }] of stated.entries()) {
      if (meaning.code !== MIXED) continue;
      const [before, after] = [stated[index - 1], stated[index + 1]];
      // "En mix av afrikanskt och europeiskt".
      const own = weights[index] ?? 0;
      if (own >= 2 && mixtures.isMixture(part.tokens, from)) {
        const mixed = stated.map((other, at) => (other.from >= to && other.from < to + REACH ? (weights[at] ?? 0) : 0));
        weights[index] = Math.max(own, ...mixed.map((weight) => weight + 0.1));
      }
      // "Asian mixed with European".
      if (before?.to === from && after?.from === to + 1 && mixtures.isWith(part.tokens, to)) {
        weights[index] = Math.max(1.6, weights[index - 1] ?? 0, weights[index + 1] ?? 0) + 0.2;
        continue;
      }
      const parts = after?.from === to ? (weights[index + 1] ?? 0) : 0;
      const opens = /^\s*[(:–—-]\s*$/.test(textAfter(part.tokens, to - 1));
      // "Mix Asian/European".
      const pair =
        after !== undefined &&
        mixtures.isMixture(part.tokens, from) &&
        joins(part, after.to, stated[index + 2]?.from ?? -1);
      if (parts > 0 && (opens || pair)) weights[index] = Math.max(weights[index] ?? 0, parts + 0.1);
      const beside = before?.to === from && (part.tokens.gaps[from] ?? BREAK) < BREAK;
      const several = beside && joins(part, stated[index - 2]?.to ?? -1, before.from);
      if (!several || mixtures.isOfThings(part.tokens, to)) continue;
      weights[index] = Math.max(
        2.1,
        weights[index] ?? 0,
        (weights[index - 1] ?? 0) + 0.1,
        (weights[index - 2] ?? 0) + 0.1,
      );
    }
  }

  /** "Mamma är asiat och pappa europé": whose parents differ is mixed. */
  function ofParents(part: ReadPart, stated: readonly PhraseMatch<Wording>[]): Found[] {
    const found: Found[] = [];
    for (let index = 0; index + 1 < stated.length; index++) {
      const [one, other] = [stated[index], stated[index + 1]];
      if (one === undefined || other === undefined || one.meaning.code === other.meaning.code) continue;
      if (other.from - one.to > BETWEEN_PARENTS) continue;
      const parent = kin.parentAt(part.tokens, one.from, one.to);
      if (parent === -1) continue;
      if (!kin.arePair(part.tokens, parent, kin.parentAt(part.tokens, other.from, other.to))) continue;
      const span = spanOf(part, one.from, other.to);
      found.push({ code: MIXED, subcode: null, rule: "ethnicity.parents", span, weight: 0.9 });
    }
    return found;
  }

  /** Adds what one part states; plain loops, because most parts hold no wording. */
  function readPart(part: ReadPart, wordings: readonly PhraseMatch<Wording>[], found: Found[]): void {
    const stated: PhraseMatch<Wording>[] = [];
    const weights: number[] = [];
    for (let index = 0; index < wordings.length; index++) {
      const match = wordings[index];
      if (match === undefined || match.meaning.kind === "ignored" || part.taken[match.from] === 1) continue;
      if (part.languages.named[match.from] === 1) continue;
      stated.push(match);
      weights.push(weigh(part, match, index));
    }
    const bound: boolean[] = [];
    if (stated.length > 1) {
      putMixedFirst(part, stated, weights);
      refuse(part, stated, weights);
      for (let index = 0; index + 1 < stated.length; index++) {
        const [one, other] = [stated[index], stated[index + 1]];
        if (one === undefined || other === undefined) continue;
        const weight = Math.max(weights[index] ?? 0, weights[index + 1] ?? 0);
        // Two halves that no noun follows are somebody's; other pairs may be of a thing, as each word alone.
        const halved = mixtures.areHalves(part.tokens, one, other) && listGap(part.tokens, other.to) >= PAUSE;
        if (!halved && (weight === 0 || !mixtures.areBound(part.tokens, one, other))) continue;
        bound[index] = true;
        weights[index] = Math.max(weight, 1.6) + 0.1;
      }
    }
    const here = ofParents(part, stated);
    for (let index = 0; index < stated.length; index++) {
      const match = stated[index];
      const weight = weights[index] ?? 0;
      if (match === undefined || weight === 0) continue;
      const isMixed = bound[index] === true || isHalf(part, match.from);
      const code = isMixed ? MIXED : match.meaning.code;
      const span = spanOf(part, match.from, match.to);
      // "Typiskt europeiskt, ljus hy": fair skin only tells more of a people.
      const ofSkin = code === "white" && !saysWhite(part.tokens.text.slice(span.start, span.end));
      here.push({ code, subcode: null, rule: "ethnicity.text", span, weight: ofSkin ? Math.min(weight, 0.6) : weight });
    }
    found.push(...(here.length > 1 ? joinWhite(here, part.tokens.text) : here));
  }

  return {
    readField(part, _context, { either, label }): Reading {
      const found = (matcher.match(part.tokens)[0] ?? [])
        .filter(({ to, meaning }) => !(either && meaning.kind === "field") && !isOfThing(part, to))
        // "Utseende: en blond, en brun": the hair, unless the label asks for the skin or the people.
        .filter(({ meaning }) => meaning.code !== "brown" || meaning.kind !== "field" || OF_SKIN.test(label))
        .map(({ from, to, meaning }): Found => {
          const { code, subcode } = meaning;
          // "Afro-European mix": what is mixed comes after that it is. "Swedish/Nordic": the land only tells more of it.
          const isMixed = code === MIXED || isHalf(part, from);
          const people = meaning.kind !== "field" || PEOPLES_TOO.has(code);
          const weight = isMixed ? 3 : FINER.has(code) ? 1.5 : people ? 2 : 1;
          return {
            code: isMixed ? MIXED : code,
            subcode,
            rule: "ethnicity.field",
            span: spanOf(part, from, to),
            weight,
          };
        });
      if (found.length > 0)
        return { found: joinWhite(found, part.tokens.text).toSorted((a, b) => b.weight - a.weight), uncodable: null };
      return { found, uncodable: { rule: "ethnicity.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found: Found[] = [];
      for (const part of parts) {
        const wordings = part.wordings[channel];
        if (wordings !== undefined && wordings.length > 0) readPart(part, wordings, found);
      }
      if (found.length === 0) return NOTHING;
      return { found: found.length === 1 ? found : found.sort((a, b) => b.weight - a.weight), uncodable: null };
    },
  };
}

const MIXED = "mixed";
const MIXTURE: Wording = { code: MIXED, subcode: null, kind: "plain" };
/** How many words stand between what the mother is and what the father is. */
const BETWEEN_PARENTS = 5;
/** How many words on what is mixed is named. */
const REACH = 8;

/** Codes that stand among the wordings of fields, because in a text they are nationalities, but are peoples as well. */
const PEOPLES_TOO: ReadonlySet<string> = new Set(["thai", "indian"]);

/** Wordings that only tell more of a commoner one beside them: "Middle Eastern/Arab", "sydeuropeisk/medelhavstyp". */
const FINER: ReadonlySet<string> = new Set([
  "south-european",
  "west-european",
  "middle-eastern",
  "north-african",
  "east-asian",
  "south-east-asian",
  "oriental",
  "mulatto",
  "brown",
]);

/** Labels under which "brun" is the skin. */
const OF_SKIN = /hud|skin|complexion|et(?:h)?ni|ras|race|^hy$/i;

/** What of a body has a colour, beyond the goods. */
const BODY =
  "hair hår håret eyes ögon teeth tänder nails naglar eyebrows ögonbryn lashes ögonfransar beard skägg curls lockar";
