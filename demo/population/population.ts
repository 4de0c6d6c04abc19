import { sitesOfRound } from "../sites.ts";
import { drawAddresses } from "./draw-addresses.ts";
import { drawCategories } from "./draw-categories.ts";
import { drawDrafts } from "./draw-drafts.ts";
import { drawPlaces } from "./draw-places.ts";
import { drawUnderAge } from "./draw-under-age.ts";
import { drawValues } from "./draw-values.ts";
import { createRandom } from "./random.ts";
import { roundTargets } from "./round-targets.ts";
import type { Demo, DemoRound } from "./types.ts";
import { writeUniques } from "./write-uniques.ts";

/** The rounds of the demo and their sampling dates; the same days are written in demo/study/ogonblick.yaml. */
export const DEMO_DATES: Readonly<Record<string, readonly [string, string, string]>> = {
  "2025": ["2025-08-15", "2025-09-15", "2025-10-15"],
  "2026": ["2026-08-15", "2026-09-15", "2026-10-15"],
};

/** The scale of `npm start`: some 750 unique listings a round. */
export const DEFAULT_SCALE = 0.06;
export const DEFAULT_SEED = "ogonblick";

export interface DemoOptions {
  readonly seed?: string;
  /** 1 gives the published volume of 2020; at least 0.02. */
  readonly scale?: number;
  readonly rounds?: readonly string[];
}

/** The population behind the demo web, the same for the same seed and scale on every machine. */
export function createDemo({
  seed = DEFAULT_SEED,
  scale = DEFAULT_SCALE,
  rounds = ["2025", "2026"],
}: DemoOptions = {}): Demo {
  if (!(scale >= 0.02 && scale <= 1))
    throw new RangeError(`The demo's scale is ${scale}. Give a number from 0.02 to 1.`);
  return { seed, scale, rounds: rounds.map((id) => createRound(seed, scale, id)) };
}

function createRound(seed: string, scale: number, id: string): DemoRound {
  const dates = DEMO_DATES[id];
  if (dates === undefined)
    throw new RangeError(`The demo knows no round ${id}: ${Object.keys(DEMO_DATES).join(", ")}.`);
  const random = (stage: string) => createRandom(`${seed}|${scale}|${id}|${stage}`);
  const sites = sitesOfRound(id);
  const targets = roundTargets(id, scale);
  const drafts = drawDrafts(random("drafts"), sites, id, targets);
  const values = drawValues(random("values"), drafts, targets);
  const places = drawPlaces(random("places"), { id, dates, sites }, drafts, targets);
  const adults = writeUniques(random("words"), sites, drafts, values, places);
  const minors = drawUnderAge(random("under age"), sites, adults, targets.underAge);
  const uniques = [...adults, ...minors];
  const addresses = drawAddresses(random("addresses"), sites, uniques);
  return {
    id,
    dates,
    sites,
    uniques,
    addresses: drawCategories(random("categories"), sites, addresses, targets.hits),
    templateChanged: sites.flatMap((site) =>
      site.changesTemplate?.round === id ? [{ site: site.id, date: site.changesTemplate.date }] : [],
    ),
    closed: sites.flatMap((site) => (site.closes?.round === id ? [{ site: site.id, date: site.closes.date }] : [])),
  };
}
