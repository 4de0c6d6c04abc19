import { COUNTY_WORDS, MUNICIPALITIES } from "../data/places.ts";
import { familyOf } from "../families.ts";
import type { DemoSite } from "../sites.ts";
import { keptPlaces } from "../truth/keep-place.ts";
import type { Draft } from "./draw-drafts.ts";
import type { Random } from "./random.ts";
import type { RoundTargets } from "./round-targets.ts";
import type { PlaceStatement } from "./types.ts";

/** The seed of the study's choice "place kept" in demo/study/ogonblick.yaml. */
export const PLACE_SEED = 2020;
const MULTI_PLACE_SHARE = 0.09;
const TOWNS_OF_TOURS = 36;

interface Round {
  readonly id: string;
  readonly dates: readonly string[];
  readonly sites: readonly DemoSite[];
}

/**
 * The places of every draft, such that the places kept come to the targets. Listings aimed at several places come
 * first; what the round-robin lets each of their places keep is taken off its target, and single places fill the rest.
 */
export function drawPlaces(
  random: Random,
  round: Round,
  drafts: readonly Draft[],
  targets: RoundTargets,
): PlaceStatement[] {
  const partners = editedPairs(drafts);
  const multi = drawMultiPlace(random, round, drafts, partners, targets);
  const left = new Map(targets.municipalities);
  for (const [code, count] of contributions(round, drafts, multi)) left.set(code, (left.get(code) ?? 0) - count);
  const places: (PlaceStatement | null)[] = drafts.map((draft) => multi.get(draft.index) ?? null);
  const open = random.shuffled(drafts.filter((draft) => !multi.has(draft.index)));
  placeTheSilent(random, round, open, partners, targets, places, left);
  return places.map((place) => place ?? { level: "none" });
}

/** Both ways: the draft whose address another's edited text takes over. */
function editedPairs(drafts: readonly Draft[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const { index, derivedFrom } of drafts) {
    if (derivedFrom?.how !== "edited") continue;
    pairs.set(index, derivedFrom.index);
    pairs.set(derivedFrom.index, index);
  }
  return pairs;
}

type MultiPlaces = Map<number, Extract<PlaceStatement, { level: "municipality" }>>;

function drawMultiPlace(
  random: Random,
  round: Round,
  drafts: readonly Draft[],
  partners: ReadonlyMap<number, number>,
  targets: RoundTargets,
): MultiPlaces {
  const towns = MUNICIPALITIES.slice(0, TOWNS_OF_TOURS).map(([code]) => code);
  const weights = towns.map((code) => Math.sqrt(targets.municipalities.get(code) ?? 0));
  const multi: MultiPlaces = new Map();
  for (const draft of drafts) {
    if (partners.has(draft.index) || !random.chance(MULTI_PLACE_SHARE)) continue;
    const silent = placeOn(round, draft) === "list";
    const codes = new Set<string>();
    for (const size = 2 + random.weighted([0.5, 0.27, 0.15, 0.08]); codes.size < size; ) {
      codes.add(towns[random.weighted(weights)] ?? "0180");
    }
    const flavour = random.chance(silent ? 0.7 : 0.2) ? "towns" : "members";
    multi.set(draft.index, { level: "municipality", codes: [...codes].sort(), flavour });
  }
  demoteExcess(round, drafts, multi, targets);
  return multi;
}

/** Small scales cannot carry every tour: those through a place that is full become single listings. */
function demoteExcess(round: Round, drafts: readonly Draft[], multi: MultiPlaces, targets: RoundTargets): void {
  for (;;) {
    const full = [...contributions(round, drafts, multi)].find(
      ([code, count]) => count > (targets.municipalities.get(code) ?? 0),
    );
    if (full === undefined) return;
    const culprit = [...multi].find(([, place]) => place.codes.includes(full[0]));
    if (culprit === undefined) return;
    multi.delete(culprit[0]);
  }
}

/** Municipality → how many of the multi-place listings it keeps. */
function contributions(round: Round, drafts: readonly Draft[], multi: MultiPlaces): Map<string, number> {
  const sets = new Map<string, { codes: readonly string[]; date: string; listings: number }>();
  for (const [index, place] of multi) {
    const date = round.dates[drafts[index]?.firstDate ?? 0] ?? "";
    const key = `${date}|${place.codes.join(",")}`;
    const set = sets.get(key) ?? { codes: place.codes, date, listings: 0 };
    set.listings++;
    sets.set(key, set);
  }
  const kept = new Map<string, number>();
  for (const { codes, date, listings } of sets.values()) {
    for (const [code, count] of keptPlaces(PLACE_SEED, round.id, date, codes, listings)) {
      kept.set(code, (kept.get(code) ?? 0) + count);
    }
  }
  return kept;
}

function placeOn(round: Round, draft: Draft): "field" | "text" | "list" {
  const site = round.sites[draft.home];
  return site === undefined ? "field" : familyOf(site.family).placeOn;
}

/** Deals counties, the nation, silence and single municipalities; a pair that shares an address shares its place. */
function placeTheSilent(
  random: Random,
  round: Round,
  open: readonly Draft[],
  partners: ReadonlyMap<number, number>,
  targets: RoundTargets,
  places: (PlaceStatement | null)[],
  left: Map<string, number>,
): void {
  let counties = targets.countyOnly;
  let nations = targets.nationOnly;
  const pairs = open.filter((draft) => (partners.get(draft.index) ?? -1) > draft.index);
  for (const draft of pairs) {
    const code = drawCode(random, left, 2);
    const place: PlaceStatement = { level: "municipality", codes: [code], flavour: "single" };
    places[draft.index] = place;
    places[partners.get(draft.index) ?? draft.index] = place;
    left.set(code, (left.get(code) ?? 0) - 2);
  }
  const singles = open.filter((draft) => !partners.has(draft.index));
  const deck = random.shuffled([...left].flatMap(([code, count]) => Array.from({ length: count }, () => code)));
  let nones = singles.length - deck.length - counties - nations;
  for (const draft of singles) {
    const site = round.sites[draft.home];
    const speaks = placeOn(round, draft) !== "list";
    const canBeNone = site !== undefined && site.categories.length > 0;
    if (speaks && counties > 0) {
      counties--;
      const [county, words] = random.pick(COUNTY_WORDS);
      places[draft.index] = { level: "county", county, words };
    } else if (speaks && nations > 0 && draft.language === "sv") {
      nations--;
      places[draft.index] = { level: "nation", words: "Hela Sverige" };
    } else if (canBeNone && nones > 0) {
      nones--;
      places[draft.index] = { level: "none" };
    } else {
      const code = deck.pop();
      if (code === undefined) throw new RangeError("The places do not add up to the listings.");
      places[draft.index] = { level: "municipality", codes: [code], flavour: "single" };
    }
  }
}

function drawCode(random: Random, left: ReadonlyMap<string, number>, needed: number): string {
  const choices = [...left].filter(([, count]) => count >= needed);
  return choices[random.weighted(choices.map(([, count]) => count))]?.[0] ?? "0180";
}
