import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

/** `migrate`: brings the database to this release's tables. Every other command does so too. */
export function registerMigrate(program: Command, context: CommandContext): void {
  program
    .command("migrate")
    .description("bring the database to this release's tables (every other command does so too)")
    .action(() =>
      context.inWorkplace({}, async (place) => {
        const applied = place.migrated;
        console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}.`);
      }),
    );
}
