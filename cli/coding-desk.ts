import type { CodingDesk } from "../dashboards/coding-desk.ts";
import { inTransaction } from "../schema/connect.ts";
import { type WorkerKeys, workerKeys } from "../schema/keys/round-keys.ts";
import { redeemCoderLink } from "../schema/round/coder-link.ts";
import { type HiddenSpan, maskListing } from "../schema/round/mask-listing.ts";
import { roundSecret } from "../schema/round/open-round.ts";
import { appendAudit, recordAudit } from "../schema/store/audit.ts";
import { readStoredCodebook } from "../schema/store/codebooks.ts";
import { referUnderAge } from "../schema/store/codings.ts";
import { readRound } from "../schema/store/rounds.ts";
import {
  type ItemToCode,
  readCoderAnswers,
  readItem,
  readPositions,
  referByCoder,
  replaceAnswers,
} from "../schema/store/validation-codings.ts";
import { type CoderSeat, readSample } from "../schema/store/validation-samples.ts";
import type { CodebookVariable } from "../schema/vocabulary/codebook.ts";
import { FinalError } from "../schema/vocabulary/errors.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import { readSealedListing } from "../workers/code/read-sealed-listing.ts";
import { findNames } from "../workers/recognise/find-names.ts";
import { listingContacts } from "./content-recognisers.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Where human coders' texts come from: opened with the round's key, contacts and names hidden, every opening in the
 * audit log before anything of it is returned. Connects as the owner; the dashboard gets these functions, not the
 * connection or the keys.
 */
export function createCodingDesk(place: Pick<Workplace, "database" | "masterKey">): CodingDesk {
  const { database } = place;
  const variables = new Map<string, Promise<readonly CodebookVariable[]>>();

  // Asked for each time: a round that is purged meanwhile closes at once. Null when it was.
  const keysOf = async (roundId: string): Promise<WorkerKeys | null> => {
    const round = await readRound(database, roundId);
    if (round === null || round.purgedAt !== null) return null;
    return workerKeys(roundSecret(await place.masterKey(), round));
  };
  const readVariables = (seat: CoderSeat) => {
    const name = `${seat.roundId} ${seat.sample}`;
    const known = variables.get(name) ?? readSampleVariables(place, seat);
    variables.set(name, known);
    known.catch(() => variables.delete(name));
    return known;
  };

  return {
    redeemLink: (token) => redeemCoderLink(database, token, new Date()),
    readVariables,
    readPositions: (seat) => readPositions(database, seat),
    async openTask(seat, position) {
      const item = await readItem(database, seat, position);
      if (item === null) return null;
      const keys = await keysOf(seat.roundId);
      if (keys === null) return null;
      await recordAudit(database, seat.coder, "validationView", viewDetail(seat, item));
      const listing = readSealedListing(keys.openContent(item.sealedText, item.textMac), item.contentId);
      const answers = item.coded ? await readCoderAnswers(database, seat) : [];
      return {
        position,
        kind: item.kind,
        date: item.date,
        listing: maskListing(listing, findHidden(listing)),
        answers: answers.find((one) => one.position === position)?.answers ?? null,
        comment: item.sealedComment === null ? "" : keys.openComment(item.sealedComment, item.textMac, seat.coder),
      };
    },
    async saveAnswers(seat, position, answers, comment) {
      const item = await readItem(database, seat, position);
      const keys = await keysOf(seat.roundId);
      if (item === null || keys === null) return "gone";
      const ages = (await readVariables(seat)).filter(({ reader }) => reader === "age").map(({ id }) => id);
      if (ages.some((age) => (answers[age]?.codes ?? []).some((code) => Number(code) < 18))) {
        await inTransaction(database, async (client) => {
          await referByCoder(client, seat.roundId, item.contentId, keys.sealWording("[]", item.textMac));
          await referUnderAge(client, seat.roundId, [item.contentId]);
          await appendAudit(client, seat.coder, "referral", viewDetail(seat, item));
        });
        return "referred";
      }
      const sealed = comment === "" ? null : keys.sealComment(comment, item.textMac, seat.coder);
      await inTransaction(database, (client) => replaceAnswers(client, seat, position, answers, sealed));
      return "saved";
    },
  };
}

function viewDetail(seat: CoderSeat, item: ItemToCode): Record<string, unknown> {
  return { round: seat.roundId, sample: seat.sample, listing: item.listingId, coder: seat.coder };
}

async function readSampleVariables(
  place: Pick<Workplace, "database">,
  seat: CoderSeat,
): Promise<readonly CodebookVariable[]> {
  const sample = await readSample(place.database, seat.roundId, seat.sample);
  if (sample === null) throw new FinalError(`Round ${seat.roundId} has no sample ${seat.sample}.`);
  const codebook = await readStoredCodebook(place.database, sample.codebookHash);
  return codebook.variables.filter((variable) => variable.active);
}

/** Every contact and every name, wherever it stands. */
function findHidden(listing: ListingText): HiddenSpan[] {
  return [
    ...listingContacts(listing).map(({ evidence }): HiddenSpan => ({ kind: "contact", span: evidence })),
    ...findNames(listing).map((span): HiddenSpan => ({ kind: "name", span })),
  ];
}
