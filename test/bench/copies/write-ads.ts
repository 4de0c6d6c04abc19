import { connect, type Database, inTransaction, type Queryable } from "../../../schema/connect.ts";
import { crawlerKeys, type WorkerKeys, workerKeys } from "../../../schema/keys/round-keys.ts";
import { createSketcher } from "../../../workers/link/sketch-content.ts";
import { advertCorpus, type CorpusShape } from "./advert-corpus.ts";
import { seededRandom } from "./seeded-random.ts";

/** The share of a corpus that one worker writes, and how. */
export interface WritingTask {
  readonly address: string;
  readonly roundId: string;
  /** Hexadecimal. */
  readonly secret: string;
  readonly shape: CorpusShape;
  readonly part: number;
  readonly parts: number;
  readonly batch: number;
  /** Another order for another number; null leaves the corpus's own. */
  readonly shuffle: number | null;
}

export const BENCH_DATES = ["2026-08-15", "2026-09-15", "2026-10-15"] as const;
export const BENCH_SITES = ["board", "club", "market", "portal"] as const;
export const BENCH_CODEBOOK = "codebook-of-the-figures";
export const BENCH_BODY = Buffer.from("one body for all");
const TOWNS = [
  ["stockholm", "0180"],
  ["göteborg", "1480"],
  ["malmö", "1280"],
] as const;

/** An ad where and when it was met: all of it follows from its number, so that every order writes the same round. */
interface MetAd {
  readonly number: number;
  readonly original: number;
  readonly text: string;
  readonly town: number | null;
}

/** Writes a worker's part as extraction and coding leave it. Done again, or beside others, it leaves the same rows. */
export async function writeAds(task: WritingTask): Promise<number> {
  const database = connect(task.address, { max: 1 });
  const ads = shuffled([...partOf(task)], task.shuffle);
  const secret = { roundId: task.roundId, bytes: Buffer.from(task.secret, "hex") };
  const [keys, addresses] = [workerKeys(secret), crawlerKeys(secret)];
  const sketch = createSketcher(keys);
  for (let from = 0; from < ads.length; from += task.batch) {
    const rows = ads.slice(from, from + task.batch).map((ad) => rowOf(ad, keys, sketch, addresses.addressMac));
    await writeBatch(database, task.roundId, rows);
  }
  await database.end();
  return ads.length;
}

function* partOf({ shape, part, parts }: WritingTask): Generator<MetAd> {
  let number = 0;
  for (const { text, original } of advertCorpus(shape)) {
    // Every fifth original tours: its ads name one of three towns.
    if (number % parts === part) yield { number, original, text, town: original % 5 === 0 ? number % 3 : null };
    number += 1;
  }
}

function shuffled(ads: MetAd[], seed: number | null): MetAd[] {
  if (seed === null) return ads;
  const draw = seededRandom(seed);
  return ads
    .map((ad) => ({ ad, rank: draw() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ ad }) => ad);
}

interface AdRow {
  readonly date: string;
  readonly site: string;
  readonly addressMac: Buffer;
  readonly textMac: Buffer;
  readonly copyMac: Buffer;
  readonly sellerMac: Buffer;
  readonly words: number;
  readonly sealed: Buffer;
  readonly sketch: Buffer;
  readonly place: string | null;
  readonly token: Buffer | null;
}

function rowOf(
  ad: MetAd,
  keys: WorkerKeys,
  sketch: ReturnType<typeof createSketcher>,
  addressMac: (site: string, address: string) => Buffer,
): AdRow {
  const masked = (
    ad.text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
  const town = ad.town === null ? null : (TOWNS[ad.town] ?? null);
  const text = town === null ? ad.text : `${town[0]}: ${ad.text}`;
  const textMac = keys.textMac(text);
  const sketched = sketch(masked, textMac);
  const site = BENCH_SITES[ad.number % 4] ?? "board";
  return {
    date: BENCH_DATES[ad.number % 3] ?? BENCH_DATES[0],
    site,
    addressMac: addressMac(site, `/${ad.number}`),
    textMac,
    copyMac: keys.copyMac(town === null ? masked : `${town[0]} ${masked}`),
    sellerMac: keys.sellerMac(masked),
    words: sketched.words,
    sealed: keys.sealContent(text, textMac),
    sketch: sketched.sealed,
    place: town === null ? null : town[1],
    // Two originals in thirty share a contact; one number stands under a fortieth of all ads.
    token: contactOf(ad.original, keys),
  };
}

function contactOf(original: number, keys: WorkerKeys): Buffer | null {
  if (original % 40 === 0) return keys.contactToken("phone", "switchboard");
  return original % 30 < 2 ? keys.contactToken("phone", `seller ${Math.floor(original / 30)}`) : null;
}

async function writeBatch(database: Database, roundId: string, rows: readonly AdRow[]): Promise<void> {
  // In one order everywhere, so that two workers who meet one content wait for each other and never cross.
  const contents = [...new Map(rows.map((row) => [row.textMac.toString("hex"), row])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
  await inTransaction(database, async (client) => {
    await writeContents(client, roundId, contents);
    await client.query(
      `with met as (
         insert into capture (round_id, date, site_id, address_mac, page_type, outcome, way, body_mac, fetched_at, milliseconds)
         select $1, u.date, u.site, u.address, 'listing', 'good', 'http', $6, now(), 1
         from unnest($2::date[], $3::text[], $4::bytea[]) as u (date, site, address)
         on conflict do nothing returning capture_id, address_mac
       )
       insert into extraction (capture_id, round_id, outcome, content_id, rules)
       select met.capture_id, $1, 'extracted', c.content_id, 'figures'
       from unnest($4::bytea[], $5::bytea[]) as u (address, text) join met on met.address_mac = u.address
       join content c on c.round_id = $1 and c.text_mac = u.text`,
      [
        roundId,
        rows.map((row) => row.date),
        rows.map((row) => row.site),
        rows.map((row) => row.addressMac),
        rows.map((row) => row.textMac),
        BENCH_BODY,
      ],
    );
  });
}

async function writeContents(client: Queryable, roundId: string, rows: readonly AdRow[]): Promise<void> {
  const written = await client.query<{ id: number; mac: string }>(
    `insert into content (round_id, text_mac, copy_mac, seller_mac, shared_words, sealed_text)
     select $1, u.* from unnest($2::bytea[], $3::bytea[], $4::bytea[], $5::int[], $6::bytea[]) as u
     on conflict do nothing returning content_id as id, encode(text_mac, 'hex') as mac`,
    [
      roundId,
      rows.map((row) => row.textMac),
      rows.map((row) => row.copyMac),
      rows.map((row) => row.sellerMac),
      rows.map((row) => row.words),
      rows.map((row) => row.sealed),
    ],
  );
  const byMac = new Map(rows.map((row) => [row.textMac.toString("hex"), row]));
  const fresh = written.rows.flatMap(({ id, mac }) => {
    const row = byMac.get(mac);
    return row === undefined ? [] : [{ id, row }];
  });
  await client.query(
    `insert into content_sketch (content_id, round_id, words, sealed_words)
     select u.id, $1, u.words, u.sketch from unnest($2::bigint[], $3::int[], $4::bytea[]) as u (id, words, sketch)`,
    [roundId, fresh.map(({ id }) => id), fresh.map(({ row }) => row.words), fresh.map(({ row }) => row.sketch)],
  );
  await client.query(
    `insert into coding (content_id, codebook_hash, round_id, states_under_age, sealed_wording, context_date, context_site_id)
     select u.id, $2, $1, false, '', '2026-08-15', 'board' from unnest($3::bigint[]) as u (id)`,
    [roundId, BENCH_CODEBOOK, fresh.map(({ id }) => id)],
  );
  const placed = fresh.filter(({ row }) => row.place !== null);
  await client.query(
    `insert into coded_value (content_id, codebook_hash, variable, ordinal, state, code, source)
     select u.id, $1, 'place', 0, 'coded', u.code, 'text' from unnest($2::bigint[], $3::text[]) as u (id, code)`,
    [BENCH_CODEBOOK, placed.map(({ id }) => id), placed.map(({ row }) => row.place)],
  );
  const told = fresh.filter(({ row }) => row.token !== null);
  await client.query(
    `insert into contact_token (content_id, round_id, kind, token)
     select u.id, $1, 'phone', u.token from unnest($2::bigint[], $3::bytea[]) as u (id, token)`,
    [roundId, told.map(({ id }) => id), told.map(({ row }) => row.token)],
  );
}

const asked = process.argv[2];
if (asked?.startsWith("{")) process.stdout.write(String(await writeAds(JSON.parse(asked) as WritingTask)));
