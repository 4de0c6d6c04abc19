import { collectDate, type DateSummary } from "../crawler/collect-date.ts";
import { createCrawlEffects } from "../crawler/create-crawl-effects.ts";
import { dueDates } from "../crawler/due-dates.ts";
import { connect } from "../schema/connect.ts";
import { inBatches } from "../schema/jobs.ts";
import { crawlerKeys } from "../schema/keys/round-keys.ts";
import { openRound, roundSecret } from "../schema/round/open-round.ts";
import { readStoredCodebook } from "../schema/store/codebooks.ts";
import { readDefinitionsOfDate } from "../schema/store/mended-definitions.ts";
import { markDate, type OpenedRound } from "../schema/store/rounds.ts";
import { READERS_VERSION } from "../schema/vocabulary/codebook.ts";
import type { ListingText } from "../schema/vocabulary/listing-text.ts";
import type { Day } from "../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../schema/vocabulary/site-definition.ts";
import type { RoundDefinition } from "../schema/vocabulary/study.ts";
import { createExtractor } from "../workers/extract/extract-listing.ts";
import { labelsOfCodebook } from "../workers/extract/match-label.ts";
import { checkSchedule } from "./check-schedule.ts";
import { describeOpenAlarms } from "./describe-drift.ts";
import { completeRound, type Workforce, type WorkPhase } from "./drain-round.ts";
import { groupDigits } from "./print-table.ts";
import type { ProgressReport } from "./progress.ts";
import { forbiddenAddresses, userAgentOf } from "./user-agent.ts";
import type { Workplace } from "./workplace.ts";

export interface CollectRequest {
  readonly round: RoundDefinition;
  readonly date: Day;
  readonly siteId: string | null;
  readonly offScheduleReason: string | undefined;
  readonly signal: AbortSignal;
  readonly progress: ProgressReport;
  say(line: string): void;
  /** Told how long each part of the work took, in milliseconds. */
  readonly onPhase?: ((phase: WorkPhase, milliseconds: number) => void) | undefined;
}

export interface CollectOutcome {
  readonly summary: string;
  /** Sites that failed, with the reason. */
  readonly failedSites: readonly string[];
  /** A sentence for each site whose pages of this date are no longer read as they were: what, effect, remedy. */
  readonly changedSites: readonly string[];
}

/**
 * One sampling date from plan to statistics: opens the round if need be, checks the schedule, crawls what is not yet
 * collected while the workers read and code what comes, then removes copies, links and computes.
 */
export async function collectSamplingDate(
  place: Workplace,
  workforce: Workforce,
  request: CollectRequest,
): Promise<CollectOutcome> {
  const study = place.study();
  const { round, date, signal, progress } = request;
  const marks = checkSchedule(study.definition, round, date, new Date(), request.offScheduleReason);
  const opened = await openRound(place.database, await place.masterKey(), study, round, place.codebook(), place.actor);
  await markDate(place.database, opened.roundId, date, marks);
  await tellOtherReaders(place, opened, request.say);
  progress.begin(`${round.id} ${date}`);
  const began = performance.now();
  const summary = await crawl(place, workforce, opened, request, marks.offScheduleReason !== null);
  request.onPhase?.("crawl", performance.now() - began);
  const alarms = signal.aborted
    ? []
    : await completeRound(place, workforce, round.id, signal, progress.work, request.onPhase);
  return {
    changedSites: describeOpenAlarms(alarms.filter((alarm) => alarm.date === date)),
    summary: describe(opened, summary, request),
    failedSites: summary.sites.flatMap((site) =>
      site.state === "failed" ? [`${site.siteId} (${site.reason ?? site.error ?? "no reason"})`] : [],
    ),
  };
}

/** A round keeps its codebook, but the readers come with the program: newer ones may read its later dates otherwise. */
async function tellOtherReaders(place: Workplace, round: OpenedRound, say: (text: string) => void): Promise<void> {
  const { readers } = await readStoredCodebook(place.database, round.codebookHash);
  if (readers === READERS_VERSION) return;
  say(
    `Round ${round.roundId} was opened with readers of version ${readers ?? 1}; this program has version ${READERS_VERSION}. What they code otherwise: npm run -s ogonblick -- recode --round ${round.roundId}`,
  );
}

async function crawl(
  place: Workplace,
  workforce: Workforce,
  round: OpenedRound,
  request: CollectRequest,
  offSchedule: boolean,
): Promise<DateSummary> {
  const narrow = await place.database.query("select 1 from pg_roles where rolname = 'ogonblick_crawler'");
  const database = connect(place.databaseAddress, { role: (narrow.rowCount ?? 0) > 0 ? "crawler" : "owner", max: 12 });
  const userAgent = userAgentOf(round.contact);
  const effects = createCrawlEffects({
    database,
    chromiumPath: place.config.chromiumPath,
    memoryMegabytes: place.config.memoryMegabytes,
    userAgent,
    forbiddenAddresses: forbiddenAddresses(place),
    egressService: place.config.egressService,
    extract: siteExtractor(place),
    announceCaptures: (ids) =>
      workforce.queue.add(
        inBatches(ids).map((captureIds) => ({
          name: "extract" as const,
          payload: { roundId: round.roundId, captureIds },
        })),
      ),
    notice: request.say,
  });
  try {
    return await collectDate(
      {
        roundId: round.roundId,
        date: request.date,
        sites: await readDefinitionsOfDate(place.database, round.roundId, request.date),
        keys: crawlerKeys(roundSecret(await place.masterKey(), round)),
        userAgent,
        ...(request.siteId === null ? {} : { onlySite: request.siteId }),
        retryFailed: !round.simulatedClock,
        until: round.simulatedClock || offSchedule ? null : windowEnd(round, request.date),
        signal: request.signal,
        onProgress: (sum) =>
          request.progress.collect({
            planned: sum.planned,
            done: sum.reached + sum.refused + sum.lost,
            sites: sum.sites.length,
            sitesDone: sum.sites.filter((site) => site.state !== "waiting" && site.state !== "collecting").length,
          }),
      },
      effects,
    );
  } finally {
    await effects.close();
    await database.end();
  }
}

/** How the automatic choice of fetching compares what HTTP and the browser bring: by the listing each holds. */
function siteExtractor(place: Workplace): (site: SiteDefinition, body: string) => ListingText | null {
  const rules = { labels: labelsOfCodebook(place.codebook()) };
  const extractors = new Map<string, (body: string) => ListingText | null>();
  return (site, body) => {
    const known = extractors.get(site.id) ?? createExtractor(site, rules);
    extractors.set(site.id, known);
    return known(body);
  };
}

function windowEnd(round: OpenedRound, date: Day): Date | null {
  const due = dueDates(
    [{ id: round.roundId, dates: round.dates.map((row) => row.date), windowHours: round.windowHours }],
    new Date(),
  );
  return due.find((one) => one.date === date && one.standing === "open")?.closesAt ?? null;
}

/** Whether every site of a date has ended and its statistics are computed: then there is nothing to do again. */
export async function isCollected(place: Workplace, roundId: string, date: string): Promise<boolean> {
  const found = await place.database.query<{ open: number; sites: number; released: boolean }>(
    `select count(*) filter (where state in ('planned', 'collecting')) as open, count(*) as sites,
            exists (select from release where round_id = $1 and after_date >= $2) as released
     from site_date where round_id = $1 and date = $2`,
    [roundId, date],
  );
  const row = found.rows[0];
  return row !== undefined && row.sites > 0 && row.open === 0 && row.released;
}

function describe(round: OpenedRound, summary: DateSummary, request: CollectRequest): string {
  const sum = (of: (site: DateSummary["sites"][number]) => number) =>
    summary.sites.reduce((total, site) => total + of(site), 0);
  const name = `${round.roundId} ${request.date}`;
  if (summary.interrupted)
    return `${name}: stopped after ${Math.round(summary.seconds)} s. The next run continues here.`;
  if (summary.nothingToDo) return `${name}: collected already, nothing is fetched again.`;
  const ended = ["complete", "truncated", "failed"].flatMap((state) => {
    const sites = summary.sites.filter((site) => site.state === state);
    if (sites.length === 0) return [];
    const names =
      state === "complete"
        ? ""
        : ` (${sites.map((site) => `${site.siteId}: ${site.reason ?? site.error ?? "–"}`).join(", ")})`;
    return [`${sites.length} ${state}${names}`];
  });
  return `${name}: ${groupDigits(sum((site) => site.reached))} pages in ${Math.round(summary.seconds)} s (${groupDigits(sum((site) => site.refused))} refused, ${groupDigits(sum((site) => site.lost))} lost). Sites: ${ended.join(", ")}.`;
}
