import { rmSync } from "node:fs";
import { join } from "node:path";
import { createDemo, truthOf } from "../../demo/demo.ts";
import { PUBLISHED_ROUNDS } from "../../schema/reference/published-rounds.ts";
import { type ExactFigures, readExactFigures } from "../../schema/round/exact-figures.ts";
import { findRound } from "../../schema/study/load-study.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { parseDay } from "../../schema/vocabulary/sampling-date.ts";
import { collectSamplingDate, isCollected } from "../collect-sampling-date.ts";
import type { ReproduceOptions } from "../commands/reproduce.ts";
import { compareTruth, type TruthReport } from "../compare-truth.ts";
import { keepDemoChoice, openDemoWeb, writeDemoStudy } from "../demo-web.ts";
import { startWorkforce } from "../drain-round.ts";
import { printFunnel } from "../funnel.ts";
import type { CommandContext } from "../main.ts";
import { createProgress } from "../progress.ts";
import type { Workplace } from "../workplace.ts";
import { type ComparedRow, comparePublished } from "./compare-published.ts";
import { printReproduction } from "./print-reproduction.ts";
import { sumsKnown, sumsObtained } from "./round-sums.ts";
import { type MemoryPeaks, watchMemory } from "./watch-memory.ts";

/** The round whose truth at scale 1 is the published one's. */
const ROUND = "2026";
const PUBLISHED = "2020";

/** What one run of `reproduce` saw. `fetched` is false when everything had been collected before. */
export interface Reproduction {
  readonly scale: number;
  readonly fetched: boolean;
  readonly rows: readonly ComparedRow[];
  readonly truth: TruthReport;
  readonly phases: readonly { readonly date: string; readonly phase: string; readonly seconds: number }[];
  readonly seconds: number;
  readonly memory: MemoryPeaks;
  readonly databaseMegabytes: number;
  readonly web: { readonly requests: number; readonly images: number };
}

type Say = (line: string) => void;

/**
 * Crawls the demo web's round of 2026 at all three dates, in a home folder of its own, and sets what comes out beside
 * what was published of 2020. Throws a UserError when the demo's truth, or at scale 1 the published round, is not met.
 */
export async function reproduceStudy(context: CommandContext, options: ReproduceOptions): Promise<void> {
  const say: Say = options.json === true ? (line) => process.stderr.write(`${line}\n`) : console.log;
  const name = options.scale === 1 ? "reproduce" : `reproduce-${options.scale}`;
  const home = join(context.config().home, name);
  if (options.again === true) rmSync(home, { recursive: true, force: true });
  const config = context.config({ home });
  say(`The round of ${PUBLISHED} from an invented web, at scale ${options.scale}. Home folder: ${home}`);
  keepDemoChoice(config, options);
  const study = await writeDemoStudy(config, options);
  await context.inWorkplace({ home, study }, async (place) => {
    const seen = await run(place, options, context.signal, say);
    if (seen === null) return;
    say(printReproduction(seen));
    if (options.json === true) process.stdout.write(`${JSON.stringify(seen)}\n`);
    const outside = options.scale === 1 ? seen.rows.filter((row) => row.within === false) : [];
    const faults = [...seen.truth.differences, ...outside.map((row) => `${row.what}: ${row.obtained}`)];
    if (faults.length > 0) {
      throw new UserError(
        `${faults.length} figures are not as they should be: ${faults.slice(0, 10).join("; ")}`,
        "incomplete",
      );
    }
  });
}

async function run(
  place: Workplace,
  options: ReproduceOptions,
  signal: AbortSignal,
  say: Say,
): Promise<Reproduction | null> {
  const began = performance.now();
  const memory = watchMemory();
  const phases: { date: string; phase: string; seconds: number }[] = [];
  const web = await crawl(place, options, signal, say, (date, phase, milliseconds) =>
    phases.push({ date, phase, seconds: milliseconds / 1_000 }),
  );
  if (signal.aborted) return null;
  const seconds = (performance.now() - began) / 1_000;
  const peaks = memory.stop();
  const figures = await readExactFigures(place.database, ROUND, {
    actor: place.actor,
    hasExactRole: false,
    purpose: "the round reproduced from the demo web",
  });
  say(`\n${printFunnel(figures, place.config.language)}`);
  const size = await place.database.query<{ bytes: string }>(
    "select pg_database_size(current_database())::text as bytes",
  );
  return {
    scale: options.scale,
    fetched: web.requests > 0,
    rows: rowsOf(figures, options),
    truth: await compareTruth(place, options, [figures]),
    phases,
    seconds,
    memory: peaks,
    databaseMegabytes: Number(size.rows[0]?.bytes ?? 0) / 1_048_576,
    web,
  };
}

function rowsOf(figures: ExactFigures, options: ReproduceOptions): ComparedRow[] {
  const demo = createDemo({ seed: options.seed, scale: options.scale, rounds: [ROUND] });
  const known = sumsKnown(demo, truthOf(demo, ROUND));
  const published = PUBLISHED_ROUNDS.filter((figure) => figure.roundId === PUBLISHED);
  return comparePublished(published, sumsObtained(figures), known);
}

async function crawl(
  place: Workplace,
  options: ReproduceOptions,
  signal: AbortSignal,
  say: Say,
  onPhase: (date: string, phase: string, milliseconds: number) => void,
): Promise<Reproduction["web"]> {
  const round = findRound(place.study(), ROUND);
  const missing: string[] = [];
  for (const date of round.dates) if (!(await isCollected(place, round.id, date))) missing.push(date);
  if (missing.length === 0) {
    say("Every sampling date is collected already: nothing is fetched again. Start over with --again.");
    return { requests: 0, images: 0 };
  }
  const progress = createProgress({ bars: options.json !== true && process.stdout.isTTY === true, quiet: false, say });
  const web = await openDemoWeb(options);
  const workforce = await startWorkforce(place);
  try {
    for (const text of missing) {
      if (signal.aborted) break;
      const date = parseDay(text, `round ${round.id}`);
      await web.setMoment(round.id, date);
      const { summary } = await collectSamplingDate(place, workforce, {
        round,
        date,
        siteId: null,
        offScheduleReason: undefined,
        signal,
        progress,
        say,
        onPhase: (phase, milliseconds) => onPhase(text, phase, milliseconds),
      });
      progress.end(summary);
    }
    return await web.counts();
  } finally {
    progress.stop();
    await workforce.close();
    await web.close();
  }
}
