import highsModule from "highs";
import { LARGEST_SHIFT } from "../../../schema/disclosure/population-rule.ts";
import { LAST_ROW, PERTURBATION_TABLE } from "../../../workers/statistics/perturbation-table.ts";

/** A published sum of base cells; `published` null when it was withheld and bounds nothing. */
export interface KnownSum {
  readonly cells: readonly string[];
  readonly published: number | null;
}

export interface Range {
  readonly lower: number;
  readonly upper: number;
}

/** The true counts that a published count can stand for, which anyone can read off the published method. */
export function possibleCounts(published: number): Range {
  const possible: number[] = [];
  for (let count = 0; count <= published + LARGEST_SHIFT; count += 1) {
    const row = Math.min(count, LAST_ROW);
    const targets = PERTURBATION_TABLE[row] ?? [];
    if (targets.some(({ target }) => count + target - row === published)) possible.push(count);
  }
  return { lower: Math.min(...possible), upper: Math.max(...possible) };
}

/** The smallest and largest whole number that each wanted sum of base cells can take, given all that is known. */
export async function feasibleRanges(
  known: readonly KnownSum[],
  wanted: readonly (readonly string[])[],
): Promise<Range[]> {
  const highs = await parseLoader(highsModule)();
  const cells = [...new Set([...known.flatMap((sum) => sum.cells), ...wanted.flat()])];
  const constraints = known.flatMap(({ cells: parts, published }) => {
    if (published === null) return [];
    const { lower, upper } = possibleCounts(published);
    return [`${expression(parts)} >= ${lower}`, `${expression(parts)} <= ${upper}`];
  });
  const problem = (direction: string, parts: readonly string[]) =>
    `${direction}\n ${expression(parts)}\nSubject To\n ${constraints.join("\n ")}\nGenerals\n ${cells.join("\n ")}\nEnd`;
  const extreme = (direction: string, parts: readonly string[]): number => {
    const solution = highs.solve(problem(direction, parts), { output_flag: false });
    if (solution.Status !== "Optimal") throw new Error(`The attack's program ended ${solution.Status}.`);
    return Math.round(solution.ObjectiveValue);
  };
  return wanted.map((parts) => ({ lower: extreme("Minimize", parts), upper: extreme("Maximize", parts) }));
}

function expression(parts: readonly string[]): string {
  return parts.join(" +\n ");
}

/** The package's types describe its CommonJS build, where the loader is a property; the ES build is the loader itself. */
function parseLoader(loaded: unknown): typeof highsModule.default {
  if (typeof loaded !== "function") throw new TypeError("The solver's package has no loader.");
  return loaded as typeof highsModule.default;
}
