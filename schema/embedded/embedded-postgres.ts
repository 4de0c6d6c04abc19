import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { UserError } from "../vocabulary/errors.ts";
import { checkReachableBy, findPostgresProgram, type PostgresProgram } from "./postgres-program.ts";

/** A private, real Postgres in a folder: on loopback only, behind a password nobody has to know. */
export interface EmbeddedPostgres {
  /** The address of its database `ogonblick`. */
  readonly address: string;
  /** Stops the server unless another program is still connected to it; then the last one to leave stops it. */
  close(): Promise<void>;
}

interface ServerNote {
  readonly port: number;
  readonly password: string;
}

export interface EmbeddedOptions {
  /** Extra settings, "name=value". The tests turn durability off; nothing else should. */
  readonly settings?: readonly string[];
}

/**
 * Starts the server of a home folder, or joins the one that already runs there. Several programs may call this at
 * once: one wins the data folder, the others find it answering. Throws a UserError for a folder that cannot be
 * reached, another Postgres version, or a server that does not come up.
 */
export async function openEmbeddedPostgres(home: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const program = await findPostgresProgram();
  const folder = join(home, "postgres");
  const data = join(folder, "data");
  checkReachableBy(program.user, folder);
  const note = prepare(folder, data, program);
  const running = await joinRunning(note, 1);
  if (running !== null) return running;
  await startServer(home, folder, data, note, program, options.settings ?? []);
  const started = await joinRunning(readNote(folder) ?? note, 150);
  if (started !== null) return started;
  throw new UserError(
    `The private Postgres in ${data} did not start. Its log is ${join(home, "logs", "postgres.log")}.`,
    "unavailable",
  );
}

function prepare(folder: string, data: string, program: PostgresProgram): ServerNote {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(
      `The folder ${folder} cannot be made (${messageOf(error)}). Set OGONBLICK_HOME to a folder of yours.`,
      "storage",
    );
  }
  const versionFile = join(data, "PG_VERSION");
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, "utf8").trim();
    if (found !== program.major) {
      throw new UserError(
        `The data folder ${data} was made by Postgres ${found}; this is Postgres ${program.major}. Go back to the release that made it and export, or set OGONBLICK_HOME to a new folder.`,
        "storage",
      );
    }
    const note = readNote(folder);
    if (note === null)
      throw new UserError(
        `${join(folder, "server.json")} is missing, so the database beside it cannot be opened. Restore it from a backup.`,
        "storage",
      );
    return note;
  }
  const note: ServerNote = { port: 0, password: randomBytes(24).toString("hex") };
  // Made beside its place and moved there when whole: a machine that stops half way leaves nothing that looks ready.
  const half = join(folder, "data.new");
  const passwordFile = join(folder, "password");
  rmSync(half, { recursive: true, force: true });
  writeFileSync(passwordFile, `${note.password}\n`, { mode: 0o600 });
  if (program.user !== null) {
    chownSync(folder, program.user.uid, program.user.gid);
    chownSync(passwordFile, program.user.uid, program.user.gid);
  }
  try {
    execFileSync(
      program.initdb,
      [
        `--pgdata=${half}`,
        "--auth=scram-sha-256",
        "--username=ogonblick",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C",
      ],
      { ...program.user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] },
    );
    writeNote(folder, note);
    renameSync(half, data);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (existsSync(versionFile)) return readNote(folder) ?? note;
    throw new UserError(
      `The private Postgres could not be prepared in ${data}: ${messageOf(error).split("\n").slice(0, 3).join(" ")}`,
      "storage",
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  return note;
}

/** Connects if the server answers within the tries (0.2 s apart), and makes the database on first sight. */
async function joinRunning(note: ServerNote, tries: number): Promise<EmbeddedPostgres | null> {
  if (note.port === 0) return null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await wait(200);
    const client = new pg.Client({ ...connection(note), database: "postgres", connectionTimeoutMillis: 5_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const found = await client.query("select 1 from pg_database where datname = 'ogonblick'");
      if (found.rowCount === 0) {
        // Another program may make it in the same instant; that is as good.
        await client.query("create database ogonblick").catch((error: unknown) => {
          if (!/already exists|duplicate key/.test(messageOf(error))) throw error;
        });
      }
      return { address: addressOf(note), close: () => leave(note) };
    } catch (error) {
      // 57P03: starting up or recovering after a crash. Anything but a closed port or that is final.
      if (
        !/ECONNREFUSED|57P03|starting up|ECONNRESET|terminated unexpectedly|recovery|shutting down|timeout/i.test(
          messageOf(error),
        )
      )
        throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return null;
}

async function startServer(
  home: string,
  folder: string,
  data: string,
  note: ServerNote,
  program: PostgresProgram,
  settings: readonly string[],
): Promise<void> {
  const port = (await isFree(note.port)) ? note.port : await freePort();
  writeNote(folder, { ...note, port });
  mkdirSync(join(home, "logs"), { recursive: true });
  const log = openSync(join(home, "logs", "postgres.log"), "a", 0o600);
  const flags = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=120",
    "shared_buffers=128MB",
    "max_wal_size=2GB",
    "log_statement=none",
    // Row values of a failing statement must not reach the log.
    "log_min_error_statement=panic",
    "log_error_verbosity=terse",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    ...settings,
  ].flatMap((setting) => ["-c", setting]);
  // After a hard stop the old process may hold its lock file for seconds: the launch is repeated until one answers.
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const server = spawn(program.postgres, ["-D", data, "-p", String(port), ...flags], {
      ...program.user,
      // The folder the program was called from may be closed to that user.
      cwd: "/",
      detached: true,
      stdio: ["ignore", log, log],
    });
    server.unref();
    const exit = new Promise<"exited">((resolve) => server.once("exit", () => resolve("exited")));
    const answer = (async () => ((await joinRunning({ ...note, port }, 60)) === null ? "silent" : "answers"))();
    if ((await Promise.race([exit, answer])) === "answers") break;
    // It left: another program's server may own the folder, on the port that program wrote down.
    const other = readNote(folder);
    if (other !== null && (await joinRunning(other, 2)) !== null) break;
    await wait(250);
  }
  closeSync(log);
}

/** The last program to leave stops the server. */
async function leave(note: ServerNote): Promise<void> {
  const client = new pg.Client({ ...connection(note), database: "postgres" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const others = await client.query<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    if ((others.rows[0]?.count ?? 0) > 0) return;
    const postmaster = await client.query<{ pid: string }>(
      "select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid",
    );
    const pid = Number(postmaster.rows[0]?.pid);
    await client.end();
    process.kill(pid, "SIGINT");
    for (let attempt = 0; attempt < 100 && isAlive(pid); attempt += 1) await wait(50);
  } catch {
    // Already stopped by another: nothing to leave.
  } finally {
    await client.end().catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function connection(note: ServerNote) {
  return { host: "127.0.0.1", port: note.port, user: "ogonblick", password: note.password };
}

function addressOf(note: ServerNote): string {
  return `postgres://ogonblick:${note.password}@127.0.0.1:${note.port}/ogonblick`;
}

function readNote(folder: string): ServerNote | null {
  const file = join(folder, "server.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ServerNote) : null;
}

function writeNote(folder: string, note: ServerNote): void {
  const half = join(folder, `server.json.${process.pid}`);
  writeFileSync(half, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  renameSync(half, join(folder, "server.json"));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.message} ${"code" in error ? String(error.code) : ""}` : String(error);
}
