import { defineSite } from "../../../demo/define-site.ts";
import type { Demo, DemoRound } from "../../../demo/population/types.ts";
import { DEMO_SITES, type DemoSite } from "../../../demo/sites.ts";
import { DETAIL_PAGES } from "../../../demo/web/detail-pages.ts";
import { htmlPage } from "../../../demo/web/html.ts";
import { viewOf } from "../../../demo/web/listing-view.ts";
import { siteDay } from "../../../demo/web/site-day.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../../../schema/vocabulary/site-definition.ts";

export interface DemoPage {
  readonly address: string;
  readonly body: string;
}

/** The listing pages of one demo site at the three dates of a round, as its server would answer. */
export interface DemoSitePages {
  readonly id: string;
  readonly definition: SiteDefinition;
  readonly dates: readonly (readonly DemoPage[])[];
  /** Addresses that show another text at the second date than at the first. */
  readonly edited: ReadonlySet<string>;
}

/** The sites of a round whose listing pages need no script, with their pages. */
export function demoSitePages(demo: Demo, roundId: string, only?: readonly string[]): DemoSitePages[] {
  const round = demo.rounds.find((one) => one.id === roundId);
  if (round === undefined) throw new Error(`The demo has no round ${roundId}.`);
  return round.sites.flatMap((site, index) =>
    site.detail === "app" || (only !== undefined && !only.includes(site.id)) ? [] : [pagesOf(round, site, index)],
  );
}

function pagesOf(round: DemoRound, site: DemoSite, index: number): DemoSitePages {
  const definition = siteDefinitionSchema.parse(defineSite(site, "http://127.0.0.1:4999"));
  const dates = round.dates.map((date, at) =>
    [...siteDay(round, index, at).listings.values()].map((listing) => {
      const now = new Date(`${date}T10:00:00Z`);
      const view = viewOf(site, listing, now, at);
      const form = DETAIL_PAGES[site.detail];
      const head = form.head?.(view, site);
      const body =
        form.json !== undefined
          ? JSON.stringify(form.json(view, site))
          : htmlPage(site, view.title, form.render(view, site, at + 1), head === undefined ? { now } : { head, now });
      return { address: listing.address.path, body };
    }),
  );
  const edited = round.addresses.filter(
    ({ site: own, shows: [first = null, second = null] }) =>
      own === index && first !== null && second !== null && first !== second,
  );
  return { id: site.id, definition, dates, edited: new Set(edited.map((address) => address.path)) };
}

export function demoSite(id: string): DemoSite {
  const site = DEMO_SITES.find((one) => one.id === id);
  if (site === undefined) throw new Error(`The demo has no site ${id}.`);
  return site;
}

/**
 * A site's first two dates with at most so many listings, and without those whose seller edited the text between the
 * dates: what changes then is the template alone.
 */
export function steadyPages(site: DemoSitePages, most: number): DemoSitePages {
  const [first = [], second = []] = site.dates;
  const kept = new Set(
    [...new Set([...first, ...second].map((page) => page.address))]
      .sort()
      .filter((address) => !site.edited.has(address))
      .slice(0, most),
  );
  return { ...site, dates: [first, second].map((pages) => pages.filter((page) => kept.has(page.address))) };
}
