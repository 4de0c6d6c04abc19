import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

export interface RecodeOptions {
  readonly round: string;
  readonly study?: string;
  readonly json?: boolean;
}

/** `recode`: a stored round coded again by today's codebook, with what changes. */
export function registerRecode(program: Command, context: CommandContext): void {
  program
    .command("recode")
    .description("code a stored round again by today's codebook and tell what changes; captures and old codes stay")
    .requiredOption("--round <id>", "the round")
    .option("--study <folder>", "the study folder, whose codebook overlay counts")
    .option("--json", "print the report as one JSON object")
    .action((options: RecodeOptions) =>
      context.inWorkplace(options, async (place) => {
        const { recodeStoredRound } = await import("../recode-stored-round.ts");
        await recodeStoredRound(place, options);
      }),
    );
}
