import type { Queryable } from "../connect.ts";
import type { SiteDefinition } from "../vocabulary/site-definition.ts";
import type { SiteDateKey } from "./drift-alarms.ts";

/** A definition that took over within a round, because its site's template had changed. */
export interface MendedDefinition extends SiteDateKey {
  readonly definition: SiteDefinition;
  readonly definitionHash: string;
  readonly reason: string;
}

/** Writes a definition that reads a site's pages from a date on; one mended for the same date before gives way. */
export async function storeMendedDefinition(
  client: Queryable,
  roundId: string,
  mended: MendedDefinition,
): Promise<void> {
  await client.query(
    `insert into mended_definition (round_id, site_id, from_date, definition, definition_hash, reason)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (round_id, site_id, from_date) do update set definition = excluded.definition,
       definition_hash = excluded.definition_hash, reason = excluded.reason, mended_at = now()`,
    [roundId, mended.siteId, mended.date, JSON.stringify(mended.definition), mended.definitionHash, mended.reason],
  );
}

/**
 * Has a site's pages read again from a date on: what was read of them is forgotten, and the marks that the crawler or
 * an alarm put on their dates go, until the next look judges them. Captures stay as they are. Returns the pages.
 */
export async function readAgainFrom(
  client: Queryable,
  roundId: string,
  at: SiteDateKey,
  reason: string,
): Promise<number> {
  await client.query(
    `delete from extraction e using capture k
     where k.capture_id = e.capture_id and k.round_id = $1 and k.site_id = $2 and k.date >= $3`,
    [roundId, at.siteId, at.date],
  );
  await client.query("delete from fill_rate where round_id = $1 and site_id = $2 and date >= $3", [
    roundId,
    at.siteId,
    at.date,
  ]);
  // A date that ended short of its plan only because its pages were strange to the definition has reached it now.
  await client.query(
    `update site_date set not_comparable = null,
       state = case when state = 'truncated' and reason = 'templateChanged' and lost = 0 then 'complete' else state end,
       reason = case when state = 'truncated' and reason = 'templateChanged' and lost = 0 then null else reason end
     where round_id = $1 and site_id = $2 and date >= $3 and state <> 'failed'
       and not_comparable in ('templateChanged', 'drift')`,
    [roundId, at.siteId, at.date],
  );
  await client.query(
    `update drift_alarm set reason = $4
     where round_id = $1 and site_id = $2 and date >= $3 and decision is null`,
    [roundId, at.siteId, at.date, reason],
  );
  const { rows } = await client.query<{ pages: number }>(
    `select count(*) as pages from capture k where k.round_id = $1 and k.site_id = $2 and k.date >= $3
       and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged')`,
    [roundId, at.siteId, at.date],
  );
  return rows[0]?.pages ?? 0;
}

/** The round's sites, $1, each with the definition that holds at date $2: its own, or the one mended latest before it. */
const DEFINITION_AT_DATE = `select coalesce(m.definition, s.definition) as definition
     from round_site s
     left join lateral (select definition from mended_definition m
       where m.round_id = s.round_id and m.site_id = s.site_id and m.from_date <= $2
       order by m.from_date desc limit 1) m on true`;

/** The definition that a site's pages of a date are read by: the round's own, or the one mended latest before it. */
export async function readDefinitionOf(
  client: Queryable,
  roundId: string,
  at: SiteDateKey,
): Promise<SiteDefinition | null> {
  const { rows } = await client.query<{ definition: SiteDefinition }>(
    `${DEFINITION_AT_DATE}
     where s.round_id = $1 and s.site_id = $3`,
    [roundId, at.date, at.siteId],
  );
  return rows[0]?.definition ?? null;
}

/** The round's sites in frame order, each with the definition that a date is collected and read by. */
export async function readDefinitionsOfDate(
  client: Queryable,
  roundId: string,
  date: string,
): Promise<SiteDefinition[]> {
  const { rows } = await client.query<{ definition: SiteDefinition }>(
    `${DEFINITION_AT_DATE}
     where s.round_id = $1 order by s.position`,
    [roundId, date],
  );
  return rows.map((row) => row.definition);
}
