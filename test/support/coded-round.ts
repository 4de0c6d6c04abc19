import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContentRecognisers, listingContacts } from "../../cli/content-recognisers.ts";
import { loadCodebook } from "../../schema/codebook/load-codebook.ts";
import type { Database } from "../../schema/connect.ts";
import { type MasterKey, openMasterKey } from "../../schema/keys/master-key.ts";
import { crawlerKeys, type WorkerKeys, workerKeys } from "../../schema/keys/round-keys.ts";
import { openRound, roundSecret } from "../../schema/round/open-round.ts";
import { findRound, loadStudy } from "../../schema/study/load-study.ts";
import type { Codebook } from "../../schema/vocabulary/codebook.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { createCoder } from "../../workers/code/code-listing.ts";
import { codeContents } from "../../workers/code/run-code.ts";
import { labelsOfCodebook } from "../../workers/extract/match-label.ts";
import { extractCaptures } from "../../workers/extract/run-extract.ts";
import { linkRound } from "../../workers/link/run-link.ts";
import { recordKey } from "../../workers/statistics/record-key.ts";
import { computeStatistics } from "../../workers/statistics/run-statistics.ts";
import { storePages } from "../workers/extract/store-captures.ts";
import { siteData, writeStudyFolder } from "./study-folder.ts";

export interface CodedRound {
  readonly roundId: string;
  readonly master: MasterKey;
  /** Where the master key lies, for a command run on the round. */
  readonly keysFolder: string;
  /** The study folder it was opened from. */
  readonly studyFolder: string;
  readonly keys: WorkerKeys;
  readonly codebook: Codebook;
  /** Runs linking and statistics again, as the command line does after a date. */
  compute(): Promise<void>;
}

const DATE = "2026-08-15";

/** A round of one date whose listings are these texts, opened, extracted, coded, linked and computed for real. */
export async function codedRound(
  database: Database,
  roundId: string,
  texts: readonly string[],
  options: { readonly invented: boolean } = { invented: true },
): Promise<CodedRound> {
  const keysFolder = mkdtempSync(join(tmpdir(), "ogonblick-keys-"));
  const master = openMasterKey(keysFolder, true);
  const page = { marks: ["article"], title: "h1", text: ["article p"] };
  const folder = writeStudyFolder({
    study: { invented: options.invented, clock: options.invented ? "simulated" : "real" },
    round: { id: roundId, dates: [DATE] },
    sites: {
      "ett.yaml": siteData("ett", { page }),
      "tva.yaml": siteData("tva", { kind: "profiles", page }),
    },
  });
  const study = loadStudy(folder);
  const codebook = loadCodebook();
  const round = await openRound(database, master, study, findRound(study, roundId), codebook, "provare");
  const secret = roundSecret(master, round);
  const keys = workerKeys(secret);
  const captures = await storePages(
    database,
    { crawler: crawlerKeys(secret), worker: keys },
    texts.map((text, at) => ({
      date: DATE as Day,
      siteId: at % 2 === 0 ? "ett" : "tva",
      address: `/annons/${at}`,
      body: `<article><p>${text}</p></article>`,
    })),
  );
  await database.query("update site_date set state = 'complete' where round_id = $1", [roundId]);
  const { contentIds } = await extractCaptures(database, keys, roundId, captures, {
    labels: labelsOfCodebook(codebook),
    recognisers: createContentRecognisers(),
    findContacts: listingContacts,
  });
  const { codeListing } = createCoder(codebook);
  await codeContents(database, keys, roundId, contentIds, { codebook, codeListing });
  const compute = async () => {
    const plan = { codebookHash: codebook.hash, upTo: DATE as Day };
    await linkRound(database, keys, roundId, round.choices, plan, { recordKey });
    const variables = codebook.variables.filter((variable) => variable.active).map((variable) => variable.id);
    await computeStatistics(database, { roundId, codebookHash: codebook.hash, variables, dates: [DATE as Day] });
  };
  await compute();
  return { roundId, master, keysFolder, studyFolder: folder, keys, codebook, compute };
}
