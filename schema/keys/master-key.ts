import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../vocabulary/errors.ts";

/** The key that wraps every round's key. Whoever can read its file is the administrator. */
export interface MasterKey {
  readonly folder: string;
  readonly bytes: Buffer;
}

const FILE = "master.key";
const LENGTH = 32;

/**
 * The master key in a folder; made there (mode 0600, folder 0700) when there is none and `create` allows it.
 * Refuses a key that others can read, one of the wrong length, and a folder that cannot be written.
 */
export function openMasterKey(folder: string, create: boolean): MasterKey {
  const file = join(folder, FILE);
  if (!existsSync(file)) {
    if (!create) {
      throw new UserError(
        `There is no master key at ${file}, but the database holds rounds sealed under one. Put the key file back there, or set OGONBLICK_KEYS to the folder that holds it.`,
        "storage",
      );
    }
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      const half = `${file}.${process.pid}`;
      writeFileSync(half, `${randomBytes(LENGTH).toString("hex")}\n`, { mode: 0o600 });
      // Linked, not renamed: of two programs that make the key at once, the second must not replace the first's.
      try {
        linkSync(half, file);
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      } finally {
        rmSync(half, { force: true });
      }
    } catch (error) {
      throw new UserError(
        `The key folder ${folder} cannot be written (${codeOf(error)}). Set OGONBLICK_HOME or OGONBLICK_KEYS to a folder of yours.`,
        "storage",
      );
    }
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new UserError(`The master key ${file} can be read by others. Run: chmod 600 '${file}'`, "storage");
  }
  const bytes = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  if (bytes.length !== LENGTH) {
    throw new UserError(
      `${file} is not a master key: expected ${LENGTH * 2} hexadecimal digits. Restore it from its backup.`,
      "storage",
    );
  }
  return { folder, bytes };
}

/** A short public name of a key, to tell two keys apart in a message without telling anything of them. */
export function keyName(bytes: Buffer): string {
  return createHash("sha256").update("ogonblick key name").update(bytes).digest("hex").slice(0, 12);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
