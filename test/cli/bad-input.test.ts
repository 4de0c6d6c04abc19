import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { commandEnvironment, runCommand } from "../support/run-command.ts";
import { siteData, writeStudyFolder } from "../support/study-folder.ts";

// One clear error each, with its exit code; nothing that is stored is lost.

let store: TemporaryDatabase;
let environment: Record<string, string>;
beforeAll(async () => {
  store = await temporaryDatabase();
  environment = commandEnvironment(store.address);
});
afterAll(() => store.close());

const temporary = (name: string) => mkdtempSync(join(tmpdir(), `ogonblick-${name}-`));

test.each([
  ["an unknown command", ["colect"], 2, /unknown command 'colect'/],
  ["an unknown option", ["plan", "--rund", "2026"], 2, /unknown option '--rund'/],
  ["a missing option", ["collect", "--round", "2026"], 2, /required option '--date <day>'/],
  ["a date that is no day", ["collect", "--round", "2026", "--date", "2026-02-30"], 2, /is not a day.*2026-08-15/],
  [
    "a date outside its round",
    ["collect", "--round", "2026", "--date", "2026-12-24"],
    2,
    /not a sampling date of round 2026/,
  ],
  ["an unknown round", ["collect", "--round", "1999", "--date", "2026-08-15"], 2, /no round "1999".*2026/],
  [
    "a study folder that is not there",
    ["plan", "--study", "/nowhere/at/all"],
    3,
    /There is no study folder \/nowhere\/at\/all/,
  ],
  ["a round that was never opened", ["purge", "--round", "2031", "--decision", "dnr 1"], 2, /no round 2031/],
  ["an export of nothing", ["export", "tables", "--round", "2031"], 2, /no round 2031/],
] as const)("%s is named, with exit code", async (_, args, code, message) => {
  const study = args.includes("--study" as never) ? [] : ["OGONBLICK_STUDY"];
  const more =
    study.length > 0 && args[0] !== "purge" && args[0] !== "export" ? { OGONBLICK_STUDY: writeStudyFolder() } : {};
  const result = await runCommand(args, { environment: { ...environment, ...more } });
  expect(result.stderr).toMatch(message);
  expect(result.stderr).not.toMatch(/\n\s+at /);
  expect(result.code).toBe(code);
});

test("malformed YAML is named by file, line, key and what was expected", async () => {
  const study = writeStudyFolder({ sites: { "ett.yaml": siteData("ett", { kind: "films" }) } });
  const { stderr, code } = await runCommand(["plan"], { environment: { ...environment, OGONBLICK_STUDY: study } });
  expect(stderr).toMatch(/ett\.yaml, line \d+: kind \("films"\)/);
  expect(code).toBe(3);
});

test("every bad setting is named in one error", async () => {
  const { stderr, code } = await runCommand(["status"], {
    environment: {
      ...environment,
      OGONBLICK_PORT: "eighty",
      OGONBLICK_MEMORY_MB: "1",
      DATABASE_URL: "mysql://x",
      CHROMIUM_PATH: "/no/such/chromium",
    },
  });
  for (const name of ["OGONBLICK_PORT", "OGONBLICK_MEMORY_MB", "DATABASE_URL", "CHROMIUM_PATH"])
    expect(stderr).toContain(name);
  expect(code).toBe(2);
});

test("a database that does not answer is named with the remedy", async () => {
  const { stderr, code } = await runCommand(["status"], {
    environment: { ...environment, DATABASE_URL: "postgres://x:y@127.0.0.1:1/z" },
  });
  expect(stderr).toMatch(/database 127\.0\.0\.1:1\/z does not answer.*DATABASE_URL/);
  expect(stderr).not.toContain(":y@");
  expect(code).toBe(5);
});

test("a Redis that does not answer is named with the remedy", async () => {
  const { stderr, code } = await runCommand(["status"], {
    environment: { ...environment, REDIS_URL: "redis://127.0.0.1:1" },
  });
  expect(stderr).toMatch(/Redis at 127\.0\.0\.1:1 does not answer.*REDIS_URL/);
  expect(code).toBe(5);
});

test("a port in use is named with the remedy", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const address = holder.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const { stderr, code } = await runCommand(["dashboard", "--port", String(port)], { environment });
  holder.close();
  expect(stderr).toMatch(new RegExp(`Port ${port} .* is in use.*--port`));
  expect(code).toBe(5);
});

test("a data folder of another Postgres is refused with the remedy, and left as it is", async () => {
  const home = temporary("home");
  chmodSync(home, 0o755);
  mkdirSync(join(home, "postgres", "data"), { recursive: true });
  writeFileSync(join(home, "postgres", "data", "PG_VERSION"), "11\n");
  const { DATABASE_URL: _, ...without } = environment;
  const { stderr, code } = await runCommand(["status"], { environment: { ...without, OGONBLICK_HOME: home } });
  expect(stderr).toMatch(/made by Postgres 11; this is Postgres 18.*OGONBLICK_HOME/);
  expect(code).toBe(6);
});

test("a home folder under a closed parent, or one that cannot be written, is named", async () => {
  const parent = temporary("closed");
  const home = join(parent, "inside", "home");
  mkdirSync(home, { recursive: true });
  chmodSync(parent, process.getuid?.() === 0 ? 0o700 : 0o500);
  const { DATABASE_URL: _, ...without } = environment;
  const { stderr, code } = await runCommand(["status"], {
    environment: { ...without, OGONBLICK_HOME: process.getuid?.() === 0 ? home : join(parent, "new") },
  });
  chmodSync(parent, 0o700);
  rmSync(parent, { recursive: true });
  expect(stderr).toMatch(/cannot enter .*chmod o\+x|cannot be written.*OGONBLICK_HOME/);
  expect(code).toBe(6);
});

test("a key folder that others can read, and one that was lost, are refused", async () => {
  const study = writeStudyFolder();
  const home = temporary("home");
  const own = { ...environment, OGONBLICK_HOME: home, OGONBLICK_STUDY: study, CHROMIUM_PATH: "" };
  const keys = join(home, "keys");
  mkdirSync(keys);
  writeFileSync(join(keys, "master.key"), `${"ab".repeat(32)}\n`, { mode: 0o644 });
  chmodSync(join(keys, "master.key"), 0o644);
  const open = await runCommand(["collect", "--round", "2026", "--date", "2026-08-15"], { environment: own });
  expect(open.stderr).toMatch(/can be read by others.*chmod 600/);
  expect(open.code).toBe(6);
});

test("a site that does not answer fails by name, and the command says so", async () => {
  const study = writeStudyFolder({
    sites: { "tyst.yaml": siteData("tyst", { origin: "http://127.0.0.1:9", allowPrivate: ["127.0.0.1:9"] }) },
  });
  const result = await runCommand(["collect", "--round", "2026", "--date", "2026-08-15"], {
    environment: { ...environment, OGONBLICK_STUDY: study, OGONBLICK_HOME: temporary("home") },
  });
  expect(result.stderr).toMatch(/tyst \(siteUnreachable|tyst \(robotsUnreachable/);
  expect(result.code).toBe(7);
});
