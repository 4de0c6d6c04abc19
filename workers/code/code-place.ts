import type { CodingContext } from "../../schema/vocabulary/coded-value.ts";
import { placeCode } from "../../schema/vocabulary/place.ts";
import type { Likelihood, PlaceMention } from "../recognise/find-places.ts";
import { BREAK } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { compoundPlaces } from "./compound-places.ts";
import { isFirstName } from "./head-of-word.ts";
import { NamedPlaceJudge } from "./judge-named-place.ts";
import { WhereaboutsJudge } from "./judge-whereabouts.ts";
import { asksCounty, isTimeOnly, withoutWays } from "./place-fields.ts";
import { PlaceLeads } from "./place-leads.ts";
import { type FoundPlace, isAround, withoutLocators } from "./place-locators.ts";
import { gapAfter, type ReadPart, spanOf, textOf, wholeSpan } from "./read-part.ts";
import { addMunicipalities, resolvePlaceTokens, settleMentions, UNKNOWN_PLACE } from "./resolve-place.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * Place as stated: where the seller is, can be met or goes. A field is resolved as it stands; in text a name counts
 * unless it is where the seller or a customer comes from, has been, or a street, hotel or dish.
 */
export function createPlaceReader(tools: ReaderTools): VariableReader {
  const { roles, lexicon, places } = tools;
  const leads = new PlaceLeads(lexicon);
  const whereabouts = new WhereaboutsJudge(lexicon, roles, tools.judge, leads);
  const named = new NamedPlaceJudge(lexicon, roles, leads);
  const bound = new WordSet(lexicon, "mot towards");
  const centre = new WordSet(lexicon, "city centrum centre center c centralt innerstad också även also too");
  const openers = new WordSet(
    lexicon,
    "sedan nu och and then now samt eller or även also nära near utanför outside tjej kvinna man girl woman kille dam",
  );
  const withWords = new WordSet(lexicon, "med with av by");

  /** Shares the verb of the name before: "bott i Lund och Malmö", "in Lisbon, Goa and Bali". */
  function sharesVerb(part: ReadPart, { from }: PlaceMention, before: PlaceMention | undefined): boolean {
    const { tokens } = part;
    if (before === undefined || from - before.to > 2) return false;
    const between = tokens.text.slice(tokens.ends[before.to - 1], tokens.starts[from]);
    if (/^\s?(?:,? ?(?:och|and|samt|eller|or|nor|&)) (?:i |in |på )?$/i.test(between)) return true;
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
    const met = places.mentionsWithMisspellings(part.tokens, likelyMisspelt(part));
    const all = met.filter((mention) => !named.isVerb(part.tokens, mention));
    const mentions: PlaceMention[] = [];
    let elsewhere: PlaceMention | undefined;
    for (let index = 0; index < all.length; index++) {
      const mention = all[index];
      if (mention === undefined) continue;
      if (sharesVerb(part, mention, elsewhere) || whereabouts.isElsewhere(part, mention)) elsewhere = mention;
      else if (named.accepts(part, mention, all[index - 1], all[index + 1])) mentions.push(mention);
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
      const towns = new Set<string>();
      for (const part of parts) {
        const mentions = mentionsOf(part);
        if (mentions.all.length === 0 && mentions.mentions.length === 0) continue;
        read.push(mentions);
        addMunicipalities(towns, mentions.mentions);
      }
      // "Linköping University, room in Ryd": also a name that is no statement tells which Ryd.
      const met = new Set(towns);
      for (const { all } of read) addMunicipalities(met, all);
      const found: FoundPlace[] = [];
      for (const { part, mentions } of read) settle(part, mentions, context, towns, met, found);
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

/** The names in a part, and those of them that say where the seller is. */
interface PartMentions {
  readonly part: ReadPart;
  readonly all: readonly PlaceMention[];
  readonly mentions: readonly PlaceMention[];
}
