import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

export interface SiteCheckOptions {
  readonly json?: boolean;
  readonly study?: string;
}

/** `site check`: what a definition finds on its site, before a round depends on it. */
export function registerSite(program: Command, context: CommandContext): void {
  const group = program.command("site").description("write and check site definitions");
  group
    .command("check")
    .description("fetch a few pages of a site and report field by field what is found")
    .argument("<file-or-id>", "a site of the study, or a definition file")
    .option("--json", "as JSON")
    .option("--study <folder>", "the study folder")
    .action(async (target: string, options: SiteCheckOptions) => {
      const { runSiteCheck } = await import("../run-site-check.ts");
      await runSiteCheck(context, target, options);
    });
}
