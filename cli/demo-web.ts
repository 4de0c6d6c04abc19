import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { DEFAULT_BASE_PORT, writeStudy } from "../demo/demo.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Config } from "./config.ts";

export interface DemoChoice {
  readonly scale: number;
  readonly seed: string;
  readonly demoPort: number;
}

/** What the demo web was asked for, by its own log. */
export interface DemoWebCounts {
  readonly requests: number;
  readonly images: number;
  /** Pages that only a machine which ignores the rules asks for: hidden, forbidden by robots.txt, or endless. */
  readonly traps: number;
  /** By site: the most requests within any one second. */
  readonly busiestSecond: Readonly<Record<string, number>>;
}

/** The demo web in a process of its own, so that it answers from another core than the one that collects. */
export interface DemoWeb {
  readonly sites: number;
  /** From now on the sites stand as on this day. */
  setMoment(roundId: string, date: string): Promise<void>;
  counts(): Promise<DemoWebCounts>;
  close(): Promise<void>;
}

/**
 * The study folder of the demo: the one that ships, or, for other ports than the usual, one written into the home
 * folder.
 */
export async function writeDemoStudy(config: Config, choice: DemoChoice): Promise<string> {
  if (choice.demoPort === DEFAULT_BASE_PORT) return fileURLToPath(new URL("../demo/study", import.meta.url));
  const folder = join(config.home, "demo-study");
  await writeStudy(folder, { basePort: choice.demoPort });
  return folder;
}

/** One home folder holds one demo: rounds of another population beside it would never meet their truth. */
export function keepDemoChoice(config: Config, choice: DemoChoice): void {
  const file = join(config.home, "demo.json");
  const now = JSON.stringify({ scale: choice.scale, seed: choice.seed });
  if (!existsSync(file)) {
    mkdirSync(config.home, { recursive: true });
    writeFileSync(file, `${now}\n`);
    return;
  }
  const kept = readFileSync(file, "utf8").trim();
  if (kept !== now) {
    throw new UserError(
      `${config.home} holds the demo as ${kept}, and this start asks for ${now}. Give the same --scale and --seed, or set OGONBLICK_HOME to another folder.`,
      "refused",
    );
  }
}

/** Starts the demo web. Throws a UserError when a port is taken. */
export async function openDemoWeb(choice: DemoChoice): Promise<DemoWeb> {
  const tsx = createRequire(import.meta.url).resolve("tsx");
  const program = fileURLToPath(new URL("../demo/serve.ts", import.meta.url));
  const flags = ["--seed", choice.seed, "--scale", String(choice.scale), "--base-port", String(choice.demoPort)];
  const child = spawn(process.execPath, ["--import", tsx, program, ...flags], { stdio: ["pipe", "pipe", "pipe"] });
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk;
  });
  const ready = (async () => {
    for await (const line of createInterface({ input: child.stdout })) return parseReady(line);
    throw new UserError(
      `The demo web did not start: ${complaint.trim().split("\n")[0] ?? "no reason given"} Give --demo-port another first port.`,
      "unavailable",
    );
  })();
  const { control, sites } = await ready;
  const ask = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${control}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`the demo web answered ${response.status} to ${path}`);
    return response.json();
  };
  return {
    sites,
    async setMoment(round, date) {
      await ask("POST", "/moment", { round, date });
    },
    async counts() {
      const { requests, images, traps, busiestSecond } = (await ask("GET", "/log/counts")) as DemoWebCounts;
      return { requests, images, traps, busiestSecond };
    },
    async close() {
      const gone = once(child, "exit");
      child.stdin.end();
      await gone;
    },
  };
}

function parseReady(line: string): { control: number; sites: number } {
  const told = JSON.parse(line) as { control: number; sites: unknown[] };
  return { control: told.control, sites: told.sites.length };
}
