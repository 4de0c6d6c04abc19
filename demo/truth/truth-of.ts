import { listsOf } from "../population/draw-categories.ts";
import { PLACE_SEED } from "../population/draw-places.ts";
import {
  DEMO_VARIABLES,
  type Demo,
  type DemoRound,
  type DemoVariable,
  type Kind,
  type UniqueListing,
} from "../population/types.ts";
import { viewOf } from "../web/listing-view.ts";
import type { ShownListing } from "../web/site-day.ts";
import { keptPlaces } from "./keep-place.ts";
import { linkUniques } from "./link-uniques.ts";
import { directContent } from "./normalise-content.ts";
import type { DateTruth, ListingTruth, PlaceTruth, RoundTruth, VariableTruth } from "./round-truth.ts";

interface Met {
  readonly firstDate: number;
  readonly onDates: readonly boolean[];
  readonly site: number;
  readonly codes: readonly string[];
}

/** The truth of one round of the demo. */
export function truthOf(demo: Demo, roundId: string): RoundTruth {
  const round = demo.rounds.find((one) => one.id === roundId);
  if (round === undefined) throw new RangeError(`The demo has no round "${roundId}".`);
  const listings = readListings(round);
  const met = meetUniques(round);
  const dates = round.dates.map((_, date) => dateTruth(round, met, listings, date));
  const adults = [...met].flatMap(([index, how]) => {
    const unique = round.uniques[index];
    return unique === undefined || unique.underAge ? [] : [{ unique, how }];
  });
  const count = (kind: Kind) => adults.filter(({ unique }) => unique.kind === kind).length;
  const bySite: Record<string, number> = {};
  for (const { how } of adults) add(bySite, round.sites[how.site]?.id ?? "");
  const readable = listings.filter((listing) => !listing.underAge && !listing.templateChanged);
  const dated = (one: { site: string; date: number }) => ({ site: one.site, date: round.dates[one.date] ?? "" });
  return {
    round: round.id,
    dates,
    unique: adults.length,
    ads: count("ads"),
    profiles: count("profiles"),
    sites: round.sites.length,
    contents: new Set(readable.map((listing) => listing.copyGroup)).size,
    bySite,
    variables: variableTruths(adults.map(({ unique }) => unique)),
    places: placeTruth(round, adults),
    templateChanged: round.templateChanged.map(dated),
    closed: round.closed.map(dated),
    listings,
  };
}

function isClosed(round: DemoRound, site: number, date: number): boolean {
  return round.closed.some((one) => one.site === round.sites[site]?.id && date >= one.date);
}

function isChanged(round: DemoRound, site: number, date: number): boolean {
  return round.templateChanged.some((one) => one.site === round.sites[site]?.id && one.date === date);
}

/** Every listing that a site shows on a date while it is open. */
function* shown(round: DemoRound): Generator<ShownListing & { date: number }> {
  for (const address of round.addresses) {
    for (const [date, index] of address.shows.entries()) {
      const unique = index === null ? undefined : round.uniques[index];
      if (unique !== undefined && !isClosed(round, address.site, date)) yield { address, unique, date };
    }
  }
}

function meetUniques(round: DemoRound): Map<number, Met> {
  const met = new Map<number, Met>();
  for (const { address, unique, date } of shown(round)) {
    if (isChanged(round, address.site, date)) continue;
    const known = met.get(unique.index);
    const onDates = round.dates.map((_, index) => index === date || (known?.onDates[index] ?? false));
    if (known === undefined || date < known.firstDate) {
      met.set(unique.index, { firstDate: date, onDates, site: address.site, codes: address.places });
    } else if (date === known.firstDate) {
      const codes = [...new Set([...known.codes, ...address.places])].sort();
      met.set(unique.index, { firstDate: date, onDates, site: Math.min(known.site, address.site), codes });
    } else {
      met.set(unique.index, { ...known, onDates });
    }
  }
  return met;
}

function readListings(round: DemoRound): ListingTruth[] {
  const visible = [...shown(round)];
  const readable = new Set(
    visible.flatMap(({ address, unique, date }) => (isChanged(round, address.site, date) ? [] : [unique.index])),
  );
  const roots = linkUniques(round.uniques, (index) => readable.has(index));
  const groups = new Map<string, string>();
  const still = new Date(0);
  return visible.map(({ address, unique, date }) => {
    const site = round.sites[address.site];
    if (site === undefined) throw new RangeError("A listing without site.");
    const content = directContent(viewOf(site, { address, unique }, still, 0));
    const copyGroup = groups.get(content) ?? `c${groups.size}`;
    groups.set(content, copyGroup);
    return {
      site: site.id,
      path: address.path,
      date: round.dates[date] ?? "",
      kind: unique.kind,
      values: unique.values,
      municipalities: address.places,
      counties: countiesOf(unique, address.places),
      copyGroup,
      multiPlaceGroup: `m${unique.index}`,
      linkedGroup: `l${roots[unique.index] ?? unique.index}`,
      underAge: unique.underAge,
      templateChanged: isChanged(round, address.site, date),
    };
  });
}

function countiesOf(unique: UniqueListing, codes: readonly string[]): string[] {
  const counties = new Set(codes.map((code) => code.slice(0, 2)));
  if (unique.place.level === "county") counties.add(unique.place.county);
  return [...counties].sort();
}

function dateTruth(
  round: DemoRound,
  met: ReadonlyMap<number, Met>,
  listings: readonly ListingTruth[],
  date: number,
): DateTruth {
  const hitsBySite: Record<string, number> = {};
  for (const { address, date: on } of shown(round)) {
    const site = round.sites[address.site];
    if (on === date && site !== undefined) add(hitsBySite, site.id, listsOf(site, address));
  }
  const today = listings.filter((listing) => listing.date === round.dates[date]);
  let fresh = 0;
  const kinds = { ads: 0, profiles: 0 };
  for (const [index, how] of met) {
    const unique = round.uniques[index];
    if (unique === undefined || unique.underAge || how.onDates[date] !== true) continue;
    kinds[unique.kind]++;
    if (how.firstDate === date) fresh++;
  }
  const unique = kinds.ads + kinds.profiles;
  return {
    date: round.dates[date] ?? "",
    hits: Object.values(hitsBySite).reduce((sum, hits) => sum + hits, 0),
    hitsBySite,
    captures: today.filter((listing) => !listing.templateChanged).length,
    changedCaptures: today.filter((listing) => listing.templateChanged).length,
    unique,
    new: fresh,
    seenAgain: unique - fresh,
    ...kinds,
    underAge: today.filter((listing) => listing.underAge).length,
  };
}

function variableTruths(uniques: readonly UniqueListing[]): Record<DemoVariable, VariableTruth> {
  const truth = (variable: DemoVariable): VariableTruth => {
    const values: Record<string, number> = {};
    let n = 0;
    for (const unique of uniques) {
      const stated = unique.values[variable];
      if (stated === undefined) continue;
      n++;
      for (const code of stated.split("|")) add(values, code);
    }
    return { n, missing: uniques.length - n, values };
  };
  const [gender, age, orientation, nationality, language, ethnicity] = DEMO_VARIABLES.map(truth);
  if (!gender || !age || !orientation || !nationality || !language || !ethnicity)
    throw new RangeError("A variable is missing.");
  return { gender, age, orientation, nationality, language, ethnicity };
}

function placeTruth(round: DemoRound, adults: readonly { unique: UniqueListing; how: Met }[]): PlaceTruth {
  const sets = new Map<string, { codes: readonly string[]; date: string; listings: number }>();
  const aimedCounties: Record<string, number> = {};
  const aimedMunicipalities: Record<string, number> = {};
  let missing = 0;
  for (const { unique, how } of adults) {
    for (const county of countiesOf(unique, how.codes)) add(aimedCounties, county);
    for (const code of how.codes) add(aimedMunicipalities, code);
    const codes = [...how.codes].sort();
    if (codes.length === 0) missing++;
    else {
      const date = round.dates[how.firstDate] ?? "";
      const key = `${date}|${codes.join(",")}`;
      const set = sets.get(key) ?? { codes, date, listings: 0 };
      set.listings++;
      sets.set(key, set);
    }
  }
  const placed: Record<string, number> = {};
  for (const { codes, date, listings } of sets.values()) {
    for (const [code, count] of keptPlaces(PLACE_SEED, round.id, date, codes, listings)) add(placed, code, count);
  }
  return { placed, missing, aimedCounties, aimedMunicipalities };
}

function add(counts: Record<string, number>, key: string, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by;
}
