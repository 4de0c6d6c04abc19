import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { NUMBER, SPACED, type Tokens } from "../recognise/tokenise.ts";
import { GenderAnswers } from "./answer-gender.ts";
import { type CompoundNoun, readCompound } from "./gender-compounds.ts";
import { GenderHomonyms } from "./gender-homonyms.ts";
import { GenderMarks } from "./gender-marks.ts";
import { genderWords } from "./gender-words.ts";
import { AddressJudge } from "./judge-addressed.ts";
import type { Stance } from "./judge-mention.ts";
import { PersonJudge } from "./judge-person.ts";
import { StrangerJudge } from "./judge-stranger.ts";
import { personWords } from "./person-words.ts";
import { gapAfter, type ReadPart, spanOf, type Wording } from "./read-part.ts";
import { type Mention, settle } from "./settle-gender.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** How many mentions of one text are weighed. */
const MENTIONS = 2_000;

/** A noun for a person, as far as its weight depends on it. */
type Noun = Omit<CompoundNoun, "code"> & { readonly code: string };

/**
 * Gender as stated. Every noun is judged by whom it is said of (judge-mention.ts,
 * judge-person.ts, judge-stranger.ts); then trans wordings win over "tjej"
 * and "man" beside them, couples over the two who make them, and a plain "jag är" over a noun in passing.
 */
export function createGenderReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const words = genderWords(tools.lexicon);
  const { judge } = tools;
  const personal = personWords(tools.lexicon, tools.roles);
  const address = new AddressJudge(personal);
  const strangers = new StrangerJudge(personal, address);
  const persons = new PersonJudge(personal, judge, address);
  const homonyms = new GenderHomonyms(words, judge, tools.roles);
  const marks = new GenderMarks(words, tools.roles);
  const answers = new GenderAnswers({ matcher, words, homonyms, judge, roles: tools.roles });

  function addMentions(part: ReadPart, mentions: Mention[]): void {
    const { tokens } = part;
    const wordings = part.wordings[channel] ?? [];
    let next = 0;
    let judged = 0;
    for (let at = 0; at < tokens.count && judged < MENTIONS; at++) {
      const wording = wordings[next];
      if (wording !== undefined && wording.from === at) {
        next++;
        judged++;
        const { from, meaning } = wording;
        // "trans people".
        const many =
          meaning.code === "trans" &&
          words.people.has(tokens, wording.to) &&
          !judge.isBut(tokens, wording.to) &&
          gapAfter(tokens, wording.to - 1) <= SPACED;
        const to = many ? wording.to + 1 : wording.to;
        const noun = { code: meaning.code, plural: isPlural(tokens, to - 1, meaning.code), definite: false };
        const weight = isHomonym(part, from, to, meaning) ? 0 : weigh(part, from, to, noun);
        if (weight > 0) mentions.push(mentionOf(part, from, to, meaning, weight));
        at = to - 1;
        continue;
      }
      const compound = readCompound(tokens, at);
      if (compound !== null) {
        judged++;
        const weight = part.taken[at] === 1 ? 0 : weigh(part, at, at + 1, compound);
        if (weight > 0)
          mentions.push(mentionOf(part, at, at + 1, { ...compound, subcode: null, kind: "plain" }, weight));
        continue;
      }
      const mark = words.shortMarks.has(tokens, at) ? marks.markAt(part, at) : null;
      if (mark === null) continue;
      judged++;
      mentions.push(mark);
    }
  }

  /** "the only woman here": one of a kind, and not women only. */
  function stanceOf(tokens: Tokens, from: number, to: number): Stance {
    const sole = words.sole.has(tokens, from - 1) && words.the.has(tokens, from - 2);
    return judge.stanceOf(tokens, sole ? from - 2 : from, to);
  }

  function isPlural(tokens: Tokens, at: number, code: string): boolean {
    return code === "other" ? words.couples.has(tokens, at) : judge.isPlural(tokens, at);
  }

  function mentionOf(part: ReadPart, from: number, to: number, meaning: Wording, weight: number): Mention {
    const { code, subcode } = meaning;
    return { code, subcode, rule: ruleOf(meaning, weight), span: spanOf(part, from, to), weight, from, to, part };
  }

  /** Whether the letters mean something else here than a person of some gender. */
  function isHomonym(part: ReadPart, from: number, to: number, meaning: Wording): boolean {
    const { tokens } = part;
    if (meaning.kind === "ignored" || meaning.kind === "field" || part.taken[from] === 1) return true;
    const single = to - from === 1;
    if (words.cut.has(tokens, from)) return !homonyms.cutIsNoun(part, from);
    if (words.man.has(tokens, from) && single) return !homonyms.manIsNoun(part, from);
    if (words.countOne.has(tokens, to - 1) && (single || words.few.has(tokens, from)))
      return !homonyms.coupleIsSelf(part, to - 1, to);
    // "TV", "CD" alone are apparatus; beside a noun or in a heading they are wordings.
    if (words.tv.has(tokens, from) && single) return !homonyms.isMark(part, from);
    if (meaning.code === "man" && judge.isBut(tokens, to - 1)) return true;
    return single && homonyms.isPartOfName(part, from);
  }

  function weigh(part: ReadPart, from: number, to: number, noun: Noun): number {
    const { tokens } = part;
    if (words.adjectives.has(tokens, to - 1) && gapAfter(tokens, to - 1) <= SPACED && persons.isGuest(tokens, to))
      return 0;
    const title = part.part === "title";
    if (strangers.isBound(tokens, from) || strangers.isLikened(tokens, from)) return 0;
    // "Kontakt med herre önskas": whom somebody wants to know.
    if (words.withWord.has(tokens, from - 1) && words.contact.has(tokens, from - 2)) return 0;
    if (words.withWord.has(tokens, from - 2) && words.contact.has(tokens, from - 3) && tokens.gaps[from] === SPACED)
      return 0;
    // "two lovely girls": a number of people is the sellers, unless somebody seeks or receives them.
    if (noun.plural && noun.code !== "other" && persons.isCounted(tokens, from, to) && !strangers.isInTale(tokens, to))
      return title ? 2.5 : 2;
    if (noun.plural && (strangers.isFronted(tokens, to) || strangers.isDoneTo(tokens, from))) return 0;
    if (strangers.isOfOtherSubject(tokens, from, noun.plural)) return 0;
    const extraordinary = persons.isExtraordinary(tokens, from);
    const stance = extraordinary ? "neutral" : stanceOf(tokens, from, to);
    if (stance === "other") {
      const meant = !noun.plural && (persons.isWantedByReader(tokens, from) || persons.isHost(tokens, from));
      return meant && noun.code !== "other" ? 1 : 0;
    }
    // "Damer 40-75": an age span is one of customers.
    if (
      noun.plural &&
      noun.code !== "other" &&
      tokens.kinds[to] === NUMBER &&
      gapAfter(tokens, to - 1) <= SPACED &&
      tokens.kinds[to + 1] === NUMBER
    )
      return 0;
    if (words.pronoun.has(tokens, to - 1) && to - from <= 2) return persons.isPronounOfSeller(tokens, from) ? 0.5 : 0;
    if (stance === "self") return noun.plural ? 2.5 : 3;
    if (!extraordinary && strangers.isSomebodyElse(tokens, from, to)) return 0;
    if (!noun.plural) return title ? 2.5 : noun.definite ? 0.8 : 1;
    // Couples in the plural are guests; so are people whom no house offers.
    if (noun.code === "other") return 0;
    if (persons.isOffered(tokens, from, to)) return title ? 1.5 : 1;
    if (noun.code === "man" || persons.isOfBothSexes(tokens, from, to)) return 0;
    return title ? 1.5 : persons.isDescribed(tokens, from, to) ? 0.3 : 0;
  }

  return {
    readField: (part): Reading => answers.read(part),
    readText(parts): Reading {
      const mentions: Mention[] = [];
      for (const part of parts) addMentions(part, mentions);
      const found = settle(mentions);
      return found.length === 0 ? NOTHING : { found, uncodable: null };
    },
  };
}

function ruleOf(meaning: Wording, weight: number): string {
  if (meaning.kind === "flag") return "gender.symbol";
  return weight >= 2.5 ? "gender.self-noun" : "gender.noun";
}
