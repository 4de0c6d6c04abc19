import { countyOf } from "../../schema/vocabulary/place.ts";
import { COUNTY_UNKNOWN, NATION } from "../../schema/vocabulary/statistic-cell.ts";

/** The open choices of the method whose effect on the total this stage can count. */
export const EFFECT_CHOICES = [
  "copyScope",
  "copiesWithinDate",
  "multiPlace",
  "placeKept",
  "sellerRecognition",
] as const;
export type EffectChoice = (typeof EFFECT_CHOICES)[number];

/** A total under one alternative. Exact: it leaves only through disclosure control, hence the sum of record keys. */
export interface ChoiceEffect {
  readonly choice: EffectChoice;
  readonly alternative: string;
  /** "00", a county's code, or the county that could not be read. */
  readonly geography: string;
  readonly count: number;
  /** Sum of the counted listings' record keys, modulo 2³². */
  readonly keySum: number;
}

/** Counts units under named alternatives while the listings stream by. */
export class AlternativeTally {
  private readonly cells = new Map<string, { count: number; keySum: number }>();

  add(choice: EffectChoice, alternative: string, geography: string, recordKey: number): void {
    const name = `${choice}\n${alternative}\n${geography}`;
    const cell = this.cells.get(name);
    if (cell === undefined) this.cells.set(name, { count: 1, keySum: recordKey });
    else {
      cell.count += 1;
      cell.keySum = (cell.keySum + recordKey) % 2 ** 32;
    }
  }

  addTotal(choice: EffectChoice, alternative: string, recordKey: number): void {
    this.add(choice, alternative, NATION, recordKey);
  }

  /**
   * One listing's place under each rule. `minimum` of a county counts the listings that can be placed nowhere else,
   * `maximum` those that can be placed there at all: whatever rule was chosen, the county's figure lies between.
   */
  addPlaces(recordKey: number, candidates: readonly string[], seeded: string | null, firstMet: string | null): void {
    this.add("placeKept", "seededRandom", countyOrUnknown(seeded), recordKey);
    this.add("placeKept", "firstMet", countyOrUnknown(firstMet), recordKey);
    const counties = new Set(candidates.map(countyOrUnknown));
    if (counties.size === 0) counties.add(COUNTY_UNKNOWN);
    for (const county of counties) {
      if (counties.size === 1) this.add("placeKept", "minimum", county, recordKey);
      this.add("placeKept", "maximum", county, recordKey);
    }
  }

  /** In a fixed order, whatever the order of counting. */
  effects(): ChoiceEffect[] {
    return [...this.cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, cell]) => {
        const [choice, alternative = "", geography = ""] = name.split("\n");
        return { choice: choice as EffectChoice, alternative, geography, ...cell };
      });
  }
}

function countyOrUnknown(code: string | null): string {
  return (code === null ? null : countyOf(code)) ?? COUNTY_UNKNOWN;
}
