import type { FinishedPage, StoredPages } from "../schema/store/captures.ts";
import type { ClaimedPage, FoundPage, FrontierCounts, SiteDate } from "../schema/store/frontier.ts";
import type { FoundList } from "../schema/store/hits.ts";
import type { FetchChoice, SiteDateRow } from "../schema/store/site-dates.ts";
import type { StopReason } from "../schema/vocabulary/capture.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { HttpRequest } from "./fetch-http.ts";
import type { PaceKeeper } from "./keep-pace.ts";
import type { PageAnswer } from "./page-answer.ts";
import type { BrowserVisit } from "./visit-in-browser.ts";

/** All that collecting a date needs from the world. */
export interface CrawlEffects {
  now(): Date;
  /** Milliseconds that never run backwards. */
  clock(): number;
  /** 0 to 1. */
  chance(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  fetchHttp(request: HttpRequest): Promise<PageAnswer>;
  /** Null where there is no browser. */
  readonly browser: CrawlBrowser | null;
  /** The pace of a site's host and port, shared by every site on it. */
  paceOf(site: SiteDefinition): PaceKeeper;
  readonly store: CrawlStore;
  /** The extractor, where the caller has one: the automatic choice of fetching compares what it finds. */
  readonly extract: ((site: SiteDefinition, body: string) => ListingText | null) | null;
  /** Told of captures that were stored good, by id: all the crawler knows of the queue. */
  announceCaptures(captureIds: readonly string[]): Promise<void>;
  /** Something the person at the keyboard should know. Ids only. */
  notice(text: string): void;
}

export interface CrawlBrowser {
  /** Pages open at once, over all sites. */
  readonly size: number;
  open(visit: BrowserVisit, pace: PaceKeeper): Promise<PageAnswer>;
  closeSite(siteId: string): Promise<void>;
}

/** The crawler's part of the database. Whoever implements it rides out a restart of the server. */
export interface CrawlStore {
  planSites(roundId: string, date: string, siteIds: readonly string[]): Promise<void>;
  readSites(roundId: string, date: string): Promise<SiteDateRow[]>;
  /** Takes a site's date for this process alone; false when another has it. */
  lockSite(site: SiteDate): Promise<boolean>;
  unlockSite(site: SiteDate): Promise<void>;
  /** Opens the site's date and takes back what a collector that is gone had in hand. */
  startSite(site: SiteDate, at: Date): Promise<void>;
  addLists(lists: readonly FoundList[]): Promise<void>;
  addPages(site: SiteDate, found: readonly FoundPage[]): Promise<number>;
  claimPages(site: SiteDate, limit: number): Promise<ClaimedPage[]>;
  untilNextRetry(site: SiteDate): Promise<number | null>;
  storePages(pages: readonly FinishedPage[]): Promise<StoredPages>;
  giveUpWaiting(site: SiteDate, state: "refused" | "lost", reason: string): Promise<number>;
  countPages(site: SiteDate): Promise<FrontierCounts>;
  /** What the end of a site's date is judged by. */
  readFindings(site: SiteDate): Promise<SiteFindings>;
  endSite(site: SiteDate, ending: SiteEnding): Promise<void>;
  readChoices(site: SiteDate): Promise<FetchChoice[]>;
  storeChoice(site: SiteDate, choice: FetchChoice, at: Date): Promise<void>;
}

export interface SiteFindings {
  readonly counts: FrontierCounts;
  readonly outcomes: readonly {
    readonly pageType: "list" | "listing";
    readonly outcome: string;
    readonly count: number;
  }[];
  /** Reasons for which lists ended before their end. */
  readonly listEndings: readonly string[];
  readonly hits: number;
  /** Of the round's earlier dates, the latest first. */
  readonly earlierHits: readonly number[];
}

export interface SiteEnding {
  readonly state: "complete" | "truncated" | "failed" | "collecting" | "planned";
  readonly reason: StopReason | null;
  readonly notComparable: string | null;
  readonly at: Date | null;
}
