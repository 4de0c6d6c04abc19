import {
  AGE_GROUP,
  MISSING,
  NOT_STATED,
  QUARANTINED,
  RESERVED_CATEGORIES,
  STATED,
  UNCODABLE,
} from "../../schema/vocabulary/statistic-cell.ts";
import type { VariableId } from "../../schema/vocabulary/variable.ts";
import { ageGroupOf } from "./age-group.ts";
import type { StatedValue } from "./unique-listing-row.ts";

/** One category that a row counts under. */
export interface RowCategory {
  readonly variable: VariableId;
  readonly category: string;
  /** Whether crosses take it: not the per-year ages (their groups do), nor the kinds of missing. */
  readonly crossed: boolean;
}

/** Every category a row counts under, `stated` or `missing` among them for each variable. */
export function rowCategories(
  variables: readonly VariableId[],
  values: Readonly<Record<VariableId, StatedValue>>,
): RowCategory[] {
  const categories: RowCategory[] = [];
  for (const variable of variables) {
    const value = values[variable] ?? "notStated";
    addVariable(categories, variable, value, variable !== "age");
    if (variable === "age") addVariable(categories, AGE_GROUP, toAgeGroups(value), true);
  }
  return categories;
}

function addVariable(categories: RowCategory[], variable: VariableId, value: StatedValue, crossed: boolean): void {
  const add = (category: string, inCrosses: boolean) => categories.push({ variable, category, crossed: inCrosses });
  if (typeof value === "string" || value.length === 0) {
    add(MISSING, crossed);
    add(value === "uncodable" ? UNCODABLE : value === "quarantined" ? QUARANTINED : NOT_STATED, false);
    return;
  }
  add(STATED, crossed);
  for (const code of new Set(value)) {
    if (RESERVED_CATEGORIES.includes(code)) throw new Error(`Category "${code}" of ${variable} has a reserved name.`);
    add(code, crossed);
  }
}

function toAgeGroups(value: StatedValue): StatedValue {
  if (typeof value === "string") return value;
  const groups = value.map(ageGroupOf).filter((group) => group !== null);
  return groups.length === 0 && value.length > 0 ? "uncodable" : groups;
}
