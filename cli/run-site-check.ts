import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkSite } from "../crawler/check-site.ts";
import { checkSite as checkDefinition } from "../schema/study/check-site.ts";
import { readYaml } from "../schema/study/read-yaml.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../schema/vocabulary/site-definition.ts";
import type { SiteCheckOptions } from "./commands/site.ts";
import { judgeSiteCheck } from "./judge-site-check.ts";
import { openLook, readLookStudy } from "./look-at-sites.ts";
import type { CommandContext } from "./main.ts";
import { printSiteCheck } from "./print-site-check.ts";

/**
 * Looks at a site by its definition and reports what is found. Needs no database, no key and no open round. Throws a
 * UserError: "study" for a bad definition, "unavailable" for a site that does not answer, "incomplete" when something
 * is missing without which nothing could be collected.
 */
export async function runSiteCheck(context: CommandContext, target: string, options: SiteCheckOptions): Promise<void> {
  const config = context.config(options);
  const site = readDefinition(target, config.study);
  const study = readLookStudy(config, site.origin);
  const effects = openLook(config, study);
  try {
    const check = await checkSite(site, effects, { userAgent: study.userAgent, signal: context.signal });
    const verdict = judgeSiteCheck(check);
    const sound = verdict.missing.length === 0;
    console.log(
      options.json === true ? JSON.stringify({ sound, ...verdict, ...check }) : printSiteCheck(check, verdict),
    );
    if (sound) return;
    const isDown = check.robots.reason === "siteUnreachable" || check.robots.reason === "robotsUnreachable";
    throw new UserError(`Site ${site.id}: ${verdict.missing.join(" ")}`, isDown ? "unavailable" : "incomplete");
  } finally {
    await effects.close();
  }
}

/** The definition of a file, or of a site id of the study; a site may be tried before it stands in the frame. */
function readDefinition(target: string, study: string): SiteDefinition {
  const isFile = /\.ya?ml$/i.test(target) || target.includes("/");
  const file = isFile ? resolve(target) : fileOfSite(target, study);
  const site = readYaml(file, siteDefinitionSchema);
  const faults = checkDefinition(site, file);
  if (faults.length > 0) throw new UserError(faults.join("\n"), "study");
  return site;
}

function fileOfSite(id: string, study: string): string {
  const folder = join(study, "sites");
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.ya?ml$/.test(file)) : [];
  const file = files.find((one) => one.replace(/\.ya?ml$/, "") === id);
  if (file !== undefined) return join(folder, file);
  const known = files.map((one) => one.replace(/\.ya?ml$/, "")).sort();
  throw new UserError(
    `There is no site "${id}" in ${folder}. ${known.length === 0 ? "Name a definition file." : `Its sites: ${known.join(", ")}. Or name a definition file.`}`,
    "usage",
  );
}
