import { type Database, inTransaction } from "../connect.ts";
import type { MasterKey } from "../keys/master-key.ts";
import { destroyRoundSecret } from "../keys/round-key.ts";
import { appendAudit } from "../store/audit.ts";
import { readRound } from "../store/rounds.ts";
import { UserError } from "../vocabulary/errors.ts";

/**
 * Ends a round's life as data about listings: its key is destroyed, so that bodies, texts and addresses can never be
 * read nor tokens matched, in restored backups either. Statistics remain. The decision is recorded before the key
 * goes, and a purge that was cut short can be repeated.
 */
export async function purgeRound(
  database: Database,
  master: MasterKey,
  roundId: string,
  disposalDecision: string,
  actor: string,
): Promise<void> {
  const round = await readRound(database, roundId);
  if (round === null) throw new UserError(`There is no round ${roundId} to purge.`, "usage");
  if (disposalDecision.trim().length < 3) {
    throw new UserError(
      `Purging round ${roundId} needs the disposal decision (gallringsbeslut). Give its reference with --decision "…".`,
      "refused",
    );
  }
  if (round.purgedAt === null) {
    await inTransaction(database, async (client) => {
      await client.query(
        "update round set purged_at = now(), disposal_decision = $2 where round_id = $1 and purged_at is null",
        [roundId, disposalDecision],
      );
      await appendAudit(client, actor, "roundPurged", {
        round: roundId,
        disposalDecision,
        plannedDecision: round.references.disposalDecision,
      });
    });
  }
  destroyRoundSecret(master, roundId);
}
