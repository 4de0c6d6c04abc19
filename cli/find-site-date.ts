import type { OpenedRound } from "../schema/store/rounds.ts";
import { UserError } from "../schema/vocabulary/errors.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";

/** One site's date of a round, as named on the command line. Throws a UserError that tells what there is. */
export function findSiteDate(
  round: Pick<OpenedRound, "roundId" | "dates" | "sites">,
  siteId: string,
  date: string,
): { readonly date: Day; readonly siteId: string } {
  const found = round.dates.find((row) => row.date === date);
  if (found === undefined) {
    const dates = round.dates.map((row) => row.date).join(", ");
    throw new UserError(`Round ${round.roundId} has no date ${date}. Its dates: ${dates}.`);
  }
  if (!round.sites.some((site) => site.id === siteId)) {
    const sites = round.sites.map((site) => site.id).join(", ");
    throw new UserError(`Round ${round.roundId} has no site ${siteId}. Its sites: ${sites}.`);
  }
  return { date: found.date, siteId };
}
