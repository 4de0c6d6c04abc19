import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { Comparison } from "./choose-way.ts";
import type { Expectation, judgeCapture } from "./judge-capture.ts";
import type { OpenedPage } from "./open-page.ts";
import { isPassing } from "./retries.ts";
import type { SiteRun } from "./site-run.ts";

/** A page opened one way, with what a reader takes from it. */
export interface ReadWay {
  readonly opened: OpenedPage;
  readonly outcome: ReturnType<typeof judgeCapture>;
  /** Addresses found, for list and index pages. */
  readonly found: readonly string[];
}

/** What the same page, taken both ways, says of its site. */
export function compareWays(run: SiteRun, http: ReadWay, browser: ReadWay, expected: Expectation): Comparison {
  const standing = (way: ReadWay) =>
    way.outcome === "good"
      ? ("good" as const)
      : // An empty page over HTTP is what a script-built site sends: an answer, not a passing fault.
        isPassing(way.outcome) && way.outcome !== "empty"
        ? ("passing" as const)
        : ("bad" as const);
  return {
    http: standing(http),
    browser: standing(browser),
    equal: expected.pageType === "list" ? sameAddresses(http.found, browser.found) : sameListing(run, http, browser),
  };
}

function sameAddresses(some: readonly string[], others: readonly string[]): boolean {
  const all = new Set(some);
  return all.size === new Set(others).size && others.every((address) => all.has(address));
}

/** Equal where a reader of the definition finds the same in both. Without an extractor the marks alone are compared. */
function sameListing(run: SiteRun, http: ReadWay, browser: ReadWay): boolean {
  const { extract } = run.effects;
  if (extract === null) return http.outcome === browser.outcome;
  const [one, other] = [http, browser].map((way) => {
    const listing = way.opened.body === null ? null : extract(run.site, way.opened.body.text);
    return listing === null ? null : comparable(listing);
  });
  return one !== null && one === other;
}

/** Counters and clocks differ between any two fetches: digits are folded before the comparison, blanks too. */
function comparable(listing: ListingText): string {
  const fold = (text: string) => text.replace(/\d+/g, "0").replace(/\s+/g, " ").trim();
  return JSON.stringify([
    fold(listing.title),
    listing.fields.map((field) => [fold(field.label), fold(field.value)]),
    fold(listing.text),
  ]);
}
