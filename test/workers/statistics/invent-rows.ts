import { createHash } from "node:crypto";
import { type Day, parseDay } from "../../../schema/vocabulary/sampling-date.ts";
import type { ListingKind } from "../../../schema/vocabulary/statistic-cell.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import type { StatedValue, UniqueListingRow } from "../../../workers/statistics/unique-listing-row.ts";

export const DATES: readonly Day[] = ["2026-08-15", "2026-09-15", "2026-10-15"].map((text) => parseDay(text, "test"));
export const VARIABLES = ["gender", "age", "orientation", "nationality", "language", "ethnicity", "place"] as const;

/** A small deterministic source of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A secret that differs by seed and is the same every run. */
export function inventSecret(seed: number): Buffer {
  return createHash("sha256").update(`secret ${seed}`).digest();
}

/** One row, with everything unnamed left plain. */
export function rowOf(named: Partial<UniqueListingRow> & { readonly listingId: string }): UniqueListingRow {
  return {
    recordKey: recordKey(inventSecret(0), "2026", named.listingId),
    kind: "ads",
    siteId: "a",
    presence: DATES.slice(0, 1),
    municipality: "0180",
    county: "01",
    aimedPlaces: ["0180"],
    values: {},
    fieldValues: null,
    ...named,
  };
}

const COUNTIES = "01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25".split(" ");
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  gender: ["woman", "man", "trans", "couple"],
  place: ["0180", "1480", "county:12"],
  orientation: ["heterosexual", "bisexual", "homosexual"],
  nationality: Array.from({ length: 60 }, (_, index) => `N${index}`),
  language: ["en", "sv", "es", "fr", "de", "it", "pl", "ro"],
  ethnicity: Array.from({ length: 28 }, (_, index) => `ethnicity-${index}`),
};

/** `count` invented rows whose categories and places are skewed the way the published ones are. */
export function inventRows(count: number, seed: number): UniqueListingRow[] {
  const random = seededRandom(seed);
  const secret = inventSecret(seed);
  const skewed = <Item>(items: readonly Item[], power: number): Item => {
    const item = items[Math.floor(random() ** power * items.length)];
    if (item === undefined) throw new Error("nothing to choose from");
    return item;
  };
  const stated = (variable: string): StatedValue => {
    const draw = random();
    if (draw < 0.45) return "notStated";
    if (draw < 0.5) return "uncodable";
    if (variable === "age") return [String(18 + Math.floor(random() ** 2 * 45))];
    const codes = CATEGORIES[variable] ?? [];
    const first = skewed(codes, 2.5);
    return variable === "language" && random() < 0.3 ? [...new Set([first, skewed(codes, 1)])] : [first];
  };
  return Array.from({ length: count }, (_, index) => {
    const listingId = `listing-${seed}-${index}`;
    const county = random() < 0.05 ? null : skewed(COUNTIES, 2);
    const municipality = county === null || random() < 0.1 ? null : `${county}${10 + Math.floor(random() ** 2 * 14)}`;
    const presence = DATES.filter(() => random() < 0.6);
    const values = Object.fromEntries(VARIABLES.map((variable) => [variable, stated(variable)]));
    const kind: ListingKind = random() < 0.55 ? "ads" : "profiles";
    return {
      listingId,
      recordKey: recordKey(secret, "2026", listingId),
      kind,
      siteId: `${kind}-${skewed([1, 2, 3, 4, 5, 6], 2)}`,
      presence: presence.length === 0 ? DATES.slice(0, 1) : presence,
      municipality,
      county,
      aimedPlaces:
        county === null ? ["nation:SE"] : [municipality ?? `county:${county}`, `county:${skewed(COUNTIES, 1)}`],
      values,
      fieldValues: { ...values, language: "notStated" },
    };
  });
}
