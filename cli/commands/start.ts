import { type Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "../main.ts";
import { parsePort } from "./dashboard.ts";

export interface StartOptions {
  readonly exit?: boolean;
  readonly json?: boolean;
  readonly scale: number;
  readonly seed: string;
  readonly port?: number;
  readonly demoPort: number;
  readonly round?: string;
}

/** Where the demo's definitions expect it; site n listens on this + n. */
const DEMO_PORT = 4100;
/** About 610 unique listings a round: enough for the pages to say something, little enough for two minutes. */
const DEFAULT_SCALE = 0.05;

/** `start`: the demo. A complete invented study, from an empty folder to an open dashboard. */
export function registerStart(program: Command, context: CommandContext): void {
  program
    .command("start")
    .description("collect a whole invented study from the demo web and open the dashboard")
    .option("--exit", "end when the study is done, without the dashboard")
    .option("--json", "print the figures as one JSON object on the last line")
    .option(
      "--scale <share>",
      "how much of the published study's volume, over 0 and up to 1",
      parseScale,
      DEFAULT_SCALE,
    )
    .option("--seed <word>", "another invented population", "ogonblick")
    .option("--round <id>", "one round only: 2025 or 2026")
    .option("--port <number>", "the dashboard's port (OGONBLICK_PORT, 4020)", parsePort)
    .option("--demo-port <number>", "demo site n listens on this port + n", parsePort, DEMO_PORT)
    .action(async (options: StartOptions) => {
      const { startDemo } = await import("../start-demo.ts");
      await startDemo(context, options);
    });
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale > 0 && scale <= 1)) throw new InvalidArgumentError("write a number over 0 and up to 1, such as 0.05.");
  return scale;
}
