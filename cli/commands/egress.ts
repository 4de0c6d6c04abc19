import type { Command } from "commander";
import { UserError } from "../../schema/vocabulary/errors.ts";
import type { CommandContext } from "../main.ts";
import { parsePort, untilAborted } from "./dashboard.ts";

/** `egress`: the way out as a service of its own, for crawlers on machines that have none. */
export function registerEgress(program: Command, context: CommandContext): void {
  program
    .command("egress")
    .description("serve the crawler's way out to machines that have none; only to the sites of the study")
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--port <number>", "the port", parsePort, 4030)
    .option("--study <folder>", "the study folder")
    .action(async (options: { host: string; port: number; study?: string }) => {
      const config = context.config(options);
      if (config.egressToken === null) {
        throw new UserError(
          "OGONBLICK_EGRESS_TOKEN is not set. Set it to a secret of 16 characters or more, here and on every machine that crawls.",
          "usage",
        );
      }
      const { serveEgress } = await import("../serve-egress.ts");
      const service = await serveEgress(config, { ...options, token: config.egressToken });
      console.log(
        `The way out: http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${service.port}\nSet OGONBLICK_EGRESS to it on the machines that crawl. Ctrl-C ends.`,
      );
      await untilAborted(context.signal);
      for (const { site, opened, refused } of service.counts()) {
        if (opened + refused > 0) console.log(`${site}: ${opened} connections, ${refused} refused`);
      }
      await service.close();
    });
}
