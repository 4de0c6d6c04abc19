import { setMaxListeners } from "node:events";
import type { CrawlerKeys } from "../schema/keys/round-keys.ts";
import type { SiteDateRow } from "../schema/store/site-dates.ts";
import type { SiteDateState } from "../schema/vocabulary/capture.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { checkSelectors } from "./check-selectors.ts";
import { collectSite } from "./collect-site.ts";
import { createPageWriter } from "./commit-pages.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import { planDate, type SiteVisit } from "./plan-date.ts";
import { createTally, type DateProgress, type SiteTally, sumProgress } from "./progress.ts";

export interface CollectDateInput {
  readonly roundId: string;
  readonly date: Day;
  /** As frozen with the round, in the order of the frame. */
  readonly sites: readonly SiteDefinition[];
  readonly keys: CrawlerKeys;
  /** Name, version and contact address, sent with every request. */
  readonly userAgent: string;
  readonly onlySite?: string;
  /** Collects sites that failed once more, within the same window. */
  readonly retryFailed?: boolean;
  /** When the window closes: what is not collected by then is lost. Null or absent on a simulated clock. */
  readonly until?: Date | null;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: DateProgress) => void;
}

export interface DateSummary {
  readonly roundId: string;
  readonly date: Day;
  /** Of every site planned for the date, in the order of the frame. */
  readonly sites: readonly SiteSummary[];
  /** True when the run was stopped; the date goes on where it stood. */
  readonly interrupted: boolean;
  /** True when no page was fetched, because every site had ended before. */
  readonly nothingToDo: boolean;
  readonly seconds: number;
}

export interface SiteSummary extends SiteDateRow {
  readonly state: SiteDateState;
  /** True when the site's date had ended before this run. */
  readonly endedBefore: boolean;
  /** What went wrong unforeseen, in words without page text; null otherwise. */
  readonly error: string | null;
}

const PROGRESS_EVERY_MILLISECONDS = 250;
const ENDED: ReadonlySet<SiteDateState> = new Set(["complete", "truncated", "failed", "missed"]);

/**
 * Collects a sampling date: all its sites side by side, each to its own end. Sites that have ended are not visited
 * again; a date that was stopped, however hard, goes on where it stood. What goes wrong on one site stays there.
 */
export async function collectDate(input: CollectDateInput, effects: CrawlEffects): Promise<DateSummary> {
  const started = effects.clock();
  const plan = planDate(input.date, input.sites);
  const visits = plan.visits.filter(({ site }) => input.onlySite === undefined || site.id === input.onlySite);
  if (input.onlySite !== undefined && visits.length === 0) {
    throw new UserError(
      `Site "${input.onlySite}" is not part of ${input.roundId} on ${input.date}. Sites of that date: ${plan.visits.map(({ site }) => site.id).join(", ")}.`,
      "usage",
    );
  }
  checkVisits(visits, effects);
  await effects.store.planSites(
    input.roundId,
    input.date,
    plan.visits.map(({ site }) => site.id),
  );
  const before = await effects.store.readSites(input.roundId, input.date);
  const endedBefore = new Set(
    before
      .filter((row) => ENDED.has(row.state) && !(input.retryFailed === true && row.state === "failed"))
      .map((row) => row.siteId),
  );
  const open = visits.filter(({ site }) => !endedBefore.has(site.id));
  const errors = await collectSites(open, input, effects);
  const after = await effects.store.readSites(input.roundId, input.date);
  return {
    roundId: input.roundId,
    date: input.date,
    sites: after.map((row) => ({
      ...row,
      endedBefore: endedBefore.has(row.siteId),
      error: errors.get(row.siteId) ?? null,
    })),
    interrupted: input.signal.aborted,
    nothingToDo: open.length === 0,
    seconds: (effects.clock() - started) / 1000,
  };
}

function checkVisits(visits: readonly SiteVisit[], effects: CrawlEffects): void {
  for (const { site } of visits) {
    checkSelectors(site);
    const isScripted = site.paging.kind === "loadMore" || site.paging.kind === "infiniteScroll";
    if (effects.browser === null && (site.fetch === "browser" || isScripted)) {
      throw new UserError(
        `Site ${site.id} needs a browser, and no Chromium was found. Install one, or set CHROMIUM_PATH to it.`,
        "unavailable",
      );
    }
  }
}

async function collectSites(
  visits: readonly SiteVisit[],
  input: CollectDateInput,
  effects: CrawlEffects,
): Promise<Map<string, string>> {
  const tallies = new Map<string, SiteTally>(
    visits.map(({ site }) => [site.id, createTally(site.id, () => effects.clock())]),
  );
  const report = () => input.onProgress(sumProgress([...tallies.values()].map((tally) => tally.now())));
  const writer = createPageWriter(
    (pages) => effects.store.storePages(pages),
    (pages, result) => {
      for (const [siteId, count] of result.found) tallies.get(siteId)?.found(count);
      const good: string[] = [];
      pages.forEach((page, place) => {
        const stored = result.pages[place];
        if (stored?.accepted !== true) return;
        tallies.get(page.site.siteId)?.stored(page.ending.kind);
        const { capture } = page;
        if (stored.captureId !== null && capture?.pageType === "listing" && capture.outcome === "good") {
          good.push(stored.captureId);
        }
      });
      // The workers find captures in the database by themselves too: word that gets lost only makes them later.
      if (good.length > 0) effects.announceCaptures(good).catch((error) => effects.notice(describe(error)));
    },
  );
  const errors = new Map<string, string>();
  // Every page in work listens for the stop: many listeners on one signal are no leak here.
  const signal = AbortSignal.any([input.signal]);
  setMaxListeners(0, signal);
  const timer = setInterval(report, PROGRESS_EVERY_MILLISECONDS);
  try {
    await Promise.all(
      visits.map(async (visit) => {
        const siteId = visit.site.id;
        const siteDate = { roundId: input.roundId, date: input.date, siteId };
        const tally = tallies.get(siteId) ?? createTally(siteId, () => effects.clock());
        try {
          const ending = await collectSite({
            visit,
            siteDate,
            keys: input.keys,
            userAgent: input.userAgent,
            effects,
            writer,
            tally,
            signal,
            until: input.until ?? null,
          });
          if (ending.state !== "collecting" && ending.state !== "planned") tally.end(ending.state, ending.reason);
        } catch (error) {
          // A stopped run is no error: the site's date stays open and goes on with the next run.
          if (!input.signal.aborted) errors.set(siteId, describe(error));
        }
      }),
    );
  } finally {
    clearInterval(timer);
    await writer.drained();
    report();
  }
  return errors;
}

/** An error in words that hold no page text: a user error's own message, else its kind and where it arose. */
function describe(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (!(error instanceof Error)) return "an error without a name";
  const place = /\n\s+at ([^\n]*)/.exec(error.stack ?? "")?.[1]?.replace(/file:\/\/\S*\//, "") ?? "";
  const code = "code" in error ? ` ${String(error.code)}` : "";
  return `${error.name}${code} at ${place}`;
}
