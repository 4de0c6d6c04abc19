import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface ProcessMemory {
  readonly pid: number;
  readonly parent: number;
  /** Memory that is the process's own, as far as the system tells it apart. */
  readonly megabytes: number;
  readonly command: string;
}

/** The processes below one process, with the memory of each. Empty when the system does not tell. */
export async function processesBelow(ancestor: number): Promise<ProcessMemory[]> {
  const all = process.platform === "linux" ? await fromProc() : await fromPs();
  const below = new Set([ancestor]);
  const found: ProcessMemory[] = [];
  // Parents need not come before their children in the listing.
  for (let grew = true; grew; ) {
    grew = false;
    for (const candidate of all) {
      if (below.has(candidate.parent) && !below.has(candidate.pid)) {
        below.add(candidate.pid);
        found.push(candidate);
        grew = true;
      }
    }
  }
  return found;
}

async function fromProc(): Promise<ProcessMemory[]> {
  const entries = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(entries.map(readProcess));
  return read.filter((entry) => entry !== null);
}

async function readProcess(pid: string): Promise<ProcessMemory | null> {
  try {
    const [stat, statm, command] = await Promise.all(
      ["stat", "statm", "cmdline"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8")),
    );
    // The second field is a name in brackets that may hold anything, brackets and blanks included.
    const parent = Number(
      stat
        ?.slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .at(1),
    );
    const [, resident = 0, shared = 0] = (statm ?? "").split(" ").map(Number);
    return {
      pid: Number(pid),
      parent,
      megabytes: ((resident - shared) * 4096) / 1_048_576,
      command: (command ?? "").replaceAll("\u0000", " "),
    };
  } catch {
    // It ended while it was being read.
    return null;
  }
}

async function fromPs(): Promise<ProcessMemory[]> {
  try {
    const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid=,rss=,args="], { maxBuffer: 16_000_000 });
    return stdout.split("\n").flatMap((line) => {
      const [, pid, parent, resident, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      if (pid === undefined) return [];
      return [{ pid: Number(pid), parent: Number(parent), megabytes: Number(resident) / 1024, command: command ?? "" }];
    });
  } catch {
    return [];
  }
}
