import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { BrowserTab } from "./browser-tab.ts";
import { canPress, linksNow, readLinks, scrollToEnd, waitForOtherLinks } from "./page-scripts.ts";
import { listingLinkRule, type SeenLink } from "./read-list-page.ts";

export interface GatheredList {
  readonly links: readonly SeenLink[];
  /** Whether the steps ran out while the list still went on. */
  readonly cutShort: boolean;
}

/** How long a list may take to answer a click or a scroll. */
const STEP_MILLISECONDS = 4_000;
const LAST_STEP_MILLISECONDS = 1_200;
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
  for (; step < steps && barren < BARREN_STEPS; step += 1) {
    const before = await tab.run(linksNow, rule);
    if (paging.kind === "loadMore") {
      if (!(await tab.run(canPress, paging.selector)) || !(await tab.click(paging.selector))) break;
    } else await tab.run(scrollToEnd, rule.selector);
    const milliseconds = barren === 0 ? STEP_MILLISECONDS : LAST_STEP_MILLISECONDS;
    const changed = tab.run(waitForOtherLinks, { ...rule, before, milliseconds });
    // A page at rest after the step has nothing more: the last step of every list ends here, not at its deadline.
    const rest = tab.settle(barren === 0 ? 400 : 800, milliseconds).then(() => false);
    await Promise.race([changed, rest]);
    changed.catch(() => undefined);
    rest.catch(() => undefined);
    await tab.settle(20, STEP_MILLISECONDS);
    barren = takeIn(await tab.run(readLinks, rule)) ? 0 : barren + 1;
  }
  return {
    links: [...gathered].map(([value, hidden]) => ({ value, hidden })),
    cutShort: step >= steps && barren === 0,
  };
}
