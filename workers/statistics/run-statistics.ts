import { type Database, inTransaction, type Queryable } from "../../schema/connect.ts";
import {
  readCellsOfOneVariable,
  replaceExactCells,
  replacePublishedCells,
  replaceStatistics,
} from "../../schema/store/cells.ts";
import { readChoiceEffects } from "../../schema/store/choice-effects.ts";
import {
  type CodedListingRow,
  type CodedRow,
  streamGroupRows,
  streamListingRows,
} from "../../schema/store/listing-rows.ts";
import type { StatisticRow } from "../../schema/store/statistic-rows.ts";
import { canonicalHash } from "../../schema/study/canonical-hash.ts";
import type { Day } from "../../schema/vocabulary/sampling-date.ts";
import {
  type ExactCell,
  NATION,
  type PublishedCell,
  SERIES,
  type Series,
} from "../../schema/vocabulary/statistic-cell.ts";
import { deriveComparisonRows, type RoundSide } from "./derive-comparison-rows.ts";
import { deriveRoundRows, statisticRow } from "./derive-round-rows.ts";
import { publishCount } from "./perturb-cell.ts";
import { publishCells } from "./publish-cells.ts";
import { createTabulation } from "./tabulate.ts";
import type { StatedValue, UniqueListingRow } from "./unique-listing-row.ts";

export interface StatisticsScope {
  readonly roundId: string;
  readonly codebookHash: string;
  readonly variables: readonly string[];
  /** Dates collected so far, in order; a round is released anew after each. */
  readonly dates: readonly Day[];
}

/**
 * Computes a round's statistics whole and in one transaction: exact cells of both series, published cells, and the
 * figures derived from published cells, comparisons with every earlier round among them. Returns the release's hash;
 * the same listings give the same one.
 */
export async function computeStatistics(database: Database, scope: StatisticsScope): Promise<string> {
  const exact: ExactCell[] = [];
  const published: PublishedCell[] = [];
  for (const series of SERIES) {
    const cells = await tabulateSeries(database, scope, series);
    exact.push(...cells);
    published.push(...publishCells(cells));
  }
  return inTransaction(database, async (client) => {
    // One computation of a round at a time: the last one to start writes last.
    await client.query("select pg_advisory_xact_lock(hashtext('statistics ' || $1))", [scope.roundId]);
    await replaceExactCells(client, scope.roundId, exact);
    await replacePublishedCells(client, scope.roundId, published);
    const rows = [
      ...SERIES.flatMap((series) => deriveRoundRows(series, published, scope.dates.length)),
      ...(await sensitivityRows(client, scope.roundId, published)),
      ...(await comparisonRows(client, scope.roundId)),
    ];
    await replaceStatistics(client, scope.roundId, rows);
    await countPages(client, scope.roundId);
    const hash = canonicalHash({ published, rows });
    await client.query(
      `insert into release (round_id, computed_at, codebook_hash, after_date, release_hash) values ($1, now(), $2, $3, $4)
       on conflict (round_id) do update set computed_at = excluded.computed_at, codebook_hash = excluded.codebook_hash,
         after_date = excluded.after_date, release_hash = excluded.release_hash`,
      [scope.roundId, scope.codebookHash, scope.dates.at(-1), hash],
    );
    return hash;
  });
}

async function tabulateSeries(database: Queryable, scope: StatisticsScope, series: Series): Promise<ExactCell[]> {
  const tabulation = createTabulation({ series, dates: scope.dates, variables: scope.variables });
  const stream = series === "reconstructed" ? streamListingRows : streamGroupRows;
  for await (const row of stream(database, scope.roundId, scope.codebookHash)) tabulation.add(uniqueListingRow(row));
  return tabulation.cells();
}

function uniqueListingRow({ values, ...row }: CodedListingRow): UniqueListingRow {
  return {
    ...row,
    values: statedValues(values),
    fieldValues: statedValues(values.filter(([, , , source]) => source !== "text")),
  };
}

/** Codes by variable; gibberish only where nothing was coded beside it. */
function statedValues(rows: readonly CodedRow[]): Record<string, StatedValue> {
  const stated: Record<string, StatedValue> = {};
  for (const [variable, state, code] of rows) {
    const known = stated[variable];
    if (state === "coded" && code !== null)
      stated[variable] = Array.isArray(known) ? [...new Set([...known, code])] : [code];
    else if (state === "quarantined") stated[variable] = "quarantined";
    else if (state === "uncodable" && !Array.isArray(known)) stated[variable] = "uncodable";
    else stated[variable] ??= "notStated";
  }
  return stated;
}

/** The round's total under each alternative of an open choice, protected like every other cell. */
async function sensitivityRows(
  client: Queryable,
  roundId: string,
  published: readonly PublishedCell[],
): Promise<StatisticRow[]> {
  const total = published.find(({ dims }) => dims.series === "reconstructed" && isTotal(dims))?.count ?? 0;
  const effects = await readChoiceEffects(client, roundId);
  return (
    effects
      .map((effect) =>
        statisticRow("sensitivity", "reconstructed", {
          geography: effect.geography,
          variable: effect.choice,
          category: effect.alternative,
          value: publishCount(effect.count, effect.keySum),
          n: effect.geography === NATION ? total : null,
        }),
      )
      // A row that stands there with 0 would tell that its true count is not.
      .filter((row) => row.value !== 0)
  );
}

function isTotal(dims: PublishedCell["dims"]): boolean {
  return (
    dims.coding === "all" &&
    dims.measure === "unique" &&
    dims.geography === NATION &&
    dims.date === null &&
    dims.siteId === null &&
    dims.kind === null &&
    dims.variable === null
  );
}

/** This round beside each that was collected before it. */
async function comparisonRows(client: Queryable, roundId: string): Promise<StatisticRow[]> {
  const earlier = await client.query<{ id: string }>(
    `select r.round_id as id from release r
     where (select min(date) from sampling_date d where d.round_id = r.round_id)
         < (select min(date) from sampling_date d where d.round_id = $1)`,
    [roundId],
  );
  const later = await roundSide(client, roundId);
  const rows: StatisticRow[] = [];
  for (const { id } of earlier.rows) {
    const side = await roundSide(client, id);
    for (const series of SERIES) rows.push(...deriveComparisonRows(series, side, later));
  }
  return rows;
}

async function roundSide(client: Queryable, roundId: string): Promise<RoundSide> {
  const sites = await client.query<{ siteId: string; kind: string }>(
    `select site_id as "siteId", kind from round_site where round_id = $1 order by position`,
    [roundId],
  );
  const lost = await client.query<{ siteId: string }>(
    `select distinct site_id as "siteId" from site_date
     where round_id = $1 and (state in ('failed', 'missed') or not_comparable is not null)`,
    [roundId],
  );
  return {
    roundId,
    cells: await readCellsOfOneVariable(client, roundId),
    sites: sites.rows,
    notComparable: lost.rows.map((row) => row.siteId),
  };
}

/** Hits, good captures of listing pages and of list pages, per date: operational figures. */
async function countPages(client: Queryable, roundId: string): Promise<void> {
  await client.query(
    `insert into date_count (round_id, date, hits, captures, list_pages)
     select d.round_id, d.date,
       (select count(*) from hit h where h.round_id = d.round_id and h.date = d.date),
       (select count(*) from capture c where c.round_id = d.round_id and c.date = d.date and c.page_type = 'listing'
          and (c.outcome = 'good' or exists (select from extraction e where e.capture_id = c.capture_id))),
       (select count(*) from capture c where c.round_id = d.round_id and c.date = d.date and c.outcome = 'good' and c.page_type = 'list')
     from sampling_date d where d.round_id = $1
     on conflict (round_id, date) do update
       set hits = excluded.hits, captures = excluded.captures, list_pages = excluded.list_pages`,
    [roundId],
  );
}
