import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));
const tsx = createRequire(import.meta.url).resolve("tsx");

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Milliseconds after which the whole process group is killed, as a power cut would. */
  readonly killAfter?: number;
}

/** An environment of its own: a home in the temp folder and a database, nothing of the user's. */
export function commandEnvironment(
  databaseAddress: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    OGONBLICK_HOME: mkdtempSync(join(tmpdir(), "ogonblick-home-")),
    DATABASE_URL: databaseAddress,
    CHROMIUM_PATH: process.env.CHROMIUM_PATH ?? "",
    ...more,
  };
}

/** Runs `ogonblick` as a process of its own, as a user would. */
export function runCommand(args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const child = spawn(process.execPath, ["--import", tsx, join(project, "cli", "main.ts"), ...args], {
    cwd: project,
    env: { ...options.environment },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  child.stdin.end(options.input ?? "");
  const timer = options.killAfter === undefined ? null : setTimeout(() => killGroup(child.pid), options.killAfter);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      if (timer !== null) clearTimeout(timer);
      resolve({ code, stdout, stderr });
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch (error) {
    // It ended by itself in the same instant.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
