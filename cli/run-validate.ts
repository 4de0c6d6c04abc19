import { issueCoderLink } from "../schema/round/coder-link.ts";
import { readSample } from "../schema/store/validation-samples.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { ScoreStatistic, Stratum, ValidationScore } from "../schema/vocabulary/validation.ts";
import { drawValidation, scoreValidation } from "../workers/statistics/agreement/run-validation.ts";
import { printTable } from "./print-table.ts";
import type { Workplace } from "./workplace.ts";

interface DrawRequest {
  readonly round: string;
  readonly n: number;
  readonly stratify: Stratum;
  readonly seed: string;
  readonly coder?: string;
  readonly port?: number;
}

/** Draws a sample; with a coder, gives them their link. */
export async function draw(place: Workplace, request: DrawRequest): Promise<void> {
  const drawn = await drawValidation(place.database, {
    roundId: request.round,
    size: request.n,
    stratifiedBy: request.stratify,
    seed: request.seed,
    actor: place.actor,
  });
  console.log(
    `Sample ${drawn.sample} of round ${request.round}: ${drawn.size} of ${drawn.population} unique listings, seed ${request.seed}.`,
  );
  if (request.coder !== undefined) await link(place, { ...request, coder: request.coder, sample: drawn.sample });
  else console.log(`Give a coder a link with: ogonblick validate link --round ${request.round} --coder NAME`);
}

/** Prints a coder's one-time link. */
export async function link(
  place: Workplace,
  request: { readonly round: string; readonly sample?: number; readonly coder: string; readonly port?: number },
): Promise<void> {
  const sample = await readSample(place.database, request.round, request.sample ?? null);
  if (sample === null) throw noSample(request.round);
  const seat = { roundId: request.round, sample: sample.sample, coder: request.coder };
  const token = await issueCoderLink(place.database, seat, place.actor, new Date());
  const origin = `http://127.0.0.1:${request.port ?? place.config.port}`;
  console.log(
    `${request.coder}: ${origin}/koda/in?token=${token}\nThe link opens the coding page once, within a day, while the dashboard runs (ogonblick dashboard).`,
  );
}

/** Scores a sample, stores the scores with the round and prints them. */
export async function score(
  place: Workplace,
  request: { readonly round: string; readonly sample?: number; readonly json?: boolean },
): Promise<void> {
  const report = await scoreValidation(place.database, request.round, request.sample ?? null);
  if (request.json === true) {
    console.log(JSON.stringify(report));
    return;
  }
  console.log(
    `Sample ${report.sample} of round ${request.round}: ${report.coded.map((n, at) => `coder ${at + 1} has coded ${n} of ${report.size}`).join(", ")}.`,
  );
  const pairs = [...new Set(report.scores.map(({ reader, reference }) => `${reader} against ${reference}`))];
  for (const pair of pairs) {
    const own = report.scores.filter((row) => `${row.reader} against ${row.reference}` === pair);
    console.log(`\n${pair}\n${scoresOf(own)}`);
    const shares = sharesOf(own);
    if (shares !== null) console.log(`\nWhat the errors do to published shares\n${shares}`);
  }
}

const COLUMNS: readonly ScoreStatistic[] = ["precision", "recall", "f1", "agreement", "kappa"];

function scoresOf(scores: readonly ValidationScore[]): string {
  const variables = [...new Set(scores.filter((row) => row.category === "").map((row) => row.variable))];
  return printTable(
    ["variable", ...COLUMNS, "listings"],
    variables.map((variable) => {
      const of = (statistic: ScoreStatistic) =>
        scores.find((row) => row.variable === variable && row.category === "" && row.statistic === statistic);
      return [variable, ...COLUMNS.map((statistic) => writeScore(of(statistic))), of("agreement")?.n ?? 0];
    }),
  );
}

function sharesOf(scores: readonly ValidationScore[]): string | null {
  const published = scores.filter((row) => row.statistic === "publishedShare");
  if (published.length === 0) return null;
  return printTable(
    ["variable", "category", "published", "corrected"],
    published.map((row) => {
      const corrected = scores.find(
        (other) =>
          other.statistic === "correctedShare" && other.variable === row.variable && other.category === row.category,
      );
      return [row.variable, row.category, writeScore(row), writeScore(corrected)];
    }),
  );
}

function writeScore(row: ValidationScore | undefined): string {
  if (row === undefined || row.value === null) return "..";
  const interval = row.lowerBound === null ? "" : ` (${row.lowerBound.toFixed(3)}–${(row.upperBound ?? 0).toFixed(3)})`;
  return row.value.toFixed(3) + interval;
}

export function noSample(round: string): UserError {
  return new UserError(
    `Round ${round} has no such sample. Draw one with: ogonblick validate draw --round ${round}`,
    "usage",
  );
}
