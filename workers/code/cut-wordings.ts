import type { CodebookVariable } from "../../schema/vocabulary/codebook.ts";

/** A word cut short, as fields hold it: "somal.", "isl.", "Ukr." */
const CUT = /^\s*(\p{L}{2,8})\.\s*$/u;

/**
 * Codes of words that were cut to their first letters and a full stop; a code only where every word of the variable that
 * begins so has the same one. `more` gives further wordings of a wording.
 */
export class CutWordings {
  private readonly words: readonly (readonly [word: string, code: string])[];

  constructor(variable: CodebookVariable, more: (wording: string) => readonly string[]) {
    this.words = variable.categories.flatMap(({ code, synonyms }) =>
      Object.values(synonyms)
        .flat()
        .flatMap((wording) => [wording, ...more(wording)])
        .filter((wording) => /^\p{L}+$/u.test(wording))
        .map((wording) => [wording.toLowerCase(), code] as const),
    );
  }

  /** The one code that a field's value stands for when its word was cut; null otherwise. */
  codeOf(value: string): string | null {
    const start = CUT.exec(value)?.[1]?.toLowerCase();
    if (start === undefined) return null;
    const codes = new Set(this.words.filter(([word]) => word.startsWith(start)).map(([, code]) => code));
    const [code] = codes;
    return codes.size === 1 && code !== undefined ? code : null;
  }
}
