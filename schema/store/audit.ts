import { createHash } from "node:crypto";
import { type Database, inTransaction, type Queryable } from "../connect.ts";
import { canonicalJson } from "../study/canonical-hash.ts";

/** What is worth remembering for ever: who did it, when, and to what. */
export const AUDIT_ACTIONS = [
  "roundOpened",
  "roundRecoded",
  "roundRefused",
  "roundPurged",
  "exactFigures",
  "export",
  "validationDrawn",
  "validationLink",
  "validationImport",
  "validationView",
  "referralView",
  "referral",
  "driftAccepted",
  "driftMended",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  /** Ids, counts and references; never a text or an address of a listing. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly previousHash: string;
  readonly hash: string;
}

/** A lock of its own: two programs that write at once would otherwise chain to the same entry. */
const LOCK = 20_200_816;

/** Adds an entry to the chain, in a transaction of its own. */
export function recordAudit(
  database: Database,
  actor: string,
  action: AuditAction,
  detail: Record<string, unknown>,
): Promise<void> {
  return inTransaction(database, (client) => appendAudit(client, actor, action, detail));
}

/** Adds an entry within the caller's transaction, so that the act and its record stand or fall together. */
export async function appendAudit(
  client: Queryable,
  actor: string,
  action: AuditAction,
  detail: Record<string, unknown>,
): Promise<void> {
  await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
  const last = await client.query<{ sequence: number; hash: string }>(
    "select sequence, hash from audit_entry order by sequence desc limit 1",
  );
  const sequence = (last.rows[0]?.sequence ?? 0) + 1;
  const previousHash = last.rows[0]?.hash ?? "";
  const at = new Date().toISOString();
  const hash = hashOf({ sequence, at, actor, action, detail, previousHash });
  await client.query("insert into audit_entry values ($1, $2, $3, $4, $5, $6, $7)", [
    sequence,
    at,
    actor,
    action,
    JSON.stringify(detail),
    previousHash,
    hash,
  ]);
}

/**
 * Walks the chain and returns the sequence numbers at which it is broken: an edited entry, a missing one, or one put
 * in between. A deletion at the end is found by comparing the last hash with one kept elsewhere (`status` prints it).
 */
export async function verifyAudit(database: Queryable): Promise<number[]> {
  const entries = await readAudit(database);
  const broken: number[] = [];
  let previous: AuditEntry | undefined;
  for (const entry of entries) {
    const chained = entry.previousHash === (previous?.hash ?? "") && entry.sequence === (previous?.sequence ?? 0) + 1;
    if (!chained || entry.hash !== hashOf(entry)) broken.push(entry.sequence);
    previous = entry;
  }
  return broken;
}

export async function readAudit(database: Queryable): Promise<AuditEntry[]> {
  const found = await database.query<AuditEntry>(
    `select sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor, action, detail,
            previous_hash as "previousHash", hash
     from audit_entry order by sequence`,
  );
  return found.rows;
}

function hashOf(entry: Omit<AuditEntry, "hash">): string {
  const { sequence, at, actor, action, detail, previousHash } = entry;
  return createHash("sha256")
    .update(canonicalJson({ sequence, at, actor, action, detail, previousHash }))
    .digest("hex");
}
