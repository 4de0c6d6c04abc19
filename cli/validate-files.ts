import { BYTE_ORDER_MARK, csvField, NEW_LINE } from "../dashboards/exports/csv-field.ts";
import { inTransaction } from "../schema/connect.ts";
import { appendAudit, recordAudit } from "../schema/store/audit.ts";
import { readStoredCodebook } from "../schema/store/codebooks.ts";
import {
  type ReadItem,
  readCoderAnswers,
  readMachineAnswers,
  replaceAnswers,
} from "../schema/store/validation-codings.ts";
import { addCoder, readCoders, readSample, type ValidationSample } from "../schema/store/validation-samples.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Answer } from "../schema/vocabulary/validation.ts";
import { parseCodeRows } from "./parse-code-rows.ts";
import { noSample } from "./run-validate.ts";
import { readUserFile, writeUserFile } from "./user-files.ts";
import type { Workplace } from "./workplace.ts";

type Desk = Pick<Workplace, "database" | "masterKey" | "actor">;

interface SampleRequest {
  readonly round: string;
  readonly sample?: number;
}

/** Writes coders' answers: sample, listing id, coder, variable, state, codes. Whoever does it can open the master key. */
export async function exportCodes(place: Desk, request: SampleRequest & { readonly out?: string }): Promise<void> {
  const sample = await findSample(place, request);
  await place.masterKey();
  const lines = ["sample;listing;coder;variable;state;codes"];
  const write = (coder: string, items: readonly ReadItem[]) => {
    for (const { listingId, answers } of items) {
      for (const [variable, answer] of Object.entries(answers))
        lines.push(rowOf(sample, listingId, coder, variable, answer));
    }
  };
  for (const coder of await readCoders(place.database, request.round, sample.sample)) {
    write(coder, await readCoderAnswers(place.database, { roundId: request.round, sample: sample.sample, coder }));
  }
  await recordAudit(place.database, place.actor, "export", {
    round: request.round,
    kind: "validationCodes",
    sample: sample.sample,
    rows: lines.length - 1,
  });
  const text = BYTE_ORDER_MARK + lines.join(NEW_LINE) + NEW_LINE;
  if (request.out === undefined) process.stdout.write(text);
  else writeUserFile(request.out, text);
}

/**
 * Reads such a file back. Every row is checked against the sample's listings and the codebook's codes before any is
 * stored; a coder's listings in the file replace that coder's earlier ones.
 */
export async function importCodes(
  place: Desk,
  file: string,
  request: SampleRequest & { readonly coder?: string },
): Promise<void> {
  const sample = await findSample(place, request);
  const codebook = await readStoredCodebook(place.database, sample.codebookHash);
  const items = await readMachineAnswers(place.database, request.round, sample.sample);
  const codings = parseCodeRows(readUserFile(file, "Name a file that validate export wrote."), {
    file,
    variables: codebook.variables.filter((variable) => variable.active),
    positions: new Map(items.map((item) => [item.listingId, item.position])),
  }).filter((coding) => request.coder === undefined || coding.coder === request.coder);
  if (codings.length === 0) throw new UserError(`${file} holds no row of this sample to import.`, "usage");
  await inTransaction(place.database, async (client) => {
    for (const coder of new Set(codings.map((coding) => coding.coder)))
      await addCoder(client, { roundId: request.round, sample: sample.sample, coder });
    for (const { coder, position, answers } of codings)
      await replaceAnswers(client, { roundId: request.round, sample: sample.sample, coder }, position, answers, null);
    await appendAudit(client, place.actor, "validationImport", {
      round: request.round,
      sample: sample.sample,
      imported: codings.length,
    });
  });
  console.log(`Imported ${codings.length} coded listings into sample ${sample.sample} of round ${request.round}.`);
}

async function findSample(place: Desk, request: SampleRequest): Promise<ValidationSample> {
  const sample = await readSample(place.database, request.round, request.sample ?? null);
  if (sample === null) throw noSample(request.round);
  return sample;
}

function rowOf(sample: ValidationSample, listing: string, coder: string, variable: string, answer: Answer): string {
  const codes = csvField(answer.codes.join("|"), answer.codes.length > 0);
  return [sample.sample, listing, csvField(coder), variable, answer.state, codes].join(";");
}
