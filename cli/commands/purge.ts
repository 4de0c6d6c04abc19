import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { purgeRound } from "../../schema/round/purge-round.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";

/** `purge`: destroys a round's key after a recorded disposal decision. */
export function registerPurge(program: Command, context: CommandContext): void {
  program
    .command("purge")
    .description("destroy a round's key: its texts and addresses can never be read again, its statistics remain")
    .requiredOption("--round <id>", "the round")
    .option("--decision <reference>", "reference of the disposal decision (gallringsbeslut); asked for when left out")
    .option("--study <folder>", "the study folder")
    .action((options: { round: string; decision?: string; study?: string }) =>
      context.inWorkplace(options, async (place) => {
        const decision =
          options.decision ?? (await ask(`Reference of the disposal decision for round ${options.round}: `));
        await purgeRound(place.database, await place.masterKey(), options.round, decision, place.actor);
        console.log(
          `Round ${options.round} is purged. Its key is destroyed, its statistics remain, and the decision is in the audit log.`,
        );
      }),
    );
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UserError('A purge needs the disposal decision. Give its reference with --decision "…".', "refused");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}
