import type { CodingContext } from "../../../../../schema/vocabulary/coded-value.ts";
import { codes, listingOf } from "../../coder.ts";
import { type FrameTable, fillFrames } from "./fill-frames.ts";

const CONTEXT: CodingContext = { date: "2026-08-15", siteCounty: null, siteLanguages: ["sv", "en"] };

/** How many texts of a table are read. */
const SAMPLE = 300;

/** The texts of a seeded sample that a variable is coded otherwise in than by construction, each with what came out. */
export function misreadIn(variable: string, table: FrameTable, seed = 7): string[] {
  return fillFrames(table, SAMPLE, seed).flatMap(({ text, code }) => {
    const got = codes(listingOf(text, {}, "Välkommen"), variable, CONTEXT);
    return got === code ? [] : [`${got === "" ? "nothing" : got} for ${code === "" ? "nothing" : code}: ${text}`];
  });
}
