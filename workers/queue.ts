import { createPostgresBackend, Queue, runMigrations, UnrecoverableError, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Database } from "../schema/connect.ts";
import type { JobName, JobPayloads, JobToAdd } from "../schema/jobs.ts";
import { FinalError, UserError } from "../schema/vocabulary/errors.ts";

/** Where the queue lives: the same Postgres as the data, or Redis. The code that uses it cannot tell. */
export type QueueAddress =
  | { readonly kind: "postgres"; readonly address: string }
  | { readonly kind: "redis"; readonly address: string };

/** What the queue means to us. It carries work; what has been done is written in our own tables. */
export interface WorkQueue {
  add(jobs: readonly JobToAdd[]): Promise<void>;
  /** Jobs waiting, delayed or under way. */
  open(): Promise<number>;
  /** Jobs that were given up, with the reason of the latest few. */
  failed(): Promise<{ readonly count: number; readonly reasons: readonly string[] }>;
  /** Forgets everything; the next sweep of the database finds what is left to do. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void> };

export interface RunningWorkers {
  /** Finishes the jobs under way, takes no more. */
  close(): Promise<void>;
}

const QUEUE_NAME = "ogonblick";
/** Delivery is at least once; a process that dies often must not use a job's chances up. */
const MAX_STALLED = 50;
const ATTEMPTS = 8;

/** Creates what the queue needs in its store. Safe to repeat and to run at once. */
export async function prepareQueue(where: QueueAddress, database: Database): Promise<void> {
  if (where.kind === "redis") return;
  const client = await database.connect();
  try {
    await runMigrations(client);
  } finally {
    // The migrations leave the session's search path on the queue's schema.
    client.release(true);
  }
}

/** Opens the queue for adding. Throws a UserError when Redis does not answer. */
export async function openQueue(where: QueueAddress): Promise<WorkQueue> {
  const store = await openStore(where);
  const options = {
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: { type: "exponential", delay: 250 },
      removeOnComplete: true,
      removeOnFail: { count: 1_000 },
    },
  };
  const queue =
    store.kind === "redis"
      ? new Queue(QUEUE_NAME, { ...options, connection: store.client })
      : new Queue(QUEUE_NAME, { ...options, connection: store.options }, createPostgresBackend);
  queue.on("error", ignoreConnectionError);
  return {
    async add(jobs) {
      if (jobs.length > 0) await queue.addBulk(jobs.map((job) => ({ name: job.name, data: job.payload })));
    },
    async open() {
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
      return Object.values(counts).reduce((sum, count) => sum + count, 0);
    },
    async failed() {
      const jobs = await queue.getFailed(0, 4);
      return { count: await queue.getFailedCount(), reasons: jobs.map((job) => job.failedReason) };
    },
    async clear() {
      await queue.obliterate({ force: true });
    },
    async close() {
      await queue.close();
      await store.close();
    },
  };
}

/** Starts taking jobs. Errors are cleaned before they reach the queue's tables: a hostile page could ride in one. */
export async function startWorkers(
  where: QueueAddress,
  handlers: JobHandlers,
  concurrency: number,
): Promise<RunningWorkers> {
  const store = await openStore(where);
  const options = { concurrency, maxStalledCount: MAX_STALLED, stalledInterval: 5_000, lockDuration: 30_000 };
  const run = async (job: { name: string; data: unknown }) => {
    try {
      await handle(handlers, job.name, job.data);
    } catch (error) {
      const message = cleanMessage(error);
      throw error instanceof FinalError ? new UnrecoverableError(message) : new Error(message);
    }
  };
  const worker =
    store.kind === "redis"
      ? new Worker(QUEUE_NAME, run, { ...options, connection: store.client })
      : new Worker(QUEUE_NAME, run, { ...options, connection: store.options }, createPostgresBackend);
  worker.on("error", ignoreConnectionError);
  await worker.waitUntilReady();
  return {
    async close() {
      await worker.close();
      await store.close();
    },
  };
}

/** A message safe for any store: no NUL, no lone surrogate, one line, and short. */
export function cleanMessage(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]+/gu, " ")
    .slice(0, 300);
}

async function handle(handlers: JobHandlers, name: string, data: unknown): Promise<void> {
  if (name === "extract") return handlers.extract(data as JobPayloads["extract"]);
  if (name === "code") return handlers.code(data as JobPayloads["code"]);
  throw new FinalError(`Job "${name}" is not known to this release.`);
}

type OpenedStore =
  | { readonly kind: "postgres"; readonly options: { connectionString: string; max: number }; close(): Promise<void> }
  | { readonly kind: "redis"; readonly client: Redis; close(): Promise<void> };

async function openStore(where: QueueAddress): Promise<OpenedStore> {
  if (where.kind === "postgres") {
    // BullMQ makes the pool itself, and closes it with the queue.
    return { kind: "postgres", options: { connectionString: where.address, max: 6 }, close: async () => undefined };
  }
  const client = new Redis(where.address, { maxRetriesPerRequest: null, lazyConnect: true });
  client.on("error", ignoreConnectionError);
  try {
    await client.connect();
  } catch (error) {
    client.disconnect();
    const url = URL.canParse(where.address) ? new URL(where.address).host : "REDIS_URL";
    throw new UserError(
      `Redis at ${url} does not answer (${cleanMessage(error)}). Start it, correct REDIS_URL, or unset it to keep the queue in Postgres.`,
      "unavailable",
    );
  }
  return {
    kind: "redis",
    client,
    async close() {
      client.disconnect();
    },
  };
}

/** BullMQ reconnects by itself; without a listener the event would end the process. */
function ignoreConnectionError(): void {}
