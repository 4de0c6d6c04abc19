import type { Codebook } from "../../schema/vocabulary/codebook.ts";
import type { CodedListing } from "../../schema/vocabulary/coded-value.ts";
import { createCategoryNames } from "../category-names.ts";
import type { Language } from "../language.ts";
import { Notice } from "../parts/notice.tsx";
import { TRY_CODING } from "../texts/try-coding.ts";
import { TryCodingResult } from "./try-coding-result.tsx";

/** Menu entry and addresses; it has no figures, so it is not one of the pages of figures. */
export const tryCodingPage = {
  id: "testa-kodningen",
  path: { sv: "/testa-kodningen", en: "/en/try-the-coding" },
  name: { sv: TRY_CODING.sv.name, en: TRY_CODING.en.name },
  heeds: [],
} as const;

/** What the page needs of the coder, which lives in another program and is handed in. */
export interface TryCoding {
  /** The study's codebook of today. Throws a UserError when it is malformed. */
  codebook(): Codebook;
  /** Codes a text as a listing's free text, in the light of today. Keeps nothing of it. */
  codeText(text: string, language: Language): CodedListing;
}

export const LONGEST_TEXT = 100_000;

interface TryCodingBodyProps {
  readonly language: Language;
  readonly text: string;
  /** Null before anything was sent. */
  readonly result: { readonly coded: CodedListing; readonly codebook: Codebook } | null;
  readonly isEmpty: boolean;
}

/** The form, and under it what came of the text last sent. */
export function TryCodingBody({ language, text, result, isEmpty }: TryCodingBodyProps) {
  const texts = TRY_CODING[language];
  return (
    <>
      <link rel="stylesheet" href="/coding.css" />
      <form class="try-form" method="post" action={tryCodingPage.path[language]} autocomplete="off">
        <label for="try-text">{texts.label}</label>
        <textarea
          id="try-text"
          name="text"
          rows={8}
          maxLength={LONGEST_TEXT}
          spellcheck={false}
          required
          aria-describedby="try-privacy"
        >
          {/* A line break at once after the tag is dropped by browsers, so one is given to drop. */}
          {`\n${text}`}
        </textarea>
        <p id="try-privacy" class="remark">
          {texts.privacy}
        </p>
        {isEmpty && <Notice tone="break">{texts.empty}</Notice>}
        <button type="submit" class="main-button">
          {texts.code}
        </button>
      </form>
      {result !== null && (
        <TryCodingResult
          language={language}
          text={text}
          coded={result.coded}
          names={createCategoryNames(result.codebook)}
          codebookHash={result.codebook.hash}
        />
      )}
    </>
  );
}
