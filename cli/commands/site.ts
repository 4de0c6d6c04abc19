import { type Command, Option } from "commander";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";
import type { SiteDraftOptions } from "../run-site-draft.ts";

export interface SiteCheckOptions {
  readonly json?: boolean;
  readonly study?: string;
}

/** `site check`, `site draft`, `site schema`: definitions, before a round depends on them. */
export function registerSite(program: Command, context: CommandContext): void {
  const group = program.command("site").description("write and check site definitions");
  group
    .command("check")
    .description("fetch a few pages of a site and report field by field what is found; nothing is stored")
    .argument("<file-or-id>", "a site of the study, or a definition file")
    .option("--json", "as JSON")
    .option("--study <folder>", "the study folder")
    .action(async (target: string, options: SiteCheckOptions) => {
      const { runSiteCheck } = await import("../run-site-check.ts");
      await runSiteCheck(context, target, options);
    });
  group
    .command("draft")
    .description("look at a list and a few of its listings and write a definition, with confidence and questions")
    .argument("[address]", "the whole address of a list that holds listings")
    .option("--stored <site>", "instead: new selectors for a changed site, from its stored pages of --round and --date")
    .option("--round <id>", "with --stored: the round")
    .option("--date <day>", "with --stored: the sampling date at which the template had changed")
    .option("--out <file>", "write the definition there; its name gives the site's id")
    .addOption(new Option("--kind <kind>", "what the site holds").choices(["ads", "profiles"]))
    .option("--browser", "look at the pages in a browser too, though no script seems needed")
    .option("--json", "definition, confidence and questions as JSON")
    .option("--study <folder>", "the study folder")
    .action(async (address: string | undefined, options: SiteDraftOptions) => {
      const { stored, round, date } = options;
      if (stored !== undefined && round !== undefined && date !== undefined && address === undefined) {
        const { redraftStoredSite } = await import("../redraft-stored-site.ts");
        return context.inWorkplace(options, (place) => redraftStoredSite(place, { ...options, stored, round, date }));
      }
      if (address === undefined || stored !== undefined) {
        throw new UserError(
          "Give the whole address of a list that holds listings, or --stored SITE --round ID --date DAY for a site whose template has changed.",
        );
      }
      const { runSiteDraft } = await import("../run-site-draft.ts");
      await runSiteDraft(context, address, options);
    });
  group
    .command("schema")
    .description("print the JSON Schema of a site definition, for editors")
    .action(async () => {
      const [{ toJSONSchema }, { siteDefinitionSchema }] = await Promise.all([
        import("zod"),
        import("../../schema/vocabulary/site-definition.ts"),
      ]);
      console.log(JSON.stringify(toJSONSchema(siteDefinitionSchema, { io: "input" }), null, 2));
    });
}
