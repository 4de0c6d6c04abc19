import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledListing } from "./label-listing.ts";

/** The part used only to report, and the part rules may be improved on. */
export const CORPUS_PARTS = ["set-apart", "tuning"] as const;
export type CorpusPart = (typeof CORPUS_PARTS)[number];

/** Reads every line of one part, in the order of its files. The files are our own build and are not checked here. */
export function readCorpus(part: CorpusPart): LabelledListing[] {
  const folder = join(import.meta.dirname, part);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trimEnd().split("\n"))
    .map((line) => JSON.parse(line) as LabelledListing);
}
