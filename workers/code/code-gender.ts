import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { JOINED, NUMBER, PAUSE, SPACED, type Tokens, WORD } from "../recognise/tokenise.ts";
import { genderWords } from "./gender-words.ts";
import { gapAfter, type ReadPart, spanOf, textAfter, type Wording, wholeSpan, writtenAt } from "./read-part.ts";
import { type Mention, settle } from "./settle-gender.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** How many mentions of one text are weighed. */
const MENTIONS = 2_000;

/**
 * Gender as stated. Every noun is judged by whom it is said of (judge-mention.ts); then trans wordings win over "tjej"
 * and "man" beside them, couples over the two who make them, and a plain "jag är" over a noun in passing.
 */
export function createGenderReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const words = genderWords(tools.lexicon);

  function mentionsIn(part: ReadPart): Mention[] {
    const { tokens } = part;
    const mentions: Mention[] = [];
    for (const { from, to, meaning } of part.wordings[channel] ?? []) {
      const weight = weigh(part, from, to, meaning);
      if (weight === 0) continue;
      mentions.push({
        code: meaning.code,
        subcode: meaning.subcode,
        rule: ruleOf(meaning, weight),
        span: spanOf(part, from, to),
        weight,
        from,
        to,
        part,
      });
    }
    for (let at = 0; at < tokens.count && mentions.length < MENTIONS; at++) {
      // Small letters only where a terse text begins: "m 45 Värmland".
      if (!words.shortMarks.has(tokens, at) || (tokens.capitals[at] !== 1 && at > 0 && !joinsAge(part, at))) continue;
      const mark = markAt(part, at);
      if (mark !== null) mentions.push(mark);
    }
    return mentions;
  }

  function weigh(part: ReadPart, from: number, to: number, meaning: Wording): number {
    const { tokens } = part;
    if (meaning.kind === "ignored" || meaning.kind === "field" || part.taken[from] === 1) return 0;
    const { judge } = tools;
    const word = writtenAt(tokens, to - 1).toLowerCase();
    if (word === "man" && to - from === 1 && !manIsNoun(part, from)) return 0;
    if (words.adjectives.has(tokens, to - 1) && gapAfter(tokens, to - 1) <= SPACED && words.clients.has(tokens, to))
      return 0;
    if (words.countOne.has(tokens, to - 1) && to - from === 1 && !coupleIsSelf(part, from, to)) return 0;
    // "TV", "CD" alone are apparatus; beside a noun or in a heading they are wordings.
    if (words.tv.has(tokens, from) && to - from === 1 && !isMark(part, from)) return 0;
    const stance = judge.stanceOf(tokens, from, to);
    if (stance === "other") return 0;
    const plural = meaning.code !== "other" && judge.isPlural(tokens, to - 1);
    if (meaning.code === "man" && judge.isBut(tokens, to - 1)) return 0;
    // "Damer 40-75": an age span is one of customers.
    if (
      judge.isPlural(tokens, to - 1) &&
      tokens.kinds[to] === NUMBER &&
      gapAfter(tokens, to - 1) <= SPACED &&
      tokens.kinds[to + 1] === NUMBER &&
      meaning.code !== "other"
    )
      return 0;
    if (words.pronounHe.has(tokens, from)) return to - from === 1 ? 0.5 : 1;
    if (stance === "self") return plural ? 2.5 : 3;
    // "Två killar.": a number of men is no address to men.
    if (plural && meaning.code === "man" && !words.counted.has(tokens, from - 1)) return 0;
    if (plural) return part.part === "title" ? 1.5 : 0.7;
    return part.part === "title" ? 2.5 : 1;
  }

  function isMark(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    const word = writtenAt(tokens, at).toLowerCase();
    if (word === "ts") return true;
    const capitals = writtenAt(tokens, at) === writtenAt(tokens, at).toUpperCase();
    if (!capitals) return false;
    if (part.part === "title" || judgeSelf(tokens, at)) return true;
    // "TV, 41 år": a sentence that begins with the mark and an age.
    return gapAfter(tokens, at) <= PAUSE && isAge(tokens, at + 1);
  }

  function isAge(tokens: Tokens, at: number): boolean {
    const number = tokens.numbers[at] ?? -1;
    return at < tokens.count && tokens.kinds[at] === NUMBER && number >= 18 && number <= 75;
  }

  function judgeSelf(tokens: Tokens, at: number): boolean {
    return tools.judge.stanceOf(tokens, at, at + 1) === "self";
  }

  function manIsNoun(part: ReadPart, at: number): boolean {
    const { tokens } = part;
    if (words.manBefore.has(tokens, at - 1) && (tokens.gaps[at] ?? 3) <= PAUSE) return true;
    const before = at > 0 ? writtenAt(tokens, at - 1).toLowerCase() : "";
    // "svensk man", "25-årig man", "mogen man": adjectives end alike; so do English ones before the same word.
    if (
      /(?:sk|ig|lig|en|ad|ell|ull|sam|isk|an|ish|ese|ful|ive|ous|ing|år|yo|old|ed|nde|äll|ög|rt|st|ong|all|ure|ome|ne|ite|ack|ot|ind)$/.test(
        before,
      ) &&
      (tokens.gaps[at] ?? 3) <= PAUSE &&
      !NOT_ADJECTIVE.test(before)
    )
      return true;
    if (at > 0 && tokens.kinds[at - 1] === NUMBER) return true;
    if ((tokens.gaps[at] ?? 3) >= PAUSE && words.describes.has(tokens, at + 1)) return true;
    if (gapAfter(tokens, at) >= PAUSE || words.nounAfter.has(tokens, at + 1)) {
      if (
        before !== "" &&
        !NOT_ADJECTIVE.test(before) &&
        !words.pronounBefore.has(tokens, at - 1) &&
        (tokens.gaps[at] ?? 3) <= PAUSE
      )
        return true;
    }
    // A heading such as "Man 35" or "Man söker", or a line of its own.
    const next = at + 1;
    if (next < tokens.count && tokens.kinds[next] === NUMBER && gapAfter(tokens, at) <= PAUSE) return true;
    return (tokens.gaps[at] ?? 3) >= PAUSE && (gapAfter(tokens, at) >= PAUSE || part.part === "title");
  }

  function coupleIsSelf(part: ReadPart, from: number, to: number): boolean {
    const { tokens } = part;
    if (part.part === "title") return true;
    if (words.parBefore.has(tokens, from - 1)) return true;
    // "Romanian couple for you": an adjective opens the sentence.
    if (
      from > 0 &&
      (tokens.gaps[from - 1] ?? 0) >= 3 &&
      !words.few.has(tokens, from - 1) &&
      opensWithAdjective(part, from)
    )
      return true;
    // "svenskt par", "nyfiket par": an adjective in the neuter, while "ett par" may be a few.
    if (
      from > 0 &&
      /[^t]t$/i.test(writtenAt(tokens, from - 1)) &&
      !/^(?:ett|att|det|mitt|ditt|sitt|kort|annat|ringt|fått|haft)$/i.test(writtenAt(tokens, from - 1)) &&
      (tokens.gaps[from] ?? 3) <= SPACED
    )
      return true;
    if (words.few.has(tokens, from - 1)) {
      return (
        words.parBefore.has(tokens, from - 2) ||
        (tokens.gaps[from - 1] ?? 0) >= 3 ||
        gapAfter(tokens, to - 1) >= PAUSE ||
        words.parAfter.has(tokens, to)
      );
    }
    return (tokens.gaps[from] ?? 0) >= (words.parAfter.has(tokens, to) ? PAUSE : 3);
  }

  function opensWithAdjective({ tokens }: ReadPart, from: number): boolean {
    return (
      /(?:n|sh|ch|ese|ng|ed|ive|ic|ful|y|skt|igt|nt|ot)$/i.test(writtenAt(tokens, from - 1)) &&
      tokens.kinds[from - 1] === WORD
    );
  }

  /** "28/f": a slash and an age make the letter a mark, small as it is. */
  function joinsAge({ tokens }: ReadPart, at: number): boolean {
    return tokens.kinds[at - 1] === NUMBER && textAfter(tokens, at - 1) === "/";
  }

  /** "F27", "M/34", "27 K": letter and age. */
  function markAt(part: ReadPart, at: number): Mention | null {
    const { tokens } = part;
    const before =
      at > 0 && isMarkAge(tokens, at - 1) && isSlash(tokens, at - 1) && (at < 2 || (tokens.gaps[at - 1] ?? 0) > JOINED);
    const after =
      at + 1 < tokens.count &&
      isMarkAge(tokens, at + 1) &&
      (isSlash(tokens, at) ||
        ((part.part === "title" || at === 0) && /^(?: | ?[|,:•·-] ?)$/.test(textAfter(tokens, at))));
    if (!before && !after) return null;
    const from = before ? at - 1 : at;
    const to = after ? at + 2 : at + 1;
    for (let near = Math.max(0, from - 3); near < Math.min(to + 3, tokens.count); near++) {
      if (words.cupWords.has(tokens, near)) return null;
    }
    // "34F" is as likely a size as a woman of 34.
    if (
      before &&
      !after &&
      textAfter(tokens, at - 1) === "" &&
      /[FK]/.test(writtenAt(tokens, at)) &&
      (tokens.numbers[at - 1] ?? 0) >= 30 &&
      (tokens.numbers[at - 1] ?? 0) % 2 === 0 &&
      part.part !== "title"
    )
      return null;
    const code = writtenAt(tokens, at).toUpperCase() === "M" ? "man" : "woman";
    return {
      code,
      subcode: null,
      rule: "gender.letter-and-age",
      span: spanOf(part, at, at + 1),
      weight: 2,
      from: at,
      to: at + 1,
      part,
    };
  }

  return {
    readField(part): Reading {
      const matches = (matcher.match(part.tokens)[0] ?? []).filter((match) => match.meaning.kind !== "ignored");
      const found = matches.map(({ from, to, meaning }): Found => {
        return {
          code: meaning.code,
          subcode: meaning.subcode,
          rule: "gender.field",
          span: spanOf(part, from, to),
          weight: 1,
        };
      });
      if (found.length === 0) return { found, uncodable: { rule: "gender.field-unknown", span: wholeSpan(part) } };
      return {
        found: settle(
          found.map((entry, index) => ({
            ...entry,
            from: matches[index]?.from ?? 0,
            to: matches[index]?.to ?? 0,
            part,
          })),
        ),
        uncodable: null,
      };
    },
    readText(parts): Reading {
      const found = settle(parts.flatMap(mentionsIn));
      return found.length === 0 ? NOTHING : { found, uncodable: null };
    },
  };
}

function isMarkAge(tokens: Tokens, at: number): boolean {
  const number = tokens.numbers[at] ?? -1;
  return tokens.kinds[at] === NUMBER && number >= 18 && number <= 80;
}

function isSlash(tokens: Tokens, at: number): boolean {
  return ["", "/", " / ", "-"].includes(textAfter(tokens, at));
}

function ruleOf(meaning: Wording, weight: number): string {
  if (meaning.kind === "flag") return "gender.symbol";
  return weight >= 2.5 ? "gender.self-noun" : "gender.noun";
}

const NOT_ADJECTIVE =
  /^(?:att|den|men|när|sen|igen|även|som|kan|vill|ska|en gång|inte|ingen|någon|dig|mig|sig|aldrig|alltid|något|bara|innan|redan|sedan|annan|tidigare|spelar|första|det|vad|best|must|just|almost|all|call|an|can|than|then|when|often|even|been|need|indeed|during|morning|evening|nothing|something|anything|everything|thing|being|king|bring|nämligen|egentligen|faktiskt|praktisk|lördag|fredag|söndag|måndag|tisdag|onsdag|torsdag|dag|vardag|year|hår|når|får|går|står|mår|trött|visst|mest|först|minst|helst|snart|where|there|here|how|one|done|någonting|ingenting|dessutom)$/;
