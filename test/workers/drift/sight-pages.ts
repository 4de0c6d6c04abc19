import { createContentRecognisers } from "../../../cli/content-recognisers.ts";
import { loadCodebook } from "../../../schema/codebook/load-codebook.ts";
import type { StoredCode } from "../../../schema/store/fill-rates.ts";
import type { FillRate } from "../../../schema/vocabulary/drift.ts";
import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";
import { createCoder } from "../../../workers/code/code-listing.ts";
import { measureSite } from "../../../workers/drift/measure-site.ts";
import { type SightedListing, sightContent } from "../../../workers/drift/sight-listing.ts";
import { createExtractor } from "../../../workers/extract/extract-listing.ts";
import { labelsOfCodebook } from "../../../workers/extract/match-label.ts";
import { copyForm } from "../../../workers/extract/normalise-content.ts";
import type { DemoPage } from "./demo-pages.ts";

const codebook = loadCodebook();
const coder = createCoder(codebook);
const labels = labelsOfCodebook(codebook);
const recognisers = createContentRecognisers();

export const VARIABLES: readonly string[] = codebook.variables
  .filter((variable) => variable.active)
  .map((variable) => variable.id);

/** Pages read and coded as the stages do, without a database. Listings that state an age under 18 are left out. */
export function sightPages(definition: SiteDefinition, pages: readonly DemoPage[], date: string): SightedListing[] {
  const extract = createExtractor(definition, { labels });
  const context = { date, siteCounty: null, siteLanguages: definition.languages };
  return pages.flatMap(({ address, body }): SightedListing[] => {
    const listing = extract(body);
    if (listing === null) return [{ address, content: null }];
    const { values, statesUnderAge } = coder.codeListing(listing, context);
    if (statesUnderAge) return [];
    const codes = values.map(
      (value): StoredCode => [
        value.variable,
        value.state,
        value.state === "coded" ? value.code : null,
        value.state === "notStated" ? null : value.source,
      ],
    );
    return [{ address, content: sightContent(copyForm(listing, recognisers), listing, codes) }];
  });
}

export function measure(today: readonly SightedListing[], before: readonly SightedListing[] | null): FillRate[] {
  return measureSite({ today, before, listed: today.length }, VARIABLES);
}
