import { PUBLISHED_2014 } from "./published-2014.ts";
import { PUBLISHED_2020 } from "./published-2020.ts";
import type { PublishedFigure } from "./published-figure.ts";

/** The rounds published before this study: aggregates only, as published, with their source. */
export const PUBLISHED_ROUNDS: readonly PublishedFigure[] = [...PUBLISHED_2014, ...PUBLISHED_2020];
