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
  /** By site: the most requests within any one second. */
  readonly busiestSecond: Readonly<Record<string, number>>;
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
      return { requests: entries.length, images, traps, bySite, byStatus, busiestSecond: busiestSeconds(entries) };
    },
    clear() {
      entries = [];
    },
    close: () => new Promise((done) => (stream === null ? done() : stream.end(done))),
  };
}

/** The most requests that each site got within any one second. */
function busiestSeconds(entries: readonly AccessEntry[]): Record<string, number> {
  const times = new Map<string, number[]>();
  for (const { site, at } of entries) {
    const known = times.get(site);
    if (known === undefined) times.set(site, [at]);
    else known.push(at);
  }
  return Object.fromEntries(
    [...times].map(([site, moments]) => {
      let [most, first] = [0, 0];
      for (const [last, at] of moments.entries()) {
        while (at - (moments[first] ?? at) >= 1000) first += 1;
        most = Math.max(most, last - first + 1);
      }
      return [site, most];
    }),
  );
}
