import { createHash, randomBytes } from "node:crypto";
import { type Database, inTransaction } from "../connect.ts";
import { appendAudit } from "../store/audit.ts";
import { addCoder, type CoderSeat, insertLink, redeemLink } from "../store/validation-samples.ts";
import { UserError } from "../vocabulary/errors.ts";

/** Long enough to walk over to the coder's desk. */
const LINK_HOURS = 24;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u;

/**
 * Gives a coder a seat at a sample and returns the token of their one-time link. Only its hash is stored; giving the
 * link is logged. Refuses a name that is not letters, digits, spaces and ._-.
 */
export async function issueCoderLink(database: Database, seat: CoderSeat, actor: string, now: Date): Promise<string> {
  if (!NAME.test(seat.coder))
    throw new UserError(
      `"${seat.coder}" cannot name a coder. Use letters, digits, spaces and . _ - (at most 40), such as "Kodare A".`,
    );
  const token = randomBytes(32).toString("base64url");
  await inTransaction(database, async (client) => {
    await addCoder(client, seat);
    await insertLink(client, seat, hashOf(token), new Date(now.getTime() + LINK_HOURS * 3_600_000));
    await appendAudit(client, actor, "validationLink", { round: seat.roundId, sample: seat.sample, coder: seat.coder });
  });
  return token;
}

/** The seat that a link's token opens, once; null when it is unknown, used or too old. */
export function redeemCoderLink(database: Database, token: string, now: Date): Promise<CoderSeat | null> {
  return redeemLink(database, hashOf(token), now);
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(`coder link ${token}`).digest();
}
