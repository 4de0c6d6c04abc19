import { judgeCapture } from "../../../crawler/judge-capture.ts";
import { failedAnswer, type PageAnswer } from "../../../crawler/page-answer.ts";
import { parseBody } from "../../../crawler/parse-body.ts";
import type { Database } from "../../../schema/connect.ts";
import { type DriftAlarm, PART_PAGES } from "../../../schema/vocabulary/drift.ts";
import type { DemoPage, DemoSitePages } from "./demo-pages.ts";
import type { Mutation } from "./mutations.ts";
import { type Counted, dayOf, exactCounts, openWatchedRound } from "./watched-round.ts";

export interface MutationOutcome {
  readonly what: string;
  /** Listings at the changed date, and those of them met at the date before as well. */
  readonly listings: number;
  readonly known: number;
  /** Whether the crawler's own look at each changed page calls it good. */
  readonly crawlerSeesNothing: boolean;
  /** Alarms of the changed site's date, as "field signal". */
  readonly found: readonly string[];
  /** Alarms of any other date or site. */
  readonly elsewhere: readonly string[];
  /** Whether the site's date stands outside the volumes and every comparison. */
  readonly leftOut: boolean;
  /** Counts that the change made other than they are without it, beyond what is quarantined. */
  readonly wronged: readonly Wronged[];
}

export interface Wronged {
  readonly cell: string;
  readonly share: number;
}

/**
 * Collects two dates of a changed site and of one that stays as it is, the change at the second date, and holds every
 * exact count against the same round without the change: nothing may fall or rise but by what is quarantined.
 */
export async function runMutation(
  database: Database,
  mutation: Mutation,
  changing: DemoSitePages,
  steady: DemoSitePages,
  name: string,
): Promise<MutationOutcome> {
  const second = changing.dates[1] ?? [];
  const changed =
    mutation.lists === "few"
      ? second.slice(0, Math.floor(second.length / 5))
      : second.map((page, at) => ({ ...page, body: mutation.change(page.body, at) }));
  const clean = await collectTwice(database, `${name}-clean`, changing, steady, second);
  const drifted = await collectTwice(database, `${name}-drift`, changing, steady, changed);
  const isOwn = (alarm: DriftAlarm) => alarm.siteId === changing.id && alarm.date === dayOf(1);
  const alarms = drifted.alarms;
  const earlier = new Set(changing.dates[0]?.map((page) => page.address));
  const leftOut = alarms.some((alarm) => isOwn(alarm) && alarm.field === PART_PAGES);
  return {
    what: mutation.what,
    listings: changed.length,
    known: changed.filter((page) => earlier.has(page.address)).length,
    crawlerSeesNothing: changed.every((page) => crawlersView(changing, page) === "good"),
    found: alarms.filter(isOwn).map((alarm) => `${alarm.field} ${alarm.signal}`),
    elsewhere: [...clean.alarms, ...alarms.filter((alarm) => !isOwn(alarm))].map(
      (alarm) => `${alarm.date} ${alarm.siteId} ${alarm.field} ${alarm.signal}`,
    ),
    leftOut,
    // A site's date that is left out as a whole stands in no comparison; there is nothing to hold it against.
    wronged: leftOut ? [] : compareCounts(clean.counts, drifted.counts),
  };
}

/** What the crawler itself would take a page for. */
function crawlersView({ definition }: DemoSitePages, page: DemoPage): string {
  const address = new URL(page.address, definition.origin).href;
  const contentType = page.body.startsWith("{") ? "application/json" : "text/html";
  const answer: PageAnswer = {
    ...failedAnswer("http", "networkError", address, 1),
    failure: null,
    status: 200,
    contentType,
    text: page.body,
  };
  const expected = { pageType: "listing", address, found: 0, isIndex: false } as const;
  return judgeCapture(definition, answer, parseBody(page.body, contentType), expected);
}

async function collectTwice(
  database: Database,
  roundId: string,
  changing: DemoSitePages,
  steady: DemoSitePages,
  second: readonly DemoPage[],
): Promise<{ alarms: readonly DriftAlarm[]; counts: Counted[] }> {
  const round = await openWatchedRound(database, roundId, [changing.definition, steady.definition]);
  await round.collect(0, [
    { site: changing.definition, pages: changing.dates[0] ?? [] },
    { site: steady.definition, pages: steady.dates[0] ?? [] },
  ]);
  const alarms = await round.collect(1, [
    { site: changing.definition, pages: second },
    { site: steady.definition, pages: steady.dates[1] ?? [] },
  ]);
  return { alarms, counts: await exactCounts(database, roundId) };
}

/**
 * What a table would say that is not so: by how many listings a count is lower than without the change and without what
 * is in quarantine, or higher than without it. As shares of the listings of the table, the largest first.
 */
function compareCounts(clean: readonly Counted[], drifted: readonly Counted[]): Wronged[] {
  const keyOf = (cell: Omit<Counted, "count">) => [cell.date, cell.siteId, cell.variable, cell.category].join("|");
  const [before, after] = [clean, drifted].map((cells) => new Map(cells.map((cell) => [keyOf(cell), cell.count])));
  const cells = new Map([...clean, ...drifted].map((cell) => [keyOf(cell), cell]));
  const wronged = [...cells].flatMap(([key, { date, siteId, variable, category }]) => {
    if (category === "quarantined" || category === "missing") return [];
    const [was, is] = [before?.get(key) ?? 0, after?.get(key) ?? 0];
    const total = keyOf({ date, siteId, variable: "", category: "" });
    const [wereAll, areAll] = [before?.get(total) ?? 0, after?.get(total) ?? 0];
    const doubted = after?.get(keyOf({ date, siteId, variable, category: "quarantined" })) ?? 0;
    // While the template differs, copies of a listing under a new address are told from it: so many more are met.
    const apart = Math.max(0, areAll - wereAll);
    const beyond = Math.max(was - doubted - is, variable === "" ? 0 : is - was - apart);
    const cell = `${date || "round"} ${siteId || "all sites"} ${variable} ${category}: ${was} → ${is}`;
    return beyond > 0 ? [{ cell, share: beyond / Math.max(wereAll, areAll) }] : [];
  });
  return wronged.sort((a, b) => b.share - a.share);
}
