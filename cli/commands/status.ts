import type { Command } from "commander";
import { readAudit, verifyAudit } from "../../schema/store/audit.ts";
import { readDriftAlarms, readMarkless, type SiteDateKey } from "../../schema/store/drift-alarms.ts";
import { readRound, readRoundIds } from "../../schema/store/rounds.ts";
import type { DriftAlarm } from "../../schema/vocabulary/drift.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { describeMarkless, describeOpenAlarms } from "../describe-drift.ts";
import type { CommandContext } from "../main.ts";
import { printTable } from "../print-table.ts";

interface DateStatus {
  readonly date: string;
  readonly state: string;
  readonly sites: number;
  readonly planned: number;
  readonly reached: number;
  readonly refused: number;
  readonly lost: number;
}

/** `status`: what has been collected, what is left to do, and whether the audit log is whole. */
export function registerStatus(program: Command, context: CommandContext): void {
  program
    .command("status")
    .description("show rounds, dates, open work, and whether the audit log is whole")
    .option("--study <folder>", "the study folder")
    .option("--json", "as JSON")
    .action((options: { study?: string; json?: boolean }) =>
      context.inWorkplace(options, async (place) => {
        const rounds = [];
        for (const id of await readRoundIds(place.database)) {
          const round = await readRound(place.database, id);
          if (round === null) continue;
          const dates = await place.database.query<DateStatus>(
            `select d.date, coalesce(s.state, 'planned') as state, count(s.site_id) as sites, coalesce(sum(s.planned), 0) as planned,
                    coalesce(sum(s.reached), 0) as reached, coalesce(sum(s.refused), 0) as refused, coalesce(sum(s.lost), 0) as lost
             from sampling_date d left join site_date s using (round_id, date)
             where d.round_id = $1 group by d.date, d.position, s.state order by d.position, s.state`,
            [id],
          );
          rounds.push({
            round: id,
            invented: round.invented,
            purged: round.purgedAt?.toISOString() ?? null,
            dates: dates.rows,
            drift: (await readDriftAlarms(place.database, id)).filter((alarm) => alarm.decision === null),
            markless: await readMarkless(place.database, id),
            offSchedule: round.dates.filter((date) => date.offScheduleReason !== null),
          });
        }
        const { openQueue } = await import("../../workers/queue.ts");
        const queue = await openQueue(place.queueAddress);
        const work = { open: await queue.open(), failed: await queue.failed() };
        await queue.close();
        const broken = await verifyAudit(place.database);
        const entries = await readAudit(place.database);
        const roles = await place.database.query("select 1 from pg_roles where rolname = 'ogonblick_dashboard'");
        const audit = {
          entries: entries.length,
          whole: broken.length === 0,
          brokenAt: broken,
          lastHash: entries.at(-1)?.hash ?? null,
        };
        const report = { rounds, queue: work, audit, narrowRoles: (roles.rowCount ?? 0) > 0 };
        if (options.json === true) console.log(JSON.stringify(report));
        else print(report);
        if (!audit.whole)
          throw new UserError(
            `The audit log is broken at entry ${broken.join(", ")}: somebody changed it. Compare with a backup.`,
            "storage",
          );
      }),
    );
}

function print(report: {
  readonly rounds: readonly {
    readonly round: string;
    readonly invented: boolean;
    readonly purged: string | null;
    readonly dates: readonly DateStatus[];
    readonly drift: readonly DriftAlarm[];
    readonly markless: readonly SiteDateKey[];
    readonly offSchedule: readonly { readonly date: string; readonly offScheduleReason: string | null }[];
  }[];
  readonly queue: {
    readonly open: number;
    readonly failed: { readonly count: number; readonly reasons: readonly string[] };
  };
  readonly audit: { readonly entries: number; readonly whole: boolean; readonly lastHash: string | null };
  readonly narrowRoles: boolean;
}): void {
  if (report.rounds.length === 0) console.log("No round has been opened.");
  for (const round of report.rounds) {
    console.log(
      `\nRound ${round.round}${round.invented ? " (invented)" : ""}${round.purged === null ? "" : `, purged ${round.purged.slice(0, 10)}`}`,
    );
    console.log(
      printTable(
        ["date", "state", "sites", "planned", "reached", "refused", "lost"],
        round.dates.map((date) => [
          date.date,
          date.state,
          date.sites,
          Number(date.planned),
          Number(date.reached),
          Number(date.refused),
          Number(date.lost),
        ]),
      ),
    );
    for (const { date, offScheduleReason } of round.offSchedule)
      console.log(`${date} was collected off schedule: ${offScheduleReason}`);
    for (const line of describeOpenAlarms(round.drift)) console.log(line);
    for (const siteDate of round.markless) console.log(describeMarkless(round.round, siteDate));
  }
  console.log(`\nQueue: ${report.queue.open} open jobs, ${report.queue.failed.count} failed.`);
  console.log(
    `Audit log: ${report.audit.entries} entries, ${report.audit.whole ? "whole" : "BROKEN"}. Last hash ${report.audit.lastHash ?? "–"}`,
  );
  if (!report.narrowRoles)
    console.log("The database user may not create roles: crawler and dashboard connect as the owner.");
}
