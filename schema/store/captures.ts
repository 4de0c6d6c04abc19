import type { Queryable } from "../connect.ts";
import type { CaptureOutcome, FetchWay, PageType } from "../vocabulary/capture.ts";
import { type FoundPage, insertFound, type SiteDate } from "./frontier.ts";
import { type FoundList, hitList, insertHits, insertLists } from "./hits.ts";

/** A capture with everything sealed that has to be, ready to be stored. */
export interface SealedCapture {
  readonly pageType: PageType;
  readonly outcome: CaptureOutcome;
  readonly way: FetchWay;
  readonly status: number | null;
  readonly contentType: string | null;
  readonly charset: string | null;
  /** Null unless the body is kept (the outcome is good). */
  readonly bodyMac: Buffer | null;
  /** Null also when the server said that an earlier date's body still holds. */
  readonly sealedBody: Buffer | null;
  readonly notModified: boolean;
  readonly bytes: number;
  readonly fetchedAt: Date;
  readonly milliseconds: number;
  readonly sealedValidators: Buffer | null;
}

/** One page's work, finished: all that follows from one fetch, stored in one transaction or not at all. */
export interface FinishedPage {
  readonly site: SiteDate;
  readonly frontierId: number;
  readonly fence: number;
  readonly addressMac: Buffer;
  readonly ending:
    | { readonly kind: "done" | "lost"; readonly reason: string | null }
    | { readonly kind: "retry"; readonly afterMilliseconds: number };
  /** Null for a fetch that will be tried again. */
  readonly capture: SealedCapture | null;
  readonly lists: readonly Omit<FoundList, "site">[];
  /** Null for pages that are no page of a list. */
  readonly hits: { readonly listKey: string; readonly addressMacs: readonly Buffer[] } | null;
  readonly found: readonly FoundPage[];
  /** The list's next page, by whether this one brought the list anything new; `reason` says why it ends there. */
  readonly next: { readonly afterFresh: NextPage; readonly afterBarren: NextPage } | null;
}

export interface NextPage {
  readonly page: FoundPage | null;
  readonly reason: string | null;
}

export interface StoredPage {
  readonly frontierId: number;
  /** False when somebody else had been handed the page since, or it was stored before: nothing was written. */
  readonly accepted: boolean;
  readonly captureId: string | null;
  readonly freshHits: number;
}

export interface StoredPages {
  readonly pages: readonly StoredPage[];
  /** New addresses per site. */
  readonly found: ReadonlyMap<string, number>;
}

/** Stores finished pages. Must run inside a transaction; twice the same pages leave what once leaves. */
export async function storeFinishedPages(client: Queryable, pages: readonly FinishedPage[]): Promise<StoredPages> {
  const held = await holdLeases(client, pages);
  const accepted = pages.filter((page) => held.has(page.frontierId));
  const captured = accepted.flatMap(({ site, addressMac, capture }) =>
    capture === null ? [] : [{ site, addressMac, capture }],
  );
  await insertBodies(client, captured);
  const ids = await insertCaptures(client, captured);
  await insertValidators(client, captured);
  await insertLists(
    client,
    accepted.flatMap(({ site, lists }) => lists.map((list) => ({ ...list, site }))),
  );
  const fresh = await insertHits(
    client,
    accepted.flatMap(({ site, hits }) => (hits === null ? [] : [{ site, ...hits }])),
  );
  const freshOf = (page: FinishedPage) =>
    page.hits === null ? 0 : (fresh.get(hitList(page.site.siteId, page.hits.listKey)) ?? 0);
  const nextOf = (page: FinishedPage) =>
    page.next === null ? null : freshOf(page) > 0 ? page.next.afterFresh : page.next.afterBarren;
  const foundSites = await insertFound(
    client,
    accepted.flatMap((page) => {
      const next = nextOf(page)?.page ?? null;
      return [...page.found, ...(next === null ? [] : [next])].map((found) => ({ site: page.site, page: found }));
    }),
  );
  await endLeases(
    client,
    accepted.map((page) => ({ page, reason: nextOf(page)?.reason ?? null })),
  );
  const found = new Map<string, number>();
  for (const siteId of foundSites) found.set(siteId, (found.get(siteId) ?? 0) + 1);
  return {
    pages: pages.map((page) => ({
      frontierId: page.frontierId,
      accepted: held.has(page.frontierId),
      captureId: ids.get(captureName(page.site, page.addressMac)) ?? null,
      freshHits: held.has(page.frontierId) ? freshOf(page) : 0,
    })),
    found,
  };
}

async function holdLeases(client: Queryable, pages: readonly FinishedPage[]): Promise<Set<number>> {
  const { rows } = await client.query<{ frontier_id: number }>(
    `select f.frontier_id from frontier f
     join unnest($1::bigint[], $2::bigint[]) as w(id, fence) on f.frontier_id = w.id and f.fence = w.fence
     where f.state = 'leased' order by f.frontier_id for update of f`,
    [pages.map((page) => page.frontierId), pages.map((page) => page.fence)],
  );
  return new Set(rows.map((row) => row.frontier_id));
}

async function endLeases(
  client: Queryable,
  ended: readonly { readonly page: FinishedPage; readonly reason: string | null }[],
): Promise<void> {
  if (ended.length === 0) return;
  await client.query(
    `update frontier f set state = w.state, reason = w.reason, lease_until = null,
       attempts = f.attempts + case when w.wait is null then 0 else 1 end,
       retry_at = case when w.wait is null then f.retry_at else now() + w.wait * interval '1 millisecond' end
     from unnest($1::bigint[], $2::text[], $3::text[], $4::double precision[]) as w(id, state, reason, wait)
     where f.frontier_id = w.id`,
    [
      ended.map(({ page }) => page.frontierId),
      ended.map(({ page }) => (page.ending.kind === "retry" ? "waiting" : page.ending.kind)),
      ended.map(({ page, reason }) => (page.ending.kind === "retry" ? null : (page.ending.reason ?? reason))),
      ended.map(({ page }) => (page.ending.kind === "retry" ? page.ending.afterMilliseconds : null)),
    ],
  );
}

interface Captured {
  readonly site: SiteDate;
  readonly addressMac: Buffer;
  readonly capture: SealedCapture;
}

async function insertBodies(client: Queryable, captured: readonly Captured[]): Promise<void> {
  const bodies = new Map<string, [string, Buffer, Buffer]>();
  for (const { site, capture } of captured) {
    if (capture.bodyMac === null || capture.sealedBody === null) continue;
    bodies.set(`${site.roundId} ${capture.bodyMac.toString("hex")}`, [
      site.roundId,
      capture.bodyMac,
      capture.sealedBody,
    ]);
  }
  if (bodies.size === 0) return;
  // In one order everywhere: two collectors that store the same bodies must not wait for each other.
  const rows = [...bodies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const places = rows.map((_, row) => `($${row * 3 + 1}, $${row * 3 + 2}, $${row * 3 + 3})`).join(", ");
  await client.query(
    `insert into capture_body (round_id, body_mac, sealed_body) values ${places} on conflict do nothing`,
    rows.flat(),
  );
}

async function insertCaptures(client: Queryable, captured: readonly Captured[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  if (captured.length === 0) return ids;
  const column = <T>(value: (row: Captured) => T) => captured.map(value);
  const { rows } = await client.query<{ capture_id: number; site_id: string; address_mac: Buffer }>(
    `insert into capture (round_id, date, site_id, address_mac, page_type, outcome, way, status, content_type, charset,
       body_mac, body_bytes, fetched_at, milliseconds, not_modified)
     select * from unnest($1::text[], $2::date[], $3::text[], $4::bytea[], $5::text[], $6::text[], $7::text[],
       $8::smallint[], $9::text[], $10::text[], $11::bytea[], $12::integer[], $13::timestamptz[], $14::integer[],
       $15::boolean[])
     on conflict (round_id, date, site_id, address_mac) do nothing
     returning capture_id, site_id, address_mac`,
    [
      column(({ site }) => site.roundId),
      column(({ site }) => site.date),
      column(({ site }) => site.siteId),
      column(({ addressMac }) => addressMac),
      column(({ capture }) => capture.pageType),
      column(({ capture }) => capture.outcome),
      column(({ capture }) => capture.way),
      column(({ capture }) => capture.status),
      column(({ capture }) => capture.contentType),
      column(({ capture }) => capture.charset),
      column(({ capture }) => capture.bodyMac),
      column(({ capture }) => Math.min(capture.bytes, 2_000_000_000)),
      column(({ capture }) => capture.fetchedAt),
      column(({ capture }) => capture.milliseconds),
      column(({ capture }) => capture.notModified),
    ],
  );
  for (const row of rows) ids.set(`${row.site_id} ${row.address_mac.toString("hex")}`, String(row.capture_id));
  return ids;
}

function captureName(site: SiteDate, addressMac: Buffer): string {
  return `${site.siteId} ${addressMac.toString("hex")}`;
}

async function insertValidators(client: Queryable, captured: readonly Captured[]): Promise<void> {
  const rows = captured.flatMap(({ site, addressMac, capture }) =>
    capture.sealedValidators === null || capture.bodyMac === null
      ? []
      : [{ site, addressMac, sealed: capture.sealedValidators, bodyMac: capture.bodyMac }],
  );
  if (rows.length === 0) return;
  await client.query(
    `insert into page_validator (round_id, site_id, address_mac, sealed_validators, body_mac)
     select * from unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[])
     on conflict (round_id, site_id, address_mac)
     do update set sealed_validators = excluded.sealed_validators, body_mac = excluded.body_mac`,
    [
      rows.map(({ site }) => site.roundId),
      rows.map(({ site }) => site.siteId),
      rows.map(({ addressMac }) => addressMac),
      rows.map(({ sealed }) => sealed),
      rows.map(({ bodyMac }) => bodyMac),
    ],
  );
}
