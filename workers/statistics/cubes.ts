import { AGE_GROUP, type Coding, type GeographyLevel, type Measure } from "../../schema/vocabulary/statistic-cell.ts";
import type { VariableId } from "../../schema/vocabulary/variable.ts";

/** One family of tables: every combination of what it names is counted. */
export interface Cube {
  readonly name: string;
  readonly coding: Coding;
  readonly measures: readonly Measure[];
  readonly levels: readonly GeographyLevel[];
  /** The round as a whole, or each sampling date. */
  readonly dates: "round" | "each";
  readonly by: "nothing" | "kind" | "site";
  readonly breakdown: "none" | "presencePattern" | "oneVariable" | "twoVariables";
  /** Which variables a breakdown takes; `null` for all of the plan. */
  readonly variables: readonly VariableId[] | null;
}

const plain: Omit<Cube, "name"> = {
  coding: "all",
  measures: ["unique"],
  levels: ["nation"],
  dates: "round",
  by: "nothing",
  breakdown: "none",
  variables: null,
};
const EVERYWHERE: readonly GeographyLevel[] = ["nation", "policeRegion", "county", "municipality"];
const TO_COUNTY: readonly GeographyLevel[] = ["nation", "policeRegion", "county"];
const FLOWS: readonly Measure[] = ["unique", "new", "seenAgain", "gone"];

/**
 * The cubes that the pages and files need. Each lies inside the lattice, and every population that a cell breaks
 * down is tabulated too, since the population rule reads it.
 */
export const CUBES: readonly Cube[] = [
  { ...plain, name: "volume", levels: EVERYWHERE },
  { ...plain, name: "volume by kind", levels: EVERYWHERE, by: "kind" },
  { ...plain, name: "volume by date", levels: TO_COUNTY, dates: "each", measures: FLOWS },
  { ...plain, name: "municipalities by date", levels: ["municipality"], dates: "each" },
  { ...plain, name: "volume by date and kind", levels: TO_COUNTY, dates: "each", by: "kind", measures: FLOWS },
  { ...plain, name: "sites", levels: ["nation", "county"], by: "site" },
  { ...plain, name: "sites by date", dates: "each", by: "site", measures: FLOWS },
  { ...plain, name: "aimed", levels: TO_COUNTY, measures: ["aimed"] },
  { ...plain, name: "aimed by kind", levels: TO_COUNTY, measures: ["aimed"], by: "kind" },
  { ...plain, name: "aimed by date", levels: TO_COUNTY, measures: ["aimed"], dates: "each" },
  { ...plain, name: "presence", measures: ["presence"], breakdown: "presencePattern" },
  { ...plain, name: "presence by kind", measures: ["presence"], breakdown: "presencePattern", by: "kind" },
  { ...plain, name: "variables", levels: TO_COUNTY, breakdown: "oneVariable" },
  { ...plain, name: "variables by kind", breakdown: "oneVariable", by: "kind" },
  { ...plain, name: "variables by date", breakdown: "oneVariable", dates: "each" },
  { ...plain, name: "variables by site", breakdown: "oneVariable", by: "site" },
  {
    ...plain,
    name: "variables by municipality",
    levels: ["municipality"],
    breakdown: "oneVariable",
    variables: [AGE_GROUP, "language"],
  },
  { ...plain, name: "crosses", breakdown: "twoVariables" },
  { ...plain, name: "variables from fields only", coding: "fieldsOnly", breakdown: "oneVariable" },
  { ...plain, name: "variables from fields only by kind", coding: "fieldsOnly", breakdown: "oneVariable", by: "kind" },
];
