import { once } from "node:events";
import { type Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "../main.ts";
import { openLink } from "../open-link.ts";

/** `dashboard`: serves the pages on 127.0.0.1. */
export function registerDashboard(program: Command, context: CommandContext): void {
  program
    .command("dashboard")
    .description("serve the pages on 127.0.0.1 and print a link that opens them once")
    .option("--port <number>", "the port (OGONBLICK_PORT, 4020)", parsePort)
    .option("--study <folder>", "the study folder")
    .action((options: { port?: number; study?: string }) =>
      context.inWorkplace(options, async (place) => {
        const { serveDashboard } = await import("../serve-dashboard.ts");
        const served = await serveDashboard(place, options.port ?? place.config.port);
        console.log(`The dashboard: ${served.link}\nThe link opens it once, within a quarter of an hour. Ctrl-C ends.`);
        openLink(served.link);
        await untilAborted(context.signal);
        await served.close();
      }),
    );
}

/** A port number, for commander. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("write a whole number from 0 to 65535.");
  return port;
}

export async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}
