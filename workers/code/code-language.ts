import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { spanOf, wholeSpan, writtenAt } from "./read-part.ts";
import { fieldMatcher } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Languages spoken, several. In a field every language named counts, whatever its level, unless it is denied. */
export function createLanguageReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const matcher = fieldMatcher(variable, tools);
  const not = tools.roles.mask("not");
  return {
    readField(part): Reading {
      const { tokens } = part;
      const matches = matcher.match(tokens)[0] ?? [];
      const found = matches.flatMap(({ from, to, meaning }): Found[] => {
        // "No Swedish" denies; "no" as the code of Norwegian stands alone between separators.
        const denied = tools.roles.has(tokens, from - 1, not) && writtenAt(tokens, from - 1).toLowerCase() !== "no";
        const english =
          writtenAt(tokens, from - 1).toLowerCase() === "no" &&
          from > 0 &&
          tokens.gaps[from] === 1 &&
          tokens.text[(tokens.starts[from] ?? 0) - 1] === " ";
        // "Svenska (nej)", "Swedish: no".
        const after = tokens.text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 12);
        const refused = /^\s?[(:–=-]\s?(?:nej|no|none|inte|ej|not)\b/i.test(after);
        const answer =
          meaning.kind === "field" &&
          /^no$/i.test(writtenAt(tokens, from)) &&
          /[(:–=-]\s?$/.test(tokens.text.slice(0, tokens.starts[from])) &&
          from > 0;
        if (denied || english || refused || answer) return [];
        return [
          {
            code: meaning.code,
            subcode: meaning.subcode,
            rule: "language.field",
            span: spanOf(part, from, to),
            weight: 1,
          },
        ];
      });
      const spoken = found.filter(
        (entry) => entry.code !== "no" || !/^no\s\p{L}/iu.test(tokens.text.slice(entry.span.start)),
      );
      if (spoken.length > 0) return { found: spoken, uncodable: null };
      return { found: [], uncodable: { rule: "language.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) =>
        part.languages.spoken.map(({ code, from, to, rule }): Found => {
          return { code, subcode: null, rule, span: spanOf(part, from, to), weight: 1 };
        }),
      );
      return found.length === 0 ? NOTHING : { found, uncodable: null };
    },
  };
}
