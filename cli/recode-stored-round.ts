import { workerKeys } from "../schema/keys/round-keys.ts";
import { roundSecret } from "../schema/round/open-round.ts";
import { recordAudit } from "../schema/store/audit.ts";
import { readRound } from "../schema/store/rounds.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { createCoder } from "../workers/code/code-listing.ts";
import { type RecodeReport, recodeRound } from "../workers/code/recode-round.ts";
import type { RecodeOptions } from "./commands/recode.ts";
import { groupDigits, printTable } from "./print-table.ts";
import type { Workplace } from "./workplace.ts";

/** Changes printed per variable; the rest are counted. */
const MOST_CHANGES = 10;

/** Codes a round again by today's codebook and prints what changes. Throws a UserError for an unknown or purged round. */
export async function recodeStoredRound(place: Workplace, options: RecodeOptions): Promise<void> {
  const round = await readRound(place.database, options.round);
  if (round === null)
    throw new UserError(`There is no round ${options.round}. See the rounds with: npm run -s ogonblick -- status`);
  const keys = workerKeys(roundSecret(await place.masterKey(), round));
  const codebook = place.codebook();
  const { codeListing } = createCoder(codebook);
  const report = await recodeRound(place.database, keys, round.roundId, { codebook, codeListing });
  await recordAudit(place.database, place.actor, "roundRecoded", {
    round: round.roundId,
    from: report.fromHash,
    to: report.toHash,
    contents: report.contents,
  });
  process.stdout.write(
    options.json === true ? `${JSON.stringify(report)}\n` : `${printRecoding(round.roundId, report)}\n`,
  );
}

/** What recoding changes, per variable: how many contents, from what to what. For a terminal. */
export function printRecoding(roundId: string, report: RecodeReport): string {
  const lines = [
    `Round ${roundId}: ${groupDigits(report.contents)} contents coded by codebook ${report.toHash.slice(0, 12)}, compared with ${report.fromHash.slice(0, 12)}.`,
    "",
    printTable(
      ["variable", "contents that change"],
      report.variables.map(({ variable, changed }) => [variable, changed]),
    ),
  ];
  for (const { variable, changes } of report.variables) {
    if (changes.length === 0) continue;
    const shown = changes.slice(0, MOST_CHANGES);
    lines.push(
      "",
      variable,
      printTable(
        ["  from", "to", "contents"],
        shown.map(({ from, to, contents }) => [`  ${from}`, to, contents]),
      ),
    );
    if (changes.length > shown.length) lines.push(`  and ${changes.length - shown.length} other changes`);
  }
  lines.push(
    "",
    "Captures and earlier codes are as they were. The round's figures still rest on the earlier codebook.",
  );
  return lines.join("\n");
}
