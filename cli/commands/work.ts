import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import { readRound, readRoundIds } from "../../schema/store/rounds.ts";
import type { CommandContext } from "../main.ts";
import type { Workplace } from "../workplace.ts";

/** `work`: extract, code, link and compute whatever the database holds unfinished. */
export function registerWork(program: Command, context: CommandContext): void {
  program
    .command("work")
    .description("carry out all open work (extract, code, link, compute) and end; --keep stays and takes what comes")
    .option("--keep", "stay and take jobs as they come, from any machine that shares the database")
    .option("--round <id>", "one round only")
    .option("--study <folder>", "the study folder")
    .action((options: { keep?: boolean; round?: string; study?: string }) =>
      context.inWorkplace(options, async (place) => {
        const [{ completeRound, startWorkforce }, { describeOpenAlarms }] = await Promise.all([
          import("../drain-round.ts"),
          import("../describe-drift.ts"),
        ]);
        const workforce = await startWorkforce(place);
        try {
          if (options.keep === true) {
            console.log("Taking work as it comes. Ctrl-C ends.");
            // The crawl hands out extraction and coding; linking is done by whoever completes a date.
            while (!context.signal.aborted)
              await wait(1_000, undefined, { signal: context.signal }).catch(() => undefined);
            return;
          }
          for (const roundId of options.round === undefined ? await openRounds(place) : [options.round]) {
            const alarms = await completeRound(place, workforce, roundId, context.signal);
            if (!context.signal.aborted) console.log(`Round ${roundId}: extracted, coded, linked and computed.`);
            for (const line of describeOpenAlarms(alarms)) console.log(line);
          }
        } finally {
          await workforce.close();
        }
      }),
    );
}

async function openRounds(place: Workplace): Promise<string[]> {
  const open: string[] = [];
  for (const id of await readRoundIds(place.database)) {
    if ((await readRound(place.database, id))?.purgedAt === null) open.push(id);
  }
  return open;
}
