// The first thing that runs on a fresh clone: plain JavaScript without any package, because there are none yet.
// run.mjs start | reproduce | test | figures | ogonblick, then the arguments of that program.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { aptInstall, findChromium, findRedis, playwrightInstall } from "./find-program.mjs";
import { installPackages, nodeFault } from "./install-packages.mjs";

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [program = "", ...args] = process.argv.slice(2);
const json = args.includes("--json");
const say = (text) => (json ? process.stderr : process.stdout).write(`${text}\n`);
const stop = (text) => {
  process.stderr.write(`${text}\n`);
  process.exit(5);
};

const fault = nodeFault() ?? installPackages(project, say);
if (fault !== null) stop(fault);

const environment = { ...process.env, FORCE_COLOR: process.env.FORCE_COLOR ?? (process.stdout.isTTY ? "1" : "0") };
const needsBrowser = program !== "ogonblick" || args[0] === "collect" || args[0] === "site";
const chromium = findChromium() ?? (needsBrowser ? installChromium() : null);
if (chromium !== null) environment.CHROMIUM_PATH = chromium;
if (program === "test" || program === "figures") environment.REDIS_SERVER_PATH = findRedis() ?? installRedis();

const typescript = ["--import", import.meta.resolve("tsx")];
if (program === "test") process.exit(runTests());
else if (program === "figures") hand(typescript, join(project, "test", "bench", "figures.ts"), args);
else if (program === "start" || program === "reproduce")
  hand(typescript, join(project, "cli", "main.ts"), [program, ...args]);
else hand(typescript, join(project, "cli", "main.ts"), args);

function installChromium() {
  if (process.env.CHROMIUM_PATH)
    stop(
      `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which is no program. Correct it, or unset it to let Chromium be found.`,
    );
  say("Looking for Chromium: none installed, fetching one (once).");
  if (aptInstall(["chromium-headless-shell", "chromium"]) || playwrightInstall(project)) {
    const found = findChromium();
    if (found !== null) return found;
  }
  return stop(
    "Chromium is missing and could not be fetched. Install it (Debian, Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium), or set CHROMIUM_PATH.",
  );
}

function installRedis() {
  say("Looking for redis-server: none installed, fetching it (once; only the tests need it).");
  if (aptInstall(["redis-server"])) {
    const found = findRedis();
    if (found !== null) return found;
  }
  return stop(
    "redis-server is missing; the tests run the queue on a real one. Install it (Debian, Ubuntu: sudo apt install redis-server; macOS: brew install redis), or set REDIS_SERVER_PATH.",
  );
}

/** Replaces this process in all but name: same terminal, same signals, same exit code. */
function hand(flags, file, rest) {
  const child = spawn(process.execPath, [...flags, file, ...rest], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: environment,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

/** Types, lint and format, then every test. The last line counts them all. */
function runTests() {
  const bin = (name) => join(project, "node_modules", ".bin", name);
  const options = { cwd: project, env: environment, stdio: "inherit" };
  const checks =
    args.length > 0
      ? []
      : [
          [bin("tsc"), ["--noEmit"]],
          [bin("biome"), ["check", "--error-on-warnings"]],
        ];
  let [passed, failed] = [0, 0];
  for (const [file, flags] of checks) {
    say(`\n${file.split("/").at(-1)} ${flags.join(" ")}`);
    if (spawnSync(file, flags, options).status === 0) passed += 1;
    else failed += 1;
  }
  const report = join(project, "node_modules", ".ogonblick-tests.json");
  const status = spawnSync(
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
    options,
  ).status;
  const counted = readReport(report);
  passed += counted.passed;
  failed += counted.failed;
  // A runner that fell over without a failed test has failed all the same.
  if (status !== 0 && failed === 0) failed = 1;
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(file, "utf8"));
  rmSync(file);
  // A file that could not even be loaded counts as one failure.
  const unloaded = report.testResults.filter(
    (one) => one.status === "failed" && one.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}
