import { randomBytes } from "node:crypto";
import { collectDate, type DateSummary } from "../../crawler/collect-date.ts";
import { type CrawlEffectsOptions, createCrawlEffects } from "../../crawler/create-crawl-effects.ts";
import { type CrawlerKeys, crawlerKeys, workerKeys } from "../../schema/keys/round-keys.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../../schema/vocabulary/site-definition.ts";
import { type TemporaryDatabase, temporaryDatabase } from "../support/database.ts";
import { insertRoundRows } from "../support/round-rows.ts";

export const DATES = ["2026-08-15", "2026-09-15", "2026-10-15"] as Day[];

/** A database with a round of the given sites, and what is needed to collect its dates. */
export interface CrawlBench {
  readonly database: TemporaryDatabase["database"];
  readonly address: string;
  readonly keys: CrawlerKeys;
  readonly notices: string[];
  /** The round's secret, hex, for a collector in a process of its own. */
  readonly secret: string;
  openBody(sealed: Buffer, bodyMac: Buffer): string;
  collect(
    date: Day,
    options?: Partial<CrawlEffectsOptions> & { signal?: AbortSignal; sites?: readonly SiteDefinition[] },
  ): Promise<DateSummary>;
  close(): Promise<void>;
}

export async function openCrawlBench(
  sites: readonly SiteDefinition[],
  open: () => Promise<TemporaryDatabase> = temporaryDatabase,
): Promise<CrawlBench> {
  const temporary = await open();
  const { database } = temporary;
  await insertRoundRows(database, {
    roundId: "2026",
    dates: DATES,
    sites: sites.map((site) => ({ id: site.id, kind: site.kind })),
    codebookHash: "prov",
  });
  await database.query("delete from site_date");
  const secret = { roundId: "2026", bytes: randomBytes(32) };
  const keys = crawlerKeys(secret);
  const opener = workerKeys(secret);
  const notices: string[] = [];
  return {
    database,
    address: temporary.address,
    keys,
    notices,
    secret: secret.bytes.toString("hex"),
    openBody: (sealed, bodyMac) => opener.openBody(sealed, bodyMac),
    async collect(date, options = {}) {
      const { signal, sites: some, ...rest } = options;
      const effects = createCrawlEffects({
        database,
        chromiumPath: null,
        memoryMegabytes: 1000,
        userAgent: "Ogonblick/0.1 (+mailto:prov@studie.example)",
        forbiddenAddresses: [],
        notice: (text) => notices.push(text),
        ...rest,
      });
      try {
        return await collectDate(
          {
            roundId: "2026",
            date,
            sites: some ?? sites,
            keys,
            userAgent: "Ogonblick/0.1 (+mailto:prov@studie.example)",
            signal: signal ?? new AbortController().signal,
            onProgress: () => undefined,
          },
          effects,
        );
      } finally {
        await effects.close();
      }
    },
    close: () => temporary.close(),
  };
}

/** Captures of a date: address → outcome, way and body. */
export async function readCaptures(bench: CrawlBench, site: SiteDefinition, date: Day) {
  const { rows } = await bench.database.query<{
    sealed_address: Buffer;
    page_type: string;
    outcome: string;
    way: string;
    body_mac: Buffer | null;
    sealed_body: Buffer | null;
    not_modified: boolean;
  }>(
    `select f.sealed_address, c.page_type, c.outcome, c.way, c.body_mac, b.sealed_body, c.not_modified
     from capture c join frontier f using (round_id, date, site_id, address_mac)
     left join capture_body b on b.round_id = c.round_id and b.body_mac = c.body_mac
     where c.site_id = $1 and c.date = $2 order by f.frontier_id`,
    [site.id, date],
  );
  return rows.map((row) => ({
    path: bench.keys.openAddress(site.id, row.sealed_address).replace(site.origin, ""),
    pageType: row.page_type,
    outcome: row.outcome,
    way: row.way,
    notModified: row.not_modified,
    body: row.sealed_body === null || row.body_mac === null ? null : bench.openBody(row.sealed_body, row.body_mac),
  }));
}
