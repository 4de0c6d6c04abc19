import type { SiteDateKey } from "../schema/store/drift-alarms.ts";
import { type DriftAlarm, type DriftSignal, PART_PAGES } from "../schema/vocabulary/drift.ts";

/** What a share of listings did, in words, by signal. */
const OF_LISTINGS: { readonly [signal in DriftSignal]: string } = {
  stated: "state it",
  labelled: "state it in a labelled field",
  readable: "of those that state it can be read",
  kept: "of the known listings that stated it still do",
  same: "of the known listings say the same",
  silent: "of the known listings that did not state it still do not",
  present: "have it",
  distinct: "are told apart by it",
  whole: "of the known listings kept what they stated",
  read: "of the pages could be read",
  listings: "listings in the lists",
};

/** One alarm in a few words: "age: 0 % of the known listings that stated it still do (expected 92 %, 41 listings)". */
export function describeAlarm({ field, signal, seen, expected, of }: DriftAlarm): string {
  if (signal === "listings") return `${field}: ${seen} ${OF_LISTINGS[signal]} (${expected} before)`;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `${field}: ${percent(seen)} ${OF_LISTINGS[signal]} (expected ${percent(expected)}, ${of} listings)`;
}

/** A date whose pages the crawler itself took for another template, and what to do about it. */
export function describeMarkless(roundId: string, { date, siteId }: SiteDateKey): string {
  const at = `--round ${roundId} --date ${date}`;
  return `${siteId} on ${date}: its pages lack the marks of a listing, and stand in no table. Draft new selectors with site draft --stored ${siteId} ${at} --out FILE and read the date again with drift mend.`;
}

/** What a changed template means for its date and what to do, a sentence per site and date; none, nothing. */
export function describeOpenAlarms(alarms: readonly DriftAlarm[]): string[] {
  const bySiteDate = new Map<string, DriftAlarm[]>();
  for (const alarm of alarms) {
    const key = `${alarm.date} ${alarm.siteId}`;
    bySiteDate.set(key, [...(bySiteDate.get(key) ?? []), alarm]);
  }
  return [...bySiteDate.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { roundId, siteId, date } = first;
    const at = `--round ${roundId} --date ${date}`;
    const effect = own.some((alarm) => alarm.field === PART_PAGES)
      ? "The site's date is left out of volumes and comparisons"
      : "What it can no longer vouch for is kept in store and not published";
    return [
      `${siteId} looks changed on ${date}: ${own.map(describeAlarm).join("; ")}. ${effect}. Draft new selectors with site draft --stored ${siteId} ${at} --out FILE and read the date again with drift mend, or, if the change is real, let it count with drift accept --site ${siteId} ${at} --reason "…".`,
    ];
  });
}
