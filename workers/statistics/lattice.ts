import { AGE_GROUP, type CellDims, geographyLevel, PRESENCE_PATTERN } from "../../schema/vocabulary/statistic-cell.ts";

/**
 * The closed lattice: geography × date × (site with at most one variable | at most two variables), and nothing else.
 * Kind of site counts as a variable, and a site has one kind. There are no free predicates.
 */
export const LATTICE = {
  mostVariables: 2,
  mostVariablesWithSite: 1,
  /**
   * The only variables that go below county. Orientation, ethnicity and nationality may not; gender may not either,
   * because trans would be what is left when woman, man and missing are taken from the total; nor may variables that
   * a study adds, as nobody has judged them.
   */
  variablesBelowCounty: ["age", AGE_GROUP, "language"] as readonly string[],
  /** Geography is a dimension with rules of its own; as a variable it would show small municipalities. */
  neverAVariable: ["place"] as readonly string[],
  /** `aimed` overlaps between places; below county it would tell the tour of a single seller. */
  aimedLevels: ["nation", "policeRegion", "county"] as readonly string[],
} as const;

/** Why a cell is outside the lattice; null when it lies inside. */
export function latticeViolation(dims: CellDims): string | null {
  const variables = [dims.variable, dims.variable2].filter((variable) => variable !== null);
  const level = geographyLevel(dims.geography);
  if ((dims.variable === null) !== (dims.category === null)) return "a variable and its category go together";
  if ((dims.variable2 === null) !== (dims.category2 === null)) return "a variable and its category go together";
  if (dims.variable2 !== null && dims.variable === null) return "a second variable needs a first";
  if (dims.variable2 !== null && dims.variable !== null && dims.variable >= dims.variable2) {
    return "two different variables stand in alphabetical order";
  }
  if (variables.some((variable) => LATTICE.neverAVariable.includes(variable))) return "geography is no variable";
  if (variables.length + (dims.kind === null ? 0 : 1) > LATTICE.mostVariables) return "at most two variables";
  if (dims.siteId !== null && dims.kind !== null) return "a site has one kind";
  if (dims.siteId !== null && variables.length > LATTICE.mostVariablesWithSite) return "at most one variable by site";
  if (dims.measure === "presence" ? dims.variable !== PRESENCE_PATTERN : variables.includes(PRESENCE_PATTERN)) {
    return "presence is counted by pattern, and patterns only so";
  }
  if (level === "municipality") {
    if (dims.siteId !== null && variables.length > 0) return "no site by variable below county";
    const kept = variables.find((variable) => !LATTICE.variablesBelowCounty.includes(variable));
    if (kept !== undefined) return `${kept} stops at county`;
  }
  if (dims.measure === "aimed" && (!LATTICE.aimedLevels.includes(level) || variables.length > 0)) {
    return "aimed is counted down to county, without variables";
  }
  return null;
}
