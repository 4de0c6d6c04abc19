import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { type ReadPart, spanOf, wholeSpan } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * The general reader: a variable that a researcher adds is coded by its wordings alone, in fields and in text. The
 * longest wording wins, expressions under `ignored` keep what is inside them from being read, and a value in a field
 * that fits no wording is uncodable.
 */
export function createSynonymReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  return {
    readField(part): Reading {
      const matches = matcher.match(part.tokens)[0] ?? [];
      const found = matches.map(({ from, to, meaning }): Found => {
        const span = spanOf(part, from, to);
        return { code: meaning.code, subcode: meaning.subcode, rule: `${variable.id}.field-wording`, span, weight: 1 };
      });
      if (found.length > 0) return { found, uncodable: null };
      return { found, uncodable: { rule: `${variable.id}.field-unknown`, span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) => plainMatches(part, channel, `${variable.id}.text-wording`));
      return found.length === 0 ? NOTHING : { found, uncodable: null };
    },
  };
}

function plainMatches(part: ReadPart, channel: number, rule: string): Found[] {
  return (part.wordings[channel] ?? []).flatMap(({ from, to, meaning }): Found[] => {
    if (meaning.kind === "ignored") return [];
    return [{ code: meaning.code, subcode: meaning.subcode, rule, span: spanOf(part, from, to), weight: 1 }];
  });
}
