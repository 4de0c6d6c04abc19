import { loadGazetteer } from "../schema/geography/gazetteer.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import { createCoder } from "../workers/code/code-listing.ts";
import type { DraftMaterial } from "../workers/extract/draft/draft-site.ts";
import { labelsOfCodebook } from "../workers/extract/match-label.ts";
import { buildPlaceIndex } from "../workers/recognise/place-index.ts";

export type DraftKnowledge = Pick<DraftMaterial, "labels" | "isPlace" | "variableOfValue">;

/** What a draft is guessed with: the codebook's labels, the gazetteer's places, and what a value alone would code to. */
export function prepareDraftKnowledge(codebook: Codebook, today: string): DraftKnowledge {
  const places = buildPlaceIndex(loadGazetteer());
  const coder = createCoder(codebook);
  const context = { date: today, siteCounty: null, siteLanguages: ["sv", "en"] };
  return {
    labels: labelsOfCodebook(codebook),
    isPlace: (text) => places.has(text.toLowerCase()),
    variableOfValue(value) {
      const { values } = coder.codeListing({ title: "", fields: [], text: value }, context);
      const stated = new Set(values.filter((coded) => coded.state === "coded").map((coded) => coded.variable));
      return stated.size === 1 ? ([...stated][0] ?? null) : null;
    },
  };
}
