import { type ExactFigures, readExactFigures } from "../schema/round/exact-figures.ts";
import { findRound } from "../schema/study/load-study.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { parseDay } from "../schema/vocabulary/sampling-date.ts";
import { collectSamplingDate, isCollected } from "./collect-sampling-date.ts";
import { untilAborted } from "./commands/dashboard.ts";
import type { StartOptions } from "./commands/start.ts";
import { compareTruth, type TruthReport } from "./compare-truth.ts";
import { type DemoWeb, type DemoWebCounts, keepDemoChoice, openDemoWeb, writeDemoStudy } from "./demo-web.ts";
import { startWorkforce, type Workforce } from "./drain-round.ts";
import { printFunnel } from "./funnel.ts";
import type { CommandContext } from "./main.ts";
import { openLink } from "./open-link.ts";
import { createProgress, type ProgressReport } from "./progress.ts";
import type { Workplace } from "./workplace.ts";

/** The demo, from an empty folder to an open dashboard. Throws a UserError when its truth is not met. */
export async function startDemo(context: CommandContext, options: StartOptions): Promise<void> {
  const started = Date.now();
  const say = options.json === true ? (line: string) => process.stderr.write(`${line}\n`) : console.log;
  say("Ögonblick: a whole invented study on this machine. Nothing leaves it.");
  keepDemoChoice(context.config(), options);
  const study = await writeDemoStudy(context.config(), options);
  await context.inWorkplace({ study }, async (place) => {
    const figures = await runStudy(place, options, context.signal, say);
    if (context.signal.aborted) return;
    if (options.json === true) {
      const seconds = Math.round((Date.now() - started) / 100) / 10;
      process.stdout.write(`${JSON.stringify({ ...figures, seconds })}\n`);
    }
    if (!figures.truth.matches) {
      throw new UserError(
        `The demo's truth was not met:\n${figures.truth.differences.slice(0, 20).join("\n")}`,
        "incomplete",
      );
    }
    if (options.exit !== true) await showDashboard(place, options, context.signal, say);
  });
}

interface StudyFigures {
  readonly rounds: readonly (Omit<ExactFigures, "roundId"> & { readonly round: string })[];
  readonly truth: TruthReport;
  /** What the demo web was asked for in this run; images must stay 0. */
  readonly web: DemoWebCounts;
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
  let asked: DemoWebCounts = { requests: 0, images: 0, traps: 0, busiestSecond: {} };
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
        for (const line of outcome.changedSites) say(line);
        if (signal.aborted) break;
      }
      asked = await web.counts();
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
  const { serveDashboard } = await import("./serve-dashboard.ts");
  const served = await serveDashboard(place, options.port ?? place.config.port);
  say(`\nThe dashboard: ${served.link}\nThe link opens it once, within a quarter of an hour. Ctrl-C ends.`);
  openLink(served.link);
  await untilAborted(signal);
  await served.close();
}
