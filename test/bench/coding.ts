import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import { createCoder } from "../../workers/code/code-listing.ts";
import type { Figure, FigureOptions } from "./figure.ts";
import { codesOf, contextOf, readCases, SCORED, scoreVariable } from "./score-cases.ts";

/** What each variable must reach in F1; place is scored down to the municipality. */
const GOALS: Readonly<Record<string, number>> = {
  gender: 0.97,
  age: 0.97,
  orientation: 0.95,
  nationality: 0.95,
  language: 0.97,
  ethnicity: 0.95,
  place: 0.97,
  contact: 0.97,
};

/**
 * Precision, recall and F1 of every variable on the part of the corpus set apart. Counts only: nobody reads its errors.
 * The small scale takes every third listing.
 */
export async function measure({ scale }: FigureOptions): Promise<Figure[]> {
  const cases = readCases("set-apart").filter((_, index) => scale === "full" || index % 3 === 0);
  const coder = createCoder(loadCodebook());
  const coded = cases.map((labelled) => coder.codeListing(labelled.listing, contextOf(labelled)));
  return SCORED.map((variable): Figure => {
    const pairs = cases.map((labelled, index) => {
      const here = coded[index];
      return { expected: labelled.labels[variable] ?? [], got: here === undefined ? [] : codesOf(here, variable) };
    });
    const { precision, recall, f1, hits, falseCodes, missed } = scoreVariable(variable, pairs);
    const goal = GOALS[variable] ?? 0.95;
    return {
      what: `${variable}: F1 over ${cases.length} listings (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; ${hits} right, ${falseCodes} false, ${missed} missed)`,
      seen: f1.toFixed(4),
      goal: `at least ${goal}`,
      pass: f1 >= goal,
    };
  });
}
