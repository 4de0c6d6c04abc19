import type { CaptureOutcome, FetchWay, StopReason } from "../schema/vocabulary/capture.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { SeenPage } from "./look-at-page.ts";
import { maskExample } from "./mask-example.ts";
import { paceLimits } from "./pace.ts";
import { isActiveOn } from "./plan-date.ts";

/** What a definition finds on its site today. No address of a listing, and no value but a masked one, is in it. */
export interface SiteCheck {
  readonly siteId: string;
  readonly origin: string;
  readonly kind: SiteDefinition["kind"];
  readonly fetch: SiteDefinition["fetch"];
  readonly activeToday: boolean;
  readonly robots: {
    readonly verdict: "obeyed" | "overridden" | "refused";
    readonly reason: StopReason | null;
    readonly crawlDelaySeconds: number | null;
  };
  readonly pace: { readonly perSecond: number; readonly concurrency: number };
  readonly pages: readonly CheckedPage[];
  readonly lists: {
    readonly inDefinition: number;
    readonly inIndex: number;
    readonly furtherIndexPages: number;
    readonly examples: readonly string[];
  };
  readonly links: {
    readonly found: number;
    readonly hidden: number;
    readonly offSite: number;
    readonly refusedByRobots: number;
  };
  readonly paging: { readonly kind: string; readonly nextFound: boolean; readonly freshOnNext: number | null };
  readonly listingsRead: number;
  readonly title: FieldFill;
  readonly text: FieldFill;
  readonly fields: readonly CheckedField[];
}

export interface CheckedPage {
  readonly page: string;
  readonly outcome: CaptureOutcome;
  readonly way: FetchWay;
  readonly status: number | null;
  /** Lists of an index page, listings of a page of a list; null for a listing. */
  readonly found: number | null;
  readonly milliseconds: number;
  readonly bothWays: SeenPage["bothWays"];
}

/** On how many of the listings read a part was found. */
export interface FieldFill {
  readonly filled: number;
  readonly of: number;
  readonly example: string;
}

export interface CheckedField extends FieldFill {
  readonly label: string;
  readonly variable: string | null;
}

/** What was seen on the site, before it is told. Holds texts: it never leaves the process. */
export interface Sight {
  readonly refused: StopReason | null;
  readonly crawlDelaySeconds: number | null;
  readonly pages: readonly CheckedPage[];
  readonly lists: SiteCheck["lists"];
  readonly links: SiteCheck["links"];
  readonly nextFound: boolean;
  readonly freshOnNext: number | null;
  readonly listings: readonly ListingText[];
}

export const NOTHING_SEEN: Sight = {
  refused: null,
  crawlDelaySeconds: null,
  pages: [],
  lists: { inDefinition: 0, inIndex: 0, furtherIndexPages: 0, examples: [] },
  links: { found: 0, hidden: 0, offSite: 0, refusedByRobots: 0 },
  nextFound: false,
  freshOnNext: null,
  listings: [],
};

/** Tells what was seen: fill rates, and examples with all that could name anyone covered. */
export function reportSiteCheck(definition: SiteDefinition, today: Day, sight: Sight): SiteCheck {
  const limits = paceLimits(definition.pace, sight.crawlDelaySeconds);
  const { listings } = sight;
  const fill = (values: readonly string[], example: (value: string) => string, turn = 0): FieldFill => {
    const filled = values.filter((value) => value !== "");
    // Each field's example is taken from another listing, so that no table describes one person.
    const shown = filled[turn % Math.max(1, filled.length)];
    return { filled: filled.length, of: listings.length, example: shown === undefined ? "" : example(shown) };
  };
  const fields = new Map<string, { label: string; variable: string | null; values: string[] }>();
  for (const listing of listings) {
    const own = new Set<string>();
    for (const { label, variable, value } of listing.fields) {
      const key = `${variable ?? ""}\n${label}`;
      if (own.has(key)) continue;
      own.add(key);
      const field = fields.get(key) ?? { label, variable, values: [] };
      field.values.push(value);
      fields.set(key, field);
    }
  }
  return {
    siteId: definition.id,
    origin: definition.origin,
    kind: definition.kind,
    fetch: definition.fetch,
    activeToday: isActiveOn(definition, today),
    robots: {
      verdict: sight.refused !== null ? "refused" : definition.robots === "obey" ? "obeyed" : "overridden",
      reason: sight.refused,
      crawlDelaySeconds: sight.crawlDelaySeconds,
    },
    pace: { perSecond: Math.round(100_000 / limits.interval) / 100, concurrency: limits.concurrency },
    pages: sight.pages,
    lists: sight.lists,
    links: sight.links,
    paging: { kind: definition.paging.kind, nextFound: sight.nextFound, freshOnNext: sight.freshOnNext },
    listingsRead: listings.length,
    title: fill(
      listings.map((listing) => listing.title),
      (value) => maskExample(value, null),
    ),
    text: fill(
      listings.map((listing) => listing.text),
      (value) => maskExample(value, null),
    ),
    fields: [...fields.values()].map(({ label, variable, values }, turn) => ({
      label: maskExample(label, "label"),
      variable,
      ...fill(values, (value) => maskExample(value, variable), turn),
    })),
  };
}
