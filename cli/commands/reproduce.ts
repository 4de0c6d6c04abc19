import { type Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "../main.ts";
import { parsePort } from "./dashboard.ts";

export interface ReproduceOptions {
  readonly scale: number;
  readonly seed: string;
  readonly demoPort: number;
  readonly again?: boolean;
  readonly json?: boolean;
}

/** Apart from the ports of `start`, so that both can run at once. */
const DEMO_PORT = 4200;

/** `reproduce`: the demo web at its full size, crawled at all three dates, beside what was published of 2020. */
export function registerReproduce(program: Command, context: CommandContext): void {
  program
    .command("reproduce")
    .description("crawl the demo web at full size and set every figure beside the published round of 2020")
    .option("--scale <share>", "how much of the published volume, from 0.02 to 1", parseScale, 1)
    .option("--seed <word>", "another invented population", "ogonblick")
    .option("--demo-port <number>", "demo site n listens on this port + n", parsePort, DEMO_PORT)
    .option("--again", "throw away what an earlier run left and start over")
    .option("--json", "print what was seen as one JSON object on the last line")
    .action(async (options: ReproduceOptions) => {
      const { reproduceStudy } = await import("../reproduce/reproduce-study.ts");
      await reproduceStudy(context, options);
    });
}

function parseScale(text: string): number {
  const scale = Number(text);
  if (!(scale >= 0.02 && scale <= 1)) throw new InvalidArgumentError("write a number from 0.02 to 1, such as 0.1.");
  return scale;
}
