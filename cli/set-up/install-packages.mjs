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
  const run = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: project,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (run.status !== 0) {
    const why = (run.stderr ?? run.error?.message ?? "").trim().split("\n").slice(0, 3).join(" ");
    return `The packages could not be installed (${why || "npm did not run"}). Check that the npm registry can be reached and that ${project} can be written, then run the command again.`;
  }
  writeFileSync(note, lock);
  return null;
}
