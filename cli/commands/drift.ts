import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

export interface DriftOptions {
  readonly round: string;
  readonly date: string;
  readonly site: string;
  readonly field?: string;
  readonly reason: string;
  readonly study?: string;
}

/** `drift show`, `drift accept`: alarms of changed templates, and what a researcher makes of them. */
export function registerDrift(program: Command, context: CommandContext): void {
  const group = program.command("drift").description("sites whose pages are no longer read as they were");
  group
    .command("show")
    .description("the alarms of a round, open and decided, with what was seen and expected")
    .requiredOption("--round <id>", "the round")
    .option("--json", "as JSON")
    .option("--study <folder>", "the study folder")
    .action((options: { round: string; json?: boolean; study?: string }) =>
      context.inWorkplace(options, async (place) => {
        const { showDrift } = await import("../decide-drift.ts");
        await showDrift(place, options);
      }),
    );
  group
    .command("accept")
    .description("let the values of a site's date count: the site, not the reading of it, has changed")
    .requiredOption("--round <id>", "the round")
    .requiredOption("--date <day>", "the sampling date")
    .requiredOption("--site <id>", "the site")
    .requiredOption("--reason <text>", "why; it is stored, logged and shown with the date")
    .option("--field <name>", "one alarm only: a variable, title, text, content or pages")
    .option("--study <folder>", "the study folder")
    .action((options: DriftOptions) =>
      context.inWorkplace(options, async (place) => {
        const { acceptDrift } = await import("../decide-drift.ts");
        await acceptDrift(place, options, context.signal);
      }),
    );
}
