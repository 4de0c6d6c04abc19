import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { BrowserTab } from "./browser-tab.ts";
import { canPress, linksNow, readLinks, scrollToEnd, waitForOtherLinks } from "./page-scripts.ts";
import { listingLinkRule, type SeenLink } from "./read-list-page.ts";

export interface GatheredList {
  readonly links: readonly SeenLink[];
  /** Whether the steps ran out while the list still went on. */
  readonly cutShort: boolean;
}

/** How long a list may take to answer a click or a scroll; what takes longer is cut short, and said to be. */
const STEP_MILLISECONDS = 15_000;
/** Rest after which a step has brought what it brings. Lists wait a moment themselves before they ask for more. */
const QUIET_MILLISECONDS = 700;
/** Steps without a new listing after which the list is over, whatever its button says. */
const BARREN_STEPS = 2;

/**
 * Walks a list that a script pages: presses its button or scrolls until nothing new comes. Links are gathered after
 * every step, since some lists take away at the top what they add at the bottom, or show one page in place of another.
 */
export async function gatherScriptedList(tab: BrowserTab, site: SiteDefinition): Promise<GatheredList> {
  const rule = listingLinkRule(site);
  const { paging } = site;
  if (rule === null || (paging.kind !== "loadMore" && paging.kind !== "infiniteScroll")) {
    return { links: [], cutShort: false };
  }
  const gathered = new Map<string, boolean>();
  const takeIn = (links: readonly SeenLink[]) => {
    const before = gathered.size;
    for (const link of links) gathered.set(link.value, (gathered.get(link.value) ?? true) && link.hidden);
    return gathered.size > before;
  };
  const steps = paging.kind === "loadMore" ? paging.clicks : paging.scrolls;
  takeIn(await tab.run(readLinks, rule));
  let barren = 0;
  let step = 0;
  let rested = true;
  for (; step < steps && barren < BARREN_STEPS && rested; step += 1) {
    const before = await tab.run(linksNow, rule);
    if (paging.kind === "loadMore") {
      if (!(await tab.run(canPress, paging.selector)) || !(await tab.click(paging.selector))) break;
    } else await tab.run(scrollToEnd, rule.selector);
    const changed = tab.run(waitForOtherLinks, { ...rule, before, milliseconds: STEP_MILLISECONDS }).then(() => true);
    // A page at rest after the step has nothing more: the last step of every list ends here, not at its deadline.
    const atRest = tab.settle(QUIET_MILLISECONDS * (barren + 1), STEP_MILLISECONDS);
    await Promise.race([changed, atRest]);
    changed.catch(() => undefined);
    atRest.catch(() => undefined);
    rested = await tab.settle(20, STEP_MILLISECONDS);
    barren = takeIn(await tab.run(readLinks, rule)) ? 0 : barren + 1;
  }
  return {
    links: [...gathered].map(([value, hidden]) => ({ value, hidden })),
    cutShort: !rested || (step >= steps && barren === 0),
  };
}
