import type { Queryable } from "../connect.ts";
import type { SiteDate } from "./frontier.ts";

/** Listings that one page of a list shows. */
export interface PageHits {
  readonly site: SiteDate;
  readonly listKey: string;
  readonly addressMacs: readonly Buffer[];
}

/** A list's row in its site's menu: what the site itself calls it. */
export interface FoundList {
  readonly site: SiteDate;
  readonly listKey: string;
  readonly place: string | null;
  readonly category: string | null;
}

/**
 * Writes down hits; one address counts once in one list, however many of its pages show it. Returns, per list, how
 * many were new there.
 */
export async function insertHits(database: Queryable, pages: readonly PageHits[]): Promise<Map<string, number>> {
  const flat = pages.flatMap((page) => page.addressMacs.map((mac) => ({ ...page, mac })));
  const fresh = new Map<string, number>();
  if (flat.length === 0) return fresh;
  const { rows } = await database.query<{ site_id: string; list_key: string }>(
    `insert into hit (round_id, date, site_id, list_key, address_mac)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::bytea[])
     on conflict do nothing returning site_id, list_key`,
    [
      flat.map(({ site }) => site.roundId),
      flat.map(({ site }) => site.date),
      flat.map(({ site }) => site.siteId),
      flat.map(({ listKey }) => listKey),
      flat.map(({ mac }) => mac),
    ],
  );
  for (const row of rows) {
    const name = hitList(row.site_id, row.list_key);
    fresh.set(name, (fresh.get(name) ?? 0) + 1);
  }
  return fresh;
}

/** The name under which `insertHits` reports a list. */
export function hitList(siteId: string, listKey: string): string {
  return `${siteId} ${listKey}`;
}

/** Writes down lists; a list met before keeps the name it was met under. */
export async function insertLists(database: Queryable, lists: readonly FoundList[]): Promise<void> {
  if (lists.length === 0) return;
  await database.query(
    `insert into site_list (round_id, site_id, list_key, place_label, category_label)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) on conflict do nothing`,
    [
      lists.map(({ site }) => site.roundId),
      lists.map(({ site }) => site.siteId),
      lists.map(({ listKey }) => listKey),
      lists.map(({ place }) => place),
      lists.map(({ category }) => category),
    ],
  );
}

/** Hits and lists of a site on a date. */
export async function countHits(database: Queryable, site: SiteDate): Promise<{ hits: number; lists: number }> {
  const { rows } = await database.query<{ hits: number; lists: number }>(
    `select count(*) as hits, count(distinct list_key) as lists from hit
     where round_id = $1 and date = $2 and site_id = $3`,
    [site.roundId, site.date, site.siteId],
  );
  return { hits: Number(rows[0]?.hits ?? 0), lists: Number(rows[0]?.lists ?? 0) };
}
