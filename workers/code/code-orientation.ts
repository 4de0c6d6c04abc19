import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import type { PhraseMatch } from "../recognise/phrase-matcher.ts";
import { BREAK, NUMBER, PAUSE, SPACED } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { AddressJudge } from "./judge-addressed.ts";
import { StrangerJudge } from "./judge-stranger.ts";
import { personWords } from "./person-words.ts";
import { gapAfter, type ReadPart, spanOf, textAfter, type Wording, wholeSpan, writtenAt } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

type Match = PhraseMatch<Wording>;

/** Sexual orientation as stated of the seller; not "gay friendly", not "straight hair", not that of customers. */
export function createOrientationReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const addressed = new WordSet(
    tools.lexicon,
    "män killar herrar men guys gentlemen kunder clients couples par kvinnor tjejer women ladies girls friends vänner customers males females klubb bar show community club film films movies scene marriage match",
  );
  const loose = new WordSet(tools.lexicon, "straight bi");
  const both = new WordSet(tools.lexicon, "both båda bägge både");
  const turns = new WordSet(
    tools.lexicon,
    "if om när but so yet though since always all ever men fast så dock med with sen sedan alltid hela",
  );
  const corrects = new WordSet(
    tools.lexicon,
    "nah nej nä no nope actually rather fel wrong rättare snarare egentligen faktiskt sorry oj oops",
  );
  const degrees = new WordSet(
    tools.lexicon,
    "helt strictly totally completely purely fully mostly mainly basically nog mest rätt ganska väldigt very definitely totalt",
  );
  const drawn = new WordSet(
    tools.lexicon,
    "dras dragen attraheras attracted into gillar tänder like love älskar faller likes loves lockas",
  );
  const pronouns = new WordSet(tools.lexicon, "hon han she he her him");
  const being = new WordSet(tools.lexicon, "being");
  const past = new WordSet(tools.lexicon, "thought trodde used was var förr tidigare brukade earlier");
  const either = new WordSet(tools.lexicon, "or eller and och som såväl");
  const beings = new WordSet(tools.lexicon, "vara be been being as som myself mig");
  const hair = new WordSet(tools.lexicon, "hår hair lugg fringe razor whisky vodka talk answers");
  const openers = new WordSet(tools.lexicon, "being as som");
  const self = tools.roles.mask("self");
  const hinders = tools.roles.mask("not", "seek", "you", "friend");
  const personal = personWords(tools.lexicon, tools.roles);
  const strangers = new StrangerJudge(personal, new AddressJudge(personal));
  const thing = tools.roles.mask("thing");
  const copula = tools.roles.mask("copula");
  const and = tools.roles.mask("and");

  function accepts(part: ReadPart, from: number, to: number): number {
    const { tokens } = part;
    if (gapAfter(tokens, to - 1) <= SPACED && addressed.has(tokens, to) && !tools.judge.isBut(tokens, to)) {
      // "bi par", "lesbiska tjejer": of others, unless the seller says "vi är".
      if (tools.judge.stanceOf(tokens, from, to + 1) !== "self") return 0;
    }
    // "båda könen": a liking only where somebody is drawn to them.
    if (both.has(tokens, from) && to - from > 1) return isDrawn(part, from) ? 2 : 0;
    // "straight hår": of a thing.
    if (loose.has(tokens, from) && hair.has(tokens, to) && gapAfter(tokens, to - 1) <= SPACED) return 0;
    if (isOwnAs(part, from, to)) return 2;
    if (isStrangers(part, from, to)) return 0;
    const degree = degrees.has(tokens, from - 1) && (tokens.gaps[from] ?? BREAK) <= SPACED;
    if (degree && closesAfter(part, to)) return 2;
    const stance =
      being.has(tokens, from - 1) || being.has(tokens, from - 2) ? "neutral" : tools.judge.stanceOf(tokens, from, to);
    if (stance === "other" || isPast(part, from)) return 0;
    // "my hair is straight": of a thing.
    if (
      tools.roles.has(tokens, from - 1, copula) &&
      tools.roles.has(tokens, from - 2, thing) &&
      (tokens.gaps[from - 1] ?? BREAK) <= SPACED &&
      !tools.judge.isBut(tokens, from - 2)
    )
      return 0;
    if (loose.has(tokens, from) && to - from === 1 && stance !== "self") {
      // Short words with other meanings: only as a word of its own between pauses, after "är", or before a person.
      // "straight-talking": another word.
      if (textAfter(tokens, to - 1) === "-" && !people.has(tokens, to)) return 0;
      const closes = closesAfter(part, to);
      const alone = (opensBefore(part, from) && closes) || endsRow(part, from, to);
      const person = personFollows(part, to);
      if (
        !alone &&
        !person &&
        !tools.roles.has(tokens, from - 1, copula) &&
        !both.has(tokens, from - 1) &&
        !pronouns.has(tokens, from - 1) &&
        !tools.judge.isBut(tokens, to) &&
        part.part !== "title"
      )
        return 0;
      if (part.part === "title" && writtenAt(tokens, from) === "BI" && !alone && !person) return 0;
    }
    return stance === "self" ? 3 : part.part === "title" ? 2 : 1;
  }

  /** "I happen to be gay", "som bi vet jag", "I identify as straight": what the seller is, by another verb than "am". */
  function isOwnAs(part: ReadPart, from: number, to: number): boolean {
    const { tokens } = part;
    if (!beings.has(tokens, from - 1) || (tokens.gaps[from] ?? BREAK) > SPACED || isPast(part, from)) return false;
    if ((tokens.gaps[from - 1] ?? BREAK) >= PAUSE && openers.has(tokens, from - 1)) {
      for (let at = to; at < Math.min(to + 4, tokens.count); at++) {
        if ((tokens.gaps[at] ?? BREAK) >= PAUSE) return false;
        if (tools.roles.has(tokens, at, self)) return true;
      }
      return false;
    }
    for (let at = from - 2; at >= Math.max(0, from - 6); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE || tools.roles.has(tokens, at, hinders)) return false;
      if (tools.roles.has(tokens, at, self)) return true;
    }
    return false;
  }

  /** "En bisexuell man frågade mig", "I live with a gay guy": somebody in the seller's life. */
  function isStrangers({ tokens }: ReadPart, from: number, to: number): boolean {
    for (let at = to - 1; at < Math.min(to + 2, tokens.count); at++) {
      if (at >= to && (tokens.gaps[at] ?? BREAK) > SPACED) return false;
      if (people.has(tokens, at)) return strangers.isSomebodyElse(tokens, from, at + 1);
    }
    return false;
  }

  /** A pause, a bracket or slash, or a word that turns the sentence: "bi but boring about it", "(bi)". */
  function closesAfter({ tokens }: ReadPart, to: number): boolean {
    if (gapAfter(tokens, to - 1) >= PAUSE || tools.roles.has(tokens, to, and) || turns.has(tokens, to)) return true;
    return LIST_SIGN.test(textAfter(tokens, to - 1));
  }

  function opensBefore({ tokens }: ReadPart, from: number): boolean {
    return (tokens.gaps[from] ?? 0) >= PAUSE || from === 0 || LIST_SIGN.test(textAfter(tokens, from - 1));
  }

  /** "dras till båda könen", "I like both sexes". */
  function isDrawn({ tokens }: ReadPart, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (drawn.has(tokens, at)) return true;
    }
    return false;
  }

  /** "M 40 Kiruna bi": the last of a few facts, one of them an age. */
  function endsRow({ tokens }: ReadPart, from: number, to: number): boolean {
    if (gapAfter(tokens, to - 1) < BREAK) return false;
    let age = false;
    for (let at = from - 1; at >= Math.max(0, from - ROW); at--) {
      const number = tokens.numbers[at] ?? -1;
      age ||= tokens.kinds[at] === NUMBER && number >= 18 && number <= 80;
      if ((tokens.gaps[at] ?? BREAK) >= BREAK) return age;
    }
    return false;
  }

  /** "I used to be straight", "trodde jag var hetero": no longer so. */
  function isPast({ tokens }: ReadPart, from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      if ((tokens.gaps[at + 1] ?? BREAK) >= PAUSE) return false;
      if (turns.has(tokens, at)) return false;
      if (past.has(tokens, at)) return true;
    }
    return false;
  }

  /** "Hetero, bi, gay – alla", "whether straight or gay": any liking, so nobody's. */
  function isAnyLiking(part: ReadPart, one: Match, other: Match | undefined): boolean {
    if (other === undefined || other.meaning.code === one.meaning.code) return false;
    const [first, last] = one.from < other.from ? [one, other] : [other, one];
    if (last.from - first.to > 1) return false;
    return last.from === first.to
      ? /^\s*,/.test(textAfter(part.tokens, first.to - 1))
      : either.has(part.tokens, first.to);
  }

  /** "hon är bi, han är hetero": two people, each with a liking of their own. */
  function isOfTwo(part: ReadPart, one: Match, other: Match | undefined): boolean {
    if (other === undefined || other.meaning.code === one.meaning.code || Math.abs(other.from - one.from) > ROW)
      return false;
    return isOfPronoun(part, one.from) && isOfPronoun(part, other.from);
  }

  function isOfPronoun({ tokens }: ReadPart, from: number): boolean {
    return (
      pronouns.has(tokens, from - 1) || (tools.roles.has(tokens, from - 1, copula) && pronouns.has(tokens, from - 2))
    );
  }

  /** "hetero … nah, gay actually": what is put right a few words later is taken back. */
  function isPutRight(part: ReadPart, to: number, next: number): boolean {
    if (next < to || next - to > 5) return false;
    for (let at = to; at <= Math.min(next + 1, part.tokens.count - 1); at++) {
      if (corrects.has(part.tokens, at)) return true;
    }
    return false;
  }

  const person = tools.roles.mask("person");
  const people = new WordSet(
    tools.lexicon,
    "tjej kvinna dam flicka brud tös milf kille man herre karl grabb snubbe girl woman lady gal chick guy boy gentleman bloke lad female male trans ts transtjej transkvinna transman transa shemale ladyboy svensk swedish latina",
  );
  function personFollows(part: ReadPart, at: number): boolean {
    for (let ahead = at; ahead < Math.min(at + 3, part.tokens.count); ahead++) {
      if ((part.tokens.gaps[ahead] ?? 3) > PAUSE) return false;
      if (people.has(part.tokens, ahead) || tools.roles.has(part.tokens, ahead, person)) return true;
    }
    // "kille 19 bi": the person, perhaps the age, and then the short word.
    const before = part.tokens.kinds[at - 2] === NUMBER ? at - 3 : at - 2;
    return people.has(part.tokens, before) && (part.tokens.gaps[at - 1] ?? 3) <= PAUSE;
  }

  return {
    readField(part, _context, asked): Reading {
      const matches = (matcher.match(part.tokens)[0] ?? []).filter((match, _index, all) => {
        // "both gay": two people, no two likings.
        return all.length === 1 || match.to - match.from > 1 || !both.has(part.tokens, match.from);
      });
      const found = matches.map(({ from, to, meaning }): Found => {
        return {
          code: meaning.code,
          subcode: meaning.subcode,
          rule: "orientation.field",
          span: spanOf(part, from, to),
          weight: 1,
        };
      });
      const unlike = found.some((one) => one.code !== found[0]?.code);
      if (unlike && (PAIR.test(asked.label) || PAIR.test(part.tokens.text)))
        return { found: [], uncodable: { rule: "orientation.field-of-two", span: wholeSpan(part) } };
      return found.length > 0
        ? { found, uncodable: null }
        : { found, uncodable: { rule: "orientation.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap(readPart);
      return found.length === 0 ? NOTHING : { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
    },
  };

  function readPart(part: ReadPart): Found[] {
    const wordings = (part.wordings[channel] ?? []).filter(({ meaning }) => meaning.kind !== "ignored");
    return wordings.flatMap(({ from, to, meaning }, index): Found[] => {
      const next = wordings[index + 1];
      if (isOfTwo(part, { from, to, meaning }, next) || isOfTwo(part, { from, to, meaning }, wordings[index - 1]))
        return [];
      if (next !== undefined && next.meaning.code !== meaning.code && isPutRight(part, to, next.from)) return [];
      const weight = accepts(part, from, to);
      if (weight === 0) return [];
      const here = { from, to, meaning };
      if (weight < 3 && (isAnyLiking(part, here, next) || isAnyLiking(part, here, wordings[index - 1]))) return [];
      const { code, subcode } = meaning;
      return [{ code, subcode, rule: "orientation.text", span: spanOf(part, from, to), weight }];
    });
  }
}

/** How many words a row of bare facts has. */
const ROW = 8;
/** Signs between the entries of a row. */
const LIST_SIGN = /[()/|+[\]]/;
/** Two people, each with a liking of their own. */
const PAIR = /(?<!\p{L})(?:hon|han|she|he|her|him|hennes|hans|k|m|f|kvinna|man|woman|tjej|kille)(?!\p{L})/iu;
