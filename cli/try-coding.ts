import type { TryCoding } from "../dashboards/pages/try-coding-page.tsx";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import { dayInStockholm } from "../schema/vocabulary/sampling-date.ts";
import { type Coder, createCoder } from "../workers/code/code-listing.ts";

/** The coder for pasted texts, made when the first one comes. Keeps the codebook, nothing of the texts. */
export function tryCodingWith(readCodebook: () => Codebook): TryCoding {
  let made: { readonly codebook: Codebook; readonly coder: Coder } | null = null;
  const make = () => {
    const codebook = readCodebook();
    return { codebook, coder: createCoder(codebook) };
  };
  return {
    codebook: () => {
      made ??= make();
      return made.codebook;
    },
    codeText(text, language) {
      made ??= make();
      return made.coder.codeListing(
        { title: "", fields: [], text },
        {
          date: dayInStockholm(new Date()),
          siteCounty: null,
          siteLanguages: language === "sv" ? ["sv", "en"] : ["en", "sv"],
        },
      );
    },
  };
}
