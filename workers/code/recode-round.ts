import type { Database } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { type CodeChange, compareCodings, countCodings, readContentIdsAfter } from "../../schema/store/codings.ts";
import { readRound } from "../../schema/store/rounds.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { type CodeEffects, codeContents } from "./run-code.ts";

export interface RecodeReport {
  readonly fromHash: string;
  readonly toHash: string;
  readonly contents: number;
  /** One entry per variable of today's codebook, also where nothing changes. Counts are of contents, not listings. */
  readonly variables: readonly {
    readonly variable: string;
    readonly changed: number;
    readonly changes: readonly CodeChange[];
  }[];
}

export interface RecodeEffects extends CodeEffects {
  progress?(done: number): void;
}

const BATCH = 1_000;

/**
 * Codes every content of a round by today's codebook and tells what changes against the codebook the round was opened
 * with (or `fromHash`). Captures and contents stay as they are, old codings stay, and doing it again gives the same.
 */
export async function recodeRound(
  database: Database,
  keys: WorkerKeys,
  roundId: string,
  effects: RecodeEffects,
  fromHash?: string,
): Promise<RecodeReport> {
  const round = await readRound(database, roundId);
  if (round === null) throw new UserError(`There is no round ${roundId} here. See the rounds with: ogonblick status`);
  for (let after = 0, done = 0; ; ) {
    const ids = await readContentIdsAfter(database, roundId, after, BATCH);
    const last = ids.at(-1);
    if (last === undefined) break;
    await codeContents(database, keys, roundId, ids, effects);
    after = last;
    done += ids.length;
    effects.progress?.(done);
  }
  const from = fromHash ?? round.codebookHash;
  const to = effects.codebook.hash;
  const changes = await compareCodings(database, roundId, from, to);
  const variables = effects.codebook.variables.filter((variable) => variable.active).map((variable) => variable.id);
  return {
    fromHash: from,
    toHash: to,
    contents: await countCodings(database, roundId, to),
    variables: variables.map((variable) => {
      const own = changes.filter((change) => change.variable === variable);
      return { variable, changed: own.reduce((sum, change) => sum + change.contents, 0), changes: own };
    }),
  };
}
