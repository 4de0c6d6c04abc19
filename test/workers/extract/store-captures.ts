import { randomBytes } from "node:crypto";
import type { Database } from "../../../schema/connect.ts";
import { type CrawlerKeys, crawlerKeys, type WorkerKeys, workerKeys } from "../../../schema/keys/round-keys.ts";
import { insertRound } from "../../../schema/store/rounds.ts";
import { type Day, parseDay } from "../../../schema/vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../../../schema/vocabulary/site-definition.ts";
import { openChoicesSchema } from "../../../schema/vocabulary/study.ts";

export interface RoundKeys {
  readonly crawler: CrawlerKeys;
  readonly worker: WorkerKeys;
}

export const DATES = ["2026-08-15", "2026-09-15", "2026-10-15"].map((text) => parseDay(text, "test"));

/** Opens a round with these sites in frame order and three dates; returns its keys. */
export async function openTestRound(
  database: Database,
  roundId: string,
  sites: readonly SiteDefinition[],
): Promise<RoundKeys> {
  const secret = { roundId, bytes: randomBytes(32) };
  await insertRound(database, {
    roundId,
    title: roundId,
    studyName: "test",
    invented: true,
    simulatedClock: true,
    windowHours: 24,
    contact: "test@study.example",
    choices: openChoicesSchema.parse({}),
    references: {
      controller: "test",
      legalBasisArticle6: "test",
      legalBasisArticle9: "test",
      secrecyGround: "test",
      ethicsDecision: "test",
      dpia: "test",
      disposalDecision: "test",
    },
    frame: { searchWords: [], searchedOn: [], assessors: ["A", "B"], candidates: [] },
    codebookHash: "frozen",
    planHash: "plan",
    keyCheck: "check",
    dates: DATES,
    sites,
    definitionHashes: sites.map((site) => `definition of ${site.id}`),
  });
  return { crawler: crawlerKeys(secret), worker: workerKeys(secret) };
}

export interface TestPage {
  readonly date: Day;
  readonly siteId: string;
  readonly address: string;
  readonly body: string;
  readonly outcome?: string;
}

/** Stores pages as the crawler would; returns the capture ids in the order of the pages. */
export async function storePages(
  database: Database,
  { crawler }: RoundKeys,
  pages: readonly TestPage[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const page of pages) {
    const mac = crawler.bodyMac(page.body);
    await database.query("insert into site_date (round_id, date, site_id) values ($1, $2, $3) on conflict do nothing", [
      crawler.roundId,
      page.date,
      page.siteId,
    ]);
    await database.query(
      "insert into capture_body (round_id, body_mac, sealed_body) values ($1, $2, $3) on conflict do nothing",
      [crawler.roundId, mac, crawler.sealBody(page.body, mac)],
    );
    const stored = await database.query<{ id: number }>(
      `insert into capture (round_id, date, site_id, address_mac, page_type, outcome, way, status, body_mac, body_bytes,
                            fetched_at, milliseconds)
       values ($1, $2, $3, $4, 'listing', $5, 'http', 200, $6, $7, now(), 5) returning capture_id as id`,
      [
        crawler.roundId,
        page.date,
        page.siteId,
        crawler.addressMac(page.siteId, page.address),
        page.outcome ?? "good",
        mac,
        Buffer.byteLength(page.body),
      ],
    );
    ids.push(...stored.rows.map((row) => row.id));
  }
  return ids;
}
