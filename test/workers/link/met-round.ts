import { randomBytes } from "node:crypto";
import type { Database } from "../../../schema/connect.ts";
import type { RoundSecret } from "../../../schema/keys/round-key.ts";
import { crawlerKeys, workerKeys } from "../../../schema/keys/round-keys.ts";
import { type OpenChoices, openChoicesSchema } from "../../../schema/vocabulary/study.ts";
import { createSketcher } from "../../../workers/link/sketch-content.ts";

/** One page met: enough to say in a line what a small, hand-made population is. */
export interface MetPage {
  readonly date: string;
  readonly site: string;
  readonly address: string;
  /** The text as a reader sees it; two pages with one text are direct copies. */
  readonly text: string;
  /** The text with places and contacts masked. Default: the text itself. */
  readonly seller?: string;
  readonly sharedWords?: number;
  readonly places?: readonly string[];
  /** Keys of the site's lists the address stands in. A list's key is its place code. */
  readonly lists?: readonly string[];
  readonly contacts?: readonly string[];
  readonly statesUnderAge?: boolean;
  readonly outcome?: string;
}

export interface MetRound {
  readonly roundId: string;
  readonly dates: readonly string[];
  readonly sites: readonly { readonly id: string; readonly kind: "ads" | "profiles" }[];
  readonly pages: readonly MetPage[];
  readonly failed?: readonly { readonly site: string; readonly date: string }[];
  readonly notComparable?: readonly { readonly site: string; readonly date: string }[];
}

export const CODEBOOK = "codebook-of-the-test";
export const CHOICES: OpenChoices = openChoicesSchema.parse({});
export const secretOf = (roundId: string, bytes = randomBytes(32)): RoundSecret => ({ roundId, bytes });

/** Writes a round as crawler, extraction and coding leave it. Pages are written in the order given. */
export async function writeMetRound(database: Database, secret: RoundSecret, round: MetRound): Promise<void> {
  const { roundId } = round;
  await database.query(
    `insert into round (round_id, title, study_name, invented, simulated_clock, window_hours, contact, choices,
       gate_references, frame, codebook_hash, plan_hash, key_check, opened_at)
     values ($1, $1, 'test', true, true, 24, 'test@study.example', $2, '{}', '{}', $3, 'plan', 'check', now())`,
    [roundId, CHOICES, CODEBOOK],
  );
  await database.query("insert into codebook (codebook_hash, content) values ($1, '{}') on conflict do nothing", [
    CODEBOOK,
  ]);
  for (const [position, date] of round.dates.entries()) {
    await database.query("insert into sampling_date (round_id, date, position) values ($1, $2, $3)", [
      roundId,
      date,
      position,
    ]);
  }
  for (const [position, site] of round.sites.entries()) {
    await database.query(
      `insert into round_site (round_id, site_id, position, name, kind, definition, definition_hash)
       values ($1, $2, $3, $2, $4, '{}', '')`,
      [roundId, site.id, position, site.kind],
    );
    for (const date of round.dates) {
      const named = (entry: { site: string; date: string }) => entry.site === site.id && entry.date === date;
      await database.query(
        "insert into site_date (round_id, date, site_id, state, not_comparable) values ($1, $2, $3, $4, $5)",
        [
          roundId,
          date,
          site.id,
          round.failed?.some(named) ? "failed" : "complete",
          round.notComparable?.some(named) ? "template changed" : null,
        ],
      );
    }
  }
  for (const page of round.pages) await writePage(database, secret, page);
}

async function writePage(database: Database, secret: RoundSecret, page: MetPage): Promise<void> {
  const { roundId } = secret;
  const worker = workerKeys(secret);
  const addressMac = crawlerKeys(secret).addressMac(page.site, page.address);
  for (const list of page.lists ?? []) {
    await database.query(
      "insert into site_list (round_id, site_id, list_key) values ($1, $2, $3) on conflict do nothing",
      [roundId, page.site, list],
    );
    await database.query(
      `insert into list_place (round_id, site_id, list_key, codebook_hash, code) values ($1, $2, $3, $4, $3)
       on conflict do nothing`,
      [roundId, page.site, list, CODEBOOK],
    );
    await database.query(
      "insert into hit (round_id, date, site_id, list_key, address_mac) values ($1, $2, $3, $4, $5)",
      [roundId, page.date, page.site, list, addressMac],
    );
  }
  const bodyMac = worker.textMac(`body ${page.text}`);
  await database.query(
    "insert into capture_body (round_id, body_mac, sealed_body) values ($1, $2, '') on conflict do nothing",
    [roundId, bodyMac],
  );
  const capture = await database.query<{ id: number }>(
    `insert into capture (round_id, date, site_id, address_mac, page_type, outcome, way, body_mac, fetched_at, milliseconds)
     values ($1, $2, $3, $4, 'listing', $5, 'http', $6, now(), 1) returning capture_id as id`,
    [roundId, page.date, page.site, addressMac, page.outcome ?? "good", bodyMac],
  );
  const contentId = await writeContent(database, secret, page);
  await database.query(
    "insert into extraction (capture_id, round_id, outcome, content_id, rules) values ($1, $2, 'extracted', $3, 'test')",
    [capture.rows[0]?.id, roundId, contentId],
  );
}

async function writeContent(database: Database, secret: RoundSecret, page: MetPage): Promise<number> {
  const { roundId } = secret;
  const keys = workerKeys(secret);
  const textMac = keys.textMac(page.text);
  const written = await database.query<{ id: number }>(
    `insert into content (round_id, text_mac, copy_mac, seller_mac, shared_words, sealed_text)
     values ($1, $2, $3, $4, $5, $6) on conflict (round_id, text_mac) do nothing returning content_id as id`,
    [
      roundId,
      textMac,
      keys.copyMac(page.text.toLowerCase()),
      keys.sellerMac((page.seller ?? page.text).toLowerCase()),
      page.sharedWords ?? 20,
      keys.sealContent(page.text, textMac),
    ],
  );
  const id = written.rows[0]?.id;
  if (id === undefined) {
    const known = await database.query<{ id: number }>(
      "select content_id as id from content where round_id = $1 and text_mac = $2",
      [roundId, textMac],
    );
    return known.rows[0]?.id ?? 0;
  }
  await database.query(
    `insert into coding (content_id, codebook_hash, round_id, states_under_age, sealed_wording, context_date,
                         context_site_id)
     values ($1, $2, $3, $4, '', $5, $6)`,
    [id, CODEBOOK, roundId, page.statesUnderAge ?? false, page.date, page.site],
  );
  for (const [ordinal, code] of (page.places ?? []).entries()) {
    await database.query(
      `insert into coded_value (content_id, codebook_hash, variable, ordinal, state, code, source)
       values ($1, $2, 'place', $3, 'coded', $4, 'text')`,
      [id, CODEBOOK, ordinal, code],
    );
  }
  const sketch = createSketcher(keys)((page.seller ?? page.text).toLowerCase(), textMac);
  await database.query(
    "insert into content_sketch (content_id, round_id, words, sealed_words) values ($1, $2, $3, $4)",
    [id, roundId, sketch.words, sketch.sealed],
  );
  for (const contact of page.contacts ?? []) {
    await database.query("insert into contact_token (content_id, round_id, kind, token) values ($1, $2, 'phone', $3)", [
      id,
      roundId,
      keys.contactToken("phone", contact),
    ]);
  }
  return id;
}
