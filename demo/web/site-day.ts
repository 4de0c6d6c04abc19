import { MUNICIPALITIES } from "../data/places.ts";
import type { DemoRound, ListingAddress, UniqueListing } from "../population/types.ts";
import { type DemoSite, slugOf } from "../sites.ts";

const NAMES = new Map(MUNICIPALITIES);

/** One listing as one site shows it on one date. */
export interface ShownListing {
  readonly address: ListingAddress;
  readonly unique: UniqueListing;
}

export interface ShownList {
  readonly path: string;
  readonly name: string;
  /** What leads to it: a menu of places or letters, or the site's own list of categories. */
  readonly by: "place" | "letter" | "category";
  readonly county: string | null;
  readonly listings: readonly ShownListing[];
}

/** All that one site shows on one date. */
export interface SiteDay {
  readonly site: DemoSite;
  readonly listings: ReadonlyMap<string, ShownListing>;
  readonly lists: ReadonlyMap<string, ShownList>;
}

/** Indexes what a site shows on a date by address. */
export function siteDay(round: DemoRound, siteIndex: number, date: number): SiteDay {
  const site = round.sites[siteIndex];
  if (site === undefined) throw new RangeError(`Round ${round.id} has no site number ${siteIndex}.`);
  const listings = new Map<string, ShownListing>();
  const lists = new Map<string, ShownList & { listings: ShownListing[] }>();
  const add = (list: Omit<ShownList, "listings">, listing: ShownListing | null) => {
    const known = lists.get(list.path) ?? { ...list, listings: [] };
    lists.set(list.path, known);
    if (listing !== null) known.listings.push(listing);
  };
  for (const [index, name] of site.categories.entries()) {
    add({ path: categoryPath(site, index), name, by: "category", county: null }, null);
  }
  for (const address of inOrderOfRenewal(round, siteIndex, date)) {
    const index = address.shows[date] ?? null;
    const unique = index === null ? undefined : round.uniques[index];
    if (unique === undefined) continue;
    const listing = { address, unique };
    listings.set(address.path, listing);
    for (const list of menuLists(site, listing)) add(list, listing);
    for (const category of address.categories) {
      add(
        { path: categoryPath(site, category), name: site.categories[category] ?? "", by: "category", county: null },
        listing,
      );
    }
  }
  return { site, listings, lists };
}

export function categoryPath(site: DemoSite, category: number): string {
  return site.categoryPath.replace("{slug}", slugOf(site.categories[category] ?? ""));
}

function menuLists(site: DemoSite, { address, unique }: ShownListing): Omit<ShownList, "listings">[] {
  if (site.index === "letters") {
    const letter = unique.seller.name.slice(0, 1);
    return [{ path: site.placePath.replace("{slug}", slugOf(letter)), name: letter, by: "letter", county: null }];
  }
  if (site.index === "none") return [];
  return address.places.map((code) => {
    const name = NAMES.get(code) ?? code;
    const county = code.slice(0, 2);
    const path = site.placePath.replace("{slug}", slugOf(name)).replace("{county}", county);
    return { path, name, by: "place", county };
  });
}

/** Boards show what was renewed last on top, so the order changes from date to date. */
function inOrderOfRenewal(round: DemoRound, siteIndex: number, date: number): ListingAddress[] {
  const rank = (address: ListingAddress) => Math.imul(address.id + date * 7_919, 2_654_435_761) >>> 0;
  return round.addresses
    .filter((address) => address.site === siteIndex && (address.shows[date] ?? null) !== null)
    .map((address) => ({ address, rank: rank(address) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ address }) => address);
}
