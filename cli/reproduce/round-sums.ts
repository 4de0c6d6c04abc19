import type { Demo, RoundTruth } from "../../demo/demo.ts";
import type { ExactFigures } from "../../schema/round/exact-figures.ts";

/** What a round comes to, in one shape for what was obtained and for what the demo web knows of itself. */
export interface RoundSums {
  readonly volume: Readonly<Record<"hits" | "unique" | "ads" | "profiles" | "captures" | "new" | "seenAgain", number>>;
  /** One entry per site of the frame. */
  readonly sites: readonly { readonly kind: "ads" | "profiles"; readonly unique: number }[];
  readonly variables: Readonly<Record<string, VariableSums>>;
  /** Municipality → unique listings placed there. */
  readonly places: Readonly<Record<string, number>>;
  /** Variable → different wordings met. The demo web does not know how many of its own a codebook parts. */
  readonly wordings: Readonly<Record<string, number>> | null;
}

export interface VariableSums {
  readonly n: number;
  readonly values: Readonly<Record<string, number>>;
}

/** The sums of a round as the study obtained them. */
export function sumsObtained(figures: ExactFigures): RoundSums {
  const { dates, unique, ads, profiles, variables, places, bySite, wordings } = figures;
  return { volume: { ...sumDates(dates), unique, ads, profiles }, sites: bySite, variables, places, wordings };
}

/** The sums of a round as the demo web knows them. Throws a RangeError for a round it does not have. */
export function sumsKnown(demo: Demo, truth: RoundTruth): RoundSums {
  const round = demo.rounds.find((one) => one.id === truth.round);
  if (round === undefined) throw new RangeError(`The demo has no round "${truth.round}".`);
  const { dates, unique, ads, profiles, variables, places } = truth;
  return {
    volume: { ...sumDates(dates), unique, ads, profiles },
    sites: round.sites.map((site) => ({ kind: site.kind, unique: truth.bySite[site.id] ?? 0 })),
    variables,
    places: places.placed,
    wordings: null,
  };
}

function sumDates(dates: readonly Readonly<Record<"hits" | "captures" | "new" | "seenAgain", number>>[]) {
  const sum = (measure: "hits" | "captures" | "new" | "seenAgain") =>
    dates.reduce((total, date) => total + date[measure], 0);
  return { hits: sum("hits"), captures: sum("captures"), new: sum("new"), seenAgain: sum("seenAgain") };
}
