import { type Database, inTransaction } from "../connect.ts";
import { keyName, type MasterKey } from "../keys/master-key.ts";
import { createRoundSecret, openRoundSecret, type RoundSecret } from "../keys/round-key.ts";
import { keyCheck } from "../keys/round-keys.ts";
import { appendAudit } from "../store/audit.ts";
import { insertCodebook, insertRound, type OpenedRound, readRound } from "../store/rounds.ts";
import { canonicalHash } from "../study/canonical-hash.ts";
import { type Study, sitesOfRound } from "../study/load-study.ts";
import type { Codebook } from "../vocabulary/codebook.ts";
import { UserError } from "../vocabulary/errors.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { RoundDefinition } from "../vocabulary/study.ts";

/**
 * Opens a round: freezes its dates, frame, site definitions, codebook and open choices, makes its key, and records
 * the gate's references in the audit log. A round that is open already is returned as it was frozen; a study file
 * that has drifted from it since is refused, because a round cannot change its method half way.
 */
export async function openRound(
  database: Database,
  master: MasterKey,
  study: Study,
  round: RoundDefinition,
  codebook: Codebook,
  actor: string,
): Promise<OpenedRound> {
  const sites = sitesOfRound(study, round);
  if (sites.length === 0)
    throw new UserError(`Round ${round.id} has no site on any of its dates. Look at active in sites/*.yaml.`, "study");
  const planHash = planHashOf(study, round);
  const existing = await readRound(database, round.id);
  if (existing !== null) {
    if (existing.purgedAt !== null)
      throw new UserError(
        `Round ${round.id} was purged on ${existing.purgedAt.toISOString().slice(0, 10)}. Its statistics remain; nothing more can be collected in it.`,
        "refused",
      );
    if (existing.planHash !== planHash) {
      throw new UserError(
        `Round ${round.id} was opened with other dates, sites, references or choices than the study folder now gives. Put them back as they were, or define a new round. (Frozen plan ${existing.planHash.slice(0, 12)}, folder ${planHash.slice(0, 12)}.)`,
        "refused",
      );
    }
    roundSecret(master, existing);
    return existing;
  }
  refuseEmptyReferences(round);
  const secret = createRoundSecret(master, round.id);
  await inTransaction(database, async (client) => {
    await insertCodebook(client, codebook.hash, codebook);
    await insertRound(client, {
      roundId: round.id,
      title: round.title ?? round.id,
      studyName: study.definition.name,
      invented: study.definition.invented,
      simulatedClock: study.definition.clock === "simulated",
      windowHours: round.windowHours,
      contact: study.definition.contact,
      choices: round.choices,
      references: round.references,
      frame: study.frame,
      codebookHash: codebook.hash,
      planHash,
      keyCheck: keyCheck(secret),
      dates: round.dates as Day[],
      sites,
      definitionHashes: sites.map(canonicalHash),
    });
    await appendAudit(client, actor, "roundOpened", {
      round: round.id,
      planHash,
      frameHash: canonicalHash(study.frame),
      references: round.references,
      sites: sites.length,
      dates: round.dates,
      invented: study.definition.invented,
    });
  });
  const opened = await readRound(database, round.id);
  if (opened === null) throw new Error(`round ${round.id} vanished while it was opened`);
  return opened;
}

/** The round's secret, checked against the one it was opened with. Refuses a missing or a wrong key. */
export function roundSecret(
  master: MasterKey,
  round: Pick<OpenedRound, "roundId" | "keyCheck" | "purgedAt">,
): RoundSecret {
  const secret = openRoundSecret(master, round.roundId);
  if (secret === null) {
    throw new UserError(
      round.purgedAt === null
        ? `The key of round ${round.roundId} is not in ${master.folder}/rounds. Put the key file back, or set OGONBLICK_KEYS to the folder that holds it.`
        : `Round ${round.roundId} was purged: its key is destroyed and its texts cannot be read.`,
      "storage",
    );
  }
  if (keyCheck(secret) !== round.keyCheck) {
    throw new UserError(
      `The key of round ${round.roundId} in ${master.folder}/rounds is not the one the round was opened with (master key ${keyName(master.bytes)}). Put the right key folder back.`,
      "storage",
    );
  }
  return secret;
}

/** The hash that freezes a round: what it will collect, where, when, how and on what ground. */
export function planHashOf(study: Study, round: RoundDefinition): string {
  return canonicalHash({
    round,
    sites: sitesOfRound(study, round),
    frame: study.frame,
    invented: study.definition.invented,
    clock: study.definition.clock,
  });
}

function refuseEmptyReferences(round: RoundDefinition): void {
  const empty = Object.entries(round.references).filter(([, text]) =>
    /^(?:tbd|todo|\?+|-+|x+|n\/a)$/i.test(text.trim()),
  );
  if (empty.length > 0) {
    throw new UserError(
      `Round ${round.id} cannot start: ${empty.map(([key, text]) => `${key} is "${text}"`).join(", ")}. Record the real reference in ogonblick.yaml.`,
      "refused",
    );
  }
}
