import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { writeCaptureCsv } from "../../dashboards/exports/capture-csv.ts";
import { writeCellCsv } from "../../dashboards/exports/cell-csv.ts";
import { dealSiteLetters } from "../../dashboards/site-letters.ts";
import { crawlerKeys } from "../../schema/keys/round-keys.ts";
import { roundSecret } from "../../schema/round/open-round.ts";
import { readValidationExtract } from "../../schema/round/validation-extract.ts";
import { recordAudit } from "../../schema/store/audit.ts";
import { readPublishedCells, readRoundSites, readRounds } from "../../schema/store/published.ts";
import { readRound } from "../../schema/store/rounds.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";

interface ExportOptions {
  readonly round: string;
  readonly out?: string;
  readonly study?: string;
  readonly withAddresses?: boolean;
}

/** `export`: protected tables of any round, and the validation extract of invented ones. Every export is logged. */
export function registerExport(program: Command, context: CommandContext): void {
  const group = program
    .command("export")
    .description("write files: protected tables, or an invented round's captures with their codes");
  const format = () => new Option("--format <format>", "the file's format").choices(["csv"]).default("csv");
  group
    .command("tables")
    .description("every published cell of a round: protected, semicolons, decimal comma, UTF-8")
    .requiredOption("--round <id>", "the round")
    .addOption(format())
    .option("--out <file>", "where to; without it, to standard output")
    .option("--study <folder>", "the study folder")
    .action((options: ExportOptions) =>
      context.inWorkplace(options, async (place) => {
        const round = await readRound(place.database, options.round);
        if (round === null) throw new UserError(`There is no round ${options.round}.`, "usage");
        const cells = await readPublishedCells(place.database, options.round);
        if (cells.length === 0)
          throw new UserError(
            `Round ${options.round} has no published figures yet. Collect a date, or run: npm run -s ogonblick -- work`,
            "refused",
          );
        await recordAudit(place.database, place.actor, "export", {
          round: options.round,
          kind: "tables",
          cells: cells.length,
        });
        const rounds = (await readRounds(place.database)).toReversed();
        const frames = await Promise.all(rounds.map(({ roundId }) => readRoundSites(place.database, roundId)));
        const siteNames = dealSiteLetters(frames);
        write(writeCellCsv(cells, { round: options.round, invented: round.invented, siteNames }), options.out);
      }),
    );
  group
    .command("captures")
    .description(
      "one row per listing address and date with its codes, to hold against an outside key (invented rounds; of real ones only pseudonymous ids and groups)",
    )
    .requiredOption("--round <id>", "the round")
    .addOption(format())
    .option("--with-addresses", "addresses in clear; only for rounds declared invented")
    .option("--out <file>", "where to; without it, to standard output")
    .option("--study <folder>", "the study folder")
    .action((options: ExportOptions) =>
      context.inWorkplace(options, async (place) => {
        const round = await readRound(place.database, options.round);
        if (round === null) throw new UserError(`There is no round ${options.round}.`, "usage");
        const keys =
          options.withAddresses === true && round.invented
            ? crawlerKeys(roundSecret(await place.masterKey(), round))
            : null;
        if (options.withAddresses === true && keys === null) {
          throw new UserError(
            `Round ${options.round} is a real one: addresses leave only for rounds declared invented. Leave out --with-addresses for pseudonymous ids.`,
            "refused",
          );
        }
        const rows = await readValidationExtract(place.database, {
          roundId: options.round,
          actor: place.actor,
          openAddress: keys?.openAddress ?? null,
        });
        write(writeCaptureCsv(rows), options.out);
      }),
    );
}

function write(text: string, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const file = resolve(out);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UserError(
      `${file} cannot be written (${error instanceof Error && "code" in error ? String(error.code) : String(error)}). Name a file in a folder of yours with --out.`,
      "storage",
    );
  }
  process.stderr.write(`Wrote ${file}.\n`);
}
