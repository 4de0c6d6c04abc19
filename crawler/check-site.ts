import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import { dayInStockholm } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { CrawlEffects } from "./crawl-effects.ts";
import { loadRobots } from "./load-robots.ts";
import { createPageLook, type PageLook, runOfLook, type SeenPage } from "./look-at-page.ts";
import { nextPage } from "./next-page.ts";
import { paceLimits } from "./pace.ts";
import { type PlannedList, planDate } from "./plan-date.ts";
import { type CheckedPage, NOTHING_SEEN, reportSiteCheck, type Sight, type SiteCheck } from "./report-site-check.ts";
import { isOnSite, skipReason } from "./scope.ts";
import { jarOf, type SiteRun } from "./site-run.ts";

const LIST_PAGES = 3;
const LISTING_PAGES = 5;
/** Steps through a list that a script pages: enough to see that it goes on. */
const SCRIPTED_STEPS = 2;

/**
 * Fetches the index page, at most three pages of lists and five listings by a definition, under the same rules as on
 * a sampling date, and tells what it finds. Stores nothing. A listing is named by where it stood, never by its address.
 */
export async function checkSite(
  definition: SiteDefinition,
  effects: CrawlEffects,
  asking: { readonly userAgent: string; readonly signal: AbortSignal },
): Promise<SiteCheck> {
  const site = withFewSteps(definition);
  const today = dayInStockholm(effects.now());
  const pace = effects.paceOf(site);
  try {
    const loaded = await loadRobots(site, effects, pace, jarOf(site), asking.userAgent, asking.signal);
    if (loaded.rules === null) return reportSiteCheck(definition, today, { ...NOTHING_SEEN, refused: loaded.refused });
    const delay = loaded.rules.crawlDelaySeconds;
    pace.limit(paceLimits(site.pace, delay));
    const run = runOfLook(site, effects, loaded.rules, pace, asking.userAgent, asking.signal);
    return reportSiteCheck(definition, today, { ...(await look(run)), crawlDelaySeconds: delay });
  } finally {
    await effects.browser?.closeSite(site.id);
  }
}

async function look(run: SiteRun): Promise<Sight> {
  const { site, robots, effects } = run;
  const allows = (address: string) => robots.kind === "rules" && robots.allows(address);
  const [visit] = planDate(run.siteDate.date, [{ ...site, active: {} }]).visits;
  const entries = [...(visit?.lists.map((list) => list.address) ?? []), ...(visit?.index ? [visit.index] : [])];
  if (entries.length > 0 && !entries.some(allows)) return { ...NOTHING_SEEN, refused: "robotsRefusesAll" };
  const see = createPageLook(run);
  const pages: CheckedPage[] = [];
  const indexed = visit?.index && allows(visit.index) ? await lookAtIndex(site, see, visit.index, allows, pages) : null;
  const lists = [...(visit?.lists ?? []), ...(indexed?.lists ?? [])].filter(
    (list) => isOnSite(site, list.address) && allows(list.address),
  );
  const seen = await lookAtLists(site, see, lists, allows, pages);
  const links = [...seen.links].map(([address, hidden]) => ({ address, hidden }));
  const reasons = links.map((link) => skipReason(site, link, allows));
  const open = links.filter((_, at) => reasons[at] === null).map((link) => link.address);
  const listings: ListingText[] = [];
  for (const [place, address] of spread(open, LISTING_PAGES).entries()) {
    const page = await see({ address, pageType: "listing", isIndex: false });
    pages.push(
      checkedPage(`listing ${place + 1} (link ${links.findIndex((one) => one.address === address) + 1})`, page),
    );
    const { body } = page.opened;
    const listing = page.outcome === "good" && body !== null ? (effects.extract?.(site, body.text) ?? null) : null;
    if (listing !== null) listings.push(listing);
  }
  const count = (reason: string) => reasons.filter((one) => one === reason).length;
  return {
    ...NOTHING_SEEN,
    pages,
    lists: {
      inDefinition: visit?.lists.length ?? 0,
      inIndex: indexed?.lists.length ?? 0,
      furtherIndexPages: indexed?.deeper ?? 0,
      examples: lists.slice(0, 5).map((list) => list.place ?? list.category ?? new URL(list.address).pathname),
    },
    links: {
      found: links.length,
      hidden: count("hiddenLink"),
      offSite: count("outOfScope"),
      refusedByRobots: count("robots"),
    },
    nextFound: seen.nextFound,
    freshOnNext: seen.freshOnNext,
    listings,
  };
}

/** The index page, and one page below it where lists only stand there. */
async function lookAtIndex(
  site: SiteDefinition,
  see: PageLook,
  address: string,
  allows: (address: string) => boolean,
  pages: CheckedPage[],
): Promise<{ lists: PlannedList[]; deeper: number }> {
  const first = await see({ address, pageType: "list", isIndex: true });
  pages.push(checkedPage(`index ${new URL(address).pathname}`, first));
  const lists = [...(first.findings.index?.lists ?? [])];
  const deeper = first.findings.index?.deeper ?? [];
  const below = deeper.find((one) => isOnSite(site, one) && allows(one));
  if (lists.length === 0 && below !== undefined) {
    const second = await see({ address: below, pageType: "list", isIndex: true });
    pages.push(checkedPage(`index ${new URL(below).pathname}`, second));
    lists.push(...(second.findings.index?.lists ?? []));
  }
  return { lists, deeper: deeper.length };
}

interface SeenLists {
  /** Address → whether it is hidden, in page order. */
  readonly links: ReadonlyMap<string, boolean>;
  readonly nextFound: boolean;
  readonly freshOnNext: number | null;
}

/** First pages of lists, and the second page of the first that has one. */
async function lookAtLists(
  site: SiteDefinition,
  see: PageLook,
  lists: readonly PlannedList[],
  allows: (address: string) => boolean,
  pages: CheckedPage[],
): Promise<SeenLists> {
  const links = new Map<string, boolean>();
  let freshOnNext: number | null = null;
  let nextFound = false;
  let fetched = 0;
  const take = async (address: string, number: number) => {
    const page = await see({ address, pageType: "list", isIndex: false });
    fetched += 1;
    const { pathname, search } = new URL(address);
    pages.push(checkedPage(`list ${pathname}${search}`, page));
    const before = links.size;
    for (const link of page.findings.list?.listings ?? []) {
      links.set(link.address, (links.get(link.address) ?? true) && link.hidden);
    }
    const read = page.findings.list;
    const next = read === null ? null : nextPage(site, { address, number, read });
    if (page.findings.cutShort) nextFound = true;
    return { fresh: links.size - before, next: next !== null && isOnSite(site, next) && allows(next) ? next : null };
  };
  for (const list of spread(lists, LIST_PAGES)) {
    if (fetched >= LIST_PAGES) break;
    const { next } = await take(list.address, 0);
    if (next === null || freshOnNext !== null || fetched >= LIST_PAGES) continue;
    nextFound = true;
    freshOnNext = (await take(next, 1)).fresh;
  }
  return { links, nextFound, freshOnNext };
}

function checkedPage(page: string, seen: SeenPage): CheckedPage {
  const { answer } = seen.opened;
  const isListing = seen.findings.list === null && seen.findings.index === null;
  return {
    page,
    outcome: seen.outcome,
    way: seen.way,
    status: answer.status,
    found: isListing ? null : seen.findings.found.length,
    milliseconds: Math.round(answer.milliseconds),
    bothWays: seen.bothWays,
  };
}

/** At most `most` of them, from the first to the last. */
function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, place) => Math.round((place * (all.length - 1)) / (most - 1))).flatMap(
    (place) => all.slice(place, place + 1),
  );
}

function withFewSteps(site: SiteDefinition): SiteDefinition {
  const { paging } = site;
  if (paging.kind === "loadMore")
    return { ...site, paging: { ...paging, clicks: Math.min(SCRIPTED_STEPS, paging.clicks) } };
  if (paging.kind === "infiniteScroll")
    return { ...site, paging: { ...paging, scrolls: Math.min(SCRIPTED_STEPS, paging.scrolls) } };
  return site;
}
