import { randomInt } from "node:crypto";
import { type Command, InvalidArgumentError, Option } from "commander";
import { STRATA, type Stratum } from "../../schema/vocabulary/validation.ts";
import type { CommandContext } from "../main.ts";
import { parsePort } from "./dashboard.ts";

interface SampleOptions {
  readonly round: string;
  readonly sample?: number;
  readonly study?: string;
}

interface DrawOptions extends SampleOptions {
  readonly n: number;
  readonly stratify: Stratum;
  readonly seed?: string;
  readonly coder?: string;
  readonly port?: number;
}

/** `validate`: human coders on a blind sample of a round, and how well the machine agrees with them. */
export function registerValidate(program: Command, context: CommandContext): void {
  const group = program.command("validate").description("hold the coding against human coders on a blind sample");
  const withRound = (command: Command) =>
    command.requiredOption("--round <id>", "the round").option("--study <folder>", "the study folder");
  const withSample = (command: Command) =>
    withRound(command).option("--sample <number>", "which sample; without it, the round's latest", parseWhole);

  withRound(group.command("draw"))
    .description("draw a seeded sample of the round's unique listings; ids only are stored")
    .option("--n <number>", "how many listings", parseWhole, 200)
    .addOption(
      new Option("--stratify <by>", "spread the sample in proportion over what listings state, sites or kinds")
        .choices(STRATA)
        .default("none"),
    )
    .option("--seed <word>", "the same seed draws the same sample; without it, a new one")
    .option("--coder <name>", "give this coder a link at once")
    .option("--port <number>", "the dashboard's port (OGONBLICK_PORT, 4020)", parsePort)
    .action((options: DrawOptions) =>
      context.inWorkplace(options, async (place) => {
        const run = await import("../run-validate.ts");
        await run.draw(place, { ...options, seed: options.seed ?? String(randomInt(2 ** 31)) });
      }),
    );

  withSample(group.command("link"))
    .description("print a one-time link that opens the coding page for one coder, within a day")
    .requiredOption("--coder <name>", "the coder")
    .option("--port <number>", "the dashboard's port (OGONBLICK_PORT, 4020)", parsePort)
    .action((options: SampleOptions & { coder: string; port?: number }) =>
      context.inWorkplace(options, async (place) => {
        const run = await import("../run-validate.ts");
        await run.link(place, options);
      }),
    );

  withSample(group.command("score"))
    .description("precision, recall, F1 and kappa per variable, and what the errors do to the published shares")
    .option("--json", "as JSON")
    .action((options: SampleOptions & { json?: boolean }) =>
      context.inWorkplace(options, async (place) => {
        const run = await import("../run-validate.ts");
        await run.score(place, options);
      }),
    );

  withSample(group.command("export"))
    .description("write the coders' codes as CSV: ids and codes only. Logged")
    .option("--out <file>", "where to; without it, to standard output")
    .action((options: SampleOptions & { out?: string }) =>
      context.inWorkplace(options, async (place) => {
        const run = await import("../validate-files.ts");
        await run.exportCodes(place, options);
      }),
    );

  withSample(group.command("import"))
    .description("read codes from such a file as a coder's, in the place of that coder's earlier ones")
    .argument("<file>", "the file")
    .option("--coder <name>", "only this coder's rows; without it, every coder in the file")
    .action((file: string, options: SampleOptions & { coder?: string }) =>
      context.inWorkplace(options, async (place) => {
        const run = await import("../validate-files.ts");
        await run.importCodes(place, file, options);
      }),
    );
}

function parseWhole(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 9_999)
    throw new InvalidArgumentError("write a whole number from 1 to 9999.");
  return value;
}
