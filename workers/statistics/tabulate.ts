import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import {
  type CellDims,
  cellDims,
  cellKey,
  type ExactCell,
  type Measure,
  PRESENCE_PATTERN,
  type Series,
} from "../../schema/vocabulary/statistic-cell.ts";
import type { VariableId } from "../../schema/vocabulary/variable.ts";
import { CUBES, type Cube } from "./cubes.ts";
import { LATTICE } from "./lattice.ts";
import { type RowCategory, rowCategories } from "./row-categories.ts";
import { datesUnder, presencePattern } from "./row-dates.ts";
import { aimedGeography, placedGeography, type RowGeography } from "./row-geography.ts";
import type { UniqueListingRow } from "./unique-listing-row.ts";

export interface TabulationPlan {
  readonly series: Series;
  /** The round's sampling dates in order. */
  readonly dates: readonly Day[];
  /** The codebook's active variables. `place` is left out by itself, `ageGroup` comes with `age`. */
  readonly variables: readonly VariableId[];
  readonly cubes?: readonly Cube[];
}

/** Takes rows one at a time in any order; memory grows with the number of cells, not of rows. */
export interface Tabulation {
  add(row: UniqueListingRow): void;
  /** The cells with a count above 0, in one fixed order. */
  cells(): ExactCell[];
}

interface Tally {
  count: number;
  keySum: number;
}

interface Where {
  readonly measure: Measure;
  readonly geography: string;
  readonly date: Day | null;
}

/** Who is counted, and the tallies of that population by category pair. */
interface Population {
  readonly dims: CellDims;
  readonly tallies: Map<number, Tally>;
}

interface Category extends RowCategory {
  /** Positive; 0 stands for "no category". */
  readonly id: number;
}

/** A pair of category ids as one integer that stays a small integer in the engine. */
const CATEGORY_BITS = 15;
const MOST_CATEGORIES = 2 ** CATEGORY_BITS - 1;

/** Exact cells of one series of one round, by the cubes of the plan. */
export function createTabulation(plan: TabulationPlan): Tabulation {
  const cubes = plan.cubes ?? CUBES;
  const variables = plan.variables.filter((variable) => !LATTICE.neverAVariable.includes(variable));
  const populations = new Map<string, Population>();
  const categories: Category[] = [];
  const categoryIds = new Map<string, Category>();

  const intern = (one: RowCategory): Category => {
    const key = `${one.variable}\u001f${one.category}`;
    const known = categoryIds.get(key);
    if (known !== undefined) return known;
    const category = { ...one, id: categories.length + 1 };
    if (category.id > MOST_CATEGORIES) throw new Error(`More than ${MOST_CATEGORIES} categories in one round.`);
    categories.push(category);
    categoryIds.set(key, category);
    return category;
  };

  const populationOf = (cube: Cube, of: Where, row: UniqueListingRow): Population => {
    const { measure, geography, date } = of;
    const by = cube.by === "kind" ? row.kind : cube.by === "site" ? row.siteId : "";
    // Text first and dimensions only for a new population: this runs some fifty times a row.
    const key = `${cube.coding}|${measure}|${geography}|${date}|${cube.by}|${by}`;
    const known = populations.get(key);
    if (known !== undefined) return known;
    const kind = cube.by === "kind" ? row.kind : null;
    const siteId = cube.by === "site" ? row.siteId : null;
    const dims = cellDims({ series: plan.series, coding: cube.coding, measure, geography, date, kind, siteId });
    const population = { dims, tallies: new Map<number, Tally>() };
    populations.set(key, population);
    return population;
  };

  const add = (row: UniqueListingRow): void => {
    const met = plan.dates.map((date) => row.presence.includes(date));
    checkRow(row, met);
    const geographies = { placed: placedGeography(row), aimed: aimedGeography(row) };
    const pattern = { variable: PRESENCE_PATTERN, category: presencePattern(met), crossed: false };
    const stated = {
      all: rowCategories(variables, row.values).map(intern),
      fieldsOnly: row.fieldValues === null ? [] : rowCategories(variables, row.fieldValues).map(intern),
    };
    for (const cube of cubes) {
      if (cube.coding === "fieldsOnly" && row.fieldValues === null) continue;
      const chosen =
        cube.breakdown === "presencePattern" ? [intern(pattern)] : chooseCategories(cube, stated[cube.coding]);
      const pairs = pairKeys(cube, chosen);
      for (const where of wheresOf(cube, plan.dates, met, geographies)) {
        const { tallies } = populationOf(cube, where, row);
        for (const pair of pairs) addTo(tallies, pair, row.recordKey);
      }
    }
  };

  const cells = (): ExactCell[] => {
    const found: { key: string; cell: ExactCell }[] = [];
    for (const population of populations.values()) {
      for (const [pair, tally] of population.tallies) {
        const dims = withCategories(population.dims, pair, categories);
        found.push({ key: cellKey(dims), cell: { dims, count: tally.count, keySum: tally.keySum } });
      }
    }
    found.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return found.map(({ cell }) => cell);
  };

  return { add, cells };
}

function checkRow(row: UniqueListingRow, met: readonly boolean[]): void {
  if (!met.includes(true)) throw new Error(`Listing ${row.listingId} was met at none of the round's dates.`);
  if (!Number.isInteger(row.recordKey) || row.recordKey < 0 || row.recordKey >= 2 ** 32) {
    throw new Error(`The record key of listing ${row.listingId} is no 32-bit number.`);
  }
}

/** The populations of a cube that a row is in, apart from its kind or site. */
function wheresOf(
  cube: Cube,
  dates: readonly Day[],
  met: readonly boolean[],
  geographies: { readonly placed: RowGeography; readonly aimed: RowGeography },
): Where[] {
  const wheres: Where[] = [];
  for (const measure of cube.measures) {
    const geography = measure === "aimed" ? geographies.aimed : geographies.placed;
    for (const date of cube.dates === "round" ? [null] : datesUnder(measure, dates, met)) {
      for (const level of cube.levels) {
        for (const code of geography[level]) wheres.push({ measure, geography: code, date });
      }
    }
  }
  return wheres;
}

function chooseCategories(cube: Cube, categories: readonly Category[]): readonly Category[] {
  if (cube.breakdown === "none") return [];
  const { variables } = cube;
  return variables === null ? categories : categories.filter((one) => variables.includes(one.variable));
}

/** What a row counts under in each population of a cube: the whole, single categories, or pairs. */
function pairKeys(cube: Cube, categories: readonly Category[]): number[] {
  if (cube.breakdown === "none") return [0];
  if (cube.breakdown !== "twoVariables") return categories.map((one) => one.id << CATEGORY_BITS);
  const crossed = categories.filter((one) => one.crossed);
  const pairs: number[] = [];
  for (const one of crossed) {
    for (const other of crossed) {
      if (one.variable < other.variable) pairs.push((one.id << CATEGORY_BITS) | other.id);
    }
  }
  return pairs;
}

function addTo(tallies: Map<number, Tally>, pair: number, recordKey: number): void {
  const tally = tallies.get(pair);
  if (tally === undefined) {
    tallies.set(pair, { count: 1, keySum: recordKey });
    return;
  }
  tally.count += 1;
  // >>> 0 is "modulo 2³²", which makes the sum independent of the order of rows.
  tally.keySum = (tally.keySum + recordKey) >>> 0;
}

function withCategories(dims: CellDims, pair: number, categories: readonly Category[]): CellDims {
  const first = categories[(pair >> CATEGORY_BITS) - 1];
  const second = categories[(pair & MOST_CATEGORIES) - 1];
  return {
    ...dims,
    variable: first?.variable ?? null,
    category: first?.category ?? null,
    variable2: second?.variable ?? null,
    category2: second?.category ?? null,
  };
}
