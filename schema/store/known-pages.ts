import type { Queryable } from "../connect.ts";
import type { SiteDateKey } from "./drift-alarms.ts";

/** A stored page of one date beside what the same address said at the nearest date that is believed. All sealed. */
export interface KnownPageRow {
  readonly bodyMac: Buffer;
  readonly sealedBody: Buffer;
  readonly contentId: number;
  readonly textMac: Buffer;
  readonly sealedText: Buffer;
}

/**
 * Stored listing pages of a site's date, good ones and those without the marks of a listing, whose address was met at
 * a date of the round that is neither under alarm nor out of comparison; in the order of address, at most `limit`.
 * Listings that state an age under 18 are left out.
 */
export async function readKnownPages(
  client: Queryable,
  roundId: string,
  at: SiteDateKey,
  limit: number,
): Promise<KnownPageRow[]> {
  const { rows } = await client.query<KnownPageRow>(
    `with believed as (
       select d.date from site_date d
       where d.round_id = $1 and d.site_id = $2 and d.date <> $3 and d.state in ('complete', 'truncated')
         and d.not_comparable is null
         and not exists (select from drift_alarm a where a.round_id = d.round_id and a.date = d.date
                           and a.site_id = d.site_id and a.decision is null)
     ), known as (
       select distinct on (k.address_mac) k.address_mac, c.content_id, c.text_mac, c.sealed_text
       from capture k join believed b on b.date = k.date
       join extraction e using (capture_id) join content c using (content_id)
       where k.round_id = $1 and k.site_id = $2 and k.page_type = 'listing' and k.outcome in ('good', 'templateChanged')
         and not exists (select from coding u where u.content_id = c.content_id and u.states_under_age)
       order by k.address_mac, (k.date < $3) desc, abs(k.date - $3::date)
     )
     select k.body_mac as "bodyMac", b.sealed_body as "sealedBody", n.content_id as "contentId",
       n.text_mac as "textMac", n.sealed_text as "sealedText"
     from capture k join known n using (address_mac)
     join capture_body b on b.round_id = k.round_id and b.body_mac = k.body_mac
     where k.round_id = $1 and k.site_id = $2 and k.date = $3 and k.page_type = 'listing'
       and k.outcome in ('good', 'templateChanged')
     order by k.address_mac limit $4`,
    [roundId, at.siteId, at.date, limit],
  );
  return rows;
}
