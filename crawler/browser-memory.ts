import { processesBelow } from "./process-memory.ts";

/** Watches how much memory the browser's processes take together, while pages are visited. */
export interface MemoryWatch {
  /** A visit has begun: look again soon. */
  visiting(): void;
  close(): void;
}

const LOOK_EVERY_MILLISECONDS = 1_000;
/** One page's renderer that takes this share of all the memory is ended; its page is classified, the others go on. */
const HOG_SHARE = 0.6;
const HOG_AT_LEAST_MEGABYTES = 500;

/**
 * Looks once a second while pages are visited, and measures rather than guesses: when the processes together pass
 * `megabytes`, `tooMuch` is called; a single renderer that takes most of it is killed.
 */
export function createMemoryWatch(megabytes: number, tooMuch: () => Promise<void>): MemoryWatch {
  let active = false;
  let looking = false;
  const look = async () => {
    if (!active || looking) return;
    active = false;
    looking = true;
    try {
      const processes = (await processesBelow(process.pid)).filter((one) => /chrom|headless/i.test(one.command));
      const hogLimit = Math.max(HOG_AT_LEAST_MEGABYTES, megabytes * HOG_SHARE);
      for (const one of processes) {
        if (one.megabytes > hogLimit && /--type=renderer/.test(one.command)) endProcess(one.pid);
      }
      if (processes.reduce((sum, one) => sum + one.megabytes, 0) > megabytes) await tooMuch();
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => {
    look().catch(() => undefined);
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
  return {
    visiting() {
      active = true;
    },
    close: () => clearInterval(timer),
  };
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // Gone already.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
