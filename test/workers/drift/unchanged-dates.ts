import { createRandom } from "../../../demo/population/random.ts";
import type { FillRate } from "../../../schema/vocabulary/drift.ts";
import { judgeSite, testLevel } from "../../../workers/drift/judge-site.ts";
import type { SightedContent, SightedListing } from "../../../workers/drift/sight-listing.ts";
import type { DemoSitePages } from "./demo-pages.ts";
import { measure, sightPages, VARIABLES } from "./sight-pages.ts";

/** The dates of one site of one population, read. */
export interface SightedSite {
  readonly id: string;
  readonly dates: readonly (readonly SightedListing[])[];
}

export function sightSites(sites: readonly DemoSitePages[]): SightedSite[] {
  return sites.map(({ id, definition, dates }) => ({
    id,
    dates: dates.map((pages) => sightPages(definition, pages, "2026-08-15")),
  }));
}

/** Alarms of a round's dates, none of which has changed: each name is one date's false alarms. */
export function alarmsOf(sites: readonly SightedSite[], former: readonly SightedSite[]): string[][] {
  const level = testLevel(sites.length, VARIABLES.length);
  const formerRates = new Map(former.map((site) => [site.id, ratesOf(site)]));
  const found: string[][] = [];
  for (const site of sites) {
    const rates = ratesOf(site);
    for (const [date, today] of rates.entries()) {
      const history = { dates: rates.slice(0, date), formerRound: formerRates.get(site.id) ?? [] };
      const alarms = judgeSite(today, history, VARIABLES, level);
      const names = alarms.map(
        ({ field, signal, seen, expected, of }) =>
          `${site.id} ${field} ${signal} ${seen.toFixed(2)} for ${expected.toFixed(2)} of ${of}`,
      );
      found[date] = [...(found[date] ?? []), ...names];
    }
  }
  return found;
}

function ratesOf({ dates }: SightedSite): FillRate[][] {
  return dates.map((today, date) => measure(today, dates[date - 1] ?? null));
}

/**
 * Dates as they might have been: at each site a share of the listings, another one every time, is not there that day,
 * some listings have come under other addresses, and of those that stay a few leave out or reword a statement.
 */
export function resampleDates(sites: readonly SightedSite[], seed: string): SightedSite[] {
  const random = createRandom(seed);
  return sites.map((site) => ({
    id: site.id,
    dates: site.dates.map((listings, date) => {
      const absent = random.next() * 0.4;
      const moved = random.next() * 0.25;
      const edited = random.next() * 0.08;
      return listings.flatMap(({ address, content }) => {
        if (random.next() < absent) return [];
        const where = random.next() < moved ? `${address} at ${date}` : address;
        return [{ address: where, content: random.next() < edited ? edit(content, random.next()) : content }];
      });
    }),
  }));
}

/** A seller's own edit: one statement gone, and another text. */
function edit(content: SightedContent | null, chance: number): SightedContent | null {
  if (content === null) return null;
  const values = new Map(content.values);
  const variables = [...values.keys()];
  const dropped = variables[Math.floor(chance * variables.length)];
  if (dropped !== undefined) values.delete(dropped);
  return { ...content, values, copy: `${content.copy} edited`, text: `${content.text} edited` };
}
