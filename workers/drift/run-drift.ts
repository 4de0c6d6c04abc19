import { type Database, inTransaction, type Queryable } from "../../schema/connect.ts";
import type { WorkerKeys } from "../../schema/keys/round-keys.ts";
import { readDriftAlarms, renewQuarantine, storeFindings } from "../../schema/store/drift-alarms.ts";
import {
  beginWatch,
  countListed,
  forgetFillRates,
  readFillRates,
  readFormerRound,
  readWatchedCaptures,
  readWatchedSiteDates,
  replaceFillRates,
  type WatchedSiteDate,
} from "../../schema/store/fill-rates.ts";
import {
  type DriftAlarm,
  type DriftFinding,
  type FillRate,
  NOT_COMPARABLE_BY_DRIFT,
} from "../../schema/vocabulary/drift.ts";
import type { ListingText } from "../../schema/vocabulary/listing-text.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import { judgeSite, testLevel } from "./judge-site.ts";
import { measureSite } from "./measure-site.ts";
import { type SightedListing, sightContent } from "./sight-listing.ts";

export interface DriftScope {
  readonly roundId: string;
  readonly codebookHash: string;
  readonly variables: readonly string[];
}

/** What the watch needs of another stage: the listing text that a content's opened seal holds. */
export interface DriftEffects {
  readListing(opened: string, contentId: number): ListingText;
}

/**
 * The watch over a round's templates, after its captures are read and coded and before copies are removed: measures
 * the site dates that are new or have changed, judges every date against those before it, writes alarms, and renews
 * the quarantine. In one transaction; doing it again gives the same rows. Returns the round's open alarms.
 */
export async function watchDrift(
  database: Database,
  keys: WorkerKeys,
  scope: DriftScope,
  effects: DriftEffects,
): Promise<DriftAlarm[]> {
  return inTransaction(database, async (client) => {
    await beginWatch(client, scope.roundId);
    const siteDates = (await readWatchedSiteDates(client, scope.roundId)).filter(isWatched);
    const former = await readFormerRates(client, scope.roundId);
    const rates = new Map((await readFillRates(client, scope.roundId)).map((row) => [nameOf(row), row.rates]));
    const known = await readDriftAlarms(client, scope.roundId);
    const standing = new Map<string, Standing>();
    for (const day of groupByDate(siteDates)) {
      const level = testLevel(day.length, scope.variables.length);
      for (const siteDate of day) {
        const believed = believedDates(siteDates, siteDate, standing);
        let today = rates.get(nameOf(siteDate));
        if (today === undefined || siteDate.measured !== siteDate.captures) {
          today = await measure(client, keys, scope, effects, siteDate, believed.at(-1));
          rates.set(nameOf(siteDate), today);
        }
        const history = {
          dates: believed.map((one) => rates.get(nameOf(one)) ?? []),
          formerRound: former.get(siteDate.siteId) ?? [],
        };
        const found = judgeSite(siteDate.truncated ? withoutVolume(today) : today, history, scope.variables, level);
        await storeFindings(client, scope.roundId, siteDate, withoutAccepted(found, siteDate, known));
        standing.set(nameOf(siteDate), standingOf(siteDate, found, known));
      }
    }
    await renewQuarantine(client, scope.roundId);
    return (await readDriftAlarms(client, scope.roundId)).filter((alarm) => alarm.decision === null);
  });
}

/** Has a site's dates from one on measured again at the next look, because what came before them has changed. */
export async function measureAgain(client: Queryable, roundId: string, siteId: string, from: Day): Promise<void> {
  await forgetFillRates(client, roundId, siteId, from);
}

/** What the crawler itself, or a person, has marked needs no alarm and is no measure. */
function isWatched({ notComparable }: WatchedSiteDate): boolean {
  return notComparable === null || notComparable === NOT_COMPARABLE_BY_DRIFT;
}

/** Whether a site's date is a measure for later ones: as it should be, under alarm, or the first of a new normal. */
type Standing = "sound" | "open" | "accepted";

function standingOf(siteDate: WatchedSiteDate, found: readonly DriftFinding[], known: readonly DriftAlarm[]): Standing {
  const accepted = known.filter((alarm) => alarm.decision === "accepted" && nameOf(alarm) === nameOf(siteDate));
  if (found.some(({ field }) => !accepted.some((alarm) => alarm.field === field))) return "open";
  return accepted.length > 0 ? "accepted" : "sound";
}

/** An accepted field's values count, whatever other alarm of the date still stands. */
function withoutAccepted(
  found: readonly DriftFinding[],
  siteDate: WatchedSiteDate,
  known: readonly DriftAlarm[],
): DriftFinding[] {
  const accepted = known.flatMap((alarm) =>
    alarm.decision === "accepted" && nameOf(alarm) === nameOf(siteDate) ? [alarm.field] : [],
  );
  return found.map((finding) => ({
    ...finding,
    quarantines: finding.quarantines.filter((variable) => !accepted.includes(variable)),
  }));
}

/**
 * The site's earlier dates that a date is held against: those without an open alarm, and, where a change was accepted,
 * none before it.
 */
function believedDates(
  siteDates: readonly WatchedSiteDate[],
  own: WatchedSiteDate,
  standing: ReadonlyMap<string, Standing>,
): WatchedSiteDate[] {
  const earlier = siteDates.filter((one) => one.siteId === own.siteId && one.date < own.date);
  const accepted = earlier.findLastIndex((one) => standing.get(nameOf(one)) === "accepted");
  return earlier.slice(Math.max(0, accepted)).filter((one) => standing.get(nameOf(one)) !== "open");
}

async function measure(
  client: Queryable,
  keys: WorkerKeys,
  scope: DriftScope,
  effects: DriftEffects,
  siteDate: WatchedSiteDate,
  before: WatchedSiteDate | undefined,
): Promise<FillRate[]> {
  const sight = {
    today: await readSight(client, keys, scope, effects, siteDate),
    before: before === undefined ? null : await readSight(client, keys, scope, effects, before),
    listed: await countListed(client, scope.roundId, siteDate),
  };
  const rates = measureSite(sight, scope.variables);
  await replaceFillRates(client, scope.roundId, siteDate, rates);
  return rates;
}

async function readSight(
  client: Queryable,
  keys: WorkerKeys,
  { roundId, codebookHash }: DriftScope,
  effects: DriftEffects,
  at: WatchedSiteDate,
): Promise<SightedListing[]> {
  const captures = await readWatchedCaptures(client, roundId, codebookHash, at);
  return captures.map(({ addressMac, contentId, copyMac, textMac, sealedText, values }) => {
    if (contentId === null || copyMac === null || textMac === null || sealedText === null) {
      return { address: addressMac, content: null };
    }
    const listing = effects.readListing(keys.openContent(sealedText, textMac), contentId);
    return { address: addressMac, content: sightContent(copyMac, listing, values) };
  });
}

/** The rates of the round before, by site; those of its dates under alarm are no measure. */
async function readFormerRates(client: Queryable, roundId: string): Promise<Map<string, (readonly FillRate[])[]>> {
  const former = await readFormerRound(client, roundId);
  if (former === null) return new Map();
  const open = (await readDriftAlarms(client, former)).filter((alarm) => alarm.decision === null);
  const doubtful = new Set(open.map(nameOf));
  const bySite = new Map<string, (readonly FillRate[])[]>();
  for (const row of await readFillRates(client, former)) {
    if (doubtful.has(nameOf(row))) continue;
    bySite.set(row.siteId, [...(bySite.get(row.siteId) ?? []), row.rates]);
  }
  return bySite;
}

function withoutVolume(rates: readonly FillRate[]): FillRate[] {
  return rates.filter((rate) => rate.signal !== "listings");
}

function groupByDate(siteDates: readonly WatchedSiteDate[]): WatchedSiteDate[][] {
  const days = new Map<Day, WatchedSiteDate[]>();
  for (const one of siteDates) days.set(one.date, [...(days.get(one.date) ?? []), one]);
  return [...days.values()];
}

function nameOf({ date, siteId }: { readonly date: string; readonly siteId: string }): string {
  return `${date} ${siteId}`;
}
