import { type Command, InvalidArgumentError } from "commander";
import { type ExactFigures, readExactFigures } from "../../schema/round/exact-figures.ts";
import { findRound } from "../../schema/study/load-study.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { parseDay } from "../../schema/vocabulary/sampling-date.ts";
import { collectSamplingDate, isCollected } from "../collect-sampling-date.ts";
import { compareTruth, type TruthReport } from "../compare-truth.ts";
import { DEMO_PORT, type DemoWeb, openDemoWeb, writeDemoStudy } from "../demo-web.ts";
import { startWorkforce, type Workforce } from "../drain-round.ts";
import { printFunnel } from "../funnel.ts";
import type { CommandContext } from "../main.ts";
import { openLink } from "../open-link.ts";
import { createProgress, type ProgressReport } from "../progress.ts";
import { serveDashboard } from "../serve-dashboard.ts";
import type { Workplace } from "../workplace.ts";
import { parsePort, untilAborted } from "./dashboard.ts";

interface StartOptions {
  readonly exit?: boolean;
  readonly json?: boolean;
  readonly scale: number;
  readonly seed: string;
  readonly port?: number;
  readonly demoPort: number;
  readonly round?: string;
}

/** About 900 unique listings a round: enough for the pages to say something, little enough for two minutes. */
const DEFAULT_SCALE = 0.07;

/** `start`: the demo. A complete invented study, from an empty folder to an open dashboard. */
export function registerStart(program: Command, context: CommandContext): void {
  program
    .command("start")
    .description("collect a whole invented study from the demo web and open the dashboard")
    .option("--exit", "end when the study is done, without the dashboard")
    .option("--json", "print the figures as one JSON object on the last line")
    .option(
      "--scale <share>",
      "how much of the published study's volume, over 0 and up to 1",
      parseScale,
      DEFAULT_SCALE,
    )
    .option("--seed <word>", "another invented population", "ögonblick")
    .option("--round <id>", "one round only: 2025 or 2026")
    .option("--port <number>", "the dashboard's port (OGONBLICK_PORT, 4020)", parsePort)
    .option("--demo-port <number>", "the first of the demo web's ports", parsePort, DEMO_PORT)
    .action(async (options: StartOptions) => {
      const started = Date.now();
      const say = options.json === true ? (line: string) => process.stderr.write(`${line}\n`) : console.log;
      say("Ögonblick: a whole invented study on this machine. Nothing leaves it.");
      const study = writeDemoStudy(context.config(), options);
      await context.inWorkplace({ study }, async (place) => {
        const figures = await runStudy(place, options, context.signal, say);
        if (context.signal.aborted) return;
        if (options.json === true)
          process.stdout.write(
            `${JSON.stringify({ ...figures, seconds: Math.round((Date.now() - started) / 100) / 10 })}\n`,
          );
        if (!figures.truth.matches) {
          throw new UserError(
            `The demo's truth was not met:\n${figures.truth.differences.slice(0, 20).join("\n")}`,
            "incomplete",
          );
        }
        if (options.exit !== true) await showDashboard(place, options, context.signal, say);
      });
    });
}

interface StudyFigures {
  readonly rounds: readonly (Omit<ExactFigures, "roundId"> & { readonly round: string })[];
  readonly truth: TruthReport;
  /** What the demo web was asked for in this run; images must stay 0. */
  readonly web: { readonly requests: number; readonly images: number };
}

async function runStudy(
  place: Workplace,
  options: StartOptions,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<StudyFigures> {
  const study = place.study();
  const rounds = study.definition.rounds.filter((round) => options.round === undefined || round.id === options.round);
  if (rounds.length === 0) findRound(study, options.round ?? "");
  const progress = createProgress({ bars: options.json !== true && process.stdout.isTTY === true, quiet: false, say });
  const missing: { readonly round: (typeof rounds)[number]; readonly text: string }[] = [];
  for (const round of rounds) {
    for (const text of round.dates) if (!(await isCollected(place, round.id, text))) missing.push({ round, text });
  }
  let web: DemoWeb | null = null;
  let workforce: Workforce | null = null;
  const asked = { requests: 0, images: 0 };
  try {
    if (missing.length === 0) say("Every sampling date is collected already: nothing is fetched again.");
    else {
      web = await openDemoWeb(options);
      say(`The demo web: ${web.sites} invented sites on 127.0.0.1.`);
      workforce = await startWorkforce(place);
      for (const { round, text } of missing) {
        const date = parseDay(text, `round ${round.id}`);
        await web.setMoment(round.id, date);
        const outcome = await collectSamplingDate(place, workforce, {
          round,
          date,
          siteId: null,
          offScheduleReason: undefined,
          signal,
          progress,
          say,
        });
        progress.end(outcome.summary);
        if (signal.aborted) break;
      }
      Object.assign(asked, await web.counts());
    }
    return await report(place, rounds, options, progress, signal, say, asked);
  } finally {
    progress.stop();
    await workforce?.close();
    await web?.close();
  }
}

async function report(
  place: Workplace,
  rounds: readonly { readonly id: string }[],
  options: StartOptions,
  progress: ProgressReport,
  signal: AbortSignal,
  say: (line: string) => void,
  web: StudyFigures["web"],
): Promise<StudyFigures> {
  progress.stop();
  const figures: ExactFigures[] = [];
  if (!signal.aborted) {
    for (const { id } of rounds) {
      const exact = await readExactFigures(place.database, id, {
        actor: place.actor,
        hasExactRole: false,
        purpose: "summary of the demo study",
      });
      figures.push(exact);
      say(`\n${printFunnel(exact, place.config.language)}`);
    }
  }
  const truth = signal.aborted
    ? { matches: true, differences: [], f1: {} }
    : await compareTruth(place, options, figures);
  if (!signal.aborted)
    say(
      truth.matches
        ? "\nEvery figure equals what the demo web knows of itself."
        : "\nThe figures differ from what the demo web knows of itself.",
    );
  return { rounds: figures.map(({ roundId, ...rest }) => ({ round: roundId, ...rest })), truth, web };
}

async function showDashboard(
  place: Workplace,
  options: StartOptions,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const served = await serveDashboard(place, options.port ?? place.config.port);
  say(`\nThe dashboard: ${served.link}\nThe link opens it once, within a quarter of an hour. Ctrl-C ends.`);
  openLink(served.link);
  await untilAborted(signal);
  await served.close();
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new InvalidArgumentError("write a number over 0 and up to 1, such as 0.05.");
  return scale;
}
