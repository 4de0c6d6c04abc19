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
  if (process.platform !== "linux") return below(ancestor, await fromPs());
  // Of the many processes of a machine only the parents are read; of those below, the rest.
  const found = await Promise.all(below(ancestor, await readParents()).map(readProcess));
  return found.filter((entry) => entry !== null);
}

interface ProcessParent {
  readonly pid: number;
  readonly parent: number;
}

function below<Process extends ProcessParent>(ancestor: number, all: readonly Process[]): Process[] {
  const family = new Set([ancestor]);
  const found: Process[] = [];
  // Parents need not come before their children in the listing.
  for (let grew = true; grew; ) {
    grew = false;
    for (const candidate of all) {
      if (family.has(candidate.parent) && !family.has(candidate.pid)) {
        family.add(candidate.pid);
        found.push(candidate);
        grew = true;
      }
    }
  }
  return found;
}

async function readParents(): Promise<ProcessParent[]> {
  const entries = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = await Promise.all(
    entries.map(async (pid) => {
      try {
        const stat = await readFile(`/proc/${pid}/stat`, "utf8");
        // The second field is a name in brackets that may hold anything, brackets and blanks included.
        const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return { pid: Number(pid), parent: Number(parent) };
      } catch {
        // It ended while it was being read.
        return null;
      }
    }),
  );
  return read.filter((entry) => entry !== null);
}

async function readProcess({ pid, parent }: ProcessParent): Promise<ProcessMemory | null> {
  try {
    const [statm, command] = await Promise.all(
      ["statm", "cmdline"].map((file) => readFile(`/proc/${pid}/${file}`, "utf8")),
    );
    const [, resident = 0, shared = 0] = (statm ?? "").split(" ").map(Number);
    return {
      pid,
      parent,
      megabytes: ((resident - shared) * 4096) / 1_048_576,
      command: (command ?? "").replaceAll("\u0000", " "),
    };
  } catch {
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
