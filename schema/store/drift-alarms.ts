import type { Queryable } from "../connect.ts";
import {
  type DriftAlarm,
  type DriftDecision,
  type DriftFinding,
  NOT_COMPARABLE_BY_DRIFT,
  PART_PAGES,
} from "../vocabulary/drift.ts";
import type { Day } from "../vocabulary/sampling-date.ts";

/** Alarms of drift, and what follows from the open ones. */

export interface SiteDateKey {
  readonly date: Day;
  readonly siteId: string;
}

/** A round's alarms, open and decided, in order of date, frame and field. */
export async function readDriftAlarms(client: Queryable, roundId: string): Promise<DriftAlarm[]> {
  const { rows } = await client.query<DriftAlarm>(
    `select a.round_id as "roundId", a.date, a.site_id as "siteId", field, signal, seen, expected, n as of, quarantines,
            found_at as "foundAt", decision, reason
     from drift_alarm a join round_site s on s.round_id = a.round_id and s.site_id = a.site_id
     where a.round_id = $1 order by a.date, s.position, field`,
    [roundId],
  );
  return rows;
}

/** Site dates whose listing pages lacked the marks of one, as the crawler itself saw: they stand in no table. */
export async function readMarkless(client: Queryable, roundId: string): Promise<SiteDateKey[]> {
  const { rows } = await client.query<SiteDateKey>(
    `select d.date, d.site_id as "siteId" from site_date d
     join round_site s on s.round_id = d.round_id and s.site_id = d.site_id
     where d.round_id = $1 and d.not_comparable = 'templateChanged' order by d.date, s.position`,
    [roundId],
  );
  return rows;
}

/**
 * Writes what a look at a site's date found. A finding that was accepted stays accepted; an open alarm that is no
 * longer found is mended, and one that was mended and is found again is open again.
 */
export async function storeFindings(
  client: Queryable,
  roundId: string,
  at: SiteDateKey,
  findings: readonly DriftFinding[],
): Promise<void> {
  await client.query(
    `update drift_alarm set decision = 'mended', decided_at = now(), reason = coalesce(reason, 'read again: as expected')
     where round_id = $1 and date = $2 and site_id = $3 and decision is null and field <> all($4::text[])`,
    [roundId, at.date, at.siteId, findings.map((finding) => finding.field)],
  );
  for (const finding of findings) {
    await client.query(
      `insert into drift_alarm as a (round_id, date, site_id, field, signal, seen, expected, n, quarantines)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (round_id, date, site_id, field) do update
         set signal = excluded.signal, seen = excluded.seen, expected = excluded.expected, n = excluded.n,
             quarantines = excluded.quarantines,
             decision = case a.decision when 'accepted' then a.decision end,
             decided_at = case a.decision when 'accepted' then a.decided_at end,
             reason = case a.decision when 'accepted' then a.reason end`,
      [
        roundId,
        at.date,
        at.siteId,
        finding.field,
        finding.signal,
        finding.seen,
        finding.expected,
        finding.of,
        finding.quarantines,
      ],
    );
  }
}

/** Decides the open alarms of a site's date, or one field's. Returns the fields decided. */
export async function decideAlarms(
  client: Queryable,
  roundId: string,
  at: SiteDateKey & { readonly field: string | null },
  decision: DriftDecision,
  reason: string,
): Promise<string[]> {
  const { rows } = await client.query<{ field: string }>(
    `update drift_alarm set decision = $5, decided_at = now(), reason = $6
     where round_id = $1 and date = $2 and site_id = $3 and decision is null and ($4::text is null or field = $4)
     returning field`,
    [roundId, at.date, at.siteId, at.field, decision, reason],
  );
  return rows.map((row) => row.field).sort();
}

/**
 * Carries out what the open alarms of a round mean. Site dates whose pages are in question leave the volumes and
 * comparisons; of the others, contents that were met under alarm only lose the variables in question, and a listing
 * whose address was met at a good date of the round stands there with what it said at the nearest one, earlier before
 * later. A page under alarm that states an age under 18 keeps its own content, so that it is found.
 */
export async function renewQuarantine(client: Queryable, roundId: string): Promise<void> {
  await client.query(
    `update site_date d set not_comparable = case when open.found then $2 end
     from (select d.date, d.site_id, exists (
             select from drift_alarm a where a.round_id = d.round_id and a.date = d.date and a.site_id = d.site_id
               and a.decision is null and a.field = $3) as found
           from site_date d where d.round_id = $1) open
     where d.round_id = $1 and d.date = open.date and d.site_id = open.site_id
       and (d.not_comparable is null and open.found or d.not_comparable = $2 and not open.found)`,
    [roundId, NOT_COMPARABLE_BY_DRIFT, PART_PAGES],
  );
  await client.query("delete from quarantined_value where round_id = $1", [roundId]);
  await client.query("delete from borrowed_content where round_id = $1", [roundId]);
  const open = await client.query("select from drift_alarm where round_id = $1 and decision is null limit 1", [
    roundId,
  ]);
  if (open.rowCount === 0) return;
  await client.query(QUARANTINE, [roundId]);
  await client.query(BORROW, [roundId]);
}

const QUARANTINE = `
  with doubtful as (
    select distinct a.date, a.site_id, q.variable
    from drift_alarm a cross join unnest(a.quarantines) as q (variable)
    where a.round_id = $1 and a.decision is null
  ), met as (
    select distinct e.content_id, k.date, k.site_id
    from capture k join extraction e using (capture_id)
    where k.round_id = $1 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged') and e.content_id is not null
  ), doubted as (
    select content_id, variable, count(*) as times from met join doubtful using (date, site_id) group by 1, 2
  ), times as (
    select content_id, count(*) as times from met group by 1
  )
  insert into quarantined_value (round_id, content_id, variable)
  select $1, content_id, variable from doubted join times using (content_id, times)`;

const BORROW = `
  with doubtful as (
    select distinct date, site_id from drift_alarm where round_id = $1 and decision is null
  ), good as (
    select k.site_id, k.address_mac, k.date, e.content_id
    from capture k join extraction e using (capture_id)
    join site_date d on d.round_id = k.round_id and d.date = k.date and d.site_id = k.site_id
    where k.round_id = $1 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged') and e.content_id is not null
      and d.state <> 'failed' and d.not_comparable is null
      and k.site_id in (select site_id from doubtful)
      and (k.date, k.site_id) not in (select date, site_id from doubtful)
  )
  insert into borrowed_content (capture_id, round_id, content_id)
  select distinct on (k.capture_id) k.capture_id, $1, g.content_id
  from capture k join doubtful using (date, site_id) join extraction e using (capture_id)
  join good g on g.site_id = k.site_id and g.address_mac = k.address_mac
  where k.round_id = $1 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged')
    and not exists (select from coding u where u.content_id = e.content_id and u.states_under_age)
  order by k.capture_id, (g.date < k.date) desc, abs(g.date - k.date)`;
