import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../schema/vocabulary/errors.ts";

/** A text file that the person named. Throws a UserError with the reason and `remedy` when it cannot be read. */
export function readUserFile(path: string, remedy: string): string {
  const file = resolve(path);
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`${file} cannot be read (${reasonOf(error)}). ${remedy}`, "usage");
  }
}

/** Writes a file that only the person can read, where they named it, and says so. */
export function writeUserFile(path: string, content: string): void {
  const file = resolve(path);
  try {
    writeFileSync(file, content, { mode: 0o600 });
  } catch (error) {
    throw new UserError(
      `${file} cannot be written (${reasonOf(error)}). Name a file in a folder of yours with --out.`,
      "storage",
    );
  }
  process.stderr.write(`Wrote ${file}.\n`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
