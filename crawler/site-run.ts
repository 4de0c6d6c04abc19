import type { CrawlerKeys } from "../schema/keys/round-keys.ts";
import type { SiteDate } from "../schema/store/frontier.ts";
import type { PageType } from "../schema/vocabulary/capture.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { WayChooser } from "./choose-way.ts";
import { type CookieJar, createCookieJar } from "./cookie-jar.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import type { PaceKeeper } from "./keep-pace.ts";
import type { RobotsRules } from "./robots.ts";

/** What the pages of one site's date share while they are collected. */
export interface SiteRun {
  readonly site: SiteDefinition;
  readonly siteDate: SiteDate;
  readonly keys: CrawlerKeys;
  readonly userAgent: string;
  readonly effects: CrawlEffects;
  readonly pace: PaceKeeper;
  readonly cookies: CookieJar;
  readonly robots: RobotsRules;
  readonly ways: WayChooser;
  readonly signal: AbortSignal;
  /** The gate's opening under way, so that pages which meet it together open it once. */
  readonly gate: { opening: Promise<boolean> | null; openings: number };
  /** Same-site stylesheets, each fetched once, by address. */
  readonly stylesheets: Map<string, Promise<string>>;
}

/** A jar that holds the site's gate cookie, where the gate is one. */
export function jarOf(site: SiteDefinition): CookieJar {
  const jar = createCookieJar();
  if (site.gate?.kind === "cookie") jar.set(site.gate.name, site.gate.value);
  return jar;
}

/** What an address is stored as: its keyed hash, and itself sealed. */
export function sealedPage(run: SiteRun, address: string): { addressMac: Buffer; sealedAddress: Buffer } {
  const { siteId } = run.siteDate;
  return { addressMac: run.keys.addressMac(siteId, address), sealedAddress: run.keys.sealAddress(siteId, address) };
}

/** A list's name in the database: keyed, since it stands in clear and comes of an address. */
export function listKeyOf(run: SiteRun, firstAddress: string): string {
  return run.keys.addressMac(run.siteDate.siteId, firstAddress).toString("hex").slice(0, 16);
}

/** Whether a page has to be fetched in a browser, by the definition alone. */
export function needsBrowser(site: SiteDefinition, pageType: PageType): boolean {
  if (site.fetch === "browser") return true;
  return pageType === "list" && (site.paging.kind === "loadMore" || site.paging.kind === "infiniteScroll");
}
