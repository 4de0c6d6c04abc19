import { readFileSync } from "node:fs";
import { processesBelow } from "../../../crawler/process-memory.ts";

/**
 * Watches the browser processes below this one. Megabytes at the peak, pages that several processes share counted once
 * (the kernel's proportional set size); null where the system does not tell.
 */
export function watchBrowserMemory(): { stop(): number | null } {
  let peak: number | null = null;
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    const browsers = (await processesBelow(process.pid)).filter((one) => /chrom|headless/i.test(one.command));
    const sum = browsers.reduce((total, one) => total + (proportional(one.pid) ?? one.megabytes), 0);
    if (browsers.length > 0) peak = Math.max(peak ?? 0, sum);
    looking = false;
  };
  const timer = setInterval(() => void look(), 500);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function proportional(pid: number): number | null {
  try {
    const kilobytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    // It ended meanwhile, or this is no Linux.
    return null;
  }
}
