import type { CrawlerKeys } from "../schema/keys/round-keys.ts";
import type { ClaimedPage, FoundPage, SiteDate } from "../schema/store/frontier.ts";
import type { StopReason } from "../schema/vocabulary/capture.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { exhaustedBudget } from "./budgets.ts";
import { createWayChooser } from "./choose-way.ts";
import { collectPage } from "./collect-page.ts";
import type { PageWriter } from "./commit-pages.ts";
import type { CrawlEffects, SiteEnding } from "./crawl-effects.ts";
import { createFailureStreak } from "./failure-streak.ts";
import { judgeEnding } from "./judge-ending.ts";
import { loadRobots } from "./load-robots.ts";
import { paceLimits } from "./pace.ts";
import type { SiteVisit } from "./plan-date.ts";
import type { SiteTally } from "./progress.ts";
import { jarOf, listKeyOf, needsBrowser, type SiteRun, sealedPage } from "./site-run.ts";

export interface SiteCollection {
  readonly visit: SiteVisit;
  readonly siteDate: SiteDate;
  readonly keys: CrawlerKeys;
  readonly userAgent: string;
  readonly effects: CrawlEffects;
  readonly writer: PageWriter;
  readonly tally: SiteTally;
  readonly signal: AbortSignal;
  /** When the date's window closes; null on a simulated clock. */
  readonly until: Date | null;
}

/** Collects one site's date from where it stands to its end, and writes down what it came to. */
export async function collectSite(collection: SiteCollection): Promise<Omit<SiteEnding, "at">> {
  const { siteDate, effects, visit } = collection;
  if (!(await effects.store.lockSite(siteDate))) {
    throw new UserError(
      `Site ${siteDate.siteId} is being collected for ${siteDate.date} by another process. Wait for it to end, or stop it.`,
      "unavailable",
    );
  }
  try {
    await effects.store.startSite(siteDate, effects.now());
    const pace = effects.paceOf(visit.site);
    const cookies = jarOf(visit.site);
    const { signal, userAgent } = collection;
    const robots = await loadRobots(visit.site, effects, pace, cookies, userAgent, signal);
    if (robots.rules === null) return await end(collection, robots.refused, "failed");
    pace.limit(paceLimits(visit.site.pace, robots.rules.crawlDelaySeconds));
    const choices = await effects.store.readChoices(siteDate);
    const run: SiteRun = {
      site: visit.site,
      siteDate,
      keys: collection.keys,
      userAgent,
      effects,
      pace,
      cookies,
      robots: robots.rules,
      signal,
      ways: createWayChooser((pageType) => {
        if (needsBrowser(visit.site, pageType)) return "browser";
        return visit.site.fetch === "http" || effects.browser === null ? "http" : null;
      }, choices),
      gate: { opening: null, openings: 0 },
      stylesheets: new Map(),
    };
    const planned = await plantEntries(run, visit);
    collection.tally.start(await effects.store.countPages(siteDate));
    if (planned > 0 && planned === refusedEntries(run, visit)) {
      return await end(collection, "robotsRefusesAll", "failed");
    }
    const stop = await collectPages(run, collection);
    await collection.writer.drained();
    return await end(collection, stop, null);
  } finally {
    await effects.browser?.closeSite(siteDate.siteId);
    await effects.store.unlockSite(siteDate);
  }
}

/** Writes the entry pages into the frontier. On a resumed date they are there already. */
async function plantEntries(run: SiteRun, visit: SiteVisit): Promise<number> {
  const allows = (address: string) => run.robots.kind === "rules" && run.robots.allows(address);
  const row = (address: string, listKey: string | null): FoundPage => ({
    ...sealedPage(run, address),
    pageType: "list",
    listKey,
    depth: 0,
    barren: 0,
    refused: allows(address) ? null : "robots",
  });
  const lists = visit.lists.map((list) => ({ ...list, listKey: listKeyOf(run, list.address), site: run.siteDate }));
  await run.effects.store.addLists(lists);
  const rows = [
    ...(visit.index === null ? [] : [row(visit.index, null)]),
    ...lists.map((list) => row(list.address, list.listKey)),
  ];
  await run.effects.store.addPages(run.siteDate, rows);
  return rows.length;
}

function refusedEntries(run: SiteRun, visit: SiteVisit): number {
  const entries = [...(visit.index === null ? [] : [visit.index]), ...visit.lists.map((list) => list.address)];
  return entries.filter((address) => run.robots.kind === "rules" && !run.robots.allows(address)).length;
}

/** Works the frontier until nothing is left or something stops it; returns what did. */
async function collectPages(run: SiteRun, collection: SiteCollection): Promise<StopReason | null> {
  const { effects, tally, writer, signal } = collection;
  const { store } = effects;
  const started = effects.clock();
  const streak = createFailureStreak();
  let ready: ClaimedPage[] = [];
  let working = 0;
  let stop: StopReason | null = null;
  const failures: unknown[] = [];
  let wake: () => void = () => undefined;
  const something = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  const work = async (claimed: ClaimedPage) => {
    const collected = await collectPage(run, claimed);
    const stored = await writer.write(collected.finished);
    tally.fetched(collected.outcome, collected.finished.capture?.bytes ?? 0);
    if (!collected.willRetry && stored.accepted) streak.add(collected.outcome);
  };
  const begin = (claimed: ClaimedPage) => {
    working += 1;
    work(claimed)
      .catch((error: unknown) => {
        if (!signal.aborted) failures.push(error);
      })
      .finally(() => {
        working -= 1;
        wake();
      });
  };
  for (;;) {
    if (signal.aborted || failures.length > 0) break;
    stop =
      exhaustedBudget(run.site, {
        pages: tally.pages() + working,
        minutes: (effects.clock() - started) / 60_000,
        bytes: tally.bytes(),
      }) ??
      (collection.until !== null && effects.now() >= collection.until ? "windowClosed" : null) ??
      streak.verdict();
    if (stop !== null) break;
    if (working >= run.pace.concurrency()) {
      await something();
      continue;
    }
    if (ready.length === 0) ready = await store.claimPages(run.siteDate, Math.max(8, run.pace.concurrency() * 2));
    const next = ready.shift();
    if (next !== undefined) {
      begin(next);
      continue;
    }
    if (working > 0) {
      await something();
      continue;
    }
    const wait = await store.untilNextRetry(run.siteDate);
    if (wait === null) break;
    await effects.sleep(Math.min(Math.max(20, wait), 5_000), signal).catch(() => undefined);
  }
  while (working > 0) await something();
  await writer.drained();
  if (failures.length > 0) throw failures[0];
  signal.throwIfAborted();
  return stop;
}

/** Closes the books of the site's date. */
async function end(
  collection: SiteCollection,
  stop: StopReason | null,
  state: "failed" | null,
): Promise<Omit<SiteEnding, "at">> {
  const { effects, siteDate } = collection;
  if (stop !== null) {
    const isBudget = stop === "pageBudget";
    await effects.store.giveUpWaiting(siteDate, isBudget ? "refused" : "lost", isBudget ? "pageLimit" : stop);
  }
  const ending =
    state === null
      ? judgeEnding(await effects.store.readFindings(siteDate), stop)
      : { state, reason: stop, notComparable: null };
  await effects.store.endSite(siteDate, { ...ending, at: effects.now() });
  return ending;
}
