import type { Command } from "commander";
import { findDate, findRound } from "../../schema/study/load-study.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";
import { createProgress } from "../progress.ts";

interface CollectOptions {
  readonly round: string;
  readonly date: string;
  readonly site?: string;
  readonly offSchedule?: string;
  readonly study?: string;
  readonly quiet?: boolean;
}

/** `collect`: one sampling date, from plan to statistics. */
export function registerCollect(program: Command, context: CommandContext): void {
  program
    .command("collect")
    .description(
      "collect one sampling date: crawl, read, code, remove copies, compute; goes on where an earlier run stopped",
    )
    .requiredOption("--round <id>", "the round")
    .requiredOption("--date <day>", "the sampling date, such as 2026-08-15")
    .option("--site <id>", "one site only")
    .option("--off-schedule <reason>", "collect on another day than the sampling date; the reason is stored and shown")
    .option("--quiet", "no progress")
    .option("--study <folder>", "the study folder")
    .action((options: CollectOptions) =>
      context.inWorkplace(options, async (place) => {
        const [{ collectSamplingDate }, { startWorkforce }] = await Promise.all([
          import("../collect-sampling-date.ts"),
          import("../drain-round.ts"),
        ]);
        const round = findRound(place.study(), options.round);
        const date = findDate(round, options.date);
        const progress = createProgress({
          bars: process.stdout.isTTY === true,
          quiet: options.quiet === true,
          say: console.log,
        });
        const workforce = await startWorkforce(place);
        try {
          const outcome = await collectSamplingDate(place, workforce, {
            round,
            date,
            siteId: options.site ?? null,
            offScheduleReason: options.offSchedule,
            signal: context.signal,
            progress,
            say: console.log,
          });
          console.log(outcome.summary);
          const losses = [...outcome.changedSites];
          if (outcome.failedSites.length > 0) {
            losses.push(
              `Not every site could be collected: ${outcome.failedSites.join("; ")}. They are marked as not comparable; run the command again within the window to try them anew.`,
            );
          }
          if (losses.length > 0) throw new UserError(losses.join("\n"), "incomplete");
        } finally {
          progress.stop();
          await workforce.close();
        }
      }),
    );
}
