import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { checkSite as checkDefinition } from "../schema/study/check-site.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { dayInStockholm } from "../schema/vocabulary/sampling-date.ts";
import type { SiteKind } from "../schema/vocabulary/site-definition.ts";
import type { SiteDraft } from "../workers/extract/draft/draft-site.ts";
import { draftFromAddress } from "./draft-from-address.ts";
import { prepareDraftKnowledge } from "./draft-knowledge.ts";
import { openLook, readLookStudy } from "./look-at-sites.ts";
import type { CommandContext } from "./main.ts";
import { printTable } from "./print-table.ts";
import { writeUserFile } from "./user-files.ts";
import { writeDefinition } from "./write-definition.ts";

export interface SiteDraftOptions {
  readonly out?: string;
  readonly kind?: SiteKind;
  readonly browser?: boolean;
  readonly json?: boolean;
  readonly study?: string;
  /** A site of a collected round, drafted anew from its stored pages of one date. */
  readonly stored?: string;
  readonly round?: string;
  readonly date?: string;
}

/**
 * Drafts a site's definition from the address of one of its lists and writes it, with a confidence per part and the
 * questions it leaves. Stores nothing else. Throws a UserError "incomplete" when no listing could be made out.
 */
export async function runSiteDraft(context: CommandContext, text: string, options: SiteDraftOptions): Promise<void> {
  const config = context.config(options);
  const address = parseAddress(text);
  if (options.out !== undefined && existsSync(resolve(options.out))) {
    throw new UserError(`${resolve(options.out)} is there already. Name another file with --out.`, "usage");
  }
  const study = readLookStudy(config, address.origin);
  const effects = openLook(config, study);
  try {
    const wish = { address, inBrowser: options.browser === true, kind: options.kind };
    const today = dayInStockholm(new Date());
    const asking = { userAgent: study.userAgent, signal: context.signal };
    const drafted = await draftFromAddress(wish, effects, asking, prepareDraftKnowledge(study.codebook, today));
    const draft = named(drafted, options.out);
    const faults = checkDefinition(draft.definition, options.out ?? "the draft");
    const yaml = writeDefinition(draft, `Drafted from ${address.href} on ${today}.`);
    if (options.out !== undefined) writeUserFile(options.out, yaml);
    if (options.json === true) console.log(JSON.stringify({ ...draft, faults }));
    else if (options.out === undefined) console.log(yaml);
    if (options.json !== true) process.stderr.write(`${describe(draft)}\n`);
    if ((draft.confidence.links ?? 0) === 0) {
      throw new UserError(
        `No links to listings were made out on ${address.href}. Name a list that holds listings, or try --browser.`,
        "incomplete",
      );
    }
    if (faults.length > 0) throw new UserError(faults.join("\n"), "incomplete");
  } finally {
    await effects.close();
  }
}

function parseAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new UserError(`"${text}" is no web address. Write the whole address of a list: https://…`, "usage");
  }
  return url;
}

/** A study's file is named by its site's id: the file's name gives the id. */
function named(draft: SiteDraft, out: string | undefined): SiteDraft {
  const id = out === undefined ? "" : basename(out).replace(/\.ya?ml$/i, "");
  return /^[a-z0-9][a-z0-9-]{0,47}$/.test(id) ? { ...draft, definition: { ...draft.definition, id } } : draft;
}

function describe({ confidence, questions }: SiteDraft): string {
  const parts = Object.entries(confidence).map(([part, value]) => [part, value.toFixed(2)]);
  return [
    printTable(["part", "confidence"], parts),
    ...questions.map(({ part, question }) => `${part}: ${question}`),
  ].join("\n");
}
