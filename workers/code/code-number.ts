import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { NUMBER } from "../recognise/tokenise.ts";
import { spanOf, textAfter, wholeSpan, writtenAt } from "./read-part.ts";
import { NOTHING, type Reading, type VariableReader } from "./variable-reader.ts";

/**
 * The general reader of a whole number in a labelled field: the first number, thousands with blanks or full stops
 * joined ("2 000" is 2000). Free text is not read: without a label nobody knows what a number counts.
 */
export function createNumberReader(variable: CodebookVariable): VariableReader {
  return {
    readField(part): Reading {
      const { tokens } = part;
      for (let at = 0; at < tokens.count; at++) {
        if (tokens.kinds[at] !== NUMBER) continue;
        let digits = writtenAt(tokens, at);
        let to = at + 1;
        while (
          to < tokens.count &&
          tokens.kinds[to] === NUMBER &&
          /^[ \u00a0\u202f.,]$/.test(textAfter(tokens, to - 1)) &&
          /^\d{3}$/.test(writtenAt(tokens, to))
        ) {
          digits += writtenAt(tokens, to);
          to++;
        }
        const code = String(Number(digits));
        if (!/^\d{1,9}$/.test(code)) break;
        return {
          found: [{ code, subcode: null, rule: `${variable.id}.field-number`, span: spanOf(part, at, to), weight: 1 }],
          uncodable: null,
        };
      }
      return { found: [], uncodable: { rule: `${variable.id}.field-no-number`, span: wholeSpan(part) } };
    },
    readText: () => NOTHING,
  };
}
