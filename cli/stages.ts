import type { WorkerKeys } from "../schema/keys/round-keys.ts";
import { workerKeys } from "../schema/keys/round-keys.ts";
import { roundSecret } from "../schema/round/open-round.ts";
import { readStoredCodebook } from "../schema/store/codebooks.ts";
import { type OpenedRound, readRound } from "../schema/store/rounds.ts";
import type { Codebook } from "../schema/vocabulary/codebook.ts";
import type { DriftAlarm } from "../schema/vocabulary/drift.ts";
import { FinalError } from "../schema/vocabulary/errors.ts";
import { type Coder, createCoder } from "../workers/code/code-listing.ts";
import { readSealedListing } from "../workers/code/read-sealed-listing.ts";
import { codeContents, codeLists } from "../workers/code/run-code.ts";
import { watchDrift } from "../workers/drift/run-drift.ts";
import { labelsOfCodebook } from "../workers/extract/match-label.ts";
import { type ExtractEffects, extractCaptures } from "../workers/extract/run-extract.ts";
import { linkRound } from "../workers/link/run-link.ts";
import { createSketcher } from "../workers/link/sketch-content.ts";
import type { JobHandlers } from "../workers/queue.ts";
import { recordKey } from "../workers/statistics/record-key.ts";
import { computeStatistics } from "../workers/statistics/run-statistics.ts";
import { createContentRecognisers, listingContacts } from "./content-recognisers.ts";
import type { Workplace } from "./workplace.ts";

/** A list without words names no place. */
const UNRESOLVED = { level: "unresolved", municipality: null, county: null } as const;

/** The stages of one round, each given what it needs of the others: the one place that knows them all. */
export interface RoundStages {
  readonly round: OpenedRound;
  extract(captureIds: readonly (number | string)[]): Promise<readonly number[]>;
  code(contentIds: readonly (number | string)[]): Promise<void>;
  /** Whether the sites' pages are still read as at earlier dates; what is not is quarantined. Returns open alarms. */
  watch(): Promise<readonly DriftAlarm[]>;
  /** Copies, places and links up to the latest date collected, then the statistics. Returns the release's hash. */
  link(): Promise<void>;
  compute(): Promise<string>;
}

/** Makes the stages of an opened round. Throws a UserError when its key is missing or wrong. */
export async function roundStages(place: Workplace, roundId: string): Promise<RoundStages> {
  const round = await readRound(place.database, roundId);
  if (round === null) throw new FinalError(`Round ${roundId} is not open.`);
  const keys = workerKeys(roundSecret(await place.masterKey(), round));
  const codebook = await readStoredCodebook(place.database, round.codebookHash);
  const coder = createCoder(codebook);
  const effects: ExtractEffects = {
    labels: labelsOfCodebook(codebook),
    recognisers: createContentRecognisers(),
    findContacts: listingContacts,
    sketch: createSketcher(keys),
  };
  return {
    round,
    extract: async (ids) => (await extractCaptures(place.database, keys, roundId, ids, effects)).contentIds,
    async code(ids) {
      await codeContents(place.database, keys, roundId, ids, { codebook, codeListing: coder.codeListing });
    },
    watch: () =>
      watchDrift(
        place.database,
        keys,
        { roundId, codebookHash: codebook.hash, variables: activeVariables(codebook) },
        { readListing: readSealedListing },
      ),
    link: () => link(place, keys, round, codebook, coder),
    compute: async () =>
      computeStatistics(place.database, {
        roundId,
        codebookHash: codebook.hash,
        variables: activeVariables(codebook),
        dates: await collectedDates(place, round),
      }),
  };
}

/** Handlers that keep the stages of the rounds they have met: a codebook is compiled once, not once a job. */
export function jobHandlers(
  place: Workplace,
  announce: (contentIds: readonly number[], roundId: string) => Promise<void>,
): JobHandlers {
  const opened = new Map<string, Promise<RoundStages>>();
  const stagesOf = (roundId: string) => {
    const known = opened.get(roundId) ?? roundStages(place, roundId);
    opened.set(roundId, known);
    // A failure is not remembered: the key may be there at the next try.
    known.catch(() => opened.delete(roundId));
    return known;
  };
  return {
    async extract({ roundId, captureIds }) {
      await announce(await (await stagesOf(roundId)).extract(captureIds), roundId);
    },
    async code({ roundId, contentIds }) {
      await (await stagesOf(roundId)).code(contentIds);
    },
  };
}

function activeVariables(codebook: Codebook): string[] {
  return codebook.variables.filter((variable) => variable.active).map((variable) => variable.id);
}

/** A round is coded by the codebook that was frozen with it, whatever the study folder holds today. */
async function link(
  place: Workplace,
  keys: WorkerKeys,
  round: OpenedRound,
  codebook: Codebook,
  coder: Coder,
): Promise<void> {
  const dates = await collectedDates(place, round);
  const upTo = dates.at(-1);
  if (upTo === undefined) return;
  await codeLists(place.database, round.roundId, {
    codebook,
    resolvePlace: (text, siteCounty) => coder.resolvePlace(text, { siteCounty }) ?? UNRESOLVED,
  });
  await linkRound(
    place.database,
    keys,
    round.roundId,
    round.choices,
    { codebookHash: codebook.hash, upTo },
    { recordKey },
  );
}

/** The round's dates at which anything was collected, in order. */
async function collectedDates(place: Workplace, round: OpenedRound) {
  const found = await place.database.query<{ date: string }>(
    "select distinct date from site_date where round_id = $1 and state not in ('planned', 'missed')",
    [round.roundId],
  );
  const met = new Set(found.rows.map((row) => row.date));
  return round.dates.map((row) => row.date).filter((date) => met.has(date));
}
