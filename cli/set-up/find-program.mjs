import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir, platform } from "node:os";
import { delimiter, join } from "node:path";

/** Where Chromium is, best first: the headless shell is a third faster than the full browser. */
const CHROMIUM_NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const MAC_APPS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a usable Chromium: named, installed, or fetched by Playwright; null when there is none. */
export function findChromium(environment = process.env) {
  const named = environment.CHROMIUM_PATH;
  if (named) return isProgram(named) ? named : null;
  return onPath(CHROMIUM_NAMES, environment) ?? MAC_APPS.find(isProgram) ?? playwrightBrowser(environment);
}

/** The path of redis-server, or null. */
export function findRedis(environment = process.env) {
  const named = environment.REDIS_SERVER_PATH;
  if (named) return isProgram(named) ? named : null;
  return onPath(["redis-server"], {
    ...environment,
    PATH: `${environment.PATH ?? ""}${delimiter}/usr/sbin${delimiter}/opt/homebrew/bin`,
  });
}

/** Installs Debian packages when this is root on such a system; the first that installs counts. */
export function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  spawnSync("apt-get", ["update", "-q"], quiet);
  return packages.some(
    (name) => spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", name], quiet).status === 0,
  );
}

/** Lets Playwright fetch its own browser; false where its server cannot be reached. */
export function playwrightInstall(project) {
  const run = spawnSync(
    process.execPath,
    [join(project, "node_modules", "playwright", "cli.js"), "install", "chromium-headless-shell"],
    { stdio: "ignore", timeout: 300_000 },
  );
  return run.status === 0;
}

function onPath(names, environment) {
  for (const name of names) {
    for (const folder of (environment.PATH ?? "").split(delimiter)) {
      const path = join(folder, name);
      if (folder !== "" && isProgram(path)) return path;
    }
  }
  return null;
}

function playwrightBrowser(environment) {
  const cache =
    environment.PLAYWRIGHT_BROWSERS_PATH ??
    join(homedir(), platform() === "darwin" ? "Library/Caches/ms-playwright" : ".cache/ms-playwright");
  if (!existsSync(cache)) return null;
  const folders = readdirSync(cache)
    .filter((name) => name.startsWith("chromium"))
    .sort((a, b) => Number(b.includes("headless")) - Number(a.includes("headless")));
  for (const folder of folders) {
    for (const inside of readdirSync(join(cache, folder), { recursive: true })) {
      if (
        /(?:^|\/)(?:chrome-headless-shell|headless_shell|chrome|Chromium)$/.test(inside) &&
        isProgram(join(cache, folder, inside))
      )
        return join(cache, folder, inside);
    }
  }
  return null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
