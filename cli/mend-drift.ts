import { resolve } from "node:path";
import { inTransaction } from "../schema/connect.ts";
import { appendAudit } from "../schema/store/audit.ts";
import { readAgainFrom, readDefinitionOf, storeMendedDefinition } from "../schema/store/mended-definitions.ts";
import { readRound } from "../schema/store/rounds.ts";
import { canonicalHash } from "../schema/study/canonical-hash.ts";
import { checkSite } from "../schema/study/check-site.ts";
import { readYaml } from "../schema/study/read-yaml.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { type SiteDefinition, siteDefinitionSchema } from "../schema/vocabulary/site-definition.ts";
import type { MendOptions } from "./commands/drift.ts";
import { describeOpenAlarms } from "./describe-drift.ts";
import { completeRound, startWorkforce } from "./drain-round.ts";
import { findSiteDate } from "./find-site-date.ts";
import { groupDigits } from "./print-table.ts";
import type { Workplace } from "./workplace.ts";

/** What a mended definition may say otherwise: how pages are read. All else is the round's frozen plan. */
const READING: readonly string[] = ["page", "labels", "listing", "listPage", "listIndex", "lists", "paging", "notes"];

/**
 * Reads a site's stored pages again from a date on by a definition mended for its new template, and computes the
 * round anew. Alarms that find nothing any more are closed. The act is logged with its reason; captures stay.
 */
export async function mendDrift(place: Workplace, options: MendOptions, signal: AbortSignal): Promise<void> {
  const round = await readRound(place.database, options.round);
  if (round === null) throw new UserError(`There is no round ${options.round}. See the rounds with: ogonblick status`);
  const at = findSiteDate(round, options.site, options.date);
  const before = await readDefinitionOf(place.database, round.roundId, at);
  if (before === null) throw new UserError(`Round ${round.roundId} holds no definition of ${at.siteId}.`);
  const definition = readMended(options.file, before);
  const definitionHash = canonicalHash(definition);
  const { reason } = options;
  const pages = await inTransaction(place.database, async (client) => {
    await storeMendedDefinition(client, round.roundId, { ...at, definition, definitionHash, reason });
    await appendAudit(client, place.actor, "driftMended", { round: round.roundId, ...at, definitionHash, reason });
    return readAgainFrom(client, round.roundId, at, reason);
  });
  const workforce = await startWorkforce(place);
  try {
    const open = await completeRound(place, workforce, round.roundId, signal);
    console.log(
      `${at.siteId} from ${at.date}: ${groupDigits(pages)} stored pages read by the mended definition; the round's statistics are computed anew.`,
    );
    for (const line of describeOpenAlarms(open)) console.log(line);
  } finally {
    await workforce.close();
  }
}

function readMended(path: string, before: SiteDefinition): SiteDefinition {
  const file = resolve(path);
  const definition = readYaml(file, siteDefinitionSchema);
  const faults = checkSite(definition, file);
  if (faults.length > 0) throw new UserError(faults.join("\n"), "study");
  const plan = (site: SiteDefinition) => Object.entries(site).filter(([key]) => !READING.includes(key));
  const old = new Map<string, unknown>(plan(before));
  const now = new Map<string, unknown>(plan(definition));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => canonicalHash(old.get(key) ?? null) !== canonicalHash(now.get(key) ?? null),
  );
  if (changed.length === 0) return definition;
  throw new UserError(
    `${file}: ${changed.join(", ")} is not as the round was opened with. Only how pages are read may be mended within a round: ${READING.join(", ")}.`,
    "refused",
  );
}
