import { readdirSync, readFileSync } from "node:fs";
import type { CodedListing, CodingContext } from "../../schema/vocabulary/coded-value.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";

/** A labelled listing of test/cases, as its README describes it. */
export interface LabelledCase {
  readonly id: string;
  readonly kind: string;
  readonly date: string;
  readonly siteCounty: string | null;
  readonly siteLanguages: readonly string[];
  readonly listing: ListingText;
  readonly labels: Readonly<Record<string, readonly string[]>>;
  readonly uncodable?: readonly string[];
}

export interface VariableScore {
  readonly variable: string;
  readonly hits: number;
  readonly falseCodes: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const SCORED = [
  "gender",
  "age",
  "orientation",
  "nationality",
  "language",
  "ethnicity",
  "place",
  "contact",
] as const;

/** The cases of one part of the corpus: "tuning" or "set-apart". */
export function readCases(part: "tuning" | "set-apart"): LabelledCase[] {
  const folder = new URL(`../cases/${part}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledCase);
}

export function contextOf(labelled: LabelledCase): CodingContext {
  return { date: labelled.date, siteCounty: labelled.siteCounty, siteLanguages: labelled.siteLanguages };
}

/** What the readers say of a variable, in the corpus's terms; the site's own county is no statement of the listing. */
export function codesOf(coded: CodedListing, variable: string): string[] {
  if (variable === "contact") return coded.contacts.map((contact) => contact.normalised);
  return coded.values.flatMap((value) =>
    value.variable === variable && value.state === "coded" && value.source !== "site" ? [value.code] : [],
  );
}

/** Precision and recall over single codes: a listing with two languages holds two. */
export function scoreVariable(
  variable: string,
  pairs: readonly { readonly expected: readonly string[]; readonly got: readonly string[] }[],
): VariableScore {
  let hits = 0;
  let falseCodes = 0;
  let missed = 0;
  for (const { expected, got } of pairs) {
    const right = got.filter((code) => expected.includes(code)).length;
    hits += right;
    falseCodes += got.length - right;
    missed += expected.filter((code) => !got.includes(code)).length;
  }
  const precision = hits + falseCodes === 0 ? 1 : hits / (hits + falseCodes);
  const recall = hits + missed === 0 ? 1 : hits / (hits + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { variable, hits, falseCodes, missed, precision, recall, f1 };
}
