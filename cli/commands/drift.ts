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

export interface MendOptions {
  readonly round: string;
  readonly date: string;
  readonly site: string;
  readonly file: string;
  readonly reason: string;
  readonly study?: string;
}

/** `drift show`, `drift accept`, `drift mend`: alarms of changed templates, and what a researcher makes of them. */
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
  group
    .command("mend")
    .description("read a site's stored pages again, from a date on, by a definition mended for its new template")
    .requiredOption("--round <id>", "the round")
    .requiredOption("--date <day>", "the first sampling date of the new template")
    .requiredOption("--site <id>", "the site")
    .requiredOption("--file <file>", "the mended definition, such as site draft --stored writes")
    .requiredOption("--reason <text>", "what had changed; it is stored and logged")
    .option("--study <folder>", "the study folder")
    .action((options: MendOptions) =>
      context.inWorkplace(options, async (place) => {
        const { mendDrift } = await import("../mend-drift.ts");
        await mendDrift(place, options, context.signal);
      }),
    );
}
