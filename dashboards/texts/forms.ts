import type { Language } from "../language.ts";

interface FormTexts {
  readonly notOurForm: string;
  readonly tooLong: string;
  readonly notAForm: string;
}

/** What a form that is not taken gets for an answer. */
export const FORMS: Readonly<Record<Language, FormTexts>> = {
  sv: {
    notOurForm: "Formuläret kom inte från en sida här och togs inte emot. Öppna sidan på nytt och försök igen.",
    tooLong: "Texten är för lång. Korta den och försök igen.",
    notAForm: "Bara formulär från sidorna här tas emot.",
  },
  en: {
    notOurForm: "The form did not come from a page here and was not taken. Open the page again and try once more.",
    tooLong: "The text is too long. Shorten it and try again.",
    notAForm: "Only forms from the pages here are taken.",
  },
};
