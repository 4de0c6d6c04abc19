import { inTransaction } from "../schema/connect.ts";
import { appendAudit } from "../schema/store/audit.ts";
import { decideAlarms, readDriftAlarms, readMarkless } from "../schema/store/drift-alarms.ts";
import { readFillRates, readFormerRound } from "../schema/store/fill-rates.ts";
import { type OpenedRound, readRound } from "../schema/store/rounds.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import { measureAgain } from "../workers/drift/run-drift.ts";
import type { DriftOptions } from "./commands/drift.ts";
import { describeAlarm, describeMarkless, describeOpenAlarms } from "./describe-drift.ts";
import { completeRound, startWorkforce } from "./drain-round.ts";
import { findSiteDate } from "./find-site-date.ts";
import { groupDigits, printTable } from "./print-table.ts";
import type { Workplace } from "./workplace.ts";

/** Prints a round's alarms. */
export async function showDrift(place: Workplace, options: { round: string; json?: boolean }): Promise<void> {
  const round = await openedRound(place, options.round);
  const alarms = await readDriftAlarms(place.database, round.roundId);
  const withoutHistory = await readWithoutHistory(place, round.roundId);
  const markless = await readMarkless(place.database, round.roundId);
  if (options.json === true) return console.log(JSON.stringify({ alarms, markless, withoutHistory }));
  for (const { date, sites } of withoutHistory) {
    console.log(`${date} is the first date of ${groupDigits(sites)} sites: there was nothing to hold it against.`);
  }
  for (const siteDate of markless) console.log(describeMarkless(round.roundId, siteDate));
  if (alarms.length === 0 && markless.length > 0) return;
  if (alarms.length === 0)
    return console.log(`Round ${round.roundId}: no site's pages are read otherwise than before.`);
  console.log(
    printTable(
      ["date", "site", "what was seen", "standing"],
      alarms.map((alarm) => [
        alarm.date,
        alarm.siteId,
        describeAlarm(alarm),
        alarm.decision === null ? "open" : `${alarm.decision}: ${alarm.reason ?? ""}`,
      ]),
    ),
  );
}

/** How many sites were met for the first time at a date, in this round and the one before. */
async function readWithoutHistory(place: Workplace, roundId: string): Promise<{ date: string; sites: number }[]> {
  const former = await readFormerRound(place.database, roundId);
  const known = new Set(former === null ? [] : (await readFillRates(place.database, former)).map((row) => row.siteId));
  const firsts = new Map<string, number>();
  for (const { date, siteId } of await readFillRates(place.database, roundId)) {
    if (known.has(siteId)) continue;
    known.add(siteId);
    firsts.set(date, (firsts.get(date) ?? 0) + 1);
  }
  return [...firsts].map(([date, sites]) => ({ date, sites }));
}

/** Decides alarms as real changes, logs it, and computes the round's statistics with their values. */
export async function acceptDrift(place: Workplace, options: DriftOptions, signal: AbortSignal): Promise<void> {
  const round = await openedRound(place, options.round);
  const at = findSiteDate(round, options.site, options.date);
  if (options.reason.trim().length < 3) {
    throw new UserError('An accepted change needs its reason, such as --reason "the site asks for age no more".');
  }
  const fields = await inTransaction(place.database, async (client) => {
    const field = options.field ?? null;
    const decided = await decideAlarms(client, round.roundId, { ...at, field }, "accepted", options.reason);
    if (decided.length === 0) return decided;
    await measureAgain(client, round.roundId, at.siteId, at.date);
    await appendAudit(client, place.actor, "driftAccepted", {
      round: round.roundId,
      ...at,
      fields: decided,
      reason: options.reason,
    });
    return decided;
  });
  if (fields.length === 0) {
    throw new UserError(
      `No open alarm of ${at.siteId} on ${at.date}${options.field === undefined ? "" : ` in ${options.field}`}. See them with: drift show --round ${round.roundId}`,
    );
  }
  const workforce = await startWorkforce(place);
  try {
    const open = await completeRound(place, workforce, round.roundId, signal);
    console.log(`${at.siteId} on ${at.date}: ${fields.join(", ")} accepted; the round's statistics are computed anew.`);
    for (const line of describeOpenAlarms(open)) console.log(line);
  } finally {
    await workforce.close();
  }
}

async function openedRound(place: Workplace, roundId: string): Promise<OpenedRound> {
  const round = await readRound(place.database, roundId);
  if (round === null) throw new UserError(`There is no round ${roundId}. See the rounds with: ogonblick status`);
  return round;
}
