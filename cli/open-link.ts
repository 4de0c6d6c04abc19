import { spawn } from "node:child_process";

/** Opens a link in the person's own browser where there is one to open; a machine without a screen is left alone. */
export function openLink(link: string): void {
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  if (process.platform !== "darwin" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn(opener, [link], { stdio: "ignore", detached: true });
  // No such program is no fault: the link stands in the terminal.
  child.once("error", () => undefined);
  child.unref();
}
