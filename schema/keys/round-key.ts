import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { UserError } from "../vocabulary/errors.ts";
import { keyName, type MasterKey } from "./master-key.ts";

/**
 * One secret per round, wrapped by the master key in a file outside the database. Everything that is sealed or hashed
 * in the round derives from it, so destroying this one file makes the round unreadable and unmatchable, restored
 * backups of the database included.
 */
export interface RoundSecret {
  readonly roundId: string;
  readonly bytes: Buffer;
}

const VERSION = 1;

/** Makes and stores a round's secret, or returns the one that is already there. */
export function createRoundSecret(master: MasterKey, roundId: string): RoundSecret {
  const existing = openRoundSecret(master, roundId);
  if (existing !== null) return existing;
  const folder = join(master.folder, "rounds");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const bytes = randomBytes(32);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", master.bytes, nonce);
  cipher.setAAD(Buffer.from(`round key ${roundId}`));
  const wrapped = Buffer.concat([
    Buffer.from([VERSION]),
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const file = fileOf(master, roundId);
  const half = `${file}.${process.pid}.new`;
  // A key that a power cut could lose would lose the round: written, synced, then renamed into place.
  const handle = openSync(half, "wx", 0o600);
  writeSync(handle, `${wrapped.toString("hex")}\n`);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(half, file);
  return { roundId, bytes };
}

/** The round's secret, or null when there is none here (never made, or purged). A wrong master key is refused. */
export function openRoundSecret(master: MasterKey, roundId: string): RoundSecret | null {
  const file = fileOf(master, roundId);
  if (!existsSync(file)) return null;
  const wrapped = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  const body = wrapped.subarray(13, -16);
  try {
    if (wrapped[0] !== VERSION) throw new Error("version");
    const decipher = createDecipheriv("aes-256-gcm", master.bytes, wrapped.subarray(1, 13));
    decipher.setAAD(Buffer.from(`round key ${roundId}`));
    decipher.setAuthTag(wrapped.subarray(-16));
    return { roundId, bytes: Buffer.concat([decipher.update(body), decipher.final()]) };
  } catch {
    throw new UserError(
      `The key of round ${roundId} (${file}) does not open under the master key ${keyName(master.bytes)}. Put back the master key it was made with.`,
      "storage",
    );
  }
}

/** Destroys a round's secret: overwritten, synced, removed. Returns whether there was one. */
export function destroyRoundSecret(master: MasterKey, roundId: string): boolean {
  const file = fileOf(master, roundId);
  if (!existsSync(file)) return false;
  const handle = openSync(file, "r+");
  writeSync(handle, randomBytes(statSync(file).size));
  fsyncSync(handle);
  closeSync(handle);
  rmSync(file);
  return true;
}

/** A 32-byte key for one purpose, derived from the round's secret (HKDF, RFC 5869). */
export function deriveKey(secret: RoundSecret, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret.bytes, `round ${secret.roundId}`, `ogonblick ${purpose}`, 32));
}

function fileOf(master: MasterKey, roundId: string): string {
  return join(master.folder, "rounds", `${roundId}.key`);
}
