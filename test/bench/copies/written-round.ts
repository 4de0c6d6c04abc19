import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { connect, type Database } from "../../../schema/connect.ts";
import { openEmbeddedPostgres } from "../../../schema/embedded/embedded-postgres.ts";
import { workerKeys } from "../../../schema/keys/round-keys.ts";
import { migrate } from "../../../schema/migrate.ts";
import type { Day } from "../../../schema/vocabulary/sampling-date.ts";
import { openChoicesSchema } from "../../../schema/vocabulary/study.ts";
import { type LinkSummary, linkRound } from "../../../workers/link/run-link.ts";
import { recordKey } from "../../../workers/statistics/record-key.ts";
import type { CorpusShape } from "./advert-corpus.ts";
import { BENCH_BODY, BENCH_CODEBOOK, BENCH_DATES, BENCH_SITES, type WritingTask } from "./write-ads.ts";

export interface WritingPlan {
  readonly workers: number;
  readonly batch: number;
  readonly shuffle: number | null;
  /** One worker is killed in the middle and begins anew. */
  readonly interrupted: boolean;
}

export interface WrittenRound {
  /** Everything the stage made, as one hash: ids, keys, places, presence, groups, links, effects. */
  readonly digest: string;
  readonly listings: number;
  readonly groups: number;
  readonly kills: number;
  readonly summary: LinkSummary;
  /** The stage with its database, from contents to groups. */
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const SECRET = Buffer.alloc(32, 20);
const ROUND = "figures";

/** A private Postgres for the time of `work`. */
export async function withPostgres<T>(work: (address: string) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), "ogonblick-figures-"));
  // The server may run as another user.
  chmodSync(home, 0o755);
  const server = await openEmbeddedPostgres(home, { settings: ["fsync=off", "synchronous_commit=off"] });
  try {
    return await work(server.address);
  } finally {
    await server.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Writes a corpus into a database of its own, by workers that are real processes, and links it. */
export async function writeAndLink(
  server: string,
  name: string,
  shape: CorpusShape,
  plan: WritingPlan,
): Promise<WrittenRound> {
  const address = server.replace(/\/ogonblick$/, `/${name}`);
  const admin = connect(server, { max: 1 });
  await admin.query(`create database ${name}`);
  const database = connect(address, { max: 2 });
  try {
    await migrate(database);
    await openRound(database);
    const kills = await writeByWorkers(address, shape, plan);
    return { ...(await linkAndDigest(database)), kills };
  } finally {
    await database.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

async function writeByWorkers(address: string, shape: CorpusShape, plan: WritingPlan): Promise<number> {
  const tasks = Array.from({ length: plan.workers }, (_, part): WritingTask => {
    const { batch, shuffle, workers } = plan;
    return { address, roundId: ROUND, secret: SECRET.toString("hex"), shape, part, parts: workers, batch, shuffle };
  });
  const victim = plan.interrupted ? tasks[tasks.length - 1] : undefined;
  let kills = 0;
  const written = tasks.map(async (task) => {
    if (task === victim) {
      await killInTheMiddle(startWorker(task), address, shape.ads / plan.workers / 3);
      kills += 1;
    }
    await finished(startWorker(task));
  });
  await Promise.all(written);
  return kills;
}

function startWorker(task: WritingTask): ChildProcess {
  const program = fileURLToPath(new URL("./write-ads.ts", import.meta.url));
  return spawn(process.execPath, ["--import", "tsx", program, JSON.stringify(task)], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function finished(worker: ChildProcess): Promise<void> {
  const [code] = await once(worker, "exit");
  if (code !== 0) throw new Error(`A writing worker ended with ${String(code)}.`);
}

/** Waits until some of the round is there, then kills the worker without warning. */
async function killInTheMiddle(worker: ChildProcess, address: string, enough: number): Promise<void> {
  const ended = once(worker, "exit");
  const database = connect(address, { max: 1 });
  while (worker.exitCode === null) {
    const found = await database.query<{ met: number }>("select count(*)::int as met from capture");
    if ((found.rows[0]?.met ?? 0) >= enough) break;
    await wait(20);
  }
  worker.kill("SIGKILL");
  await ended;
  await database.end();
}

async function openRound(database: Database): Promise<void> {
  await database.query(
    `insert into round (round_id, title, study_name, invented, simulated_clock, window_hours, contact, choices,
       gate_references, frame, codebook_hash, plan_hash, key_check, opened_at)
     values ($1, $1, 'figures', true, true, 24, 'figures@study.example', '{}', '{}', '{}', $2, '', '', now())`,
    [ROUND, BENCH_CODEBOOK],
  );
  await database.query("insert into codebook (codebook_hash, content) values ($1, '{}')", [BENCH_CODEBOOK]);
  await database.query("insert into capture_body (round_id, body_mac, sealed_body) values ($1, $2, '')", [
    ROUND,
    BENCH_BODY,
  ]);
  await database.query(
    `insert into sampling_date (round_id, date, position)
     select $1, day, place - 1 from unnest($2::date[]) with ordinality as d (day, place)`,
    [ROUND, BENCH_DATES],
  );
  await database.query(
    `insert into round_site (round_id, site_id, position, name, kind, definition, definition_hash)
     select $1, site, place - 1, site, case when place < 3 then 'ads' else 'profiles' end, '{}', ''
     from unnest($2::text[]) with ordinality as s (site, place)`,
    [ROUND, BENCH_SITES],
  );
  await database.query(
    `insert into site_date (round_id, date, site_id, state)
     select round_id, date, site_id, 'complete' from sampling_date join round_site using (round_id)`,
  );
}

async function linkAndDigest(database: Database): Promise<Omit<WrittenRound, "kills">> {
  const keys = workerKeys({ roundId: ROUND, bytes: SECRET });
  const scope = { codebookHash: BENCH_CODEBOOK, upTo: BENCH_DATES[2] as Day };
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const summary = await linkRound(database, keys, ROUND, openChoicesSchema.parse({}), scope, { recordKey });
  const seconds = (performance.now() - start) / 1e3;
  const used = process.cpuUsage(cpu);
  const found = await database.query<{ digest: string; listings: number; groups: number }>(DIGEST);
  const row = found.rows[0] ?? { digest: "", listings: 0, groups: 0 };
  return { ...row, summary, seconds, cpuSeconds: (used.user + used.system) / 1e6 };
}

// Content ids follow the order of writing and are left out; the kept content stands here by its MAC.
const DIGEST = `
  with facts as (
    select concat_ws(' ', 'listing', encode(listing_id, 'hex'), record_key, encode(text_mac, 'hex'), site_id, kind,
                     first_date, municipality, county, place_rule, copies) as fact
    from listing l join content c on c.content_id = l.kept_content_id
    union all select concat_ws(' ', 'presence', encode(listing_id, 'hex'), date) from presence
    union all select concat_ws(' ', 'place', encode(listing_id, 'hex'), code, first_date) from listing_place
    union all select concat_ws(' ', 'group', encode(listing_id, 'hex'), encode(group_id, 'hex')) from linked_group_member
    union all select concat_ws(' ', 'link', encode(earlier_id, 'hex'), encode(later_id, 'hex'), method, score) from listing_link
    union all select concat_ws(' ', 'effect', choice, alternative, geography, count, key_sum) from choice_effect
  )
  select md5(string_agg(fact, E'\\n' order by fact collate "C")) as digest,
         (select count(*)::int from listing) as listings, (select count(*)::int from linked_group) as groups
  from facts`;
