import type { FetchChoice } from "../schema/store/site-dates.ts";
import type { FetchWay, PageType } from "../schema/vocabulary/capture.ts";

/** Pages of each type that are fetched both ways before a site's way is settled. */
export const SAMPLE_PAGES = 3;
/** One page in so many is compared again afterwards. */
export const RECHECK_EVERY = 100;

/** How one page is to be fetched: one way, or both ways to compare them. */
export type WayPlan = { readonly way: FetchWay; readonly compare: boolean };

/** One page taken both ways. `passing` failures (a time-out, a server's error) say nothing about the way. */
export interface Comparison {
  readonly http: "good" | "bad" | "passing";
  readonly browser: "good" | "bad" | "passing";
  readonly equal: boolean;
}

/** Learns, per page type, whether a site can be read over plain HTTP. */
export interface WayChooser {
  plan(pageType: PageType): WayPlan;
  /** Takes a comparison in; returns the choice when it is new or changed, to be stored. */
  learn(pageType: PageType, comparison: Comparison): FetchChoice | null;
}

interface Knowledge {
  way: FetchWay | null;
  compared: number;
  equal: number;
  sincePlan: number;
  /** Comparisons handed out and not yet learnt from. */
  pending: number;
}

/**
 * A chooser for one site on one date. `fixed` is the definition's own answer per page type, null where it leaves it
 * open. `known` are choices stored earlier on this date: a resumed date does not sample again.
 */
export function createWayChooser(
  fixed: (pageType: PageType) => FetchWay | null,
  known: readonly FetchChoice[],
): WayChooser {
  const knowledge = new Map<PageType, Knowledge>();
  for (const choice of known) {
    knowledge.set(choice.pageType, { ...choice, sincePlan: 0, pending: 0 });
  }
  const of = (pageType: PageType): Knowledge => {
    let entry = knowledge.get(pageType);
    if (entry === undefined) {
      entry = { way: null, compared: 0, equal: 0, sincePlan: 0, pending: 0 };
      knowledge.set(pageType, entry);
    }
    return entry;
  };
  return {
    plan(pageType) {
      const way = fixed(pageType);
      if (way !== null) return { way, compare: false };
      const entry = of(pageType);
      if (entry.way === null) {
        // Until the way is settled every page is compared: a guess could store a page that says too little.
        entry.pending += 1;
        return { way: "browser", compare: true };
      }
      entry.sincePlan += 1;
      if (entry.sincePlan < RECHECK_EVERY) return { way: entry.way, compare: false };
      entry.sincePlan = 0;
      return { way: entry.way, compare: true };
    },
    learn(pageType, comparison) {
      const entry = of(pageType);
      entry.pending = Math.max(0, entry.pending - 1);
      // Learnt only where the browser's page was good and HTTP gave its final answer.
      if (comparison.browser !== "good" || comparison.http === "passing") return null;
      const isEqual = comparison.http === "good" && comparison.equal;
      entry.compared += 1;
      entry.equal += isEqual ? 1 : 0;
      const before = entry.way;
      if (!isEqual) entry.way = "browser";
      else if (entry.way === null && entry.equal >= SAMPLE_PAGES && entry.equal === entry.compared) entry.way = "http";
      if (entry.way === null || entry.way === before) return null;
      return { pageType, way: entry.way, compared: entry.compared, equal: entry.equal };
    },
  };
}
