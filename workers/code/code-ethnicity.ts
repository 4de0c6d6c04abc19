import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { AdjectiveJudge } from "./judge-adjective.ts";
import { spanOf, wholeSpan } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Ethnicity as worded. Colours need a person beside them: "black lady", not "black hair". */
export function createEthnicityReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const adjectives = new AdjectiveJudge(tools.lexicon, tools.roles, tools.judge);
  const colours = new WordSet(
    tools.lexicon,
    "white vit vita vitt black svart svarta brown brun mix mixad mixed blandad blandat",
  );
  return {
    readField(part, _context, either = false): Reading {
      const found = (matcher.match(part.tokens)[0] ?? [])
        .filter(({ meaning }) => !(either && meaning.kind === "field"))
        .map(({ from, to, meaning }): Found => {
          return {
            code: meaning.code,
            subcode: meaning.subcode,
            rule: "ethnicity.field",
            span: spanOf(part, from, to),
            weight: to - from,
          };
        });
      if (found.length > 0) return { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
      return { found, uncodable: { rule: "ethnicity.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) =>
        (part.wordings[channel] ?? []).flatMap(({ from, to, meaning }): Found[] => {
          if (meaning.kind === "ignored" || part.taken[from] === 1 || part.languages.named[from] === 1) return [];
          const careful = colours.has(part.tokens, from) && to - from === 1;
          const weight = adjectives.weigh(part.tokens, from, to, part.part === "title", careful);
          if (weight === 0) return [];
          return [
            {
              code: meaning.code,
              subcode: meaning.subcode,
              rule: "ethnicity.text",
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
