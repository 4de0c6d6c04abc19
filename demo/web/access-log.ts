import { createWriteStream, type WriteStream } from "node:fs";

/** One request as the demo web met it. */
export interface AccessEntry {
  readonly site: string;
  readonly round: string;
  readonly date: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly userAgent: string;
  readonly image: boolean;
  /** A page that only a machine which ignores the rules asks for: hidden, forbidden or endless. */
  readonly trap: "hidden" | "forbidden" | "endless" | null;
  /** Milliseconds since 1970, real time: pace can be read from it. */
  readonly at: number;
}

export interface AccessCounts {
  readonly requests: number;
  readonly images: number;
  readonly traps: number;
  readonly bySite: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
}

export interface AccessLog {
  record(entry: AccessEntry): void;
  entries(): readonly AccessEntry[];
  counts(): AccessCounts;
  clear(): void;
  close(): Promise<void>;
}

/** Keeps every request in memory and, when a file is named, writes it there as a line of JSON. */
export function createAccessLog(file: string | null): AccessLog {
  let entries: AccessEntry[] = [];
  const stream: WriteStream | null = file === null ? null : createWriteStream(file, { flags: "a", mode: 0o600 });
  return {
    record(entry) {
      entries.push(entry);
      stream?.write(`${JSON.stringify(entry)}\n`);
    },
    entries: () => entries,
    counts() {
      const bySite: Record<string, number> = {};
      const byStatus: Record<string, number> = {};
      for (const entry of entries) {
        bySite[entry.site] = (bySite[entry.site] ?? 0) + 1;
        byStatus[entry.status] = (byStatus[entry.status] ?? 0) + 1;
      }
      const images = entries.filter((entry) => entry.image).length;
      const traps = entries.filter((entry) => entry.trap !== null).length;
      return { requests: entries.length, images, traps, bySite, byStatus };
    },
    clear() {
      entries = [];
    },
    close: () => new Promise((done) => (stream === null ? done() : stream.end(done))),
  };
}
