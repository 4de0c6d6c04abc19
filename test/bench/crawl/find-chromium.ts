import { existsSync } from "node:fs";

/** The Chromium that figures are measured with: the one named, else an installed one, headless shell first. */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return named;
  const found = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find((path) => existsSync(path));
  if (found === undefined) throw new Error("No Chromium was found. Set CHROMIUM_PATH.");
  return found;
}
