import { setTimeout as wait } from "node:timers/promises";
import { inBatches, type JobToAdd } from "../schema/jobs.ts";
import { readRound } from "../schema/store/rounds.ts";
import type { DriftAlarm } from "../schema/vocabulary/drift.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { pendingContents } from "../workers/code/run-code.ts";
import { pendingCaptures } from "../workers/extract/run-extract.ts";
import { openQueue, startWorkers, type WorkQueue } from "../workers/queue.ts";
import { jobHandlers, roundStages } from "./stages.ts";
import type { Workplace } from "./workplace.ts";

/** What is left to do in a round, as the database tells it; the queue is not asked. */
export interface OpenWork {
  readonly captures: number;
  readonly contents: number;
}

/** The parts of a sampling date's work; reading and coding go on during the crawl, and only their rest comes after. */
export type WorkPhase =
  | "crawl"
  | "read and code the rest"
  | "watch for changed templates"
  | "copies, places and links"
  | "statistics";

/** Asked for in one sweep: enough to keep every worker busy, little enough to hold in memory. */
const SWEEP = 100_000;

/** Workers of this process, and the queue they take from. */
export interface Workforce {
  readonly queue: WorkQueue;
  close(): Promise<void>;
}

/** Starts taking jobs in this process. */
export async function startWorkforce(place: Workplace): Promise<Workforce> {
  const queue = await openQueue(place.queueAddress);
  const handlers = jobHandlers(place, (contentIds, roundId) =>
    queue.add(
      inBatches(contentIds).map((ids) => ({
        name: "code" as const,
        payload: { roundId, contentIds: ids.map(String) },
      })),
    ),
  );
  const workers = await startWorkers(place.queueAddress, handlers, place.config.workers);
  return {
    queue,
    async close() {
      await workers.close();
      await queue.close();
    },
  };
}

/**
 * Brings a round's extraction and coding up to its captures: finds in the database what is left, hands it to the
 * queue, waits, and looks again until nothing is. A queue that was lost on the way is rebuilt by the next look.
 */
export async function drainRound(
  place: Workplace,
  workforce: Workforce,
  roundId: string,
  signal: AbortSignal,
  onProgress: (open: OpenWork) => void = () => undefined,
): Promise<void> {
  const round = await readRound(place.database, roundId);
  if (round === null) throw new UserError(`Round ${roundId} is not open: nothing of it has been collected.`, "usage");
  let before = "";
  for (let unchanged = 0; unchanged < 3; ) {
    if (signal.aborted) return;
    const captures = await pendingCaptures(place.database, roundId, SWEEP);
    const contents = await pendingContents(place.database, roundId, round.codebookHash, SWEEP);
    onProgress({ captures: captures.length, contents: contents.length });
    if (captures.length + contents.length === 0) return;
    const jobs: JobToAdd[] = [
      ...inBatches(captures).map((ids) => ({
        name: "extract" as const,
        payload: { roundId, captureIds: ids.map(String) },
      })),
      ...inBatches(contents).map((ids) => ({
        name: "code" as const,
        payload: { roundId, contentIds: ids.map(String) },
      })),
    ];
    // Jobs may still be on their way from the crawl; what they hold is not asked for twice.
    if ((await workforce.queue.open()) === 0) await workforce.queue.add(jobs);
    await untilIdle(place, workforce.queue, round.roundId, round.codebookHash, signal, onProgress);
    const left = `${captures.length} ${contents.length}`;
    unchanged = left === before ? unchanged + 1 : 0;
    before = left;
  }
  const { count, reasons } = await workforce.queue.failed();
  throw new UserError(
    `Round ${roundId} has work that fails again and again (${count} failed jobs). The latest: ${reasons[0] ?? "no reason given"}. Nothing stored is lost; run the command again after mending the cause.`,
    "incomplete",
  );
}

async function untilIdle(
  place: Workplace,
  queue: WorkQueue,
  roundId: string,
  codebookHash: string,
  signal: AbortSignal,
  onProgress: (open: OpenWork) => void,
): Promise<void> {
  for (let tick = 1; !signal.aborted; tick += 1) {
    if ((await queue.open()) === 0) return;
    await wait(100);
    if (tick % 10 === 0) {
      onProgress({
        captures: (await pendingCaptures(place.database, roundId, SWEEP)).length,
        contents: (await pendingContents(place.database, roundId, codebookHash, SWEEP)).length,
      });
    }
  }
}

/**
 * Drains a round, looks for changed templates, then removes copies, links and computes. The end of every date, and of
 * `work`. Returns the round's open alarms.
 */
export async function completeRound(
  place: Workplace,
  workforce: Workforce,
  roundId: string,
  signal: AbortSignal,
  onProgress?: (open: OpenWork) => void,
  onPhase: (phase: WorkPhase, milliseconds: number) => void = () => undefined,
): Promise<readonly DriftAlarm[]> {
  const timed = async <T>(phase: WorkPhase, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await work();
    onPhase(phase, performance.now() - began);
    return done;
  };
  await timed("read and code the rest", () => drainRound(place, workforce, roundId, signal, onProgress));
  if (signal.aborted) return [];
  const stages = await roundStages(place, roundId);
  const alarms = await timed("watch for changed templates", stages.watch);
  await timed("copies, places and links", stages.link);
  await timed("statistics", stages.compute);
  return alarms;
}
