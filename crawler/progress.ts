import type { FrontierCounts } from "../schema/store/frontier.ts";
import type { CaptureOutcome } from "../schema/vocabulary/capture.ts";

/** Where one site stands while its date is collected. */
export interface SiteProgress {
  readonly siteId: string;
  readonly state: "waiting" | "collecting" | "complete" | "truncated" | "failed";
  readonly reason: string | null;
  /** Addresses found so far; grows while lists are read. */
  readonly planned: number;
  readonly reached: number;
  readonly refused: number;
  readonly lost: number;
  /** Null until there is a rate to reckon with. */
  readonly secondsLeft: number | null;
}

/** All sites of a date, in the order of the frame, and their sum. */
export interface DateProgress {
  readonly sites: readonly SiteProgress[];
  readonly planned: number;
  readonly reached: number;
  readonly refused: number;
  readonly lost: number;
  /** Of the site that takes longest: they run side by side. */
  readonly secondsLeft: number | null;
}

/** Counts one site's pages as they come. */
export interface SiteTally {
  start(counts: FrontierCounts): void;
  found(addresses: number): void;
  stored(ending: "done" | "lost" | "retry"): void;
  fetched(outcome: CaptureOutcome, bytes: number): void;
  end(state: SiteProgress["state"], reason: string | null): void;
  /** Pages finished on this date, those of earlier runs included. */
  pages(): number;
  /** Bytes fetched in this run. */
  bytes(): number;
  now(): SiteProgress;
}

export function createTally(siteId: string, clock: () => number): SiteTally {
  let state: SiteProgress["state"] = "waiting";
  let reason: string | null = null;
  let counts: FrontierCounts = { waiting: 0, done: 0, refused: 0, lost: 0, listPages: 0 };
  let startedAt = 0;
  let finishedHere = 0;
  let bytes = 0;
  return {
    start(stored) {
      counts = stored;
      state = "collecting";
      startedAt = clock();
    },
    found(addresses) {
      counts = { ...counts, waiting: counts.waiting + addresses };
    },
    stored(ending) {
      if (ending === "retry") return;
      finishedHere += 1;
      counts = { ...counts, waiting: Math.max(0, counts.waiting - 1), [ending]: counts[ending] + 1 };
    },
    fetched(_outcome, size) {
      bytes += size;
    },
    end(ended, why) {
      state = ended;
      reason = why;
    },
    pages: () => counts.done + counts.lost,
    bytes: () => bytes,
    now() {
      const seconds = (clock() - startedAt) / 1000;
      const isRunning = state === "collecting" && finishedHere > 0 && seconds > 0;
      return {
        siteId,
        state,
        reason,
        planned: counts.waiting + counts.done + counts.refused + counts.lost,
        reached: counts.done,
        refused: counts.refused,
        lost: counts.lost,
        secondsLeft: isRunning ? Math.ceil((counts.waiting * seconds) / finishedHere) : state === "waiting" ? null : 0,
      };
    },
  };
}

export function sumProgress(sites: readonly SiteProgress[]): DateProgress {
  const sum = (count: (site: SiteProgress) => number) => sites.reduce((total, site) => total + count(site), 0);
  const left = sites.flatMap((site) => site.secondsLeft ?? []);
  return {
    sites,
    planned: sum((site) => site.planned),
    reached: sum((site) => site.reached),
    refused: sum((site) => site.refused),
    lost: sum((site) => site.lost),
    secondsLeft: left.length === 0 ? null : Math.max(...left),
  };
}
