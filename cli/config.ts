import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "../schema/vocabulary/errors.ts";

/** Every setting the programs know. Read once from the environment, frozen, passed down; nothing else looks there. */
export interface Config {
  /** The folder of the database, keys and logs. */
  readonly home: string;
  readonly keys: string;
  readonly study: string;
  /** A Postgres server's address; null for the private one in `home`. */
  readonly databaseUrl: string | null;
  /** A Redis server's address; null keeps the queue in Postgres. */
  readonly redisUrl: string | null;
  readonly chromiumPath: string | null;
  /** The egress service that the crawler's connections go through; null when this machine has a way out of its own. */
  readonly egressService: { readonly address: string; readonly token: string } | null;
  /** What crawlers show to an egress service, and what it asks of them. */
  readonly egressToken: string | null;
  readonly port: number;
  /** What the browser pool may use, in megabytes. */
  readonly memoryMegabytes: number;
  /** Jobs under way at once in one process. */
  readonly workers: number;
  readonly language: "sv" | "en";
}

/** The one table of settings; README.md shows it. */
export const SETTINGS = [
  ["OGONBLICK_HOME", ".ogonblick", "folder of the private database, keys and logs"],
  ["OGONBLICK_KEYS", "keys in OGONBLICK_HOME", "folder of the master key and the rounds' keys"],
  ["OGONBLICK_STUDY", "demo/study", "the study folder; --study goes before it"],
  ["DATABASE_URL", "the private Postgres", "a Postgres server that several machines may share"],
  ["REDIS_URL", "the queue lives in Postgres", "a Redis server for the queue"],
  ["CHROMIUM_PATH", "found on the machine", "the browser to use"],
  [
    "OGONBLICK_EGRESS",
    "this machine's own way out",
    "http://host:port of an `ogonblick egress` that crawls go through",
  ],
  ["OGONBLICK_EGRESS_TOKEN", "–", "the secret that crawlers and the egress service share; 16 characters or more"],
  ["OGONBLICK_PORT", "4020", "port of the dashboard on 127.0.0.1"],
  ["OGONBLICK_MEMORY_MB", "1300", "memory that the browser pages may use together"],
  ["OGONBLICK_WORKERS", "2", "jobs under way at once in one process"],
  ["OGONBLICK_LANGUAGE", "sv", "language of the summary in the terminal: sv or en"],
] as const;

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** Reads the settings. Throws one UserError that names every bad variable. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = (name: string) => {
    const value = environment[name]?.trim();
    return value === undefined || value === "" ? null : value;
  };
  const whole = (name: string, fallback: number, least: number, most: number) => {
    const text = read(name);
    if (text === null) return fallback;
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      faults.push(`${name} is "${text}"; write a whole number from ${least} to ${most}.`);
    }
    return value;
  };
  const address = (name: string, schemes: readonly string[], form = "user:password@host:port/name") => {
    const text = read(name);
    if (text === null) return null;
    if (!URL.canParse(text) || !schemes.includes(new URL(text).protocol)) {
      faults.push(`${name} is not an address; write ${schemes[0]}//${form}.`);
    }
    return text;
  };
  const home = resolve(PROJECT, read("OGONBLICK_HOME") ?? ".ogonblick");
  const language = read("OGONBLICK_LANGUAGE") ?? "sv";
  if (language !== "sv" && language !== "en") faults.push(`OGONBLICK_LANGUAGE is "${language}"; write sv or en.`);
  const chromiumPath = read("CHROMIUM_PATH");
  if (chromiumPath !== null && !existsSync(chromiumPath))
    faults.push(`CHROMIUM_PATH is "${chromiumPath}", and there is no such file.`);
  const egress = address("OGONBLICK_EGRESS", ["http:"], "host:port");
  const egressToken = read("OGONBLICK_EGRESS_TOKEN");
  if (egressToken !== null && !/^[\x21-\x7e]{16,}$/.test(egressToken))
    faults.push("OGONBLICK_EGRESS_TOKEN is too short or has spaces; write 16 or more letters and digits.");
  if (egress !== null && egressToken === null)
    faults.push("OGONBLICK_EGRESS is set and OGONBLICK_EGRESS_TOKEN is not; set it to the service's token.");
  const config: Config = {
    home,
    keys: resolve(PROJECT, read("OGONBLICK_KEYS") ?? join(home, "keys")),
    study: resolve(PROJECT, read("OGONBLICK_STUDY") ?? join("demo", "study")),
    databaseUrl: address("DATABASE_URL", ["postgres:", "postgresql:"]),
    redisUrl: address("REDIS_URL", ["redis:", "rediss:"]),
    chromiumPath,
    egressService:
      egress === null || egressToken === null ? null : { address: new URL(egress).origin, token: egressToken },
    egressToken,
    port: whole("OGONBLICK_PORT", 4020, 0, 65_535),
    memoryMegabytes: whole("OGONBLICK_MEMORY_MB", 1_300, 200, 100_000),
    workers: whole("OGONBLICK_WORKERS", 2, 1, 64),
    language: language === "en" ? "en" : "sv",
  };
  if (faults.length > 0) throw new UserError(faults.join("\n"), "usage");
  return Object.freeze(config);
}
