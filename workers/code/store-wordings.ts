import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";
import { PhraseMatcher } from "../recognise/phrase-matcher.ts";
import type { Wording } from "./read-part.ts";
import type { ReaderTools } from "./variable-reader.ts";

/** Stores a variable's text wordings in the shared matcher; returns the channel they are found in. */
export function storeTextWordings(variable: CodebookVariable, tools: ReaderTools): number {
  const channel = tools.matcher.newChannel();
  for (const phrases of Object.values(variable.ignored ?? {})) {
    for (const phrase of phrases) tools.matcher.add(channel, phrase, { code: "", subcode: null, kind: "ignored" });
  }
  storeWordings(variable, tools.matcher, channel, (language) => language !== "field");
  return channel;
}

/** A matcher of its own for labelled fields, which also know the abbreviations. */
export function fieldMatcher(variable: CodebookVariable, tools: ReaderTools): PhraseMatcher<Wording> {
  const matcher = new PhraseMatcher<Wording>(tools.tokeniser);
  const channel = matcher.newChannel();
  storeWordings(variable, matcher, channel, (language) => language === "field");
  storeWordings(variable, matcher, channel, (language) => language !== "field");
  return matcher;
}

/** Stores the wordings of the languages that `wanted` names. */
export function storeWordings(
  variable: CodebookVariable,
  matcher: PhraseMatcher<Wording>,
  channel: number,
  wanted: (language: string) => boolean,
): void {
  // Names come last: where a wording is both a demonym and a name, it is read as the demonym.
  const order = (language: string) => (language === "name" ? 1 : 0);
  for (const category of variable.categories) {
    for (const { code: subcode, synonyms } of [...category.subcodes, { code: null, synonyms: category.synonyms }]) {
      const languages = Object.entries(synonyms).filter(([language]) => wanted(language));
      for (const [language, phrases] of languages.sort(([a], [b]) => order(a) - order(b))) {
        const kind = language === "name" || language === "field" ? language : "plain";
        for (const phrase of phrases) {
          const symbol = !/[\p{L}\p{N}]/u.test(phrase);
          matcher.add(channel, phrase, { code: category.code, subcode, kind: symbol ? "flag" : kind });
        }
      }
    }
  }
}
