import { processesBelow } from "../../crawler/process-memory.ts";

/** Peaks in megabytes since the watch began. */
export interface MemoryPeaks {
  /** This program's own Node processes together: the one that runs and those it started, the demo web left out. */
  readonly node: number;
  readonly demoWeb: number;
  readonly browser: number;
}

const EVERY_MS = 1_000;

/** Looks once a second at the memory of this process and those below it. `stop` gives the peaks. */
export function watchMemory(): { stop(): MemoryPeaks } {
  const peaks = { node: 0, demoWeb: 0, browser: 0 };
  const look = async () => {
    const now = { node: process.memoryUsage.rss() / 1_048_576, demoWeb: 0, browser: 0 };
    for (const { command, megabytes } of await processesBelow(process.pid)) {
      if (command.includes("/demo/serve.ts")) now.demoWeb += megabytes;
      else if (/chrom/i.test(command)) now.browser += megabytes;
      else if (/\bnode\b/.test(command)) now.node += megabytes;
    }
    for (const which of ["node", "demoWeb", "browser"] as const) peaks[which] = Math.max(peaks[which], now[which]);
  };
  const timer = setInterval(() => {
    // A look that fails is one look fewer; the next is a second away.
    look().catch(() => undefined);
  }, EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return { ...peaks };
    },
  };
}
