import type { Queryable } from "../connect.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { SiteDefinition } from "../vocabulary/site-definition.ts";
import type { Frame, GateReferences, OpenChoices } from "../vocabulary/study.ts";

/** A round as it was frozen when it was opened. */
export interface OpenedRound {
  readonly roundId: string;
  readonly title: string;
  readonly studyName: string;
  readonly invented: boolean;
  readonly simulatedClock: boolean;
  readonly windowHours: number;
  readonly contact: string;
  readonly choices: OpenChoices;
  readonly references: GateReferences;
  readonly frame: Frame;
  readonly codebookHash: string;
  readonly planHash: string;
  readonly keyCheck: string;
  readonly purgedAt: Date | null;
  readonly dates: readonly SamplingDateRow[];
  /** In frame order. */
  readonly sites: readonly SiteDefinition[];
}

export interface SamplingDateRow {
  readonly date: Day;
  readonly offScheduleReason: string | null;
  readonly collectedLate: boolean;
}

/** A round, or null when it was never opened. */
export async function readRound(database: Queryable, roundId: string): Promise<OpenedRound | null> {
  const round = await database.query<Omit<OpenedRound, "dates" | "sites">>(
    `select round_id as "roundId", title, study_name as "studyName", invented, simulated_clock as "simulatedClock",
            window_hours as "windowHours", contact, choices, gate_references as references, frame,
            codebook_hash as "codebookHash", plan_hash as "planHash", key_check as "keyCheck", purged_at as "purgedAt"
     from round where round_id = $1`,
    [roundId],
  );
  const found = round.rows[0];
  if (found === undefined) return null;
  const dates = await database.query<SamplingDateRow>(
    `select date, off_schedule_reason as "offScheduleReason", collected_late as "collectedLate"
     from sampling_date where round_id = $1 order by position`,
    [roundId],
  );
  const sites = await database.query<{ definition: SiteDefinition }>(
    "select definition from round_site where round_id = $1 order by position",
    [roundId],
  );
  return { ...found, dates: dates.rows, sites: sites.rows.map((row) => row.definition) };
}

/** The ids of all opened rounds, oldest first. */
export async function readRoundIds(database: Queryable): Promise<string[]> {
  const found = await database.query<{ id: string }>("select round_id as id from round order by opened_at, round_id");
  return found.rows.map((row) => row.id);
}

/** Writes a round down whole. Does nothing when it is there already. */
export async function insertRound(
  client: Queryable,
  round: Omit<OpenedRound, "purgedAt" | "dates"> & {
    readonly dates: readonly Day[];
    readonly definitionHashes: readonly string[];
  },
): Promise<void> {
  const inserted = await client.query(
    `insert into round (round_id, title, study_name, invented, simulated_clock, window_hours, contact, choices,
                        gate_references, frame, codebook_hash, plan_hash, key_check, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, now()) on conflict do nothing`,
    [
      round.roundId,
      round.title,
      round.studyName,
      round.invented,
      round.simulatedClock,
      round.windowHours,
      round.contact,
      JSON.stringify(round.choices),
      JSON.stringify(round.references),
      JSON.stringify(round.frame),
      round.codebookHash,
      round.planHash,
      round.keyCheck,
    ],
  );
  if (inserted.rowCount === 0) return;
  await client.query(
    "insert into sampling_date (round_id, date, position) select $1, d, n - 1 from unnest($2::date[]) with ordinality as t(d, n)",
    [round.roundId, round.dates],
  );
  await client.query(
    `insert into round_site (round_id, site_id, position, name, kind, definition, definition_hash)
     select $1, definition->>'id', n - 1, definition->>'name', definition->>'kind', definition, hash
     from unnest($2::jsonb[], $3::text[]) with ordinality as t(definition, hash, n)`,
    [round.roundId, round.sites.map((site) => JSON.stringify(site)), round.definitionHashes],
  );
}

/** Notes on a date's collection; a reason once given stays. */
export async function markDate(
  client: Queryable,
  roundId: string,
  date: Day,
  marks: { offScheduleReason: string | null; late: boolean },
): Promise<void> {
  await client.query(
    `update sampling_date
     set off_schedule_reason = coalesce(off_schedule_reason, $3), collected_late = collected_late or $4
     where round_id = $1 and date = $2`,
    [roundId, date, marks.offScheduleReason, marks.late],
  );
}

/** Stores a codebook under its hash; a codebook once stored never changes. */
export async function insertCodebook(client: Queryable, hash: string, content: unknown): Promise<void> {
  // Asked first: the content is large, and every job that codes comes by here.
  const known = await client.query("select from codebook where codebook_hash = $1", [hash]);
  if (known.rowCount !== 0) return;
  await client.query("insert into codebook (codebook_hash, content) values ($1, $2) on conflict do nothing", [
    hash,
    JSON.stringify(content),
  ]);
}
