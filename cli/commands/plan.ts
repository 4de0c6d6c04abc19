import type { Command } from "commander";
import { planDate } from "../../crawler/plan-date.ts";
import { sitesOfRound } from "../../schema/study/load-study.ts";
import { UserError } from "../../schema/vocabulary/errors.ts";
import { parseDay } from "../../schema/vocabulary/sampling-date.ts";
import { estimateSite, overWindow, type SiteEstimate } from "../estimate-date.ts";
import type { CommandContext } from "../main.ts";
import { printTable } from "../print-table.ts";
import type { Workplace } from "../workplace.ts";

/** `plan`: what each date will do at each site, and how long it will take. */
export function registerPlan(program: Command, context: CommandContext): void {
  program
    .command("plan")
    .description(
      "show per date and site what will be collected and how long it takes; too long for the window is an error",
    )
    .option("--round <id>", "one round only")
    .option("--study <folder>", "the study folder")
    .option("--json", "as JSON")
    .action((options: { round?: string; study?: string; json?: boolean }) =>
      context.inWorkplace(options, async (place) => {
        const study = place.study();
        const plans: unknown[] = [];
        const faults: string[] = [];
        for (const round of study.definition.rounds.filter(
          (one) => options.round === undefined || one.id === options.round,
        )) {
          for (const text of round.dates) {
            const date = parseDay(text, `round ${round.id}`);
            const { visits } = planDate(date, sitesOfRound(study, round));
            const estimates: SiteEstimate[] = [];
            for (const { site } of visits)
              estimates.push(estimateSite(site, await lastPages(place, round.id, site.id)));
            plans.push({ round: round.id, date, windowHours: round.windowHours, sites: estimates });
            if (options.json !== true) {
              console.log(`\nRound ${round.id}, ${date} (window ${round.windowHours} h), ${visits.length} sites`);
              console.log(
                printTable(
                  ["site", "kind", "fetch", "lists", "per second", "pages last time", "hours"],
                  visits.map(({ site, lists, index }, at) => [
                    site.id,
                    site.kind,
                    site.fetch,
                    index === null ? String(lists.length) : `${lists.length} + index`,
                    String(site.pace.perSecond),
                    estimates[at]?.lastPages?.toString() ?? "–",
                    estimates[at]?.hours?.toFixed(2) ?? "not known before the first date",
                  ]),
                ),
              );
            }
            for (const late of overWindow(estimates, round.windowHours)) {
              faults.push(
                `Round ${round.id}, ${date}: ${late.siteId} needs ${late.hours?.toFixed(1)} h for ${late.pages} pages, and the window is ${round.windowHours} h. Raise pace.perSecond if the site allows it, narrow its lists, or widen windowHours.`,
              );
            }
          }
        }
        if (plans.length === 0) throw new UserError(`The study has no round "${options.round}".`, "usage");
        if (options.json === true) console.log(JSON.stringify(plans));
        if (faults.length > 0) throw new UserError(faults.join("\n"), "refused");
      }),
    );
}

/** Pages of the site at the latest date it was collected, in this round or an earlier one. */
async function lastPages(place: Workplace, roundId: string, siteId: string): Promise<number | null> {
  const found = await place.database.query<{ pages: number }>(
    `select pages_http + pages_browser as pages from site_date
     where site_id = $2 and state in ('complete', 'truncated') and pages_http + pages_browser > 0
     order by (round_id = $1) desc, date desc limit 1`,
    [roundId, siteId],
  );
  return found.rows[0]?.pages ?? null;
}
