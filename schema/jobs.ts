/**
 * The contract between whoever finds work and whoever does it: job name → payload. Payloads carry ids only, so that
 * no hostile page can reach the queue and no text leaks from it.
 */
export interface JobPayloads {
  /** Take listing texts out of captures. */
  extract: { readonly roundId: string; readonly captureIds: readonly string[] };
  /** Code contents by the round's codebook. */
  code: { readonly roundId: string; readonly contentIds: readonly string[] };
}

export type JobName = keyof JobPayloads;

export const JOB_NAMES: readonly JobName[] = ["extract", "code"];

/** How many captures or contents one job carries: one job a page would cost more in the queue than in the work. */
export const JOB_SIZE = 50;

export interface JobToAdd<Name extends JobName = JobName> {
  readonly name: Name;
  readonly payload: JobPayloads[Name];
}

/** Splits ids into payloads of at most `JOB_SIZE`. */
export function inBatches<T>(ids: readonly T[], size = JOB_SIZE): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < ids.length; at += size) batches.push(ids.slice(at, at + size));
  return batches;
}
