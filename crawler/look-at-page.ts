import type { CaptureOutcome, FetchWay, PageType } from "../schema/vocabulary/capture.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { dayInStockholm } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import { createWayChooser } from "./choose-way.ts";
import { compareWays } from "./compare-ways.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import { type ListFindings, NO_FINDINGS, readFindings } from "./follow-list.ts";
import { judgeCapture } from "./judge-capture.ts";
import type { PaceKeeper } from "./keep-pace.ts";
import { type OpenedPage, openPage } from "./open-page.ts";
import { retryDelay } from "./retries.ts";
import type { RobotsRules } from "./robots.ts";
import { jarOf, needsBrowser, type SiteRun } from "./site-run.ts";

/** A page as it was seen and judged, beside a round: nothing of it is kept. */
export interface SeenPage {
  readonly opened: OpenedPage;
  readonly findings: ListFindings;
  readonly outcome: CaptureOutcome;
  readonly way: FetchWay;
  /** Said where the page was taken both ways: the first of its type on a site with `fetch: auto`. */
  readonly bothWays: {
    readonly http: CaptureOutcome;
    readonly browser: CaptureOutcome;
    readonly equal: boolean;
  } | null;
}

export interface PageToSee {
  readonly address: string;
  readonly pageType: PageType;
  readonly isIndex: boolean;
}

/** Sees pages of one site by its definition's way; the first of a type settles how the others are taken. */
export type PageLook = (page: PageToSee) => Promise<SeenPage>;

/** A run that belongs to no round: what it would need keys for is refused. */
export function runOfLook(
  site: SiteDefinition,
  effects: CrawlEffects,
  robots: RobotsRules,
  pace: PaceKeeper,
  userAgent: string,
  signal: AbortSignal,
): SiteRun {
  const refuse = (): never => {
    throw new Error("a look at a site has no keys");
  };
  return {
    site,
    siteDate: { roundId: "look", date: dayInStockholm(effects.now()), siteId: site.id },
    keys: {
      roundId: "look",
      addressMac: refuse,
      sealAddress: refuse,
      openAddress: refuse,
      bodyMac: refuse,
      sealBody: refuse,
    },
    userAgent,
    effects,
    pace,
    cookies: jarOf(site),
    robots,
    ways: createWayChooser(() => null, []),
    signal,
    gate: { opening: null, openings: 0 },
    stylesheets: new Map(),
  };
}

/** Throws a UserError when a page needs a browser and there is none. */
export function createPageLook(run: SiteRun): PageLook {
  const settled = new Map<PageType, FetchWay>();
  return async (page) => {
    const fixed = needsBrowser(run.site, page.pageType) ? "browser" : run.site.fetch === "http" ? "http" : null;
    if (fixed === "browser" && run.effects.browser === null) {
      throw new UserError(
        `Site ${run.site.id} needs a browser and none was found. Set CHROMIUM_PATH to one.`,
        "unavailable",
      );
    }
    const way = fixed ?? settled.get(page.pageType) ?? (run.effects.browser === null ? "http" : null);
    if (way !== null) return { ...(await see(run, page, way)), bothWays: null };
    const http = await see(run, page, "http");
    if (http.outcome === "notFound" || http.outcome === "gone") return { ...http, bothWays: null };
    const browser = await see(run, page, "browser");
    const { equal } = compareWays(
      run,
      { ...http, found: http.findings.found },
      { ...browser, found: browser.findings.found },
      { ...page, found: 0 },
    );
    const isPlain = http.outcome === "good" && (equal || browser.outcome !== "good");
    if (http.outcome === "good" || browser.outcome === "good") settled.set(page.pageType, isPlain ? "http" : "browser");
    const bothWays = { http: http.outcome, browser: browser.outcome, equal };
    return { ...(isPlain || browser.outcome !== "good" ? http : browser), bothWays };
  };
}

/** Takes a page one way, again where its failure may pass. */
async function see(run: SiteRun, page: PageToSee, way: FetchWay): Promise<Omit<SeenPage, "bothWays">> {
  for (let attempts = 1; ; attempts += 1) {
    const opened = await openPage(run, { ...page, validators: null }, way);
    const isList = page.pageType === "list" && opened.body !== null && opened.answer.failure === null;
    const findings = isList ? await readFindings(run, { ...page, validators: null }, opened) : NO_FINDINGS;
    const outcome = judgeCapture(run.site, opened.answer, opened.body, { ...page, found: findings.found.length });
    const { retryAfterSeconds } = opened.answer;
    const delay = retryDelay({ outcome, attempts, retryAfterSeconds, chance: run.effects.chance() });
    // Whoever looks waits at the keyboard.
    if (delay === null || delay > 20_000) return { opened, findings, outcome, way };
    await run.effects.sleep(delay, run.signal);
  }
}
