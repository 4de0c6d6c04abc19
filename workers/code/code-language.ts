import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { WordSet } from "../recognise/word-roles.ts";
import { isInPassing } from "./language-in-passing.ts";
import { COMMON } from "./language-words.ts";
import { spanOf, wholeSpan, writtenAt } from "./read-part.ts";
import { fieldMatcher } from "./store-wordings.ts";
import { type Found, NOTHING, type ReaderTools, type Reading, type VariableReader } from "./variable-reader.ts";

/** How well a language is spoken, as a form says it. */
const LEVEL =
  /^\W*(?:[abc][12](?!\d)|[1-5]\s?\/\s?[56]|[★⭐*]|(?:yes|ja|native|modersmål|mother|fluent|flytande|good|bra|very|mycket|basic|grund|lite|little|some|intermediate|advanced|perfect|perfekt|conversation|excellent|medel|medium|hyfsa|knagg|ok|nybörjare|beginner|professional|working|bilingual|full|decent|limited|lagom|okay|of course|javisst|såklart|spoken|talas|a (?:little|bit)|poor|dålig|so-so|sådär|utmärkt|obehindra|skaplig|enkel|simple|moderate|fair)(?!\s?massage))/iu;

/** "Svenska, nej till tyska". */
const NO_TO = /\b(?:nej till|no to) $/i;
const REFUSED = /^\s?[(:–=-]\s?(?:nej|no|none|inte|ej|not|zero|tyvärr|saknas|lär|learning|soon|snart)\b/i;
/** "Polska, svenska nej": after a name written out a "no" is no Norwegian. */
const REFUSED_PLAINLY =
  /^\s(?:nej|no(?!\s?[/,&+])|none|inte|ej|not|tyvärr|zero|saknas|lär|learning|soon|snart)\b(?!\s(?:problem|så|bra|so|good|very))/i;

/** Languages spoken, several. In a field every language named counts, whatever its level, unless it is denied. */
export function createLanguageReader(variable: CodebookVariable, tools: ReaderTools): VariableReader {
  const matcher = fieldMatcher(variable, tools);
  const not = tools.roles.mask("not");
  const common = new WordSet(tools.lexicon, COMMON);
  /** The language that a label names and nothing else. */
  function languageOfLabel(label: string): string | null {
    const tokens = tools.tokeniser.tokenise(label);
    const [name] = matcher.match(tokens)[0] ?? [];
    return name?.from === 0 && name.to === tokens.count && name.meaning.kind === "plain" ? name.meaning.code : null;
  }
  return {
    readField(part, _context, { label }): Reading {
      const { tokens } = part;
      const labelled = languageOfLabel(label);
      // "English: fluent": the label asks for the level.
      if (labelled !== null) {
        const code = /^\W*(?:no|nej|none|inte|ej|not|ingen|zero|0|-)(?!\p{L})/iu.test(tokens.text) ? null : labelled;
        if (code === null || !LEVEL.test(tokens.text)) return NOTHING;
        return {
          found: [{ code, subcode: null, rule: "language.level", span: wholeSpan(part), weight: 1 }],
          uncodable: null,
        };
      }
      const parted = /[,/;|]/.test(tokens.text);
      const matches = matcher.match(tokens)[0] ?? [];
      let end = 0;
      const found = matches.flatMap(({ from, to, meaning }, index): Found[] => {
        // "No Swedish" denies; "no" as the code of Norwegian stands alone between separators.
        const denied =
          (tools.roles.has(tokens, from - 1, not) && writtenAt(tokens, from - 1).toLowerCase() !== "no") ||
          NO_TO.test(tokens.text.slice(Math.max(0, (tokens.starts[from] ?? 0) - 9), tokens.starts[from]));
        const english =
          writtenAt(tokens, from - 1).toLowerCase() === "no" &&
          from > 0 &&
          tokens.gaps[from] === 1 &&
          tokens.text[(tokens.starts[from] ?? 0) - 1] === " ";
        const start = tokens.starts[from] ?? 0;
        const after = tokens.text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 12);
        const before = tokens.text.slice(Math.max(0, start - 2), start);
        // "Svenska (nej)", "Swedish: no"; "EN b1 / SV no", where other signs part the entries.
        const refused =
          REFUSED.test(after) ||
          (meaning.kind !== "field" && REFUSED_PLAINLY.test(after)) ||
          (/^\sno\s?(?:$|[,/;|)])/i.test(after) && parted);
        const answer =
          from > 0 &&
          /^no$/i.test(writtenAt(tokens, from)) &&
          (/[(:–=-]\s?$/.test(before) || (parted && /[^\s,/;|] $/.test(before) && /^\s?(?:$|[,/;|)])/.test(after)));
        // "English (so-so)" is a level, no Somali.
        const soSo = meaning.code === "so" && /so[\s-]so/i.test(tokens.text.slice(Math.max(0, start - 3), start + 5));
        const isWord = meaning.kind === "field" && common.has(tokens, from) && tokens.capitals[from] !== 1;
        const passing = isInPassing(tokens, { from, to, end, next: matches[index + 1]?.from }, isWord, LEVEL);
        if (denied || english || refused || answer || soSo || passing) return [];
        end = tokens.ends[to - 1] ?? 0;
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
        // What stands under a label inside the text ("Nationalitet: spansk.") is the answer to that alone.
        part.languages.spoken.flatMap(({ code, from, to, rule }): Found[] =>
          part.taken[from] === 1 ? [] : [{ code, subcode: null, rule, span: spanOf(part, from, to), weight: 1 }],
        ),
      );
      return found.length === 0 ? NOTHING : { found, uncodable: null };
    },
  };
}
