import type { DemoSite } from "../sites.ts";
import type { Random } from "./random.ts";
import type { ListingAddress } from "./types.ts";

/** In how many lists an address stands at a date. */
export function listsOf(site: DemoSite, address: ListingAddress): number {
  const byPlace = site.index === "places" || site.index === "counties" ? address.places.length : 0;
  return byPlace + (site.index === "letters" ? 1 : 0) + address.categories.length;
}

export function datesShown(address: ListingAddress): number {
  return address.shows.filter((unique) => unique !== null).length;
}

/**
 * Puts every address into the list of all and into so many further categories that the round's hits come to the
 * target exactly.
 */
export function drawCategories(
  random: Random,
  sites: readonly DemoSite[],
  addresses: readonly ListingAddress[],
  targetHits: number,
): ListingAddress[] {
  const chosen = addresses.map(
    (address) => new Set<number>((sites[address.site]?.categories.length ?? 0) > 0 ? [0] : []),
  );
  const shown = addresses.map(datesShown);
  let hits = addresses.reduce((sum, address, index) => {
    const site = sites[address.site];
    const categories = [...(chosen[index] ?? [])];
    return site === undefined ? sum : sum + listsOf(site, { ...address, categories }) * (shown[index] ?? 0);
  }, 0);
  if (hits > targetHits)
    throw new RangeError(`The addresses alone give ${hits} hits, more than the ${targetHits} of the round.`);
  const open = random.shuffled(addresses.map((_, index) => index));
  for (let idle = 0, step = 0; hits < targetHits && idle < open.length; step++) {
    const index = open[step % open.length] ?? 0;
    const address = addresses[index];
    const set = chosen[index];
    const names = address === undefined ? 0 : (sites[address.site]?.categories.length ?? 0);
    const gain = shown[index] ?? 0;
    idle++;
    if (set === undefined || set.size >= names || gain === 0 || gain > targetHits - hits) continue;
    // The next free category after a drawn one.
    let category = random.int(names);
    while (set.has(category)) category = (category + 1) % names;
    set.add(category);
    hits += gain;
    idle = 0;
  }
  return addresses.map((address, index) => ({ ...address, categories: [...(chosen[index] ?? [])].sort() }));
}
