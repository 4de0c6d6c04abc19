import { parseDay } from "../../../schema/vocabulary/sampling-date.ts";
import type { ListingKind } from "../../../schema/vocabulary/statistic-cell.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import type { StatedValue, UniqueListingRow } from "../../../workers/statistics/unique-listing-row.ts";
import { inventSecret, seededRandom } from "../../workers/statistics/invent-rows.ts";

export interface InventedSite {
  readonly siteId: string;
  readonly name: string;
  readonly kind: ListingKind;
  readonly weight: number;
}

export const SITES: readonly InventedSite[] = [
  { siteId: "anslagstavlan", name: "Anslagstavlan", kind: "ads", weight: 30 },
  { siteId: "radannonser", name: "Radannonser", kind: "ads", weight: 14 },
  { siteId: "torget", name: "Torget", kind: "ads", weight: 11 },
  { siteId: "ortsindex", name: "Ortsindex", kind: "ads", weight: 6 },
  { siteId: "profilhuset", name: "Profilhuset", kind: "profiles", weight: 13 },
  { siteId: "katalogen", name: "Katalogen", kind: "profiles", weight: 9 },
  { siteId: "tabellen", name: "Tabellen", kind: "profiles", weight: 7 },
  { siteId: "nordlista", name: "Nordlista", kind: "profiles", weight: 5 },
  { siteId: "enkelsida", name: "Enkelsida", kind: "profiles", weight: 4 },
  { siteId: "grinden", name: "Grinden", kind: "profiles", weight: 3 },
  { siteId: "stangd", name: "Stängd", kind: "profiles", weight: 4 },
  { siteId: "nyborjaren", name: "Nybörjaren", kind: "profiles", weight: 4 },
];

const PLACES: readonly (readonly [string, number])[] = [
  ["0180", 40], ["1480", 14], ["1280", 10], ["1283", 4], ["0380", 4], ["1880", 3.5], ["0580", 3], ["0680", 2],
  ["1980", 2], ["2480", 2.5], ["2281", 1.8], ["1780", 1.5], ["0780", 1.4], ["0880", 1.2], ["1380", 2], ["1490", 1.6],
  ["0184", 2], ["0126", 2], ["0581", 2], ["2180", 1.5], ["2080", 1], ["2380", 0.7], ["2580", 1], ["1080", 0.6],
  ["0980", 0.5], ["0480", 1.2], ["county:14", 1.5], ["county:12", 1.2], ["", 5],
]; // biome-ignore format: one table
const CATEGORIES: Readonly<Record<string, { missing: number; codes: readonly (readonly [string, number])[] }>> = {
  gender: {
    missing: 0.4,
    codes: [
      ["woman", 79.8],
      ["man", 14.8],
      ["trans", 5.4],
    ],
  },
  orientation: {
    missing: 0.75,
    codes: [
      ["heterosexual", 70],
      ["bisexual", 25],
      ["homosexual", 5],
    ],
  },
  nationality: {
    missing: 0.74,
    codes: [
      ["SE", 43],
      ["ES", 9],
      ["IT", 5],
      ["RO", 5],
      ["TH", 4],
      ["CO", 4],
      ["BR", 4],
      ["HU", 3],
      ["PL", 3],
      ["FR", 3],
    ],
  },
  language: {
    missing: 0.7,
    codes: [
      ["en", 60],
      ["es", 13],
      ["sv", 8],
      ["fr", 5],
      ["de", 5],
      ["it", 5],
    ],
  },
  ethnicity: {
    missing: 0.78,
    codes: [
      ["european", 18],
      ["white", 17],
      ["european-white", 15],
      ["latin", 13],
      ["caucasian", 8],
      ["asian", 6],
    ],
  },
};

export const datesOf = (roundId: string) =>
  ["08-15", "09-15", "10-15"].map((day) => parseDay(`${roundId}-${day}`, "fixture"));

/** Unique listings of an invented round: skewed the way the published ones are, the same every time. */
export function inventListings(roundId: string, size: number, sites: readonly InventedSite[]): UniqueListingRow[] {
  const random = seededRandom(Number(roundId));
  const secret = inventSecret(Number(roundId));
  const dates = datesOf(roundId);
  const draw = <Item>(weighted: readonly (readonly [Item, number])[]): Item => {
    let left = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of weighted) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new Error("nothing to draw from");
  };
  const state = (variable: string): StatedValue => {
    const rule = CATEGORIES[variable];
    if (rule === undefined || random() < rule.missing) return random() < 0.1 ? "uncodable" : "notStated";
    const first = draw(rule.codes);
    return variable === "language" && random() < 0.4 ? [...new Set([first, "en"])] : [first];
  };
  const age = (): StatedValue =>
    random() < 0.58 ? "notStated" : [String(Math.min(64, 19 + Math.floor(random() ** 1.7 * 30 * (0.6 + random()))))];

  return Array.from({ length: size }, (_, index) => {
    const listingId = `${roundId}-${index}`;
    const site = draw(sites.map((one) => [one, one.weight] as const));
    const place = draw(PLACES);
    const municipality = /^\d{4}$/.test(place) ? place : null;
    const toured = random() < 0.22 ? [draw(PLACES), draw(PLACES)].filter((code) => code !== "") : [];
    const first = draw([
      [0, 62],
      [1, 20],
      [2, 18],
    ] as const);
    const values = {
      ...Object.fromEntries(Object.keys(CATEGORIES).map((variable) => [variable, state(variable)])),
      age: age(),
    };
    return {
      listingId,
      recordKey: recordKey(secret, roundId, listingId),
      kind: site.kind,
      siteId: site.siteId,
      presence: dates.filter((_day, date) => date === first || (date > first && random() < 0.55)),
      municipality,
      county: municipality?.slice(0, 2) ?? (place === "" ? null : place.slice("county:".length)),
      aimedPlaces: [...(place === "" ? [] : [place]), ...toured],
      values,
      fieldValues: values,
    };
  });
}
