import { createDemo, type ListingTruth, type RoundTruth, truthOf } from "../demo/demo.ts";
import { crawlerKeys } from "../schema/keys/round-keys.ts";
import type { ExactFigures } from "../schema/round/exact-figures.ts";
import { roundSecret } from "../schema/round/open-round.ts";
import { readValidationExtract, type ValidationRow } from "../schema/round/validation-extract.ts";
import { readRound } from "../schema/store/rounds.ts";
import type { DemoChoice } from "./demo-web.ts";
import type { Workplace } from "./workplace.ts";

/** What the study found held against what the demo web knows of itself. */
export interface TruthReport {
  readonly matches: boolean;
  readonly differences: readonly string[];
  /** Round → variable → F1 over all listing addresses and dates. */
  readonly f1: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const LEAST_F1 = 0.99;

/**
 * Compares hits, captures, unique, new and seen again per date, the round's totals, the places kept, and every
 * listing's codes with the truth. Nothing of the truth is used anywhere else.
 */
export async function compareTruth(
  place: Workplace,
  choice: DemoChoice,
  figures: readonly ExactFigures[],
): Promise<TruthReport> {
  const rounds = figures.map((round) => round.roundId);
  const demo = createDemo({ seed: choice.seed, scale: choice.scale, rounds });
  const differences: string[] = [];
  const f1: Record<string, Record<string, number>> = {};
  for (const round of figures) {
    const truth = truthOf(demo, round.roundId);
    differences.push(...compareFigures(round, truth));
    const rows = await extractOf(place, round.roundId);
    const scores = scoreCodes(rows, truth);
    f1[round.roundId] = scores;
    for (const [variable, score] of Object.entries(scores)) {
      if (score < LEAST_F1) differences.push(`${round.roundId} ${variable}: F1 ${score.toFixed(4)}, least ${LEAST_F1}`);
    }
  }
  return { matches: differences.length === 0, differences, f1 };
}

function compareFigures(figures: ExactFigures, truth: RoundTruth): string[] {
  const differences: string[] = [];
  const compare = (what: string, found: number, known: number) => {
    if (found !== known) differences.push(`${figures.roundId} ${what}: ${found}, truth ${known}`);
  };
  for (const known of truth.dates) {
    const found = figures.dates.find((date) => date.date === known.date);
    for (const measure of ["hits", "captures", "unique", "new", "seenAgain", "ads", "profiles"] as const) {
      compare(`${known.date} ${measure}`, found?.[measure] ?? 0, known[measure]);
    }
  }
  for (const measure of ["unique", "ads", "profiles", "sites"] as const)
    compare(measure, figures[measure], truth[measure]);
  for (const code of new Set([...Object.keys(figures.places), ...Object.keys(truth.places.placed)])) {
    compare(`place ${code}`, figures.places[code] ?? 0, truth.places.placed[code] ?? 0);
  }
  return differences;
}

async function extractOf(place: Workplace, roundId: string): Promise<ValidationRow[]> {
  const round = await readRound(place.database, roundId);
  if (round === null) return [];
  const keys = crawlerKeys(roundSecret(await place.masterKey(), round));
  return readValidationExtract(place.database, { roundId, actor: place.actor, openAddress: keys.openAddress });
}

/** F1 per variable, each code of each listing address and date being one statement. */
function scoreCodes(rows: readonly ValidationRow[], truth: RoundTruth): Record<string, number> {
  const key = (site: string, path: string, date: string) => `${site} ${date} ${path}`;
  const found = new Map(
    rows.map((row) => {
      const { pathname, search } = new URL(row.address);
      return [key(row.site, `${pathname}${search}`, row.samplingDate), row];
    }),
  );
  const tallies = new Map<string, { right: number; found: number; known: number }>();
  for (const listing of truth.listings) {
    if (listing.underAge || listing.templateChanged) continue;
    const row = found.get(key(listing.site, listing.path, listing.date));
    for (const variable of VARIABLES) {
      const tally = tallies.get(variable) ?? { right: 0, found: 0, known: 0 };
      tallies.set(variable, tally);
      const known = statedIn(listing, variable);
      const coded = new Set(
        row === undefined ? [] : variable === "municipality" ? row.municipalities : (row.codes[variable] ?? []),
      );
      tally.known += known.length;
      tally.found += coded.size;
      tally.right += known.filter((code) => coded.has(code)).length;
    }
  }
  return Object.fromEntries(
    [...tallies].map(([variable, { right, found: coded, known }]) => [
      variable,
      coded + known === 0 ? 1 : (2 * right) / (coded + known),
    ]),
  );
}

const VARIABLES = ["gender", "age", "orientation", "nationality", "language", "ethnicity", "municipality"] as const;

function statedIn(listing: ListingTruth, variable: (typeof VARIABLES)[number]): string[] {
  if (variable === "municipality") return [...listing.municipalities];
  const codes = listing.values[variable];
  return codes === undefined ? [] : codes.split("|");
}
