/** What the demo offers to others: its population, its web, its study folder and its truth. */
export { createDemo, DEFAULT_SCALE, DEFAULT_SEED, DEMO_DATES, type DemoOptions } from "./population/population.ts";
export type { Demo, DemoRound } from "./population/types.ts";
export { type ExpectedFetches, expectedFetches } from "./truth/expected-fetches.ts";
export { type ComparedFigure, publishedComparison } from "./truth/published.ts";
export type { DateTruth, ListingTruth, PlaceTruth, RoundTruth, VariableTruth } from "./truth/round-truth.ts";
export { truthOf } from "./truth/truth-of.ts";
export { DEFAULT_BASE_PORT, type ServedDemo, type ServeOptions, serveDemo } from "./web/serve-demo.ts";
export { writeStudy } from "./write-study.ts";
