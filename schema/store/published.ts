import * as z from "zod";
import type { Queryable } from "../connect.ts";
import type { SiteDateState } from "../vocabulary/capture.ts";
import type { BilingualName } from "../vocabulary/codebook.ts";
import type { DriftDecision } from "../vocabulary/drift.ts";
import type { Day } from "../vocabulary/sampling-date.ts";
import type { SiteKind } from "../vocabulary/site-definition.ts";
import { type PublishedCell, parsePublishedCount } from "../vocabulary/statistic-cell.ts";
import {
  type Frame,
  frameSchema,
  type GateReferences,
  gateReferencesSchema,
  type OpenChoices,
  openChoicesSchema,
} from "../vocabulary/study.ts";
import type { StatisticRow } from "./statistic-rows.ts";

/** What pages and files may read: published figures and operational facts, never listings, codes or exact cells. */

export interface RoundRecord {
  readonly roundId: string;
  readonly title: string;
  readonly studyName: string;
  readonly invented: boolean;
  readonly simulatedClock: boolean;
  readonly windowHours: number;
  readonly choices: OpenChoices;
  readonly references: GateReferences;
  readonly frame: Frame;
  readonly planHash: string;
  readonly openedAt: Date;
  readonly purgedAt: Date | null;
  /** Null until the round has been computed for the first time. */
  readonly release: Release | null;
}

export interface Release {
  readonly computedAt: Date;
  readonly codebookHash: string;
  readonly afterDate: Day;
  readonly releaseHash: string;
}

export interface SamplingDateRow {
  readonly date: Day;
  readonly offScheduleReason: string | null;
  readonly collectedLate: boolean;
}

export interface RoundSiteRow {
  readonly siteId: string;
  readonly name: string;
  readonly kind: SiteKind;
}

/** Counts of pages are operational; nothing here tells how many unique listings a site has. */
export interface SiteDateRow {
  readonly date: Day;
  readonly siteId: string;
  readonly state: SiteDateState;
  readonly reason: string | null;
  readonly notComparable: string | null;
  readonly planned: number;
  readonly reached: number;
  readonly refused: number;
  readonly lost: number;
  readonly pagesHttp: number;
  readonly pagesBrowser: number;
  /** Fields that the site's pages no longer gave as at earlier dates; no counts of what they gave. */
  readonly changes: readonly SiteDateChange[];
}

export interface SiteDateChange {
  /** A variable, or one of the parts of a listing (schema/vocabulary/drift.ts). */
  readonly field: string;
  /** Null while what the pages said is in quarantine. */
  readonly decision: DriftDecision | null;
  readonly reason: string | null;
}

export interface DateCountRow {
  readonly date: Day;
  readonly hits: number;
  readonly captures: number;
  readonly listPages: number;
}

/** A figure of the rounds published in 2014 and 2020, as published. Null value: not published, with the reason. */
export interface PublishedRoundFigure {
  readonly publishedRound: string;
  readonly tableId: string;
  readonly variable: string;
  readonly category: string;
  readonly value: number | null;
  readonly unit: string;
  readonly n: number | null;
  readonly missing: number | null;
  readonly reason: BilingualName | null;
  readonly source: string;
  readonly note: BilingualName | null;
}

/** Names of a codebook's variables and categories: all that a table needs of it. */
export interface CodebookNames {
  readonly variables: readonly {
    readonly id: string;
    readonly name: BilingualName;
    readonly multiple: boolean;
    readonly active: boolean;
    readonly categories: readonly { readonly code: string; readonly name: BilingualName }[];
  }[];
}

/** All rounds, the latest first date first. */
export async function readRounds(database: Queryable): Promise<RoundRecord[]> {
  const { rows } = await database.query(
    `select r.round_id, r.title, r.study_name, r.invented, r.simulated_clock, r.window_hours, r.choices,
            r.gate_references, r.frame, r.plan_hash, r.opened_at, r.purged_at,
            l.computed_at, l.codebook_hash, l.after_date, l.release_hash
       from round r left join release l using (round_id)
      order by (select min(date) from sampling_date d where d.round_id = r.round_id) desc nulls last, r.round_id desc`,
  );
  return rows.map((row) => ({
    roundId: row.round_id,
    title: row.title,
    studyName: row.study_name,
    invented: row.invented,
    simulatedClock: row.simulated_clock,
    windowHours: row.window_hours,
    choices: openChoicesSchema.parse(row.choices),
    references: gateReferencesSchema.parse(row.gate_references),
    frame: frameSchema.parse(row.frame),
    planHash: row.plan_hash,
    openedAt: row.opened_at,
    purgedAt: row.purged_at,
    release:
      row.release_hash === null
        ? null
        : {
            computedAt: row.computed_at,
            codebookHash: row.codebook_hash,
            afterDate: row.after_date,
            releaseHash: row.release_hash,
          },
  }));
}

/** A round's sampling dates in order. */
export async function readSamplingDates(database: Queryable, roundId: string): Promise<SamplingDateRow[]> {
  const { rows } = await database.query<SamplingDateRow>(
    `select date, off_schedule_reason as "offScheduleReason", collected_late as "collectedLate"
       from sampling_date where round_id = $1 order by position`,
    [roundId],
  );
  return rows;
}

/** A round's sites in the order of its frame. */
export async function readRoundSites(database: Queryable, roundId: string): Promise<RoundSiteRow[]> {
  const { rows } = await database.query<RoundSiteRow>(
    `select site_id as "siteId", name, kind from round_site where round_id = $1 order by position`,
    [roundId],
  );
  return rows;
}

/** How every site's collection ended, per sampling date. */
export async function readSiteDates(database: Queryable, roundId: string): Promise<SiteDateRow[]> {
  const { rows } = await database.query<SiteDateRow>(
    `select date, site_id as "siteId", state, reason, not_comparable as "notComparable", planned, reached, refused,
            lost, pages_http as "pagesHttp", pages_browser as "pagesBrowser",
            coalesce((select jsonb_agg(jsonb_build_object('field', field, 'decision', decision, 'reason', a.reason)
                        order by field)
                      from drift_alarm a where a.round_id = d.round_id and a.date = d.date and a.site_id = d.site_id),
                     '[]') as changes
       from site_date d where round_id = $1 order by date, site_id`,
    [roundId],
  );
  return rows;
}

/** Hits and good captures per sampling date. */
export async function readDateCounts(database: Queryable, roundId: string): Promise<DateCountRow[]> {
  const { rows } = await database.query<DateCountRow>(
    `select date, hits, captures, list_pages as "listPages" from date_count where round_id = $1 order by date`,
    [roundId],
  );
  return rows;
}

/** Every published cell of a round but the crosses of two variables, which no page shows whole. */
export async function readPublishedCells(database: Queryable, roundId: string): Promise<PublishedCell[]> {
  const { rows } = await database.query(
    `select series, coding, measure, geography, nullif(date, '') as date, nullif(site_id, '') as "siteId",
            nullif(kind, '') as kind, nullif(variable, '') as variable, nullif(category, '') as category, count
       from published_cell where round_id = $1 and variable2 = ''`,
    [roundId],
  );
  return rows.map(({ count, ...dims }) => ({
    dims: { ...dims, variable2: null, category2: null } as PublishedCell["dims"],
    count: parsePublishedCount(count),
  }));
}

/** Every derived figure of a round, those that compare it with an earlier one among them. */
export async function readRoundStatistics(database: Queryable, roundId: string): Promise<StatisticRow[]> {
  const { rows } = await database.query<StatisticRow>(
    `select compared_round_id as "comparedRoundId", series, statistic, geography, date, site_id as "siteId", kind,
            variable, category, value, lower_bound as "lowerBound", upper_bound as "upperBound", n, missing, verdict
       from round_statistic where round_id = $1`,
    [roundId],
  );
  return rows;
}

/** The figures of the rounds published before this software. */
export async function readPublishedRounds(database: Queryable): Promise<PublishedRoundFigure[]> {
  const { rows } = await database.query(
    `select published_round as "publishedRound", table_id as "tableId", variable, category, value, unit, n, missing,
            case when reason_sv is null then null
                 else json_build_object('sv', reason_sv, 'en', coalesce(reason_en, reason_sv)) end as reason,
            source,
            case when note_sv is null then null
                 else json_build_object('sv', note_sv, 'en', coalesce(note_en, note_sv)) end as note
       from published_round_figure order by published_round, table_id, variable, value desc nulls last, category`,
  );
  return rows as PublishedRoundFigure[];
}

const bilingual = z.object({ sv: z.string(), en: z.string() });
const codebookNames = z.object({
  variables: z.array(
    z.object({
      id: z.string(),
      name: bilingual,
      multiple: z.boolean(),
      active: z.boolean(),
      categories: z.array(z.object({ code: z.string(), name: bilingual })),
    }),
  ),
});

/** The names of a stored codebook, or null when no codebook has that hash. */
export async function readCodebookNames(database: Queryable, codebookHash: string): Promise<CodebookNames | null> {
  const { rows } = await database.query("select content from codebook where codebook_hash = $1", [codebookHash]);
  const content = rows[0]?.content;
  return content === undefined ? null : codebookNames.parse(content);
}
