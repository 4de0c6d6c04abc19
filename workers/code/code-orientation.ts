import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { NUMBER, PAUSE, SPACED } from "../recognise/tokenise.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { gapAfter, type ReadPart, spanOf, wholeSpan, writtenAt } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Sexual orientation as stated of the seller; not "gay friendly", not "straight hair", not that of customers. */
export function createOrientationReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const addressed = new WordSet(
    tools.lexicon,
    "män killar herrar men guys gentlemen kunder clients couples par kvinnor tjejer women ladies girls friends vänner customers males females klubb bar show community club film films movies scene marriage match",
  );
  const loose = new WordSet(tools.lexicon, "straight bi");
  const both = new WordSet(tools.lexicon, "both båda bägge");
  const copula = tools.roles.mask("copula");
  const and = tools.roles.mask("and");

  function accepts(part: ReadPart, from: number, to: number): number {
    const { tokens } = part;
    if (gapAfter(tokens, to - 1) <= SPACED && addressed.has(tokens, to) && !tools.judge.isBut(tokens, to)) {
      // "bi par", "lesbiska tjejer": of others, unless the seller says "vi är".
      if (tools.judge.stanceOf(tokens, from, to + 1) !== "self") return 0;
    }
    const stance = tools.judge.stanceOf(tokens, from, to);
    if (stance === "other") return 0;
    if (loose.has(tokens, from) && to - from === 1 && stance !== "self") {
      // Short words with other meanings: only as a word of its own between pauses, after "är", or before a person.
      const closes = gapAfter(tokens, to - 1) >= PAUSE || tools.roles.has(tokens, to, and);
      const alone = (tokens.gaps[from] ?? 0) >= PAUSE && closes;
      const person = personFollows(part, to);
      if (
        !alone &&
        !person &&
        !tools.roles.has(tokens, from - 1, copula) &&
        !both.has(tokens, from - 1) &&
        !tools.judge.isBut(tokens, to) &&
        part.part !== "title"
      )
        return 0;
      if (part.part === "title" && writtenAt(tokens, from) === "BI" && !alone && !person) return 0;
    }
    return stance === "self" ? 3 : part.part === "title" ? 2 : 1;
  }

  const person = tools.roles.mask("person");
  const people = new WordSet(
    tools.lexicon,
    "tjej kvinna dam flicka kille man girl woman lady guy female male trans ts svensk swedish latina",
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
    readField(part): Reading {
      const found = (matcher.match(part.tokens)[0] ?? []).map(({ from, to, meaning }): Found => {
        return {
          code: meaning.code,
          subcode: meaning.subcode,
          rule: "orientation.field",
          span: spanOf(part, from, to),
          weight: 1,
        };
      });
      return found.length > 0
        ? { found, uncodable: null }
        : { found, uncodable: { rule: "orientation.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) =>
        (part.wordings[channel] ?? []).flatMap(({ from, to, meaning }): Found[] => {
          const weight = meaning.kind === "ignored" ? 0 : accepts(part, from, to);
          if (weight === 0) return [];
          return [
            {
              code: meaning.code,
              subcode: meaning.subcode,
              rule: "orientation.text",
              span: spanOf(part, from, to),
              weight,
            },
          ];
        }),
      );
      return found.length === 0 ? NOTHING : { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
    },
  };
}
