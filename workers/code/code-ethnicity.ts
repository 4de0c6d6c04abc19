import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { AdjectiveJudge } from "./judge-adjective.ts";
import { type ReadPart, spanOf, wholeSpan } from "./read-part.ts";
import { fieldMatcher, storeTextWordings } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** Ethnicity as worded. Colours need a person beside them: "black lady", not "black hair". */
export function createEthnicityReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const channel = storeTextWordings(variable, tools);
  const matcher = fieldMatcher(variable, tools);
  const adjectives = new AdjectiveJudge(tools.lexicon, tools.roles, tools.judge);
  const half = new WordSet(tools.lexicon, "half halv halvt hälften partly delvis");
  const colours = new WordSet(
    tools.lexicon,
    "white vit vita vitt black svart svarta brown brun mix mixad mixed blandad blandat",
  );
  return {
    readField(part, _context, { either }): Reading {
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
      if (found.length > 0)
        return { found: joinWhite(found, part.tokens.text).toSorted((a, b) => b.weight - a.weight), uncodable: null };
      return { found, uncodable: { rule: "ethnicity.field-unknown", span: wholeSpan(part) } };
    },
    readText(parts): Reading {
      const found = parts.flatMap((part) => {
        const here = (part.wordings[channel] ?? []).flatMap(({ from, to, meaning }): Found[] => {
          if (meaning.kind === "ignored" || part.taken[from] === 1 || part.languages.named[from] === 1) return [];
          const careful = colours.has(part.tokens, from) && to - from === 1 && !isListed(part, channel, from, to);
          const weight = adjectives.weigh(part.tokens, from, to, part.part === "title", careful, false);
          if (weight === 0) return [];
          const code = half.has(part.tokens, from - 1) ? "mixed" : meaning.code;
          return [{ code, subcode: null, rule: "ethnicity.text", span: spanOf(part, from, to), weight }];
        });
        return joinWhite(here, part.tokens.text);
      });
      return found.length === 0 ? NOTHING : { found: found.toSorted((a, b) => b.weight - a.weight), uncodable: null };
    },
  };
}

/** Whether another ethnicity stands beside a colour, parted by a comma or slash: "White, European." */
function isListed(part: ReadPart, channel: number, from: number, to: number): boolean {
  return (part.wordings[channel] ?? []).some((other) => {
    return other.meaning.kind === "plain" && (other.from === to || other.to === from);
  });
}

const WITH_WHITE: Readonly<Record<string, string>> = { european: "european-white", caucasian: "caucasian-white" };

/** "European, white" and "vit / kaukasisk" are one wording of two words, in either order. */
function joinWhite(found: readonly Found[], text: string): Found[] {
  for (const [index, one] of found.entries()) {
    const other = found[index + 1];
    if (other === undefined) break;
    const between = text.slice(one.span.end, other.span.start);
    const joined =
      one.code === "white" ? WITH_WHITE[other.code] : other.code === "white" ? WITH_WHITE[one.code] : undefined;
    if (joined === undefined || !/^\s*(?:[,/&+()-]|och|and)*\s*\(?\s*$/i.test(between)) continue;
    const span = { ...one.span, end: other.span.end };
    const whole: Found = {
      code: joined,
      subcode: null,
      rule: one.rule,
      span,
      weight: Math.max(one.weight, other.weight),
    };
    return [...found.slice(0, index), whole, ...found.slice(index + 2)];
  }
  return [...found];
}
